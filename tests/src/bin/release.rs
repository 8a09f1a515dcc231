//! Declares released every edition that is not yet: adds its checksums, and changes none.

use std::fs;
use std::io;

use libricite_tests::{checksums, sets};

fn main() -> io::Result<()> {
    let file = sets().join("CHECKSUMS");
    let mut released = fs::read_to_string(&file).unwrap_or_default();
    let before = released.clone();
    for line in checksums().lines() {
        let folder = line.rsplit_once('/').map(|(start, _)| start.split("  ").last());
        let folder = folder.flatten().unwrap_or_default();
        if !before.contains(&format!("  {folder}/")) {
            released.push_str(line);
            released.push('\n');
        }
    }
    fs::write(file, released)
}
