//! In which language a page is shown before it is known who asks.

use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{HeaderMap, Uri};

use super::cookies;
use crate::questionnaire::Lang;

/// What the address asks for, then what was chosen before, then what the browser prefers.
pub(crate) fn language(uri: &Uri, headers: &HeaderMap) -> Lang {
    language_in(uri)
        .or_else(|| cookies::language_in(headers))
        .unwrap_or_else(|| preferred(headers))
}

/// What the address asks for, with what stands behind it in a text.
pub(super) fn language_in(uri: &Uri) -> Option<Lang> {
    let query = uri.query()?.replace("&amp;", "&");
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    pairs.find_map(|(key, value)| {
        let value = value.trim_start();
        let end = value.find(|c: char| !c.is_ascii_alphabetic());
        let tag = &value[..end.unwrap_or(value.len())];
        (key == "lang").then(|| tag.to_ascii_lowercase().parse().ok())?
    })
}

/// How much a browser wants a language, in thousandths (RFC 9110, 12.4.2).
type Weight = u16;
const FULL: Weight = 1000;

/// The language that the browser wants most; of several, the first it names. One that it does not name is still better
/// than one that it refuses, and where nothing is better than another it is the first of ours.
fn preferred(headers: &HeaderMap) -> Lang {
    let values = headers.get_all(ACCEPT_LANGUAGE).into_iter();
    let lines: Vec<_> = values
        .map(|value| String::from_utf8_lossy(value.as_bytes()))
        .collect();
    let wants: Vec<(&str, Weight)> = lines
        .iter()
        .flat_map(|line| line.split(','))
        .filter_map(read)
        .collect();
    let rank = |lang: Lang| {
        let of = |name: &str| name.eq_ignore_ascii_case(lang.as_str());
        let own = || {
            wants
                .iter()
                .enumerate()
                .filter(|(_, (tag, _))| of(primary(tag)))
        };
        let others = wants.iter().find(|(tag, _)| *tag == "*");
        let weight = own()
            .map(|(_, (_, weight))| *weight)
            .max()
            .or(others.map(|(_, weight)| *weight));
        let place = own()
            .filter(|(_, (_, own))| Some(*own) == weight)
            .map(|(place, _)| place)
            .min();
        // Half of the smallest weight there is, for what is not named.
        let weight = weight.map_or(1, |weight| weight * 2);
        (weight, std::cmp::Reverse(place.unwrap_or(usize::MAX)))
    };
    // The last of the best is taken, so ours are asked in reverse.
    let all = Lang::ALL.into_iter().rev();
    all.max_by_key(|lang| rank(*lang)).unwrap_or_default()
}

/// The language of a tag, without its region: `nl` of `nl-BE`.
fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// A tag and its weight; `None` for what is none.
fn read(range: &str) -> Option<(&str, Weight)> {
    let mut parts = range.split(';').map(str::trim);
    let tag = parts.next().filter(|tag| !tag.is_empty())?;
    let weight = parts.find_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.trim()
            .eq_ignore_ascii_case("q")
            .then(|| thousandths(value.trim()))
    });
    Some((tag, weight.unwrap_or(Some(FULL))?))
}

