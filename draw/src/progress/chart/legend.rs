//! What the kinds of lines and marks mean.

use plotters::style::FontStyle::Normal;
use plotters::style::text_anchor::HPos;

use super::super::phrases::Says;
use super::Has;
use super::strip::diamond;
use crate::Lang;
use crate::star::frame::Line;
use crate::star::ink::{ACCENT, FLOOR, Ink, LETTERS, Layer, QUIET, TINT, group};
use crate::star::labels::Measure;
use crate::star::shapes::{dashes, dots, stroke};
use crate::star::turn::Point;
use crate::star::write::{lines, width};

#[derive(Clone, Copy)]
enum Sample {
    Sure,
    Possible,
    Label,
    Edition,
    UnderNew,
}

/// Only what is drawn. Gives the pictures of it, and the place below.
pub(super) fn legend(
    has: Has,
    lang: Lang,
    measure: Measure,
    y: i32,
    text: &mut Vec<Line>,
) -> (String, i32) {
    let (says, page) = (Says::of(lang), lang.page());
    let entries = [
        (true, Sample::Sure, page.sure),
        (has.open, Sample::Possible, page.possible),
        (true, Sample::Label, says.label_mark),
        (has.new_edition, Sample::Edition, says.edition_mark),
        (has.under_new, Sample::UnderNew, says.under_new),
    ];
    let (wide, space) = (measure.size * 2, measure.size / 2);
    let ink = Ink { size: measure.size, style: Normal, color: LETTERS, anchor: HPos::Left };
    let mut drawn = String::new();
    let (mut x, mut y) = (measure.margin(), y + measure.size / 2);
    for (_, sample, said) in entries.into_iter().filter(|(is_shown, ..)| *is_shown) {
        let needs = wide + space + width(said, measure.size, Normal);
        if measure.margin() < x && measure.width - measure.margin() < x + needs {
            x = measure.margin();
            y += measure.line() * 6 / 5;
        }
        drawn.push_str(&sample.draw((x, y + measure.line() / 2), measure));
        let room = measure.width - measure.margin() - x - wide - space;
        let mut below = y;
        for said in lines(said, measure.size, Normal, room, 3) {
            let place = (x + wide + space, below + measure.line() / 2);
            text.push(Line { text: said, place, ink });
            below += measure.line();
        }
        y = below - measure.line();
        x += needs + measure.size;
    }
    (drawn, y + measure.line())
}

impl Sample {
    fn draw(self, (x, y): Point, measure: Measure) -> String {
        let wide = measure.size * 2;
        let (half, middle) = (measure.size / 2, x + wide / 2);
        let along = |layer: &mut Layer<'_>, tenths| {
            layer.line(vec![(x, y), (x + wide, y)], ACCENT, stroke(measure, tenths));
        };
        match self {
            Self::Sure => group("", |layer| {
                let below = y + half;
                layer.area(vec![(x, y), (x + wide, y), (x + wide, below), (x, below)], TINT);
                along(layer, 14);
                layer.disc((middle, y), measure.size / 5, ACCENT);
            }),
            Self::Possible => group(&dashes(measure), |layer| along(layer, 8)),
            Self::Label => group("", |layer| {
                layer.line(vec![(middle, y - half), (middle, y + half)], QUIET, stroke(measure, 5));
            }),
            Self::Edition => group(&dots(measure), |layer| {
                layer.line(
                    vec![(middle, y - half), (middle, y + half)],
                    FLOOR,
                    stroke(measure, 18),
                );
            }),
            Self::UnderNew => group("", |layer| diamond(layer, (middle, y), measure)),
        }
    }
}
