//! What an assessment is scored and drawn with: what was given, or what is packed.

use std::str::FromStr;

use libricite::{Assessment, Criteria, DateError, Edition, Progress, Report, evaluate, next_steps};
use libricite_criteria::json::{self, Whole};
use libricite_criteria::{Words, carried_to, progress_of, progress_under};
use libricite_draw::{Context, Lang, Progressed};

use crate::read::{self, sentence, sentences};
use crate::text::document;

/// Finds the words of an edition that is packed: all of them, or the names only.
pub(crate) type Find = fn(&Edition, &str) -> Option<Words>;

/// What an assessment is scored and drawn with.
#[derive(Debug, Default)]
pub(crate) struct With {
    pub(crate) lang: Option<String>,
    pub(crate) criteria: Option<String>,
    pub(crate) words: Option<String>,
    /// The day that the report is to be shown on; none for what holds on any.
    pub(crate) today: Option<String>,
    /// The file or the address that the criteria were read from.
    pub(crate) origin: Option<String>,
}

impl With {
    /// Scores an assessment, and draws its report.
    pub(crate) fn scored(
        &self,
        assessment: &str,
        find: Find,
        draw: impl FnOnce(&Report<'_>, &Words) -> String,
    ) -> Result<String, String> {
        let (assessment, criteria, words) = self.read(assessment, find)?;
        Ok(draw(&self.on(evaluate(&criteria, &assessment))?, &words))
    }

    /// Scores an assessment and plans what comes next, and writes a page with both.
    pub(crate) fn planned<T>(
        &self,
        assessment: &str,
        write: impl FnOnce(&Report<'_>, &Words, Context<'_>) -> T,
    ) -> Result<T, String> {
        let (before, criteria, words) = self.as_it_is(assessment, libricite_criteria::words)?;
        let progress = progressed(&before, &criteria, &words);
        let assessment = under(before, &criteria);
        let plan = next_steps(&criteria, &assessment);
        let context = Context { plan: Some(&plan), progress: Some(&progress) };
        Ok(write(&self.on(evaluate(&criteria, &assessment))?, &words, context))
    }

    fn on<'a>(&self, report: Report<'a>) -> Result<Report<'a>, String> {
        let Some(today) = self.today.as_deref() else { return Ok(report) };
        let day = today.parse().map_err(|error: DateError| format!("today: {error}"))?;
        Ok(report.on(day))
    }

    /// Reads an assessment, and finds the criteria that it is to be scored with, and their words.
    /// To other criteria than its own it is carried, where something leads there.
    pub(crate) fn read<'a>(
        &self,
        assessment: &'a str,
        find: Find,
    ) -> Result<(Assessment<'a>, Criteria, Words), String> {
        let (assessment, criteria, words) = self.as_it_is(assessment, find)?;
        Ok((under(assessment, &criteria), criteria, words))
    }

    /// The same, and the assessment is not carried.
    pub(crate) fn as_it_is<'a>(
        &self,
        assessment: &'a str,
        find: Find,
    ) -> Result<(Assessment<'a>, Criteria, Words), String> {
        let assessment = read::assessment(assessment)?;
        let (criteria, words) = self.criteria_and_words(&assessment, find)?;
        Ok((assessment, criteria, words))
    }

    /// The criteria that are given, or those that an assessment names; with their words.
    pub(crate) fn criteria_and_words(
        &self,
        assessment: &Assessment<'_>,
        find: Find,
    ) -> Result<(Criteria, Words), String> {
        let found = match self.criteria.as_deref() {
            Some(given) => found(given, self.origin.as_deref())?,
            None => Found::Packed(read::packed(&assessment.criteria)?),
        };
        match found {
            Found::Packed(criteria) => {
                let words = self.words(criteria.edition(), find)?;
                Ok((criteria, words))
            }
            Found::Given(Whole { criteria, words, .. }) => {
                Ok((criteria, self.words_beside(words)?))
            }
        }
    }

    /// The words that are given, or those of a packed edition.
    pub(crate) fn words(&self, edition: &Edition, find: Find) -> Result<Words, String> {
        match self.given_words()? {
            Some(words) => Ok(words),
            None => find(edition, self.lang()?.as_str())
                .ok_or_else(|| libricite_criteria::unknown(edition)),
        }
    }

    /// The words that are given apart; else those that came with the criteria, in the language
    /// that is asked for or else in the first one; ids are shown where there are none.
    fn words_beside(&self, came: Vec<Words>) -> Result<Words, String> {
        if let Some(words) = self.given_words()? {
            return Ok(words);
        }
        let lang = self.lang()?.as_str();
        let place = came.iter().position(|words| words.lang == lang).unwrap_or_default();
        let none = || Words { lang: lang.to_owned(), ..Words::default() };
        Ok(came.into_iter().nth(place).unwrap_or_else(none))
    }

    fn given_words(&self) -> Result<Option<Words>, String> {
        let Some(given) = self.words.as_deref() else { return Ok(None) };
        let text = document(given).map_err(|error| format!("words: {error}"))?;
        let read = json::words(text);
        read.map(Some).map_err(|refusal| format!("words: {}", sentence(text, &refusal)))
    }

    fn lang(&self) -> Result<Lang, String> {
        said(self.lang.as_deref())
    }
}

