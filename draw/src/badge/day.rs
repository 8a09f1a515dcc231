//! Days, as short as people write them.

use libricite::Date;

use crate::Lang;

const EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/// As the *Lexique* of the Imprimerie nationale shortens them.
const FR: [&str; 12] = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.",
    "déc.",
];

/// A day with a short month: "22 nov. 2026", "1er mai 2026".
pub(super) fn short(date: Date, lang: Lang) -> String {
    let (months, first) = match lang {
        Lang::En => (EN, ""),
        Lang::Fr => (FR, "er"),
    };
    let month = usize::from(date.month()).checked_sub(1).and_then(|place| months.get(place));
    let ordinal = if date.day() == 1 { first } else { "" };
    format!("{}{ordinal} {} {}", date.day(), month.unwrap_or(&""), date.year())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that fails says where")]
mod tests {
    use super::short;
    use crate::Lang;

    #[test]
    fn a_day_is_written_as_people_write_it() {
        let day = "2026-11-22".parse().unwrap();
        assert_eq!(short(day, Lang::Fr), "22 nov. 2026");
        assert_eq!(short(day, Lang::En), "22 Nov 2026");
    }

    #[test]
    fn in_french_the_first_of_a_month_is_an_ordinal() {
        assert_eq!(short("2026-05-01".parse().unwrap(), Lang::Fr), "1er mai 2026");
        assert_eq!(short("2026-05-01".parse().unwrap(), Lang::En), "1 May 2026");
    }
}
