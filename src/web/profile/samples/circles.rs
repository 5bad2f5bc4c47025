//! Sample circles side by side.

use crate::profile::published::{Band, DosageStatement, Reliability};
use crate::questionnaire::{Circle, Lang};
use crate::urls;
use crate::web::profile::circles::{Cell, Counted, Row};
use crate::web::samples::{self, say};

pub(crate) fn cell(view: Circle, band: Option<Band>) -> Cell {
    Cell {
        view,
        band,
        star: false,
        dosage: None,
    }
}

pub(crate) fn counted(view: Circle, reliability: Reliability, empty: bool) -> Counted {
    Counted {
        view,
        reliability,
        empty,
    }
}

pub(crate) fn inside_alone(row: &Row) -> Row {
    Row {
        cells: row.cells[..1].to_vec(),
        ..row.clone()
    }
}

pub(crate) fn rows(lang: Lang) -> Vec<Row> {
    let (inside, outside) = (Circle::Inside, Circle::Outside);
    let (many, several) = (Some(Band::Many), Some(Band::Several));
    let row = |id: &str, name, description, bands: [_; 2]| Row {
        id: id.to_owned(),
        name,
        description,
        cells: vec![cell(inside, bands[0]), cell(outside, bands[1])],
        star: false,
        pitfall: String::new(),
        challenge: String::new(),
        recognition: "",
        energy: "",
        example: String::new(),
        path: urls::quality(samples::ROUND, id),
    };
    let asks = say(
        lang,
        "Vraagt door uit echte belangstelling en duikt graag in wat nog onbekend is.",
        "Keeps asking out of real interest and likes to dive into the unknown.",
    );
    let clear = say(
        lang,
        "Blijft helder als het spannend wordt en brengt anderen tot rust.",
        "Stays clear when things get tense and calms others down.",
    );
    let says = say(
        lang,
        "Zegt wat er is, ook als dat ongemakkelijk is.",
        "Says what is so, even when it is awkward.",
    );
    let mut all = vec![
        row(
            "curious",
            say(lang, "Nieuwsgierig", "Curious"),
            asks,
            [many, several],
        ),
        row("calm", say(lang, "Rustig", "Calm"), clear, [many, None]),
        row(
            "honest",
            say(lang, "Eerlijk", "Honest"),
            says,
            [None, several],
        ),
    ];
    all[0].star = true;
    all[0].cells[0].star = true;
    all[0].cells[0].dosage = Some(DosageStatement::More);
    all[0].energy = "gives";
    all[0].recognition = "some";
    all[0].example = say(
        lang,
        "Bij het eerste gesprek over de kade.",
        "In the first talk about the quay.",
    );
    all[2].cells[1].dosage = Some(DosageStatement::TooMuch);
    all[2].pitfall = say(lang, "Botheid", "Bluntness");
    all[2].challenge = say(lang, "Tact", "Tact");
    all
}
