//! Draws stars and pages into `target/pictures`, to be looked at.
//!
//! ```sh
//! cargo run --release -p libricite-draw --example pictures
//! ```
//!
//! Each star is an SVG, and two PNG files: on a white page and on a dark one.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use libricite::{Assessment, Criteria, evaluate, next_steps};
use libricite_criteria::Words;
use libricite_draw::{Context, markdown, page, star};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let into = root.join("target/pictures");
    fs::create_dir_all(&into)?;
    let mut fonts = fontdb::Database::new();
    fonts.load_system_fonts();
    fonts.set_sans_serif_family("DejaVu Sans");
    let options = Options { fontdb: Arc::new(fonts), ..Options::default() };

    let edition = "chatons@2.0.0".parse()?;
    let criteria = libricite_criteria::criteria(&edition).ok_or("it is packed")?;
    let mut cases = Vec::new();
    for lang in ["fr", "en"] {
        let words = libricite_criteria::words(&edition, lang).ok_or("it is packed")?;
        for name in ["club1", "picasoft-2016", "complete"] {
            let text = fs::read_to_string(root.join("examples").join(format!("{name}.json")))?;
            let assessment = serde_json::from_str::<Assessment<'_>>(&text)?.into_owned();
            cases.push((format!("{name}-{lang}"), criteria.clone(), assessment, words.clone()));
        }
        let empty = assessment("chatons@2.0.0", "{}")?;
        cases.push((format!("empty-{lang}"), criteria.clone(), empty, words));
    }
    for (name, axes, answers) in [
        ("gap", &SIX[..], &[70, 40, NOT_APPLICABLE, 60, 80, 30][..]),
        ("all-gaps", &SIX, &[NOT_APPLICABLE; 6]),
        ("three", &SIX[..3], &[70, OPEN, 60]),
        ("twelve", &TWELVE, &[70, 40, OPEN, 60, 80, 30, 90, NOT_APPLICABLE, 100, 0, OPEN, 55]),
        ("zeros", &SIX, &[0; 6]),
    ] {
        let (criteria, assessment, words) = made_up(axes, answers)?;
        cases.push((name.to_owned(), criteria, assessment, words));
    }

    for (name, criteria, assessment, words) in &cases {
        let report = evaluate(criteria, assessment);
        let plan = next_steps(criteria, assessment);
        let context = Context { plan: Some(&plan), ..Context::default() };
        fs::write(into.join(format!("{name}.html")), page(&report, words, context))?;
        fs::write(into.join(format!("{name}.md")), markdown(&report, words, context))?;
        for size in [280, 480, 900] {
            let svg = star(&report, words, size);
            let path = into.join(format!("{name}-{size}.svg"));
            fs::write(&path, &svg)?;
            let tree = Tree::from_str(&svg, &options)?;
            for (page, color) in
                [("white", Color::WHITE), ("dark", Color::from_rgba8(0x14, 0x16, 0x1a, 255))]
            {
                save(&tree, color, &path.with_extension(format!("{page}.png")))?;
            }
        }
    }
    println!("{}", into.canonicalize()?.display());
    Ok(())
}

/// The picture on a page of that colour, with a border to see its edge.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size in pixels")]
fn save(tree: &Tree, color: Color, path: &Path) -> Result {
    let size = tree.size();
    let (width, height) = (size.width() as u32 + 20, size.height() as u32 + 20);
    let mut picture = Pixmap::new(width, height).ok_or("a picture has a size")?;
    picture.fill(color);
    resvg::render(tree, Transform::from_translate(10.0, 10.0), &mut picture.as_mut());
    picture.save_png(path)?;
    Ok(())
}

const NOT_APPLICABLE: u8 = 101;
const OPEN: u8 = 102;

const SIX: [&str; 6] =
    ["Logiciels libres", "Vie privée", "Solidarité", "Transparence", "Neutralité", "Chiffrement"];

const TWELVE: [&str; 12] = [
    "Logiciels libres et formats ouverts",
    "Respect de la vie privée des personnes",
    "Solidarité et entraide entre hébergeurs",
    "Transparence des comptes et des choix",
    "Neutralité face aux contenus hébergés",
    "Chiffrement des échanges et du stockage",
    "Accessibilité aux personnes handicapées",
    "Sobriété et durée de vie du matériel",
    "Gouvernance partagée avec les membres",
    "Sauvegardes essayées et documentées",
    "Accueil et formation des personnes",
    "Ancrage local et circuits de proximité",
];

fn assessment(edition: &str, answers: &str) -> Result<Assessment<'static>> {
    let text = format!(
        r#"{{
            "criteria": "{edition}", "date": "2026-11-01",
            "structure": {{ "name": "Chaton d’essai" }}, "answers": {answers}
        }}"#
    );
    Ok(serde_json::from_str::<Assessment<'_>>(&text)?.into_owned())
}

/// One criterion an axis, worth what is asked for.
fn made_up(axes: &[&str], worth: &[u8]) -> Result<(Criteria, Assessment<'static>, Words)> {
    let axes: Vec<_> = axes.iter().zip(worth).enumerate().collect();
    let list = |item: &dyn Fn(usize, &str, u8) -> String| {
        axes.iter()
            .map(|(at, (name, worth))| item(*at, name, **worth))
            .collect::<Vec<_>>()
            .join(",")
    };
    let criteria = list(&|at, _, worth| {
        let chosen = match worth {
            NOT_APPLICABLE => "\"not-applicable\"".to_owned(),
            OPEN => "50".to_owned(),
            worth => worth.to_string(),
        };
        format!(
            r#"{{ "id": "axis-{at}", "criterion": [{{ "id": "question-{at}", "choices": [
                {{ "id": "full", "credit": 100 }}, {{ "id": "chosen", "credit": {chosen} }}
            ] }}] }}"#
        )
    });
    let answers = list(&|at, _, worth| match worth {
        OPEN => format!(r#""question-{at}": {{}}"#),
        _ => format!(r#""question-{at}": {{ "choice": "chosen" }}"#),
    });
    let names =
        list(&|at, name, _| format!(r#""axis-{at}": {{ "name": "{name}", "sentence": "" }}"#));
    let criteria = serde_json::from_str(&format!(
        r#"{{
            "edition": "essai@1.0.0", "published": "2026-01-01", "license": "CC0-1.0",
            "minimum_coverage": 10,
            "level": [{{ "id": "bronze", "each_axis": 45 }}, {{ "id": "or", "each_axis": 90 }}],
            "axis": [{criteria}]
        }}"#
    ))?;
    let words = serde_json::from_str(&format!(r#"{{ "lang": "fr", "axis": {{ {names} }} }}"#))?;
    Ok((criteria, assessment("essai@1.0.0", &format!("{{ {answers} }}"))?, words))
}
