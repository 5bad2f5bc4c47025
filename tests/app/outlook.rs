//! What comes towards a team: its manager writes it once a year, and says who reads it.

use klankbord::entity::paper;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::own::taken;
use crate::support::{Person, TestApp};
use crate::talk::{announce, ingrid, look, noor_with_a_talk, on_the_other_side, send};

const YEAR: &str = "/outlooks/2027";
const KAREL: &str = "karel@provincie.example";

/// Somebody else of the team, whose conversation Ingrid knows of.
async fn colleague(test: &TestApp, name: &str, date: &str) -> (Person, String) {
    let address = format!("{}@provincie.example", name.to_lowercase());
    let mut person = test.employee(name, &address).await;
    let plan = [
        ("date", date),
        ("manager-name", "Ingrid"),
        ("manager-email", "ingrid@provincie.example"),
    ];
    let talk = send(&mut person, "/conversations", &plan).await.path;
    announce(test, &mut person, &talk).await;
    (person, talk)
}

fn id(talk: &str) -> &str {
    talk.rsplit('/').next().unwrap()
}

/// Ingrid writes for Noor and Bas, with a line for Noor.
async fn write(ingrid: &mut Person, noor: &str, bas: &str) {
    look(ingrid, "/")
        .await
        .assert_says("Schrijf wat er op jullie afkomt");
    let line = format!("line-{}", id(noor));
    let typed = [
        ("text", "Voor-het-team."),
        ("reads", id(noor)),
        ("reads", id(bas)),
        (line.as_str(), "Alleen-voor-Noor."),
    ];
    send(ingrid, YEAR, &typed)
        .await
        .assert_status(200)
        .assert_says("Het is bewaard")
        .assert_says("Alleen-voor-Noor.");
}

#[tokio::test]
async fn those_whom_the_manager_names_read_it_each_with_their_own_line() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    announce(&test, &mut noor, &talk).await;
    let (mut bas, his) = colleague(&test, "Bas", "2027-02-01").await;
    let mut ingrid = ingrid(&test).await;
    write(&mut ingrid, &talk, &his).await;
    let shared = on_the_other_side(&talk);
    for (person, path) in [(&mut noor, &talk), (&mut ingrid, &shared)] {
        for page in ["preparation", "talk"] {
            look(person, &format!("{path}/{page}"))
                .await
                .assert_says("Ingrid schreef dit op 23 november 2026")
                .assert_says("Voor-het-team.")
                .assert_says("Voor Noor Alleen-voor-Noor.");
        }
    }
    for page in ["preparation", "talk"] {
        look(&mut bas, &format!("{his}/{page}"))
            .await
            .assert_says("Voor-het-team.")
            .assert_silent("Alleen-voor-Noor");
    }
    // Whoever names Ingrid as their manager later reads nothing by that alone.
    let (mut sam, theirs) = colleague(&test, "Sam", "2027-03-01").await;
    for page in ["preparation", "talk"] {
        look(&mut sam, &format!("{theirs}/{page}"))
            .await
            .assert_status(200)
            .assert_silent("Voor-het-team");
    }
    look(&mut sam, YEAR).await.assert_status(404);
    send(&mut sam, YEAR, &[("text", "Van-Sam.")])
        .await
        .assert_status(404);
    look(&mut ingrid, YEAR)
        .await
        .assert_says("Leest nog niet mee");
    look(
        &mut ingrid,
        &format!("{}/preparation", on_the_other_side(&theirs)),
    )
    .await
    .assert_says("Schrijf wat er op jullie afkomt");
    let line = format!("line-{}", id(&theirs));
    let unread = [
        ("text", "Voor-het-team."),
        (line.as_str(), "Wie-leest-dit?"),
    ];
    send(&mut ingrid, YEAR, &unread)
        .await
        .assert_status(422)
        .assert_says("Vink aan dat Sam dit leest")
        .assert_says("Wie-leest-dit?");
    everybody_takes_along_what_they_could_read([&noor, &bas, &sam, &ingrid]).await;
}

