//! Whatever people are called and wrote, a card is one good page.

use std::collections::BTreeMap;

use typst::layout::{Frame, FrameItem, Point};
use typst_layout::PagedDocument;

use super::*;
use crate::profile::Personal;
use crate::questionnaire::Lang;
use crate::report::Owner;
use crate::report::pdf::press::{self, paint_card, set_card};
use crate::report::pdf::samples::{SERVICE, Sample};
use crate::report::pdf::world::{Desk, Paper};

/// Millimetres of white that nothing is printed in.
const WHITE: f64 = 9.0;

fn pages(card: &Card) -> PagedDocument {
    let desk = Desk::new(Paper::Card, press::data(card, Care::Usual));
    typst::compile::<PagedDocument>(&desk).output.unwrap()
}

/// How far the words of a frame reach to the left, right and bottom, in millimetres.
fn reach(frame: &Frame, at: Point, most: &mut [f64; 3]) {
    for (place, item) in frame.items() {
        let at = at + *place;
        match item {
            FrameItem::Group(group) => reach(&group.frame, at, most),
            FrameItem::Text(text) => {
                let [left, right, bottom] = most;
                *left = left.min(at.x.to_mm());
                *right = right.max((at.x + text.width()).to_mm());
                *bottom = bottom.max(at.y.to_mm());
            }
            _ => {}
        }
    }
}

/// Why a card is not one good page.
fn fault(card: &Card) -> Option<String> {
    let document = pages(card);
    let [page] = document.pages() else {
        return Some(format!("{} pages", document.pages().len()));
    };
    let mut most = [f64::MAX, 0.0, 0.0];
    reach(&page.frame, Point::zero(), &mut most);
    let [left, right, bottom] = most;
    let size = page.frame.size();
    let good = left >= WHITE && right <= size.x.to_mm() - WHITE && bottom <= size.y.to_mm() - WHITE;
    (!good).then(|| format!("reaches {most:?}"))
}

/// Noor's card with another name, portrait and stories.
fn made(lang: Lang, name: &str, portrait: &str, stories: &[&str]) -> Option<Card> {
    let mut sample = Sample::ordinary(lang);
    portrait.clone_into(&mut sample.profile.personal.portrait);
    let texts: Vec<_> = stories.iter().map(|text| (*text).to_owned()).collect();
    sample.profile.published.texts = BTreeMap::from([(STORY.to_owned(), texts)]).into();
    let mut source = sample.source();
    source.owner = Owner {
        name,
        ..source.owner
    };
    card(&source, SERVICE, &first_stories(source.profile))
}

#[test]
fn whatever_people_are_called_and_wrote_it_is_one_good_page() {
    let wide = "W".repeat(600);
    let words = "Toen het systeem eruit lag, bleef ze rustig. ".repeat(14);
    let [words, lines] = [words[..600].to_owned(), "regel\n".repeat(100)];
    let hebrew = "שלום נור, תודה על העזרה שלך בשבוע האחרון. ".repeat(14);
    let arabic = "شكرا جزيلا على مساعدتك. لقد كان يوما طويلا وصعبا. ".repeat(11);
    let [chinese, emoji] = ["漢字".repeat(300), "👍🎉".repeat(300)];
    let long = format!(
        "{} van der Wijngaarden-Oosterhuizen",
        "Anne-Sophie Marie ".repeat(3)
    );
    let unbroken = "Wolfeschlegelsteinhausenbergerdorff".repeat(2);
    let rows: [(&str, &str, &[&str]); 13] = [
        ("Bo", "", &[]),
        ("Bo", "", &["Kort."]),
        ("Noor de Wit", "Op mijn best ben ik rustig.", &[]),
        ("Noor de Wit", &words, &[&words, &words]),
        ("Noor de Wit", &wide, &[&wide, &wide]),
        (&wide[..80], &wide, &[&wide, &wide]),
        (&long, &words, &[&words, &lines]),
        (&unbroken, &words, &[&words]),
        ("נועה כהן", &hebrew, &[&hebrew, &hebrew]),
        ("نور", &arabic, &[&arabic, &arabic]),
        ("王小明", &chinese, &[&chinese, &chinese]),
        ("👍🎉", &emoji, &[&emoji, &emoji]),
        (
            "#sys.version",
            "$x^2$ <b>vet</b>",
            &["*ster* _lijn_ = Kop @ref"],
        ),
    ];
    for lang in Lang::ALL {
        for (name, portrait, stories) in rows {
            let card = made(lang, name, portrait, stories).unwrap();
            assert_eq!(fault(&card), None, "{lang} {name} {stories:?}");
        }
        for sample in [
            Sample::short(lang),
            Sample::ordinary(lang),
            Sample::long(lang),
        ] {
            let places = first_stories(&sample.profile);
            let card = card(&sample.source(), SERVICE, &places).unwrap();
            assert_eq!(fault(&card), None, "{lang}");
        }
    }
}

