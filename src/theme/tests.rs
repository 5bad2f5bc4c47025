//! A theme that can be worn, and every way in which one is refused.

use super::*;

fn read(text: &str) -> Result<Theme, Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("theme.toml");
    fs::write(
        folder.path().join("logo.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    )
    .unwrap();
    fs::write(folder.path().join("large.png"), vec![0; MAX_LOGO + 1]).unwrap();
    fs::write(&path, text).unwrap();
    Theme::read(&path)
}

#[test]
fn our_own_colours_can_be_read() {
    let theme = Theme::default();
    assert_eq!(theme.swatches().count(), 14);
    assert_eq!(hard_to_read(&theme.light, "light"), Vec::<String>::new());
    assert_eq!(hard_to_read(&theme.dark, "dark"), Vec::<String>::new());
}

#[test]
fn a_theme_changes_what_it_names_and_no_more() {
    let theme = read("logo = \"logo.svg\"\n[light]\naccent = \"#154273\"\n").unwrap();
    assert_eq!(theme.colour("accent").unwrap().to_string(), "#154273");
    assert_eq!(theme.colour("ink"), Theme::default().colour("ink"));
    assert_eq!(
        theme.colour("dark.accent"),
        Theme::default().colour("dark.accent")
    );
    let sheet = String::from_utf8(theme.sheet.unwrap().body.into_owned()).unwrap();
    assert_eq!(
        sheet,
        ":root{--accent:#154273;}\n@media (prefers-color-scheme: dark){:root{}}\n"
    );
    assert_eq!(theme.logo.unwrap().content_type, "image/svg+xml");
}

#[test]
fn a_pair_that_cannot_be_read_is_named_with_its_ratio() {
    let faults = read("[light]\nsoft = \"#aaaaaa\"\npaper = \"#ffffff\"\n").unwrap_err();
    let expected =
        "light: soft (#aaaaaa) on paper (#ffffff) has a contrast of 2.32:1, and 4.5:1 is needed";
    assert!(faults.contains(&expected.to_owned()), "{faults:?}");
    let faults = read("[dark]\non-accent = \"#ffffff\"\n").unwrap_err();
    assert!(
        faults[0].starts_with("dark: on-accent (#ffffff) on accent"),
        "{faults:?}"
    );
}

#[test]
fn the_ratio_is_not_rounded_up_to_what_is_needed() {
    // On white this grey has 4.478:1.
    let faults = read("[light]\nsoft = \"#777777\"\npaper = \"#ffffff\"\n").unwrap_err();
    assert!(
        faults.iter().any(|fault| fault.contains("4.47:1")),
        "{faults:?}"
    );
}

#[test]
fn every_fault_is_told_at_once() {
    let faults =
        read("logo = \"logo.gif\"\n[light]\naccent = \"blue\"\n[dark]\naccnt = \"#ffffff\"\n")
            .unwrap_err();
    let all = faults.join("\n");
    for part in [
        "light.accent should be a colour",
        "no colour dark.accnt",
        "svg, png or webp",
    ] {
        assert!(all.contains(part), "{part} is missing in\n{all}");
    }
}

#[test]
fn what_is_no_theme_or_has_no_logo_is_said() {
    for (text, words) in [
        ("[light", "is not a theme"),
        ("colour = 1", "is not a theme"),
        ("logo = \"gone.svg\"", "cannot be read"),
        ("logo = \"large.png\"", "larger than 256 KB"),
    ] {
        let faults = read(text).unwrap_err();
        assert!(faults[0].contains(words), "{faults:?}");
    }
    assert!(
        Theme::read(Path::new("/nowhere/theme.toml")).unwrap_err()[0].contains("cannot be read")
    );
}
