//! Where the database is, and how much of it one node takes.

use std::path::Path;

use percent_encoding::percent_decode_str;
use url::Url;

use super::Settings;
use super::faults::Faults;
use crate::db;

const NAME: &str = "KLANKBORD_DATABASE_URL";
const SCHEMES: [&str; 2] = ["postgres", "postgresql"];

/// Behind the name of a file.
const OPTIONS: [&str; 4] = ["mode", "cache", "immutable", "vfs"];

/// As the database knows it. What is wrong is said in our words alone: those of libraries repeat the address, and with
/// it the password.
pub(super) fn url(settings: &Settings, faults: &mut Faults) -> String {
    let Some(typed) = &settings.database_url else {
        return db::url_of(&settings.data_dir.join("klankbord.db"));
    };
    let read = match typed.split_once(':') {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("sqlite") => file(rest),
        Some((scheme, _))
            if SCHEMES
                .iter()
                .any(|known| scheme.eq_ignore_ascii_case(known)) =>
        {
            server(typed)
        }
        _ => Err("must begin with sqlite:// or postgres://"),
    };
    read.unwrap_or_else(|fault| {
        faults.add(NAME, fault);
        String::new()
    })
}

/// A file may have any name: what is behind a question mark is options where it can be nothing else.
fn file(rest: &str) -> Result<String, &'static str> {
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let is_option = |pair: &str| {
        pair.split_once('=')
            .is_some_and(|(name, _)| OPTIONS.contains(&name))
    };
    let (path, options) = match rest.rsplit_once('?') {
        Some((path, options)) if options.split('&').all(is_option) => (path, format!("?{options}")),
        _ => (rest, String::new()),
    };
    if path == ":memory:" || path.is_empty() && options.contains("mode=memory") {
        return Ok(format!("sqlite:{path}{options}"));
    }
    if path.is_empty() {
        return Err("must name a file, like sqlite:///var/lib/klankbord/klankbord.db");
    }
    let path = percent_decode_str(path).decode_utf8();
    let path = path.map_err(|_| "names a file that is no UTF-8")?;
    let url = format!("{}{options}", db::url_of(Path::new(&*path)));
    if db::is_usable_file(&url) {
        Ok(url)
    } else {
        Err("has an option behind its ? that cannot be used")
    }
}

fn server(typed: &str) -> Result<String, &'static str> {
    const ENCODE: &str = "must be an address like postgres://user:password@host/name; special characters in user and \
                          password are written as %40";
    for server in db::each(typed) {
        let url = Url::parse(&server).map_err(|_| ENCODE)?;
        // What stands there is the end of a password.
        let is_cut = url.path().contains('@') || url.query().is_some_and(|all| all.contains('@'));
        if url.cannot_be_a_base() || is_cut || url.fragment().is_some() {
            return Err(ENCODE);
        }
    }
    let (scheme, rest) = typed.split_once(':').ok_or(ENCODE)?;
    let url = format!("{}:{rest}", scheme.to_ascii_lowercase());
    db::servers(&url)?;
    Ok(url)
}

