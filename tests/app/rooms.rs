//! What a door measures before it asks a room, the room refuses by itself.

use chrono::{Days, NaiveDate};
use klankbord::conversation::commitment::{Commitment, Fault, Line, MAX_LINE, Status};
use klankbord::conversation::preparation::MAX_ANSWER;
use klankbord::conversation::written::{self, Action, Written};
use klankbord::conversation::{self, Conversation, Plan, Prepared, Side};
use klankbord::db::Tx;
use klankbord::error::{Error, Refusal, Result};
use klankbord::normalise::PersonName;
use klankbord::profile;
use klankbord::profile::self_view::SelfView;
use klankbord::questionnaire::{Circle, Lang};
use klankbord::version::Version;
use klankbord::visitor::Visitor;
use klankbord::{account, round};

use crate::support::TestApp;

const TODAY: fn(&TestApp) -> NaiveDate = |test| test.now().date_naive();

fn refusal(outcome: Result<()>) -> Option<Refusal> {
    match outcome {
        Ok(()) => None,
        Err(Error::Refused(refusal)) => Some(refusal),
        Err(other) => panic!("{other:?}"),
    }
}

async fn noor(test: &TestApp, tx: &Tx) -> Visitor {
    let address = "noor@provincie.example".parse().unwrap();
    let moment = test.app.moment();
    let account = account::open(tx, &moment, &address, Lang::Nl);
    Visitor {
        account: account.await.unwrap(),
        address: address.identity(),
        name: "Noor".to_owned(),
        first_name: "Noor".to_owned(),
        lang: Lang::Nl,
    }
}

async fn conversation(test: &TestApp, tx: &Tx, who: &Visitor) -> Conversation {
    let manager = "samira@provincie.example".parse().unwrap();
    let when = (TODAY(test) + Days::new(30), None, String::new());
    let with = (PersonName::new("Samira").unwrap(), &manager, Circle::Inside);
    let plan = Plan::new(who, TODAY(test), when, with).unwrap();
    let scope = test.app.scope(who);
    let created = conversation::create(tx, &scope, plan, String::new(), "");
    created.await.unwrap()
}

#[tokio::test]
async fn an_answer_of_a_preparation_that_is_too_long_is_refused() {
    let test = TestApp::new().await;
    let tx = test.db().begin().await.unwrap();
    let who = noor(&test, &tx).await;
    let conversation = conversation(&test, &tx, &who).await;
    for (characters, is_refused) in [(MAX_ANSWER, false), (MAX_ANSWER + 1, true)] {
        let typed = Prepared {
            answers: [("proud".to_owned(), "é".repeat(characters))].into(),
            ..Prepared::default()
        };
        let (moment, side) = (test.app.moment(), Side::Employee);
        let written = written::write(
            &tx,
            &moment,
            &conversation,
            side,
            Written {
                prepared: typed,
                action: Action::Keep,
                seen: Version::default(),
            },
        )
        .await;
        let refused = refusal(written).is_some();
        assert_eq!(refused, is_refused, "{characters}");
    }
}

#[tokio::test]
async fn an_agreement_with_a_fault_is_refused() {
    let test = TestApp::new().await;
    let tx = test.db().begin().await.unwrap();
    let who = noor(&test, &tx).await;
    let conversation = conversation(&test, &tx, &who).await;
    let fine = Commitment {
        what: "Ik leid een overleg.".to_owned(),
        theme: None,
        quality: None,
        whereabouts: None,
        first_step: String::new(),
        support: String::new(),
        noticed_by: String::new(),
        budget: String::new(),
        check_on: conversation.plan.held_on,
        status: Status::Open,
        made_on: TODAY(&test),
        shared: false,
        confirmed: false,
        again_on: None,
    };
    let long = Commitment {
        support: "é".repeat(MAX_LINE + 1),
        ..fine.clone()
    };
    let fault = Fault::TooLong {
        line: Line::Support,
    };
    for (commitment, fault) in [(long, Some(fault)), (fine, None)] {
        let scope = test.app.scope(&who);
        let agreed = written::agree(
            &tx,
            &scope,
            conversation.id,
            vec![(0, commitment)],
            &Version::default(),
        )
        .await;
        let fault =
            fault.map(|fault| Refusal::Conversation(conversation::Refusal::Agreement { fault }));
        assert_eq!(refusal(agreed), fault);
    }
}

#[tokio::test]
async fn a_self_view_with_a_fault_is_refused() {
    let test = TestApp::new().await;
    let tx = test.db().begin().await.unwrap();
    let who = noor(&test, &tx).await;
    let scope = test.app.scope(&who);
    let round = round::create(&tx, &scope).await.unwrap().id;
    let fine = ["analytical", "critical", "curious", "strategic", "nuanced"];
    let invented = ["analytical", "critical", "curious", "strategic", "brave"];
    let faulty = Refusal::Profile(profile::Refusal::SelfViewFaulty);
    for (top, refused) in [(invented, Some(faulty)), (fine, None)] {
        let view = SelfView {
            top: top.map(str::to_owned).to_vec(),
            ..SelfView::default()
        };
        let kept = profile::look_at_self(&tx, &scope, round, &view, &Version::default()).await;
        assert_eq!(refusal(kept), refused);
    }
}
