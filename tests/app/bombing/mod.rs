//! Whoever did not ask for our letters gets few of them, can stop them, and finds nothing of the sender's to click on.

mod links;
mod stopping;

use chrono::TimeDelta;
use klankbord::mail::Letter;
use klankbord::quota::{MAX_REACHED, MAX_TALKS};
use tokio::task::JoinSet;

use crate::support::{COLLEAGUES, Page, Person, TestApp};

const VICTIM: &str = "victim@elsewhere.example";
const ROUNDS: usize = 200;
const FULL: &str = "We sturen nu even geen mail meer naar dit adres.";

fn plan<'a>(to: &'a str, place: &'a str) -> [(&'a str, &'a str); 5] {
    [
        ("date", "2027-01-14"),
        ("place", place),
        ("manager-name", "Vera"),
        ("manager-email", to),
        ("topic", "Mijn-onderwerp."),
    ]
}

/// The path of a new conversation with this address.
async fn plan_with(person: &mut Person, to: &str) -> String {
    let typed = plan(to, "Kamer 2.14");
    let page = person.browser.post("/conversations", &typed).await;
    page.assert_status(200);
    page.path
}

async fn tell(person: &mut Person, talk: &str) -> Page {
    let path = format!("{talk}/announcement");
    person.browser.post(&path, &[]).await
}

async fn call_off(person: &mut Person, talk: &str) -> Page {
    let path = format!("{talk}/cancellation");
    let page = person.browser.post(&path, &[]).await;
    page.assert_status(200).assert_says("gaat niet door");
    page
}

fn to(letters: &[Letter], name: &str) -> usize {
    let sent = letters
        .iter()
        .filter(|letter| letter.to_address.starts_with(name));
    sent.count()
}

/// The attack: everything leaves at once. Returns the letters, and how often the attacker was told that it was enough.
async fn bomb(test: &TestApp, person: &mut Person, victim: &str) -> (Vec<Letter>, usize) {
    test.letters();
    let (mut letters, mut refused) = (Vec::new(), 0);
    for _ in 0..ROUNDS {
        let talk = plan_with(person, victim).await;
        let page = tell(person, &talk).await;
        refused += usize::from(page.status == 409 && page.text().contains(FULL));
        test.run_jobs().await;
        call_off(person, &talk).await;
        test.run_jobs().await;
        letters.append(&mut test.letters());
    }
    (letters, refused)
}

#[tokio::test]
async fn plan_tell_and_call_off_in_a_loop_buries_nobody() {
    let test = TestApp::new().await;
    let mut mallory = test.employee("Mallory", "mallory@evil.example").await;
    let (letters, refused) = bomb(&test, &mut mallory, VICTIM).await;
    let most = MAX_REACHED as usize;
    assert_eq!(to(&letters, "victim"), most, "half of them that it is off");
    assert_eq!(refused, ROUNDS - most / 2);
    // Control: what people ask for themselves is not counted in it, also the victim's own letters.
    let own = to(&letters, "mallory");
    assert_eq!(own, most, "her own dates, and that they are off");
    let mut victim = test.employee("Vera", VICTIM).await;
    victim.browser.get("/").await.assert_status(200);
}

