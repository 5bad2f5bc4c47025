//! A person has another address: by a link to the new one, with a way back from the old one, and all that is theirs
//! follows.

use chrono::TimeDelta;
use klankbord::mail::Letter;

use crate::evidence::count;
use crate::support::{COLLEAGUES, Given, Page, Person, TestApp, link};

const NOOR: &str = "Noor@provincie.example";
const NEW: &str = "Noor.de.Wit@gemeente.example";
const INGRID: &str = "ingrid@provincie.example";
const CHANGE: &str = "/me/address/";
const BACK: &str = "/address-back/";

/// Asks for a link to this address.
async fn ask(person: &mut Person, address: &str) -> Page {
    let page = person.browser.get("/me/address").await;
    person
        .browser
        .submit(&page, "/me/address", &[("new-email", address)])
        .await
}

/// The path behind the link, without the language.
fn path(letter: &Letter, part: &str) -> String {
    let link = link(letter, part);
    link.split('?').next().unwrap().to_owned()
}

/// Asks, opens the link and presses its button.
async fn moves(test: &TestApp, person: &mut Person, address: &str) -> Page {
    ask(person, address).await.assert_says("een mail onderweg");
    test.run_jobs().await;
    let path = path(&test.letter(address, CHANGE), CHANGE);
    let page = person.browser.get(&path).await;
    page.assert_says(address);
    let page = person.browser.submit(&page, &path, &[]).await;
    address.clone_into(&mut person.address);
    page
}

#[tokio::test]
async fn a_new_address_is_confirmed_by_a_link_and_the_old_one_hears_of_it() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let mut elsewhere = test.sign_in(NOOR).await;
    let me = noor.browser.get("/me").await;
    me.assert_says("Verander je mailadres");
    ask(&mut noor, NEW).await.assert_says(NEW);
    test.run_jobs().await;
    let letter = test.letter(NEW, CHANGE);
    assert!(
        !letter.text.to_lowercase().contains("noor@"),
        "it may reach a stranger"
    );
    let path = path(&letter, CHANGE);
    // Nothing changes by asking or by opening the link.
    let page = noor.browser.get(&path).await;
    page.assert_says(NOOR).assert_says(NEW);
    noor.browser
        .get("/me")
        .await
        .assert_says("noor@provincie.example");

    let done = noor.browser.submit(&page, &path, &[]).await;
    done.assert_status(200)
        .assert_says("Je adres is veranderd")
        .assert_says(NEW);
    // Pressed twice: the same answer.
    let twice = noor.browser.post(&path, &[]).await;
    twice
        .assert_status(200)
        .assert_says("Je adres is veranderd");
    noor.browser
        .get("/me")
        .await
        .assert_says("noor.de.wit@gemeente.example");
    assert_eq!(
        elsewhere.browser.get("/me").await.path,
        "/",
        "signed out everywhere else"
    );
    test.run_jobs().await;
    let told = test.letter(NOOR, BACK);
    assert!(told.text.contains("Was jij dit niet?"), "{}", told.text);
    assert!(!told.text.contains("gemeente"), "{}", told.text);
    // The new address opens the account, and the old one another.
    let mut again = test.sign_in(NEW).await;
    again.browser.get("/me").await.assert_says("Noor");
    let mut stranger = test.sign_in(NOOR).await;
    stranger.browser.get("/me").await.assert_says("Welkom");
    test.assert_nothing_due().await;
}

