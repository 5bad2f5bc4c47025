//! Where the service is to be found, and how its letters leave there.

use std::net::SocketAddr;

use super::Settings;
use super::faults::Faults;
use crate::host;
use crate::invitation::return_path;
use crate::mail::Relay;

/// Where people find the service.
pub(super) struct Site {
    /// As browsers write it: scheme, host, and a port that is not the usual one.
    pub(super) base_url: String,
    pub(super) secure: bool,
    pub(super) local: bool,
}

impl Site {
    /// `None` for an address at which we could not serve.
    fn read(text: &str) -> Option<Self> {
        let url = host::url(text, &[]).filter(|_| !text.contains('@'))?;
        let secure = match url.scheme() {
            "https" => true,
            "http" => false,
            _ => return None,
        };
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        let host = url.host_str().and_then(host::parse);
        let host = host.filter(|_| bare && url.port() != Some(0))?;
        Some(Self {
            base_url: url.origin().ascii_serialization(),
            secure,
            local: host::is_loopback(&host),
        })
    }
}

/// Where the service listens, and where people find it.
pub(super) fn check(settings: &Settings, faults: &mut Faults) -> (SocketAddr, Site) {
    let wanted = "an address and a port, like 127.0.0.1:3000";
    let listen = faults.parsed("KLANKBORD_LISTEN", &settings.listen, wanted);
    let listen = listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 3000)));
    let own = || format!("http://{listen}");
    let url = settings.base_url.clone().unwrap_or_else(own);
    let site = Site::read(&url);
    if site.is_none() {
        faults.add(
            "KLANKBORD_BASE_URL",
            "should be http(s):// and a host name, without a path",
        );
    }
    if site
        .as_ref()
        .is_some_and(|site| !site.secure && !site.local)
    {
        faults.add(
            "KLANKBORD_BASE_URL",
            "must begin with https:// unless it is on this machine",
        );
    }
    // Nothing more is told about a site that could not be read.
    let unread = Site {
        base_url: String::new(),
        secure: false,
        local: true,
    };
    (listen, site.unwrap_or(unread))
}

/// From whom letters come, and who is to be asked. `alone`: nobody but this machine reaches the service, so letters may
/// stay here too.
pub(super) fn check_mail(
    settings: &Settings,
    alone: bool,
    faults: &mut Faults,
) -> (String, String) {
    match settings.smtp_url.as_deref().map(Relay::parse) {
        Some(Ok(_)) => {}
        Some(Err(fault)) => faults.add("KLANKBORD_SMTP_URL", &format!("cannot be used: {fault}")),
        None if alone => {}
        None => faults.add(
            "KLANKBORD_SMTP_URL",
            "is needed: the built-in mailbox is only for a service on this machine, without a proxy before it",
        ),
    }
    let mail_from = faults.address("KLANKBORD_MAIL_FROM", &settings.mail_from);
    let contact = settings.contact.as_ref().unwrap_or(&settings.mail_from);
    let contact = faults.address("KLANKBORD_CONTACT", contact);
    if let Some(folder) = &settings.bounce_dir {
        faults.maildir("KLANKBORD_BOUNCE_DIR", folder);
        if !return_path::has_room(&mail_from) {
            faults.add(
                "KLANKBORD_MAIL_FROM",
                "is too long to recognise letters that come back: at most 37 characters before the @",
            );
        }
    }
    (mail_from, contact)
}
