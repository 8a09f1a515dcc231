//! Licences that hosts meet, as SPDX names them, for fields that help to type them.

use super::slug::small;

/// A licence: its SPDX id and the name that people use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct License<'a> {
    /// The SPDX id: `AGPL-3.0-or-later`.
    pub id: &'a str,
    /// The name, in its own language, with words by which it is looked for.
    pub name: &'a str,
}

/// What does not come from the list of SPDX.
pub(super) const PROPRIETARY: &str = "LicenseRef-proprietary";

/// Those that hosts meet most come first.
const LICENSES: &[(&str, &str)] = &[
    ("AGPL-3.0-or-later", "GNU Affero General Public License v3 or later"),
    ("AGPL-3.0-only", "GNU Affero General Public License v3 only"),
    ("GPL-3.0-or-later", "GNU General Public License v3 or later"),
    ("GPL-3.0-only", "GNU General Public License v3 only"),
    ("GPL-2.0-or-later", "GNU General Public License v2 or later"),
    ("GPL-2.0-only", "GNU General Public License v2 only"),
    ("MIT", "MIT License (Expat)"),
    ("Apache-2.0", "Apache License 2.0"),
    ("MPL-2.0", "Mozilla Public License 2.0"),
    ("BSD-3-Clause", "BSD 3-Clause, New or Revised"),
    ("BSD-2-Clause", "BSD 2-Clause, Simplified"),
    ("LGPL-3.0-or-later", "GNU Lesser General Public License v3 or later"),
    ("LGPL-3.0-only", "GNU Lesser General Public License v3 only"),
    ("LGPL-2.1-or-later", "GNU Lesser General Public License v2.1 or later"),
    ("LGPL-2.1-only", "GNU Lesser General Public License v2.1 only"),
    ("EUPL-1.2", "European Union Public Licence 1.2, licence publique de l’Union européenne"),
    ("EUPL-1.1", "European Union Public Licence 1.1, licence publique de l’Union européenne"),
    ("CECILL-2.1", "CeCILL 2.1, licence française de logiciel libre"),
    ("CECILL-2.0", "CeCILL 2.0, licence française de logiciel libre"),
    ("CECILL-B", "CeCILL-B, licence française de logiciel libre"),
    ("CECILL-C", "CeCILL-C, licence française de logiciel libre"),
    ("ISC", "ISC License"),
    ("0BSD", "BSD Zero Clause"),
    ("Unlicense", "The Unlicense, domaine public"),
    ("Zlib", "zlib License"),
    ("Artistic-2.0", "Artistic License 2.0 (Perl)"),
    ("Artistic-1.0-Perl", "Artistic License 1.0 (Perl)"),
    ("BSL-1.0", "Boost Software License 1.0"),
    ("CDDL-1.0", "Common Development and Distribution License 1.0"),
    ("EPL-2.0", "Eclipse Public License 2.0"),
    ("EPL-1.0", "Eclipse Public License 1.0"),
    ("IPL-1.0", "IBM Public License 1.0 (Postfix)"),
    ("MPL-1.1", "Mozilla Public License 1.1"),
    ("OLDAP-2.8", "OpenLDAP Public License 2.8"),
    ("OpenSSL", "OpenSSL License"),
    ("PHP-3.01", "PHP License 3.01"),
    ("PostgreSQL", "PostgreSQL License"),
    ("PSF-2.0", "Python Software Foundation License 2.0"),
    ("Python-2.0", "Python License 2.0"),
    ("Ruby", "Ruby License"),
    ("Sleepycat", "Sleepycat License (Berkeley DB)"),
    ("Vim", "Vim License"),
    ("WTFPL", "Do What The F*ck You Want To Public License"),
    ("X11", "X11 License"),
    ("ZPL-2.1", "Zope Public License 2.1"),
    ("LiLiQ-P-1.1", "Licence libre du Québec – Permissive 1.1"),
    ("LiLiQ-R-1.1", "Licence libre du Québec – Réciprocité 1.1"),
    ("LiLiQ-Rplus-1.1", "Licence libre du Québec – Réciprocité forte 1.1"),
    ("OSL-3.0", "Open Software License 3.0"),
    ("CPAL-1.0", "Common Public Attribution License 1.0"),
    ("CC-BY-SA-4.0", "Creative Commons Attribution – Partage dans les mêmes conditions 4.0"),
    ("CC-BY-4.0", "Creative Commons Attribution 4.0"),
    ("CC0-1.0", "Creative Commons Zero 1.0, domaine public"),
    ("CC-BY-SA-3.0", "Creative Commons Attribution – Partage dans les mêmes conditions 3.0"),
    ("CC-BY-SA-2.0", "Creative Commons Attribution – Partage dans les mêmes conditions 2.0"),
    ("CC-BY-3.0", "Creative Commons Attribution 3.0"),
    ("CC-BY-NC-SA-4.0", "Creative Commons – pas d’utilisation commerciale, non libre"),
    ("CC-BY-ND-4.0", "Creative Commons – pas de modification, non libre"),
    ("LAL-1.3", "Licence Art libre 1.3"),
    ("GFDL-1.3-or-later", "GNU Free Documentation License 1.3 or later"),
    ("etalab-2.0", "Licence ouverte 2.0 (Etalab)"),
    ("ODbL-1.0", "Open Data Commons Open Database License 1.0"),
    ("OFL-1.1", "SIL Open Font License 1.1, polices"),
    ("BUSL-1.1", "Business Source License 1.1, non libre"),
    ("SSPL-1.0", "Server Side Public License 1.0, non libre"),
    ("Elastic-2.0", "Elastic License 2.0, non libre"),
    (PROPRIETARY, "Propriétaire, proprietary, non libre"),
];

