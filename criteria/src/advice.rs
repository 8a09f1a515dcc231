//! What is sound in criteria and unwise, where it stands in their text.

use std::ops::Range;

use libricite::{Criteria, Step, Succession, Unwise, unwise};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::read::{Refusal, is_fork, span_of};

/// A label that holds for more months than these is told: a host changes much in that time.
const LONG_MONTHS: u8 = 24;

/// What of sound criteria is unwise, in the order of their text.
///
/// ```
/// let text = r#"
/// edition = "tea-room@1.0.0"
/// published = "2026-01-01"
/// license = "CC0-1.0"
/// level = [{ id = "welcome" }]
/// axis = [
///     { id = "tea", criterion = [{ id = "hot" }] },
///     { id = "cake", criterion = [] },
///     { id = "cats", criterion = [] },
/// ]
/// "#;
/// let criteria = libricite_criteria::read::criteria(text).expect("it is sound");
/// let advice = libricite_criteria::advice::unwise_in(text, &criteria);
/// assert_eq!(
///     advice[0].to_string(),
///     "`welcome` is earned by the worst answers to everything"
/// );
/// assert_eq!(advice[1].line_and_column(text), (7, 39));
/// assert_eq!(
///     advice[1].to_string(),
///     "`hot` can never change a label: no level requires it, and no level asks for any percent"
/// );
/// ```
#[must_use]
pub fn unwise_in(text: &str, criteria: &Criteria) -> Vec<Refusal> {
    // In a fork nothing stands where it does in criteria that are written whole.
    let whole = DeTable::parse(text).ok().filter(|_| !is_fork(text));
    let refusal = |it: Unwise| {
        let span = match &whole {
            Some(tree) => span_of(it.place.steps(), tree.get_ref()),
            None => place_of(text, it.id.as_str()),
        };
        Refusal { message: it.sentence, span }
    };
    let mut all: Vec<Refusal> = unwise(criteria).into_iter().map(refusal).collect();
    all.extend(lasting(text, criteria));
    all.sort_by_key(|refusal| refusal.span.start);
    all
}

/// That a label holds for longer than anybody looks again.
fn lasting(text: &str, criteria: &Criteria) -> Option<Refusal> {
    let months = criteria.valid_months().get();
    let time = match (months / 12, months % 12) {
        _ if months <= LONG_MONTHS => return None,
        (years, 0) => format!("{years} years"),
        (years, rest) => format!("{years} years and {rest} months"),
    };
    let message = format!(
        "a label holds for {months} months, which is {time}: answers grow old sooner; 12 is usual"
    );
    Some(Refusal { message, span: place_of_key(text, &["valid_months", "from"]) })
}

/// Where what the first of some keys of a text says stands; at its start where it has none of them.
#[must_use]
pub fn place_of_key(text: &str, keys: &[&str]) -> Range<usize> {
    let Ok(tree) = DeTable::parse(text) else { return 0..0 };
    let table = tree.get_ref();
    keys.iter().find_map(|key| table.get(*key)).map(Spanned::span).unwrap_or_default()
}

/// Where the id of a criterion or a level stands in the text of criteria; of one that a fork keeps,
/// where it names its parent.
#[must_use]
pub fn place_of(text: &str, id: &str) -> Range<usize> {
    let Ok(tree) = DeTable::parse(text) else { return 0..0 };
    let table = tree.get_ref();
    let found = table.values().find_map(|value| id_in(value, id));
    found.or_else(|| table.get("from").map(Spanned::span)).unwrap_or_default()
}

/// Each change of a sound succession that does not say why in a language, in the order of its text.
#[must_use]
pub fn without_why(text: &str, succession: &Succession, lang: &str) -> Vec<Refusal> {
    let Ok(tree) = DeTable::parse(text) else { return Vec::new() };
    let is_silent = |why: Option<&String>| why.is_none_or(|why| why.trim().is_empty());
    let changes = succession.changes().iter().enumerate();
    let silent = changes.filter(|(_, change)| is_silent(change.why.get(lang)));
    let refusal = |(number, _)| {
        let steps = [Step::Key("change"), Step::Item(number), Step::Key("why")];
        let message = format!("this change does not say why in `{lang}`");
        Refusal { message, span: span_of(&steps, tree.get_ref()) }
    };
    silent.map(refusal).collect()
}

/// Where the id stands that something has.
fn id_in(value: &Spanned<DeValue<'_>>, id: &str) -> Option<Range<usize>> {
    match value.get_ref() {
        DeValue::Array(list) => list.iter().find_map(|item| id_in(item, id)),
        DeValue::Table(table) => {
            let own = table.get("id").filter(|own| own.get_ref().as_str() == Some(id));
            own.map(Spanned::span).or_else(|| table.values().find_map(|inner| id_in(inner, id)))
        }
        _ => None,
    }
}
