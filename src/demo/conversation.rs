//! One person's conversations: planned, prepared by both, held, and what was agreed.

use chrono::{Days, NaiveDate};

use super::cast::{self, Agreed, cast};
use super::past::Past;
use crate::conversation::written::{self, Action, Written};
use crate::conversation::{self, Commitment, Conversation, Prepared, Side, deadlines};
use crate::error::Result;
use crate::ids::RoundId;
use crate::jobs::worker;
use crate::questionnaire::Circle;
use crate::round::calendar;
use crate::version::Version;
use crate::visitor::Visitor;

impl Past {
    /// Plans it now; when its day is past, holds it on that day and writes down what was agreed.
    pub(super) async fn converse(
        &self,
        who: &Visitor,
        round: Option<RoundId>,
        planned: &cast::Conversation,
    ) -> Result<()> {
        let held_on = match planned.held_in {
            days @ 0.. => self.today + Days::new(days.unsigned_abs()),
            days => self.today - Days::new(days.unsigned_abs()),
        };
        let conversation = self.plan(who, planned, held_on).await?;
        if !planned.managers_sheet.is_empty() {
            self.announce(who, &conversation).await?;
        }
        self.prepare_sheets(&conversation, planned).await?;
        if !planned.shared.is_empty() {
            self.share(who, &conversation, round, planned).await?;
        }
        worker::work_off(&self.app).await?;
        if held_on < self.today {
            self.wait(planned.held_in.unsigned_abs()).await?;
            self.agree(who, &conversation, &planned.agreed).await?;
        }
        Ok(())
    }

    async fn plan(
        &self,
        who: &Visitor,
        planned: &cast::Conversation,
        on: NaiveDate,
    ) -> Result<Conversation> {
        let (app, now, manager) = (&self.app, self.app.clock.now(), &cast().manager);
        let plan = conversation::Plan::new(
            who,
            calendar::day_of(now, app.config.zone),
            (on, None, String::new()),
            (
                manager.name.clone().into(),
                &manager.address,
                Circle::Outside,
            ),
        )?;
        let (scope, wish) = (app.scope(who), planned.wish.clone());
        app.db
            .write(async |tx| conversation::create(tx, &scope, plan, wish, "").await)
            .await
    }

    /// Nobody prepares a conversation that they have not heard of.
    async fn announce(&self, who: &Visitor, conversation: &Conversation) -> Result<()> {
        let app = &self.app;
        app.db
            .write(async |tx| conversation::announce(tx, &app.scope(who), conversation.id).await)
            .await
    }

    /// What each wrote in their own preparation is shared with the other.
    async fn prepare_sheets(
        &self,
        conversation: &Conversation,
        planned: &cast::Conversation,
    ) -> Result<()> {
        let (app, sides) = (
            &self.app,
            [
                (Side::Employee, &planned.sheet),
                (Side::Manager, &planned.managers_sheet),
            ],
        );
        let written = sides.into_iter().filter(|(_, answers)| !answers.is_empty());
        app.db
            .write(async |tx| {
                for (side, answers) in written {
                    let prepared = Prepared {
                        answers: answers.clone(),
                        ticked: answers.keys().cloned().collect(),
                        shared: None,
                    };
                    written::write(
                        tx,
                        &app.moment(),
                        conversation,
                        side,
                        Written {
                            prepared,
                            action: Action::Share,
                            seen: Version::default(),
                        },
                    )
                    .await?;
                }
                Ok(())
            })
            .await
    }

    async fn share(
        &self,
        who: &Visitor,
        conversation: &Conversation,
        round: Option<RoundId>,
        planned: &cast::Conversation,
    ) -> Result<()> {
        let app = &self.app;
        let choice = conversation::Choice {
            round,
            parts: planned.shared.clone(),
            until: conversation.plan.held_on + Days::new(30),
            seen: Version::default(),
        };
        app.db
            .write(async |tx| {
                conversation::share(tx, &app.scope(who), conversation.id, choice).await
            })
            .await?;
        Ok(())
    }

    async fn agree(
        &self,
        who: &Visitor,
        conversation: &Conversation,
        agreed: &[Agreed],
    ) -> Result<()> {
        let app = &self.app;
        let written = agreed.iter().enumerate().map(|(place, agreed)| {
            let commitment = Commitment {
                what: agreed.what.clone(),
                theme: None,
                quality: agreed.quality.clone(),
                whereabouts: None,
                first_step: agreed.first_step.clone(),
                support: agreed.support.clone(),
                noticed_by: agreed.noticed_by.clone(),
                budget: String::new(),
                check_on: deadlines::check_in_on(conversation),
                status: agreed.status,
                made_on: conversation.plan.held_on,
                shared: true,
                confirmed: false,
                again_on: None,
            };
            (place, commitment)
        });
        app.db
            .write(async |tx| {
                written::agree(
                    tx,
                    &app.scope(who),
                    conversation.id,
                    written.collect(),
                    &Version::default(),
                )
                .await
            })
            .await
    }
}
