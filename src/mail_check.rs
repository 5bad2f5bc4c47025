//! Trying the way out: a sample of every letter to an operator's own address, and what the relay makes of it.

use crate::app;
use crate::config::Config;
use crate::mail::letters::{self, Written};
use crate::mail::smtp::{NotTaken, Smtp, Taken};
use crate::mail::{Letter, Relay, domain_of, is_address, message_id};
use crate::page::Pages;
use crate::questionnaire::Lang;
use crate::random::Random;

/// Sends the first sample of every letter in every language, and tells of each in a line. The letters hold made-up
/// people and dead links. An error has the lines that say what has to be mended.
pub async fn check(
    config: &Config,
    to: &str,
    mut say: impl FnMut(&str),
) -> Result<(), Vec<String>> {
    if !is_address(to) {
        return Err(vec!["--to should be a mail address".to_owned()]);
    }
    let Some(url) = &config.smtp_url else {
        return Err(vec![
            "KLANKBORD_SMTP_URL is not set: letters stay in the built-in mailbox".to_owned(),
        ]);
    };
    let bad = |fault: &dyn std::fmt::Display| vec![format!("KLANKBORD_SMTP_URL {fault}")];
    let relay = Relay::parse(url).map_err(|fault| bad(&fault))?;
    let smtp = Smtp::new(relay).map_err(|fault| bad(&fault))?;
    let all = samples(config).map_err(|fault| vec![fault.to_string()])?;
    let mut faults = Vec::new();
    for (name, written) in all {
        match smtp.try_letter(&letter(config, to, written)).await {
            Ok(Taken { said, encrypted }) => {
                let how = if encrypted {
                    "encrypted"
                } else {
                    "not encrypted"
                };
                say(&format!("{name}: sent, {how}; the relay said: {said}"));
            }
            Err(NotTaken { fault, said }) => {
                faults.push(format!("{name}: {fault}{}", quoted(&said)));
                // What is wrong with the relay is wrong for every letter.
                break;
            }
        }
    }
    for hint in hints(config) {
        say(&hint);
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}

fn quoted(said: &str) -> String {
    if said.is_empty() {
        String::new()
    } else {
        format!("; it said: {said}")
    }
}

/// The first of each kind.
fn samples(config: &Config) -> crate::error::Result<Vec<(String, Written)>> {
    let pages = Pages::new(letters::TEMPLATES, &config.theme)?;
    let mut all = Vec::new();
    for lang in Lang::ALL {
        let written = letters::samples(&pages, &app::frame(config, lang))?;
        all.extend(written.into_iter().filter(|(name, _)| name.ends_with("-0")));
    }
    Ok(all)
}

fn letter(config: &Config, to: &str, written: Written) -> Letter {
    let from = &config.mail_from;
    Letter {
        from_name: config.service_name.clone(),
        from_address: from.clone(),
        reply_to: config.contact.clone(),
        to_name: None,
        to_address: to.to_owned(),
        envelope_from: from.clone(),
        subject: written.subject,
        text: written.text,
        html: written.html,
        message_id: message_id(&Random::System.bytes::<18>(), from),
        date: config.clock.now(),
        list_unsubscribe: None,
        calendar: None,
    }
}

/// What receivers look at, and where to look oneself. Nothing is asked of the network here.
fn hints(config: &Config) -> [String; 5] {
    let domain = domain_of(&config.mail_from);
    [
        format!(
            "Letters come from {domain}, and so does their return path: SPF and DMARC look at one domain."
        ),
        format!("SPF: the TXT record of {domain} has to name the relay that delivers."),
        format!(
            "DKIM: the relay signs, with d={domain}; an arrived letter then has a DKIM-Signature."
        ),
        format!("DMARC: the TXT record of _dmarc.{domain} has to exist."),
        "An arrived letter says in Authentication-Results whether spf, dkim and dmarc pass."
            .to_owned(),
    ]
}
