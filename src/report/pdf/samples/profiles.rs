//! The profiles of the samples.

use std::collections::BTreeMap;

use crate::profile::published::{Answers, Band, Column, DosageStatement, Listed, ListedHindrance};
use crate::profile::reading::Recognition;
use crate::profile::self_view::SelfView;
use crate::profile::{Energy, Personal, Profile, Published};
use crate::questionnaire::{Circle, Lang, bank, questionnaire};

/// In Dutch and in English.
pub(super) const STORIES: [[&str; 2]; 6] = [
    [
        "Ze belde mijn moeder terug. Dat had niemand anders gedaan.",
        "She rang my mother back. Nobody else would have.",
    ],
    [
        "In de raadsvergadering stelde ze één vraag, en toen viel het stil. Iedereen zag opeens waar we omheen \
         draaiden. Een week later lag er een voorstel waar beide kanten achter stonden.",
        "In the council meeting she asked one question, and then it went quiet. Everyone suddenly saw what we were \
         going around. A week later there was a proposal that both sides stood behind.",
    ],
    [
        "Toen het systeem eruit lag, bleef zij rustig. Ze schreef op het bord wat we wél wisten.\n\nDaarna belde ze de \
         loketten een voor een.",
        "When the system was down, she stayed calm. She wrote on the board what we did know.\n\nThen she rang the desks \
         one by one.",
    ],
    [
        "Bij de verhuizing zag ze dat ik op was. Ze nam de laatste dozen en zei: ga maar naar huis.",
        "When we moved she saw that I was worn out. She took the last boxes and said: go home.",
    ],
    [
        "Ze leest de stukken écht. Op bladzijde 40 vond ze de fout die drie bureaus gemist hadden.",
        "She really reads the papers. On page 40 she found the mistake that three firms had missed.",
    ],
    [
        "Met carnaval speelde ze de burgemeester na, met de burgemeester erbij. 😀",
        "At carnival she imitated the mayor, with the mayor in the room. 😀",
    ],
];
const FUTURE: [[&str; 2]; 2] = [
    [
        "Iets met inwoners, aan tafel en niet achter een scherm.",
        "Something with residents, at the table and not behind a screen.",
    ],
    [
        "Nieuwe mensen het vak leren.",
        "Teaching new people the trade.",
    ],
];
const HINDER: [[&str; 2]; 1] = [[
    "Ze zegt ja voordat ze in haar agenda kijkt.",
    "She says yes before she looks at her calendar.",
]];
const TIPS: [[&str; 2]; 3] = [
    [
        "Presenteer dat plan eens zelf aan het team.",
        "Present that plan to the team yourself.",
    ],
    [
        "Laat een mail een nacht liggen.",
        "Leave an e-mail for a night.",
    ],
    [
        "Vraag hulp vóór vrijdagmiddag.",
        "Ask for help before Friday afternoon.",
    ],
];
/// What nobody foresees: markup, other scripts, no spaces, nothing but signs.
const WEIRD: [&str; 8] = [
    "#sys.version $x^2$ <b>vet</b> *ster* _lijn_ = Kop \\ @ref `code` // weg",
    "😀👍🎉 en 漢字, \u{E000}, 🫶🏽: wat niet kan, wordt een blokje.",
    "שלום נור, תודה על העזרה שלך בשבוע האחרון. זה עזר לי מאוד, גם ביום הקשה.",
    "مرحبا نور، شكرا جزيلا على مساعدتك. لقد كان يوما طويلا وصعبا، ولكننا نجحنا معا.",
    "Ευχαριστώ, Νουρ. Με άκουσες όταν κανείς δεν είχε χρόνο. Спасибо, Нур!",
    "z\u{351}\u{36B}\u{343}\u{36A}a\u{302}\u{30E}\u{310}lgo é ẞ ŵ Ǆ ﬁ ½ № € ™ ☎ → ∞",
    "Een tabel: a\u{A0}| b. Aanhalingen: \"dubbel\" en 'enkel'. --- ... 100% & meer; [x] {y}",
    "\u{202E}omgekeerd\u{202C} \u{200B}\u{FEFF}onzichtbaar",
];

fn listed(id: &str, band: Band, best_fit: bool, dosage: Option<DosageStatement>) -> Listed {
    Listed {
        id: id.to_owned(),
        band,
        best_fit,
        dosage,
    }
}

/// As little as a profile can hold: just five people, one of whom wrote, and no self-view.
pub(super) fn short(lang: Lang) -> Profile {
    let inside = Column {
        of: Circle::Inside,
        answers: Answers::FiveToSeven,
        qualities: vec![listed("calm", Band::Several, false, None)],
        hindrances: vec![],
    };
    Profile {
        self_view: None,
        personal: Personal::default(),
        ..profile(lang, vec![inside], [("story", all(lang, &STORIES[..1]))])
    }
}

