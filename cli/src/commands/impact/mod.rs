//! Who would gain, keep or lose which level when the criteria change.

mod form;
mod row;
mod sides;

use std::thread;

use libricite::ImpactTotals;

use crate::args::Impact;
use crate::output;
use crate::refusal::Failure;
use crate::stream::{Batches, Read};
use form::Form;
use row::Rows;
use sides::{Known, Sides};

pub(crate) fn run(arguments: &Impact) -> Result<(), Failure> {
    let to_file = arguments.output.output.as_deref();
    let lang = arguments.lang.get();
    let sides = Sides::read(&arguments.from, &arguments.to, lang)?;
    let batches = Batches::of(&arguments.paths)?;
    output::is_not_read(to_file)?;
    let rows = Rows { format: arguments.format, lang, words: sides.words() };
    let mut seen = Part::new(&sides);
    output::streamed(to_file, |out| {
        let mut form = Form::start(out, arguments.format, &sides)?;
        for batch in batches {
            for part in scored(&batch, &sides, rows) {
                part.failures.iter().for_each(Failure::show);
                form.add(&part.text)?;
                seen.add(part);
            }
        }
        form.finish(&seen.totals, rows)
    })?;
    seen.tell(&sides)
}

/// What some assessments gave.
struct Part {
    /// Their rows, one after the other.
    text: Vec<u8>,
    totals: ImpactTotals,
    failures: Vec<Failure>,
    /// Assessments of criteria from which nothing leads to those that are compared.
    of_others: u64,
}

impl Part {
    fn new(sides: &Sides) -> Self {
        Self {
            text: Vec::new(),
            totals: ImpactTotals::new(&sides.from, &sides.to),
            failures: Vec::new(),
            of_others: 0,
        }
    }

    fn of(reads: &[Read], sides: &Sides, rows: Rows<'_>) -> Self {
        let mut part = Self::new(sides);
        for read in reads {
            let assessment = match read.assessment() {
                Ok(assessment) => assessment,
                Err(failure) => {
                    part.failures.push(failure);
                    continue;
                }
            };
            sides.impact(&assessment, |impact, known| {
                part.totals.add(impact);
                part.of_others += u64::from(known == Known::AsItIs);
                rows.write(&mut part.text, read, &assessment, impact);
            });
        }
        part.totals.add_refused(u64::try_from(part.failures.len()).unwrap_or(u64::MAX));
        part
    }

    /// Counts what another one counted.
    fn add(&mut self, other: Self) {
        self.totals.merge(other.totals);
        self.of_others += other.of_others;
    }

    /// What is to be known beside the result.
    fn tell(&self, sides: &Sides) -> Result<(), Failure> {
        let [from, to] = sides.editions();
        let refused = self.totals.refused();
        let all = self.totals.structures() + refused;
        let as_they_are = "answers to the same ids are scored as they are";
        if sides.are_strangers() {
            anstream::eprintln!(
                "note: nothing says what became of the criteria of `{from}` in `{to}`; {as_they_are}"
            );
        }
        if self.of_others != 0 {
            anstream::eprintln!(
                "note: {} of {all} assessments answer other criteria, from which nothing leads to \
                 `{from}`; {as_they_are}",
                self.of_others
            );
        }
        if refused == 0 {
            return Ok(());
        }
        anstream::eprintln!("error: {refused} of {all} assessments were refused");
        Err(Failure::Shown)
    }
}

/// Scores a batch on all processors; the parts are in its order.
fn scored(batch: &[Read], sides: &Sides, rows: Rows<'_>) -> Vec<Part> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = batch.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let start = |part| scope.spawn(move || Part::of(part, sides, rows));
        let parts: Vec<_> = batch.chunks(share).map(start).collect();
        let parts = parts.into_iter().map(|part| part.join().expect("no assessment panics"));
        parts.collect()
    })
}
