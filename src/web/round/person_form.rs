//! How to tell anew of somebody on the list: what is kept of them, and what was typed of them instead.

use serde::Serialize;

use crate::address::Address;
use crate::invitation::Invited;
use crate::normalise::normalise;
use crate::questionnaire::Lang;
use crate::version::Version;
use crate::web::extract::Fields;

/// What was typed of somebody on the list, or is kept of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Change {
    pub name: String,
    pub first_name: String,
    pub email: String,
    pub group: String,
    pub lang: Option<Lang>,
    /// The name that was kept when the form was made: a first name that follows from it was not typed.
    pub was: String,
    /// What was kept of them when the form was made.
    pub version: Version,
    /// It is not kept: something in it is to be mended, or another button was pressed.
    pub open: bool,
}

impl Change {
    pub(super) fn of(person: &Invited) -> Self {
        Self {
            name: person.name.clone(),
            first_name: person.first_name.clone(),
            email: Address::shown_of(&person.address),
            group: person.group.as_str().to_owned(),
            lang: person.lang,
            was: person.name.clone(),
            version: person.version(),
            open: false,
        }
    }

    /// The fields `name-{key}` and so on.
    pub(super) fn from_fields(fields: &Fields, key: &str) -> Self {
        let of = |field: &str| normalise(fields.get(&format!("{field}-{key}")));
        Self {
            name: of("name"),
            first_name: of("first-name"),
            email: of("email"),
            group: of("group"),
            lang: of("lang").parse().ok(),
            was: of("was"),
            version: Version::said(&of("version")),
            open: false,
        }
    }

    /// What the page shows of somebody: what is kept, where nobody changed the form or it says the same.
    pub(super) fn beside(&self, kept: Self) -> Self {
        let typed = self.contents();
        if typed == self.version || typed == kept.contents() {
            return kept;
        }
        Self {
            open: true,
            ..self.clone()
        }
    }

    /// As people call them, or as they are written to.
    pub(super) fn called(&self) -> String {
        let mut names = [&self.first_name, &self.name, &self.email].into_iter();
        let told = names.find(|name| !name.is_empty());
        told.cloned().unwrap_or_default()
    }

    /// As [`Invited::version`].
    fn contents(&self) -> Version {
        let names = (&self.name, &self.first_name);
        Version::of(&(names, &self.email, &self.group, self.lang))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::Group;

    fn kept() -> Invited {
        Invited {
            selector: crate::ids::Selector([0; 16]),
            handle: "AAAAAAAAAAAAAAAAAAAAAA".parse().unwrap(),
            address: "kim@xn--zo-ija.example".to_owned(),
            name: "Kim de Wit".to_owned(),
            first_name: "Kim".to_owned(),
            group: Group::Partner,
            lang: Some(Lang::En),
            bounced: false,
        }
    }

    #[test]
    fn only_what_somebody_typed_stands_in_the_place_of_what_is_kept() {
        let form = Change::of(&kept());
        assert_eq!(form.contents(), form.version, "nobody changed it");
        let new = Change {
            email: "kim@y.example".to_owned(),
            version: Version::of(&"of another tab"),
            ..form.clone()
        };
        assert_eq!(form.beside(new.clone()), new, "it only is older");
        let typed = Change {
            lang: None,
            ..form.clone()
        };
        let shown = typed.beside(new);
        assert!(shown.open);
        assert_eq!(
            (shown.email, shown.version),
            (form.email.clone(), form.version.clone())
        );
        let same = Change {
            version: Version::of(&"older"),
            ..form.clone()
        };
        assert_eq!(same.beside(form.clone()), form);
    }
}
