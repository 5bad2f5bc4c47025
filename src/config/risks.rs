//! What may be meant, and is a danger where it is not.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::Config;
use crate::db;

impl Config {
    /// A sentence for each: told at every start and by `klankbord check`.
    pub fn risks(&self) -> Vec<String> {
        let backups = self.recovery_key.is_none().then(|| {
            "there is no recovery key, so an old key is destroyed at once and KLANKBORD_KEY_GRACE has no meaning: when \
             the database is put back from a backup, every open round that was answered since is lost. `klankbord \
             recovery-key` makes one"
                .to_owned()
        });
        let keys = if self.is_first_run() {
            // One sentence for the whole of it.
            return vec![format!(
                "this is for trying things out: the keys lie beside the database, in {}, and there is no recovery key. \
                 Before people answer in earnest, read docs/privacy.md",
                self.data_dir.display()
            )];
        } else {
            self.place_of_keys()
        };
        let proxy = (self.is_secure() && self.trusted_proxy_hops == 0).then(|| {
            "KLANKBORD_TRUSTED_PROXY_HOPS is 0 while the base URL begins with https://. Behind a reverse proxy all \
             visitors now count as one, so one of them can keep the others from signing in; set it to how many proxies \
             there are"
                .to_owned()
        });
        let told = [proxy, keys, backups].into_iter().flatten();
        told.chain(db::risks(&self.database_url)).collect()
    }

    /// The same for who asks.
    pub fn advice(&self) -> String {
        let risks = self.risks();
        if risks.is_empty() {
            return "nothing to take care of".to_owned();
        }
        let lines = risks.iter().map(|risk| format!("take care: {risk}\n"));
        lines.collect()
    }

    /// On this machine alone, as without a relay letters stay here, and with everything where it is by default.
    fn is_first_run(&self) -> bool {
        self.smtp_url.is_none()
            && self.recovery_key.is_none()
            && self.key_dir == self.data_dir.join("keys")
            && db::file(&self.database_url).is_some()
    }

    /// Whoever copies both at once has both.
    fn place_of_keys(&self) -> Option<String> {
        let (keys, data) = (real(&self.key_dir), real(&self.data_dir));
        let risk = |where_to: String| {
            format!(
                "the keys, in {}, are {where_to}: whoever copies one copies the other, and has the addresses and \
                 answers of all open rounds. Set KLANKBORD_KEY_DIR to a volume of its own that is in no backup",
                self.key_dir.display()
            )
        };
        if keys.starts_with(&data) {
            return Some(risk(format!("inside the data folder {}", data.display())));
        }
        let database = real(&db::file(&self.database_url)?);
        let same = device(&keys).is_some() && device(&keys) == device(&database);
        same.then(|| {
            risk(format!(
                "on one volume with the database {}",
                database.display()
            ))
        })
    }
}

/// With links followed as far as there is something.
fn real(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = whole.ancestors().find_map(|part| {
        let found = part.canonicalize().ok()?;
        Some(found.join(whole.strip_prefix(part).ok()?))
    });
    there.unwrap_or(whole)
}

/// Of what is there: what is not yet will be made in it.
fn device(path: &Path) -> Option<u64> {
    let mut parts = path.ancestors();
    parts.find_map(|part| fs::metadata(part).ok().map(|found| found.dev()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use crate::keys::Private;

    const PUBLIC: [&str; 3] = [
        "--base-url=https://klankbord.example",
        "--smtp-url=smtp://relay",
        "--sign-in-domains=*",
    ];
    const SERVER: &str = "--database-url=postgres://klankbord@db/klankbord";
    const IN_THE_CLEAR: &str = "--database-url=postgres://klankbord@db/klankbord?sslmode=disable";

    fn risks(more: &[&str]) -> Vec<String> {
        let proxy: &[&str] = if more.contains(&"--trusted-proxy-hops") {
            &[]
        } else {
            &["--trusted-proxy-hops=1"]
        };
        check(&[&PUBLIC, proxy, more].concat()).unwrap().risks()
    }

    #[test]
    fn a_first_run_is_told_in_one_sentence() {
        let first = check(&[]).unwrap().risks();
        assert!(
            first.len() == 1 && first[0].contains("docs/privacy.md"),
            "{first:?}"
        );
        // The controls: what makes it more than that.
        for more in ["--key-dir=/nowhere", "--smtp-url=smtp://relay", SERVER] {
            let risks = check(&[more]).unwrap().risks();
            let is_first = |risk: &String| risk.contains("trying");
            assert!(!risks.iter().any(is_first), "{risks:?}");
        }
    }

    #[test]
    fn keys_that_lie_with_the_data_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name).display().to_string();
        let public = Private::generate().public();
        let key = format!("--recovery-key={public}");
        let data = format!("--data-dir={}", at("data"));
        let with = |more: &[&str]| risks(&[&[key.as_str(), data.as_str()], more].concat());
        std::os::unix::fs::symlink(at("data/sub"), at("way")).unwrap();
        std::fs::create_dir_all(at("data/sub")).unwrap();
        for dir in [at("data/keys"), at("data/sub/../keys"), at("way/keys")] {
            let dir = format!("--key-dir={dir}");
            for database in [&[][..], &[SERVER]] {
                let risks = with(&[&[dir.as_str()], database].concat());
                assert!(
                    risks.len() == 1 && risks[0].contains("inside"),
                    "{dir} {risks:?}"
                );
            }
        }
        let beside = format!("--key-dir={}", at("keys"));
        let both = with(&[&beside]);
        assert!(
            both.len() == 1 && both[0].contains("one volume"),
            "{both:?}"
        );
        let apart = "--key-dir=/proc/keys";
        assert_eq!(with(&[apart]), Vec::<String>::new(), "another volume");
        assert_eq!(with(&[&beside, SERVER]), Vec::<String>::new());
    }

    #[test]
    fn a_database_in_the_clear_is_told() {
        let of_database = |url: &str| {
            let risks = risks(&["--key-dir=/proc/keys", url]);
            risks
                .iter()
                .filter(|risk| risk.contains("in the clear"))
                .count()
        };
        assert_eq!((of_database(IN_THE_CLEAR), of_database(SERVER)), (1, 0));
    }

    #[test]
    fn what_no_recovery_key_means_for_backups_is_told() {
        let dir = ["--key-dir=/proc/keys"];
        let risks = risks(&dir);
        assert!(risks.len() == 1 && risks[0].contains("backup"), "{risks:?}");
        let config = check(&[&PUBLIC[..], &["--key-grace=26h"]].concat()).unwrap();
        assert!(config.key_grace.is_zero(), "nothing is kept without one");
    }

    #[test]
    fn https_without_a_proxy_that_is_trusted_is_told() {
        let of_proxy = |hops: &str| {
            let risks = risks(&["--trusted-proxy-hops", hops]);
            let of_proxy = risks.iter().filter(|risk| risk.contains("PROXY_HOPS"));
            of_proxy.count()
        };
        assert_eq!((of_proxy("0"), of_proxy("2")), (1, 0));
    }
}
