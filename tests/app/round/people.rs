//! The list of people: files that are read into it, and who is taken off and put back.

use klankbord::mail::SendFault;

use super::NOOR;
use crate::support::{COLLEAGUES, Page, Person, TestApp};

const CSV: &str = "Voornaam;Achternaam;E-mailadres\r\nZoë;de Wit;zoe@provincie.example\r\nKees;Kok;kees@\r\nJan;Jansen;jan@bureau.example\r\n";

async fn noor(test: &TestApp) -> (Person, String) {
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    (noor, round)
}

/// What stands in the box.
fn area(page: &Page, round: &str) -> String {
    let fields = page.form(&format!("{round}/people"));
    let area = fields.into_iter().find(|(field, _)| field == "people-list");
    area.unwrap().1
}

#[tokio::test]
async fn a_file_is_read_into_the_form_and_nobody_is_asked_yet() {
    let test = TestApp::new().await;
    let (mut noor, round) = noor(&test).await;
    let action = format!("{round}/people/file");
    let windows: Vec<u8> = CSV
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let typed = [
        ("people-list", "grace@bureau.example\r\njan@bureau.example"),
        ("into", "partner"),
    ];
    for file in [CSV.as_bytes(), &windows] {
        let page = noor
            .browser
            .upload_with(&action, ("lijst.csv", file), &typed)
            .await;
        page.assert_status(200)
            .assert_says("één persoon uit je bestand gelezen")
            .assert_says("Regel 3: ‘Kees; Kok; kees@’. Wat achter de @ staat");
        let partners = area(&page, &round).replace('\r', "");
        assert_eq!(
            partners,
            "grace@bureau.example\njan@bureau.example\nZoë de Wit <zoe@provincie.example>"
        );
        assert!(page.body.contains("value=\"partner\" selected"));
    }
    noor.browser
        .get(&format!("{round}/people"))
        .await
        .assert_silent("zoe@");
    let page = noor
        .browser
        .upload_with(&action, ("l.csv", CSV.as_bytes()), &[])
        .await;
    let added = noor
        .browser
        .submit(&page, &format!("{round}/people"), &[])
        .await;
    added
        .assert_status(200)
        .assert_says("Zoë de Wit")
        .assert_says("jan@bureau.example");
}

#[tokio::test]
async fn a_file_that_is_no_list_is_named_and_nothing_typed_is_lost() {
    let test = TestApp::new().await;
    let (mut noor, round) = noor(&test).await;
    let action = format!("{round}/people/file");
    let typed = [("people-list", "opa@thuis.example")];
    let many: Vec<_> = (0..201)
        .map(|number| format!("p{number}@x.example"))
        .collect();
    let many = many.join(
        "
",
    );
    let large = vec![b'a'; (4 << 20) + 1];
    for (file, told) in [
        (&b"PK\x03\x04\x14\0"[..], "van Excel of Word"),
        (b"%PDF-1.7", "een pdf"),
        (b"\x89PNG\r\n\x1a\n", "kunnen we niet lezen"),
        (b"", "leeg"),
        (b"Naam;Telefoon\nOpa;030\n", "geen mailadressen"),
        (many.as_bytes(), "staan 201 mensen"),
        (&large, "hooguit 4 MB"),
    ] {
        let page = noor
            .browser
            .upload_with(&action, ("lijst", file), &typed)
            .await;
        page.assert_status(422).assert_says(told);
        assert_eq!(area(&page, &round), typed[0].1, "{told}");
    }
    let added = [("people-list", "opa@thuis.example"), ("file", "lijst.csv")];
    let page = noor.browser.post(&format!("{round}/people"), &added).await;
    page.assert_status(422).assert_says("Je koos een bestand");
    assert_eq!(area(&page, &round), typed[0].1);
}

/// The list of the page, without what names somebody only until they are taken off.
fn listed(page: &Page) -> String {
    let (_, list) = page.body.split_once("id=\"listed\"").unwrap();
    // But for what they are called in the form.
    let called = list
        .split("\"email-")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    list.replace(called.unwrap(), "")
}