/// How much of a server one node takes, and how long it waits.
pub(super) fn limits(settings: &Settings, faults: &mut Faults) -> db::Limits {
    let most = &settings.database_connections;
    db::Limits {
        connections: faults.quota("KLANKBORD_DATABASE_CONNECTIONS", most, 1000),
        acquire: faults.patience("KLANKBORD_DATABASE_ACQUIRE", &settings.database_acquire),
        statement: faults.patience("KLANKBORD_DATABASE_STATEMENT", &settings.database_statement),
        lock: faults.patience("KLANKBORD_DATABASE_LOCK", &settings.database_lock),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::tests::check;
    use crate::db;

    fn url(typed: &str) -> Result<String, Vec<String>> {
        check(&["--database-url", typed]).map(|config| config.database_url)
    }

    #[test]
    fn a_file_may_have_any_name() {
        for (typed, file) in [
            ("sqlite://data/k.db", "data/k.db"),
            ("sqlite:data/k.db", "data/k.db"),
            ("sqlite:///srv/k.db", "/srv/k.db"),
            ("SQLITE:///srv/k.db", "/srv/k.db"),
            ("sqlite:///srv/my data/k.db", "/srv/my data/k.db"),
            ("sqlite://my data/k.db", "my data/k.db"),
            ("sqlite:///srv/my%20data/k.db", "/srv/my data/k.db"),
            ("sqlite:///srv/100%/k.db", "/srv/100%/k.db"),
            ("sqlite:///srv/100%25/k.db", "/srv/100%/k.db"),
            ("sqlite:///srv/what?/k.db", "/srv/what?/k.db"),
            ("sqlite:///srv/what%3F/k.db", "/srv/what?/k.db"),
            ("sqlite:///srv/#1/k.db", "/srv/#1/k.db"),
            ("sqlite:///srv/%231/k.db", "/srv/#1/k.db"),
            ("sqlite:///srv/a?b=c/k.db", "/srv/a?b=c/k.db"),
            ("sqlite:///srv/k.db?mode=rwc", "/srv/k.db"),
            (
                "sqlite:///srv/w?t/k.db?mode=rwc&cache=private",
                "/srv/w?t/k.db",
            ),
            ("sqlite:///srv/é ü/k.db", "/srv/é ü/k.db"),
            ("sqlite:///srv/a@b:c/k.db", "/srv/a@b:c/k.db"),
            ("sqlite://../k.db", "../k.db"),
        ] {
            let url = url(typed).unwrap();
            assert_eq!(
                db::file(&url).as_deref(),
                Some(Path::new(file)),
                "{typed} {url}"
            );
            assert!(url::Url::parse(&url).is_ok(), "{url}");
        }
        for name in [
            "a b",
            "100%",
            "50%25",
            "%41",
            "w?t",
            "#1",
            "a?mode=ro",
            "é",
            "a@b",
            "[x]",
        ] {
            let config = check(&["--data-dir", name]).unwrap();
            let file = db::file(&config.database_url).unwrap();
            assert_eq!(file, Path::new(name).join("klankbord.db"));
        }
        assert!(url("sqlite::memory:").is_ok());
    }

    #[tokio::test]
    async fn a_file_in_a_folder_of_any_name_is_made_there() {
        let folder = tempfile::tempdir().unwrap();
        let strange = folder.path().join("100%41 what? #1 é");
        std::fs::create_dir(&strange).unwrap();
        let at = strange.display().to_string();
        let config = check(&["--data-dir", &at]).unwrap();
        let db = db::connect(&config.database_url, config.database)
            .await
            .unwrap();
        db.close().await.unwrap();
        assert!(strange.join("klankbord.db").is_file());
    }

    #[test]
    fn patience_is_more_than_nothing_and_less_than_an_hour() {
        let limits = check(&["--database-lock=90s"]).unwrap().database;
        assert_eq!(limits.lock.as_secs(), 90);
        let usual = crate::db::Limits::from(16);
        assert_eq!((limits.connections, limits.acquire), (16, usual.acquire));
        assert_eq!(limits.statement, usual.statement);
        for wrong in ["0", "0s", "61m", "soon"] {
            for name in ["acquire", "statement", "lock"] {
                let flag = format!("--database-{name}={wrong}");
                let faults = check(&[&flag]).unwrap_err();
                assert!(
                    faults.len() == 1 && faults[0].contains("DATABASE"),
                    "{faults:?}"
                );
            }
        }
    }

    #[test]
    fn an_address_that_cannot_be_is_refused_without_repeating_it() {
        for typed in [
            "mysql://u:geheim@h/n",
            "postgres:u:geheim@h/n",
            "postgres://u:gehe/im@h/n",
            "postgres://u:12/geheim@h/n",
            "postgres://u:12#geheim@h/n",
            "postgres://u:12?geheim@h/n",
            "postgres://u:geheim@h:port/n",
            "postgres://u:geheim@h h/n",
            "postgres://u:geheim@h/n?sslmode=geheim",
            "postgres://u:geheim@h/n?port=geheim",
            "postgres://u:geheim@[::1/n",
            "postgres://u:geheim@a,b:port/n",
            "postgres://u:geheim@h,i/n?sslmode=prefer",
            "postgres://u:geheim@h/n?target_session_attrs=geheim",
            "sqlite://",
            "sqlite:///k.db?mode=geheim",
            "sqlite:///k.db%FF?cache=private",
            "geheim",
        ] {
            let faults = url(typed).unwrap_err();
            assert_eq!(faults.len(), 1, "{typed}: {faults:?}");
            assert!(
                faults[0].starts_with("KLANKBORD_DATABASE_URL "),
                "{faults:?}"
            );
            assert!(!faults[0].contains("geheim"), "{faults:?}");
        }
        for typed in [
            "postgres://u:p%40ss@h/n",
            "postgresql://u@h:5433/n?sslmode=require",
            "POSTGRES://h/n",
            "postgres:///n?host=/run/postgresql",
            "postgres://u@%2Frun%2Fpostgresql/n",
            "postgres://u:p@[::1]:5432/n",
            "postgres://u:p@one.example,two.example:5433/n?target_session_attrs=read-write",
        ] {
            assert!(url(typed).is_ok(), "{typed}");
        }
    }
}
