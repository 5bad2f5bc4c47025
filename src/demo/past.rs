//! One person's weeks up to today, lived on the same database by a service whose clock stands in the past.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use tokio_util::task::TaskTracker;

use super::cast::{Given, Person, Reviewer, Round, Says, cast};
use crate::account;
use crate::address::{Invitee, first_name};
use crate::answer_box::answer::Allowed;
use crate::app::{App, Parts};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ids::{RoundId, Selector};
use crate::jobs::worker;
use crate::mail::letters;
use crate::page::Pages;
use crate::profile::{self, Change, Reply};
use crate::questionnaire::{Lang, OpenQuestions};
use crate::round::{self, Plan, calendar};
use crate::version::Version;
use crate::visitor::Visitor;
use crate::workflow::{self, Act, Guest, NotAdded};

/// Days from the end of a round to the one on which its profile is read.
const READ: u64 = 3;
/// People do things at ten in the morning.
const MORNING: TimeDelta = TimeDelta::hours(10);

pub(super) struct Past {
    pub(super) app: App,
    now: DateTime<Utc>,
    pub(super) today: NaiveDate,
}

impl Past {
    /// Begins so many days ago.
    pub(super) fn new(app: &App, days_ago: u64) -> Result<Self> {
        let now = app.clock.now();
        let today = calendar::day_of(now, app.config.zone);
        let begin = morning(app, today, days_ago);
        let app = App::new(Parts {
            config: app.config.clone(),
            db: app.db.clone(),
            keys: app.keys.clone(),
            key: app.key.clone(),
            clock: Clock::fixed(begin),
            random: app.random.clone(),
            pages: Pages::new(letters::TEMPLATES, &app.config.theme)?,
            mailer: app.mailer.clone(),
            beside: TaskTracker::new(),
        });
        Ok(Self { app, now, today })
    }

    /// Lives through a person's weeks, to this very moment.
    pub(super) async fn live(&self, person: &Person) -> Result<()> {
        let who = self.join(person).await?;
        if let Some(round) = &person.earlier {
            self.wait(round.opened).await?;
            let asked = self.ask(&who, round).await?;
            if let Some(planned) = &person.earlier_conversation {
                self.wait(planned.planned).await?;
                self.converse(&who, Some(asked), planned).await?;
            }
        }
        let mut asked = None;
        if let Some(round) = &person.round {
            self.wait(round.opened).await?;
            asked = Some(self.ask(&who, round).await?);
        }
        if let (Some(says), Some(round), Some(asked)) = (&person.says, &person.round, asked) {
            self.wait(round.opened.saturating_sub(round.days + READ))
                .await?;
            self.look(&who, asked, says).await?;
        }
        if let Some(planned) = &person.conversation {
            self.wait(planned.planned).await?;
            self.converse(&who, asked, planned).await?;
        }
        self.wait_until(self.now).await
    }

    /// Reads the profile and says what it tells them.
    async fn look(&self, who: &Visitor, round: RoundId, says: &Says) -> Result<()> {
        let (app, scope) = (&self.app, self.app.scope(who));
        let profile = profile::read(&app.db.read, &scope, round).await?;
        let profile = profile.ok_or(Error::NotFound)?;
        let replies = says.energy.iter().map(|(quality, energy)| {
            let reply = Reply {
                energy: Some(*energy),
                example: says.examples.get(quality).cloned().unwrap_or_default(),
                ..Reply::default()
            };
            let seen = profile.reply(quality).version();
            (Change::Reply(quality.clone(), reply), seen)
        });
        let portrait = Change::Portrait(says.portrait.clone());
        let portrait = (portrait, profile.portrait_version());
        let changes: Vec<_> = replies.chain([portrait]).collect();
        app.db
            .write(async |tx| {
                for (change, seen) in changes {
                    profile::add(tx, &scope, round, change, &seen).await?;
                }
                Ok(())
            })
            .await
    }

