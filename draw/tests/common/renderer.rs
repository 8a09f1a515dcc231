//! resvg with the fonts of this machine, and what it warns of.

use std::sync::Mutex;

use log::{LevelFilter, Log, Metadata, Record};
use resvg::usvg::Options;

/// The font that pictures are measured for.
const FONT: &str = "DejaVu Sans";

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

pub(crate) struct Renderer {
    pub(crate) options: Options<'static>,
    /// Whether the font is installed; else texts have another width, or are not drawn.
    pub(crate) has_font: bool,
}

/// Begins to listen to warnings, those of other tests of the same program too.
pub(crate) fn renderer() -> Renderer {
    // Refused where another test listens already, to the same list.
    let _ = log::set_logger(&Listener);
    log::set_max_level(LevelFilter::Warn);
    let mut options = Options::default();
    options.fontdb_mut().load_system_fonts();
    options.fontdb_mut().set_sans_serif_family(FONT);
    let has_font =
        options.fontdb.faces().any(|face| face.families.iter().any(|(name, _)| name == FONT));
    if !has_font {
        eprintln!("skipped: `{FONT}` is not installed, so the places of texts are not compared");
    }
    Renderer { options, has_font }
}

impl Renderer {
    /// Whatever was warned of, but that the font is missing where it is.
    pub(crate) fn warnings(&self) -> Vec<String> {
        let warnings = WARNINGS.lock().unwrap();
        let is_heard = |text: &&String| self.has_font || !text.contains("font");
        warnings.iter().filter(is_heard).cloned().collect()
    }
}
