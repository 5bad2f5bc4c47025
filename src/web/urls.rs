//! Every address of the service, written once.

/// How the addresses begin that reviewers open: no sign-in, no log, and nothing about the browser is looked at.
pub(crate) const REVIEWERS: [&str; 6] = [
    "/r/",
    "/stop/",
    "/thanks",
    "/declined",
    "/stopped",
    "/privacy",
];

pub(crate) fn is_reviewers(path: &str) -> bool {
    REVIEWERS.iter().any(|start| path.starts_with(start))
}
