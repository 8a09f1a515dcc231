//! Builds the parts of the self-assessment, and puts them together.

use std::path::PathBuf;
use std::process::Command;

use libricite_draw::Lang;

use crate::compile::{Module, Quality, compile};
use crate::pack::{ELEMENT, TOML, licenses, pack};
use crate::run::{Result, command, root};
use crate::site::{First, Named, Parts, Scripts, Site, bytes, folder, text};
use crate::third_party;

/// Where the folder for servers is made.
const DIST: &str = "dist";
/// The script that the page begins with.
const START: &str = "start.js";
/// The script that runs the program.
const PROGRAM: &str = "program.js";
/// The scripts that are written here, beside what wasm-bindgen writes.
const SCRIPTS: [&str; 6] = [START, "first.js", "offline.js", "open.js", "say.js", PROGRAM];

/// Builds the folder of the self-assessment, with compressed files where it is to be sent far.
pub(crate) fn site(quality: Quality) -> std::result::Result<Site, String> {
    compile(Module::WIDGET, quality, &built(quality))?;
    let mut site = Site::of(&Parts {
        page: text("widget/web/index.html")?,
        first: first()?,
        worker: text("widget/web/sw.js")?,
        manifest: bytes("widget/web/manifest.webmanifest")?,
        icon: text("widget/web/icon.svg")?,
        style: style(quality)?,
        scripts: scripts(quality)?,
        module: bytes_of(&built(quality).join("widget_bg.wasm"))?,
        element: element(quality)?,
        examples: vec![Named::new("club1.json", bytes("examples/club1.json")?)],
        words: words()?,
        criteria: vec![
            Named::new("read.js", bytes("widget/web/criteria.js")?),
            Named::new("list.txt", offers().ok_or("a fork lacks words")?),
        ],
        online: online(quality)?,
    })?;
    if quality == Quality::Small {
        site.compress();
    }
    Ok(site)
}

/// The first screen, in both languages.
fn first() -> std::result::Result<First, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    let write = |lang| runtime.block_on(libricite_widget::first_screen(lang));
    Ok(First { fr: write(Lang::Fr), en: write(Lang::En) })
}

/// The words of each edition in each language, in two halves: `chatons-2.0.0.fr.json`, with what
/// questions are asked with, and `chatons-2.0.0.fr.rest.json`; and the licences that are suggested.
fn words() -> std::result::Result<Vec<Named>, String> {
    let licenses = libricite_widget::model::licenses();
    let mut files = vec![Named::new("licenses.txt", licenses)];
    for edition in libricite_criteria::editions() {
        for lang in ["fr", "en"] {
            let words =
                libricite_criteria::words(&edition, lang).ok_or("an edition lacks words")?;
            let (first, rest) = libricite_widget::model::divide(words);
            for (words, ending) in [(first, ""), (rest, ".rest")] {
                let bytes = serde_json::to_vec(&words).map_err(|error| error.to_string())?;
                let name = format!("{}-{}.{lang}{ending}.json", edition.set(), edition.version());
                files.push(Named::new(name, bytes));
            }
        }
    }
    Ok(files)
}

/// The forks of the project as the self-assessment offers them: a line for each language of each,
/// with the fields of [`libricite_widget::model::Offer`].
fn offers() -> Option<String> {
    let mut lines = String::new();
    for fork in libricite_criteria::forks() {
        for lang in ["fr", "en"] {
            let words = libricite_criteria::words(&fork, lang)?;
            let address = format!("criteria/{}-{}.json", fork.set(), fork.version());
            let fields = [lang, &address, &fork.to_string(), &words.name, &words.sentence];
            lines.push_str(&fields.map(|field| field.replace(char::is_control, " ")).join("\t"));
            lines.push('\n');
        }
    }
    Some(lines)
}

/// What is asked for only by whoever reads the licences, or opens criteria that are not built in:
/// the forks of the project, each with its words in both languages, and what reads criteria that
/// are written as TOML.
fn online(quality: Quality) -> std::result::Result<Vec<Named>, String> {
    let mut files: Vec<Named> = licenses(&Module::ALL)?
        .into_iter()
        .map(|file| Named::new(format!("licenses/{}", file.name), file.bytes))
        .collect();
    for fork in libricite_criteria::forks() {
        let words = ["fr", "en"].map(|lang| libricite_criteria::words(&fork, lang));
        let whole = serde_json::json!({
            "criteria": libricite_criteria::criteria(&fork),
            "words": words,
            "checksum": libricite_criteria::checksum(&fork).map(|sum| sum.to_string()),
        });
        let name = format!("criteria/{}-{}.json", fork.set(), fork.version());
        files.push(Named::new(name, whole.to_string()));
    }
    let from = match quality {
        Quality::Small => root().join("target/web/npm"),
        Quality::Quick => {
            compile(Module::TOML, quality, &built(quality))?;
            built(quality)
        }
    };
    for name in TOML {
        let path = if from.join(name).exists() {
            from.join(name)
        } else {
            root().join("wasm/js").join(name)
        };
        files.push(Named::new(format!("element/{name}"), bytes_of(&path)?));
    }
    if quality == Quality::Quick {
        let glue = "libricite_toml.js";
        files.push(Named::new(format!("element/{glue}"), bytes_of(&from.join(glue))?));
    }
    Ok(files)
}

