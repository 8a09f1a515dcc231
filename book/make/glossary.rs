//! The chapter of the terms.

use std::fmt::Write;

use libricite_criteria::{Term, Words};

/// All terms, in the order of a French dictionary.
pub(crate) fn chapter(words: &Words) -> String {
    let mut terms: Vec<(&String, &Term)> = words.glossary.iter().collect();
    terms.sort_by_key(|(_, term)| sorted_as(&term.term));
    let mut text = "<dl class=\"glossary\">\n".to_owned();
    for (id, Term { term, meaning }) in terms {
        let (term, meaning) = (escaped(term), escaped(meaning));
        let _ = writeln!(text, "<dt id=\"{id}\">{term}</dt>\n<dd>{meaning}</dd>");
    }
    text.push_str("</dl>\n");
    text
}

/// A word without its accents and capitals, which do not count in the order.
fn sorted_as(word: &str) -> String {
    word.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'à' | 'â' => 'a',
            'ç' => 'c',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' => 'o',
            'ù' | 'û' => 'u',
            other => other,
        })
        .collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_do_not_count_in_the_order() {
        assert!(sorted_as("équivalent") < sorted_as("forge"));
    }
}
