//! Writes every badge as SVG, and sheets of them as PNG on white and on dark pages, to be
//! looked at: `cargo run -p libricite-draw --example badges [folder]`.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use libricite::{Assessment, LabelState, Method, Report};
use libricite_draw::{BadgeStyle, badge};
use resvg::tiny_skia::{Color, Pixmap, PixmapPaint, Transform};
use resvg::usvg::{Options, Tree};

const STATES: [(&str, LabelState, usize); 6] = [
    ("green", LabelState::Labelled, 3),
    ("light-green", LabelState::Labelled, 2),
    ("yellow", LabelState::Labelled, 1),
    ("on-the-way", LabelState::OnTheWay, 0),
    ("incomplete", LabelState::Incomplete, 0),
    ("nothing-applies", LabelState::NothingApplies, 0),
];
const METHODS: [Method; 3] = [Method::SelfAssessment, Method::PublicDocuments, Method::PeerReview];
const MARGIN: u32 = 12;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args_os().nth(1).map_or("target/pictures/badges".into(), PathBuf::from);
    fs::create_dir_all(&folder)?;
    let mut options = Options::default();
    options.fontdb_mut().load_system_fonts();

    let assessment: Assessment<'_> =
        serde_json::from_str(include_str!("../../examples/club1.json"))?;
    let criteria = libricite_criteria::criteria(&assessment.criteria).ok_or("not packed")?;
    for lang in ["fr", "en"] {
        let words = libricite_criteria::words(&assessment.criteria, lang).ok_or("not packed")?;
        let mut badges = Vec::new();
        for ((name, state, rank), method) in STATES.into_iter().zip(METHODS.into_iter().cycle()) {
            let mut report = libricite::evaluate(&criteria, &assessment);
            set(&mut report, state, rank, method);
            for style in BadgeStyle::ALL {
                let svg = badge(&report, &words, style);
                println!("{name} {} {lang}: {} bytes", style.as_str(), svg.len());
                fs::write(folder.join(format!("{name}-{}.{lang}.svg", style.as_str())), &svg)?;
                badges.push(Tree::from_str(&svg, &options)?);
            }
        }
        for scale in [1, 3] {
            for (page, colour) in
                [("white", Color::WHITE), ("dark", Color::from_rgba8(17, 24, 39, 255))]
            {
                let path = folder.join(format!("sheet-{lang}-{page}-{scale}x.png"));
                sheet(&badges, scale, colour, &path)?;
            }
        }
    }
    println!("{}", folder.display());
    Ok(())
}

fn set(report: &mut Report<'_>, state: LabelState, rank: usize, method: Method) {
    report.method = method;
    report.label.state = state;
    report.label.rank = Some(rank).filter(|_| state == LabelState::Labelled);
    report.label.level = rank.checked_sub(1).and_then(|at| report.label.levels.get(at).copied());
}

#[expect(clippy::cast_precision_loss, reason = "pictures are small")]
fn sheet(badges: &[Tree], scale: u32, page: Color, path: &Path) -> Result<(), Box<dyn Error>> {
    let sizes = badges.iter().map(|badge| badge.size().to_int_size());
    let width = sizes.clone().map(|size| size.width()).max().unwrap_or(0) + MARGIN;
    let height = sizes.map(|size| size.height()).max().unwrap_or(0) + MARGIN;
    let rows = u32::try_from(badges.len().div_ceil(BadgeStyle::ALL.len()))?;
    let columns = u32::try_from(BadgeStyle::ALL.len())?;
    let mut sheet =
        Pixmap::new((width * columns + MARGIN) * scale, (height * rows + MARGIN) * scale)
            .ok_or("an empty sheet")?;
    sheet.fill(page);
    for (badge, number) in badges.iter().zip(0..) {
        let (left, top) = (number % columns * width + MARGIN, number / columns * height + MARGIN);
        let size = badge.size().to_int_size();
        let mut picture =
            Pixmap::new(size.width() * scale, size.height() * scale).ok_or("empty")?;
        resvg::render(
            badge,
            Transform::from_scale(scale as f32, scale as f32),
            &mut picture.as_mut(),
        );
        let (left, top) = (i32::try_from(left * scale)?, i32::try_from(top * scale)?);
        let paint = PixmapPaint::default();
        sheet.draw_pixmap(left, top, picture.as_ref(), &paint, Transform::identity(), None);
    }
    sheet.save_png(path)?;
    Ok(())
}
