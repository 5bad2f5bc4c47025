//! Messages in the manner of many mail systems, written for this test, and what each has to do to an address.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const MARKS: bool = true;
const DROPPED: bool = false;

const SAMPLES: [(&str, bool); 82] = [
    ("away", DROPPED),
    ("away-from-postmaster", DROPPED),
    ("challenge", DROPPED),
    ("complaint", DROPPED),
    ("courier-plain", MARKS),
    ("courier-report", MARKS),
    ("courier-spam", DROPPED),
    ("delivered", DROPPED),
    ("exchange-banned-sender", DROPPED),
    ("exchange-delayed-nl", DROPPED),
    ("exchange-loop", DROPPED),
    ("exchange-not-authenticated", DROPPED),
    ("exchange-online-en", MARKS),
    ("exchange-online-nl", MARKS),
    ("exchange-online-no-domain", MARKS),
    ("exchange-online-no-such-person", MARKS),
    ("exchange-online-remote-error", MARKS),
    ("exchange-plain-en", MARKS),
    ("exchange-plain-nl", MARKS),
    ("exim-plain", MARKS),
    ("exim-plain-after-text", DROPPED),
    ("exim-plain-bare-no", MARKS),
    ("exim-plain-delayed", DROPPED),
    ("exim-plain-unrouteable", MARKS),
    ("exim-report-code-in-diagnostic", MARKS),
    ("exim-report-policy-in-diagnostic", DROPPED),
    ("exim-report-reason-in-text", MARKS),
    ("gateway-code-of-policy-below", DROPPED),
    ("gateway-html-only", MARKS),
    ("gateway-in-its-words", MARKS),
    ("gateway-policy-as-unknown", DROPPED),
    ("gmail-delay", DROPPED),
    ("gmail-inactive", MARKS),
    ("gmail-not-found", MARKS),
    ("gmail-plain-older", MARKS),
    ("gmail-too-fast", DROPPED),
    ("gmail-unauthenticated", DROPPED),
    ("left-the-organisation", DROPPED),
    ("list-members-only", DROPPED),
    ("list-refuses", DROPPED),
    ("mailbox-full", MARKS),
    ("postfix-bare-no-to-recipient", MARKS),
    ("postfix-bare-no-to-text", DROPPED),
    ("postfix-delayed", DROPPED),
    ("postfix-expired", DROPPED),
    ("postfix-folded-everything", MARKS),
    ("postfix-no-enhanced-code", MARKS),
    ("postfix-no-such-domain", MARKS),
    ("postfix-own-sender-unknown", DROPPED),
    ("postfix-policy", DROPPED),
    ("postfix-relay-denied", DROPPED),
    ("postfix-user-unknown", MARKS),
    ("qmail-no-connection", DROPPED),
    ("qmail-no-host", MARKS),
    ("qmail-no-mailbox", MARKS),
    ("qmail-rcpthosts", DROPPED),
    ("qmail-remote-said", MARKS),
    ("qmail-spam", DROPPED),
    ("read-receipt", DROPPED),
    ("relayed", DROPPED),
    ("report-at-the-top", MARKS),
    ("report-in-base64", MARKS),
    ("report-in-mixed", MARKS),
    ("report-of-policy-without-diagnostic-type", DROPPED),
    ("report-within-mixed", MARKS),
    ("report-without-diagnostic-type", MARKS),
    ("report-without-status", MARKS),
    ("report-without-type", MARKS),
    ("sendmail-denied", DROPPED),
    ("sendmail-local", MARKS),
    ("sendmail-other-status", MARKS),
    ("sendmail-plain", MARKS),
    ("sendmail-user-unknown", MARKS),
    ("sendmail-warning", DROPPED),
    ("somebody-quotes-a-report", DROPPED),
    ("spam-quarantine", DROPPED),
    ("two-recipients-one-policy", DROPPED),
    ("vacation", DROPPED),
    ("virus-found", DROPPED),
    ("zoho-plain", MARKS),
    ("zoho-report", MARKS),
    ("zoho-spam-with-code-of-a-mailbox", DROPPED),
];

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/mail/bounce/samples")
}

#[test]
fn every_sample_has_its_verdict() {
    let mut wrong = Vec::new();
    for (name, verdict) in SAMPLES {
        let message = fs::read_to_string(folder().join(name).with_extension("eml")).unwrap();
        for message in [message.clone(), message.replace('\n', "\r\n")] {
            let read = super::read(message.as_bytes(), None);
            let ours = |address: &String| address == "klankbord+b-mark@example.org";
            let marks = read.iter().any(ours);
            if marks != verdict || read.iter().any(|address| address.contains("provincie")) {
                wrong.push(name);
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn every_sample_is_in_the_table() {
    let files = fs::read_dir(folder())
        .unwrap()
        .map(|file| file.unwrap().path());
    let files = files.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned());
    let named = SAMPLES.map(|(name, _)| name.to_owned());
    assert_eq!(files.collect::<BTreeSet<_>>(), named.into());
}
