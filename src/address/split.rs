//! Cuts a pasted list into entries: where one person ends and the next begins.

use super::{labels, row};
use crate::normalise::MAX_NAME;

/// One person as typed: some words and, with luck, an address among them.
pub(super) struct Entry<'a> {
    pub(super) typed: &'a str,
    pub(super) tokens: Vec<Token<'a>>,
    /// Which of the tokens is the address.
    pub(super) address: Option<usize>,
}

#[derive(Clone, Copy)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    /// Without quotes or angle brackets.
    pub(super) text: &'a str,
    /// Bytes of the line, with quotes and angle brackets.
    start: usize,
    end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    /// `"like this"`
    Quoted,
    /// `<like this>`
    Angle,
    Separator(char),
    /// `Van:` or `E-mail:`, which say what comes.
    Label,
}

impl Token<'_> {
    pub(super) fn is_separator(&self) -> bool {
        matches!(self.kind, Kind::Separator(_))
    }

    /// As they are said, without what quotes need inside themselves.
    pub(super) fn words(&self) -> String {
        match self.kind {
            Kind::Quoted => self.text.replace("\\\"", "\"").replace("\\\\", "\\"),
            // A quote that was never closed.
            _ => self.text.trim_matches(['"', '`']).to_owned(),
        }
    }
}

/// A line with one address is one person, however many columns it has. Otherwise separators and addresses divide it.
pub(super) fn entries(line: &str) -> Vec<Entry<'_>> {
    let tokens = tokens(line);
    let pieces = pieces(&tokens);
    let count: usize = pieces.iter().map(|piece| addresses(piece).len()).sum();
    let broken = pieces
        .iter()
        .any(|piece| addresses(piece).is_empty() && piece.iter().any(is_broken_address));
    if count <= 1 && !broken {
        return entry(line, &tokens).into_iter().collect();
    }
    let mut entries = Vec::new();
    let mut pending: Vec<Token<'_>> = Vec::new();
    for (place, piece) in pieces.iter().enumerate() {
        pending.extend_from_slice(piece);
        if pieces
            .get(place + 1)
            .is_some_and(|next| is_name_before(piece, next))
        {
            continue;
        }
        let whole = std::mem::take(&mut pending);
        entries.extend(
            people(&whole)
                .into_iter()
                .filter_map(|tokens| entry(line, tokens)),
        );
    }
    entries
}

/// Each with the separator behind it; a label begins one.
fn pieces<'a, 'b>(tokens: &'b [Token<'a>]) -> Vec<&'b [Token<'a>]> {
    let separated = tokens.split_inclusive(Token::is_separator);
    separated
        .flat_map(|piece| piece.chunk_by(|_, next| next.kind != Kind::Label))
        .collect()
}

/// `Jansen, Piet <p@x>`, or a column with a name before one with an address.
fn is_name_before(piece: &[Token<'_>], next: &[Token<'_>]) -> bool {
    if !addresses(piece).is_empty() || piece.iter().any(is_broken_address) {
        return false;
    }
    let names = piece.iter().map(Token::words).collect::<Vec<_>>().join(" ");
    let mut addressed = addresses(next).into_iter().map(|place| next[place].text);
    if addressed.any(|address| row::holds_a_word_of(address, &names)) {
        return true;
    }
    match piece.last().map(|token| token.kind) {
        // "Naam: Jan E-mail: jan@x"
        Some(Kind::Word | Kind::Quoted) => next
            .first()
            .is_some_and(|token| token.kind == Kind::Label && labels::is_of_address(token.text)),
        Some(Kind::Separator(',')) => next.iter().any(|token| token.kind == Kind::Angle),
        Some(Kind::Separator('\t')) => !addresses(next).is_empty(),
        _ => false,
    }
}

/// `a@x b@y` are two people: each ends with an address.
fn people<'a, 'b>(piece: &'b [Token<'a>]) -> Vec<&'b [Token<'a>]> {
    let mut rest = piece;
    let mut people = Vec::new();
    let mut taken = 0;
    let ends = addresses(piece);
    for &end in ends.iter().take(ends.len().saturating_sub(1)) {
        let (person, others) = rest.split_at(end + 1 - taken);
        people.push(person);
        (rest, taken) = (others, end + 1);
    }
    people.push(rest);
    people
}

