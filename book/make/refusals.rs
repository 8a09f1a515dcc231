//! What is wrong with wrong criteria, as the program itself says it.

use std::fmt::Write;

use libricite_criteria::{Lack, read};
use mdbook_driver::errors::{Error, Result};

/// Criteria that are sound until one line of them is changed.
const SOUND: &str = r#"edition = "tea-room@1.0.0"
published = "2026-01-01"
license = "CC0-1.0"
retired = ["gold-plate"]

[[level]]
id = "warm"
overall = 40

[[level]]
id = "welcome"
overall = 60

[[axis]]
id = "tea"
[[axis.criterion]]
id = "hot"
[[axis.criterion]]
id = "loose-leaf"

[[axis]]
id = "cake"
[[axis.criterion]]
id = "home-made"
choices = [{ id = "yes", credit = 100 }, { id = "no", credit = 0 }]

[[axis]]
id = "cats"
"#;

/// A line of [`SOUND`], what it is changed to, and what the mistake is.
const MISTAKES: [(&str, &str, &str); 23] = [
    (
        "id = \"loose-leaf\"",
        "id = \"hot\"",
        "An id that stands twice: axes, levels, criteria, and the choices of a criterion each need their own",
    ),
    (
        "id = \"hot\"",
        "id = \"gold-plate\"",
        "An id that an earlier edition used for something else",
    ),
    ("id = \"hot\"", "id = \"Hot tea\"", "An id that is not lower-case words joined by hyphens"),
    ("[[axis]]\nid = \"cats\"\n", "", "Fewer than three axes"),
    (
        "[[level]]\nid = \"warm\"\noverall = 40\n\n[[level]]\nid = \"welcome\"\noverall = 60\n",
        "level = []\n",
        "No level",
    ),
    ("overall = 60", "overall = 30", "A level that asks for less than the one before it"),
    (
        "id = \"hot\"",
        "id = \"hot\"\nrequired_for = \"welcom\"",
        "A criterion required for a level that is not there",
    ),
    (
        "id = \"hot\"",
        "id = \"hot\"\nrequired_credit = 60",
        "A required credit without a level that requires it",
    ),
    (
        "id = \"hot\"",
        "id = \"hot\"\nservices = \"weakest\"",
        "A rule for services on a criterion that is asked once",
    ),
    (
        "id = \"hot\"",
        "id = \"hot\"\ncounts_from = \"2028-01-01\"",
        "A day from which a criterion is to count that counts already",
    ),
    (
        "published = \"2026-01-01\"",
        "published = \"2026-01-01\"\nwithdrawn = \"2026-01-01\"",
        "An edition withdrawn on the day it was published",
    ),
    ("credit = 100", "credit = 90", "No choice worth 100"),
    (
        "{ id = \"no\", credit = 0 }",
        "{ id = \"unknown\", credit = 0 }",
        "A choice called `unknown`, which everybody can say everywhere",
    ),
    ("credit = 100", "credit = 120", "A credit over 100"),
    (
        "credit = 100",
        "credit = \"not applicable\"",
        "A credit that is neither a percent nor `not-applicable`",
    ),
    ("id = \"hot\"", "id = \"hot\"\nwieght = 3", "A key that is not known, at any depth"),
    ("published = \"2026-01-01\"\n", "", "A key that is missing"),
    ("id = \"hot\"", "id = \"hot\"\nweight = 2.5", "A number that is not whole"),
    ("id = \"hot\"", "id = \"hot\"\nweight = 101", "A weight over 100"),
    (
        "id = \"tea\"",
        "id = \"tea\"\nweight = 0",
        "An axis of weight 0: a ray that counts for nothing is no axis",
    ),
    ("id = \"hot\"", "id = \"hot\"\nscope = \"services\"", "A word that is not on the list"),
    ("2026-01-01", "2026-02-30", "A day that is in no calendar"),
    ("tea-room@1.0.0", "tea-room@1.0", "An edition that is not a set, `@` and a semantic version"),
];

/// Each mistake, and the sentence that refuses it.
pub fn refused() -> Result<Vec<(&'static str, &'static str, Vec<String>)>> {
    MISTAKES.iter().map(|(right, wrong, what)| Ok((*what, *wrong, said(right, wrong)?))).collect()
}

fn said(right: &str, wrong: &str) -> Result<Vec<String>> {
    if !SOUND.contains(right) {
        return Err(Error::msg(format!("the sound criteria do not hold `{right}`")));
    }
    let text = SOUND.replacen(right, wrong, 1);
    let Err(refusals) = read::criteria(&text) else {
        return Err(Error::msg(format!("`{wrong}` is not refused")));
    };
    Ok(refusals.iter().map(|refusal| refusal.message.clone()).collect())
}

/// Every refusal, with what was written.
pub(crate) fn chapter() -> Result<String> {
    let mut text = String::new();
    for (what, wrong, said) in refused()? {
        let _ = writeln!(text, "**{what}.**\n");
        if !wrong.is_empty() {
            let _ = writeln!(text, "```toml\n{}\n```\n", wrong.trim_end());
        }
        let _ = writeln!(text, "```text\n{}\n```\n", said.join("\n"));
    }
    Ok(text)
}

/// What words can lack, as it is said.
pub(crate) fn lacks() -> String {
    let lacks = [
        Lack::OtherLanguage { said: "en".to_owned(), expected: "fr".to_owned() },
        Lack::Missing("criterion.hot.choices.no".to_owned()),
        Lack::Unused("criterion.cold".to_owned()),
        Lack::NoSuchTerm { key: "criterion.hot.why".to_owned(), term: "samovar".to_owned() },
        Lack::NeverLinked("teapot".to_owned()),
    ];
    let lines: Vec<String> = lacks.iter().map(|lack| format!("fr.toml: {lack}\n")).collect();
    format!("```text\n{}```\n", lines.concat())
}
