//! Writes the schemas, which are made from the code.

use std::fs;
use std::io;

use libricite_tests::{root, schemas};

fn main() -> io::Result<()> {
    for (name, text) in schemas() {
        fs::write(root().join("schemas").join(name), text)?;
    }
    Ok(())
}
