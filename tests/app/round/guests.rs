//! Telling anew of somebody on the list: in place, without script, with all that was typed kept.

use super::NOOR;
use crate::support::{COLLEAGUES, Given, Page, Person, TestApp, link};

fn form(page: &Page) -> Vec<(String, String)> {
    let (round, _) = page.path.split_once("/people").unwrap();
    page.form(&format!("{round}/people"))
}

/// What the list carries for the one with this address.
fn key(page: &Page, address: &str) -> String {
    let form = form(page);
    let field = form
        .iter()
        .find(|(name, value)| name.starts_with("email-") && value == address);
    field.unwrap().0.trim_start_matches("email-").to_owned()
}

async fn change(noor: &mut Person, round: &str, address: &str, fields: &[(&str, &str)]) -> Page {
    let list = format!("{round}/people");
    let page = noor.browser.get(&list).await;
    let key = key(&page, address);
    let mut sent = form(&page);
    for (name, value) in &mut sent {
        let field = name.strip_suffix(&format!("-{key}"));
        let new = fields.iter().find(|(new, _)| Some(*new) == field);
        *value = new.map_or(value.as_str(), |new| new.1).to_owned();
    }
    sent.push(("person".to_owned(), key));
    let sent: Vec<(&str, &str)> = sent
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    noor.browser.post(&format!("{list}/change"), &sent).await
}

#[tokio::test]
async fn somebody_on_the_list_is_changed_in_place() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    noor.invite(&round, &COLLEAGUES, &["F. de Vries <fatima@x.nl>"])
        .await;
    let page = change(
        &mut noor,
        &round,
        "fatima@x.nl",
        &[
            ("first-name", "Fatima"),
            ("email", "fatima@y.nl"),
            ("group", "partner"),
            ("lang", "en"),
        ],
    )
    .await;
    page.assert_says("Wat je van Fatima veranderde, is bewaard")
        .assert_says("fatima@y.nl");
    page.assert_silent("fatima@x.nl");
    let form = form(&page);
    let key = key(&page, "fatima@y.nl");
    for (field, value) in [
        ("name", "F. de Vries"),
        ("group", "partner"),
        ("lang", "en"),
    ] {
        let field = format!("{field}-{key}");
        assert!(
            form.contains(&(field.clone(), value.to_owned())),
            "{field} in {form:?}"
        );
    }
    // The same once more: a second click.
    change(&mut noor, &round, "fatima@y.nl", &[])
        .await
        .assert_status(200);
    noor.browser
        .post(&format!("{round}/opening"), &[])
        .await
        .assert_status(200);
    let letters = test.invitations().await;
    let hers = letters
        .iter()
        .find(|letter| letter.to_address == "fatima@y.nl")
        .unwrap();
    assert!(hers.text.starts_with("Hello Fatima,"), "{}", hers.text);
    // Whose letter left is no longer changed.
    let page = noor.browser.get(&format!("{round}/people")).await;
    page.assert_silent("Verander");
}

#[tokio::test]
async fn what_cannot_be_kept_stays_in_the_form() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    noor.invite(
        &round,
        &COLLEAGUES,
        &["Sanne Visser <sanne@x.nl>", "b@x.nl"],
    )
    .await;
    for (field, typed, told) in [
        ("email", "sanne@", "sanne@"),
        ("email", "b@x.nl", "staat al op je lijst"),
        ("email", NOOR, "eigen adres"),
        ("email", "ingrid@provincie.example", "leidinggevende"),
        ("name", "Win op bonus.example", "Win op bonus.example"),
        ("first-name", "Win op bonus.example", "Win op bonus.example"),
    ] {
        let page = change(&mut noor, &round, "sanne@x.nl", &[(field, typed)]).await;
        page.assert_says("Er ").assert_status(422);
        assert!(page.body.contains(told), "{typed}: {}", page.text());
        noor.browser
            .get(&format!("{round}/people"))
            .await
            .assert_says("sanne@x.nl");
    }
    // Taken off in another window.
    let list = format!("{round}/people");
    let page = noor.browser.get(&list).await;
    let sanne = key(&page, "sanne@x.nl");
    noor.browser
        .post(&format!("{list}/removal"), &[("person", &sanne)])
        .await;
    let name = format!("name-{sanne}");
    let fields = [
        ("person", sanne.as_str()),
        (&name, "Sanne"),
        ("people-list", "nieuw@x.nl"),
    ];
    let page = noor.browser.post(&format!("{list}/change"), &fields).await;
    page.assert_status(200)
        .assert_silent("is bewaard")
        .assert_says("nieuw@x.nl");
}

#[tokio::test]
async fn a_letter_and_what_it_leads_to_speak_the_language_of_the_person() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    noor.invite(&round, &COLLEAGUES, &["Kim <kim@x.nl>"]).await;
    change(&mut noor, &round, "kim@x.nl", &[("lang", "en")])
        .await
        .assert_status(200);
    noor.browser
        .post(&format!("{round}/opening"), &[])
        .await
        .assert_status(200);
    let letters = test.invitations().await;
    let kims = letters
        .iter()
        .find(|letter| letter.to_address == "kim@x.nl")
        .unwrap();
    assert!(
        kims.text.contains("Would you give your view?"),
        "{}",
        kims.text
    );
    let page = test.browser().get(&link(kims, "/r/")).await;
    page.assert_says("Your view of Noor");
    let decline = test.browser().get(&link(kims, "/decline")).await;
    decline.assert_says("Noor won’t see");
    for letter in letters
        .iter()
        .filter(|letter| letter.to_address != "kim@x.nl")
    {
        assert!(!letter.text.contains("/r/") || !link(letter, "/r/").contains("lang="));
        assert!(letter.text.contains("Wil je meekijken?"), "{}", letter.text);
    }
    // The page itself does not know whose it is: without the language in the link it is that of the round.
    let kims = klankbord::mail::Letter {
        text: kims.text.replace("?lang=en", ""),
        ..kims.clone()
    };
    let sent = test.answer(&kims, &Given::default()).await;
    sent.assert_says("Je antwoorden zijn verstuurd");
    test.pass(6).await;
    let reminded = test.letters();
    assert!(
        reminded
            .iter()
            .all(|letter| letter.to_address != "kim@x.nl")
    );
}

