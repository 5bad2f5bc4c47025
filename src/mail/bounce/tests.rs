//! Messages as Postfix, Exchange, Gmail and others send them, what must be read in them, and what must not.

use proptest::prelude::*;

use super::*;

const TO: &str = "klankbord+b-mark@example.org";

/// Delivered by Postfix into a Maildir; its relay could not deliver.
const POSTFIX: &str = "Return-Path: <>
X-Original-To: klankbord+b-mark@example.org
Delivered-To: klankbord@example.org
Received: by mail.example.org (Postfix) id 4XyZ1; Mon, 23 Nov 2026 12:00:03 +0100 (CET)
Date: Mon, 23 Nov 2026 12:00:03 +0100 (CET)
From: MAILER-DAEMON@mail.example.org (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: klankbord+b-mark@example.org
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary=\"4XyZ1.1764500403/mail.example.org\"
Content-Transfer-Encoding: 8bit
Message-Id: <20261123110003.4XyZ1@mail.example.org>

This is a MIME-encapsulated message.

--4XyZ1.1764500403/mail.example.org
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mail.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<mehmet@provincie.example>: host mx.provincie.example[192.0.2.1] said: 550 5.1.1
    <mehmet@provincie.example>: Recipient address rejected: User unknown in
    virtual mailbox table (in reply to RCPT TO command)

--4XyZ1.1764500403/mail.example.org
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org
X-Postfix-Queue-ID: 4XyZ1
X-Postfix-Sender: rfc822; klankbord+b-mark@example.org
Arrival-Date: Mon, 23 Nov 2026 12:00:02 +0100 (CET)

Final-Recipient: rfc822; mehmet@provincie.example
Original-Recipient: rfc822;mehmet@provincie.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.provincie.example
Diagnostic-Code: smtp; 550 5.1.1 <mehmet@provincie.example>: Recipient address
    rejected: User unknown in virtual mailbox table

--4XyZ1.1764500403/mail.example.org
Content-Description: Undelivered Message
Content-Type: message/rfc822
Content-Transfer-Encoding: 8bit

From: \"Noor de Wit via Klankbord\" <klankbord@example.org>
To: mehmet@provincie.example
Subject: Noor vraagt om jouw kijk
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=\"=_klankbord\"

--=_klankbord
Content-Type: text/plain; charset=utf-8

Hallo

--=_klankbord--

--4XyZ1.1764500403/mail.example.org--
";

/// As Exchange Online sends it: a part for people in HTML, capitals in places, fields of its own.
const EXCHANGE: &str = "From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@provincie.example>
To: <Klankbord+B-Mark@example.org>
Date: Mon, 23 Nov 2026 11:00:04 +0000
Content-Type: Multipart/Report; Report-Type=delivery-status;
\tboundary=\"_2c0f2a1d-7a51-4a5c-9f60-4f6c5a7f8a10_\"
X-MS-Exchange-Message-Is-Ndr:
Auto-Submitted: auto-replied
Subject: Undeliverable: Noor vraagt om jouw kijk
MIME-Version: 1.0

--_2c0f2a1d-7a51-4a5c-9f60-4f6c5a7f8a10_
Content-Type: multipart/alternative; differences=Content-Type;
\tboundary=\"_inner_\"

--_inner_
Content-Type: text/plain; charset=\"us-ascii\"
Content-Transfer-Encoding: quoted-printable

Your message to mehmet@provincie.example couldn't be delivered.

--_inner_
Content-Type: text/html; charset=\"us-ascii\"

<html><body><b>mehmet</b> wasn't found at provincie.example.</body></html>

--_inner_--

--_2c0f2a1d-7a51-4a5c-9f60-4f6c5a7f8a10_
Content-Type: message/delivery-status

Reporting-MTA: dns;AM0PR01MB0001.eurprd01.prod.exchangelabs.com
Received-From-MTA: dns;mail.example.org
Arrival-Date: Mon, 23 Nov 2026 11:00:03 +0000

Final-Recipient: rfc822;mehmet@provincie.example
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient mehmet@provincie.example not found by SMTP address lookup
X-Display-Name: mehmet@provincie.example


--_2c0f2a1d-7a51-4a5c-9f60-4f6c5a7f8a10_
Content-Type: text/rfc822-headers

From: \"Noor de Wit via Klankbord\" <klankbord@example.org>
Subject: Noor vraagt om jouw kijk

--_2c0f2a1d-7a51-4a5c-9f60-4f6c5a7f8a10_--
";

const GMAIL: &str = "Delivered-To: klankbord+b-mark@example.org
Return-Path: <>
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: klankbord+b-mark@example.org
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Failure)
Content-Type: multipart/report; boundary=\"0000000000003c1f2a0620000000\"; report-type=delivery-status

