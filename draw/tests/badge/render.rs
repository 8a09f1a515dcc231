//! The badge as resvg draws it. Where no font is installed, it draws all but the text.

#![expect(clippy::float_arithmetic, reason = "pictures are measured in real numbers")]

use std::sync::Mutex;

use libricite_draw::BadgeStyle;
use log::{LevelFilter, Log, Metadata, Record};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Node, Options, Tree};

static WARNINGS: Mutex<Vec<String>> = Mutex::new(Vec::new());

struct Listener;

impl Log for Listener {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        WARNINGS.lock().unwrap().push(record.args().to_string());
    }

    fn flush(&self) {}
}

#[test]
fn a_renderer_warns_of_nothing_and_every_text_is_inside() {
    log::set_logger(&Listener).unwrap();
    log::set_max_level(LevelFilter::Warn);
    let mut options = Options::default();
    options.fontdb_mut().load_system_fonts();
    let has_fonts = options.fontdb.faces().any(|face| {
        face.families.iter().any(|(name, _)| name == "DejaVu Sans" || name == "Verdana")
    });
    super::all("CLUB1", |_, _, style, svg| {
        let tree = Tree::from_str(svg, &options).unwrap();
        let size = tree.size();
        assert!(size.width() <= 360.0 && size.height() <= 44.0, "{size:?}");
        check_texts(tree.root().children(), size.width());
        let mut picture = Pixmap::new(360, 44).unwrap();
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        let is_drawn = picture.pixels().iter().any(|pixel| pixel.alpha() == 255);
        assert!(is_drawn, "{}", BadgeStyle::as_str(style));
    });
    let warnings = WARNINGS.lock().unwrap();
    if has_fonts {
        assert_eq!(*warnings, Vec::<String>::new());
    } else {
        assert!(warnings.iter().all(|warning| warning.contains("font")), "{warnings:?}");
    }
}

fn check_texts(nodes: &[Node], width: f32) {
    for node in nodes {
        match node {
            Node::Group(group) => check_texts(group.children(), width),
            Node::Text(text) => {
                let room = text.abs_bounding_box();
                assert!(2.0 <= room.x() && room.right() <= width - 2.0, "{room:?} of {width}");
                assert!(3.0 <= room.y() && room.bottom() <= 41.0, "{room:?}");
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}
