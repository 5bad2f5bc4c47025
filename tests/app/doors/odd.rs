//! What nobody types by hand: it is refused in a sentence, or not found, and is never our fault.

use klankbord::invitation;

use crate::support::{COLLEAGUES, FRIENDS, Person, TestApp};

async fn noor(test: &TestApp) -> Person {
    test.employee("Noor", "noor@provincie.example").await
}

#[tokio::test]
async fn a_list_of_more_than_two_hundred_is_refused_in_a_sentence_and_kept() {
    let test = TestApp::new().await;
    let mut noor = noor(&test).await;
    let round = noor.draft().await;
    let path = format!("{round}/people");
    let address = |number: usize| format!("p{number}@provincie.example");
    let many: Vec<_> = (0..201).map(address).collect();
    let lists = [
        ("9000 unreadable lines", "x\n".repeat(9000)),
        ("201 of one line", many.join(";")),
        ("brackets", "<".repeat(20_000)),
        ("brackets that would be words", "< ".repeat(15_000)),
        ("quotes", "\" ".repeat(15_000)),
        ("separators between", "a,".repeat(15_000)),
        ("at signs", "@ ".repeat(15_000)),
    ];
    for (what, list) in &lists {
        let page = noor.browser.post(&path, &[("people-list", list)]).await;
        page.assert_status(422);
        let kept = page
            .form(&path)
            .into_iter()
            .find(|(name, _)| name == "people-list");
        assert_eq!(kept.unwrap().1.trim_end(), list.trim_end(), "{what}");
    }
    let far = noor
        .browser
        .post(&path, &[("people-list", &lists[0].1)])
        .await;
    far.assert_says("meer dan 200 regels")
        .assert_silent("Regel 1:");
    let english = [("lang", "en"), ("return", path.as_str())];
    noor.browser.post("/language", &english).await;
    let far = noor
        .browser
        .post(&path, &[("people-list", &lists[1].1)])
        .await;
    far.assert_says("more than 200 lines");
    // The last list that is read: every line of it is told of.
    let most = "x\n".repeat(200);
    let page = noor.browser.post(&path, &[("people-list", &most)]).await;
    page.assert_status(422);
    assert_eq!(page.body.matches("class=\"mistake\"").count(), 200);
    noor.browser.get(&path).await.assert_status(200);
    noor.invite(&round, &COLLEAGUES, &FRIENDS)
        .await
        .assert_status(200);
}

#[tokio::test]
async fn a_form_with_more_fields_than_ours_is_none() {
    let test = TestApp::new().await;
    let mut noor = noor(&test).await;
    let round = noor.draft().await;
    let fields = |count| vec![("top", "calm"); count];
    let path = format!("{round}/self-view");
    noor.browser
        .post(&path, &fields(500))
        .await
        .assert_status(422);
    noor.browser
        .post(&path, &fields(501))
        .await
        .assert_status(400);
    noor.browser
        .post(&path, &fields(6000))
        .await
        .assert_status(400);
}

#[tokio::test]
async fn somebody_of_another_round_is_not_in_this_one() {
    let test = TestApp::new().await;
    let mut noor = noor(&test).await;
    let mut kim = test.employee("Kim", "kim@provincie.example").await;
    let hers = noor.draft().await;
    noor.invite(&hers, &COLLEAGUES, &[])
        .await
        .assert_status(200);
    let id = hers.trim_start_matches("/rounds/").parse().unwrap();
    let keys = test.app.keys.load(id).unwrap().unwrap();
    let people = invitation::list(&test.db().read, &keys, id).await.unwrap();
    let person = people[0].handle.to_string();
    let fields = [("person", person.as_str()), ("address", "x@y.example")];
    let theirs = kim.draft().await;
    // As if nobody were there.
    let page = kim
        .browser
        .post(&format!("{theirs}/people/removal"), &fields)
        .await;
    page.assert_status(200).assert_silent("ada@");
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    let open = sam.open_round(&FRIENDS, &[]).await;
    let page = sam
        .browser
        .post(&format!("{open}/people/correction"), &fields)
        .await;
    page.assert_status(404);
    let own = noor.browser.get(&format!("{hers}/people")).await;
    own.assert_says("ada@provincie.example");
}

#[tokio::test]
async fn characters_that_nobody_sees_are_no_part_of_an_address() {
    let test = TestApp::new().await;
    let mut noor = noor(&test).await;
    let fields = [
        ("name", "Noor\0"),
        ("manager-name", "\0Ingrid"),
        ("manager-email", "in\0grid@provincie.example\0"),
    ];
    let page = noor.browser.post("/me", &fields).await;
    assert!(page.status.as_u16() < 500, "{}", page.body);
    let plan = [
        ("date", "2027-01-14\0"),
        ("topic", "a\0b"),
        ("place", "\0"),
        fields[1],
        fields[2],
    ];
    let page = noor.browser.post("/conversations", &plan).await;
    assert!(page.status.as_u16() < 500, "{}", page.body);
    let round = noor.draft().await;
    for (path, name) in [
        ("/people", "people-list"),
        ("/people/correction", "address"),
        ("/questions", "own"),
        ("/self-view", "text-proud"),
    ] {
        let fields = [(name, "a\0da@provincie.example\0"), ("question", "own")];
        let page = noor.browser.post(&format!("{round}{path}"), &fields).await;
        assert!(page.status.as_u16() < 500, "{path}: {}", page.body);
    }
    let page = test
        .browser()
        .post("/sign-in", &[("email", "a\0da@provincie.example\0")])
        .await;
    assert!(page.status.as_u16() < 500, "{}", page.body);
}

#[tokio::test]
async fn days_and_times_are_those_of_a_calendar() {
    let test = TestApp::new().await;
    let mut noor = noor(&test).await;
    let plan = |time| {
        [
            ("date", "2027-01-14"),
            ("time", time),
            ("manager-name", "Ingrid"),
            ("manager-email", "ingrid@provincie.example"),
        ]
    };
    for wrong in ["14:30:60", "23:59:60", "24:00", "14:60"] {
        let page = noor.browser.post("/conversations", &plan(wrong)).await;
        page.assert_status(422)
            .assert_says("Schrijf de tijd als 14:30");
        let kept = ("time".to_owned(), wrong.to_owned());
        assert!(page.form("/conversations").contains(&kept), "{wrong}");
    }
    let talk = noor.browser.post("/conversations", &plan("14:30:59")).await;
    let path = format!("{}/agreements", talk.path);
    let agreed = |day| {
        [
            ("what-0", "Ik leid."),
            ("check-on-0", day),
            ("shared-0", "1"),
        ]
    };
    for wrong in [
        "+262142-12-31",
        "-262143-01-01",
        "9999-12-31",
        "0001-01-01",
        "2029-01-20",
        "2024-11-20",
    ] {
        let page = noor.browser.post(&path, &agreed(wrong)).await;
        page.assert_status(422)
            .assert_says("Kies een dag binnen twee jaar");
        let kept = ("check-on-0".to_owned(), wrong.to_owned());
        assert!(page.form(&path).contains(&kept), "{wrong}");
    }
    for right in ["2027-04-14", "2028-12-31", "2025-01-01"] {
        noor.browser
            .post(&path, &agreed(right))
            .await
            .assert_status(200);
    }
}
