//! Fills the placeholders of the chapters.

use std::rc::Rc;

use libricite::{Report, evaluate};
use mdbook_driver::book::{Book, BookItem, Chapter};
use mdbook_driver::errors::{Error, Result};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use serde_json::Value;

use crate::material::Material;
use crate::{
    axis, editions, example, glossary, levels, mistakes, picture, progress, refusals, worked,
};

/// Fills the placeholders of the chapters.
pub(crate) struct Fill(pub(crate) Rc<Material>);

impl Preprocessor for Fill {
    fn name(&self) -> &'static str {
        "libricite"
    }

    fn run(&self, _: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let mut refused = Ok(());
        book.for_each_mut(|item| {
            let BookItem::Chapter(chapter) = item else { return };
            match filled(chapter, &self.0) {
                Ok(content) => chapter.content = content,
                Err(error) => refused = Err(error.context(format!("in `{}`", chapter.name))),
            }
        });
        refused.map(|()| book)
    }
}

/// The text of a chapter with its placeholders filled.
fn filled(chapter: &Chapter, material: &Material) -> Result<String> {
    let depth = chapter.path.as_ref().map_or(0, |path| path.components().count().saturating_sub(1));
    let up = "../".repeat(depth);
    let (mut text, mut rest) = (String::new(), chapter.content.as_str());
    let mut english = false;
    while let Some((before, after)) = rest.split_once("{{#") {
        let (inside, after) =
            after.split_once("}}").ok_or_else(|| Error::msg("a placeholder has no end"))?;
        text.push_str(before);
        let words: Vec<&str> = inside.split_whitespace().collect();
        if words == ["lang", "en"] {
            english = true;
        } else {
            text.push_str(&fill(&words, material, &up)?);
        }
        rest = after;
    }
    text.push_str(rest);
    Ok(if english { format!("<div lang=\"en\">\n\n{text}\n\n</div>\n") } else { text })
}

fn fill(words: &[&str], material: &Material, up: &str) -> Result<String> {
    let report = |name: &str| -> Result<Report<'_>> {
        Ok(evaluate(&material.criteria, material.example(name)?))
    };
    match words {
        ["axis", id] => axis::chapter(id, material, up),
        ["axes"] => Ok(axis::list(material, up)),
        ["glossary"] => Ok(glossary::chapter(&material.words)),
        ["floors"] => Ok(levels::floors(material)),
        ["required"] => Ok(levels::required(material, up)),
        ["result", name] => Ok(example::result(&report(name)?, material)),
        ["lacks", name] => example::lacks(material.example(name)?, material, up),
        ["worked", name, axis] => worked::axis(&report(name)?, axis, material, up),
        ["overall", name] => Ok(worked::overall(&report(name)?, material)),
        ["badge", name] => picture::badge(name, material),
        ["badges"] => picture::badges(material),
        ["star", name] => picture::star(name, material),
        ["editions"] => Ok(editions::list(material)),
        ["succession"] => editions::succession(),
        ["carried"] => editions::carried(),
        ["compared", name] => editions::compared(material.example(name)?),
        ["changelog", set] => editions::changelog(set),
        ["progress", name] => {
            let example = material.example(name)?;
            Ok(progress::chapter(example, &picture::progress(name, material)?))
        }
        ["freshness", name] => progress::freshness(name, material),
        ["evidence"] => Ok(mistakes::evidence(material, up)),
        ["check"] => Ok(mistakes::checked()),
        ["mistakes"] => mistakes::chapter(material),
        ["refusals"] => refusals::chapter(),
        ["lacks-of-words"] => Ok(refusals::lacks()),
        ["count", "axes"] => Ok(material.criteria.axes().len().to_string()),
        ["count", "criteria"] => Ok(material.criteria.all().count().to_string()),
        ["count", "required"] => {
            let required = material.criteria.all().filter(|known| known.required_for.is_some());
            Ok(required.count().to_string())
        }
        ["number", "criteria", path] => {
            number(&serde_json::to_value(material.criteria.document())?, path)
        }
        ["number", name, path] => number(&serde_json::to_value(report(name)?)?, path),
        _ => Err(Error::msg(format!("`{{{{#{}}}}}` is not a placeholder", words.join(" ")))),
    }
}

/// The number at a path such as `axis.privacy.sure`: a step into a list names the `id`,
/// `axis` or `criterion` of the item.
fn number(value: &Value, path: &str) -> Result<String> {
    let missing = || Error::msg(format!("there is no number at `{path}`"));
    let mut at = value;
    for step in path.split('.') {
        let named = |item: &&Value| {
            ["id", "axis", "criterion"].iter().any(|key| item[*key].as_str() == Some(step))
        };
        at = match at {
            Value::Array(items) => items.iter().find(named),
            other => other.get(step),
        }
        .ok_or_else(missing)?;
    }
    at.as_u64().map(|number| number.to_string()).ok_or_else(missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(placeholder: &str, says: &str) {
        let material = Material::new().expect("the criteria are packed");
        let words: Vec<&str> = placeholder.split_whitespace().collect();
        let said = fill(&words, &material, "").unwrap_or_else(|error| error.to_string());
        assert_eq!(said, says, "{placeholder}");
    }

    #[test]
    fn a_number_is_found_by_its_path() {
        check("number criteria minimum_coverage", "60");
        check("number criteria level.light-green.each_axis", "40");
        check("number complete axes.encryption.criteria.end-to-end.sure", "60");
    }

    #[test]
    fn what_is_not_there_is_refused_and_named() {
        check("axsi privacy", "`{{#axsi privacy}}` is not a placeholder");
        check("axis cake", "there is no axis `cake`");
        check("number complete overall.sur", "there is no number at `overall.sur`");
        check("result nobody", "there is no example `nobody`");
    }
}