/// An assessment carried to criteria; as it is, where nothing leads there.
fn under<'a>(assessment: Assessment<'a>, criteria: &Criteria) -> Assessment<'a> {
    if assessment.criteria == *criteria.edition() {
        return assessment;
    }
    carried_to(assessment.clone(), criteria).unwrap_or(assessment)
}

/// What the answers were worth on earlier days: each record by the edition of its day; where other
/// criteria are asked for, all by these.
pub(crate) fn progress_by(assessment: &Assessment<'_>, criteria: &Criteria) -> Progress {
    if assessment.criteria == *criteria.edition() {
        progress_of(assessment, criteria)
    } else {
        progress_under(assessment, criteria)
    }
}

/// The line of that progress.
pub(crate) fn progressed(
    assessment: &Assessment<'_>,
    criteria: &Criteria,
    words: &Words,
) -> Progressed {
    let words_of = |edition: &Edition| {
        let own = (edition == criteria.edition()).then(|| words.clone());
        own.or_else(|| libricite_criteria::words(edition, &words.lang))
    };
    let progress = progress_by(assessment, criteria);
    libricite_draw::progressed(&progress, &assessment.structure.name, Lang::of(words), words_of)
}

/// Criteria that are given: an edition that is packed, or a document, and where it was read from.
pub(crate) fn found(given: &str, at: Option<&str>) -> Result<Found, String> {
    let text = document(given).map_err(|error| format!("criteria: {error}"))?;
    if !text.trim_start().starts_with(['{', '[']) {
        let edition: Edition = text.parse().map_err(|error| format!("criteria: {error}"))?;
        return read::packed(&edition).map(Found::Packed);
    }
    let whole = json::whole(text)
        .map_err(|refusals| format!("criteria: {}", sentences(text, &refusals)))?;
    let criteria = libricite_criteria::admitted(whole.criteria, at)
        .map_err(|refusal| format!("criteria: {refusal}"))?;
    Ok(Found::Given(Whole { criteria, ..whole }))
}

/// Criteria, and where they come from.
pub(crate) enum Found {
    Packed(Criteria),
    Given(Whole),
}

