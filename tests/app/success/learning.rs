//! The advice learns from rounds that are over, and what it learned tells of none of them.

use klankbord::entity::response::Entity;
use klankbord::questionnaire::Circle;
use klankbord::round::chance::Response;
use klankbord::round::response::{self, Responses};
use sea_orm::EntityTrait;

use super::NOOR;
use crate::support::{COLLEAGUES, FRIENDS, Given, TestApp};

/// Noor's round to its end, with so many answers of eight colleagues.
async fn ended(answers: usize) -> (TestApp, Responses) {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &FRIENDS[..3]).await;
    let letters = test.invitations().await;
    let colleagues = letters
        .iter()
        .filter(|letter| letter.to_address.contains("provincie"));
    for letter in colleagues.take(answers) {
        test.answer(letter, &Given::default()).await;
    }
    test.pass(15).await;
    test.pass(8).await;
    let learned = response::read(&test.db().read, &test.app.key)
        .await
        .unwrap();
    (test, learned)
}

async fn row(test: &TestApp) -> Vec<u8> {
    let row = Entity::find_by_id(1_i16)
        .one(&test.db().read)
        .await
        .unwrap();
    row.unwrap().sealed
}

#[tokio::test]
async fn what_is_learned_of_a_round_is_its_band_and_no_number() {
    let mut expected = Responses::default();
    expected.count(Circle::Inside, 8, (5, 50));
    let (of_five, learned) = ended(5).await;
    assert_eq!(learned, expected, "nothing of three friends");
    let (of_seven, learned) = ended(7).await;
    assert_eq!(learned, expected, "five and seven are the same");
    let (of_four, four) = ended(4).await;
    let (_, none) = ended(0).await;
    assert_eq!(four, none, "four and none are the same");
    assert!(four != expected, "the control");
    let rows = [
        row(&of_five).await,
        row(&of_seven).await,
        row(&of_four).await,
    ];
    assert!(rows.iter().all(|sealed| sealed.len() == rows[0].len()));
}

/// A round that gave nothing may be tried again at once; it stays one person's word.
#[tokio::test]
async fn who_tries_again_is_counted_once() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let mut expected = Responses::default();
    expected.count(Circle::Inside, 8, (0, 4));
    for _ in 0..3 {
        noor.open_round(&COLLEAGUES, &[]).await;
        for _ in 0..4 {
            test.pass(8).await;
        }
        test.come_back(&mut noor).await;
        let learned = response::read(&test.db().read, &test.app.key).await;
        assert_eq!(learned.unwrap(), expected);
    }
    // The control: somebody else is.
    let mut kim = test.employee("Kim", "kim@provincie.example").await;
    kim.open_round(&COLLEAGUES, &[]).await;
    for _ in 0..4 {
        test.pass(8).await;
    }
    expected.count(Circle::Inside, 8, (0, 4));
    let learned = response::read(&test.db().read, &test.app.key).await;
    assert_eq!(learned.unwrap(), expected);
}

/// As if so many rounds had ended, of twelve colleagues each.
async fn rounds(test: &TestApp, rounds: usize, band: response::Band) {
    let note = async |tx: &klankbord::db::Tx| {
        for _ in 0..rounds {
            let circles = [(Circle::Inside, 12, band)];
            response::note(tx, &test.app.moment(), &circles).await?;
        }
        Ok::<_, klankbord::error::Error>(())
    };
    test.db().write(note).await.unwrap();
}

#[tokio::test]
async fn the_advice_follows_from_ten_rounds_on() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    let people = format!("{round}/people");
    let usual = "Vraag minstens 12 mensen van je organisatie.";
    rounds(&test, 9, (0, 4)).await;
    noor.browser.get(&people).await.assert_says(usual);
    rounds(&test, 1, (0, 4)).await;
    let learned = response::read(&test.db().read, &test.app.key)
        .await
        .unwrap();
    let wise = learned.of(Circle::Inside).wise().unwrap();
    assert!(learned.of(Circle::Inside) < Response::USUAL && wise > 12);
    let page = noor.browser.get(&people).await;
    page.assert_says(&format!("Vraag minstens {wise} mensen van je organisatie."))
        .assert_says("Vraag dan ook 12 mensen van buiten.");
    // Nobody reads from it how the eleventh went.
    rounds(&test, 9, (8, 50)).await;
    assert_eq!(noor.browser.get(&people).await.text(), page.text());
    rounds(&test, 1, (8, 50)).await;
    let page = noor.browser.get(&people).await;
    page.assert_silent(&format!("Vraag minstens {wise} mensen van je organisatie."));
}

/// Another key opens nothing of it, and no round fails to end by that.
#[tokio::test]
async fn what_another_key_sealed_keeps_no_round_open() {
    let (test, _) = ended(5).await;
    let other = klankbord::secret::Key::from_bytes([7; 32]);
    let learned = response::read(&test.db().read, &other).await.unwrap();
    assert_eq!(learned, Responses::default());
}
