//! To an invited person: the invitation, the reminder, the letter about the extra week, and the thanks.

use serde::Serialize;

use super::{Content, Named, TOKEN, one_line, one_line_if_any};
use crate::questionnaire::Lang;

/// What all letters to an invited person say.
#[derive(Clone, Serialize)]
pub struct Asked {
    /// What they are called.
    #[serde(serialize_with = "one_line_if_any")]
    pub reader: Option<String>,
    #[serde(flatten)]
    pub employee: Named,
    pub minutes: u32,
    /// The last day, as people write it.
    pub close_date: String,
    pub link: String,
    pub decline_link: String,
    pub privacy_link: String,
    pub stop_link: String,
}

#[derive(Clone, Serialize)]
pub struct Invitation {
    #[serde(flatten)]
    pub asked: Asked,
    /// The employee's own words.
    #[serde(serialize_with = "one_line_if_any")]
    pub note: Option<String>,
}

/// The invitation to the employee, who asked to see it as it arrives. Its links lead to the form as others will read it.
#[derive(Clone, Serialize)]
pub struct Example(pub Invitation);

#[derive(Clone, Serialize)]
pub struct Reminder(pub Asked);

/// To everyone, when a round gets its extra week.
#[derive(Clone, Serialize)]
pub struct Extended(pub Asked);

/// To everyone who was invited, after the end, whether they answered or not.
#[derive(Clone, Serialize)]
pub struct ThankYou {
    /// What they are called.
    #[serde(serialize_with = "one_line_if_any")]
    pub reader: Option<String>,
    #[serde(flatten)]
    pub employee: Named,
    /// The employee's own words.
    #[serde(serialize_with = "one_line")]
    pub words: String,
    pub privacy_link: String,
    pub stop_link: String,
}

impl Asked {
    fn sample(lang: Lang, reader: Option<&str>) -> Self {
        let site = "https://klankbord.example";
        Self {
            reader: reader.map(str::to_owned),
            employee: Named::noor(),
            minutes: 7,
            close_date: lang.sample("zaterdag 12 december 2026", "Saturday 12 December 2026"),
            link: format!("{site}/r/{TOKEN}"),
            decline_link: format!("{site}/r/{TOKEN}/decline"),
            privacy_link: format!("{site}/privacy"),
            stop_link: format!("{site}/stop/{TOKEN}"),
        }
    }
}

impl Content for Invitation {
    const FOLDER: &'static str = "invitation";

    fn stop_link(&self) -> Option<&str> {
        Some(&self.asked.stop_link)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let note = lang.sample(
            "We werkten samen aan de nieuwe brug. Ik ben benieuwd wat jij zag.",
            "We worked on the new bridge together. I wonder what you saw.",
        );
        vec![
            Self {
                asked: Asked::sample(lang, Some("Sanne")),
                note: Some(note),
            },
            Self {
                asked: Asked::sample(lang, None),
                note: None,
            },
        ]
    }
}

impl Content for Example {
    const FOLDER: &'static str = "example";

    fn stop_link(&self) -> Option<&str> {
        None
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let form = "https://klankbord.example/rounds/7f/form";
        let example = |invitation: Invitation| {
            let asked = Asked {
                link: form.to_owned(),
                decline_link: form.to_owned(),
                stop_link: form.to_owned(),
                reader: None,
                ..invitation.asked
            };
            Self(Invitation {
                asked,
                ..invitation
            })
        };
        Invitation::samples(lang).into_iter().map(example).collect()
    }
}

impl Content for Reminder {
    const FOLDER: &'static str = "reminder";

    fn stop_link(&self) -> Option<&str> {
        Some(&self.0.stop_link)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        vec![
            Self(Asked::sample(lang, Some("Sanne"))),
            Self(Asked::sample(lang, None)),
        ]
    }
}

impl Content for Extended {
    const FOLDER: &'static str = "extended";

    fn stop_link(&self) -> Option<&str> {
        Some(&self.0.stop_link)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self(Asked::sample(lang, Some("Sanne")))]
    }
}

impl Content for ThankYou {
    const FOLDER: &'static str = "thank_you";

    fn stop_link(&self) -> Option<&str> {
        Some(&self.stop_link)
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let one = |reader: Option<&str>| Self {
            reader: reader.map(str::to_owned),
            employee: Named::noor(),
            words: lang.sample(
                "Dank je voor het meekijken. Dit ga ik proberen: eerder zeggen wat ik denk.",
                "Thank you for your view. This is what I will try: to say sooner what I think.",
            ),
            privacy_link: "https://klankbord.example/privacy".to_owned(),
            stop_link: format!("https://klankbord.example/stop/{TOKEN}"),
        };
        vec![one(Some("Sanne")), one(None)]
    }
}