#[tokio::test]
async fn a_link_works_where_its_owner_is_signed_in_once_and_for_ten_minutes() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    let link_to = async |noor: &mut Person| {
        ask(noor, NEW).await.assert_status(200);
        test.run_jobs().await;
        path(&test.letter(NEW, CHANGE), CHANGE)
    };
    let first = link_to(&mut noor).await;
    ask(&mut noor, "noor@elders.example").await;
    noor.browser.get(&first).await.assert_status(410);
    let second = link_to(&mut noor).await;
    // Somebody else is led nowhere, and joins nobody's account.
    let page = sam.browser.get(&second).await;
    page.assert_says("met een ander adres ingelogd");
    sam.browser
        .post(&second, &[])
        .await
        .assert_says("met een ander adres ingelogd");
    let mut phone = test.browser();
    let page = phone.get(&second).await;
    page.assert_says("Je bent hier niet ingelogd");
    assert_eq!(phone.cookies["wanted"], second);
    phone.post(&second, &[]).await.assert_status(401);
    noor.browser
        .get("/me")
        .await
        .assert_says("noor@provincie.example");
    // Too old.
    test.app.clock.advance(TimeDelta::minutes(10));
    noor.browser.get(&second).await.assert_status(410);
    noor.browser.post(&second, &[]).await.assert_status(410);
    for bad in ["x", "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE"] {
        for start in [CHANGE, BACK] {
            let path = format!("{start}{bad}");
            noor.browser.get(&path).await.assert_status(410);
            noor.browser.post(&path, &[]).await.assert_status(410);
        }
    }
    // A link of one kind is none of another.
    let third = link_to(&mut noor).await;
    let as_back = third.replace(CHANGE, BACK);
    noor.browser.get(&as_back).await.assert_status(410);
    let as_sign_in = third.replace(CHANGE, "/sign-in/");
    noor.browser.get(&as_sign_in).await.assert_status(410);
    noor.browser.get(&third).await.assert_status(200);
}

#[tokio::test]
async fn whoever_asks_twice_may_use_either_letter_and_only_one() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    for _ in 0..2 {
        ask(&mut noor, NEW).await.assert_status(200);
    }
    test.run_jobs().await;
    let links = [(); 2].map(|()| path(&test.letter(NEW, CHANGE), CHANGE));
    assert_ne!(links[0], links[1]);
    let done = noor.browser.post(&links[1], &[]).await;
    done.assert_says("Je adres is veranderd");
    noor.browser.get(&links[0]).await.assert_status(410);
    noor.browser.post(&links[0], &[]).await.assert_status(410);
    test.run_jobs().await;
    test.letter(NOOR, BACK);
    let more = test.letters();
    assert!(more.iter().all(|letter| !letter.text.contains(BACK)));
}

#[tokio::test]
async fn an_address_that_cannot_be_is_told_in_a_sentence_with_what_was_typed() {
    let test = TestApp::with(|config| {
        config.sign_in_domains = vec!["provincie.example".to_owned()];
    })
    .await;
    let mut noor = test.employee("Noor", NOOR).await;
    for (typed, sentence) in [
        ("", "Fout:"),
        ("noor at provincie", "Fout:"),
        (
            "noor%gemeente.example@provincie.example",
            "Wat voor de @ staat",
        ),
        ("noor@localhost", "Wat achter de @ staat"),
        ("NOOR@Provincie.Example", "het adres dat je nu hebt"),
        (" noor@provincie.example ", "het adres dat je nu hebt"),
        ("noor@elders.example", "kun je hier niet inloggen"),
        ("Ingrid@Provincie.example", "van je leidinggevende"),
        ("ingrid+2@provincie.example", "van je leidinggevende"),
    ] {
        let page = ask(&mut noor, typed).await;
        page.assert_status(422).assert_says(sentence);
        let form = page.form("/me/address");
        assert!(
            form.iter()
                .any(|(name, value)| name == "new-email" && value == typed.trim()),
            "{typed}: {form:?}"
        );
    }
    test.run_jobs().await;
    assert!(test.letters().iter().all(|one| !one.text.contains(CHANGE)));
    ask(&mut noor, "n.de.wit@provincie.example")
        .await
        .assert_status(200);
}

#[tokio::test]
async fn an_address_that_is_taken_is_told_to_who_reads_its_mailbox_alone() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    test.employee("Sam", "sam@provincie.example").await;
    let free = ask(&mut noor, "max@provincie.example").await;
    let taken = ask(&mut noor, "sam@provincie.example").await;
    assert_eq!(
        free.body.replace("max@", "sam@"),
        taken.body,
        "the page does not tell"
    );
    test.run_jobs().await;
    let letter = test.letter("sam@provincie.example", CHANGE);
    let path = path(&letter, CHANGE);
    let page = noor.browser.get(&path).await;
    page.assert_says("logt al iemand met dit adres in");
    let refused = noor.browser.post(&path, &[]).await;
    refused
        .assert_status(409)
        .assert_says("logt al iemand met dit adres in");
    noor.browser
        .get("/me")
        .await
        .assert_says("noor@provincie.example");
}