/// `0.8` is 800; all above 1 is 1.
fn thousandths(number: &str) -> Option<Weight> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let is_number = |text: &str| text.bytes().all(|c| c.is_ascii_digit());
    if number.is_empty() || number == "." || !is_number(whole) || !is_number(part) {
        return None;
    }
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    match whole.trim_start_matches('0') {
        "" => part.parse().ok(),
        _ => Some(FULL),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &[u8])]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, axum::http::HeaderValue::from_bytes(value).unwrap());
        }
        headers
    }

    fn uri(text: &'static str) -> Uri {
        Uri::from_static(text)
    }

    #[test]
    fn the_address_outranks_the_cookie_and_the_cookie_the_browser() {
        let all = headers(&[
            ("cookie", b"a=b; language=nl"),
            ("accept-language", b"en-GB,nl"),
        ]);
        assert_eq!(language(&uri("/?lang=en"), &all), Lang::En);
        assert_eq!(language(&uri("/"), &all), Lang::Nl);
        let browser = headers(&[("accept-language", b"fr, en-GB;q=0.9, nl;q=0.8")]);
        assert_eq!(language(&uri("/?lang=xx"), &browser), Lang::En);
        assert_eq!(language(&uri("/"), &HeaderMap::new()), Lang::Nl);
    }

    #[test]
    fn what_stands_around_the_language_of_an_address_is_forgiven() {
        for query in [
            "/?lang=en",
            "/?lang=EN",
            "/?lang=en.",
            "/?lang=en%3E",
            "/?lang=en/",
            "/?lang=%20en%20",
            "/?lang=en-GB",
            "/?a=b&amp;lang=en",
            "/?lang=&lang=en",
            "/?fbclid=x&lang=en)",
        ] {
            assert_eq!(language_in(&uri(query)), Some(Lang::En), "{query}");
        }
        for query in [
            "/",
            "/?lang",
            "/?lang=",
            "/?lang=xx",
            "/?lang=enx",
            "/?slang=en",
            "/?lang=e%6",
            "/?lang=%F0%9F",
        ] {
            assert_eq!(language_in(&uri(query)), None, "{query}");
        }
    }

    #[test]
    fn a_browser_gets_the_language_that_it_wants_most() {
        let table: [(&[u8], Lang); 40] = [
            (b"nl", Lang::Nl),
            (b"en", Lang::En),
            (b"EN", Lang::En),
            (b"en-GB", Lang::En),
            (b"en_US", Lang::En),
            (b"nl-BE", Lang::Nl),
            (b"nl;q=0.5, en", Lang::En),
            (b"nl;q=0.5,en;q=0.9", Lang::En),
            (b"en;q=0.5,nl;q=0.9", Lang::Nl),
            (b"en,nl", Lang::En),
            (b"nl,en", Lang::Nl),
            (b"en;q=0.8,nl;q=0.8", Lang::En),
            (b"nl;q=0, en;q=0.1", Lang::En),
            (b"nl;q=0", Lang::En),
            (b"nl;q=0.000", Lang::En),
            (b"en;q=0", Lang::Nl),
            (b"nl;q=0,en;q=0", Lang::Nl),
            (b"nl;q=0, *", Lang::En),
            (b"en;q=0.5, *;q=0.8", Lang::Nl),
            (b"en;q=0.5, *;q=0.1", Lang::En),
            (b"*", Lang::Nl),
            (b"*;q=0, en", Lang::En),
            (b"nl;q=0, nl-BE, en;q=0.5", Lang::Nl),
            (b"nl-BE;q=0, en;q=0.5", Lang::En),
            (b"en-US;q=0.3, en;q=0.9, nl;q=0.5", Lang::En),
            (b"de-DE, de;q=0.9, en;q=0.8, nl;q=0.7", Lang::En),
            (b"fr", Lang::Nl),
            (b"", Lang::Nl),
            (b",, ,", Lang::Nl),
            (b" nl ; q = 0.2 , en ; Q = 0.9 ", Lang::En),
            (b"nl;q=x, en;q=0.1", Lang::En),
            (b"nl;q=nan, en;q=0.1", Lang::En),
            (b"nl;q=-1, en;q=0.1", Lang::En),
            (b"nl;q=, en;q=0.1", Lang::En),
            (b"en;q=0.5, nl;q=7", Lang::Nl),
            (b"en;q=0.5, nl;level=1", Lang::Nl),
            (b"eng, nl;q=0.1", Lang::Nl),
            (b"enm-GB, nl;q=0.1", Lang::Nl),
            (b"n\xff, en", Lang::En),
            (b"en;q=0.1234, nl;q=0.123", Lang::En),
        ];
        for (accepts, lang) in table {
            let found = language(&uri("/"), &headers(&[("accept-language", accepts)]));
            assert_eq!(found, lang, "{}", String::from_utf8_lossy(accepts));
        }
        let two = headers(&[("accept-language", b"nl;q=0.1"), ("accept-language", b"en")]);
        assert_eq!(language(&uri("/"), &two), Lang::En);
    }
}
