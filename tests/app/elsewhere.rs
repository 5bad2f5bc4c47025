//! Here preferably, elsewhere also: where somebody means to learn what they agree on.

use crate::own::taken;
use crate::support::TestApp;
use crate::talk::{AGREED, announce, ingrid, look, noor_with_a_talk, on_the_other_side, send};

#[tokio::test]
async fn an_agreement_may_say_where_it_is_learned() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let mut ingrid = ingrid(&test).await;
    announce(&test, &mut noor, &talk).await;
    let form = format!("{talk}/agreements");
    look(&mut noor, &form)
        .await
        .assert_silent("Wat je opschreef over leren");
    let sheet = [
        ("answer-three-years", "Een-groep-leiden."),
        ("answer-elsewhere", "Bij-een-gemeente."),
        ("answer-need", "Tijd-van-Ingrid."),
    ];
    send(&mut noor, &format!("{talk}/preparation"), &sheet).await;
    // What was written apart while preparing is at hand.
    look(&mut noor, &form)
        .await
        .assert_says("Wat je opschreef over leren")
        .assert_says("Een-groep-leiden.")
        .assert_says("Bij-een-gemeente.")
        .assert_silent("Tijd-van-Ingrid");
    let elsewhere = [&AGREED[..], &[("where-0", "elsewhere")]].concat();
    send(&mut noor, &form, &elsewhere).await.assert_status(200);
    let kept = look(&mut noor, &form).await.form(&form);
    assert!(kept.contains(&("where-0".to_owned(), "elsewhere".to_owned())));
    let shared = on_the_other_side(&talk);
    let where_to = "Waar leer je het?Ergens anders";
    let page = look(&mut ingrid, &shared).await;
    page.assert_says(where_to).assert_silent("Bij-een-gemeente");
    let confirm = format!("{shared}/agreements/confirmation");
    ingrid.browser.submit(&page, &confirm, &[]).await;
    look(&mut noor, &form)
        .await
        .assert_says("Ingrid heeft dit bevestigd");
    for (person, file) in [
        (&noor, "gesprek-2027-01-14-1.txt"),
        (&ingrid, "als-leidinggevende-2027-01-14-1.txt"),
    ] {
        let kept = taken(person, file).await;
        assert!(kept.contains("Ergens anders"), "{kept}");
    }
    // Another place is another agreement; and it may be left out.
    send(&mut noor, &form, &AGREED).await.assert_status(200);
    look(&mut noor, &form)
        .await
        .assert_silent("Ingrid heeft dit bevestigd");
    look(&mut ingrid, &shared).await.assert_silent(where_to);
}