    async fn join(&self, person: &Person) -> Result<Visitor> {
        let (app, manager) = (&self.app, &cast().manager);
        let mut about = account::Person {
            first_name: first_name(&person.name).into(),
            name: person.name.clone().into(),
            ..account::Person::default()
        };
        if person.address != manager.address {
            about.manager_name = manager.name.clone().into();
            manager
                .address
                .as_str()
                .clone_into(&mut about.manager_address);
        }
        app.db
            .write(async |tx| {
                let (address, lang) = (&person.address, Lang::Nl);
                let who = Visitor {
                    account: account::open(tx, &app.moment(), address, lang).await?,
                    address: address.identity(),
                    first_name: first_name(&person.name),
                    name: person.name.clone(),
                    lang,
                };
                account::describe(tx, &who, &about, lang, &Version::default()).await?;
                Ok(who)
            })
            .await
    }

    /// Prepares a round, sends it, and lets the answers come in.
    async fn ask(&self, who: &Visitor, round: &Round) -> Result<RoundId> {
        let (id, people) = self.prepare(who, round).await?;
        workflow::open(&self.app, who, id, &Version::default()).await?;
        worker::work_off(&self.app).await?;
        let mut given: Vec<(Selector, &Reviewer, &Given)> = people
            .into_iter()
            .zip(&round.reviewers)
            .filter_map(|(selector, reviewer)| {
                Some((selector, reviewer, reviewer.answer.as_ref()?))
            })
            .collect();
        given.sort_by_key(|(_, _, answer)| answer.after);
        for (selector, reviewer, answer) in given {
            self.wait(round.opened.saturating_sub(answer.after)).await?;
            let circle = self.app.config.circle_of(reviewer.address.as_str());
            let allowed = Allowed::of(&plan(round).questions, circle);
            self.answer(id, selector, answer, &allowed).await?;
        }
        Ok(id)
    }

    /// Returns the invited people in the order of the cast.
    async fn prepare(&self, who: &Visitor, round: &Round) -> Result<(RoundId, Vec<Selector>)> {
        let (app, scope) = (&self.app, self.app.scope(who));
        let draft = app.db.write(async |tx| {
            let (draft, keys) = workflow::draft(tx, &scope).await?;
            round::edit(tx, who, draft.id, plan(round), &Version::default()).await?;
            profile::look_at_self(tx, &scope, draft.id, &round.self_view, &Version::default())
                .await?;
            Ok::<_, Error>((draft.id, keys))
        });
        let (id, keys) = draft.await?;
        let people: Vec<_> = round.reviewers.iter().map(guest).collect();
        let invited = workflow::invite(app, who, id, &keys, &people).await;
        let invited = invited.map_err(|refused| match refused {
            NotAdded::Refused(refused) => {
                Error::internal(format!("the people of {}: {refused:?}", who.name))
            }
            NotAdded::Failed(error) => error,
        })?;
        Ok((id, invited))
    }

    async fn answer(
        &self,
        id: RoundId,
        selector: Selector,
        given: &Given,
        allowed: &Allowed,
    ) -> Result<()> {
        let checked = given.draft().check(allowed);
        let answer = checked.map_err(|faults| Error::internal(format!("an answer: {faults:?}")))?;
        let received = workflow::receive(&self.app, id, selector, Act::Answer(&answer)).await?;
        received.map_err(|_| Error::internal("an answer: the box does not take it"))
    }

    pub(super) async fn wait(&self, days_ago: u64) -> Result<()> {
        self.wait_until(morning(&self.app, self.today, days_ago))
            .await
    }

    /// Day by day, so that letters leave and rounds end on the day on which they should.
    async fn wait_until(&self, at: DateTime<Utc>) -> Result<()> {
        loop {
            worker::work_off(&self.app).await?;
            let left = at - self.app.clock.now();
            if left <= TimeDelta::zero() {
                return Ok(());
            }
            self.app.clock.advance(left.min(TimeDelta::days(1)));
        }
    }
}

fn plan(round: &Round) -> Plan {
    Plan {
        note: round.note.clone(),
        questions: OpenQuestions::default(),
        days: round.days,
        lang: Lang::Nl,
        in_the_morning: false,
    }
}

fn guest(reviewer: &Reviewer) -> Guest {
    let invitee = Invitee {
        name: Some(reviewer.name.clone()),
        address: reviewer.address.clone(),
    };
    Guest::from((invitee, reviewer.group))
}

fn morning(app: &App, today: NaiveDate, days_ago: u64) -> DateTime<Utc> {
    calendar::start_of(today - Days::new(days_ago), app.config.zone) + MORNING
}
