//! The log: one line an event, whatever stands in it.

use std::io::{self, Write};

use tracing::{Level, Subscriber};
use tracing_subscriber::EnvFilter;

use crate::normalise;

/// A text in which nothing steers a terminal, hides, or begins a line of its own: for whatever is shown to an
/// operator and may come from outside.
pub fn visible(text: &str) -> String {
    let is_line = |c| matches!(c, '\u{2028}' | '\u{2029}');
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() || normalise::is_invisible(c) || is_line(c) {
            shown.extend(c.escape_default());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// The libraries' own lines may hold addresses and stay out.
pub(super) fn lines<W: Write>(
    level: Level,
    to: impl Fn() -> W + Send + Sync + 'static,
) -> impl Subscriber + Send + Sync {
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(format!("off,klankbord={level}")))
        .with_target(false)
        .with_ansi(false)
        .with_writer(move || Line(to()))
        .finish()
}

/// Takes an event at a time, as they come from above.
struct Line<W>(W);

impl<W: Write> Write for Line<W> {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(event);
        let line = visible(text.strip_suffix('\n').unwrap_or(&text));
        self.0.write_all(format!("{line}\n").as_bytes())?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn is_steering(c: char) -> bool {
        c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}')
    }

    #[test]
    fn nothing_from_outside_steers_what_an_operator_reads() {
        let hostile = "a\nERROR b\r\x1b[2J\x07\0\u{7f}\u{9b}31m\u{202e}\u{2028}c é";
        let kept = Kept::default();
        let writer = kept.clone();
        let subscriber = lines(Level::INFO, move || writer.clone());
        tracing::subscriber::with_default(subscriber, || {
            tracing::warn!(error = %hostile, file = ?hostile, "{hostile}");
            tracing::info!("and another");
        });
        let log = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
        assert_eq!(log.lines().count(), 2, "{log:?}");
        for line in log.lines() {
            assert!(!line.contains(is_steering), "{line:?}");
        }
        assert!(log.contains("c é") && log.contains("\\u{1b}[2J"), "{log}");

        let kept = Kept::default();
        let writer = kept.clone();
        let plain = tracing_subscriber::fmt().with_ansi(false);
        let subscriber = plain.with_writer(move || writer.clone()).finish();
        tracing::subscriber::with_default(subscriber, || tracing::warn!(error = %hostile, "told"));
        let log = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
        assert!(log.lines().count() > 1, "the control: {log:?}");
    }
}
