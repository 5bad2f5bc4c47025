//! Rounds that were open when the address began to decide about circles: their boxes stand by the employee's word.

use klankbord::answer_box::{self, Tally, seal};
use klankbord::entity::answer_box::{Column, Entity};
use klankbord::profile::{self, Published};
use klankbord::questionnaire::Circle;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{NOOR, id};
use crate::support::{COLLEAGUES, FRIENDS, Given, TestApp, link};

/// Makes the box of a round as it was then, with everybody called a colleague.
async fn age(test: &TestApp, round: klankbord::ids::RoundId) {
    let db = &test.db().read;
    let tally = answer_box::open(db, &test.app.keys, round).await.unwrap();
    let mut before = serde_json::to_value(&tally).unwrap();
    let fields = before.as_object_mut().unwrap();
    fields.remove("asked").expect("what a box of today has");
    for person in fields["people"].as_object_mut().unwrap().values_mut() {
        person[0] = "inside".into();
    }
    let before: Tally = serde_json::from_value(before).unwrap();
    let row = Entity::find_by_id(round).one(db).await.unwrap().unwrap();
    let version = row.version.unsigned_abs();
    let keys = test.app.keys.load(round).unwrap().unwrap();
    let key = keys.box_key(version).unwrap();
    let capacity = seal::capacity_of(&row.sealed);
    let sealed = seal::seal(key, &test.app.random, round, version, capacity, &before).unwrap();
    Entity::update_many()
        .col_expr(Column::Sealed, Expr::value(sealed))
        .filter(Column::RoundId.eq(round))
        .exec(db)
        .await
        .unwrap();
}

/// Eight colleagues answer, and one friend who was called a colleague, or not.
async fn round(test: &TestApp, friend_answers: bool) -> Option<Published> {
    let mut noor = test.employee("Noor", NOOR).await;
    let round = id(&noor.open_round(&COLLEAGUES, &FRIENDS[..1]).await);
    let letters = test.invitations().await;
    age(test, round).await;
    for letter in letters {
        let page = test.browser().get(&link(&letter, "/r/")).await;
        page.assert_says("Noor vroeg 9 mensen.")
            .assert_says("Wij weten niet wie van hen bij de organisatie hoort.");
        if friend_answers || letter.to_address != FRIENDS[0] {
            test.answer(&letter, &Given::default())
                .await
                .assert_says("Dank");
        }
    }
    test.pass(15).await;
    let read = profile::by_round(&test.app.db.read, &test.app.key, round).await;
    read.ok().map(|profile| profile.published)
}

#[tokio::test]
async fn a_round_from_before_loses_no_answer_where_the_word_was_true() {
    let test = TestApp::new().await;
    let shown = round(&test, false).await.unwrap();
    assert_eq!(shown.columns.len(), 1);
    assert_eq!(shown.columns[0].of, Circle::Inside);
    assert_eq!(shown.texts.of("tip").len(), 8);
}

#[tokio::test]
async fn a_round_from_before_counts_no_circle_with_somebody_from_another_in_it() {
    let test = TestApp::new().await;
    assert_eq!(round(&test, true).await, None);
}

/// The control: the same answers, where nothing says that the word was not true.
#[tokio::test]
async fn a_round_from_before_is_as_it_was_where_no_address_is_known() {
    let test = TestApp::with(|config| config.organisation_domains.clear()).await;
    assert!(round(&test, true).await.is_some());
}