#[tokio::test]
async fn whoever_is_taken_off_comes_back_exactly_as_they_were() {
    let test = TestApp::new().await;
    let (mut noor, round) = noor(&test).await;
    let path = format!("{round}/people");
    let (removal, putting_back) = (format!("{path}/removal"), format!("{path}/putting-back"));
    let typed = ("people-list", "nog niet af");
    for name in [
        "Jansen, MSc (\"Piet\")",
        "van: Piet; 2e verdieping",
        "<Piet>",
        "en Piet",
    ] {
        let quoted = name.replace('"', "\\\"");
        let line = format!("\"{quoted}\" <piet@xn--zo-ija.example>");
        let added = noor.browser.post(&path, &[("people-list", &line)]).await;
        added
            .assert_status(200)
            .assert_says(name)
            .assert_says("piet@zoë.example");
        let person = added.button(&removal);
        let off = noor
            .browser
            .post(&removal, &[("person", &person), typed])
            .await;
        assert!(!off.body.contains("id=\"listed\""));
        assert_eq!(area(&off, &round), typed.1);
        let back = ["back-group", "back-name", "back-address"].map(|name| (name, off.hidden(name)));
        let [group, name, address] = back.each_ref().map(|(name, value)| (*name, value.as_str()));
        let fields = [group, name, address, typed];
        let page = noor.browser.post(&putting_back, &fields).await;
        page.assert_status(200);
        assert_eq!(listed(&page), listed(&added));
        assert_eq!(area(&page, &round), typed.1);
        let again = noor.browser.post(&putting_back, &fields).await;
        // A second click: they are back.
        again.assert_status(200);
        assert_eq!(listed(&again), listed(&added));
        let person = page.button(&removal);
        noor.browser.post(&removal, &[("person", &person)]).await;
    }
}

#[tokio::test]
async fn the_address_of_a_manager_is_read_as_in_a_list() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let typed = " \u{201c}Ingrid Bos\u{201d} <MAILTO:ingrid@provincie.example>;\u{200b}";
    let plan = [
        ("date", "2026-12-20"),
        ("manager-name", "Ingrid"),
        ("manager-email", typed),
    ];
    let plan = noor.browser.post("/conversations", &plan).await;
    plan.assert_status(200).assert_says("Ingrid");
    let edit = noor.browser.get(&format!("{}/edit", plan.path)).await;
    let read = (
        "manager-email".to_owned(),
        "ingrid@provincie.example".to_owned(),
    );
    assert!(edit.form(&plan.path).contains(&read));
    let me = [
        ("name", "Noor"),
        ("manager-email", "Ingrid (ingrid@zoë.example)."),
    ];
    let page = noor.browser.post("/me", &me).await;
    page.assert_status(200);
    let read = ("manager-email".to_owned(), "ingrid@zoë.example".to_owned());
    assert!(page.form("/me").contains(&read));
    let me = [("name", "Noor"), ("manager-email", "a@x.nl; b@x.nl")];
    let page = noor.browser.post("/me", &me).await;
    page.assert_status(422).assert_says("meer dan één adres");
}

#[tokio::test]
async fn a_corrected_address_and_that_of_a_sign_in_are_read_as_in_a_list() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    test.outbox
        .fail(COLLEAGUES[0], Some(SendFault::Undeliverable));
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    assert_eq!(test.invitations().await.len(), 7);
    let page = noor.browser.get(&round).await;
    let action = format!("{round}/people/correction");
    let typed = [("address", "Ada Lovelace <mailto:ada@xn--zo-ija.example>,")];
    let page = noor.browser.submit(&page, &action, &typed).await;
    page.assert_status(200).assert_says("ada@zoë.example");
    let letters = test.invitations().await;
    assert_eq!(letters[0].to_address, "ada@xn--zo-ija.example");

    let typed = [("email", "Kees Kok <kees@provincie.example>.")];
    let asked = test.browser().post("/sign-in", &typed).await;
    asked
        .assert_status(200)
        .assert_says("kees@provincie.example")
        .assert_silent("Kees Kok");
}