/// The custom elements: as they are published, or, to try something, as they are written.
fn element(quality: Quality) -> std::result::Result<Vec<Named>, String> {
    let mut files: Vec<Named> = match quality {
        Quality::Small => {
            let npm = root().join("target/web/npm");
            pack(quality, &npm)?;
            let needed = |name: &str| {
                ELEMENT.contains(&name) || name.starts_with("LICENSE-") || name == third_party::FILE
            };
            folder(&npm)?.into_iter().filter(|file| needed(&file.name)).collect()
        }
        Quality::Quick => {
            let modules = built(quality);
            for module in [Module::BADGE, Module::ENGINE] {
                compile(module, quality, &modules)?;
            }
            let needed = ["badge_bg.wasm", "libricite.js", "libricite_bg.wasm"];
            let made = folder(&modules)?.into_iter();
            let made = made.filter(|file| needed.contains(&file.name.as_str()));
            let written = folder(&root().join("wasm/js"))?.into_iter();
            let written = written.filter(|file| file.ending() == "js" && file.name != TOML[0]);
            written
                .filter(|file| !file.name.starts_with("test/"))
                .map(|file| beside(&file))
                .chain(made)
                .chain(licenses(&[Module::BADGE, Module::ENGINE])?)
                .collect()
        }
    };
    files.push(Named::new("LISEZMOI.md", bytes("web/element/LISEZMOI.md")?));
    Ok(files)
}

/// A script beside what it loads, as it is once published; it is written in a folder below.
fn beside(file: &Named) -> Named {
    let name = file.name.replace("elements/", "");
    let text = String::from_utf8_lossy(&file.bytes).replace("'./elements/", "'./");
    Named::new(name, text)
}

/// Where the modules of a quality are.
pub(crate) fn built(quality: Quality) -> PathBuf {
    let name = match quality {
        Quality::Quick => "quick",
        Quality::Small => "small",
    };
    root().join("target/web").join(name)
}

/// The style sheets, joined in the order of their names.
fn style(quality: Quality) -> std::result::Result<Vec<u8>, String> {
    let sheets = folder(&root().join("widget/style"))?;
    let joined = sheets.into_iter().map(|sheet| sheet.bytes).collect::<Vec<_>>().join(&b'\n');
    if quality == Quality::Quick {
        return Ok(joined);
    }
    let file = built(quality).join("joined.css");
    std::fs::write(&file, joined).map_err(|error| format!("{}: {error}", file.display()))?;
    esbuild(&file, &[])
}

/// The scripts: in two files where bytes count, else as they are.
fn scripts(quality: Quality) -> std::result::Result<Scripts, String> {
    let written = SCRIPTS.map(|name| Ok(Named::new(name, bytes(&format!("widget/web/{name}"))?)));
    let mut files = written.into_iter().collect::<std::result::Result<Vec<_>, String>>()?;
    if quality == Quality::Quick {
        let made = folder(&built(quality))?.into_iter();
        let belongs = |name: &str| name == "widget.js" || name.starts_with("snippets/");
        files.extend(made.filter(|file| belongs(&file.name)));
        return Ok(Scripts::Loose { start: START, program: PROGRAM, files });
    }
    // Beside what wasm-bindgen writes, which they load.
    let folder = built(quality);
    for file in &files {
        let path = folder.join(&file.name);
        std::fs::write(&path, &file.bytes)
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let options = ["--bundle", "--format=esm"];
    let bundle = |name: &str| esbuild(&folder.join(name), &options);
    Ok(Scripts::Bundles { start: bundle(START)?, program: bundle(PROGRAM)? })
}

/// A file without what only people read.
fn esbuild(file: &std::path::Path, options: &[&str]) -> std::result::Result<Vec<u8>, String> {
    let out = file.with_extension("min");
    let mut esbuild = Command::new(root().join("web/tools/node_modules/.bin/esbuild"));
    esbuild.arg(file).args(["--minify", "--log-level=warning", "--target=es2022"]);
    // wasm-bindgen names a module once for each of its functions.
    esbuild.arg("--log-override:duplicate-object-key=silent").args(options);
    command(esbuild.arg(format!("--outfile={}", out.display())))?;
    bytes_of(&out)
}

fn bytes_of(path: &std::path::Path) -> std::result::Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Builds the folder of the self-assessment into `dist`, and says where it is.
pub(crate) fn dist(quality: Quality) -> Result {
    site(quality)?.write(&root().join(DIST))?;
    check()
}

/// Checks the files that are in `dist`.
pub(crate) fn check() -> Result {
    let site = Site::read(&root().join(DIST))
        .map_err(|error| format!("{error}; `cargo xtask dist` makes the folder"))?;
    match &site.problems()[..] {
        [] => {
            println!(
                "{DIST}/ holds {} files; its README.md says how to put it online",
                site.0.len()
            );
            Ok(())
        }
        problems => Err(problems.join("\nerror: ")),
    }
}
