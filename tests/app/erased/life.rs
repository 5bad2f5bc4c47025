//! A person who does all that the service can be used for.

use klankbord::ids::RoundId;

use super::{ADDRESSES, INGRID};
use crate::support::{COLLEAGUES, Given, Person, TestApp, link};

/// Everything that the service does with a person. Returns her, signed in, and a round of somebody else in which she is
/// asked to take a look.
pub(super) async fn a_whole_life(test: &TestApp) -> (Person, RoundId) {
    let mut noor = test.employee("Noor", ADDRESSES[0]).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    for letter in test.invitations().await {
        test.answer(&letter, &Given::default()).await;
    }
    test.pass(15).await;
    test.come_back(&mut noor).await;
    move_to(test, &mut noor, ADDRESSES[1]).await;
    let report = format!("{round}/texts/story/0/report");
    noor.browser.post(&report, &[]).await.assert_status(200);
    let file = noor.browser.file(&format!("{round}/profile.json")).await;
    let brought = noor
        .browser
        .upload("/imports", ("profiel.json", &file))
        .await;
    brought.assert_status(200);
    let plan = [
        ("date", "2027-01-14"),
        ("manager-name", "Ingrid"),
        ("manager-email", INGRID),
        ("topic", "Over-leren."),
    ];
    let talk = noor.browser.post("/conversations", &plan).await.path;
    let agreed = [("what-0", "Ik-leid."), ("check-on-0", "2027-04-14")];
    noor.browser
        .post(&format!("{talk}/agreements"), &agreed)
        .await
        .assert_status(200);
    let chosen = [
        ("name", "Sanne"),
        ("email", "sanne@coach.example"),
        ("role", "coach"),
    ];
    let sharing = noor.browser.post("/readers", &chosen).await.path;
    let parts = [("part", "picture"), ("until", "2027-02-01")];
    noor.browser.post(&sharing, &parts).await.assert_status(200);
    let others_round = as_manager_and_reviewer(test, &mut noor).await;
    let token = klankbord::invitation::stop_token(&test.app.key, ADDRESSES[1]).unwrap();
    test.browser().post(&format!("/stop/{token}"), &[]).await;
    // A link to sign in and one to a new address wait, and their letters with them.
    let mut phone = test.browser();
    let home = phone.get("/").await;
    let typed = [("email", ADDRESSES[1])];
    phone
        .submit(&home, "/sign-in", &typed)
        .await
        .assert_status(200);
    let typed = [("new-email", ADDRESSES[2])];
    noor.browser
        .post("/me/address", &typed)
        .await
        .assert_status(200);
    (noor, others_round)
}

pub(super) async fn move_to(test: &TestApp, noor: &mut Person, address: &str) {
    let typed = [("new-email", address)];
    noor.browser
        .post("/me/address", &typed)
        .await
        .assert_status(200);
    test.run_jobs().await;
    let link = link(&test.letter(address, "/me/address/"), "/me/address/");
    let path = link.split('?').next().unwrap();
    noor.browser.post(path, &[]).await.assert_status(200);
    address.clone_into(&mut noor.address);
}

async fn as_manager_and_reviewer(test: &TestApp, noor: &mut Person) -> RoundId {
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    let me = sam.browser.get("/me").await;
    let named = [("manager-name", "Noor"), ("manager-email", ADDRESSES[1])];
    sam.browser
        .submit(&me, "/me", &named)
        .await
        .assert_status(200);
    let plan = [
        ("date", "2027-01-20"),
        ("manager-name", "Noor"),
        ("manager-email", ADDRESSES[1]),
        ("topic", "Over-Sam."),
    ];
    let talk = sam.browser.post("/conversations", &plan).await.path;
    let told = sam.browser.post(&format!("{talk}/announcement"), &[]).await;
    told.assert_status(200);
    let sheet = format!(
        "{}/preparation",
        talk.replace("/conversations/", "/shared/")
    );
    let typed = [("answer-helps", "Wat-ik-zie.")];
    noor.browser.post(&sheet, &typed).await.assert_status(200);
    let ending = sheet.replace("preparation", "ending");
    let typed = [("energy", "Wat-ik-begin."), ("shared", "1")];
    noor.browser.post(&ending, &typed).await.assert_status(200);
    let typed = [("text", "Wat-verandert."), ("reads", &talk[15..])];
    noor.browser
        .post("/outlooks/2027", &typed)
        .await
        .assert_status(200);
    let chosen = [
        ("name", "Noor"),
        ("email", ADDRESSES[1]),
        ("role", "mentor"),
    ];
    sam.browser
        .post("/readers", &chosen)
        .await
        .assert_status(200);
    let mut kim = test.employee("Kim", "kim@provincie.example").await;
    let mut asked = COLLEAGUES;
    asked[0] = ADDRESSES[1];
    let round = kim.open_round(&asked, &[]).await;
    test.run_jobs().await;
    round.rsplit('/').next().unwrap().parse().unwrap()
}