--0000000000003c1f2a0620000000
Content-Type: multipart/related; boundary=\"0000000000003c1f3c0620000001\"

--0000000000003c1f3c0620000001
Content-Type: text/html; charset=\"UTF-8\"

<p>Address not found</p>

--0000000000003c1f3c0620000001
Content-Type: image/png; name=\"icon.png\"
Content-Transfer-Encoding: base64
Content-ID: <icon.png>

iVBORw0KGgo=

--0000000000003c1f3c0620000001--

--0000000000003c1f2a0620000000
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
Received-From-MTA: dns; klankbord@example.org
Arrival-Date: Mon, 23 Nov 2026 03:00:04 -0800 (PST)
X-Original-Message-ID: <abc@example.org>

Final-Recipient: rfc822; jan@gmail.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; gmail-smtp-in.l.google.com
Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.
 action: delayed

--0000000000003c1f2a0620000000
Content-Type: message/rfc822

Subject: Noor vraagt om jouw kijk

Hallo

--0000000000003c1f2a0620000000--
";

fn reads(message: &str) -> bool {
    let with_crlf = message.replace('\n', "\r\n");
    let read = [message, &with_crlf].map(|message| {
        super::read(message.as_bytes(), None)
            .iter()
            .any(|address| address.eq_ignore_ascii_case(TO))
    });
    assert_eq!(read[0], read[1], "line ends make no difference");
    read[0]
}

/// Postfix's report with another status, and nothing else that says why.
fn with_status(status: &str) -> String {
    let silent = POSTFIX
        .replace("550 5.1.1", "554")
        .replace("User unknown", "No");
    silent.replace("Status: 5.1.1", &format!("Status: {status}"))
}

#[test]
fn reports_of_all_mail_systems_are_read() {
    for report in [POSTFIX, EXCHANGE, GMAIL] {
        assert!(reports_only_us(report), "{report}");
    }
    assert!(reads(&POSTFIX.replace(
        "message/delivery-status",
        "message/global-delivery-status"
    )));
}

/// The mark is read, and nothing of the person to whom the letter went.
fn reports_only_us(report: &str) -> bool {
    let addresses = super::read(report.as_bytes(), None);
    reads(report)
        && addresses
            .iter()
            .all(|address| address.to_lowercase().contains("klankbord"))
}

#[test]
fn only_what_is_said_about_an_address_counts() {
    for status in [
        "5.1.1", "5.1.10", "5.1.2", "5.2.1", "5.2.2", "5.4.4", "5.4.1",
    ] {
        assert!(reads(&with_status(status)), "{status}");
    }
    assert!(reads(&with_status(
        "5.1.1 (bad destination mailbox address)"
    )));
    for status in [
        "4.1.1",
        "4.2.2",
        "4.4.7",
        "5.0.0",
        "5.3.4",
        "5.4.6",
        "5.4.7",
        "5.5.0",
        "5.6.0",
        "5.7.1",
        "5.7.26",
        "2.0.0",
        "5.1",
        "5",
        "",
        "5.1.x",
        "5.1.1.1",
        "5,1,1",
        "5.99999.1",
        "-5.1.1",
    ] {
        assert!(!reads(&with_status(status)), "{status}");
    }
}

#[test]
fn only_what_failed_for_good_counts() {
    for action in [
        "delayed",
        "relayed",
        "delivered",
        "expanded",
        "",
        "failed-not",
    ] {
        let report = POSTFIX.replace("Action: failed", &format!("Action: {action}"));
        assert!(!reads(&report), "{action}");
    }
    assert!(reads(&POSTFIX.replace("Action: failed", "ACTION:Failed")));
}

