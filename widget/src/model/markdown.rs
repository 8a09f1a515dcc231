//! The snippet for Markdown.

use super::download::Download;
use super::snippet::Parts;

/// A picture that is a link: `[![what it says](its address)](where it leads)`.
pub(super) fn snippet(parts: &Parts<'_>) -> String {
    let mut text = String::from("[![");
    let mut is_after_space = true;
    for letter in libricite_draw::clean(&parts.picture.sentence).chars() {
        let is_space = letter.is_ascii_whitespace();
        if is_space && is_after_space {
            continue;
        }
        is_after_space = is_space;
        // A brace and a percent sign that stand side by side would be read by Jekyll.
        if letter.is_ascii_punctuation() && !"\"#'()+,-./:;?".contains(letter) {
            text.push('\\');
        }
        text.push(if is_space { ' ' } else { letter });
    }
    let (badge, page) = (Download::Badge(parts.style), Download::Page);
    text + "](" + &badge.file_name() + ")](" + &page.file_name() + ")\n"
}
