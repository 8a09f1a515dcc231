//! A file that is being made goes when a signal ends the program.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::NamedTempFile;

/// The file that is being made. Whoever holds the lock makes it, removes it or gives it its name,
/// so that a signal never comes in between.
static MADE: Mutex<Option<PathBuf>> = Mutex::new(None);

/// Makes a file that is removed when a signal ends the program.
pub(crate) fn made(make: impl FnOnce() -> io::Result<NamedTempFile>) -> io::Result<NamedTempFile> {
    #[cfg(unix)]
    unix::listen();
    let mut place = place();
    let file = make()?;
    *place = Some(file.path().to_owned());
    Ok(file)
}

/// Gives it the name under which it stays.
pub(crate) fn named<T>(give: impl FnOnce() -> T) -> T {
    let mut place = place();
    let given = give();
    *place = None;
    given
}

fn place() -> MutexGuard<'static, Option<PathBuf>> {
    MADE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn remove(made: Option<PathBuf>) {
    if let Some(path) = made {
        // It may be gone already; nobody is left to be told.
        let _ = fs::remove_file(path);
    }
}

#[cfg(unix)]
mod unix {
    use std::fs;
    use std::os::raw::c_int;
    use std::sync::Once;
    use std::thread;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU, SIGXFSZ};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    /// Waits for a signal in a thread of its own, once.
    pub(super) fn listen() {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| {
            let ends = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU];
            let ignored = ignored();
            let ends = ends.into_iter().filter(|signal| ignored & (1 << (signal - 1)) == 0);
            // A file that grows past what is allowed is then an error like any other.
            let Ok(mut signals) = Signals::new(ends.chain([SIGXFSZ])) else { return };
            let wait = move || signals.forever().filter(|it| *it != SIGXFSZ).for_each(end);
            // Where no thread can be had, a signal ends the program as it did.
            let _ = thread::Builder::new().spawn(wait);
        });
    }

    fn end(signal: c_int) {
        let mut place = super::place();
        super::remove(place.take());
        let _ = emulate_default_handler(signal);
    }

    /// The signals that whoever started the program wants ignored, as `nohup` does; a bit each.
    fn ignored() -> u64 {
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        line.and_then(|digits| u64::from_str_radix(digits.trim(), 16).ok()).unwrap_or_default()
    }
}
