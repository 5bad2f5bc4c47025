//! The window of self and others as a drawing: two sheets of paper that overlap where both see the same.
//!
//! The lists beside it say the same in words; a drawing that cannot be seen leaves nothing out.

use serde::Serialize;

use crate::web::profile::mirror::Mirror;

/// In units of the drawing; it is as wide as a phone and grows with its names.
pub(crate) const WORDS: usize = 31;
const LINE: u32 = 24;
const ABOVE: u32 = 28;
const BELOW: u32 = 18;
const LEFT: u32 = 17;
const LEFT_BELOW: u32 = 47;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Window {
    pub height: u32,
    /// Where the sheet of the others begins.
    pub top: u32,
    /// How high the place is that both share.
    pub shared: u32,
    pub zones: [Zone; 3],
}

/// What one sees, both see, the others see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Zone {
    pub x: u32,
    /// The baseline of the title.
    pub y: u32,
    pub lines: Vec<Line>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Line {
    pub y: u32,
    pub text: String,
}

impl Window {
    /// None without a self-view, and when there is nothing to draw.
    pub(crate) fn of(mirror: &Mirror) -> Option<Self> {
        let (mine, both) = (names(&mirror.not_yet_visible), names(&mirror.recognised));
        let surprises = names(&mirror.surprises);
        if !mirror.has_self_view || mine.len() + both.len() + surprises.len() == 0 {
            return None;
        }
        let (mine, top) = zone(0, LEFT, &mine);
        let (both, end) = zone(top, LEFT_BELOW, &both);
        let (theirs, height) = zone(end, LEFT_BELOW, &surprises);
        Some(Self {
            height,
            top,
            shared: end - top,
            zones: [mine, both, theirs],
        })
    }
}

pub(crate) fn names(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}

/// A zone from this height on, and where it ends.
pub(crate) fn zone(from: u32, x: u32, names: &[&str]) -> (Zone, u32) {
    let mut y = from + ABOVE;
    let title = y;
    let lines = wrap(names).into_iter().map(|text| {
        y += LINE;
        Line { y, text }
    });
    let lines = lines.collect();
    (Zone { x, y: title, lines }, y + BELOW)
}

/// Names side by side as long as they fit; a single long one may stick out a little and is never cut.
pub(crate) fn wrap(names: &[&str]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for name in names {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 3 + name.chars().count() <= WORDS => {
                line.push_str(" · ");
                line.push_str(name);
            }
            _ => lines.push((*name).to_owned()),
        }
    }
    if lines.is_empty() {
        lines.push("–".to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mirror(mine: &[&str], both: &[&str], theirs: &[&str]) -> Mirror {
        let own = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect();
        Mirror {
            has_self_view: true,
            recognised: own(both),
            surprises: own(theirs),
            not_yet_visible: own(mine),
        }
    }

    #[test]
    fn every_name_is_drawn_once_in_its_own_zone() {
        let window = Window::of(&mirror(&["Calm"], &["Curious", "Fair"], &["Bridging"])).unwrap();
        let texts = window.zones.map(|zone| {
            zone.lines
                .into_iter()
                .map(|line| line.text)
                .collect::<Vec<_>>()
        });
        assert_eq!(
            texts,
            [vec!["Calm"], vec!["Curious · Fair"], vec!["Bridging"]]
        );
    }

    #[test]
    fn no_line_leaves_its_sheet_and_zones_follow_each_other() {
        let long = [
            "Oplossingsgericht",
            "Verantwoordelijk",
            "Betrouwbaar",
            "Daadkrachtig",
            "Open",
        ];
        let window = Window::of(&mirror(&long, &long, &long)).unwrap();
        let [mine, both, theirs] = &window.zones;
        assert!(mine.lines.last().unwrap().y < window.top);
        assert!(both.y > window.top && both.lines.last().unwrap().y < window.top + window.shared);
        assert!(
            theirs.y > window.top + window.shared && theirs.lines.last().unwrap().y < window.height
        );
        assert!(
            mine.lines
                .iter()
                .all(|line| line.text.chars().count() <= WORDS)
        );
    }

    #[test]
    fn an_empty_zone_keeps_its_place_and_an_empty_window_is_not_drawn() {
        let window = Window::of(&mirror(&[], &["Calm"], &[])).unwrap();
        assert_eq!(window.zones[0].lines[0].text, "–");
        assert_eq!(Window::of(&mirror(&[], &[], &[])), None);
        let unseen = Mirror {
            has_self_view: false,
            ..mirror(&["Calm"], &[], &[])
        };
        assert_eq!(Window::of(&unseen), None);
    }
}
