//! The last day on which people can be added: said on the page, kept to the minute, and nothing typed is lost by it.

use chrono::{DateTime, TimeDelta, Utc};
use klankbord::mail::SendFault;

use super::NOOR;
use crate::support::{COLLEAGUES, Page, Person, TestApp};

/// Both rounds have a change of time in their last two days, of 23 hours and of 25.
const ROUNDS: [(&str, &str, &str); 2] = [
    (
        "2027-03-15T11:00:00Z",
        "zaterdag 27 maart 2027",
        "2027-03-27T22:59:00Z",
    ),
    (
        "2027-10-18T10:00:00Z",
        "zaterdag 30 oktober 2027",
        "2027-10-30T21:59:00Z",
    ),
];

fn go_to(test: &TestApp, moment: &str) {
    let moment: DateTime<Utc> = moment.parse().unwrap();
    test.app.clock.advance(moment - test.now());
}

fn field(page: &Page, action: &str, name: &str) -> String {
    let form = page.form(action);
    let found = form.into_iter().find(|(field, _)| field == name);
    found.unwrap_or_else(|| panic!("no {name}")).1
}

async fn add(noor: &mut Person, round: &str, people: &str) -> Page {
    let fields = [("people-list", people)];
    noor.browser.post(&format!("{round}/people"), &fields).await
}

#[tokio::test]
async fn the_day_that_is_said_is_kept_to_its_last_minute_in_summer_and_in_winter() {
    for (opened, said, last_minute) in ROUNDS {
        let test = TestApp::new().await;
        go_to(&test, opened);
        let mut noor = test.employee("Noor", NOOR).await;
        let round = noor.open_round(&COLLEAGUES, &[]).await;
        go_to(&test, last_minute);
        test.come_back(&mut noor).await;
        for page in [round.clone(), format!("{round}/people")] {
            let page = noor.browser.get(&page).await;
            page.assert_says(&format!("tot en met {said}"));
        }
        let page = add(&mut noor, &round, "grace@provincie.example").await;
        page.assert_status(200)
            .assert_says("grace@provincie.example");
        test.app.clock.advance(TimeDelta::minutes(1));
        let list = "Joan Clarke <joan@provincie.example>\nalan@provincie.example";
        let page = add(&mut noor, &round, list).await;
        page.assert_status(422)
            .assert_says(&format!("Mensen toevoegen kon tot en met {said}"));
        let action = format!("{round}/people");
        let kept = field(&page, &action, "people-list");
        assert_eq!(kept.replace('\r', "").trim(), list);
        noor.browser
            .get(&round)
            .await
            .assert_says("laatste twee dagen");
    }
}

#[tokio::test]
async fn an_address_that_is_mended_too_late_comes_back_with_the_day() {
    let (opened, said, last_minute) = ROUNDS[0];
    let test = TestApp::new().await;
    go_to(&test, opened);
    let mut noor = test.employee("Noor", NOOR).await;
    let undeliverable = Some(SendFault::Undeliverable);
    test.outbox.fail(COLLEAGUES[0], undeliverable);
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    test.invitations().await;
    go_to(&test, last_minute);
    test.come_back(&mut noor).await;
    let page = noor.browser.get(&round).await;
    test.app.clock.advance(TimeDelta::minutes(1));
    let action = format!("{round}/people/correction");
    let typed = [("address", "ada.l@provincie.example")];
    let page = noor.browser.submit(&page, &action, &typed).await;
    page.assert_status(422).assert_says(said);
    assert_eq!(field(&page, &action, "address"), typed[0].1);
}

/// The profile is made of what was there at seven in the morning, also on a morning after which the clocks changed.
#[tokio::test]
async fn how_far_the_round_is_is_told_as_of_the_last_seven_o_clock() {
    for (moment, as_of) in [
        ("2027-03-28T05:30:00Z", "zondag 28 maart 2027 om 07:00"),
        ("2027-10-31T05:30:00Z", "zaterdag 30 oktober 2027 om 07:00"),
    ] {
        let test = TestApp::new().await;
        go_to(&test, moment);
        test.app.clock.advance(TimeDelta::days(-9));
        let mut noor = test.employee("Noor", NOOR).await;
        let round = noor.open_round(&COLLEAGUES, &[]).await;
        go_to(&test, moment);
        test.come_back(&mut noor).await;
        noor.browser.get(&round).await.assert_says(as_of);
    }
}