fn entry<'a>(line: &'a str, tokens: &[Token<'a>]) -> Option<Entry<'a>> {
    if tokens
        .iter()
        .all(|token| token.kind == Kind::Label || token.is_separator())
    {
        return None;
    }
    let first = tokens.iter().position(|token| !token.is_separator())?;
    let last = tokens.iter().rposition(|token| !token.is_separator())?;
    let typed = &line[tokens[first].start..tokens[last].end];
    let tokens = without_mark(&tokens[first..=last]);
    Some(Entry {
        typed,
        tokens: tokens.to_vec(),
        address: addresses(tokens).first().copied(),
    })
}

/// What a word processor puts before each line of a list: a bullet or a dash, `1.` or `a)`.
fn without_mark<'a, 'b>(tokens: &'b [Token<'a>]) -> &'b [Token<'a>] {
    match tokens {
        [mark, rest @ ..] if !rest.is_empty() && is_mark(mark) => rest,
        _ => tokens,
    }
}

fn is_mark(token: &Token<'_>) -> bool {
    let numbered = token.text.strip_suffix(['.', ')']).is_some_and(|number| {
        let counted = number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit());
        !number.is_empty() && (counted || (token.text.ends_with(')') && number.len() == 1))
    });
    let drawn = token.text.chars().all(|c| "-–—*•◦‣·▪●○□☐✓".contains(c));
    token.kind == Kind::Word && (numbered || drawn)
}

/// Which tokens are addresses: those in angle brackets; without any, bare words; without any, quoted ones.
fn addresses(tokens: &[Token<'_>]) -> Vec<usize> {
    for kind in [Kind::Angle, Kind::Word, Kind::Quoted] {
        let found: Vec<usize> = tokens
            .iter()
            .enumerate()
            .filter(|(_, token)| token.kind == kind && holds_address(token.text))
            .map(|(place, _)| place)
            .collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// A link writes its @ as `%40`.
fn holds_address(text: &str) -> bool {
    text.contains('@') || text.contains("%40")
}

/// `jan.jansen`: more likely an address with a mistake than somebody's name. "J.P.Balkenende" and "06.12.34" are none.
fn is_broken_address(token: &Token<'_>) -> bool {
    let text = token.text;
    let initials = text
        .split('.')
        .next()
        .map_or(0, |first| first.chars().count())
        < 2;
    let after_dot = text.rsplit_once('.').map_or("", |(_, after)| after);
    let is_link = text.contains('/') || text.starts_with("www.");
    let is_word = after_dot.chars().count() >= 2 && after_dot.contains(char::is_alphabetic);
    token.kind == Kind::Word && is_word && !initials && !is_link
}

fn tokens(line: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    // Looked for once: a line of brackets that are never closed would be read to its end for each of them.
    let last_bracket = line.rfind('>').unwrap_or(0);
    while let Some(c) = line[at..].chars().next() {
        let token = match c {
            ',' if is_in_brackets(line, at) => word(line, at),
            ',' | ';' | '\t' | '|' => Token {
                kind: Kind::Separator(c),
                text: "",
                start: at,
                end: at + 1,
            },
            c if c.is_whitespace() => {
                at += c.len_utf8();
                continue;
            }
            '<' if last_bracket < at => word(line, at),
            _ => label(line, at)
                .or_else(|| enclosed(line, at))
                .unwrap_or_else(|| word(line, at)),
        };
        at = token.end;
        tokens.push(token);
    }
    tokens
}

/// "Noor (Water, Bodem)", where no address stands in the brackets.
fn is_in_brackets(line: &str, at: usize) -> bool {
    let stops = |c: &char| "()@;<".contains(*c);
    let before = line[..at].chars().rev().take(MAX_NAME).find(stops);
    let behind = line[at..].chars().take(MAX_NAME).find(stops);
    before == Some('(') && behind == Some(')')
}

fn label(line: &str, start: usize) -> Option<Token<'_>> {
    let length = labels::length(&line[start..])?;
    Some(Token {
        kind: Kind::Label,
        text: &line[start..start + length],
        start,
        end: start + length,
    })
}

/// A quoted or bracketed token, if one begins here and is closed before the line ends.
fn enclosed(line: &str, start: usize) -> Option<Token<'_>> {
    let inside = start + 1;
    let (kind, length) = match line.as_bytes()[start] {
        b'"' => (Kind::Quoted, closing_quote(&line[inside..])?),
        b'<' => (Kind::Angle, line[inside..].find('>')?),
        _ => return None,
    };
    Some(Token {
        kind,
        text: &line[inside..inside + length],
        start,
        end: inside + length + 1,
    })
}

fn closing_quote(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.bytes().position(|byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    })
}

/// Up to white space, a separator, or an angle bracket that opens an address.
fn word(line: &str, start: usize) -> Token<'_> {
    let length = line[start..]
        .char_indices()
        .skip(1)
        .find(|&(_, c)| c.is_whitespace() || ",;<|".contains(c))
        .map_or(line.len() - start, |(length, _)| length);
    Token {
        kind: Kind::Word,
        text: &line[start..start + length],
        start,
        end: start + length,
    }
}
