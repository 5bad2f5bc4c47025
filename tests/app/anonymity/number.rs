//! What is published does not say how many people answered: neither its texts nor, where few were asked, its bands.

use klankbord::profile::{self, Published};

use super::{NOOR, id};
use crate::support::{COLLEAGUES, TestApp};

/// A round in which each of these tips is the answer of one colleague.
async fn round(tips: &[&str]) -> (Published, Vec<String>) {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = id(&noor.open_round(&COLLEAGUES, &[]).await);
    for (letter, tip) in test.invitations().await.iter().zip(tips) {
        test.answer_in_words(letter, &[("tip", tip)]).await;
    }
    test.pass(15).await;
    let read = profile::by_round(&test.app.db.read, &test.app.key, round).await;
    let published = read.unwrap().published;
    let mut texts: Vec<String> = published
        .texts
        .of("tip")
        .into_iter()
        .map(str::to_owned)
        .collect();
    texts.sort();
    (published, texts)
}

const EIGHT: [&str; 8] = [
    "Deel meer.",
    "Doe eens gek.",
    "Ga zo door.",
    "Lach vaker.",
    "Neem de tijd.",
    "Vraag door.",
    "Wees trots.",
    "Zeg vaker nee.",
];

/// Eight tips of all eight who were asked, or of five of them.
#[tokio::test]
async fn as_many_texts_may_be_of_fewer_people() {
    let (of_eight, eight) = round(&EIGHT).await;
    assert_eq!(eight, EIGHT);
    let written = [
        "Ga zo door.\r\n\r\nDeel meer.\n\nZeg vaker nee.",
        "Doe eens gek.",
        "Lach vaker.",
        "Neem de tijd.",
        "Vraag door.\n\nWees trots.",
    ];
    let (of_five, texts) = round(&written).await;
    assert_eq!(texts, EIGHT, "word for word, and nothing is lost");
    let [eight, five] = [of_eight, of_five].map(|shown| {
        let columns = shown.columns.into_iter();
        columns
            .map(|column| (column.of, column.answers))
            .collect::<Vec<_>>()
    });
    assert_eq!(eight, five);
    let (_, plain) = round(&written.map(|text| text.lines().next().unwrap())).await;
    assert_eq!(plain.len(), 5, "the control: a text of each");
}
