//! The drill of docs/backup.md: answers come in, a backup is made beside them, more answers come, the machine is lost.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use klankbord::keys::Private;

use super::super::bench::PEOPLE;
use super::super::{Verdict, send};
use super::site::Site;
use crate::evidence::{Outcome, Program, note};

/// The first rounds are answered before, beside and after the backup, the next ones before it alone, the last ones not
/// at all.
const ANSWERED: std::ops::Range<usize> = 0..4;
const QUIET: std::ops::Range<usize> = 4..6;
const SILENT: std::ops::Range<usize> = 6..8;
const AT_ONCE: usize = 5;

struct Drill {
    site: Site,
    /// Who was thanked before the newest backup began, and who only after it was there.
    before: Vec<usize>,
    after: Vec<usize>,
    backup: PathBuf,
}

impl Drill {
    async fn run(recovery: Option<Private>) -> Self {
        let mut site = Site::new(recovery).await;
        let program = site.start();
        let mut before = Site::people(ANSWERED, 0..4);
        before.extend(Site::people(QUIET, 0..5));
        answer(&mut site, &program, &before);
        let beside = Site::people(ANSWERED, 4..9);
        let (backup, thanked) = back_up_beside(&mut site, &program, &beside);
        let (earlier, later) = beside.split_at(thanked);
        before.extend(earlier);
        let mut after = Site::people(ANSWERED, 9..12);
        answer(&mut site, &program, &after);
        after.extend(later);
        program.kill();
        site.lose_machine().await;
        Self {
            site,
            before,
            after,
            backup,
        }
    }

    /// Looks at what was put back: whoever answered after it was told so in vain, and all others not.
    async fn conclude(&mut self, what: &str, began: Instant) -> Verdict {
        let took = began.elapsed();
        for at in &self.after {
            self.site.bench.people[*at].thanked = false;
        }
        let everyone = [&*self.before, &*self.after].concat();
        let verdict = self.site.bench.judge(&everyone).await;
        Outcome {
            id: "D6",
            what,
            times: 1,
            asked: self.before.len(),
            lost: verdict.lost,
            twice: verdict.twice,
            recovery: format!("{:.1} s, by a command", took.as_secs_f64()),
        }
        .note();
        verdict
    }
}

fn answer(site: &mut Site, program: &Program, who: &[usize]) {
    for some in who.chunks(AT_ONCE) {
        site.bench.send(program.socket, some);
    }
    assert_eq!(site.bench.unthanked(who), Vec::<usize>::new());
}

