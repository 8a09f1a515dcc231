//! The screens and their addresses: `#/axis/privacy`.

use std::rc::Rc;

use libricite::{Axis, Criteria};

/// What is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Screen {
    /// Where everybody begins.
    Start,
    /// All steps, and how far each is.
    Steps,
    /// The structure and its services.
    Structure,
    /// The questions of one axis.
    Axis(Rc<str>),
    /// The questions that a level requires.
    Minimums,
    /// All questions.
    Everything,
    /// The answers that are to be read again.
    Review,
    /// One question, among those of its step.
    Question(Rc<str>),
    /// Other criteria.
    Criteria,
    /// What the answers are worth.
    Result,
    /// What is taken away.
    Leave,
    /// The form to fill in on paper.
    Paper,
    /// No address of ours.
    Nowhere,
}

impl Screen {
    /// The screen of an address, from the first slash on.
    pub(crate) fn at(address: &str, criteria: &Criteria) -> Self {
        let mut parts = address.split('/').filter(|part| !part.is_empty());
        let (first, second) = (parts.next(), parts.next());
        match (first, second) {
            (None, _) => Self::Start,
            (Some("questions"), None) => Self::Steps,
            (Some("structure"), None) => Self::Structure,
            (Some("minimums"), None) => Self::Minimums,
            (Some("all"), None) => Self::Everything,
            (Some("review"), None) => Self::Review,
            (Some("criteria"), None) => Self::Criteria,
            (Some("result"), None) => Self::Result,
            (Some("leave"), None) => Self::Leave,
            (Some("paper"), None) => Self::Paper,
            (Some("axis"), Some(id)) if axis(criteria, id).is_some() => Self::Axis(id.into()),
            (Some("question"), Some(id)) if criteria.criterion(id).is_some() => {
                Self::Question(id.into())
            }
            _ => Self::Nowhere,
        }
    }

    /// The address, with the `#` that a link needs.
    pub(crate) fn href(&self) -> String {
        match self {
            Self::Start | Self::Nowhere => "#/".to_owned(),
            Self::Steps => "#/questions".to_owned(),
            Self::Structure => "#/structure".to_owned(),
            Self::Axis(id) => ["#/axis/", id].concat(),
            Self::Minimums => "#/minimums".to_owned(),
            Self::Everything => "#/all".to_owned(),
            Self::Review => "#/review".to_owned(),
            Self::Question(id) => ["#/question/", id].concat(),
            Self::Criteria => "#/criteria".to_owned(),
            Self::Result => "#/result".to_owned(),
            Self::Leave => "#/leave".to_owned(),
            Self::Paper => "#/paper".to_owned(),
        }
    }

    /// The step that shows a question: the one that was being done, if the question is there.
    pub(crate) fn step_of(question: &str, doing: &Self, criteria: &Criteria) -> Self {
        let Some(criterion) = criteria.criterion(question) else { return Self::Nowhere };
        match doing {
            Self::Everything => return Self::Everything,
            Self::Minimums if criterion.required_for.is_some() => return Self::Minimums,
            _ => {}
        }
        let has = |axis: &&Axis| axis.criteria.iter().any(|one| one.id == question);
        let axis = criteria.axes().iter().find(has);
        axis.map_or(Self::Nowhere, |axis| Self::Axis(axis.id.as_str().into()))
    }

    /// Whether questions are asked there.
    pub(crate) fn asks(&self) -> bool {
        matches!(
            self,
            Self::Axis(_) | Self::Minimums | Self::Everything | Self::Review | Self::Question(_)
        )
    }
}

/// The axis of that id.
pub(crate) fn axis<'a>(criteria: &'a Criteria, id: &str) -> Option<&'a Axis> {
    criteria.axes().iter().find(|axis| axis.id == id)
}

#[cfg(test)]
mod tests {
    use super::Screen;

    #[test]
    fn every_address_leads_to_its_screen() {
        let criteria = libricite_criteria::criteria(&libricite_criteria::newest());
        let criteria = criteria.expect("it is packed");
        let mut screens = vec![
            Screen::Start,
            Screen::Steps,
            Screen::Structure,
            Screen::Minimums,
            Screen::Everything,
            Screen::Review,
            Screen::Criteria,
            Screen::Result,
            Screen::Leave,
            Screen::Paper,
        ];
        screens.extend(criteria.axes().iter().map(|axis| Screen::Axis(axis.id.as_str().into())));
        screens.extend(criteria.all().map(|one| Screen::Question(one.id.as_str().into())));
        for screen in screens {
            assert_eq!(Screen::at(&screen.href()[1..], &criteria), screen);
        }
        for address in ["/axis/nothing", "/question/", "/question/<b>", "/start", "/axis"] {
            assert_eq!(Screen::at(address, &criteria), Screen::Nowhere, "{address}");
        }
    }
}
