use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The pages of the book by their path, built once.
static PAGES: LazyLock<BTreeMap<PathBuf, String>> = LazyLock::new(|| {
    let folder = folder();
    let _ = fs::remove_dir_all(&folder);
    libricite_book::build(&folder).unwrap_or_else(|error| panic!("{error:#}"));
    let mut pages = BTreeMap::new();
    read(&folder, &mut pages);
    pages
});

fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("book")
}

fn read(folder: &Path, pages: &mut BTreeMap<PathBuf, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, pages);
        } else if path.extension().is_some_and(|kind| kind == "html") {
            let text = fs::read_to_string(&path).unwrap();
            pages.insert(path, text);
        }
    }
}

/// The values of an attribute in a page.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    let values = markup(page).flat_map(|part| {
        part.match_indices(&start).filter_map(|(at, found)| {
            let rest = &part[at + found.len()..];
            Some(&rest[..rest.find('"')?])
        })
    });
    values.collect()
}

/// The parts of a page that are no code: what code shows is not done.
fn markup(page: &str) -> impl Iterator<Item = &str> {
    let mut parts = page.split("<code");
    let first = parts.next();
    let others = parts.filter_map(|part| part.split_once("</code>").map(|(_, after)| after));
    first.into_iter().chain(others)
}

#[test]
fn every_link_leads_to_a_page_and_every_anchor_to_a_place() {
    let anchors: BTreeMap<&PathBuf, BTreeSet<&str>> =
        PAGES.iter().map(|(path, page)| (path, values(page, "id").into_iter().collect())).collect();
    let mut lost = BTreeSet::new();
    for (path, page) in PAGES.iter() {
        // The page of a server that finds nothing knows no folder to start from.
        if path.ends_with("404.html") {
            continue;
        }
        for link in [values(page, "href"), values(page, "src")].concat() {
            if link.contains("://") || link.starts_with("mailto:") || link.starts_with("data:") {
                continue;
            }
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = match file {
                "" => path.clone(),
                file => normal(&path.parent().unwrap().join(file)),
            };
            let known = anchors.get(&target);
            let there = match anchor {
                "" => target.is_file(),
                anchor => known.is_some_and(|ids| ids.contains(anchor)),
            };
            if !there {
                lost.insert(format!("{}: {link}", path.display()));
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}

fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path {
        match part.to_str() {
            Some("..") => drop(normal.pop()),
            Some(".") => {}
            _ => normal.push(part),
        }
    }
    normal
}

#[test]
fn no_placeholder_is_left() {
    for (path, page) in PAGES.iter() {
        assert!(!page.contains("{{"), "{}", path.display());
    }
}

#[test]
fn every_criterion_stands_in_the_chapter_of_its_axis_with_all_its_words() {
    let edition = libricite_criteria::newest();
    let criteria = libricite_criteria::criteria(&edition).unwrap();
    let words = libricite_criteria::words(&edition, "fr").unwrap();
    for axis in criteria.axes() {
        let path = folder().join(format!("axes/{}.html", axis.id));
        let page = PAGES.get(&path).unwrap_or_else(|| {
            panic!("write book/src/axes/{0}.md with `{{{{#axis {0}}}}}`, and list it", axis.id)
        });
        for criterion in &axis.criteria {
            let id = criterion.id.as_str();
            assert!(page.contains(&format!("id=\"{id}\"")), "{id}");
            let said = &words.criteria[id];
            for text in said.choices.values().chain(said.limits.values()).chain([&said.title]) {
                assert!(page.contains(text.as_str()), "{id}: {text}");
            }
            assert!(!page.contains("](#"), "{}", path.display());
        }
    }
}

#[test]
fn every_term_of_the_glossary_can_be_linked_to() {
    let words = libricite_criteria::words(&libricite_criteria::newest(), "fr").unwrap();
    let page = &PAGES[&folder().join("glossaire.html")];
    for id in words.glossary.keys() {
        assert!(page.contains(&format!("<dt id=\"{id}\">")), "{id}");
    }
}

#[test]
fn a_page_asks_nothing_of_another_site() {
    for (path, page) in PAGES.iter() {
        let loaded = values(page, "src").into_iter().chain(
            page.match_indices("<link ")
                .filter_map(|(at, _)| page[at..].split_once('>'))
                .flat_map(|(tag, _)| values(tag, "href")),
        );
        for address in loaded {
            assert!(!address.contains("//"), "{}: {address}", path.display());
        }
    }
}

#[test]
fn the_buttons_speak_french() {
    for (english, french) in libricite_book::FRENCH {
        let said = |text: &str| PAGES.values().any(|page| page.contains(text));
        assert!(said(french), "mdBook no longer says {english}; see book/make/finish.rs");
    }
}

#[test]
fn an_english_chapter_says_that_it_is_english() {
    let english =
        ["command-line", "linking", "javascript", "writing-criteria", "architecture", "design"];
    for name in english {
        let page = &PAGES[&folder().join(format!("{name}.html"))];
        assert!(page.contains("<div lang=\"en\">"), "{name}");
    }
}
