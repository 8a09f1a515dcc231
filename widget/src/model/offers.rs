//! The criteria that a site offers beside those that are built in.

/// Criteria that can be fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The language of the name and the sentence.
    pub lang: String,
    /// Where they are, from the page.
    pub address: String,
    /// Their edition.
    pub edition: String,
    /// What they are called.
    pub name: String,
    /// What they are for.
    pub sentence: String,
}

/// The offers of a list: a line for each language of each, its fields in the order of [`Offer`]
/// with tabs between them.
pub fn offers(list: &str) -> Vec<Offer> {
    let offer = |line: &str| {
        let mut fields = line.split('\t').map(str::to_owned);
        Some(Offer {
            lang: fields.next()?,
            address: fields.next()?,
            edition: fields.next()?,
            name: fields.next()?,
            sentence: fields.next()?,
        })
    };
    list.lines().filter_map(offer).collect()
}
