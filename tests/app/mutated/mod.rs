//! Mutated requests: of everybody, to every address, grown from what the pages themselves let people send.
//!
//! A block is a small organisation in the midst of its year, a few thousand requests one after the other, and the
//! same at every run with the same seed. `KLANKBORD_MUTATED_SEED` begins elsewhere; with the seed that a fault names,
//! its block is the first. A run has two blocks, and with `KLANKBORD_FULL` as many as the design asks.

mod chance;
mod control;
mod harvest;
mod judge;
mod mutate;
pub(crate) mod values;
mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{LazyLock, Mutex, Once};
use std::thread;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderValue, Request, StatusCode};
use chrono::TimeDelta;
use klankbord::random::Random;
use klankbord::web;
use tower::ServiceExt;

use self::chance::Chance;
use self::judge::{Judge, Question};
use self::mutate::{Known, Sent};
use self::world::{LEAVER, World};
use crate::requests::routes_with;

const SEED: u64 = 20_261_128;
const REQUESTS: usize = 2_500;
const BLOCKS: u64 = 2;
const BLOCKS_IN_FULL: u64 = 40;
/// A report takes long to set: few of these say as much as many.
const SLOW: [&str; 2] = [".pdf", "everything.zip"];
/// So named, a thread is known when something panics on it.
const THREAD: &str = "mutated";
/// The threads of the control, where something does.
const PLANTED: &str = "planted";

/// Every address of the service, those that are read, and those that are sent to.
static ROUTES: LazyLock<Vec<String>> = LazyLock::new(|| routes_with(""));
static READ: LazyLock<Vec<String>> = LazyLock::new(|| routes_with("get("));
static SENT_TO: LazyLock<Vec<String>> = LazyLock::new(|| routes_with("post("));

/// How often something panicked, by the name of the thread.
static PANICS: Mutex<BTreeMap<String, usize>> = Mutex::new(BTreeMap::new());

/// What came of a block.
#[derive(Default)]
struct Tally {
    statuses: BTreeMap<u16, usize>,
    /// Role and address of the table.
    reached: BTreeSet<(&'static str, String)>,
    /// Those that did for somebody what they are for.
    opened: BTreeSet<String>,
    slowest: Duration,
    faults: Vec<String>,
}

#[test]
fn no_mutated_request_of_anybody_is_a_fault_of_ours() {
    count_panics();
    let seed = std::env::var("KLANKBORD_MUTATED_SEED").map_or(SEED, |seed| seed.parse().unwrap());
    let full = std::env::var_os("KLANKBORD_FULL").is_some();
    let blocks = if full { BLOCKS_IN_FULL } else { BLOCKS };
    let began = Instant::now();
    let mut all = Tally::default();
    let seeds: Vec<u64> = (seed..seed + blocks).collect();
    for pair in seeds.chunks(2) {
        let running: Vec<_> = pair
            .iter()
            .map(|seed| start(THREAD, block(*seed)))
            .collect();
        for run in running {
            all.add(run.join().unwrap());
        }
    }
    tell(&format!(
        "seeds {seed} to {}: {} requests in {:?}, the slowest {:?}; answers {:?}; {} panics; {} faults",
        seed + blocks - 1,
        all.statuses.values().sum::<usize>(),
        began.elapsed(),
        all.slowest,
        all.statuses,
        panics(THREAD),
        all.faults.len(),
    ));
    assert!(all.faults.is_empty(), "{}", all.faults.join("\n\n"));
    assert_eq!(panics(THREAD), 0);
    all.assert_not_blind();
}

#[expect(clippy::print_stdout, reason = "the figures of a run")]
fn tell(what: &str) {
    println!("{what}");
}

/// On threads of their own, so that what panics there is counted for nobody else.
fn start<T: Send + 'static>(
    name: &'static str,
    what: impl Future<Output = T> + Send + 'static,
) -> thread::JoinHandle<T> {
    let run = move || {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name(name)
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(what)
    };
    thread::Builder::new()
        .name(name.to_owned())
        .spawn(run)
        .unwrap()
}

async fn block(seed: u64) -> Tally {
    let mut world = World::new(seed).await;
    let forms = harvest::all(&mut world).await;
    let judge = Judge::new(&world);
    let router = web::router(world.node.clone());
    let chance = Chance(Random::from_seed(!seed));
    let known = Known {
        ids: all_ids(&forms),
        forms: &forms,
        world: &world,
    };
    let mut tally = Tally::default();
    while tally.statuses.values().sum::<usize>() < REQUESTS {
        let sent = known.request(&chance);
        if slow(&sent.path) && !chance.one_in(3) {
            continue;
        }
        let role = &world.roles[sent.role];
        ask(&router, &judge, (role.name, role.apart), &sent, &mut tally).await;
        if tally.faults.len() > 20 {
            break;
        }
        if chance.one_in(400) {
            world.test.app.clock.advance(TimeDelta::hours(7));
            world.test.run_jobs().await;
        }
    }
    tally.faults.extend(gone(&mut world).await);
    for fault in &mut tally.faults {
        *fault = format!("KLANKBORD_MUTATED_SEED={seed}: {fault}");
    }
    tally
}

/// Whoever should still be signed in and is not: from then on, requests of this role were those of nobody.
async fn gone(world: &mut World) -> Vec<String> {
    let mut gone = Vec::new();
    for role in &mut world.roles {
        let still = role.browser.get("/me").await.path == "/me";
        if !still && !["nobody", "reviewer", LEAVER].contains(&role.name) {
            gone.push(format!("{} is no longer signed in", role.name));
        }
    }
    gone
}