#[tokio::test]
async fn nobody_is_buried_in_links_to_a_new_address() {
    let test = TestApp::new().await;
    let mut sent = 0;
    for number in 0..6 {
        let mut one = test
            .employee("Mallory", &format!("mallory{number}@evil.example"))
            .await;
        let mut refused = 0;
        for tag in 0..20 {
            let page = ask(&mut one, &format!("victim+{tag}@elsewhere.example")).await;
            refused += usize::from(page.status == 422);
        }
        assert_eq!(refused, if number < 2 { 10 } else { 0 }, "{number}");
        test.run_jobs().await;
        let letters = test.letters();
        let to_victim = letters
            .iter()
            .filter(|one| one.to_address.starts_with("victim"));
        sent += to_victim.count();
    }
    assert!(sent <= 20, "{sent} letters in an hour");
    assert!(sent > 0, "the control: some do arrive");
}

/// A conversation with Ingrid, who knows of it. Returns its path.
async fn talk_with_ingrid(test: &TestApp, noor: &mut Person) -> String {
    let plan = [
        ("date", "2027-01-14"),
        ("manager-name", "Ingrid"),
        ("manager-email", INGRID),
        ("topic", "Over-leren."),
    ];
    let talk = noor.browser.post("/conversations", &plan).await.path;
    let announcement = format!("{talk}/announcement");
    let told = noor.browser.post(&announcement, &[]).await;
    told.assert_status(200);
    test.run_jobs().await;
    talk
}

#[tokio::test]
async fn the_managers_side_follows_and_an_administrator_is_one_no_more() {
    let test = TestApp::with(|config| {
        config.administrators = vec![INGRID.to_owned()];
    })
    .await;
    let mut noor = test.employee("Noor", NOOR).await;
    let talk = talk_with_ingrid(&test, &mut noor).await;
    let mut ingrid = test.employee("Ingrid", INGRID).await;
    let shared = talk.replace("/conversations/", "/shared/");
    ingrid.browser.get(&shared).await.assert_status(200);
    let page = ingrid.browser.get("/me/address").await;
    page.assert_says("Je bent beheerder door je adres");
    moves(&test, &mut ingrid, "I.Jansen@provincie.example").await;
    ingrid.browser.get(&shared).await.assert_status(200);
    let administration = ingrid.browser.get("/administration").await;
    administration.assert_status(404);
    let mut former = test.sign_in(INGRID).await;
    former.browser.get(&shared).await.assert_status(404);
    let me = noor.browser.get("/me").await.form("/me");
    let hers = ("manager-email", "I.Jansen@provincie.example");
    assert!(me.contains(&(hers.0.to_owned(), hers.1.to_owned())));
    // Her letters go to the new address.
    test.letters();
    let moved = [("date", "2027-01-15"), ("topic", "Over-leren.")];
    let page = noor.browser.get(&format!("{talk}/edit")).await;
    let page = noor.browser.submit(&page, &talk, &moved).await;
    page.assert_status(200);
    test.run_jobs().await;
    let letters = test.letters();
    let to: Vec<_> = letters.iter().map(|one| one.to_address.as_str()).collect();
    assert!(to.contains(&hers.1), "{to:?}");
    assert!(!to.contains(&INGRID), "{to:?}");
}

#[tokio::test]
async fn rounds_and_conversations_stay_with_their_owner() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    for letter in test.invitations().await {
        test.answer(&letter, &Given::default()).await;
    }
    let talk = talk_with_ingrid(&test, &mut noor).await;
    moves(&test, &mut noor, NEW).await;
    test.letters();
    test.pass(15).await;
    test.letter(NEW, "/profile");
    test.come_back(&mut noor).await;
    for path in [&round, &format!("{round}/profile"), &talk] {
        noor.browser.get(path).await.assert_status(200);
    }
}

/// Nobody is among the people of their own round, also not by way of another address.
#[tokio::test]
async fn an_address_that_is_asked_in_ones_own_round_is_refused_as_long_as_it_is_asked() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    let link_first = async |noor: &mut Person, address: &str| {
        ask(noor, address).await.assert_status(200);
        test.run_jobs().await;
        path(&test.letter(address, CHANGE), CHANGE)
    };
    let early = link_first(&mut noor, "ada@provincie.example").await;
    noor.invite(&round, &COLLEAGUES, &[]).await;
    let page = ask(&mut noor, "Ada+2@provincie.example").await;
    page.assert_status(422).assert_says("Je vroeg dit adres");
    let page = noor.browser.post(&early, &[]).await;
    page.assert_status(409).assert_says("Je vroeg dit adres");
    ask(&mut noor, NEW).await.assert_status(200);
}

