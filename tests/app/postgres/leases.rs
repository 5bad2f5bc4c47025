//! Nodes whose clocks differ: a job is in one pair of hands, and in none for ever.

use chrono::TimeDelta;
use klankbord::queue::{self, Claimed, Job};
use klankbord::random::Random;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::support::{TestApp, is_postgres};

/// What a node claims whose clock is so many hours off.
async fn claimed(test: &TestApp, hours: i64) -> Vec<Claimed> {
    let now = test.now() + TimeDelta::hours(hours);
    let tx = test.db().begin().await.unwrap();
    let claimed = queue::claim(&tx, now, 4).await.unwrap();
    tx.commit().await.unwrap();
    claimed
}

#[tokio::test]
async fn a_clock_that_is_an_hour_off_neither_doubles_a_job_nor_keeps_it() {
    if !is_postgres() {
        return;
    }
    let test = TestApp::new().await;
    for (first, second) in [(-1, 1), (1, -1), (0, 1), (0, -1)] {
        let tx = test.db().begin().await.unwrap();
        let due = test.now() - TimeDelta::hours(2);
        let job = Job::SendSignIn {
            sign_in: klankbord::ids::SignInId(Uuid::new_v4()),
        };
        queue::push(&tx, due, &Random::System, job).await.unwrap();
        tx.commit().await.unwrap();
        let held = claimed(&test, first).await;
        assert_eq!(held.len(), 1, "{first} hours off");
        let also = claimed(&test, second).await;
        assert!(also.is_empty(), "{first} has it, {second} takes it as well");
        // The node dies, and a minute passes.
        let pass = "UPDATE job SET leased_until = leased_until - interval '61 seconds'";
        test.db().read.execute_unprepared(pass).await.unwrap();
        let taken = claimed(&test, second).await;
        assert_eq!(taken.len(), 1, "{first} had it, and {second} waits on");
        let tx = test.db().begin().await.unwrap();
        assert!(!queue::finish(&tx, &held[0]).await.unwrap(), "too late");
        assert!(queue::finish(&tx, &taken[0]).await.unwrap());
        tx.commit().await.unwrap();
    }
}
