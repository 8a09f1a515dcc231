//! What a page of ours asks for, and what it says of each file.

/// An element that names a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference {
    /// `link`, `script`, `a`, …
    pub(crate) element: String,
    /// `stylesheet`, `icon`, …, for a link.
    pub(crate) rel: Option<String>,
    /// What it names.
    pub(crate) address: String,
    pub(crate) integrity: Option<String>,
}

/// All that a page names by `href` or `src`, in order. The page is one of ours: values stand in
/// double quotes, and scripts in files of their own.
pub(crate) fn references(html: &str) -> Vec<Reference> {
    let tags = html.split('<').skip(1).filter_map(|rest| rest.split_once('>'));
    tags.filter_map(|(tag, _)| reference(tag)).collect()
}

fn reference(tag: &str) -> Option<Reference> {
    let (element, attributes) = tag.split_once(char::is_whitespace)?;
    let value = |name: &str| {
        let start = format!("{name}=\"");
        let at = attributes.find(&format!(" {start}")).map(|at| at + 1);
        let at = at.or(attributes.starts_with(&start).then_some(0))?;
        let rest = attributes.get(at + start.len()..)?;
        rest.split('"').next().map(str::to_owned)
    };
    Some(Reference {
        element: element.to_owned(),
        rel: value("rel"),
        address: value("href").or_else(|| value("src"))?,
        // What is only fetched in advance has it for the script that uses it: browsers do not
        // check it at that time, and say so.
        integrity: value("integrity").or_else(|| value("data-integrity")),
    })
}
