//! Writes random assessments, one a line: `cargo run -p libricite-tests --example assessments --
//! 10000 chatons@1.0.0`.
//!
//! They are the same at each run. A third number says with which of them it begins.

use std::error::Error;
use std::io::{self, BufWriter, Write};
use std::{env, iter};

use libricite::Edition;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

#[path = "../tests/random.rs"]
#[allow(dead_code, unreachable_pub, reason = "what the laws are tried on, of which a part is used")]
mod random;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [count, edition, more @ ..] = arguments.as_slice() else {
        return Err("say how many, and of which edition: `10000 chatons@2.0.0`".into());
    };
    let (count, edition): (u64, Edition) = (count.parse()?, edition.parse()?);
    let first: u64 = more.first().map_or(Ok(0), |first| first.parse())?;
    let criteria = libricite_criteria::criteria(&edition)
        .ok_or_else(|| libricite_criteria::unknown(&edition))?;

    let strategy = random::assessment(&criteria);
    let mut out = BufWriter::new(io::stdout().lock());
    for number in first..first.saturating_add(count) {
        // Each has a seed of its own, so that any of them can be made again alone.
        let seed: Vec<u8> = iter::repeat_n(number.to_le_bytes(), 4).flatten().collect();
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
        let mut runner = TestRunner::new_with_rng(Config::default(), rng);
        let tree = strategy.new_tree(&mut runner).map_err(|reason| reason.to_string())?;
        let mut assessment = tree.current();
        assessment.structure.name = format!("Random {number}").into();
        serde_json::to_writer(&mut out, &assessment)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(())
}