/// What most people get.
pub(super) fn ordinary(lang: Lang) -> Profile {
    use Band::{Many, Several};
    let inside = Column {
        of: Circle::Inside,
        answers: Answers::EightOrNine,
        qualities: vec![
            listed("curious", Many, true, Some(DosageStatement::More)),
            listed("calm", Many, false, None),
            listed("attentive", Several, false, None),
            listed(
                "straightforward",
                Several,
                false,
                Some(DosageStatement::TooMuch),
            ),
            listed("helpful", Several, false, None),
        ],
        hindrances: vec![ListedHindrance {
            id: questionnaire().steps.obstacle.options[0].id.clone(),
            band: Several,
        }],
    };
    let outside = Column {
        of: Circle::Outside,
        answers: Answers::FiveToSeven,
        qualities: vec![
            listed("helpful", Many, false, None),
            listed("playful", Several, true, None),
        ],
        hindrances: vec![],
    };
    let texts = [
        ("story", all(lang, &STORIES)),
        ("future", all(lang, &FUTURE)),
        ("hinder", all(lang, &HINDER)),
        ("tip", all(lang, &TIPS)),
    ];
    profile(lang, vec![inside, outside], texts)
}

/// What the ordinary profile looks back on.
pub(super) fn before(lang: Lang) -> Profile {
    use Band::{Many, Several};
    let column = |of, qualities| Column {
        of,
        answers: Answers::FiveToSeven,
        qualities,
        hindrances: vec![],
    };
    let inside = vec![
        listed("calm", Several, false, None),
        listed("helpful", Many, true, None),
        listed("careful", Several, false, None),
        listed("straightforward", Many, false, None),
    ];
    let columns = vec![
        column(Circle::Inside, inside),
        column(Circle::Outside, vec![]),
    ];
    profile(lang, columns, [])
}

fn all(lang: Lang, texts: &[[&str; 2]]) -> Vec<String> {
    texts.iter().map(|[nl, en]| lang.sample(nl, en)).collect()
}

/// Twenty long stories, a quarter of the bank in each column, and all that is weird.
pub(super) fn long(lang: Lang) -> Profile {
    let columns = vec![
        long_column(Circle::Inside, Answers::TenOrMore, 0),
        long_column(Circle::Outside, Answers::FiveToSeven, 1),
    ];
    let sentence = lang.sample("Toen het systeem eruit lag, zette ze koffie, pakte een stift en schreef op wat we wél wisten. ",
        "When the system was down, she made coffee, took a marker and wrote down what we did know. ",
    );
    let stories = (1..=20).map(|number| format!("{number}. {}", sentence.repeat(14)));
    let unbroken = "kwaliteit".chars().cycle().take(600).collect();
    let weird = WEIRD.iter().map(|&text| text.to_owned());
    let tips = weird.chain([unbroken]).collect();
    let future = (1..=12)
        .map(|number| format!("{number}. {sentence}"))
        .collect();
    let mut all = profile(
        lang,
        columns,
        [
            ("story", stories.collect()),
            ("future", future),
            ("tip", tips),
        ],
    );
    all.published.texts.hide("story", 6);
    sentence
        .repeat(9)
        .trim_end()
        .clone_into(&mut all.personal.portrait);
    all
}

fn long_column(of: Circle, answers: Answers, skip: usize) -> Column {
    Column {
        of,
        answers,
        qualities: bank()
            .qualities
            .iter()
            .skip(skip)
            .step_by(4)
            .enumerate()
            .map(|(at, quality)| {
                let band = if at < 5 { Band::Many } else { Band::Several };
                let dosage = [
                    None,
                    Some(DosageStatement::More),
                    Some(DosageStatement::TooMuch),
                ];
                listed(&quality.id, band, at % 4 == 0, dosage[at % 3])
            })
            .collect(),
        hindrances: questionnaire()
            .steps
            .obstacle
            .options
            .iter()
            .skip(skip)
            .step_by(2)
            .map(|option| ListedHindrance {
                id: option.id.clone(),
                band: Band::Several,
            })
            .collect(),
    }
}

fn profile(
    lang: Lang,
    columns: Vec<Column>,
    texts: impl IntoIterator<Item = (&'static str, Vec<String>)>,
) -> Profile {
    let own = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    let texts = texts.into_iter().map(|(id, texts)| (id.to_owned(), texts));
    Profile {
        published: Published {
            columns,
            words_only: vec![],
            texts: texts.collect::<BTreeMap<_, _>>().into(),
        },
        self_view: Some(SelfView {
            top: own(&["analytical", "curious", "nuanced", "attentive", "helpful"]),
            also: own(&["straightforward"]),
            texts: BTreeMap::new(),
        }),
        recognition: BTreeMap::from([("calm".to_owned(), Recognition::New)]),
        personal: personal(lang),
    }
}

fn personal(lang: Lang) -> Personal {
    let said = [
        ("curious", Energy::Gives),
        ("helpful", Energy::Gives),
        ("calm", Energy::Neutral),
        ("straightforward", Energy::Takes),
    ];
    let portrait = lang.sample("Op mijn best stel ik de vraag waar iedereen omheen draait. Ik blijf rustig als het spannend wordt. Dan zie ik \
         wie er hulp nodig heeft.",
        "At my best I ask the question that everyone is going around. I stay calm when things get tense. Then I see \
         who needs help.",
    );
    Personal {
        energy: said
            .map(|(id, energy)| (id.to_owned(), energy))
            .into_iter()
            .collect(),
        flips: ["curious", "straightforward"].map(str::to_owned).to_vec(),
        examples: BTreeMap::new(),
        portrait,
        ..Personal::default()
    }
}
