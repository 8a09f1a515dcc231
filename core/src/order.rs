//! Texts in their order, and those that stand twice.
//!
//! Lists, because trees would be half of what a badge weighs in a browser.

/// The places of the texts: by text, then by place.
pub(crate) fn sorted(texts: &[&str]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..texts.len()).collect();
    places.sort_unstable_by_key(|place| (texts.get(*place), *place));
    places
}

/// The texts in their order, in which a binary search finds them.
pub(crate) fn in_order<'a>(texts: &[&'a str]) -> Vec<&'a str> {
    sorted(texts).into_iter().filter_map(|place| texts.get(place).copied()).collect()
}

/// The places of the texts that stand before already, in their order.
pub(crate) fn repeated(texts: &[&str]) -> Vec<usize> {
    let places = sorted(texts);
    let pairs = places.iter().zip(places.iter().skip(1));
    let again = pairs.filter(|(before, place)| texts.get(**before) == texts.get(**place));
    let mut repeated: Vec<usize> = again.map(|(_, place)| *place).collect();
    repeated.sort_unstable();
    repeated
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_but_the_first_are_repeated() {
        assert_eq!(sorted(&["b", "a", "b", "a"]), [1, 3, 0, 2]);
        assert_eq!(repeated(&["b", "a", "b", "c", "a", "a"]), [2, 4, 5]);
        assert!(repeated(&[]).is_empty());
    }
}
