//! What people are called: by their first name, and once by the whole of it.

use klankbord::entity::account;
use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;

use crate::support::{COLLEAGUES, TestApp, link};

const NOOR: &str = "noor@provincie.example";
const WHOLE: &str = "Eleonora de Wit";

#[tokio::test]
async fn letters_and_pages_speak_by_first_name_and_say_the_whole_name_once() {
    let test = TestApp::new().await;
    let mut noor = test.employee(WHOLE, NOOR).await;
    let page = noor.browser.get("/me").await;
    let called = [("first-name", "Noor")];
    noor.browser
        .submit(&page, "/me", &called)
        .await
        .assert_says("Noor");
    noor.browser
        .get("/")
        .await
        .assert_says("Dag Noor")
        .assert_silent("Dag Eleonora");
    let people = [
        "Vries, Fatima de <fatima@x.nl>",
        "\"J.P. (Piet) Bos\" <piet@x.nl>",
        "J.P. Bos <jp@x.nl>",
        "Sanne <sanne@x.nl>",
    ];
    noor.open_round(&COLLEAGUES, &people).await;
    let letters = test.invitations().await;
    for (address, called) in [
        ("fatima@x.nl", "Hallo Fatima,"),
        ("piet@x.nl", "Hallo Piet,"),
        ("jp@x.nl", "Hallo J.P. Bos,"),
        ("sanne@x.nl", "Hallo Sanne,"),
    ] {
        let letter = letters
            .iter()
            .find(|letter| letter.to_address == address)
            .unwrap();
        assert!(letter.text.starts_with(called), "{}", letter.text);
        assert_eq!(letter.text.matches(WHOLE).count(), 1, "{}", letter.text);
        assert!(letter.text.matches("Noor").count() <= 3, "{}", letter.text);
        assert_eq!(letter.from_name, format!("{WHOLE} via Klankbord"));
        assert!(
            letter.subject.starts_with("Noor vraagt"),
            "{}",
            letter.subject
        );
    }
    let page = test.browser().get(&link(&letters[0], "/r/")).await;
    page.assert_says("Jouw kijk op Noor");
    assert_eq!(page.text().matches(WHOLE).count(), 1, "{}", page.text());
}

#[tokio::test]
async fn who_told_one_name_only_is_called_by_it() {
    let test = TestApp::new().await;
    for (first, whole, kept) in [
        ("", "Fatima de Vries", ["Fatima", "Fatima de Vries"]),
        ("Fatima", "", ["Fatima", "Fatima"]),
        ("Fa", "Fatima de Vries", ["Fa", "Fatima de Vries"]),
        ("", "J.P. Bos", ["J.P. Bos", "J.P. Bos"]),
    ] {
        let mut person = test.sign_in("fatima@provincie.example").await;
        let fields = [("first-name", first), ("name", whole)];
        let page = person.browser.get("/me").await;
        person.browser.submit(&page, "/me", &fields).await;
        let form = person.browser.get("/me").await.form("/me");
        let shown = ["first-name", "name"].map(|field| {
            let found = form.iter().find(|(name, _)| name == field);
            found.unwrap().1.clone()
        });
        assert_eq!(shown, kept, "{first} {whole}");
    }
    let mut person = test.sign_in("fatima@provincie.example").await;
    let page = person.browser.get("/me").await;
    let none = [("first-name", ""), ("name", " ")];
    let again = person.browser.submit(&page, "/me", &none).await;
    again.assert_says("Vul in hoe je heet");
}

/// As everybody was kept before there were two names.
#[tokio::test]
async fn an_account_from_before_is_called_by_the_first_of_its_names() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Wit, Noor de", NOOR).await;
    account::Entity::update_many()
        .col_expr(account::Column::FirstName, Expr::value(""))
        .exec(&test.db().begin().await.unwrap())
        .await
        .unwrap();
    noor.browser.get("/").await.assert_says("Dag Noor");
}
