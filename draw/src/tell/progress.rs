//! What is odd in a history, and what is not recorded yet, in sentences.

use libricite::{Odd, SinceLast};

use super::{date, listed};
use crate::Lang;
use crate::escape::clean;

/// What is odd in a history: it is shown all the same.
///
/// ```
/// use libricite::Odd;
/// use libricite_draw::{Lang, tell::odd};
///
/// let twice = Odd::SameDay { date: "2026-05-01".parse()? };
/// assert_eq!(
///     odd(&twice, Lang::En),
///     "Two records are of 1\u{a0}May 2026; both are shown, in their order."
/// );
/// # Ok::<(), libricite::DateError>(())
/// ```
#[must_use]
pub fn odd(odd: &Odd, lang: Lang) -> String {
    let day = |day| date(day, lang);
    match (odd, lang) {
        (Odd::Backwards { date, after }, Lang::En) => format!(
            "The record of {} stands after that of {}, which is later: one of the two days must be \
             wrong. It is shown where it stands.",
            day(*date),
            day(*after)
        ),
        (Odd::Backwards { date, after }, Lang::Fr) => format!(
            "Le relevé du {} est placé après celui du {}, pourtant plus récent\u{a0}: l’un des deux \
             jours doit être faux. Il est montré à sa place.",
            day(*date),
            day(*after)
        ),
        (Odd::SameDay { date }, Lang::En) => {
            format!("Two records are of {}; both are shown, in their order.", day(*date))
        }
        (Odd::SameDay { date }, Lang::Fr) => format!(
            "Deux relevés portent la date du {}\u{a0}; les deux sont montrés, dans leur ordre.",
            day(*date)
        ),
        (Odd::AfterAssessment { date, assessment }, Lang::En) => format!(
            "The record of {} is of a day after the date of the file, {}.",
            day(*date),
            day(*assessment)
        ),
        (Odd::AfterAssessment { date, assessment }, Lang::Fr) => format!(
            "Le relevé du {} est postérieur à la date du fichier, le {}.",
            day(*date),
            day(*assessment)
        ),
        (Odd::NoEdition { date, taken }, Lang::En) => format!(
            "The record of {} does not say which edition it answers; it is scored by {taken}.",
            day(*date)
        ),
        (Odd::NoEdition { date, taken }, Lang::Fr) => format!(
            "Le relevé du {} ne dit pas à quelle édition il répond\u{a0}; il est compté selon {taken}.",
            day(*date)
        ),
        (Odd::UnknownEdition { edition, date }, Lang::En) => format!(
            "The edition {edition}, answered from {} on, is not known here: what was answered is \
             kept, and not scored.",
            day(*date)
        ),
        (Odd::UnknownEdition { edition, date }, Lang::Fr) => format!(
            "L’édition {edition}, en usage à partir du {}, n’est pas connue ici\u{a0}: les \
             réponses sont gardées, sans être comptées.",
            day(*date)
        ),
        (Odd::UnknownCriterion { criterion, date }, Lang::En) => format!(
            "The record of {} answers “{}”, which no edition of this history asks; the answer is kept.",
            day(*date),
            clean(criterion)
        ),
        (Odd::UnknownCriterion { criterion, date }, Lang::Fr) => format!(
            "Le relevé du {} répond à «\u{a0}{}\u{a0}», qu’aucune édition de cet historique \
             ne demande\u{a0}; la réponse est gardée.",
            day(*date),
            clean(criterion)
        ),
        (Odd::TooMuch { date, records }, Lang::En) => match records {
            1 => format!(
                "The record of {} is not scored: this history holds far more than anybody’s.",
                day(*date)
            ),
            _ => format!(
                "From {} on, {records} records are not scored: this history holds far more than \
                 anybody’s.",
                day(*date)
            ),
        },
        (Odd::TooMuch { date, records }, Lang::Fr) => match records {
            1 => format!(
                "Le relevé du {} n’est pas compté\u{a0}: cet historique contient bien plus que \
                 n’importe quel autre.",
                day(*date)
            ),
            _ => format!(
                "À partir du {}, {records} relevés ne sont pas comptés\u{a0}: cet historique \
                 contient bien plus que n’importe quel autre.",
                day(*date)
            ),
        },
        // What the core may know one day, and these sentences do not yet.
        (_, Lang::En) => "Something in the history is not understood here; it is kept.".to_owned(),
        (_, Lang::Fr) => {
            "Un élément de l’historique n’est pas compris ici\u{a0}; il est gardé.".to_owned()
        }
    }
}

/// How many sentences are told of each kind of oddity.
const MOST_OF_A_KIND: usize = 3;

/// All that is odd in a history: the first of each kind, and how many more there are.
///
/// ```
/// use libricite::Odd;
/// use libricite_draw::{Lang, tell::odds};
///
/// let twice = Odd::SameDay { date: "2026-05-01".parse()? };
/// let told = odds(&vec![twice; 1000], Lang::En);
/// assert_eq!(told.len(), 4);
/// assert_eq!(told[3], "and 997 others");
/// # Ok::<(), libricite::DateError>(())
/// ```
#[must_use]
pub fn odds(all: &[Odd], lang: Lang) -> Vec<String> {
    let mut kinds: Vec<Vec<&Odd>> = Vec::new();
    for odd in all {
        let kind = std::mem::discriminant(odd);
        let known = kinds.iter_mut().find(|known| std::mem::discriminant(known[0]) == kind);
        match known {
            Some(known) => known.push(odd),
            None => kinds.push(vec![odd]),
        }
    }
    let mut told = Vec::new();
    for kind in kinds {
        let kind = listed(&kind, MOST_OF_A_KIND, lang);
        told.extend(kind.shown.iter().map(|it| odd(it, lang)));
        told.extend(kind.others());
    }
    told
}

/// What changed since the last record, which the line does not show yet.
#[must_use]
pub fn since_last(since: &SinceLast, lang: Lang) -> String {
    let day = date(since.date, lang);
    match (since.answers, lang) {
        (0, Lang::En) => format!("The file has changed since the last record, of {day}."),
        (1, Lang::En) => format!("One answer has changed since the last record, of {day}."),
        (answers, Lang::En) => {
            format!("{answers} answers have changed since the last record, of {day}.")
        }
        (0, Lang::Fr) => format!("Le fichier a changé depuis le dernier relevé, du {day}."),
        (1, Lang::Fr) => format!("Une réponse a changé depuis le dernier relevé, du {day}."),
        (answers, Lang::Fr) => {
            format!("{answers} réponses ont changé depuis le dernier relevé, du {day}.")
        }
    }
}