/// Sends one, and holds the answer against all that must be true of any.
async fn ask(
    router: &Router,
    judge: &Judge,
    (role, apart): (&'static str, bool),
    sent: &Sent,
    tally: &mut Tally,
) {
    let Some(request) = request(sent) else {
        return;
    };
    let path = request.uri().path().to_owned();
    let began = Instant::now();
    let answer = tokio::time::timeout(judge.deadline, router.clone().oneshot(request)).await;
    let number = tally.statuses.values().sum::<usize>();
    let Ok(Ok(answer)) = answer else {
        *tally.statuses.entry(0).or_default() += 1;
        return tally
            .faults
            .push(format!("request {number} hangs: {role} {sent:?}"));
    };
    *tally.statuses.entry(answer.status().as_u16()).or_default() += 1;
    let (route, status) = (route_of(&path), answer.status());
    if status.is_success() || (status == StatusCode::SEE_OTHER && !leads_out(&answer)) {
        tally.opened.insert(route.clone());
    }
    if status != StatusCode::METHOD_NOT_ALLOWED {
        tally.reached.insert((role, route));
    }
    let question = Question {
        path: &sent.path,
        body: &sent.body,
        apart,
    };
    let faults = judge.faults(&question, answer).await;
    tally.slowest = tally.slowest.max(began.elapsed());
    if !faults.is_empty() {
        tally
            .faults
            .push(format!("request {number}: {faults:?} by {role}: {sent:?}"));
    }
}

/// Whoever is not signed in is led to the first page.
fn leads_out(answer: &axum::response::Response) -> bool {
    let place = answer.headers().get("location");
    let path = place.and_then(|place| place.as_bytes().split(|byte| *byte == b'?').next());
    path == Some(b"/")
}

/// `None` for what no client could send over a line.
fn request(sent: &Sent) -> Option<Request<Body>> {
    let mut request = Request::builder().method(sent.method.as_str());
    for (name, value) in &sent.heads {
        request = request.header(*name, HeaderValue::from_bytes(value).ok()?);
    }
    let from = std::net::SocketAddr::from(([127, 0, 0, 1], 40_000));
    let request = request.uri(&sent.path).extension(ConnectInfo(from));
    request.body(Body::from(sent.body.clone())).ok()
}

fn slow(path: &str) -> bool {
    SLOW.iter().any(|end| path.contains(end))
}

/// Every id that stands in the address of one of these.
fn ids<'a>(forms: impl Iterator<Item = &'a harvest::Form>) -> Vec<String> {
    let parts = forms.flat_map(|form| form.path.split(['/', '?']));
    let long = parts.filter(|part| part.len() == 36 && part.contains('-'));
    let ids: BTreeSet<String> = long.map(str::to_owned).collect();
    ids.into_iter().collect()
}

/// Those of everybody, and some of nobody.
fn all_ids(forms: &[harvest::Form]) -> Vec<String> {
    const STRANGE: [&str; 6] = [
        "x",
        "00000000-0000-4000-8000-000000000000",
        "%00",
        "%FF",
        "..",
        "-",
    ];
    let mut ids = ids(forms.iter());
    ids.extend(STRANGE.map(str::to_owned));
    ids
}

/// The address of the table that this one is, or nothing.
fn route_of(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').collect();
    let fits = |route: &&String| {
        let of_route: Vec<&str> = route.split('/').collect();
        let mut pairs = of_route.iter().zip(&parts);
        of_route.len() == parts.len()
            && pairs.all(|(fixed, other)| fixed.starts_with('{') || fixed == other)
    };
    // The one that is nearest by its fixed parts: `/conversations/new` before `/conversations/{id}`.
    let fitting = ROUTES.iter().filter(fits);
    let nearest = fitting.min_by_key(|route| route.matches('{').count());
    nearest.cloned().unwrap_or_default()
}

fn count_panics() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            let name = thread::current().name().unwrap_or_default().to_owned();
            *PANICS.lock().unwrap().entry(name).or_default() += 1;
            before(panic);
        }));
    });
}

fn panics(thread: &str) -> usize {
    let all = PANICS.lock().unwrap();
    all.get(thread).copied().unwrap_or_default()
}

impl Tally {
    fn add(&mut self, other: Self) {
        for (status, times) in other.statuses {
            *self.statuses.entry(status).or_default() += times;
        }
        self.reached.extend(other.reached);
        self.opened.extend(other.opened);
        self.slowest = self.slowest.max(other.slowest);
        self.faults.extend(other.faults);
    }

    /// Everybody was everywhere, and got every kind of answer.
    fn assert_not_blind(&self) {
        let everywhere: BTreeSet<String> = self
            .reached
            .iter()
            .map(|reached| reached.1.clone())
            .collect();
        for route in ROUTES.iter() {
            assert!(everywhere.contains(route), "nobody asked for {route}");
        }
        let closed = ROUTES.iter().filter(|route| !self.opened.contains(*route));
        let closed: Vec<_> = closed.collect();
        tell(&format!("answered by a refusal alone: {closed:?}"));
        // Whoever sends a form without a session is refused, and not led on as on a page.
        assert!(
            closed.len() * 4 < ROUTES.len(),
            "too little is reached: {closed:?}"
        );
        let roles: BTreeSet<&str> = self.reached.iter().map(|reached| reached.0).collect();
        for role in roles {
            let reached = self
                .reached
                .iter()
                .filter(|reached| reached.0 == role)
                .count();
            assert!(reached > 20, "{role} asked for {reached} addresses");
        }
        for status in [200, 303, 400, 403, 404, 405, 410, 413, 422] {
            assert!(
                self.statuses.contains_key(&status),
                "no answer was {status}: {:?}",
                self.statuses
            );
        }
    }
}
