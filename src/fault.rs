//! Points at which a test lets the process die, to see what a crash there leaves behind.
//! They exist only in builds with debug assertions; in a release build nothing is left of them.

/// Kills the process at once, like `kill -9`, when `KLANKBORD_DIE_AT` names this point.
#[cfg(debug_assertions)]
pub fn point(name: &str) {
    if std::env::var("KLANKBORD_DIE_AT").is_ok_and(|at| at == name) {
        let me = std::process::id().to_string();
        // A signal that cannot be caught: no destructor runs and nothing is flushed.
        let _ = std::process::Command::new("kill")
            .args(["-9", &me])
            .status();
        std::process::abort();
    }
}

#[cfg(not(debug_assertions))]
#[inline]
pub fn point(_name: &str) {}
