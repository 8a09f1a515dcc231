//! The nearest known word to one that is not known.

/// The candidate nearest to `word`, when it is near enough to have been meant.
///
/// Near enough is an edit distance of at most a third of the length of the longer
/// word, letters in capitals or not.
///
/// ```
/// use libricite::nearest;
///
/// assert_eq!(nearest("anwsers", ["date", "answers"]), Some("answers"));
/// assert_eq!(nearest("tea", ["date", "answers"]), None);
/// ```
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Nobody means a known word by a hundred letters; this bounds the work, too.
    let word: Vec<char> = word.chars().take(100).map(|c| c.to_ascii_lowercase()).collect();
    candidates
        .into_iter()
        .map(|candidate| (distance(&word, candidate), candidate))
        .filter(|(distance, candidate)| {
            distance.saturating_mul(3) <= word.len().max(candidate.chars().count())
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// `; did you mean …?`, or nothing.
pub(crate) fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> String {
    nearest(word, candidates)
        .map(|candidate| format!("; did you mean `{candidate}`?"))
        .unwrap_or_default()
}

/// Levenshtein's distance, one row at a time.
fn distance(word: &[char], candidate: &str) -> usize {
    let mut row: Vec<usize> = (0..=word.len()).collect();
    for (line, letter) in candidate.chars().enumerate() {
        let mut diagonal = line;
        let mut left = line.saturating_add(1);
        for (cell, other) in row.iter_mut().skip(1).zip(word) {
            let changed = diagonal.saturating_add(usize::from(letter != *other));
            diagonal = *cell;
            left = changed.min(diagonal.saturating_add(1)).min(left.saturating_add(1));
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = line.saturating_add(1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_counts_letters_changed_added_and_taken_away() {
        let check = |word: &str, candidate, expected| {
            let letters: Vec<char> = word.chars().collect();
            assert_eq!(distance(&letters, candidate), expected, "{word} {candidate}");
        };
        check("", "", 0);
        check("", "abc", 3);
        check("abc", "", 3);
        check("kitten", "sitting", 3);
        check("été", "ete", 2);
        check("gold", "green", 4);
    }
}
