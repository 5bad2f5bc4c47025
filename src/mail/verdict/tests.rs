//! What mail systems say when they refuse, and whether it is about an address.

use super::*;

/// What a mail system says, and whether it said it of the recipient.
const ABOUT_ADDRESS: [(bool, &str); 46] = [
    (true, "550 5.1.1 unknown subscriber"),
    (false, "the mail relay said: 550 5.1.1 no such user"),
    (
        true,
        "550 5.1.1 <jan@provincie.example>: Recipient address rejected: User unknown in virtual mailbox table",
    ),
    (
        true,
        "550 5.1.1 <jan@provincie.example>: Recipient address rejected: User unknown in relay recipient table",
    ),
    (
        true,
        "550 5.4.1 Recipient address rejected: Access denied. [AM7EUR03FT0.eop-EUR03.prod.example]",
    ),
    (
        true,
        "550 5.4.1 [jan@provincie.example]: Recipient address rejected: Access denied.",
    ),
    (
        true,
        "550 5.4.1 All recipient addresses rejected : Access denied [AM7EUR03FT0]",
    ),
    (true, "550"),
    (true, "550 Denk aan iets anders"),
    (true, "551 user not local; please try <jan@elders.example>"),
    (true, "552 5.2.2 mailbox full"),
    (
        true,
        "553 Requested action not taken: mailbox name not allowed",
    ),
    (true, "553 sorry, no mailbox here by that name"),
    (
        true,
        "511 sorry, no mailbox here by that name (#5.1.1 - chkuser)",
    ),
    (
        true,
        "550 5.1.1 User (jan@provincie.example) not listed in Domino Directory",
    ),
    (
        true,
        "554 delivery error: dd This user doesn't have a example.com account (jan@example.com) [0]",
    ),
    (
        true,
        "556 5.1.10 <jan@dood.example>: Recipient address rejected: Domain dood.example does not accept mail (nullMX)",
    ),
    (true, "550 #5.1.0 Address rejected."),
    (true, "550 5.1.1 Addressee unknown, relay=[192.0.2.4]"),
    (true, "550 5.1.1 <antispam@provincie.example>: no such user"),
    (
        true,
        "550 5.1.1 <policy-relay@provincie.example>... User unknown",
    ),
    (
        true,
        "550 5.1.1 Mailbox unknown, see https://provincie.example/spam-policy",
    ),
    (true, "550 5.1.1 spamfilter.provincie.example: unknown user"),
    (false, "550 5.1.1 User unknown"),
    (
        false,
        "550-5.1.1 The email account that you tried to reach does not exist.",
    ),
    (
        false,
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
    ),
    (
        false,
        "550 5.2.1 The email account that you tried to reach is disabled",
    ),
    (
        false,
        "552-5.2.2 The recipient's inbox is out of storage space and inactive.",
    ),
    (
        false,
        "554 5.0.0 Service unavailable 550 5.1.1 unknown user",
    ),
    (
        false,
        "550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).",
    ),
    (false, "550 No such user here"),
    (false, "550 Unknown recipient"),
    (
        false,
        "550 Invalid Recipient - https://community.example/docs/DOC-1369#550",
    ),
    (false, "554 5.3.0 host unknown"),
    (
        false,
        "553 5.3.0 <jan@provincie.example>... No such user here",
    ),
    (false, "550 5.4.4 Unable to route: no mail hosts for domain"),
    (
        false,
        "550 5.4.310 DNS domain provincie.example does not exist",
    ),
    (
        false,
        "550 5.0.350 Remote server returned an error -> 550 5.1.1 Unknown user",
    ),
    (
        false,
        "550 5.1.351 Remote server returned unknown recipient or mailbox unavailable",
    ),
    (false, "Unrouteable address"),
    (false, "user unknown"),
    (
        false,
        "Host or domain name not found. Name service error for name=dood.example type=A",
    ),
    (false, "550 Gebruiker bestaat niet"),
    (false, "550 Onbekende gebruiker"),
    (
        false,
        "host mail.provincie.example[2a01:111:f400:450::2] said: 550 5.1.1 unknown user",
    ),
    (
        false,
        "552 Requested mail action aborted: exceeded storage allocation",
    ),
];

