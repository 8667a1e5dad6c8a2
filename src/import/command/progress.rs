//! Tells what the program is at, so that a long run is not taken for one that hangs.

use std::io::{IsTerminal, Write, stderr};
use std::time::Instant;

/// The steps of a run.
pub struct Progress {
    started: Instant,
    terminal: bool,
    lines: bool,
}

impl Progress {
    /// On a terminal the step at hand is shown in one line that changes; with `lines` each step is
    /// a line.
    pub fn new(lines: bool) -> Self {
        let terminal = stderr().is_terminal() && !lines;
        Self { started: Instant::now(), terminal, lines }
    }

    /// The next step begins.
    pub fn step(&self, what: &str) {
        if self.terminal {
            // Back to the beginning of the line, and without what stood there.
            eprint!("\r\u{1b}[K{what} ...");
            let _ = stderr().flush();
        } else if self.lines {
            eprintln!("{:.1} s: {what} ...", self.started.elapsed().as_secs_f32());
        }
    }

    /// The last one is over.
    pub fn end(&self) {
        if self.terminal {
            eprint!("\r\u{1b}[K");
            let _ = stderr().flush();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.end();
    }
}
