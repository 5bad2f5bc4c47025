//! A request that somebody could mean, and what may be wrong with it.

use super::chance::Chance;
use super::harvest::Form;
use super::values;
use super::world::{EXAMPLE, LEAVER, World};
use super::{READ, SENT_TO, ids};

/// Just over what a form may be.
const TOO_LONG: usize = 66_000;
/// More than any form may have.
const FAR_TOO_LONG: usize = 1_100_000;
const EDGE: &str = "----edge-of-a-part";
const METHODS: [&str; 6] = ["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "GET"];

/// Where a session or an account may end.
const LEADING_OUT: [&str; 3] = ["/sign-out", "/me/deletion", "/sign-in/"];

/// A request as it leaves, whether or not a client would send it.
#[derive(Clone)]
pub(super) struct Sent {
    pub(super) role: usize,
    pub(super) method: String,
    pub(super) path: String,
    pub(super) heads: Vec<(&'static str, Vec<u8>)>,
    pub(super) body: Vec<u8>,
}

impl std::fmt::Debug for Sent {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(
            out,
            "role {} {} {:.2000}",
            self.role, self.method, self.path
        )?;
        for (name, value) in &self.heads {
            writeln!(out, "  {name}: {:.300}", String::from_utf8_lossy(value))?;
        }
        write!(out, "  {:.3000}", String::from_utf8_lossy(&self.body))
    }
}

/// Everything that chance picks from.
pub(super) struct Known<'a> {
    pub(super) world: &'a World,
    pub(super) forms: &'a [Form],
    /// Ids of every kind, of everybody.
    pub(super) ids: Vec<String>,
}

impl Known<'_> {
    pub(super) fn request(&self, chance: &Chance) -> Sent {
        let form = if chance.one_in(3) {
            self.of_table(chance)
        } else {
            chance.pick(self.forms).clone()
        };
        let path = self.path(chance, &form.path);
        let leaver = self.world.roles.iter().position(|role| role.name == LEAVER);
        // Mostly by who found it; often by somebody else, who knows the address.
        let role = if LEADING_OUT.iter().any(|end| path.starts_with(end)) {
            leaver.unwrap()
        } else if chance.one_in(3) {
            chance.below(self.world.roles.len())
        } else {
            form.role
        };
        let named = form.fields.iter().filter_map(|field| {
            let value = field.filled(chance)?;
            Some((field.name.clone(), value))
        });
        let mut fields: Vec<(String, String)> = named.collect();
        for _ in 0..chance.below(4) {
            self.spoil(chance, &mut fields);
        }
        let (kind, body) = if form.uploads {
            upload(chance)
        } else {
            let kind = "application/x-www-form-urlencoded".to_owned();
            (kind, written(chance, &fields))
        };
        let mut sent = Sent {
            role,
            method: form.method.to_owned(),
            path,
            heads: vec![("content-type", kind.into_bytes())],
            body,
        };
        self.dress(chance, &mut sent);
        sent
    }

    /// Any address of the table, with any of what may stand in it, and fields of some other form.
    fn of_table(&self, chance: &Chance) -> Form {
        let mut form = chance.pick(self.forms).clone();
        form.method = if chance.one_in(2) { "POST" } else { "GET" };
        let table = if form.method == "POST" {
            &SENT_TO
        } else {
            &READ
        };
        form.role = chance.below(self.world.roles.len());
        let mut path = chance.pick::<String>(table).clone();
        // Mostly what is their own: what is another's does not exist for them.
        let own = ids(self.forms.iter().filter(|theirs| theirs.role == form.role));
        let from = if own.is_empty() || chance.one_in(4) {
            &self.ids
        } else {
            &own
        };
        path = path.replace("{id}", chance.pick::<String>(from));
        path = path.replace(
            "{question}",
            chance.pick::<&str>(&["story", "tip", "future", "x"]),
        );
        path = path.replace(
            "{place}",
            chance.pick::<&str>(&["0", "1", "2", "99", "-1", "x"]),
        );
        if path.contains("{token}") {
            let door = chance.pick(&self.world.doors);
            path = path.replace("{token}", door.split('/').nth(2).unwrap_or_default());
        }
        form.uploads = path == "/imports";
        form.path = path;
        form
    }

    /// One thing wrong with the fields.
    fn spoil(&self, chance: &Chance, fields: &mut Vec<(String, String)>) {
        let value = values::any(chance, &self.ids);
        if fields.is_empty() {
            let name = chance.pick(&["text-story", "email", "part", "x", "", "note"]);
            return fields.push(((*name).to_owned(), value));
        }
        let place = chance.below(fields.len());
        let other = fields[chance.below(fields.len())].clone();
        match chance.below(9) {
            0 => drop(fields.remove(place)),
            1 => fields.push((fields[place].0.clone(), value)),
            2 => fields[place].1 = other.1,
            3 => fields[place].0 = other.0,
            4 => fields[place].0.push_str(&value),
            5 => fields[place].1.push_str(&value),
            6 => {
                let times = TOO_LONG / (other.0.len() + other.1.len() + 2);
                fields.extend(std::iter::repeat_n(other, times.min(2_000)));
            }
            _ => fields[place].1 = value,
        }
    }

    fn path(&self, chance: &Chance, path: &str) -> String {
        let mut path = path.to_owned();
        if chance.one_in(4) {
            let known = self.ids.iter().find(|id| path.contains(id.as_str()));
            if let Some(known) = known {
                path = path.replace(known, chance.pick::<String>(&self.ids));
            }
        }
        if !chance.one_in(6) {
            return path;
        }
        let spoilt = values::for_path(chance);
        match chance.below(6) {
            0 => format!("{path}/"),
            1 => format!("{path}/{spoilt}"),
            2 => format!("/{path}"),
            3 => {
                let mut parts: Vec<&str> = path.split('/').collect();
                let place = chance.below(parts.len());
                parts[place] = &spoilt;
                parts.join("/")
            }
            4 => format!("{path}{spoilt}"),
            _ => {
                let joint = if path.contains('?') { '&' } else { '?' };
                let name = chance.pick(&["lang", "look", "part", "return", "", "x"]);
                format!("{path}{joint}{name}={spoilt}")
            }
        }
    }

    /// Heads: who asks, from where, in which language, and what is wrong with those.
    fn dress(&self, chance: &Chance, sent: &mut Sent) {
        let cookies = &self.world.roles[sent.role].browser.cookies;
        let cookies = cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"));
        let mut cookie = cookies.collect::<Vec<_>>().join("; ");
        if chance.one_in(15) {
            cookie = match chance.below(4) {
                0 => format!("{cookie}; {cookie}"),
                1 => format!("; ;={cookie}x"),
                2 => "a=b; ".repeat(1_000) + &cookie,
                _ => (*chance.pick(values::HEADS)).to_owned(),
            };
        }
        if !cookie.is_empty() {
            sent.heads.push(("cookie", cookie.into_bytes()));
        }
        let usual = ["nl", "en", "nl-NL,nl;q=0.9,en;q=0.8", "fr"];
        sent.heads
            .push(("accept-language", chance.pick(&usual).as_bytes().to_vec()));
        sent.heads.push(("host", b"127.0.0.1:3000".to_vec()));
        sent.heads.push(("sec-fetch-site", b"same-origin".to_vec()));
        for _ in 0..chance.below(3) {
            let name = *chance.pick(values::NAMES_OF_HEADS);
            let value = chance.pick(values::HEADS).as_bytes().to_vec();
            if chance.one_in(2) {
                sent.heads.retain(|(known, _)| *known != name);
            }
            sent.heads.push((name, value));
        }
        match chance.below(30) {
            0 | 1 => (*chance.pick(&METHODS)).clone_into(&mut sent.method),
            2 => sent.body = vec![b'x'; FAR_TOO_LONG],
            3 => sent.body = chance.0.bytes::<300>().to_vec(),
            4 => sent.body.truncate(sent.body.len() / 2),
            5 => "POST".clone_into(&mut sent.method),
            _ => {}
        }
    }
}

