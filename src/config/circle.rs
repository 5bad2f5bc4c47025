//! Who belongs to the organisation.

use super::faults::Faults;
use super::{Config, Settings};
use crate::address::Address;
use crate::questionnaire::Circle;

/// Who may sign in, and whose organisation it is.
pub(super) fn domains(
    settings: &Settings,
    local: bool,
    faults: &mut Faults,
) -> (Vec<String>, Vec<String>) {
    let (name, typed) = ("KLANKBORD_SIGN_IN_DOMAINS", &settings.sign_in_domains);
    let sign_in = faults.sign_in_domains(name, typed, local);
    let typed = &settings.organisation_domains;
    let own = faults.organisation_domains("KLANKBORD_ORGANISATION_DOMAINS", typed, &sign_in);
    (sign_in, own)
}

impl Config {
    /// The one way to know a circle: by the domain of the address, whole and as computers write it. Whatever the
    /// employee calls somebody does not count, for who invents four colleagues reads the answer of a fifth.
    pub fn circle_of(&self, address: &str) -> Circle {
        let known = &self.organisation_domains;
        let is_known = |address: Address| known.iter().any(|domain| domain == address.domain());
        if known.is_empty() {
            Circle::Asked
        } else if address.parse().is_ok_and(is_known) {
            Circle::Inside
        } else {
            Circle::Outside
        }
    }

    /// All that it tells apart.
    pub fn circles(&self) -> &'static [Circle] {
        if self.organisation_domains.is_empty() {
            &[Circle::Asked]
        } else {
            &[Circle::Inside, Circle::Outside]
        }
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::super::tests::check;
    use super::*;

    #[derive(Deserialize)]
    struct Vectors {
        circle_of: Vec<Row>,
    }

    #[derive(Deserialize)]
    struct Row {
        domains: String,
        address: String,
        circle: Circle,
    }

    #[test]
    fn circles_agree_with_the_vectors() {
        let vectors: Vectors =
            serde_json::from_str(include_str!("../../tests/vectors.json")).unwrap();
        assert_eq!(vectors.circle_of.len(), 14);
        for row in vectors.circle_of {
            let config = check(&["--organisation-domains", &row.domains]).unwrap();
            let case = (&row.domains, &row.address);
            assert_eq!(config.circle_of(&row.address), row.circle, "{case:?}");
        }
    }

    #[test]
    fn the_organisation_is_who_may_sign_in_unless_it_is_said() {
        let known = |flags: &[&str]| check(flags).map(|config| config.organisation_domains);
        assert_eq!(known(&[]).unwrap(), [""; 0], "on this machine");
        assert_eq!(known(&["--sign-in-domains=*"]).unwrap(), [""; 0]);
        let sign_in = "--sign-in-domains=provincie.example";
        assert_eq!(known(&[sign_in]).unwrap(), ["provincie.example"]);
        let both = [
            sign_in,
            "--organisation-domains=@München.example; b.example",
        ];
        assert_eq!(
            known(&both).unwrap(),
            ["xn--mnchen-3ya.example", "b.example"]
        );
        for wrong in ["*", "*.example", "a@b.example", "localhost", "10.0.0.1"] {
            let faults = known(&["--organisation-domains", wrong]).unwrap_err();
            assert_eq!(faults.len(), 1, "{wrong}: {faults:?}");
        }
    }
}
