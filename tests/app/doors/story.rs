//! A year of Noor, in which somebody comes through every door of the service.

use klankbord::invitation;
use sea_orm::EntityTrait;

use super::BEHEER;
use crate::support::{COLLEAGUES, FRIENDS, Given, Person, TestApp, link};

const NOOR: &str = "noor@provincie.example";
const INGRID: &str = "ingrid@provincie.example";
const EXAMPLE: &[u8] = include_bytes!("../../../templates/content/profile.example.json");

pub(super) async fn live(test: &TestApp) {
    let mut noor = test.employee("Noor", NOOR).await;
    let round = ask(test, &mut noor).await;
    read(test, &mut noor, &round).await;
    let talk = plan(test, &mut noor).await;
    meet(test, &mut noor, &talk).await;
    administer(test, &mut noor, &round).await;
    again(test, &mut noor).await;
    change_address(test, &mut noor).await;
    leave(&mut noor, &talk).await;
    wait(test).await;
}

async fn look(person: &mut Person, paths: &[String]) {
    for path in paths {
        person.browser.get(path).await.assert_status(200);
    }
}

async fn send(person: &mut Person, path: &str, fields: &[(&str, &str)]) {
    person.browser.post(path, fields).await.assert_status(200);
}

fn under(path: &str, pages: &[&str]) -> Vec<String> {
    pages.iter().map(|page| format!("{path}{page}")).collect()
}

/// A colleague asks nobody outside, gets no answers, and leaves the round open longer.
async fn wait(test: &TestApp) {
    let mut bram = test.employee("Bram", "bram@provincie.example").await;
    let round = bram.draft().await;
    let people = (0..8).map(|number| format!("{number}@provincie.example"));
    let people: Vec<_> = people.collect();
    let people: Vec<_> = people.iter().map(String::as_str).collect();
    bram.invite(&round, &people, &[]).await.assert_status(200);
    let opening = format!("{round}/opening");
    look(&mut bram, std::slice::from_ref(&opening)).await;
    send(&mut bram, &opening, &[]).await;
    test.pass(15).await;
    test.come_back(&mut bram).await;
    send(&mut bram, &format!("{round}/prolonging"), &[]).await;
}

/// A round, from the draft to the last answer.
async fn ask(test: &TestApp, noor: &mut Person) -> String {
    look(
        noor,
        &under(
            "",
            &[
                "/",
                "/privacy",
                "/counting",
                "/example.pdf",
                "/imports/new",
                "/health/live",
                "/health/ready",
            ],
        ),
    )
    .await;
    send(noor, "/language", &[("lang", "nl"), ("return", "/me")]).await;
    let round = noor.draft().await;
    look(
        noor,
        &under(&round, &["", "/questions", "/self-view", "/people"]),
    )
    .await;
    noor.look_at_self(
        &round,
        ["analytical", "curious", "nuanced", "attentive", "helpful"],
    )
    .await
    .assert_status(200);
    noor.invite(&round, &COLLEAGUES, &FRIENDS)
        .await
        .assert_status(200);
    change_list(noor, &round).await;
    look(noor, &under(&round, &["/letter", "/letter/html", "/form"])).await;
    send(noor, &format!("{round}/letter/to-oneself"), &[]).await;
    send(noor, &format!("{round}/opening"), &[]).await;
    send(
        noor,
        &format!("{round}/people"),
        &[("people-list", "ada@provincie.example, xy@provincie.example")],
    )
    .await;
    answer(test, noor, &round).await;
    round
}

/// Takes somebody off the list, back, and off again, and reads a file.
async fn change_list(noor: &mut Person, round: &str) {
    let people = noor.browser.get(&format!("{round}/people")).await;
    let removal = format!("{round}/people/removal");
    let person = people.button(&removal);
    let change = format!("{round}/people/change");
    let named = [("person", person.as_str())];
    let changed = noor.browser.submit(&people, &change, &named).await;
    changed.assert_status(200);
    let off = noor.browser.post(&removal, &[("person", &person)]).await;
    let back = ["back-group", "back-name", "back-address"].map(|name| (name, off.hidden(name)));
    let back = back.each_ref().map(|(name, value)| (*name, value.as_str()));
    let path = format!("{round}/people/putting-back");
    let people = noor.browser.post(&path, &back).await;
    let person = people.button(&removal);
    send(noor, &removal, &[("person", person.as_str())]).await;
    let advice = format!("{round}/people/advice");
    send(noor, &advice, &[("people-list", "xy@provincie.example")]).await;
    let file = ("lijst.csv", &b"Naam;E-mail\nXy;xy@provincie.example\n"[..]);
    let read = noor
        .browser
        .upload(&format!("{round}/people/file"), file)
        .await;
    read.assert_status(200);
}