#[tokio::test]
async fn one_employee_causes_so_many_whomever_they_go_to() {
    let test = TestApp::new().await;
    let mut mallory = test.employee("Mallory", "mallory@evil.example").await;
    let mut sent = 0;
    for number in 0..ROUNDS / 4 {
        let talk = plan_with(&mut mallory, &format!("victim{number}@elsewhere.example")).await;
        tell(&mut mallory, &talk).await;
        test.run_jobs().await;
        call_off(&mut mallory, &talk).await;
        test.run_jobs().await;
        sent += to(&test.letters(), "victim");
    }
    assert_eq!(sent, MAX_TALKS as usize);
    // In a new week there is room again, and not before.
    let talk = plan_with(&mut mallory, "wim@elsewhere.example").await;
    test.app
        .clock
        .advance(TimeDelta::hours(61) - TimeDelta::seconds(1));
    tell(&mut mallory, &talk).await.assert_status(409);
    test.app.clock.advance(TimeDelta::hours(1));
    tell(&mut mallory, &talk).await.assert_status(200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_accounts_at_the_same_instant_reach_one_mailbox_no_more_often() {
    let test = TestApp::new().await;
    let mut attackers = Vec::new();
    for number in 0..14 {
        let mut attacker = test
            .employee("Mallory", &format!("mallory{number}@evil.example"))
            .await;
        let mut talks = Vec::new();
        for tag in 0..3 {
            let spelled = format!("Victim+{number}{tag}@elsewhere.example");
            talks.push(plan_with(&mut attacker, &spelled).await);
        }
        attackers.push((attacker, talks));
    }
    test.letters();
    let mut crowd = JoinSet::new();
    for (mut attacker, talks) in attackers {
        crowd.spawn(async move {
            let mut statuses = Vec::new();
            for talk in talks {
                statuses.push(tell(&mut attacker, &talk).await.status.as_u16());
            }
            statuses
        });
    }
    let statuses = crowd.join_all().await.concat();
    test.run_jobs().await;
    let reached = statuses.iter().filter(|status| **status == 200).count();
    assert_eq!(reached, MAX_REACHED as usize, "{statuses:?}");
    assert!(statuses.iter().all(|status| [200, 409].contains(status)));
    assert_eq!(to(&test.letters(), "victim"), MAX_REACHED as usize);
}

#[tokio::test]
async fn at_the_limit_nothing_typed_is_lost_and_the_pages_say_what_is_true() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", "noor@provincie.example").await;
    let mut talks = Vec::new();
    for _ in 0..2 {
        talks.push(plan_with(&mut noor, VICTIM).await);
        tell(&mut noor, &talks[talks.len() - 1])
            .await
            .assert_status(200);
    }
    let first = talks.remove(0);
    noor.browser
        .get(&format!("{first}/cancellation"))
        .await
        .assert_says("Vera krijgt een mail");
    for number in 2..MAX_REACHED {
        let talk = &talks[0];
        let edit = noor.browser.get(&format!("{talk}/edit")).await;
        let place = format!("Kamer {number}");
        let page = noor.browser.submit(&edit, talk, &[("place", &place)]).await;
        if page.status == 422 {
            talks[0] = plan_with(&mut noor, VICTIM).await;
            tell(&mut noor, &talks[0]).await.assert_status(200);
        }
    }
    let edit = noor.browser.get(&format!("{first}/edit")).await;
    let typed = [("date", "2027-02-02"), ("place", "Getypte kamer")];
    let page = noor.browser.submit(&edit, &first, &typed).await;
    page.assert_status(422)
        .assert_says(FULL)
        .assert_says("Vanaf vrijdag 27 november 2026 kan het weer.");
    assert!(page.body.contains("Getypte kamer") && page.body.contains("2027-02-02"));
    noor.browser
        .get(&format!("{first}/cancellation"))
        .await
        .assert_says("Vera krijgt hierover nu geen mail van ons.")
        .assert_silent("Vera krijgt een mail");
    test.run_jobs().await;
    test.letters();
    let page = call_off(&mut noor, &first).await;
    page.assert_says("Vera krijgt van ons geen mail dat jullie gesprek niet doorgaat.");
    test.run_jobs().await;
    assert_eq!(to(&test.letters(), "victim"), 0);
}

#[tokio::test]
async fn whoever_is_asked_for_a_round_is_counted_too_and_waits_for_room() {
    let test = TestApp::new().await;
    let mut mallory = test.employee("Mallory", "mallory@evil.example").await;
    let ada = COLLEAGUES[0];
    let (letters, _) = bomb(&test, &mut mallory, ada).await;
    assert_eq!(to(&letters, ada), MAX_REACHED as usize);
    let mut noor = test.employee("Noor", "noor@provincie.example").await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let invited = test.invitations().await;
    assert_eq!(
        (invited.len(), to(&invited, ada)),
        (COLLEAGUES.len() - 1, 0)
    );
    noor.browser
        .get(&round)
        .await
        .assert_says("Eén mail staat klaar");
    test.pass(3).await;
    assert_eq!(to(&test.letters(), ada), 1, "in the new week");
}

#[tokio::test]
async fn agreements_that_are_wiped_and_written_again_ask_nobody_twice() {
    let test = TestApp::new().await;
    let mut mallory = test.employee("Mallory", "mallory@evil.example").await;
    let talk = plan_with(&mut mallory, VICTIM).await;
    let form = format!("{talk}/agreements");
    let agreed = [
        ("what-0", "Iets."),
        ("check-on-0", "2027-04-14"),
        ("shared-0", "1"),
    ];
    for _ in 0..ROUNDS / 8 {
        for fields in [&agreed[..], &[]] {
            mallory.browser.post(&form, fields).await.assert_status(200);
        }
    }
    mallory
        .browser
        .post(&form, &agreed)
        .await
        .assert_status(200);
    test.run_jobs().await;
    assert_eq!(to(&test.letters(), "victim"), 1, "that there are some");
    test.pass(150).await;
    assert_eq!(to(&test.letters(), "victim"), 1, "what became of them");
}