/// Makes one backup after another while these answer, one after another. The last of them, and how many had been thanked
/// when it was begun.
fn back_up_beside(site: &mut Site, program: &Program, who: &[usize]) -> (PathBuf, usize) {
    let thanked = AtomicUsize::new(0);
    let (mut backups, mut slowest) = (Vec::new(), Duration::ZERO);
    let people: Vec<_> = who.iter().map(|at| &site.bench.people[*at]).collect();
    thread::scope(|scope| {
        let sender = scope.spawn(|| {
            let sent = people.iter().map(|person| {
                let began = Instant::now();
                let answer = send(program.socket, person).unwrap();
                assert!(answer.is_thanks(), "{} {}", answer.status, answer.page);
                thanked.fetch_add(1, Ordering::SeqCst);
                let took = began.elapsed();
                thread::sleep(Duration::from_millis(200));
                took
            });
            sent.max().unwrap()
        });
        while !sender.is_finished() {
            let earlier = thanked.load(Ordering::SeqCst);
            backups.push((site.back_up(), earlier));
            // Each is named by its second.
            thread::sleep(Duration::from_secs(1));
        }
        slowest = sender.join().unwrap();
    });
    for at in who {
        site.bench.people[*at].thanked = true;
    }
    let slowest = format!("{} ms", slowest.as_millis());
    note("D6 the slowest answer beside a backup", slowest);
    assert!(backups.len() > 2, "they are made while answers come in");
    // Those after it may have come after the last answer.
    backups.swap_remove(backups.len() - 2)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_the_recovery_key_a_backup_brings_back_all_that_was_in_it() {
    let mut drill = Drill::run(Some(Private::generate())).await;
    let private = drill.site.recovery.as_ref().unwrap().reveal().to_string();
    let another = Private::generate().reveal().to_string();
    for (typed, why) in [
        ("AGE", "no private half"),
        (another.as_str(), "another recovery key"),
        ("\nno", "Lost of this backup: 4 open rounds."),
    ] {
        let (fine, said) = drill
            .site
            .restore(&drill.backup, &[], &format!("{typed}\n"));
        assert!(!fine && said.contains(why), "{said}");
        assert!(drill.site.is_empty().await, "nothing was done: {said}");
    }
    let began = Instant::now();
    let (fine, said) = drill
        .site
        .restore(&drill.backup, &[], &format!("{private}\n"));
    assert!(fine && said.contains("that go on: 8. Lost: 0."), "{said}");
    assert!(!said.contains(&private[..40]), "it is not repeated");
    let verdict = drill
        .conclude("a backup put back elsewhere, with the recovery key", began)
        .await;
    assert_eq!(verdict, Verdict::default());
    assert_eq!(drill.site.lost().await.len(), 0);
    // Whoever answered after it can do so again, and so can all others who had not.
    let everyone = Site::people(0..8, 0..15);
    let program = drill.site.start();
    drill.site.bench.send_again(program.socket, &everyone);
    program.kill();
    assert_eq!(drill.site.bench.judge(&everyone).await, Verdict::default());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_one_it_is_said_beforehand_what_is_lost_and_the_rest_goes_on() {
    let mut drill = Drill::run(None).await;
    for answer in ["", "no\n", "y\n"] {
        let (fine, said) = drill.site.restore(&drill.backup, &[], answer);
        assert!(
            !fine && said.contains("Lost of this backup: 4 open rounds."),
            "{said}"
        );
        assert!(
            said.contains("open until 20") && said.contains("empty again"),
            "{said}"
        );
        assert!(drill.site.is_empty().await, "nothing was done: {answer:?}");
    }
    let began = Instant::now();
    let (fine, said) = drill.site.restore(&drill.backup, &["--yes"], "");
    assert!(fine && said.contains("that go on: 4. Lost: 4."), "{said}");
    assert_eq!(drill.site.lost().await, drill.site.rounds(ANSWERED));
    let in_others = |at: &usize| *at >= ANSWERED.end * PEOPLE;
    drill.before.retain(in_others);
    drill.after.retain(in_others);
    let verdict = drill
        .conclude("the same without one, of rounds not lost", began)
        .await;
    assert_eq!(verdict, Verdict::default());
    let others = Site::people(QUIET.start..SILENT.end, 0..15);
    let program = drill.site.start();
    drill.site.bench.send_again(program.socket, &others);
    let lost = drill.site.bench.send(program.socket, &[0]);
    assert!(lost.iter().flatten().all(|answer| !answer.is_thanks()));
    program.kill();
    assert_eq!(drill.site.bench.judge(&others).await, Verdict::default());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_has_the_recovery_key_no_more_goes_on_without_it() {
    let drill = Drill::run(Some(Private::generate())).await;
    let (fine, said) = drill.site.restore(&drill.backup, &["--yes"], "\n");
    assert!(fine && said.contains("that go on: 4. Lost: 4."), "{said}");
    drill.site.start().kill();
    assert_eq!(drill.site.lost().await, drill.site.rounds(ANSWERED));
}

/// The keys were lost with the machine, but for the one that never changes, of which a copy lay in a safe.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_the_key_of_the_application_alone_all_but_open_rounds_is_there() {
    let drill = Drill::run(None).await;
    let keys = drill.site.keys();
    for entry in fs::read_dir(&keys).unwrap() {
        let path = entry.unwrap().path();
        if !path.ends_with("application.keys") {
            fs::remove_file(path).unwrap();
        }
    }
    let (fine, said) = drill.site.restore(&drill.backup, &["--yes"], "");
    assert!(fine && said.contains("that go on: 0. Lost: 8."), "{said}");
    assert_eq!(drill.site.lost().await, drill.site.rounds(0..8));
    drill.site.start().kill();
    fs::remove_file(keys.join("application.keys")).unwrap();
}
