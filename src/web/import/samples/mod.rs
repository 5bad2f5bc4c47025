//! Samples of the pages of `import`.

pub(crate) mod deletion;
pub(crate) mod new;
pub(crate) mod show;
