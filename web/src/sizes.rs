//! How many bytes a visitor waits for.

use crate::pack::ELEMENT;
use crate::run::{Result, root};
use crate::site::{Site, brotli, gzip, references};

/// What the first screen of the self-assessment may weigh, in bytes sent with brotli 11.
const FIRST_SCREEN: usize = 20_000;
/// What may be sent before the first question, the first screen included: what is reached.
/// Lower this with each step.
const FIRST_QUESTION: usize = 260_000;
/// What may be sent before a badge is drawn.
const BADGE: usize = 40_000;

/// Prints what the files of `dist` weigh, and fails where a visitor waits for too many bytes.
pub(crate) fn sizes() -> Result {
    let site = Site::read(&root().join("dist"))
        .map_err(|error| format!("{error}; `cargo xtask dist` makes the folder"))?;
    if !site.0.contains_key("index.html.br") {
        return Err("`dist` was made with `--quick`: its sizes say nothing".to_owned());
    }
    println!("1 KB is 1000 bytes; gzip 9 and brotli 11");
    let page = first_screen(&site);
    let question = first_question(&site, &page);
    let badge: Vec<_> = ELEMENT[..2].iter().map(|name| format!("element/{name}")).collect();
    let within = [
        sum("First screen of the self-assessment", &site, &page, FIRST_SCREEN)?,
        sum("Up to its first question", &site, &question, FIRST_QUESTION)?,
        sum("Before a badge is drawn", &site, &badge, BADGE)?,
    ];
    let more: Vec<_> = ELEMENT[2..].iter().map(|name| format!("element/{name}")).collect();
    sum("On opening what is behind a badge", &site, &more, usize::MAX)?;
    if within == [true; 3] { Ok(()) } else { Err("a visitor waits for too many bytes".to_owned()) }
}

/// All that a browser asks for before a visitor touches the page.
fn first_screen(site: &Site) -> Vec<String> {
    let named = references(site.text("index.html")).into_iter();
    // The first two are in a template: they are asked for once a visitor begins. And only a
    // telephone asks for the third, not before it is put on its screen.
    let not_yet = ["preload", "modulepreload", "apple-touch-icon"];
    let named = named.filter(|it| !it.rel.as_deref().is_some_and(|rel| not_yet.contains(&rel)));
    let named = named.filter(|it| it.element != "a").map(|it| it.address);
    let mut paths = vec!["index.html".to_owned()];
    for path in named {
        // What the page names twice comes once.
        if !paths.contains(&path) {
            paths.push(path);
        }
    }
    paths
}

/// All that is asked for up to the first question, in French.
fn first_question(site: &Site, first: &[String]) -> Vec<String> {
    let named = references(site.text("index.html")).into_iter();
    let program = |rel: &Option<String>| rel.as_deref().is_some_and(|rel| rel.ends_with("preload"));
    let program = named.filter(|it| program(&it.rel)).map(|it| it.address);
    let newest = libricite_criteria::newest();
    let words = format!("words/{}-{}.fr.json", newest.set(), newest.version());
    first.iter().cloned().chain(program).chain([words]).collect()
}

/// Prints the files of a sum, and whether they are within a bar.
fn sum(
    title: &str,
    site: &Site,
    paths: &[String],
    bar: usize,
) -> std::result::Result<bool, String> {
    println!("\n{title}\n{:>10} {:>9} {:>9}", "raw", "gzip", "brotli");
    let mut all = [0; 3];
    for path in paths {
        let bytes = site.0.get(path).ok_or(format!("{path} is not in `dist`"))?;
        let sizes = [bytes.len(), gzip(bytes).len(), brotli(bytes).len()];
        line(sizes, path);
        for (sum, size) in all.iter_mut().zip(sizes) {
            *sum += size;
        }
    }
    let [.., sent] = all;
    let within = sent <= bar;
    let said = match (bar, within) {
        (usize::MAX, _) => String::new(),
        (_, true) => format!(", within {} KB", bar / 1000),
        (_, false) => format!(", MORE THAN {} KB", bar / 1000),
    };
    line(all, &format!("together{said}"));
    Ok(within)
}

fn line([raw, gzip, brotli]: [usize; 3], name: &str) {
    println!("{raw:>10} {gzip:>9} {brotli:>9}  {name}");
}
