//! What an answer waits for, under its question: to be read again, or its evidence.

use crate::model::Edit;
use libricite::State;
use yew::prelude::*;

use super::draw::{LINK, icon};
use super::html::html;
use super::question::{Panel, Question, Toggle};
use super::review::Review;
use crate::app::Msg;

impl Question {
    /// That the answer was carried over from another edition, and is to be read again.
    pub(super) fn review(ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let (sentence, can_confirm) = match &props.said.review {
            None => return Html::default(),
            Some(Review::Confirm(sentence)) => (sentence, true),
            Some(Review::Choose(sentence)) => (sentence, false),
        };
        let id = props.id.clone();
        let confirm =
            props.shared().send.reform(move |_| Msg::Edit(Edit::Confirm(id.as_str().into())));
        html! {
            <div class="aside">
                <p>{ &**sentence }</p>
                if can_confirm {
                    <button type="button" onclick={confirm}>{ props.shared().says.editions.confirm }</button>
                }
            </div>
        }
    }

    /// That the answer waits for its evidence.
    pub(super) fn waits(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let says = props.shared().says;
        let waits = props.said.state == Some(State::Unproven)
            || props.said.unproven.iter().flatten().any(|waits| *waits);
        html! {
            if waits && self.panel != Some(Panel::Evidence) {
                <p class="waits">{ icon(LINK) }{ says.evidence_needed }
                    <button class="inline" type="button" onclick={ctx.link().callback(|_| Toggle::Prove)}>
                        { says.evidence_add }
                    </button></p>
            }
        }
    }
}
