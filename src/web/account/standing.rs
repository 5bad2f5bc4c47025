//! Where a person is on the way from a round to a conversation: the one next step of the first page.

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;

use crate::app::App;
use crate::conversation::{Conversation, Side, papers};
use crate::error::Result;
use crate::questionnaire::Lang;
use crate::round::calendar;
use crate::round::{self, Refusal, Round, State};
use crate::text;
use crate::web::conversation::show::path;
use crate::web::extract::SignedIn;
use crate::web::pages::InCircle;
use crate::web::pages::home::{Next, Progress, Round as Line, Step};
use crate::web::round::circles;
use crate::web::{small, words};
use crate::{invitation, profile, workflow};

/// The steps from looking at oneself to the agreements.
const STEPS: [&str; 8] = [
    "home-step-self",
    "home-step-invite",
    "home-step-wait",
    "home-step-read",
    "home-step-choose",
    "home-step-prepare",
    "home-step-talk",
    "home-step-agree",
];
/// How long after the conversation the first page asks what was agreed.
const FRESH: Days = Days::new(30);

/// What is done of the round, and the day the next step speaks of.
struct Stand {
    next: Next,
    /// One for each of [`STEPS`].
    done: [bool; 8],
    day: String,
    /// Of a draft whose list is too short.
    circles: Vec<InCircle>,
}

/// The next step and the round it is about.
pub(crate) async fn of(
    app: &App,
    at: &SignedIn,
    rounds: &[Round],
    conversations: &[Conversation],
) -> Result<(Next, Option<Line>)> {
    let Some(round) = rounds.first() else {
        return Ok((Next::Start, None));
    };
    let (lang, zone, now) = (at.who.lang, app.config.zone, app.clock.now());
    let talk = about(conversations, round, calendar::day_of(now, zone), zone);
    let stand = match round.state {
        State::Draft => draft(app, at, round).await?,
        State::Open { ends_at, .. } => {
            let seen = profile::self_view(&app.db.read, &app.scope(&at.who), round.id).await?;
            let seen = seen.is_some();
            Stand {
                next: if seen { Next::Wait } else { Next::SelfView },
                done: [seen, true, false, false, false, false, false, false],
                day: words::last_day(lang, ends_at, zone),
                circles: vec![],
            }
        }
        State::Published { release_at } if release_at > now => Stand {
            next: Next::Release,
            done: first(3),
            day: words::day_of(lang, release_at, zone),
            circles: vec![],
        },
        State::Published { .. } => match after_release(app, talk).await? {
            Some(stand) => stand,
            None => match round::check_rest(rounds, &app.moment()) {
                Err(Refusal::TooSoon { from }) => Stand {
                    next: Next::Rest,
                    done: first(8),
                    day: text::day(lang, from),
                    circles: vec![],
                },
                _ => return Ok((Next::Start, None)),
            },
        },
        State::NotEnough { .. } | State::Lost { .. } => Stand {
            next: Next::NotEnough,
            done: first(2),
            day: String::new(),
            circles: vec![],
        },
    };
    let invited = if round.state == State::Draft {
        invitation::count(&app.db.read, round.id).await?
    } else {
        round.invited
    };
    let undeliverable = invitation::count_undeliverable(&app.db.read, round.id).await?;
    let path = format!("/rounds/{}", round.id);
    let line = Line {
        steps: steps(lang, &stand, (&path, talk)),
        path,
        day: stand.day,
        invited: small(invited),
        circles: stand.circles,
        undeliverable: small(undeliverable),
    };
    Ok((stand.next, Some(line)))
}

fn first(done: usize) -> [bool; 8] {
    std::array::from_fn(|place| place < done)
}

/// The conversation about the profile of this round: the one that is ahead, otherwise the last one since it opened.
fn about<'a>(
    conversations: &'a [Conversation],
    round: &Round,
    today: NaiveDate,
    zone: Tz,
) -> Option<&'a Conversation> {
    let since = match round.state {
        State::Published { release_at } => calendar::day_of(release_at, zone),
        _ => today,
    };
    let ahead = conversations.iter().find(|one| one.is_ahead(today));
    let held = |one: &&Conversation| !one.cancelled && one.plan.held_on >= since;
    ahead.or_else(|| conversations.iter().rfind(held))
}

/// `None` when all has been done about this profile.
async fn after_release(app: &App, talk: Option<&Conversation>) -> Result<Option<Stand>> {
    let today = calendar::day_of(app.clock.now(), app.config.zone);
    let stand = |next, done| Stand {
        next,
        done,
        day: String::new(),
        circles: vec![],
    };
    let Some(one) = talk else {
        return Ok(Some(stand(Next::Read, first(3))));
    };
    let agreed = papers::agreements(&app.db.read, &app.key, one).await?;
    if !one.is_ahead(today) {
        let asked = agreed.is_empty() && today <= one.plan.held_on + FRESH;
        return Ok(asked.then(|| stand(Next::Agree, first(7))));
    }
    let sheet = papers::sheet(&app.db.read, &app.key, one, Side::Employee).await?;
    let (shared, prepared) = (one.is_shared(today), !sheet.answers.is_empty());
    let done = [true, true, true, shared, shared, prepared, false, false];
    let next = match (shared, prepared) {
        (false, _) => Next::Prepare,
        (true, false) => Next::Reflect,
        (true, true) => Next::Talk,
    };
    Ok(Some(stand(next, done)))
}

/// The steps as the page shows them. A message or a wait comes between two of them, reading and choosing go together.
fn steps(lang: Lang, stand: &Stand, (round, talk): (&str, Option<&Conversation>)) -> Vec<Step> {
    let now: &[usize] = match stand.next {
        Next::SelfView => &[0],
        Next::Invite | Next::Send => &[1],
        Next::Wait => &[2],
        Next::Read => &[3],
        Next::Prepare => &[3, 4],
        Next::Reflect => &[5],
        Next::Talk => &[6],
        Next::Agree => &[7],
        Next::Start | Next::Rest | Next::Questions | Next::Release | Next::NotEnough => &[],
    };
    let at_talk = |page: &str| talk.map(|one| format!("{}{page}", path(one.id)));
    let pages = [
        Some(format!("{round}/self-view")),
        Some(format!("{round}/people")),
        Some(round.to_owned()),
        Some(format!("{round}/profile")),
        at_talk("/sharing"),
        at_talk("/preparation"),
        at_talk("/talk"),
        at_talk("/agreements"),
    ];
    let all = STEPS.iter().zip(pages).enumerate();
    all.map(|(place, (key, page))| {
        let state = match (stand.done[place], now.contains(&place)) {
            (true, _) => Progress::Done,
            (false, true) => Progress::Now,
            (false, false) => Progress::Later,
        };
        Step {
            label: words::say(lang, key, &[]),
            page: page.filter(|_| state != Progress::Later),
            state,
        }
    })
    .collect()
}

async fn draft(app: &App, at: &SignedIn, round: &Round) -> Result<Stand> {
    let seen = profile::self_view(&app.db.read, &app.scope(&at.who), round.id).await?;
    let keys = workflow::keys_of(app, round).await?;
    let circles = circles::on(app, &invitation::list(&app.db.read, &keys, round.id).await?);
    let next = if round.plan.note.is_empty() {
        Next::Questions
    } else if seen.is_none() {
        Next::SelfView
    } else if circles::suffice(&circles) {
        Next::Send
    } else {
        Next::Invite
    };
    Ok(Stand {
        next,
        done: first(usize::from(seen.is_some())),
        day: String::new(),
        circles,
    })
}
