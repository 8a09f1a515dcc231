//! Prints the sets of the benchmark of the plan, one a line, for `wasm/js/test/plan-bench.js`.

use libricite_tests::{Answered, Asked, sixty_answers, sixty_criteria};
use serde_json::json;

fn main() {
    for (name, asked, answered) in [
        ("plan-of-nothing", Asked::Some, Answered::Nothing),
        ("plan-of-bad-answers", Asked::Some, Answered::Badly),
        ("plan-of-some-answers", Asked::Some, Answered::Somehow),
        ("plan-of-bad-answers-to-900-questions", Asked::All, Answered::Badly),
        ("plan-of-some-answers-to-900-questions", Asked::All, Answered::Somehow),
    ] {
        let (criteria, assessment) = (sixty_criteria(asked), sixty_answers(asked, answered));
        println!("{}", json!({ "name": name, "criteria": criteria, "assessment": assessment }));
    }
}
