//! What the pages of the demonstration can look like.

mod choose;