async fn answer(test: &TestApp, noor: &mut Person, round: &str) {
    let mut letters = test.invitations().await;
    let (declines, stops) = (letters.pop().unwrap(), letters[0].list_unsubscribe.clone());
    for letter in &letters {
        test.answer(letter, &Given::default())
            .await
            .assert_status(200);
    }
    let mut reviewer = test.browser();
    let decline = format!("{}/decline", link(&declines, "/r/"));
    let page = reviewer.get(&decline).await;
    reviewer
        .submit(&page, &decline, &[])
        .await
        .assert_status(200);
    let stop = stops.unwrap().replace("http://127.0.0.1:3000", "");
    let page = reviewer.get(&stop).await;
    let action = page.path.clone();
    reviewer.post(&action, &[]).await.assert_status(200);
    // A letter that came back, and the address it should have had.
    let row = klankbord::entity::invitation::Entity::find()
        .one(&test.db().read)
        .await
        .unwrap();
    let selector = klankbord::ids::Selector::from_slice(&row.unwrap().selector).unwrap();
    let tx = test.db().begin().await.unwrap();
    invitation::mark_undeliverable(&tx, selector).await.unwrap();
    tx.commit().await.unwrap();
    let action = format!("{round}/people/correction");
    let page = noor.browser.get(round).await;
    let mended = [("address", "mended@provincie.example")];
    noor.browser
        .submit(&page, &action, &mended)
        .await
        .assert_status(200);
    test.pass(16).await;
    test.come_back(noor).await;
}

/// The profile, and everything one does with it.
async fn read(test: &TestApp, noor: &mut Person, round: &str) {
    let forms = [
        "/profile",
        "/profile.pdf",
        "/card.pdf",
        "/card.png",
        "/profile.json",
        "/resume.json",
        "/profile.txt",
        "/export",
        "/texts/story/0",
        "/qualities/calm",
        "/portrait",
        "/thanks",
    ];
    look(noor, &under(round, &forms)).await;
    look(noor, &under("", &["/profile.schema.json"])).await;
    send(
        noor,
        &format!("{round}/qualities/calm"),
        &[("energy", "gives")],
    )
    .await;
    send(noor, &format!("{round}/portrait"), &[("portrait", "Rust.")]).await;
    send(noor, &format!("{round}/texts/story/0/report"), &[]).await;
    send(noor, &format!("{round}/texts/story/1/report"), &[]).await;
    send(noor, &format!("{round}/texts/story/2/hiding"), &[]).await;
    send(
        noor,
        &format!("{round}/thanks"),
        &[("words", "Dank jullie wel!")],
    )
    .await;
    test.run_jobs().await;
}

async fn plan(test: &TestApp, noor: &mut Person) -> String {
    look(noor, &under("", &["/conversations/new"])).await;
    let plan = [
        ("date", "2027-01-14"),
        ("time", "14:30"),
        ("manager-name", "Ingrid"),
        ("manager-email", INGRID),
    ];
    let talk = noor.browser.post("/conversations", &plan).await.path;
    send(noor, &talk, &plan).await;
    let pages = [
        "",
        "/edit",
        "/calendar.ics",
        "/sharing",
        "/preparation",
        "/talk",
        "/agreements",
        "/ending",
        "/closing",
        "/cancellation",
    ];
    look(noor, &under(&talk, &pages)).await;
    send(noor, &format!("{talk}/announcement"), &[]).await;
    let chosen = [("part", "picture"), ("until", "2027-02-01")];
    send(noor, &format!("{talk}/sharing"), &chosen).await;
    look(noor, &under(&talk, &["/profile.pdf"])).await;
    read_along(test, noor).await;
    test.run_jobs().await;
    talk
}

/// A coach, for a while.
async fn read_along(test: &TestApp, noor: &mut Person) {
    const SANNE: &str = "sanne@coach.example";
    look(noor, &under("", &["/readers", "/readers/new"])).await;
    let coach = [("name", "Sanne"), ("email", SANNE), ("role", "coach")];
    let sharing = noor.browser.post("/readers", &coach).await.path;
    look(noor, std::slice::from_ref(&sharing)).await;
    send(
        noor,
        &sharing,
        &[("part", "picture"), ("until", "2027-02-01")],
    )
    .await;
    let mut sanne = test.sign_in(SANNE).await;
    let reading = sharing.replace("/readers/", "/reading/");
    look(&mut sanne, &[reading.replace("/sharing", "")]).await;
    send(noor, &sharing.replace("/sharing", "/stop"), &[]).await;
}

