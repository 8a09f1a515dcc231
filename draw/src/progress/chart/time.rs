//! Days from left to right.

use libricite::{Date, ProgressPoint};
use plotters::style::FontStyle::Normal;
use plotters::style::text_anchor::HPos;

use super::quiet;
use crate::star::frame::Line;
use crate::star::ink::{FAINT, group};
use crate::star::labels::Measure;
use crate::star::shapes::stroke;
use crate::star::write::width;
use crate::{Lang, tell};

/// The days of the records, and where they stand.
pub(super) struct Days {
    pub(super) left: i32,
    pub(super) right: i32,
    first: Date,
    last: Date,
    /// The place of each record.
    places: Vec<i32>,
}

impl Days {
    /// Time goes to the right only: a record that is older than the one before it stands where
    /// that one does.
    /// Nothing where there is no record.
    pub(super) fn of(points: &[ProgressPoint], measure: Measure) -> Option<Self> {
        let (left, right) = (
            measure.margin() + measure.size / 2,
            measure.width - measure.margin() - measure.size / 2,
        );
        let mut dates: Vec<Date> = points.iter().map(|point| point.date).collect();
        let mut latest = None;
        for date in &mut dates {
            *date = latest.map_or(*date, |latest| (*date).max(latest));
            latest = Some(*date);
        }
        let (first, last) = (*dates.first()?, latest?);
        let mut days = Self { left, right, first, last, places: Vec::new() };
        days.places = dates.iter().map(|date| days.at(*date)).collect();
        Some(days)
    }

    /// Where a record stands.
    pub(super) fn x(&self, place: usize) -> i32 {
        self.places.get(place).copied().unwrap_or(self.left)
    }

    fn at(&self, date: Date) -> i32 {
        let (first, last) = (number(self.first), number(self.last));
        if first == last {
            return i32::midpoint(self.left, self.right);
        }
        let room = i64::from(self.right - self.left);
        let along = room * (number(date) - first) / (last - first);
        self.left + i32::try_from(along).unwrap_or_default()
    }
}

/// The number of a day: the next day has the next number.
fn number(date: Date) -> i64 {
    // Years that begin in March end with the day that not every year has.
    let (year, month) = (i64::from(date.year()), i64::from(date.month()));
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    365 * year + leaps + (153 * month + 2) / 5 + i64::from(date.day())
}

/// The beginnings of years, with the first day and the last one. Gives the place below them.
pub(super) fn axis(
    days: &Days,
    strips: &[(i32, i32)],
    bottom: i32,
    lang: Lang,
    measure: Measure,
    text: &mut Vec<Line>,
) -> (String, i32) {
    let mut lines = Vec::new();
    let mut taken = i32::MIN;
    let size = quiet(HPos::Left).size;
    let years = days.first.year() + 1..=days.last.year();
    // As many as can be told apart: of a long history, every second year, or tenth, or hundredth.
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
    let step = steps.into_iter().find(|step| years.len() / step <= 12).unwrap_or(1000);
    let mut middle = bottom + measure.size;
    for year in years.filter(|year| usize::from(*year).is_multiple_of(step)) {
        let Some(date) = Date::new(year, 1, 1) else { continue };
        let x = days.at(date);
        lines.push(x);
        let name = year.to_string();
        let half = width(&name, size, Normal) / 2;
        let fits = measure.margin() < x - half && x + half < measure.width - measure.margin();
        if taken + size / 2 < x - half && fits {
            taken = x + half;
            text.push(Line { text: name, place: (x, middle), ink: quiet(HPos::Center) });
        }
    }
    if taken != i32::MIN {
        middle += measure.line();
    }
    let edges = (measure.margin(), measure.width - measure.margin());
    let (first, last) = (tell::date(days.first, lang), tell::date(days.last, lang));
    if days.first == days.last {
        let place = (i32::midpoint(edges.0, edges.1), middle);
        text.push(Line { text: first, place, ink: quiet(HPos::Center) });
    } else {
        text.push(Line { text: first, place: (edges.0, middle), ink: quiet(HPos::Left) });
        text.push(Line { text: last, place: (edges.1, middle), ink: quiet(HPos::Right) });
    }
    let drawn = group("", |layer| {
        for x in lines {
            for (top, bottom) in strips {
                layer.line(vec![(x, *top), (x, *bottom)], FAINT, stroke(measure, 6));
            }
        }
    });
    (drawn, middle + measure.size)
}

#[cfg(test)]
mod tests {
    use super::number;
    use libricite::Date;

    #[test]
    fn the_next_day_has_the_next_number() {
        let mut before = None;
        for year in [1999, 2000, 2001, 2004, 2100] {
            for month in 1..=12 {
                for day in 1..=31 {
                    let Some(date) = Date::new(year, month, day) else { continue };
                    let number = number(date);
                    if let Some((of_year, before)) = before
                        && of_year == year
                    {
                        assert_eq!(number, before + 1, "{date}");
                    }
                    before = Some((year, number));
                }
            }
        }
    }
}
