//! One strip: a line of what is sure, and one of what was still possible.

use libricite::Score;

use crate::star::ink::{ACCENT, FAINT, GROUND, Layer, QUIET, TINT, group};
use crate::star::labels::Measure;
use crate::star::shapes::{dashes, stroke};
use crate::star::turn::Point;

/// The most records whose places are marked; more would be one stroke.
const MOST_MARKS: usize = 60;

/// A record on a strip.
pub(super) struct Spot {
    pub(super) x: i32,
    pub(super) score: Option<Score>,
    /// Whether another edition begins here: what is before cannot be joined with it.
    pub(super) is_break: bool,
    /// What the answers before are worth by the new rules.
    pub(super) under_new: Option<Score>,
}

/// The strip between two sides, from its top to its bottom.
pub(super) fn strip(
    spots: &[Spot],
    (left, right): (i32, i32),
    (top, bottom): (i32, i32),
    measure: Measure,
) -> String {
    let y = |percent: libricite::Percent| bottom - (bottom - top) * i32::from(percent.get()) / 100;
    let mut picture = group("", |layer| {
        for run in runs(spots) {
            let mut corners: Vec<Point> =
                run.iter().map(|(x, score)| (*x, y(score.sure))).collect();
            let ends = run.first().zip(run.last());
            corners
                .extend(ends.into_iter().flat_map(|((a, _), (b, _))| [(*b, bottom), (*a, bottom)]));
            if 1 < run.len() {
                layer.area(corners, TINT);
            }
        }
        for (height, color) in [(top, FAINT), (i32::midpoint(top, bottom), FAINT), (bottom, QUIET)]
        {
            layer.line(vec![(left, height), (right, height)], color, stroke(measure, 5));
        }
    });
    let open = |run: &&Vec<(i32, Score)>| run.iter().any(|(_, score)| score.sure < score.possible);
    let all = runs(spots);
    picture.push_str(&group(&dashes(measure), |layer| {
        for run in all.iter().filter(open).filter(|run| 1 < run.len()) {
            let points = run.iter().map(|(x, score)| (*x, y(score.possible)));
            line(layer, points.collect(), stroke(measure, 8));
        }
    }));
    picture.push_str(&group(" stroke-linejoin=\"round\"", |layer| {
        for run in all.iter().filter(|run| 1 < run.len()) {
            let points = run.iter().map(|(x, score)| (*x, y(score.sure)));
            line(layer, points.collect(), stroke(measure, 14));
        }
    }));
    let radius = measure.size / 5;
    let many = MOST_MARKS < spots.len();
    picture.push_str(&group("", |layer| {
        for spot in spots {
            if let Some((under, now)) = spot.under_new.zip(spot.score) {
                // From here to the new point, new answers did it.
                let from = (spot.x, y(under.sure));
                line(layer, vec![from, (spot.x, y(now.sure))], stroke(measure, 8));
                diamond(layer, from, measure);
            }
        }
        let alone = all.iter().filter(|run| !many || run.len() < 2).flatten();
        for (x, score) in alone {
            if score.sure < score.possible {
                layer.disc((*x, y(score.possible)), radius, GROUND);
                layer.ring((*x, y(score.possible)), radius, ACCENT, stroke(measure, 7));
            }
            layer.disc((*x, y(score.sure)), radius, ACCENT);
        }
    }));
    picture
}

/// A line; where all of it is at one place, there is a mark and no line.
fn line(layer: &mut Layer<'_>, points: Vec<Point>, width: i32) {
    if points.windows(2).any(|pair| pair[0] != pair[1]) {
        layer.line(points, ACCENT, width);
    }
}

/// The mark of what the answers before are worth by new rules.
pub(super) fn diamond(layer: &mut Layer<'_>, (x, y): Point, measure: Measure) {
    let size = measure.size * 2 / 5;
    let corners = vec![(x, y - size), (x + size, y), (x, y + size), (x - size, y)];
    layer.area(corners.clone(), GROUND);
    let closed = corners.iter().chain(corners.first()).copied().collect();
    layer.line(closed, ACCENT, stroke(measure, 9));
}

/// The records that a line joins: under one edition, and all scored.
fn runs(spots: &[Spot]) -> Vec<Vec<(i32, Score)>> {
    let mut runs: Vec<Vec<(i32, Score)>> = Vec::new();
    let mut goes_on = false;
    for spot in spots {
        let Some(score) = spot.score else {
            goes_on = false;
            continue;
        };
        match runs.last_mut() {
            Some(run) if goes_on && !spot.is_break => run.push((spot.x, score)),
            _ => runs.push(vec![(spot.x, score)]),
        }
        goes_on = true;
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::{Spot, runs};
    use libricite::{Percent, Score};

    #[test]
    fn a_line_ends_where_an_edition_does_and_where_nothing_applies() {
        let lengths = |shown: &str| -> Vec<usize> {
            let spots: Vec<Spot> = shown
                .chars()
                .map(|c| Spot {
                    x: 0,
                    score: (c != '-')
                        .then_some(Score { sure: Percent::ZERO, possible: Percent::FULL }),
                    is_break: c == '|',
                    under_new: None,
                })
                .collect();
            runs(&spots).iter().map(Vec::len).collect()
        };
        assert_eq!(lengths("..|..-.."), [2, 3, 2]);
        assert_eq!(lengths("||-|"), [1, 1, 1]);
        assert_eq!(lengths("--"), [0; 0]);
    }
}