#[test]
fn of_several_recipients_all_must_have_failed() {
    let second = |action: &str, status: &str| {
        let group = format!(
            "Final-Recipient: rfc822; other@provincie.example\nAction: {action}\nStatus: {status}\n\n"
        );
        POSTFIX.replace("Final-Recipient:", &format!("{group}Final-Recipient:"))
    };
    assert!(reads(&second("failed", "5.1.1")));
    assert!(!reads(&second("delivered", "2.0.0")));
    assert!(!reads(&second("failed", "5.7.1")));
}

#[test]
fn everything_else_is_dropped() {
    let vacation = "From: mehmet@provincie.example\nTo: klankbord+b-mark@example.org\n\
        Auto-Submitted: auto-replied (vacation)\nSubject: Afwezig\n\nAction: failed\nStatus: 5.1.1\n";
    let person = "From: mehmet@provincie.example\nTo: klankbord+b-mark@example.org\n\
        Subject: Re: jouw kijk\n\nDat mailadres bestaat niet: 550 5.1.1\n";
    let read_receipt = POSTFIX
        .replace(
            "report-type=delivery-status",
            "report-type=disposition-notification",
        )
        .replace(
            "message/delivery-status",
            "message/disposition-notification",
        );
    let half = &POSTFIX[..POSTFIX.find("Action:").unwrap()];
    let inside = format!(
        "To: {TO}\nContent-Type: message/rfc822\n\n{}",
        POSTFIX.replace(TO, "x@y.example")
    );
    for message in [
        vacation,
        person,
        &read_receipt,
        &POSTFIX.replace("report-type=delivery-status", "report-type=feedback-report"),
        half,
        &inside,
        "",
        "\n",
        "To:",
    ] {
        assert!(!reads(message), "{message}");
    }
}

#[test]
fn who_it_was_sent_to_may_stand_in_the_envelope_alone() {
    let bare = POSTFIX.replace(TO, "undisclosed");
    assert!(!reads(&bare));
    let read = super::read(bare.as_bytes(), Some(TO));
    assert_eq!(read.first().map(String::as_str), Some(TO));
    assert!(super::read(b"Subject: no report\n\n", Some(TO)).is_empty());
    for name in [
        "Delivered-To",
        "X-Original-To",
        "X-Envelope-To",
        "Envelope-To",
    ] {
        assert!(reads(&format!("{name}: <{TO}>\n{bare}")), "{name}");
    }
}

#[test]
fn what_is_too_long_is_not_parsed() {
    let long = |length: usize| {
        let mut report = POSTFIX.to_owned();
        report.extend(std::iter::repeat_n('x', length - report.len()));
        report
    };
    let most = usize::try_from(MAX_BYTES).unwrap();
    assert!(!super::read(long(most).as_bytes(), None).is_empty());
    assert!(super::read(long(most + 1).as_bytes(), None).is_empty());
    let addresses = format!("To: {}\n", "a@b.example, ".repeat(1000));
    let read = super::read(format!("{addresses}{POSTFIX}").as_bytes(), None);
    assert_eq!(read.len(), MAX_ADDRESSES);
}

/// A report in which something was cut out, doubled or overwritten.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let report = prop_oneof![Just(POSTFIX), Just(EXCHANGE), Just(GMAIL)];
    let damage = prop::collection::vec(
        (
            any::<prop::sample::Index>(),
            0..60_usize,
            0..4_u8,
            any::<u8>(),
        ),
        1..8,
    );
    (report, damage).prop_map(|(report, damage)| {
        let mut bytes = report.as_bytes().to_vec();
        for (place, length, kind, byte) in damage {
            if bytes.is_empty() {
                break;
            }
            let from = place.index(bytes.len());
            let to = (from + length).min(bytes.len());
            match kind {
                0 => drop(bytes.drain(from..to)),
                1 => {
                    let piece = bytes[from..to].to_vec();
                    bytes.splice(from..from, piece);
                }
                2 => bytes[from] = byte,
                _ => bytes.truncate(from),
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_damage_makes_it_panic(message in damaged(), to in proptest::option::of("\\PC{0,40}")) {
        let _ = super::read(&message, to.as_deref());
    }

    #[test]
    fn noise_is_no_report(message in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(super::read(&message, Some(TO)).is_empty());
    }
}
