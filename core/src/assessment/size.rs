//! How much is held: what it takes to copy, to carry or to score it once.

use std::borrow::Cow;

use super::{Answer, Service, ServiceAnswer};
use crate::Evidence;

/// About what a thing without texts takes: an answer, a service, a piece of evidence.
const THING: usize = 64;

impl Service<'_> {
    /// The bytes that it takes in memory, about.
    pub(crate) fn size(&self) -> usize {
        let texts = [&self.name, &self.url, &self.software, &self.license];
        texts
            .map(|text| of(text.as_ref()))
            .into_iter()
            .fold(THING.saturating_add(self.id.len()), usize::saturating_add)
    }
}

impl Answer<'_> {
    /// The bytes that it takes in memory, about.
    pub(crate) fn size(&self) -> usize {
        let of_services = self.services.iter();
        let of_services = of_services.map(|(id, answer)| id.len().saturating_add(answer.size()));
        let own = [of(self.note.as_ref()), of_all(&self.evidence)];
        own.into_iter().chain(of_services).fold(THING, usize::saturating_add)
    }
}

impl ServiceAnswer<'_> {
    fn size(&self) -> usize {
        THING.saturating_add(of(self.note.as_ref())).saturating_add(of_all(&self.evidence))
    }
}

fn of_all(evidence: &[Evidence<'_>]) -> usize {
    let texts = evidence.iter().map(|it| of(it.url.as_ref()).saturating_add(of(it.quote.as_ref())));
    texts.map(|texts| THING.saturating_add(texts)).fold(0, usize::saturating_add)
}

fn of(text: Option<&Cow<'_, str>>) -> usize {
    text.map_or(0, |text| text.len())
}
