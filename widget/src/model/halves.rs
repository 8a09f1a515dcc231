//! The words of an edition in two halves: what questions are asked with, which comes first, and
//! what is read afterwards.

use libricite_criteria::{CriterionWords, Words};

/// Divides the words: first what the questions need, then all the rest.
///
/// ```
/// use libricite_widget::model::{add, divide};
///
/// let whole = libricite_criteria::words(&libricite_criteria::newest(), "fr").expect("it is packed");
/// let (mut words, rest) = divide(whole.clone());
/// assert_eq!(words.ask("no-ads"), whole.ask("no-ads"));
/// assert!(words.glossary.is_empty());
///
/// add(&mut words, rest);
/// assert_eq!(words, whole);
/// ```
pub fn divide(mut words: Words) -> (Words, Words) {
    let mut rest = Words { lang: words.lang.clone(), ..Words::default() };
    rest.glossary = std::mem::take(&mut words.glossary);
    for (id, criterion) in words.criteria.iter_mut() {
        rest.criteria.insert(id.clone(), explanations(criterion));
    }
    (words, rest)
}

/// Adds the rest.
pub fn add(words: &mut Words, rest: Words) {
    words.glossary = rest.glossary;
    for (id, more) in rest.criteria {
        if let Some(criterion) = words.criteria.get_mut(&id) {
            let CriterionWords { why, check, improve, limits, .. } = more;
            *criterion =
                CriterionWords { why, check, improve, limits, ..std::mem::take(criterion) };
        }
    }
}

/// Takes out what is read once a question was asked.
fn explanations(criterion: &mut CriterionWords) -> CriterionWords {
    let take = |text: &mut String| std::mem::take(text);
    CriterionWords {
        why: take(&mut criterion.why),
        check: take(&mut criterion.check),
        improve: take(&mut criterion.improve),
        limits: std::mem::take(&mut criterion.limits),
        ..CriterionWords::default()
    }
}
