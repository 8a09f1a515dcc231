//! The rays of a star, and the shapes between them.

use libricite::{AxisReport, Report, Score};
use libricite_criteria::Words;

use super::turn::{Direction, Point};
use super::{MOST_NAME, short};
use crate::{Lang, tell};

/// One axis, ready to be drawn.
pub(super) struct Ray {
    /// At most [`MOST_NAME`] characters.
    pub(super) name: String,
    /// « 57 », « 57–84 », or that the axis does not apply.
    pub(super) value: String,
    pub(super) score: Option<Score>,
    pub(super) direction: Direction,
}

/// The rays in the order of the report: the first points up, the others follow clockwise.
pub(super) fn rays(report: &Report<'_>, words: &Words) -> Vec<Ray> {
    let ray = |(place, axis): (usize, &AxisReport<'_>)| Ray {
        name: short(words.axis(axis.axis.as_str()), MOST_NAME),
        value: tell::in_figures(tell::axis_score(axis), Lang::of(words)),
        score: tell::axis_score(axis),
        direction: Direction::of_ray(place, report.axes.len()),
    };
    report.axes.iter().enumerate().map(ray).collect()
}

/// Neighbouring rays that all apply, as lists of places: an axis that does not apply
/// breaks the shape. A star without such a gap is one list that ends where it began.
pub(super) fn runs(rays: &[Ray]) -> Vec<Vec<usize>> {
    let applies = |place: &usize| rays.get(*place).is_some_and(|ray| ray.score.is_some());
    let places = 0..rays.len();
    let Some(gap) = places.clone().find(|place| !applies(place)) else {
        return if rays.is_empty() { Vec::new() } else { vec![places.chain([0]).collect()] };
    };
    // Once around, from the gap on: no list goes over the end.
    let around: Vec<usize> = (gap..rays.len()).chain(0..gap).collect();
    let lists = around.split(|place| !applies(place));
    lists.filter(|list| !list.is_empty()).map(<[usize]>::to_vec).collect()
}

/// The middle and the size of the star.
#[derive(Clone, Copy)]
pub(super) struct Disc {
    pub(super) center: Point,
    pub(super) radius: i32,
}

impl Disc {
    /// The place of a percent on a ray.
    pub(super) fn at(self, ray: &Ray, percent: u8) -> Point {
        ray.direction.at(self.center, self.out(percent))
    }

    /// How far from the middle a percent is.
    pub(super) fn out(self, percent: u8) -> i32 {
        self.radius * i32::from(percent) / 100
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Ray, runs};
    use libricite::{Percent, Score};

    fn of(applies: &str) -> Vec<Vec<usize>> {
        let score = Score { sure: Percent::ZERO, possible: Percent::FULL };
        let ray = |(place, c): (usize, char)| Ray {
            name: String::new(),
            value: String::new(),
            score: (c == 'x').then_some(score),
            direction: Direction::of_ray(place, applies.len()),
        };
        runs(&applies.chars().enumerate().map(ray).collect::<Vec<_>>())
    }

    #[test]
    fn a_star_where_all_applies_is_closed() {
        assert_eq!(of("xxx"), [[0, 1, 2, 0]]);
    }

    #[test]
    fn an_axis_that_does_not_apply_opens_it() {
        assert_eq!(of("xx-xx"), [[3, 4, 0, 1]]);
        assert_eq!(of("-xx-x"), [vec![1, 2], vec![4]]);
        assert_eq!(of("---"), [[0; 0]; 0]);
        assert_eq!(of(""), [[0; 0]; 0]);
    }
}