const ABOUT_OTHERS: [(bool, &str); 55] = [
    (true, "550 relay not permitted"),
    (true, "550 unable to relay for jan@provincie.example"),
    (true, "551 we do not relay"),
    (true, "550 5.1.1 relaying prohibited"),
    (true, "550 no relaying allowed"),
    (
        true,
        "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
    ),
    (
        true,
        "553 sorry, that domain isn't in my list of allowed rcpthosts",
    ),
    (
        true,
        "554 5.7.1 <jan@provincie.example>: Relay access denied",
    ),
    (true, "550 Relaying denied"),
    (
        true,
        "550 5.7.1 Relaying denied. Proper authentication required.",
    ),
    (true, "550 5.4.1 Relay access denied"),
    (
        true,
        "550 5.7.1 Service unavailable; client host [192.0.2.1] blocked using zen.list.example",
    ),
    (true, "550 Blocked by our blocklist"),
    (true, "550 5.1.1 Message blocked: looks like spam"),
    (true, "550 5.1.1 rejected by local policy"),
    (
        true,
        "550 5.1.0 <klankbord@example.org>: Sender address rejected: User unknown",
    ),
    (
        true,
        "550 5.1.8 <klankbord@example.org>: Sender address rejected: Domain not found",
    ),
    (true, "550 5.1.7 bad address of the one who writes"),
    (true, "550 sender verify failed"),
    (true, "550 Sender verify failed: no such user"),
    (
        true,
        "550 5.1.1 Het bericht is geblokkeerd volgens ons beleid",
    ),
    (true, "550 Your IP address is listed"),
    (true, "550 SPF check failed"),
    (true, "550 Administrative prohibition"),
    (true, "550 Greylisted, try in 5 minutes"),
    (true, "552 5.3.4 message size exceeds fixed limit"),
    (true, "552 too many recipients"),
    (true, "550 5.1.90 your daily limit has been reached"),
    (
        true,
        "550 5.2.1 The user you are trying to contact is receiving mail at a rate that prevents more",
    ),
    (true, "550 5.2.3 longer than this mailbox takes"),
    (true, "550 5.2.121 the hourly limit from you is reached"),
    (true, "554"),
    (true, "554 Transaction failed"),
    (true, "450 4.2.2 mailbox full"),
    (true, "450 5.1.1 no such user, come back"),
    (true, "550 4.1.1 no such user"),
    (true, "550 5.7.17 the owner of the mailbox has changed"),
    (true, "550 5.7.606 Access denied, banned sending IP"),
    (
        true,
        "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required",
    ),
    (true, "550 You are not allowed to post to this mailing list"),
    (true, "550 members only"),
    (
        true,
        "550 please confirm that you are human, no such user else",
    ),
    (true, "550 Access denied"),
    (
        true,
        "550 Requested action not taken: mailbox unavailable (for example: rejected for policy reasons)",
    ),
    (false, "550"),
    (false, "550 Denied"),
    (false, "550 5.0.0 Message rejected"),
    (
        false,
        "554 5.4.6 mail for provincie.example loops back to myself",
    ),
    (false, "554 5.4.14 Hop count exceeded - possible mail loop"),
    (false, "550 5.4.7 message expired, user unknown"),
    (false, "554 5.6.0 cannot be converted"),
    (
        false,
        "550 5.0.350 Remote server returned an error -> 550 5.7.1 no such user",
    ),
    (false, "421 4.4.2 connection timed out"),
    (
        false,
        "550 5.7.26 This mail has been blocked because it is unauthenticated",
    ),
    (false, ""),
];

#[test]
fn the_table_says_what_is_about_an_address() {
    let tables = [(true, &ABOUT_ADDRESS[..]), (false, &ABOUT_OTHERS[..])];
    let mut wrong = Vec::new();
    for (verdict, table) in tables {
        for (of_recipient, words) in table {
            let refusal = Refusal {
                status: None,
                words,
                of_recipient: *of_recipient,
            };
            if refusal.is_about_address() != verdict {
                wrong.push(words);
            }
        }
    }
    assert_eq!(wrong, Vec::<&&str>::new());
}

#[test]
fn a_code_apart_from_the_words_counts_as_much() {
    let verdict = |status: &str, words: &str| {
        Refusal {
            status: status.parse().ok(),
            words,
            of_recipient: false,
        }
        .is_about_address()
    };
    for status in [
        "5.1.1", "5.1.2", "5.1.10", "5.2.1", "5.2.2", "5.4.1", "5.4.4",
    ] {
        assert!(verdict(status, "550 no"), "{status}");
        assert!(!verdict(status, "550 5.7.1 no"), "{status}");
        assert!(!verdict(status, "550 spam"), "{status}");
    }
    for status in [
        "5.0.0", "5.3.0", "5.4.0", "5.5.0", "5.0.350", "", "5", "5.1", "5.1.x", "5,1,1",
    ] {
        assert!(verdict(status, "550 5.1.1 no"), "{status}");
        assert!(!verdict(status, "550 no"), "{status}");
    }
    for status in [
        "2.1.5", "4.1.1", "4.4.7", "5.3.4", "5.4.6", "5.4.7", "5.6.0", "5.7.0", "5.7.1",
    ] {
        assert!(!verdict(status, "550 5.1.1 no such user"), "{status}");
    }
}

#[test]
fn what_is_no_code_is_not_taken_for_one() {
    for words in [
        "",
        "5.1",
        "3.1.1",
        "5.x.1",
        "5.1.1.1",
        "192.0.5.1",
        "-",
        "5.99.1",
        "5.1.2026",
        "a5.1.1",
        "5.1.1@b.example",
    ] {
        assert_eq!(code_in(words), None, "{words}");
    }
    for words in [
        "5.1.1",
        "(#5.1.1)",
        "550-5.1.1 no",
        "[5.1.1]",
        "said: 5.1.1.",
        "no;5.1.1",
    ] {
        assert_eq!(code_in(words), Some(Code(5, 1, 1)), "{words}");
    }
}

#[test]
fn lists_of_words_are_in_order_and_written_as_they_are_compared() {
    for list in [POLICY, MAILBOX] {
        assert!(list.lines().is_sorted_by(|a, b| a < b));
        for phrase in list.lines() {
            assert_eq!(plain(phrase).trim(), phrase);
        }
    }
    for phrase in HARMLESS {
        assert_eq!(plain(phrase), phrase);
        assert!(says(phrase, POLICY), "it needs no exception: {phrase}");
    }
}
