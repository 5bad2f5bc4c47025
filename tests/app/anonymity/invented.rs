//! The employee makes up addresses, answers through them, and reads what is left: the answer of the one who exists.

use klankbord::profile::{self, Published};
use klankbord::questionnaire::{Circle, bank};

use super::{NOOR, id};
use crate::support::{Given, TestApp, link};

const REAL: &str = "ada@provincie.example";
const TOLD: &str = "Dit schreef alleen Ada.";
const HINDERED: &str = "too-much-work";

/// Enough of them to be asked; the first of them answer.
const INVENTED: [&str; 9] = [
    "verzonnen1@friend.example",
    "verzonnen2@friend.example",
    "verzonnen3@friend.example",
    "verzonnen4@friend.example",
    "verzonnen5@friend.example",
    "verzonnen6@friend.example",
    "verzonnen7@friend.example",
    "verzonnen8@friend.example",
    "verzonnen9@x.provincie.example",
];

/// What is read of the answer of the one who exists, out of one text, three picks and one hindrance.
#[derive(Debug, Default, PartialEq)]
struct Read {
    texts: usize,
    picks: usize,
    hindrances: usize,
}

const NOTHING: Read = Read {
    texts: 0,
    picks: 0,
    hindrances: 0,
};
const EVERYTHING: Read = Read {
    texts: 1,
    picks: 3,
    hindrances: 1,
};

/// Six qualities, each picked by two of four invented people: a third one who picks it puts it on the list.
const PAIRS: [[usize; 3]; 4] = [[0, 1, 2], [0, 1, 3], [2, 4, 5], [3, 4, 5]];
const PICKED_BY_THE_REAL_ONE: [usize; 3] = [0, 2, 4];

fn answer(picks: [usize; 3], obstacle: &'static str, tip: &str) -> Given {
    let picks = picks.map(|at| bank().qualities[at].id.as_str());
    Given {
        picks: picks.to_vec(),
        star: picks[0],
        obstacles: vec![obstacle],
        story: String::new(),
        tip: tip.to_owned(),
    }
}

fn invented(number: usize) -> Given {
    let obstacle = if number < 2 { HINDERED } else { "high-bar" };
    match PAIRS.get(number) {
        Some(picks) => answer(*picks, obstacle, "Verzonnen."),
        None => answer([40, 41, 42], "high-bar", "Verzonnen."),
    }
}

fn read(published: &Published) -> Read {
    let columns = &published.columns;
    let listed = |at: &&usize| {
        let id = &bank().qualities[**at].id;
        let mut lines = columns.iter().flat_map(|column| &column.qualities);
        lines.any(|line| line.id == *id)
    };
    let hindrances = columns.iter().flat_map(|column| &column.hindrances);
    Read {
        texts: published
            .texts
            .of("tip")
            .iter()
            .filter(|text| **text == TOLD)
            .count(),
        picks: PICKED_BY_THE_REAL_ONE.iter().filter(listed).count(),
        hindrances: hindrances.filter(|line| line.id == HINDERED).count(),
    }
}

/// All are typed as colleagues; the real one and the first `answering` of the invented ones answer. What is published,
/// and what the real one reads before the first question.
async fn attack(test: &TestApp, answering: usize) -> (Option<Published>, String) {
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor
        .open_round(&[&[REAL], INVENTED.as_slice()].concat(), &[])
        .await;
    let letters = test.invitations().await;
    let to = |address: &str| {
        let letter = letters.iter().find(|letter| letter.to_address == address);
        letter.unwrap()
    };
    let words = test.browser().get(&link(to(REAL), "/r/")).await.text();
    let true_one = answer(PICKED_BY_THE_REAL_ONE, HINDERED, TOLD);
    test.answer(to(REAL), &true_one).await.assert_status(200);
    for (number, address) in INVENTED.iter().enumerate().take(answering) {
        test.answer(to(address), &invented(number))
            .await
            .assert_status(200);
    }
    test.pass(15).await;
    test.pass(8).await;
    let read = profile::by_round(&test.app.db.read, &test.app.key, id(&round)).await;
    (read.ok().map(|profile| profile.published), words)
}

#[tokio::test]
async fn invented_colleagues_read_nothing_of_the_one_who_exists() {
    for answering in [4, 5, 9] {
        let test = TestApp::new().await;
        let (published, _) = attack(&test, answering).await;
        let columns = published.iter().flat_map(|shown| &shown.columns);
        let kinds: Vec<Circle> = columns.map(|column| column.of).collect();
        let own = [Circle::Outside];
        assert_eq!(kinds, own[usize::from(answering < 5)..], "{answering}");
        let read = published.as_ref().map_or(NOTHING, read);
        assert_eq!(read, NOTHING, "{answering}");
    }
}

/// The control: an organisation whose addresses anybody can make is no protection, and the attack reads it all.
#[tokio::test]
async fn the_attack_sees_where_the_invented_are_inside() {
    let test = TestApp::with(|config| {
        let more = ["friend.example", "x.provincie.example"].map(str::to_owned);
        config.organisation_domains.extend(more);
    })
    .await;
    let (published, _) = attack(&test, 4).await;
    assert_eq!(read(&published.unwrap()), EVERYTHING);
}

/// Nothing protects where no address is known, and whoever is asked reads that.
#[tokio::test]
async fn where_nobody_is_known_the_page_says_what_the_employee_can_do() {
    let test = TestApp::with(|config| config.organisation_domains.clear()).await;
    let (published, words) = attack(&test, 4).await;
    let published = published.unwrap();
    assert_eq!(read(&published), EVERYTHING);
    assert_eq!(published.columns[0].of, Circle::Asked);
    assert!(
        words.contains("Noor kan de andere hebben verzonnen."),
        "{words}"
    );
    assert!(!words.contains("adres van de organisatie"), "{words}");
}
