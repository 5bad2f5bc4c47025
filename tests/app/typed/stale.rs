//! Two tabs, or two people: whoever comes second sees both, and nothing is written over without a word.

use axum::http::Method;

use super::{has, noor_with_a_talk};
use crate::support::{Page, Person, TestApp};

const NOOR: &str = "noor@provincie.example";
const FIRST: &str = "Eerst schreef ik dit.";
const SECOND: &str = "In een ander tabblad schreef ik dat.";

/// A form that is written whole: where it is, where it posts to, and a field of it.
struct Form {
    page: String,
    action: String,
    field: &'static str,
}

/// The first tab saves, then the second one.
async fn both_tabs(person: &mut Person, form: &Form) {
    let (one, two) = (
        person.browser.get(&form.page).await,
        person.browser.get(&form.page).await,
    );
    let saved = person
        .browser
        .submit(&one, &form.action, &[(form.field, FIRST)])
        .await;
    saved.assert_status(200);
    let overtaken = person
        .browser
        .submit(&two, &form.action, &[(form.field, SECOND)])
        .await;
    overtaken
        .assert_status(409)
        .assert_says("Dit is intussen veranderd")
        .assert_says(FIRST)
        .assert_says(SECOND);
    let kept = person.browser.get(&form.page).await;
    assert!(has(&kept.form(&form.action), FIRST), "{}", form.page);
    // The choice: what was typed second takes the place of what is kept.
    let page = Page {
        path: form.page.clone(),
        ..overtaken
    };
    person
        .browser
        .submit(&page, &form.action, &[])
        .await
        .assert_status(200);
    let kept = person.browser.get(&form.page).await;
    assert!(has(&kept.form(&form.action), SECOND), "{}", form.page);
    // Control: whoever saw the newest is not stopped, nor who says the same as is kept.
    for _ in 0..2 {
        person
            .browser
            .submit(&kept, &form.action, &[(form.field, FIRST)])
            .await
            .assert_status(200);
    }
}

#[tokio::test]
async fn the_later_of_two_tabs_sees_both() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let draft = noor.draft().await;
    let at = |page: String, action: &str, field| {
        let action = if action.is_empty() {
            page.clone()
        } else {
            action.to_owned()
        };
        Form {
            page,
            action,
            field,
        }
    };
    for form in [
        at(format!("{draft}/questions"), "", "note"),
        at(format!("{talk}/edit"), &talk, "topic"),
        at("/me".to_owned(), "", "manager-name"),
        at(format!("{talk}/preparation"), "", "answer-learn"),
        at(format!("{talk}/agreements"), "", "what-0"),
        at(format!("{talk}/ending"), "", "energy"),
    ] {
        both_tabs(&mut noor, &form).await;
    }
    let mut ingrid = test.employee("Ingrid", "ingrid@provincie.example").await;
    noor.browser
        .post(&format!("{talk}/announcement"), &[])
        .await
        .assert_status(200);
    let shared = talk.replace("/conversations/", "/shared/");
    both_tabs(
        &mut ingrid,
        &at(format!("{shared}/preparation"), "", "answer-change"),
    )
    .await;
    both_tabs(&mut ingrid, &at("/outlooks/2027".to_owned(), "", "text")).await;
}

#[tokio::test]
async fn the_later_of_two_looks_at_oneself_sees_both() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let draft = noor.draft().await;
    noor.look_at_self(
        &draft,
        ["analytical", "curious", "nuanced", "attentive", "helpful"],
    )
    .await;
    let path = format!("{draft}/self-view");
    let form = Form {
        page: path.clone(),
        action: path,
        field: "text-proud",
    };
    both_tabs(&mut noor, &form).await;
}

#[tokio::test]
async fn a_script_keeps_one_sheet_after_the_other_and_is_told_when_it_is_overtaken() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let path = format!("{talk}/preparation");
    let other = noor.browser.get(&path).await;
    let mut fields = other.form(&path);
    for text in ["Een", "Een twee", "Een twee drie"] {
        for (name, value) in &mut fields {
            if name == "answer-learn" {
                text.clone_into(value);
            }
        }
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&fields)
            .finish();
        let mut request = noor.browser.request(&Method::POST, &path, body);
        request
            .headers_mut()
            .insert("x-script", "1".parse().unwrap());
        let (status, headers, _) = noor.browser.send(request).await;
        assert_eq!(status, 204, "{text}");
        let version = headers["x-version"].to_str().unwrap();
        fields
            .iter_mut()
            .find(|(name, _)| name == "version")
            .unwrap()
            .1 = version.to_owned();
    }
    assert!(has(
        &noor.browser.get(&path).await.form(&path),
        "Een twee drie"
    ));
    let overtaken = noor
        .browser
        .submit(&other, &path, &[("answer-learn", SECOND)])
        .await;
    overtaken
        .assert_status(409)
        .assert_says("Een twee drie")
        .assert_says(SECOND);
    // Sharing the same words is no second opinion.
    let same = noor
        .browser
        .submit(
            &other,
            &path,
            &[
                ("answer-learn", "Een twee drie"),
                ("tick", "learn"),
                ("keep", "1"),
            ],
        )
        .await;
    same.assert_status(409);
}

