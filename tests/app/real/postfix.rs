//! What a stock Postfix makes of addresses: whatever we accept is delivered to the host it names.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

use klankbord::address::Address;
use klankbord::mail::{Letter, Mailer};

use super::place::wait_for;

/// The domain for which this Postfix takes letters itself.
const HERE: &str = "province.example";

/// Source routes, quoting, comments, case, what nobody sees, look-alikes and encodings. `@` alone stands for
/// `@province.example`.
const FORMS: [&str; 56] = [
    "name@",
    "NAME@",
    "Name@PROVINCE.EXAMPLE",
    "name+x@",
    "o'neil@",
    "na.me-x_y@",
    "+tag@",
    "1234@",
    " name@ ",
    "name%evil.example@",
    "name+x%evil.example@",
    "name%evil.example%more.example@",
    "name%40evil.example@",
    "evil.example!name@",
    "more.example!evil.example!name@",
    "name+evil.example!x@",
    "@evil.example:name@",
    "@more.example,@evil.example:name@",
    "name@evil.example@",
    "\"name@evil.example\"@",
    "\"name%evil.example\"@",
    "\"evil.example!name\"@",
    "\"name\"@",
    "\"@evil.example:name\"@",
    "name\\@evil.example@",
    "name\\%evil.example@",
    "name(x)@",
    "(x)name@",
    "name@(evil.example)province.example",
    "name@province.example(evil.example)",
    "name@province.example.evil.example",
    "name@evil.example.",
    "name@[127.0.0.1]",
    "name@#2130706433",
    "name@127.0.0.1",
    "name@province.example:25",
    "name\u{200b}@",
    "na\u{ad}me@",
    "name@province\u{200d}.example",
    "name\u{202e}elpmaxe.live@",
    "name%evil.example\u{200b}@",
    "name\u{ff20}evil.example@",
    "name\u{ff05}evil.example@",
    "name\u{fe6a}evil.example@",
    "name\u{ff01}evil@",
    "name@provinci\u{435}.example",
    "name@\u{ff50}rovince.example",
    "name@province\u{3002}example",
    "name@xn--provinci-j8g.example",
    "=?utf-8?q?name=40evil.example?=@",
    "name=40evil.example@",
    "name&#64;evil.example@",
    "name\r\n%evil.example@",
    "name\t%evil.example@",
    "|name@",
    "-name@",
];

/// Three that this Postfix is known to send elsewhere: without them, what is seen below proves nothing.
const ROUTED: [&str; 3] = [
    "name+x%evil.example@province.example",
    "evil.example!name@province.example",
    "\"name@evil.example\"@province.example",
];

#[tokio::test]
async fn no_address_that_is_accepted_is_delivered_for_another_host() {
    let relay = std::env::var("TEST_POSTFIX_URL").expect("TEST_POSTFIX_URL: run tests/run");
    let mailer = Mailer::smtp(&relay).unwrap();
    let before = log().len();
    let mut accepted = Vec::new();
    for form in FORMS {
        let typed = if form.ends_with('@') || form.ends_with("@ ") {
            format!("{}{HERE}", form.trim_end())
        } else {
            form.to_owned()
        };
        let address = typed.parse::<Address>();
        let letter = letter(
            address.as_ref().map_or(&typed, |address| address.as_str()),
            accepted.len(),
        );
        let sent = mailer.send(&letter).await;
        assert_eq!(sent.is_ok(), address.is_ok(), "{typed:?}: {sent:?}");
        accepted.extend(address);
    }
    assert!(
        accepted.len() >= 10,
        "only {} were accepted",
        accepted.len()
    );
    for recipient in ROUTED {
        hand_over(&relay, recipient);
    }
    let delivered = wait_for("Postfix to deliver", || {
        let delivered = delivered(&log()[before..]);
        (delivered.len() >= accepted.len() + ROUTED.len()).then_some(delivered)
    });
    for address in &accepted {
        let side = if address.domain() == HERE {
            "inside"
        } else {
            "outside"
        };
        let found = delivered
            .iter()
            .any(|(to, how)| to == address.as_str() && how == side);
        assert!(found, "{} is not {side} in {delivered:?}", address.as_str());
    }
    let elsewhere = |to: &str| !accepted.iter().any(|address| address.as_str() == to);
    let elsewhere = delivered.iter().filter(|(to, _)| elsewhere(to));
    assert_eq!(elsewhere.count(), ROUTED.len(), "{delivered:?}");
}

fn log() -> String {
    let path = std::env::var("TEST_POSTFIX_LOG").expect("TEST_POSTFIX_LOG: run tests/run");
    std::fs::read_to_string(path).unwrap()
}

/// To whom letters were sent, and on which side.
fn delivered(log: &str) -> Vec<(String, String)> {
    let between = |line: &str, from: &str, to: &str| {
        let (_, rest) = line.split_once(from)?;
        Some(rest.split_once(to)?.0.to_owned())
    };
    log.lines()
        .filter_map(|line| {
            Some((
                between(line, " to=<", ">")?,
                between(line, "status=sent (", ")")?,
            ))
        })
        .collect()
}

fn letter(to: &str, number: usize) -> Letter {
    Letter {
        envelope_from: format!("klankbord@{HERE}"),
        from_name: "Klankbord".into(),
        from_address: format!("klankbord@{HERE}"),
        reply_to: format!("klankbord@{HERE}"),
        to_name: None,
        to_address: to.into(),
        subject: "A link".into(),
        text: "A link".into(),
        html: "<p>A link</p>".into(),
        message_id: format!("{number}@{HERE}"),
        date: chrono::DateTime::UNIX_EPOCH,
        list_unsubscribe: None,
        calendar: None,
    }
}

/// Past our own rule, as it was done to us.
fn hand_over(relay: &str, recipient: &str) {
    let stream = TcpStream::connect(relay.trim_start_matches("smtp://")).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(30)))
        .unwrap();
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let mut stream = stream;
    let mut expect = |code: &str| {
        let line = lines.next().unwrap().unwrap();
        assert!(line.starts_with(code), "{recipient}: {line}");
    };
    expect("220");
    for (line, code) in [
        ("HELO test".to_owned(), "250"),
        (format!("MAIL FROM:<klankbord@{HERE}>"), "250"),
        (format!("RCPT TO:<{recipient}>"), "250"),
        ("DATA".to_owned(), "354"),
        ("Subject: x\r\n\r\nx\r\n.".to_owned(), "250"),
        ("QUIT".to_owned(), "221"),
    ] {
        stream.write_all(format!("{line}\r\n").as_bytes()).unwrap();
        expect(code);
    }
}
