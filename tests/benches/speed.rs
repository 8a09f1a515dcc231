//! How fast it is: `cargo xtask bench`.
//!
//! The figures to quote are ratios of one run on one machine, printed at the end; times
//! alone depend on the machine.

#![expect(clippy::float_arithmetic, reason = "times are measured here, and no score is")]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use criterion::Criterion;
use libricite::{Assessment, Criteria, evaluate};
use libricite_criteria::Words;
use libricite_draw::{BadgeStyle, Context};
use serde_json::Value;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let bytes = assessment();
    println!("an assessment of {} bytes, with evidence on every answer", bytes.len());
    let (criteria, words) = chatons();

    criterion.bench_function("value", |b| {
        b.iter(|| serde_json::from_slice::<Value>(black_box(&bytes)).expect("it is JSON"));
    });
    criterion.bench_function("bytes-to-report", |b| {
        b.iter(|| {
            let assessment = read(black_box(&bytes));
            // What is returned may not borrow: the label stands for the report.
            evaluate(&criteria, &assessment).label.rank
        });
    });
    let assessment = read(&bytes);
    criterion.bench_function("evaluate", |b| {
        b.iter(|| evaluate(black_box(&criteria), black_box(&assessment)));
    });
    let report = evaluate(&criteria, &assessment);
    criterion.bench_function("badge", |b| {
        b.iter(|| libricite_draw::badge(black_box(&report), &words, BadgeStyle::Kittens));
    });
    criterion.bench_function("star", |b| {
        b.iter(|| libricite_draw::star(black_box(&report), &words, 480));
    });
    criterion.bench_function("page", |b| {
        b.iter(|| libricite_draw::page(black_box(&report), &words, Context::default()));
    });
    criterion.final_summary();
    bars(&bytes, &criteria);
}

/// The example in which every answer has its evidence, without the spaces.
fn assessment() -> Vec<u8> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/complete.json");
    let text = fs::read(file).expect("the example is there");
    let value: Value = serde_json::from_slice(&text).expect("it is JSON");
    serde_json::to_vec(&value).expect("what was JSON can be JSON again")
}

/// Text is checked to be text once, which is quicker than string by string.
fn read(bytes: &[u8]) -> Assessment<'_> {
    let text = std::str::from_utf8(bytes).expect("it is text");
    serde_json::from_str(text).expect("it is an assessment")
}

fn chatons() -> (Criteria, Words) {
    let edition = libricite_criteria::newest();
    let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
    (criteria, libricite_criteria::words(&edition, "fr").expect("it is packed"))
}

/// The bars, and where this machine stands.
///
/// Ratios are medians of pairs that were timed in turn: a machine that is busy now and then
/// slows both sides of a pair.
fn bars(bytes: &[u8], criteria: &Criteria) {
    let assessment = read(bytes);
    let mut to_report = Vec::new();
    let mut alone = Vec::new();
    for _ in 0..300 {
        let value = time(|| drop(black_box(serde_json::from_slice::<Value>(black_box(bytes)))));
        let whole = time(|| {
            // What is returned may not borrow; the label stands for the report.
            black_box(evaluate(criteria, &read(black_box(bytes))).label.rank);
        });
        let scoring = time(|| drop(black_box(evaluate(criteria, black_box(&assessment)))));
        to_report.push(value / whole);
        alone.push(value / scoring);
    }
    let (to_report, alone) = (middle(to_report), middle(alone));
    println!("bytes to report: {to_report:.2} times as fast as a serde_json::Value (bar: 1.5)");
    println!("evaluate: 1/{alone:.1} of that parse (bar: 1/10)");
    for (name, bar) in [("badge", "20 µs"), ("star", "500 µs"), ("page", "no bar")] {
        if let Some(nanoseconds) = median(name) {
            println!("{name}: {:.1} µs ({bar})", nanoseconds / 1000.0);
        }
    }
}

/// How long 50 runs take, in seconds.
fn time(mut run: impl FnMut()) -> f64 {
    let start = Instant::now();
    for _ in 0..50 {
        run();
    }
    start.elapsed().as_secs_f64()
}

fn middle(mut ratios: Vec<f64>) -> f64 {
    ratios.sort_by(f64::total_cmp);
    ratios[ratios.len() / 2]
}

/// The median of a benchmark of this run, in nanoseconds.
fn median(name: &str) -> Option<f64> {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/criterion");
    let file = target.join(name).join("new/estimates.json");
    let estimates: Value = serde_json::from_slice(&fs::read(file).ok()?).ok()?;
    estimates.get("median")?.get("point_estimate")?.as_f64()
}
