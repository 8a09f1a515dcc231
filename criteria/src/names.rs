//! The names of an edition as a few lines of text, beside those of its [rules](crate::packed).
//!
//! The first line is the language, the name of the set and whose reading it is; then `l` or `a`, an id and the name of
//! that level or axis, with tabs between them.

use crate::words::{Named, Words};

/// Words whose names alone are there.
pub(crate) fn names(text: &str) -> Option<Words> {
    let mut lines = text.lines();
    let (lang, rest) = lines.next()?.split_once('\t')?;
    let (name, reading) = rest.split_once('\t')?;
    let [lang, name, reading] = [lang, name, reading].map(str::to_owned);
    let mut words = Words { lang, name, reading, ..Words::default() };
    // One by one: to collect them would sort them, which weighs more than the badge gains.
    for line in lines {
        let (kind, named) = line.split_once('\t')?;
        let (id, name) = named.split_once('\t')?;
        let list = if kind == "l" { &mut words.levels } else { &mut words.axes };
        list.insert(id.to_owned(), Named { name: name.to_owned(), sentence: String::new() });
    }
    Some(words)
}
