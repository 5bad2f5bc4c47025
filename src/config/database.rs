//! Where the database is, and how much of it one node takes.

use super::Settings;
use super::faults::Faults;

pub(super) fn url(settings: &Settings, faults: &mut Faults) -> String {
    let file = || {
        format!(
            "sqlite://{}",
            settings.data_dir.join("klankbord.db").display()
        )
    };
    let url = settings.database_url.clone().unwrap_or_else(file);
    if !["sqlite:", "postgres:", "postgresql:"]
        .iter()
        .any(|scheme| url.starts_with(scheme))
    {
        faults.add(
            "KLANKBORD_DATABASE_URL",
            "must begin with sqlite:// or postgres://",
        );
    }
    url
}

pub(super) fn connections(settings: &Settings, faults: &mut Faults) -> u32 {
    let most = &settings.database_connections;
    faults.quota("KLANKBORD_DATABASE_CONNECTIONS", most, 1000)
}