/// A form as it is written, and now and then as no browser writes it.
fn written(chance: &Chance, fields: &[(String, String)]) -> Vec<u8> {
    let text = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    match chance.below(20) {
        0 => text.replace("%20", "%zz").replace('=', "%"),
        1 => text.replace('&', ";"),
        2 => format!("{text}&%FF=%00&=&&%C0%80=%ED%A0%80"),
        3 => format!("\u{feff}{text}"),
        4 => text.replace('=', "=="),
        5 => text.replace('+', "\u{0}"),
        _ => text,
    }
    .into_bytes()
}

/// People, as an address book exports them.
const LIST: &[u8] = "Naam;E-mail\nZo\u{eb};zoe@provincie.example\nKees;kees@\n".as_bytes();

/// A file in a form of parts, and what may be wrong with either.
fn upload(chance: &Chance) -> (String, Vec<u8>) {
    let file = if chance.one_in(3) {
        LIST.to_vec()
    } else {
        values::document(chance, EXAMPLE)
    };
    let name = *chance.pick(&["file", "file", "file", "", "x", "file\u{e9}"]);
    let (from, to) = *chance.pick(&[
        (EDGE, EDGE),
        (EDGE, EDGE),
        (EDGE, EDGE),
        ("x", EDGE),
        ("", EDGE),
        (EDGE, ""),
    ]);
    let head = match chance.below(8) {
        0 => "Content-Disposition: attachment".to_owned(),
        1 => format!("X: {}", "y".repeat(20_000)),
        2 => "Content-Disposition form-data".to_owned(),
        3 => format!("Content-Disposition: form-data; name=\"{name}\"; filename*=UTF-8''%ZZ%00"),
        _ => format!("Content-Disposition: form-data; name=\"{name}\"; filename=\"../x.json\""),
    };
    let mut body =
        format!("--{from}\r\n{head}\r\nContent-Type: application/json\r\n\r\n").into_bytes();
    body.extend(file);
    body.extend(format!("\r\n--{from}--\r\n").into_bytes());
    if chance.one_in(5) {
        body.truncate(chance.below(body.len()));
    }
    if chance.one_in(9) {
        body = [body.clone(), body].concat();
    }
    (format!("multipart/form-data; boundary={to}"), body)
}