/// What was said, or the default of its type.
pub(crate) fn said<T: FromStr<Err: ToString> + Default>(text: Option<&str>) -> Result<T, String> {
    text.map_or_else(
        || Ok(T::default()),
        |text| text.parse().map_err(|error: T::Err| error.to_string()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEARLY: &str =
        r#"{ "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "A" }"#;

    fn assessment() -> String {
        format!("{NEARLY} }}")
    }

    /// What is said of an assessment that is scored with these.
    fn refused(with: &With, assessment: &str) -> String {
        let scored = with.scored(assessment, libricite_criteria::names, |_, _| String::new());
        scored.expect_err("it is refused")
    }

    fn lang_of_words(with: &With) -> String {
        let lang = |_: &Report<'_>, words: &Words| words.lang.clone();
        with.scored(&assessment(), libricite_criteria::names, lang).expect("it is read")
    }

    #[test]
    fn a_refusal_says_where_as_the_command_line_does() {
        let check =
            |text: &str, expected: &str| assert_eq!(refused(&With::default(), text), expected);
        check(
            &format!("{NEARLY},\n  \"é\": 1, \"anwsers\": {{}} }}"),
            "line 2, column 3: `é` is not a key of an assessment; its keys are `$schema`, \
             `criteria`, `date`, `method`, `note`, `structure`, `services`, `answers`, \
             `to_review`, `archive`, `history`",
        );
        check(
            &format!("\u{feff}{NEARLY},\n \"anwsers\": {{}} }}"),
            "line 2, column 2: `anwsers` is not a key of an assessment; did you mean `answers`?",
        );
        check("", "EOF while parsing a value");
        check("\0", "line 1, column 1: expected value");
        check(
            &assessment().replace("@2.0.0", "@2.0.1"),
            "the edition `chatons@2.0.1` is not known here; did you mean `chatons@2.0.0`?",
        );
    }

    #[test]
    fn no_text_is_too_long_too_deep_or_too_strange() {
        let long = " ".repeat(5 << 20);
        let sentence = "the text is over 4 MiB, which no document of ours is";
        assert_eq!(refused(&With::default(), &long), sentence);
        for (option, with) in [
            ("criteria", With { criteria: Some(long.clone()), ..With::default() }),
            ("words", With { words: Some(long.clone()), ..With::default() }),
        ] {
            assert_eq!(refused(&with, &assessment()), format!("{option}: {sentence}"));
        }
        for text in
            ["[".repeat(1 << 20), "{\"a\":".repeat(1 << 18), format!("\"{}\"", "a\0".repeat(9999))]
        {
            let said = refused(&With::default(), &text);
            assert!(said.chars().count() < 500 && !said.contains(char::is_control), "{said}");
        }
    }

    #[test]
    fn languages_and_words_are_those_given_or_the_default() {
        let given = |lang: Option<&str>, words: Option<&str>| With {
            lang: lang.map(str::to_owned),
            words: words.map(str::to_owned),
            ..With::default()
        };
        assert_eq!(lang_of_words(&given(None, None)), Lang::default().as_str());
        assert_eq!(lang_of_words(&given(Some("fr"), None)), "fr");
        assert_eq!(lang_of_words(&given(Some("fr"), Some(r#"{ "lang": "en" }"#))), "en");
        assert_eq!(
            refused(&given(Some("de"), None), &assessment()),
            "the languages are `fr` and `en`"
        );
        let with = With { today: Some("22/11/2026".to_owned()), ..With::default() };
        assert_eq!(
            refused(&with, &assessment()),
            "today: `22/11/2026` is not a day; write it as year-month-day, such as `2026-11-22`"
        );
        assert_eq!(
            refused(&given(None, Some("{\n \"langs\": \"en\" }")), &assessment()),
            "words: line 2, column 2: `langs` is not a key here; did you mean `lang`?"
        );
    }

    #[test]
    fn criteria_are_an_edition_or_a_document() {
        let given =
            |criteria: &str| With { criteria: Some(criteria.to_owned()), ..With::default() };
        assert_eq!(lang_of_words(&given("chatons@2.0.0")), "en");
        assert_eq!(
            refused(&given("chatons@2"), &assessment()),
            "criteria: `chatons@2` is not an edition; write the set, `@` and its version, such as \
             `chatons@2.0.0`"
        );
        assert_eq!(
            refused(&given("chatns@2.0.0"), &assessment()),
            "the edition `chatns@2.0.0` is not known here; did you mean `chatons@2.0.0`?"
        );
        let unsound = r#"{
            "edition": "tea@1.0.0", "published": "2026-01-01", "license": "CC0-1.0",
            "level": [{ "id": "green" }],
            "axis": [{ "id": "a", "criterion": [{ "id": "b", "required_for": "gren" }] }, { "id": "a" }, { "id": "c" }]
        }"#;
        let said = refused(&given(unsound), &assessment());
        assert!(said.starts_with("criteria: axis["), "{said}");
        assert_eq!(said.lines().count(), 2, "{said}");
        let document =
            serde_json::to_string(&libricite_criteria::criteria(&libricite_criteria::newest()));
        let document = document.expect("criteria are JSON");
        assert_eq!(lang_of_words(&given(&document)), "en");
        let others = document.replacen("\"license\":\"CC-BY", "\"license\":\"CC-BZ", 1);
        let said = refused(&given(&others), &assessment());
        assert!(said.ends_with("give yours a name of its own"), "{said}");
    }

    #[test]
    fn criteria_may_bring_their_words() {
        let document =
            serde_json::to_string(&libricite_criteria::criteria(&libricite_criteria::newest()))
                .expect("criteria are JSON");
        let whole = |words: &str, lang: Option<&str>| With {
            lang: lang.map(str::to_owned),
            criteria: Some(format!("{{ \"criteria\": {document}, \"words\": {words} }}")),
            ..With::default()
        };
        let both = r#"[{ "lang": "en" }, { "lang": "fr" }]"#;
        assert_eq!(lang_of_words(&whole(both, Some("fr"))), "fr");
        assert_eq!(lang_of_words(&whole(both, None)), "en");
        assert_eq!(lang_of_words(&whole(r#"{ "lang": "fr" }"#, Some("en"))), "fr");
        assert_eq!(lang_of_words(&whole("[]", Some("fr"))), "fr");
        let said = refused(&whole("3", None), &assessment());
        assert!(said.ends_with("expected words, or a list of words"), "{said}");
    }
}
