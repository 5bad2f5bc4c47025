//! The end of the process.

use tokio::signal::unix::{SignalKind, signal};

/// Waits until the process is asked to stop, by the system or at the keyboard.
pub async fn asked() {
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
        }
        Err(_) => {
            let _ = tokio::signal::ctrl_c().await;
        }
    }
}