#[tokio::test]
async fn a_manager_agrees_to_the_words_they_read_and_to_no_others() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let mut ingrid = test.employee("Ingrid", "ingrid@provincie.example").await;
    let agreements = format!("{talk}/agreements");
    let shared = talk.replace("/conversations/", "/shared/");
    let confirm = format!("{shared}/agreements/confirmation");
    let first = [
        ("what-0", FIRST),
        ("check-on-0", "2027-04-14"),
        ("shared-0", "1"),
    ];
    noor.browser
        .post(&agreements, &first)
        .await
        .assert_status(200);
    let read = ingrid.browser.get(&shared).await;
    // Another stands in its place now, and then the same one in another place.
    let other = [
        ("what-0", SECOND),
        ("check-on-0", "2027-04-14"),
        ("shared-0", "1"),
    ];
    noor.browser
        .post(&agreements, &other)
        .await
        .assert_status(200);
    let page = ingrid.browser.submit(&read, &confirm, &[]).await;
    page.assert_status(409)
        .assert_says("heeft deze afspraken veranderd")
        .assert_says(SECOND)
        .assert_silent("Je hebt dit bevestigd");
    noor.browser
        .get(&agreements)
        .await
        .assert_silent("heeft dit bevestigd");
    let moved = [
        ("what-0", SECOND),
        ("check-on-0", "2027-04-14"),
        ("shared-0", "1"),
        ("what-1", FIRST),
        ("check-on-1", "2027-04-14"),
        ("shared-1", "1"),
    ];
    noor.browser
        .post(&agreements, &moved)
        .await
        .assert_status(200);
    ingrid
        .browser
        .submit(&read, &confirm, &[])
        .await
        .assert_status(200)
        .assert_says("Je hebt dit bevestigd");
    let kept = noor.browser.get(&agreements).await;
    assert_eq!(kept.text().matches("heeft dit bevestigd").count(), 1);
}

/// What is shared is chosen whole too.
#[tokio::test]
async fn the_later_of_two_choices_of_what_to_share_sees_both() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let plan = noor.browser.get(&format!("{talk}/edit")).await;
    let topic = [("topic", FIRST)];
    noor.browser
        .submit(&plan, &talk, &topic)
        .await
        .assert_status(200);
    let path = format!("{talk}/sharing");
    let form = format!("{path}#preview");
    let seen = noor.browser.get(&path).await.form(&form);
    let version = seen.iter().find(|(name, _)| name == "version").unwrap();
    let choice = |until| [("until", until), ("version", version.1.as_str())];
    let shared = noor.browser.post(&path, &choice("2027-02-14")).await;
    shared.assert_status(200);
    let overtaken = noor.browser.post(&path, &choice("2027-02-01")).await;
    overtaken
        .assert_status(409)
        .assert_says("14 februari 2027")
        .assert_says("1 februari 2027");
    assert!(!overtaken.text().contains("2027-02"));
}

/// A date is written as people write it.
#[tokio::test]
async fn days_of_both_tabs_are_read_in_words() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    for (page, action, field) in [
        (format!("{talk}/edit"), talk.clone(), "date"),
        (
            format!("{talk}/agreements"),
            format!("{talk}/agreements"),
            "check-on-0",
        ),
    ] {
        let (one, two) = (noor.browser.get(&page).await, noor.browser.get(&page).await);
        let days = ["2027-02-14", "2027-03-01"];
        for (tab, day, status) in [(&one, days[0], 200), (&two, days[1], 409)] {
            let typed = [(field, day), ("what-0", FIRST)];
            let shown = noor.browser.submit(tab, &action, &typed).await;
            shown.assert_status(status);
            if status == 409 {
                shown
                    .assert_says("14 februari 2027")
                    .assert_says("1 maart 2027");
                assert!(!shown.text().contains("2027-0"));
            }
        }
    }
}

/// The language of one's details is chosen in a form that says the same as is kept: it is chosen all the same.
#[tokio::test]
async fn an_old_form_that_says_the_same_still_changes_the_language() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let old = noor.browser.get("/me").await;
    let name = [("name", "Noor de Wit")];
    noor.browser
        .submit(&old, "/me", &name)
        .await
        .assert_status(200);
    let typed = [("name", "Noor de Wit"), ("language", "en")];
    let page = noor.browser.submit(&old, "/me", &typed).await;
    page.assert_status(200);
    assert!(page.body.contains("<html lang=\"en\""));
    let page = noor.browser.get("/").await;
    assert!(page.body.contains("<html lang=\"en\""), "it is kept");
}

#[tokio::test]
async fn a_question_of_ones_own_is_not_lost_for_want_of_a_tick() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let path = format!("{}/questions", noor.draft().await);
    let typed = [("note", FIRST), ("own", "Waar word ik vrolijk van?")];
    let page = noor.browser.get(&path).await;
    let again = noor.browser.submit(&page, &path, &typed).await;
    again
        .assert_status(422)
        .assert_says("maar vinkte die niet aan");
    assert!(has(&again.form(&path), "Waar word ik vrolijk van?"));
    // Control: with its tick it is kept, and an empty box needs none.
    let ticked = [&typed[..], &[("question", "own"), ("question", "future")]].concat();
    noor.browser
        .submit(&page, &path, &ticked)
        .await
        .assert_status(200);
    assert!(has(
        &noor.browser.get(&path).await.form(&path),
        "Waar word ik vrolijk van?"
    ));
}

/// A plan that was called off in another tab is not put on again by who did not see that.
#[tokio::test]
async fn an_old_form_does_not_put_on_again_what_was_called_off() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let edit = noor.browser.get(&format!("{talk}/edit")).await;
    noor.browser
        .post(&format!("{talk}/cancellation"), &[])
        .await
        .assert_status(200);
    let topic = [("topic", FIRST)];
    let late = noor.browser.submit(&edit, &talk, &topic).await;
    late.assert_status(409).assert_says(FIRST);
    // Control: whoever sees that it is off puts it on again.
    let edit = noor.browser.get(&format!("{talk}/edit")).await;
    noor.browser
        .submit(&edit, &talk, &topic)
        .await
        .assert_status(200)
        .assert_silent("gaat niet door");
}
