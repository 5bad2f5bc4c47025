//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::version::Version;
use crate::web::conversation::ahead::Ahead;
use crate::web::conversation::earlier::Earlier;
use crate::web::conversation::outlook::{Outlook, Person, Year};
use crate::web::samples::{self, mistake, say};

impl Samples for Outlook {
    fn samples(lang: Lang) -> Vec<Self> {
        let seen = sample_ahead(lang);
        let year = |year, written| Year { year, written };
        let new = Self {
            year: 2027,
            years: vec![year(2027, false), year(2026, true)],
            text: String::new(),
            earlier: Some(Earlier {
                said: say(
                    lang,
                    "Dit schreef je op 12 november 2025",
                    "You wrote this on 12 November 2025",
                ),
                text: seen.team.clone(),
            }),
            people: vec![
                sample_person(lang, 1, "Bram Jansen"),
                Person {
                    line: seen.line,
                    ..sample_person(lang, 2, "Noor de Wit")
                },
            ],
            most: 2000,
            most_line: 300,
            version: Version::said("version"),
            stale: None,
            errors: vec![],
        };
        let left_out = Person {
            left_out: true,
            reads: false,
            ..sample_person(lang, 3, "Meryem Aydın")
        };
        let kept = Self {
            years: vec![year(2027, true)],
            text: seen.team,
            earlier: None,
            people: [new.people.clone(), vec![left_out]].concat(),
            ..new.clone()
        };
        let past = Self {
            year: 2026,
            people: vec![],
            ..kept.clone()
        };
        let field = format!("line-{}", new.people[0].conversation);
        let faulty = Self {
            errors: vec![
                mistake(lang, "text", "text-too-long", &[("max", 2000.into())]),
                mistake(lang, &field, "text-too-long", &[("max", 300.into())]),
            ],
            ..new.clone()
        };
        let overtaken = Self {
            stale: samples::stale(lang),
            ..new.clone()
        };
        vec![new, kept, past, faulty, overtaken]
    }
}

fn sample_person(lang: Lang, number: u128, name: &str) -> Person {
    Person {
        conversation: uuid::Uuid::from_u128(number).into(),
        name: name.to_owned(),
        date: say(lang, "14 januari 2027", "14 January 2027"),
        reads: true,
        left_out: false,
        line: String::new(),
    }
}

pub(crate) fn sample_ahead(lang: Lang) -> Ahead {
    Ahead {
        said: say(
            lang,
            "Samira schreef dit op 28 november 2026",
            "Samira wrote this on 28 November 2026",
        ),
        team: say(
            lang,
            "De komende twee jaar doen we meer samen met de gemeenten. Er komt minder papier en meer overleg.",
            "In the next two years we will do more together with the municipalities. There will be less paper and more talking.",
        ),
        line: say(
            lang,
            "Jouw dossiers gaan over naar het nieuwe systeem. Je leert het in maart.",
            "Your files move to the new system. You will learn it in March.",
        ),
        employee: "Noor".to_owned(),
    }
}
