//! A program that is told to stop while it writes removes what is not complete.

use std::io;

#[cfg(unix)]
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Notes that the program is to stop, from when it begins to write.
pub struct Stopping {
    #[cfg(unix)]
    stopped: Arc<AtomicBool>,
}

impl Stopping {
    /// From now on a signal to stop is noted rather than obeyed at once. A file that grows beyond
    /// what the user may write becomes an error of writing.
    pub fn watch() -> Self {
        #[cfg(unix)]
        {
            use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
            let stopped = Arc::new(AtomicBool::new(false));
            for signal in [SIGHUP, SIGINT, SIGTERM] {
                // Where it cannot be noted, it is obeyed as before.
                let _ = signal_hook::flag::register(signal, Arc::clone(&stopped));
            }
            let _ = signal_hook::flag::register(SIGXFSZ, Arc::default());
            Self { stopped }
        }
        #[cfg(not(unix))]
        Self {}
    }

    /// Whether to go on.
    ///
    /// # Errors
    /// Where the program was told to stop.
    pub fn check(&self) -> io::Result<()> {
        #[cfg(unix)]
        if self.stopped.load(Ordering::Relaxed) {
            return Err(io::Error::new(io::ErrorKind::Interrupted, "the program was told to stop"));
        }
        Ok(())
    }
}
