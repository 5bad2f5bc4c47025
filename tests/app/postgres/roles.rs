//! Two roles, as docs/postgresql.md makes them: the owner changes the schema, and the service has rows alone. Where the
//! advisory functions are forbidden too, as engines have it that are spread over machines (simulated).

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;

use klankbord::clock::Clock;
use klankbord::db;
use klankbord::mail::Mailer;
use klankbord::start;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};

use crate::evidence::{Postgres, Prepared};
use crate::support::{NOON, config, is_postgres, open};

const PAGE: &str = include_str!("../../../docs/postgresql.md");

/// The statements of the page, before and after it connects to the new database.
fn statements() -> (Vec<&'static str>, Vec<&'static str>) {
    let block = PAGE.split("```sql\n").nth(1).unwrap();
    let block = block.split("```").next().unwrap();
    let (server, database) = block.split_once("\\connect klankbord").unwrap();
    let each = |part: &'static str| {
        let statements = part.split(";\n").map(str::trim);
        statements
            .filter(|statement| !statement.is_empty())
            .collect()
    };
    (each(server), each(database))
}

async fn run(url: &str, statements: &[&str]) -> DatabaseConnection {
    let db = Database::connect(url).await.unwrap();
    for statement in statements {
        let done = db.execute_unprepared(statement).await;
        assert!(done.is_ok(), "{statement}: {done:?}");
    }
    db
}

/// All that are called so, in one statement.
const NO_ADVISORY: &str = "DO $$ DECLARE f regprocedure; BEGIN
    FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE proname LIKE 'pg%advisory%' LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    END LOOP; END $$";

#[tokio::test]
async fn the_owner_migrates_and_the_service_has_rights_on_rows_alone() {
    if !is_postgres() {
        return;
    }
    let server = Postgres::start();
    let (on_server, in_database) = statements();
    assert!(
        on_server.len() > 3 && in_database.len() > 3,
        "the page is not read"
    );
    run(&server.url(), &on_server).await.close().await.unwrap();
    let admin = server.url();
    let admin = format!("{}/klankbord", admin.trim_end_matches("/postgres"));
    let in_database = [&in_database[..], &[NO_ADVISORY]].concat();
    run(&admin, &in_database).await.close().await.unwrap();
    let [owner, service] = ["klankbord_owner", "klankbord"]
        .map(|role| admin.replace("//test@", &format!("//{role}:choose-one@")));

    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), Permissions::from_mode(0o700)).unwrap();
    let mut config = config(&folder);
    config.database_url.clone_from(&service);
    let early = start::app(config.clone()).await.err().unwrap().join("");
    assert!(early.contains("klankbord migrate"), "{early}");

    let as_owner = db::connect(&owner, 2).await.unwrap();
    db::migrate(&as_owner).await.unwrap();
    as_owner.close().await.unwrap();

    let clock = Clock::fixed(NOON.parse().unwrap());
    let app = open(config, Mailer::memory(), clock).await;
    let round = Prepared::open(&app, "noor", 12).await;
    assert_eq!(round.people.len(), 12);
    for change in [
        "CREATE TABLE mine (id int)",
        "ALTER TABLE round ADD COLUMN mine int",
        "DROP TABLE job",
        "TRUNCATE job",
        "SELECT pg_advisory_lock(1)",
    ] {
        let refused = app.db.read.execute_unprepared(change).await.unwrap_err();
        assert!(
            db::why(&refused).contains("may not do that"),
            "{change}: {refused}"
        );
    }
    app.db.clone().close().await.unwrap();
}
