//! A small organisation in the midst of its year: somebody in every role, a round in every state.

use klankbord::mail::{Letter, Mailer};
use klankbord::random::Random;
use klankbord::{jobs::worker, web};

use crate::support::{self, Browser, COLLEAGUES, FRIENDS, Given, Person, TestApp, link};

pub(super) const EXAMPLE: &str = include_str!("../../../templates/content/profile.example.json");
const OWN: [&str; 5] = ["analytical", "curious", "nuanced", "attentive", "helpful"];
/// In what one of them was told in confidence. Whoever has nothing to do with her never reads it.
pub(super) const CONFIDED: &str = "Zeldzaamverhaal";

/// Whose session and account may go: without this, all others would soon be nobody.
pub(super) const LEAVER: &str = "leaver";

/// Who asks.
pub(super) struct Role {
    pub(super) name: &'static str,
    pub(super) browser: Browser,
    /// Nothing of what was confided to others may reach them.
    pub(super) apart: bool,
}

pub(super) struct World {
    pub(super) test: TestApp,
    pub(super) roles: Vec<Role>,
    /// Paths with a token: of reviewers (live, used, of a round that is over), to stop, of addresses, and to sign in.
    pub(super) doors: Vec<String>,
    /// What no answer may hold unless the request does.
    pub(super) secrets: Vec<String>,
    /// With the built-in mailbox, so that its pages are there too.
    pub(super) node: klankbord::app::App,
}

impl World {
    pub(super) async fn new(seed: u64) -> Self {
        let test = TestApp::seeded(Random::from_seed(seed), |config| {
            config.administrators = vec!["beheer@provincie.example".to_owned()];
        })
        .await;
        let (mut noor, over) = with_a_profile(&test).await;
        let mut bram = test.employee("Bram", "bram@provincie.example").await;
        short_round(&mut bram).await;
        let mut wout = test.employee("Wout", "wout@provincie.example").await;
        wout.open_round(&COLLEAGUES, &[]).await;
        test.pass(15).await;
        test.letters();
        test.come_back(&mut noor).await;
        a_year(&mut noor).await;
        let mut ada = test.employee("Ada", "ada@provincie.example").await;
        ada.open_round(&COLLEAGUES[1..], &FRIENDS).await;
        let letters = test.invitations().await;
        test.answer(&letters[0], &Given::default()).await;
        let mut dirk = test.employee("Dirk", "dirk@provincie.example").await;
        let draft = dirk.draft().await;
        dirk.invite(&draft, &COLLEAGUES, &FRIENDS[..1]).await;
        for person in [&mut bram, &mut wout] {
            test.come_back(person).await;
        }
        let others = others(&test).await;
        let people = [("profile", noor), ("too few", bram), ("extended", wout)];
        let people = people.into_iter().chain([("open", ada), ("draft", dirk)]);
        Self::of(test, people.chain(others), &letters, &over).await
    }

