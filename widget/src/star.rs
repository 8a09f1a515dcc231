//! The star: drawn at once, and its rays grow to where the answers lead.

use libricite::{Percent, Report, Score};
use libricite_criteria::Words;

use crate::browser::{now, prefers_stillness, put};

/// The width that it is drawn for: that of a phone. Where there is more room it is scaled.
const WIDTH: u32 = 320;

/// How long rays grow, in milliseconds.
const GROWING: u32 = 160;

type Rays = Vec<Option<Score>>;

/// How many milliseconds ago that was; enough of them where a clock went backwards.
fn elapsed(since: u64) -> u32 {
    u32::try_from(now().wrapping_sub(since)).unwrap_or(GROWING).min(GROWING)
}

/// What is drawn, and where it grows to.
#[derive(Default)]
pub(crate) struct Star {
    from: Rays,
    to: Rays,
    /// When the rays began to grow; nothing once they are grown.
    since: Option<u64>,
}

impl Star {
    /// Draws a report; says whether its rays go on growing.
    pub(crate) fn show(&mut self, report: &Report<'_>, words: &Words) -> bool {
        self.aim(report.axes.iter().map(|axis| axis.score).collect());
        // The first picture already shows a change.
        let grown = self.since.map_or(GROWING, |since| elapsed(since) + 10);
        let svg = if grown < GROWING {
            let mut report = report.clone();
            for (axis, from) in report.axes.iter_mut().zip(&self.from) {
                axis.score = between(*from, axis.score, grown);
            }
            libricite_draw::star(&report, words, WIDTH)
        } else {
            self.since = None;
            libricite_draw::star(report, words, WIDTH)
        };
        put(".star", &svg);
        self.since.is_some()
    }

    /// The drawing, as a file holds it.
    pub(crate) fn file(report: &Report<'_>, words: &Words) -> String {
        libricite_draw::star(report, words, 560)
    }

    fn aim(&mut self, rays: Rays) {
        if rays == self.to {
            return;
        }
        let is_new = self.to.len() != rays.len() || prefers_stillness();
        let before = std::mem::replace(&mut self.to, rays);
        self.from = before;
        self.since = (!is_new).then(now);
    }
}

/// A score on its way to another; one that appears or disappears does so at once.
fn between(from: Option<Score>, to: Option<Score>, elapsed: u32) -> Option<Score> {
    let (Some(from), Some(to)) = (from, to) else { return to };
    let end = |from: Percent, to: Percent| {
        let (from, to) = (u32::from(from.get()), u32::from(to.get()));
        let now = (from * (GROWING - elapsed) + to * elapsed) / GROWING;
        u8::try_from(now).ok().and_then(Percent::new).unwrap_or(Percent::FULL)
    };
    Some(Score { sure: end(from.sure, to.sure), possible: end(from.possible, to.possible) })
}