async fn everybody_takes_along_what_they_could_read([noor, bas, sam, ingrid]: [&Person; 4]) {
    let (team, line) = ("Voor-het-team.", "Alleen-voor-Noor.");
    for (person, file, reads) in [
        (noor, "gesprek-2027-01-14-1.txt", (true, true)),
        (bas, "gesprek-2027-02-01-1.txt", (true, false)),
        (sam, "gesprek-2027-03-01-1.txt", (false, false)),
        (ingrid, "wat-op-ons-afkomt-2027.txt", (true, true)),
    ] {
        let text = taken(person, file).await;
        assert_eq!((text.contains(team), text.contains(line)), reads, "{text}");
    }
}

#[tokio::test]
async fn another_manager_starts_anew_and_nobody_reads_that_of_the_one_before() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    announce(&test, &mut noor, &talk).await;
    let (bas, his) = colleague(&test, "Bas", "2027-02-01").await;
    let mut ingrid = ingrid(&test).await;
    write(&mut ingrid, &talk, &his).await;
    let stale = look(&mut ingrid, YEAR).await;
    let edit = look(&mut noor, &format!("{talk}/edit")).await;
    let other = [("manager-name", "Karel"), ("manager-email", KAREL)];
    noor.browser
        .submit(&edit, &talk, &other)
        .await
        .assert_status(200);
    announce(&test, &mut noor, &talk).await;
    look(&mut noor, &format!("{talk}/preparation"))
        .await
        .assert_silent("Voor-het-team")
        .assert_silent("Alleen-voor-Noor");
    let mut karel = test.employee("Karel", KAREL).await;
    look(&mut karel, YEAR)
        .await
        .assert_status(200)
        .assert_silent("Voor-het-team")
        .assert_silent("Bas");
    // A form from before cannot bring the line back.
    ingrid.browser.submit(&stale, YEAR, &[]).await;
    look(&mut noor, &format!("{talk}/preparation"))
        .await
        .assert_silent("Alleen-voor-Noor");
    look(&mut ingrid, YEAR)
        .await
        .assert_says("Voor-het-team.")
        .assert_silent("Noor");

    assert_eq!(lines(&test).await, 1);
    let mut bas = bas;
    send(&mut bas, &format!("{his}/cancellation"), &[]).await;
    assert_eq!(lines(&test).await, 0, "it is off");
}

/// How many people read along.
async fn lines(test: &TestApp) -> u64 {
    let lines = paper::Entity::find().filter(paper::Column::Kind.eq("outlook"));
    lines.count(&test.db().read).await.unwrap()
}

#[tokio::test]
async fn the_words_of_last_year_are_a_start_and_are_kept_when_they_are_saved() {
    let test = TestApp::new().await;
    let (_, his) = colleague(&test, "Bas", "2026-12-10").await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    announce(&test, &mut noor, &talk).await;
    let mut ingrid = ingrid(&test).await;
    let typed = [("text", "Zo-was-het."), ("reads", id(&his))];
    send(&mut ingrid, "/outlooks/2026", &typed)
        .await
        .assert_status(200);
    let page = look(&mut ingrid, YEAR).await;
    page.assert_says("Dit schreef je op 23 november 2026")
        .assert_says("Zo-was-het.");
    let started = [("text", "Zo-begin-ik."), ("take", "1")];
    let page = ingrid.browser.submit(&page, YEAR, &started).await;
    page.assert_status(200);
    let written = |fields: &[(String, String)]| {
        let mut fields = fields.iter();
        let (_, value) = fields.find(|(name, _)| name == "text").unwrap();
        value.trim().replace("\r\n", "\n")
    };
    assert_eq!(written(&page.form(YEAR)), "Zo-begin-ik.\n\nZo-was-het.");
    let kept = look(&mut ingrid, YEAR).await;
    assert_eq!(written(&kept.form(YEAR)), "", "nobody reads it yet");
    look(&mut noor, &format!("{talk}/preparation"))
        .await
        .assert_silent("Zo-was-het");
    ingrid
        .browser
        .submit(&page, YEAR, &[])
        .await
        .assert_status(200);
    // Noor was there when it was first written, and reads along.
    look(&mut noor, &format!("{talk}/preparation"))
        .await
        .assert_says("Zo-begin-ik.");
    let long = "é".repeat(2001);
    send(&mut ingrid, YEAR, &[("text", &long)])
        .await
        .assert_status(422)
        .assert_says("2000")
        .assert_says(&long);
}
