//! Reading Rust as far as it takes to see which names a file uses.

use std::collections::BTreeSet;

/// Everything before the tests at the end of a file.
pub(super) fn without_tests(text: &str) -> &str {
    let mut marks = text.match_indices("#[cfg(test)]\n");
    let tests = marks.find(|(at, mark)| {
        let line = text[at + mark.len()..].lines().next().unwrap_or_default();
        line.contains("mod ") && line.ends_with('{')
    });
    tests.map_or(text, |(at, _)| &text[..at])
}

/// The text without comments, and with empty strings and characters.
pub(super) fn code(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with("r#\"") {
            rest.find("\"#").map_or(rest.len(), |end| end + 2)
        } else if c == '"' {
            end_of_string(rest)
        } else if c == '\'' {
            end_of_char(rest)
        } else {
            0
        };
        if skipped == 0 {
            out.push(c);
        }
        rest = &rest[skipped.max(c.len_utf8())..];
    }
    out
}

fn end_of_string(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Zero for a lifetime.
fn end_of_char(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => rest[3..].find('\'').map_or(0, |end| end + 4),
        Some(_) => chars
            .next()
            .filter(|(_, c)| *c == '\'')
            .map_or(0, |(at, _)| at + 1),
        None => 0,
    }
}

/// Names, `::`, and every other character that is no space on its own.
pub(super) fn words(code: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let mut rest = code.trim_start();
    while let Some(c) = rest.chars().next() {
        let length = if is_name(c) {
            rest.find(|c| !is_name(c)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            c.len_utf8()
        };
        words.push(rest[..length].to_owned());
        rest = rest[length..].trim_start();
    }
    words
}

/// Every path a file names, `use` trees unfolded; those of the crate begin with `crate`.
pub(super) fn names(words: &[String], module: &[String]) -> BTreeSet<Vec<String>> {
    let mut names = BTreeSet::new();
    let mut at = 0;
    while at < words.len() {
        if words[at] == "use" {
            at = tree(words, at + 1, &[], &mut names);
        } else if words[at].starts_with(|c: char| c.is_alphabetic()) {
            let mut name = vec![words[at].clone()];
            while words.get(at + 1).is_some_and(|word| word == "::") && is_word(words.get(at + 2)) {
                name.push(words[at + 2].clone());
                at += 2;
            }
            if name.len() > 1 {
                names.insert(name);
            }
        }
        at += 1;
    }
    names
        .into_iter()
        .map(|name| absolute(name, module))
        .collect()
}

/// One branch of a `use` tree; returns where it ends.
fn tree(
    words: &[String],
    from: usize,
    prefix: &[String],
    names: &mut BTreeSet<Vec<String>>,
) -> usize {
    let mut name = prefix.to_vec();
    let mut at = from;
    while at < words.len() {
        match words[at].as_str() {
            "{" => {
                loop {
                    at = tree(words, at + 1, &name, names);
                    if words.get(at).is_none_or(|word| word != ",") {
                        break;
                    }
                }
                name.clear();
            }
            "," | "}" | ";" => break,
            "as" => at += 1,
            word if is_word(Some(&word.to_owned())) => name.push(word.to_owned()),
            _ => {}
        }
        at += 1;
    }
    if !name.is_empty() {
        names.insert(name);
    }
    at
}

fn is_word(word: Option<&String>) -> bool {
    word.is_some_and(|word| word.starts_with(|c: char| c.is_alphabetic() || c == '_'))
}

fn absolute(name: Vec<String>, module: &[String]) -> Vec<String> {
    if !["self", "super"].contains(&name[0].as_str()) {
        return name;
    }
    let mut at = module.to_vec();
    let up = name
        .iter()
        .take_while(|part| *part == "super" || *part == "self")
        .count();
    for part in &name[..up] {
        if part == "super" {
            at.pop();
        }
    }
    let whole = std::iter::once("crate".to_owned()).chain(at);
    whole
        .chain(name[up..].iter().filter(|part| *part != "self").cloned())
        .collect()
}
