//! How fast a plan is made for sixty criteria and fifteen services: `cargo xtask bench`.
//!
//! Each run makes the plans of three levels. Where a quarter of the criteria is asked of the
//! services there are 285 questions, where all of them are, 900.

use std::hint::black_box;

use criterion::Criterion;
use libricite::{Assessment, Criteria, next_steps};
use libricite_tests::{SIXTY, sixty_answers, sixty_criteria};

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    for (name, asked, answered) in SIXTY {
        let criteria: Criteria =
            serde_json::from_str(&sixty_criteria(asked)).expect("the criteria are sound");
        let text = sixty_answers(asked, answered);
        let assessment: Assessment<'_> =
            serde_json::from_str(&text).expect("the assessment is one");
        criterion.bench_function(name, |b| {
            b.iter(|| next_steps(black_box(&criteria), black_box(&assessment)));
        });
    }
    criterion.final_summary();
}
