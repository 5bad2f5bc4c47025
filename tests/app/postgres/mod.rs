//! PostgreSQL as organisations run it: over TLS, undone transactions, roles with few rights, fail-over.

mod again;
mod leases;
mod roles;
mod tls;