/// Both sides of the table.
async fn meet(test: &TestApp, noor: &mut Person, talk: &str) {
    let mut ingrid = test.employee("Ingrid", INGRID).await;
    let shared = talk.replace("/conversations/", "/shared/");
    look(
        &mut ingrid,
        &under(
            &shared,
            &[
                "",
                "/profile.pdf",
                "/preparation",
                "/talk",
                "/ending",
                "/closing",
            ],
        ),
    )
    .await;
    look(&mut ingrid, &["/outlooks/2027".to_owned()]).await;
    let outlook = [("text", "Meer met gemeenten."), ("reads", &talk[15..])];
    send(&mut ingrid, "/outlooks/2027", &outlook).await;
    let sheet = [("answer-learn", "Leren"), ("answer-need", "Tijd")];
    send(noor, &format!("{talk}/preparation"), &sheet).await;
    send(
        &mut ingrid,
        &format!("{shared}/preparation"),
        &[("answer-moment", "Toen.")],
    )
    .await;
    let agreed = [
        ("what-0", "Ik leid een overleg."),
        ("check-on-0", "2027-04-14"),
        ("status-0", "open"),
        ("shared-0", "1"),
    ];
    send(noor, &format!("{talk}/agreements"), &agreed).await;
    look(noor, &under(talk, &["/look-back"])).await;
    let looked = [("status-0", "going"), ("again-on-0", "2027-09-01")];
    send(noor, &format!("{talk}/look-back"), &looked).await;
    let page = ingrid.browser.get(&shared).await;
    let confirm = format!("{shared}/agreements/confirmation");
    ingrid.browser.submit(&page, &confirm, &[]).await;
    let energy = [("energy", "Het overleg."), ("shared", "1")];
    send(noor, &format!("{talk}/ending"), &energy).await;
    send(&mut ingrid, &format!("{shared}/ending"), &energy).await;
    send(noor, &format!("{talk}/withdrawal"), &[]).await;
    send(noor, &format!("{talk}/cancellation"), &[]).await;
    send(&mut ingrid, "/sign-out", &[]).await;
    test.run_jobs().await;
}

async fn administer(test: &TestApp, noor: &mut Person, round: &str) {
    let mut beheer = test.employee("Bram", BEHEER).await;
    let page = beheer.browser.get("/administration").await;
    let texts: Vec<_> = page
        .body
        .split("/administration/texts/")
        .skip(1)
        .map(|rest| rest[..36].to_owned())
        .collect();
    send(
        &mut beheer,
        &format!("/administration/texts/{}/deletion", texts[0]),
        &[],
    )
    .await;
    let other = texts.iter().find(|id| **id != texts[0]).unwrap();
    send(
        &mut beheer,
        &format!("/administration/texts/{other}/keeping"),
        &[],
    )
    .await;
    send(&mut beheer, "/administration/letters", &[]).await;
    look(noor, &under(round, &["/profile"])).await;
    test.run_jobs().await;
}

/// A second round, to lay beside the first.
async fn again(test: &TestApp, noor: &mut Person) {
    test.pass(200).await;
    test.come_back(noor).await;
    test.letters();
    // Somebody of the first round wants no more letters.
    let people =
        ["a", "b", "c", "d", "e", "f", "g", "h"].map(|name| format!("{name}@provincie.example"));
    let round = noor
        .open_round(&people.each_ref().map(String::as_str), &[])
        .await;
    for letter in &test.invitations().await {
        test.answer(letter, &Given::default())
            .await
            .assert_status(200);
    }
    test.pass(16).await;
    test.come_back(noor).await;
    look(noor, &[format!("{round}/years")]).await;
}

/// To another address and back.
async fn change_address(test: &TestApp, noor: &mut Person) {
    const NEW: &str = "noor@gemeente.example";
    look(noor, &["/me/address".to_owned()]).await;
    send(noor, "/me/address", &[("new-email", NEW)]).await;
    test.run_jobs().await;
    let path = link(&test.letter(NEW, "/me/address/"), "/me/address/");
    look(noor, std::slice::from_ref(&path)).await;
    send(noor, &path, &[]).await;
    test.run_jobs().await;
    let back = link(&test.letter(NOOR, "/address-back/"), "/address-back/");
    look(noor, std::slice::from_ref(&back)).await;
    send(noor, &back, &[]).await;
    test.come_back(noor).await;
}

async fn leave(noor: &mut Person, talk: &str) {
    let import = noor
        .browser
        .upload("/imports", ("profiel.json", EXAMPLE))
        .await;
    import.assert_status(200);
    look(noor, &under(&import.path, &["", "/deletion"])).await;
    look(
        noor,
        &under("", &["/me", "/me/everything.zip", "/me/deletion", talk]),
    )
    .await;
    send(noor, &format!("{}/deletion", import.path), &[]).await;
    send(noor, "/me/deletion", &[]).await;
}
