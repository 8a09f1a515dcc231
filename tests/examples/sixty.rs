//! Prints the sets of the benchmark of the plan, one a line, for `wasm/js/test/plan-bench.js`.

use libricite_tests::{SIXTY, sixty_answers, sixty_criteria};
use serde_json::json;

fn main() {
    for (name, asked, answered) in SIXTY {
        let (criteria, assessment) = (sixty_criteria(asked), sixty_answers(asked, answered));
        println!("{}", json!({ "name": name, "criteria": criteria, "assessment": assessment }));
    }
}