/// Otherwise the same people less one could be asked at once, and the difference would be what that one answered.
#[tokio::test]
async fn the_time_between_two_rounds_and_the_wish_for_no_letters_move_along() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", "noor@provincie.example").await;
    noor.open_round(&COLLEAGUES, &[]).await;
    for letter in test.invitations().await {
        test.answer(&letter, &Given::default()).await;
    }
    test.pass(16).await;
    test.come_back(&mut noor).await;
    let key = &test.app.key;
    let token = klankbord::invitation::stop_token(key, "noor@provincie.example").unwrap();
    test.browser().post(&format!("/stop/{token}"), &[]).await;
    moves(&test, &mut noor, NEW).await;
    noor.browser.post("/me/deletion", &[]).await;
    for address in [
        "noor@provincie.example",
        NEW,
        "Noor.de.Wit+2@gemeente.example",
    ] {
        let mut again = test.employee("Noor", address).await;
        let refused = again.browser.post("/rounds", &[]).await;
        refused.assert_status(409).assert_says("22 mei 2027");
        let db = &test.db().read;
        let stopped = klankbord::invitation::is_opted_out(db, key, address).await;
        assert!(stopped.unwrap(), "{address}");
    }
    let mut kim = test.employee("Kim", "kim@provincie.example").await;
    kim.browser.post("/rounds", &[]).await.assert_status(200);
}

#[tokio::test]
async fn what_one_person_causes_is_counted_on_after_a_change() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", "noor@provincie.example").await;
    for number in 0..10 {
        let page = ask(&mut noor, &format!("noor{number}@gemeente.example")).await;
        page.assert_status(200);
    }
    test.run_jobs().await;
    let path = path(&test.letter("noor9@gemeente.example", CHANGE), CHANGE);
    let page = noor.browser.get(&path).await;
    noor.browser.submit(&page, &path, &[]).await;
    let page = ask(&mut noor, "noor@provincie.example").await;
    page.assert_status(422).assert_says("Vanaf");
}

#[tokio::test]
async fn the_old_address_takes_a_change_back_for_a_week() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let mut thief = noor.browser.clone();
    // Somebody at her browser changes it twice.
    let mut hers = Person {
        browser: thief.clone(),
        address: NOOR.to_owned(),
    };
    moves(&test, &mut hers, "thief@evil.example").await;
    test.run_jobs().await;
    let back = path(&test.letter(NOOR, BACK), BACK);
    test.app.clock.advance(TimeDelta::minutes(1));
    moves(&test, &mut hers, "thief2@evil.example").await;
    test.run_jobs().await;
    let to_thief = path(&test.letter("thief@evil.example", BACK), BACK);
    thief = hers.browser.clone();
    let page = thief.get(&to_thief).await;
    thief.submit(&page, &to_thief, &[]).await.assert_status(200);

    let mut mailbox = test.browser();
    test.app.clock.advance(TimeDelta::days(6));
    let page = mailbox.get(&back).await;
    page.assert_silent("thief").assert_says(NOOR);
    let done = mailbox.submit(&page, &back, &[]).await;
    done.assert_status(200)
        .assert_says("Je oude adres is terug");
    assert_eq!(thief.get("/me").await.path, "/", "everybody is signed out");
    test.come_back(&mut noor).await;
    noor.browser
        .get("/me")
        .await
        .assert_says("noor@provincie.example");
    mailbox.get(&back).await.assert_status(410);

    moves(&test, &mut noor, NEW).await;
    test.run_jobs().await;
    let back = path(&test.letter(NOOR, BACK), BACK);
    test.app.clock.advance(TimeDelta::days(7));
    mailbox.get(&back).await.assert_status(410);
    mailbox.post(&back, &[]).await.assert_status(410);
    assert_eq!(count(&test.db().read, "address_change").await, 1);
    test.sweep().await;
    assert_eq!(count(&test.db().read, "address_change").await, 0);
}
