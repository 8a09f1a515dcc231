//! Text for Markdown: tables, links to the glossary, numbers.

use libricite_criteria::{Piece, pieces};

/// A table; the columns of numbers stand to the right.
pub(crate) fn table<const N: usize>(
    headings: [&str; N],
    numbers: [bool; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> String {
    let rule = numbers.map(|number| if number { "--:" } else { ":--" }.to_owned());
    let mut text = row(&headings.map(str::to_owned)) + &row(&rule);
    for cells in rows {
        text.push_str(&row(&cells));
    }
    text
}

fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// A text of the words, whose terms lead to the glossary. `up` leads to its folder.
pub(crate) fn linked(text: &str, up: &str) -> String {
    pieces(text)
        .map(|piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Term { shown, id } => format!("[{shown}]({up}glossaire.md#{id})"),
        })
        .collect()
}

/// A percent as French writes it.
pub(crate) fn percent(value: impl std::fmt::Display) -> String {
    format!("{value}\u{a0}%")
}

/// The address of a criterion in the book. `up` leads to the folder of the glossary.
pub(crate) fn address(axis: impl std::fmt::Display, id: &str, up: &str) -> String {
    format!("{up}axes/{axis}.md#{id}")
}
