//! What people type is kept: whatever happens on the way, it is stored, or it is still on the page.

mod held;
