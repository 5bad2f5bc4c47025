//! An open round without pages and letters: made by the rooms, in one transaction.

use klankbord::account;
use klankbord::address::{Address, Invitee};
use klankbord::answer_box;
use klankbord::app::App;
use klankbord::ids::{RoundId, Selector};
use klankbord::invitation::{self, Excluded, Guest, link};
use klankbord::keys::RoundKeys;
use klankbord::questionnaire::{Group, Lang};
use klankbord::queue;
use klankbord::round;
use klankbord::secret::Key;
use klankbord::visitor::Visitor;

pub(crate) struct Prepared {
    pub(crate) id: RoundId,
    pub(crate) people: Vec<Selector>,
    links: Key,
}

impl Prepared {
    /// Opens a round of the person with this name. Its letters are never sent, so that nothing else runs beside.
    pub(crate) async fn open(app: &App, name: &str, people: usize) -> Self {
        let addresses: Vec<_> = (0..people)
            .map(|number| format!("p{number}@example.org"))
            .collect();
        let round = Self::open_with_letters(app, name, &addresses).await;
        let tx = app.db.begin().await.unwrap();
        queue::forget_round(&tx, round.id).await.unwrap();
        tx.commit().await.unwrap();
        round
    }

    /// As pages do it: everyone at these addresses has letters waiting.
    pub(crate) async fn open_with_letters(app: &App, name: &str, addresses: &[String]) -> Self {
        let random = &app.random;
        let own: Address = format!("{name}@provincie.example").parse().unwrap();
        let tx = app.db.begin().await.unwrap();
        let account = account::open(&tx, &app.moment(), &own, Lang::Nl)
            .await
            .unwrap();
        let who = Visitor {
            account,
            address: own.identity(),
            name: name.to_owned(),
            first_name: name.to_owned(),
            lang: Lang::Nl,
        };
        let id = round::create(&tx, &app.scope(&who)).await.unwrap().id;
        let keys = RoundKeys::unopened(Key::random(random));
        app.keys.put(id, &keys).unwrap();
        let invitees: Vec<_> = addresses
            .iter()
            .enumerate()
            .map(|person| Guest::from(invitee(person)))
            .collect();
        let excluded = Excluded {
            own: &who.address,
            manager: "",
        };
        let added = invitation::add(&tx, &app.moment(), &keys, id, excluded, &invitees)
            .await
            .unwrap();
        let circles = addresses
            .iter()
            .map(|address| app.config.circle_of(address));
        let admitted: Vec<_> = added.iter().copied().zip(circles).collect();
        round::open(&tx, &app.scope(&who), id, &admitted)
            .await
            .unwrap();
        answer_box::create(&tx, &app.moment(), id, &admitted)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        Self {
            id,
            people: added,
            links: keys.links(),
        }
    }

    /// Where a person answers.
    pub(crate) fn path(&self, person: usize) -> String {
        format!(
            "/r/{}",
            link::token(&self.links, self.id, self.people[person]).reveal()
        )
    }
}

fn invitee((number, address): (usize, &String)) -> (Invitee, Group) {
    let address = address.parse().unwrap();
    let group = if number.is_multiple_of(2) {
        Group::Colleague
    } else {
        Group::Personal
    };
    (
        Invitee {
            name: None,
            address,
        },
        group,
    )
}
