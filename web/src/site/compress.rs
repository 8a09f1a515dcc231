//! Compressed files, for servers that send them as they are.

use std::io::Write as _;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::Site;
use super::parts::ending;

/// What gets smaller; pictures of points and archives do not.
const ENDINGS: [&str; 8] = ["css", "html", "js", "json", "md", "svg", "wasm", "webmanifest"];

/// The ending of what brotli made.
pub(crate) const BROTLI: &str = "br";
/// The ending of what gzip made.
pub(crate) const GZIP: &str = "gz";

impl Site {
    /// Puts beside each file what brotli and gzip make of it, where it is smaller.
    pub(crate) fn compress(&mut self) {
        let mut made = Vec::new();
        for (path, bytes) in &self.0 {
            if ENDINGS.contains(&ending(path)) {
                made.push((format!("{path}.{BROTLI}"), brotli(bytes), bytes.len()));
                made.push((format!("{path}.{GZIP}"), gzip(bytes), bytes.len()));
            }
        }
        let smaller = made.into_iter().filter(|(_, bytes, before)| bytes.len() < *before);
        self.0.extend(smaller.map(|(path, bytes, _)| (path, bytes)));
    }
}

/// At its best: once made, it is sent many times.
pub(crate) fn brotli(bytes: &[u8]) -> Vec<u8> {
    let best = BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut made = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut made, &best).expect("a list takes all bytes");
    made
}

/// At its best, and without the hour: the same bytes give the same file.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.expect("a list takes all bytes")
}
