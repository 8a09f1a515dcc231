//! The evidence of a question that is open: its own, or that of one of its services.

use std::rc::Rc;

use crate::model::Asked;
use libricite::Evidence;
use yew::prelude::*;

use super::evidence::{self, Pieces};
use super::question::{Panel, Props, Question, Toggle};

impl Question {
    /// The answer whose evidence is open.
    pub(super) fn proves(&self, props: &Props) -> Option<Asked> {
        match self.panel? {
            Panel::Evidence => Some(Asked::once(&*props.id)),
            Panel::Service(place) => {
                let (service, _) = props.said.services.as_ref()?.get(place)?;
                Some(Asked::of(&*props.id, Rc::clone(service)))
            }
            Panel::Why | Panel::Check => None,
        }
    }

    /// What the fields of the open evidence are called by.
    pub(super) fn called(&self, props: &Props) -> String {
        match self.panel {
            Some(Panel::Service(place)) => [&*props.id, "-", &place.to_string()].concat(),
            _ => props.id.clone(),
        }
    }

    /// The open evidence.
    pub(super) fn evidence<'a>(&self, props: &'a Props) -> &'a [Evidence<'static>] {
        let Some(answer) = &props.said.answer else { return &[] };
        match self.proves(props).and_then(|asked| asked.service) {
            None => &answer.evidence,
            Some(service) => answer.services.get(&*service).map_or(&[], |answer| &answer.evidence),
        }
    }

    /// The evidence that is open, and the note, with their fields.
    pub(super) fn proof(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let Some(asked) = self.proves(props) else { return Html::default() };
        let answer = props.said.answer.as_ref();
        let note = match &asked.service {
            None => answer.and_then(|answer| answer.note.as_deref()),
            Some(service) => {
                answer.and_then(|answer| answer.services.get(&**service)?.note.as_deref())
            }
        };
        let evidence = self.evidence(props);
        self.shown.set(self.shown.get().max(evidence.len()));
        evidence::evidence(
            props.shared(),
            &Pieces {
                shown: self.shown.get(),
                add: ctx.link().callback(|_| Toggle::Add),
                remove: ctx.link().callback(Toggle::Remove),
                id: &self.called(props),
                asked: &asked,
                evidence,
                note: note.unwrap_or_default(),
            },
        )
    }
}
