//! What the whole engine tells, made of the list of texts that it comes as.

use libricite::Edition;

/// What became of the answers of an assessment that was carried to another edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fates {
    /// The edition that they come from.
    pub from: Edition,
    /// How many answers are the same as before.
    pub kept: usize,
    /// How many are to be read again.
    pub to_review: usize,
    /// What became of the others.
    pub others: Vec<Fate>,
}

/// What became of the answers to a few questions that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fate {
    /// What became of them.
    pub became: Became,
    /// The titles of the questions.
    pub titles: String,
    /// Why, in a sentence.
    pub why: String,
}

/// What became of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    /// They are to be read again.
    ToReview,
    /// There are new questions, and no answers yet.
    Open,
    /// They count as they did.
    Carried,
    /// What was answered under this edition before is back.
    Restored,
    /// They wait in the archive of the file.
    Archived,
}

impl Became {
    /// All of them, in the order in which they matter.
    pub const ALL: [Self; 5] =
        [Self::ToReview, Self::Open, Self::Carried, Self::Restored, Self::Archived];

    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "to-review" => Self::ToReview,
            "open" => Self::Open,
            "carried" => Self::Carried,
            "restored" => Self::Restored,
            "archived" => Self::Archived,
            _ => return None,
        })
    }
}

impl Fates {
    /// Of the texts after the assessment: each part is three of them.
    pub fn of(from: Edition, to_review: usize, texts: &[String]) -> Self {
        let mut fates = Self { from, kept: 0, to_review, others: Vec::new() };
        for part in texts.chunks(3) {
            let [name, titles, why] = part else { continue };
            match Became::named(name) {
                Some(became) => {
                    let (titles, why) = (titles.clone(), why.clone());
                    fates.others.push(Fate { became, titles, why });
                }
                // Along several editions, what the last one kept.
                None => fates.kept = titles.parse().unwrap_or_default(),
            }
        }
        fates
    }

    /// How many had that fate: of what is to be read again, and of what stayed, the answers; else
    /// what belongs together counts once.
    pub fn count(&self, became: Became) -> usize {
        let others = self.that(became).count();
        match became {
            Became::ToReview => self.to_review,
            Became::Carried => self.kept + others,
            _ => others,
        }
    }

    /// Those that had that fate.
    pub fn that(&self, became: Became) -> impl Iterator<Item = &Fate> {
        self.others.iter().filter(move |fate| fate.became == became)
    }
}

/// What to do next, with the least effort.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The way to each level above, the next one first.
    pub levels: Vec<PlanLevel>,
    /// What an effort is.
    pub efforts: String,
}

/// The way to a level.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanLevel {
    /// The id of the level.
    pub level: String,
    /// Where it leads, and what it takes.
    pub intro: String,
    /// What to do.
    pub steps: Vec<PlanStep>,
}

/// What to do about a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanStep {
    /// The id of the question.
    pub criterion: String,
    /// Its title.
    pub title: String,
    /// What it takes.
    pub effort: String,
    /// Advice.
    pub improve: String,
    /// What to answer.
    pub answers: Vec<String>,
}

impl Plan {
    /// Of a list of texts, each after the name of what it is.
    pub fn of(texts: Vec<String>) -> Self {
        let mut plan = Self::default();
        let mut texts = texts.into_iter();
        while let Some(name) = texts.next() {
            let mut text = || texts.next().unwrap_or_default();
            match name.as_str() {
                "level" => {
                    let (level, intro) = (text(), text());
                    plan.levels.push(PlanLevel { level, intro, steps: Vec::new() });
                }
                "step" => {
                    let (criterion, title, effort, improve) = (text(), text(), text(), text());
                    let step = PlanStep { criterion, title, effort, improve, answers: Vec::new() };
                    if let Some(level) = plan.levels.last_mut() {
                        level.steps.push(step);
                    }
                }
                "answer" => {
                    let answer = text();
                    let level = plan.levels.last_mut();
                    if let Some(step) = level.and_then(|level| level.steps.last_mut()) {
                        step.answers.push(answer);
                    }
                }
                _ => plan.efforts = text(),
            }
        }
        plan
    }
}