#[test]
fn a_card_that_runs_off_is_noticed() {
    let mut card = made(Lang::Nl, "Noor", "Rustig.", &["Kort."]).unwrap();
    card.stories = vec!["Veel te lang. ".repeat(2000)];
    assert!(fault(&card).is_some());
}

#[test]
fn a_card_is_a_document_and_a_picture_and_the_picture_says_nothing_besides() {
    let card = made(Lang::En, "Noor de Wit", "", &["Short."]).unwrap();
    let document = String::from_utf8_lossy(&set_card(&card).unwrap()).into_owned();
    assert!(document.contains("<pdfuaid:part>1<") && document.contains("<pdfaid:part>2<"));
    let picture = paint_card(&card).unwrap();
    assert!(picture == paint_card(&card).unwrap(), "twice the same");
    let size = [16..20, 20..24].map(|at| u32::from_be_bytes(picture[at].try_into().unwrap()));
    assert_eq!(size, [1119, 1587], "A5 at twice 96 dots an inch");
    assert!(picture.len() < 500_000, "{}", picture.len());
    // Every piece of a PNG: its length, its kind, what it holds and a checksum.
    let (mut kinds, mut rest) = (Vec::new(), &picture[8..]);
    while let [a, b, c, d, after @ ..] = rest {
        let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
        kinds.push(String::from_utf8_lossy(&after[..4]).into_owned());
        rest = &after[length + 8..];
    }
    kinds.dedup();
    assert_eq!(kinds, ["IHDR", "IDAT", "IEND"]);
}

#[test]
fn it_says_who_somebody_is_and_nothing_of_letters_hindrances_or_dosage() {
    let sample = Sample::ordinary(Lang::Nl);
    let card = card(&sample.source(), SERVICE, &[0, 5]).unwrap();
    let names: Vec<_> = card
        .qualities
        .iter()
        .map(|seen| (seen.name.as_str(), seen.star))
        .collect();
    assert_eq!(
        names,
        [
            ("Nieuwsgierig", true),
            ("Speels", true),
            ("Behulpzaam", false),
            ("Kalm", false)
        ]
    );
    assert!(card.line.starts_with("Op mijn best stel ik de vraag"));
    assert!(
        card.stories[0].starts_with("Ze belde mijn moeder")
            && card.stories[1].starts_with("Met carnaval")
    );
    let said = serde_json::to_string(&card).unwrap();
    for word in [
        "Oma Riet",
        "Faatje",
        "te veel",
        "mag vaker",
        "Laat een mail",
        "ja voordat",
    ] {
        assert!(!said.contains(word), "{word} in {said}");
    }
    // Control: the whole has them.
    let whole = serde_json::to_string(&sample.complete()).unwrap();
    assert!(whole.contains("Oma Riet") && whole.contains("Laat een mail"));
}

#[test]
fn what_its_owner_did_not_write_or_choose_is_made_of_what_is_published() {
    let mut sample = Sample::ordinary(Lang::En);
    sample.profile.personal = Personal::default();
    let source = sample.source();
    let card = card(&source, SERVICE, &[7, 99]).unwrap();
    assert_eq!(
        card.line,
        bank().quality("curious").unwrap().description.in_(Lang::En)
    );
    assert!(card.stories.is_empty(), "no such places");
    sample.profile.published.texts = BTreeMap::new().into();
    for column in &mut sample.profile.published.columns {
        column.qualities.clear();
    }
    assert!(super::card(&sample.source(), SERVICE, &[0]).is_none());
}

#[test]
fn short_stories_that_can_be_printed_come_first() {
    let mut sample = Sample::ordinary(Lang::Nl);
    let long = "lang ".repeat(100);
    let texts = [long.as_str(), "漢字", "Een.", "", "Twee.", "Drie."].map(str::to_owned);
    sample.profile.published.texts = BTreeMap::from([(STORY.to_owned(), texts.to_vec())]).into();
    assert_eq!(first_stories(&sample.profile), [2, 4]);
    sample.profile.published.texts.hide(STORY, 2);
    assert_eq!(first_stories(&sample.profile), [4, 5]);
    sample.profile.published.texts.hide(STORY, 4);
    assert_eq!(first_stories(&sample.profile), [0, 5]);
}

#[test]
fn a_line_is_whole_sentences_as_long_as_there_are_any() {
    let sentence = "Ik breng mensen bij elkaar, ook als het spannend wordt. ";
    assert_eq!(
        first_sentences(&sentence.repeat(9)),
        sentence.repeat(5).trim_end()
    );
    let words = "woord ".repeat(100);
    let cut = first_sentences(words.trim_end());
    assert!(
        cut.ends_with("woord…") && cut.chars().count() <= MAX_LINE,
        "{cut}"
    );
    assert_eq!(first_sentences(&"x".repeat(900)).chars().count(), MAX_LINE);
    assert_eq!(first_sentences("Kort."), "Kort.");
}