/// The form of the page with these fields of one person in it, as a browser sends it with a button.
fn typed(page: &Page, key: &str, fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut sent = form(page);
    for (name, value) in &mut sent {
        let new = fields
            .iter()
            .find(|(field, _)| *name == format!("{field}-{key}"));
        if let Some((_, new)) = new {
            (*new).clone_into(value);
        }
    }
    sent
}

async fn press(
    noor: &mut Person,
    action: &str,
    sent: &[(String, String)],
    more: &[(&str, &str)],
) -> Page {
    // What is told beside the form comes in its place, as when somebody types it.
    let sent = sent
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    let sent: Vec<_> = sent.chain(more.iter().copied()).collect();
    noor.browser.post(action, &sent).await
}

#[tokio::test]
async fn no_other_button_loses_what_is_typed_of_somebody() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    let others = ["Kim <kim@x.nl>", "Bo <bo@x.nl>", "Al <al@x.nl>"];
    noor.invite(&round, &COLLEAGUES, &others).await;
    let list = format!("{round}/people");
    let page = noor.browser.get(&list).await;
    let [kim, bo, al] = ["kim@x.nl", "bo@x.nl", "al@x.nl"].map(|address| key(&page, address));
    let new = [("name", "Kim de Wit"), ("email", "kim@"), ("lang", "en")];
    let sent = typed(&page, &kim, &new);
    let kept = |page: &Page, button: &str| {
        let form = form(page);
        for (field, value) in new {
            let field = (format!("{field}-{kim}"), value.to_owned());
            assert!(form.contains(&field), "{button} loses {field:?}");
        }
        assert_eq!(page.body.matches("<details open").count(), 1, "{button}");
        assert!(page.body.contains("kim@x.nl"), "{button} keeps the list");
    };
    let mut after = None;
    for (button, more) in [
        ("", vec![("people-list", "")]),
        ("", vec![("people-list", "nieuw@x.nl")]),
        // A second click of the same page.
        ("", vec![("people-list", "nieuw@x.nl")]),
        ("/change", vec![("person", bo.as_str())]),
        ("/removal", vec![("person", al.as_str())]),
    ] {
        let page = press(&mut noor, &format!("{list}{button}"), &sent, &more).await;
        kept(&page, button);
        after = Some(page);
    }
    let off = form(&after.unwrap());
    let back = press(&mut noor, &format!("{list}/putting-back"), &off, &[]).await;
    kept(&back, "putting back");
    back.assert_says("al@x.nl").assert_says("nieuw@x.nl");
    let sent: Vec<(&str, &str)> = sent
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let file = ("l.csv", &b"opa@thuis.example\r\n"[..]);
    let page = noor
        .browser
        .upload_with(&format!("{list}/file"), file, &sent)
        .await;
    kept(&page, "file");
    // The control: where nobody changed anything, adding leads on to the list.
    let page = noor.browser.get(&list).await;
    let untouched = form(&page);
    let added = press(&mut noor, &list, &untouched, &[("people-list", "la@x.nl")]).await;
    assert!(!added.body.contains("<details open"));
    added.assert_says("la@x.nl");
}

#[tokio::test]
async fn an_old_tab_writes_nothing_old_back() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    noor.invite(&round, &COLLEAGUES, &["Kim <kim@x.nl>"]).await;
    let list = format!("{round}/people");
    let button = format!("{list}/change");
    let old = noor.browser.get(&list).await;
    let kim = key(&old, "kim@x.nl");
    let whom = [("person", kim.as_str())];
    let newer = [("email", "kim@y.nl")];
    change(&mut noor, &round, "kim@x.nl", &newer)
        .await
        .assert_status(200);
    // Another button of the old tab shows what is kept now: nobody typed in this form.
    let page = press(&mut noor, &list, &form(&old), &[("people-list", "")]).await;
    assert!(form(&page).contains(&(format!("email-{kim}"), "kim@y.nl".to_owned())));
    let language = typed(&old, &kim, &[("lang", "en")]);
    let both = press(&mut noor, &button, &language, &whom).await;
    both.assert_status(422)
        .assert_says("intussen op een andere plek veranderd")
        .assert_says("kim@y.nl");
    let shown = form(&both);
    for (field, value) in [("email", "kim@x.nl"), ("lang", "en")] {
        assert!(shown.contains(&(format!("{field}-{kim}"), value.to_owned())));
    }
    let now = noor.browser.get(&list).await;
    now.assert_says("kim@y.nl").assert_silent("kim@x.nl");
    // Whoever has seen both may write it all the same, and a second click of that finds it done.
    for _ in 0..2 {
        let page = press(&mut noor, &button, &shown, &whom).await;
        page.assert_status(200).assert_says("is bewaard");
        page.assert_silent("kim@y.nl");
    }
}