/// The list of licences as the text of a file, which is asked for where one is typed: a line for
/// each, with its id and its name.
pub fn licenses() -> String {
    LICENSES.iter().map(|(id, name)| [id, " ", name, "\n"].concat()).collect()
}

/// The licences of such a list.
pub(super) fn all(list: &str) -> impl Iterator<Item = License<'_>> {
    let parts = list.lines().filter_map(|line| line.split_once(' '));
    parts.map(|(id, name)| License { id, name })
}

/// The licences that what is typed may mean, the likeliest first; all when nothing is.
///
/// They are those of a [list](licenses). Capitals, accents and marks do not matter: `agpl`, `gpl 3` and `québec` find what they
/// should. In an expression, what stands after the last `AND`, `OR`, `WITH` or bracket is
/// looked for; [`complete`] writes a licence there.
///
/// ```
/// use libricite_widget::model::{licenses, suggest};
///
/// let list = licenses();
/// let first = |typed: &str| suggest(&list, typed).next().map(|license| license.id);
/// assert_eq!(first("agpl"), Some("AGPL-3.0-or-later"));
/// assert_eq!(first("MIT AND gpl 2 o"), Some("GPL-2.0-or-later"));
/// ```
pub fn suggest<'a>(list: &'a str, typed: &str) -> impl Iterator<Item = License<'a>> {
    let (_, term) = split(typed);
    let wanted = words(term);
    let mut found: Vec<(u8, License<'_>)> =
        all(list).filter_map(|license| Some((rank(&wanted, license)?, license))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, license)| license)
}

/// What is typed, with a licence in the place of its last term.
///
/// ```
/// use libricite_widget::model::complete;
///
/// assert_eq!(complete("(mit OR agp", "AGPL-3.0-only"), "(mit OR AGPL-3.0-only");
/// ```
pub fn complete(typed: &str, id: &str) -> String {
    let (before, _) = split(typed);
    [before, id].concat()
}

/// What stands before the last term of an expression, and that term.
fn split(typed: &str) -> (&str, &str) {
    let ends = ["(", " AND ", " OR ", " WITH ", " and ", " or ", " with "];
    let end = ends.iter().filter_map(|end| Some(typed.rfind(end)? + end.len())).max();
    typed.split_at(end.unwrap_or(0))
}

/// How well it fits, 0 best; nothing when a word of it is not there.
fn rank(wanted: &[String], license: License<'_>) -> Option<u8> {
    let id = words(license.id);
    let name = words(license.name);
    let mut rank = 0;
    for (place, word) in wanted.iter().enumerate() {
        let begins = |known: &String| known.starts_with(word.as_str());
        let of_word = match () {
            () if id.get(place).is_some_and(begins) => 0,
            () if id.iter().any(begins) => 1,
            () if name.iter().any(begins) => 2,
            // `gpl` is in `AGPL`, and `cc` in no `acc`.
            () if id.iter().any(|known| known.ends_with(word.as_str())) => 3,
            () => return None,
        };
        rank = rank.max(of_word);
    }
    Some(rank)
}

/// The words of a text in small letters without accents; letters and digits part.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut last_is_digit = false;
    for letter in text.chars().map(small) {
        let letter = match letter {
            'é' | 'è' | 'ê' => 'e',
            'ç' => 'c',
            other => other,
        };
        let is_digit = letter.is_ascii_digit();
        let is_word = is_digit || letter.is_ascii_alphabetic();
        // `gplv2` is the second version of `gpl`.
        if is_digit
            && !last_is_digit
            && let Some(word) = words.last_mut().filter(|word| word.ends_with('v'))
        {
            word.pop();
        }
        let is_first = words.last().is_some_and(String::is_empty);
        if !is_first && (!is_word || is_digit != last_is_digit) {
            words.push(String::new());
        }
        if is_word && let Some(word) = words.last_mut() {
            word.push(letter);
            last_is_digit = is_digit;
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