    async fn of(
        test: TestApp,
        people: impl Iterator<Item = (&'static str, Person)>,
        letters: &[Letter],
        over: &Letter,
    ) -> Self {
        let mut doors: Vec<String> = letters
            .iter()
            .map(|letter| link(letter, "/stop/"))
            .collect();
        doors.extend(
            letters
                .iter()
                .chain([over])
                .map(|letter| link(letter, "/r/")),
        );
        doors.extend(links_to_an_address(&test).await);
        doors.push(waiting_link(&test).await);
        let mailbox = Mailer::mailbox(test.folder.path().join("mailbox"));
        let node = support::node(&test.app, mailbox);
        ask_to_sign_in(&test, "later@provincie.example").await;
        worker::work_off(&node).await.unwrap();
        let router = web::router(node.clone());
        let fresh = || Browser::new(router.clone());
        let role = |name, browser, apart| Role {
            name,
            browser,
            apart,
        };
        let mut roles = vec![
            role("nobody", fresh(), true),
            role("reviewer", fresh(), true),
        ];
        for (name, person) in people {
            let mut browser = fresh();
            browser.cookies = person.browser.cookies;
            roles.push(role(
                name,
                browser,
                ["newcomer", "stranger"].contains(&name),
            ));
        }
        let sessions = roles.iter().flat_map(|role| role.browser.cookies.values());
        let tokens = doors.iter().flat_map(|door| door.split(['/', '?']));
        let secrets = tokens.map(str::to_owned).chain(sessions.cloned());
        let secrets = secrets.filter(|secret| secret.len() > 30).collect();
        Self {
            test,
            roles,
            doors,
            secrets,
            node,
        }
    }
}

/// Noor, whose round is answered and will be over; and one of its letters.
async fn with_a_profile(test: &TestApp) -> (Person, Letter) {
    let mut noor = test.employee("Noor", "noor@provincie.example").await;
    let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    noor.look_at_self(&round, OWN).await.assert_status(200);
    let mut letters = test.invitations().await;
    for (number, letter) in letters.iter().enumerate() {
        let given = Given {
            story: format!("{CONFIDED}-{number}-einde"),
            tip: format!("Tip-{number}-einde"),
            ..Given::default()
        };
        test.answer(letter, &given).await.assert_status(200);
    }
    (noor, letters.remove(0))
}

/// Three days, nobody answers, and the extra week is soon over too.
async fn short_round(person: &mut Person) {
    let round = person.draft().await;
    let path = format!("{round}/questions");
    let page = person.browser.get(&path).await;
    let fields = [("note", "Kort."), ("days", "3")];
    person.browser.submit(&page, &path, &fields).await;
    person.invite(&round, &COLLEAGUES, &[]).await;
    let opening = format!("{round}/opening");
    person.browser.post(&opening, &[]).await.assert_status(200);
}

/// What follows a profile: a text reported, a conversation planned, announced, shared, with agreements; and a profile
/// that came along from elsewhere.
async fn a_year(noor: &mut Person) {
    let home = noor.browser.get("/").await.body;
    let round = format!("/rounds/{}", &home.split("/rounds/").nth(1).unwrap()[..36]);
    for (path, fields) in [
        (format!("{round}/texts/story/1/report"), vec![]),
        (format!("{round}/texts/tip/2/hiding"), vec![]),
    ] {
        noor.browser.post(&path, &fields).await;
    }
    let page = noor.browser.get("/conversations/new").await;
    let plan = [
        ("date", "2027-01-14"),
        ("time", "14:30"),
        ("topic", "Leren."),
    ];
    let talk = noor.browser.submit(&page, "/conversations", &plan).await;
    talk.assert_status(200);
    let path = talk.path;
    noor.browser
        .post(&format!("{path}/announcement"), &[])
        .await;
    let parts = [("part", "qualities.inside"), ("until", "2027-02-01")];
    let shared = noor.browser.post(&format!("{path}/sharing"), &parts).await;
    shared.assert_status(200);
    let agreements = format!("{path}/agreements");
    let page = noor.browser.get(&agreements).await;
    noor.browser
        .submit(&page, &agreements, &[("text-0", "Een cursus.")])
        .await;
    let file = ("profiel.json", EXAMPLE.as_bytes());
    noor.browser
        .upload("/imports", file)
        .await
        .assert_status(200);
}

async fn others(test: &TestApp) -> Vec<(&'static str, Person)> {
    vec![
        (
            "manager",
            test.employee("Ingrid", "ingrid@provincie.example").await,
        ),
        (
            "administrator",
            test.employee("Bea", "beheer@provincie.example").await,
        ),
        ("newcomer", test.sign_in("nieuw@provincie.example").await),
        (
            "stranger",
            test.employee("Quint", "quint.vreemd@elders.example").await,
        ),
        (LEAVER, test.employee("Lea", "lea@provincie.example").await),
    ]
}

async fn ask_to_sign_in(test: &TestApp, address: &str) {
    let mut browser = test.browser();
    let page = browser.get("/").await;
    let asked = [("email", address)];
    browser
        .submit(&page, "/sign-in", &asked)
        .await
        .assert_status(200);
}

/// A link to a new address that nobody has opened yet, and one back from an address that was changed.
async fn links_to_an_address(test: &TestApp) -> [String; 2] {
    let mut mo = test.employee("Mo", "mo@provincie.example").await;
    let first = link_to_address(test, &mut mo, "mo2@provincie.example").await;
    let page = mo.browser.get(&first).await;
    let path = first.split('?').next().unwrap();
    mo.browser.submit(&page, path, &[]).await.assert_status(200);
    let second = link_to_address(test, &mut mo, "mo3@provincie.example").await;
    let back = test.letter("mo@provincie.example", "/address-back/");
    [second, link(&back, "/address-back/")]
}

async fn link_to_address(test: &TestApp, person: &mut Person, address: &str) -> String {
    let typed = [("new-email", address)];
    person
        .browser
        .post("/me/address", &typed)
        .await
        .assert_status(200);
    test.run_jobs().await;
    link(&test.letter(address, "/me/address/"), "/me/address/")
}

/// A link to sign in that nobody has opened yet.
async fn waiting_link(test: &TestApp) -> String {
    ask_to_sign_in(test, "later@provincie.example").await;
    test.run_jobs().await;
    link(
        &test.letter("later@provincie.example", "/sign-in/"),
        "/sign-in/",
    )
}
