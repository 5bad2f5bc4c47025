//! A browser without script: it follows links and redirects, keeps cookies, fills in forms and sends them.

use std::collections::{BTreeMap, VecDeque};
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::Router;
use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, HOST, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use hyper::body::Frame;
use scraper::{ElementRef, Html, Selector};
use tower::ServiceExt;

#[derive(Clone)]
pub(crate) struct Browser {
    router: Router,
    pub(crate) cookies: BTreeMap<String, String>,
    pub(crate) language: String,
}

/// What the browser shows after following redirects.
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) body: String,
    /// Where the redirects ended, with the query, but for what was done: the page says that.
    pub(crate) path: String,
}

/// The address without what was done: the page says that.
pub(crate) fn place(address: &str) -> String {
    let place = address.split("?done=").next();
    place.unwrap_or_default().to_owned()
}

impl Browser {
    pub(crate) fn new(router: Router) -> Self {
        Self {
            router,
            cookies: BTreeMap::new(),
            language: "nl".to_owned(),
        }
    }

    pub(crate) fn speaking(mut self, language: &str) -> Self {
        language.clone_into(&mut self.language);
        self
    }

    pub(crate) async fn get(&mut self, path: &str) -> Page {
        self.follow(Method::GET, path, String::new()).await
    }

    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.follow(Method::POST, path, body).await
    }

    /// Sends a form of the page as it is, with some fields changed. The form is found by where it posts to.
    pub(crate) async fn submit(
        &mut self,
        page: &Page,
        action: &str,
        fields: &[(&str, &str)],
    ) -> Page {
        let mut values = page.form(action);
        let changed: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
        values.retain(|(name, _)| !changed.contains(&name.as_str()));
        let kept = values
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        let all: Vec<(&str, &str)> = kept.chain(fields.iter().copied()).collect();
        self.post(action, &all).await
    }

    /// Sends the form of a page that takes a file, with this one chosen.
    pub(crate) async fn upload(&mut self, action: &str, file: (&str, &[u8])) -> Page {
        self.upload_with(action, file, &[]).await
    }

    /// The same with other fields of the form before it.
    pub(crate) async fn upload_with(
        &mut self,
        action: &str,
        (name, file): (&str, &[u8]),
        fields: &[(&str, &str)],
    ) -> Page {
        const EDGE: &str = "----edge-of-a-part";
        let field = |(name, value): &(&str, &str)| {
            format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            )
        };
        let before: String = fields.iter().map(field).collect();
        let head = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/json\r\n\r\n"
        );
        let body = [
            before.as_bytes(),
            head.as_bytes(),
            file,
            format!("\r\n--{EDGE}--\r\n").as_bytes(),
        ]
        .concat();
        let mut request = self.request(&Method::POST, action, String::new());
        let kind = format!("multipart/form-data; boundary={EDGE}");
        request
            .headers_mut()
            .insert(CONTENT_TYPE, kind.parse().unwrap());
        *request.body_mut() = in_pieces(&body);
        let (status, headers, body) = self.send(request).await;
        match headers.get(LOCATION) {
            Some(target) => self.get(target.to_str().unwrap()).await,
            None => Page {
                status,
                body,
                path: action.to_owned(),
            },
        }
    }

    /// The bytes of a file.
    pub(crate) async fn file(&self, path: &str) -> Vec<u8> {
        let request = self.request(&Method::GET, path, String::new());
        let response = self.router.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), 200, "{path}");
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        bytes.to_vec()
    }

    /// One request as it is, redirects not followed.
    pub(crate) async fn send(&self, request: Request<Body>) -> (StatusCode, HeaderMap, String) {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        (
            parts.status,
            parts.headers,
            String::from_utf8_lossy(&body).into_owned(),
        )
    }

    pub(crate) fn request(&self, method: &Method, path: &str, body: String) -> Request<Body> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, "127.0.0.1:3000")
            .header(ACCEPT_LANGUAGE, &self.language);
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            request = request.header(COOKIE, cookies.join("; "));
        }
        if *method == Method::POST {
            request = request
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("sec-fetch-site", "same-origin");
        }
        request.body(Body::from(body)).unwrap()
    }

    async fn follow(&mut self, method: Method, path: &str, body: String) -> Page {
        let (mut path, mut method, mut body) = (path.to_owned(), method, body);
        for _ in 0..10 {
            let (status, headers, text) = self.send(self.request(&method, &path, body)).await;
            self.keep_cookies(&headers);
            if !status.is_redirection() {
                return Page {
                    status,
                    body: text,
                    path: place(&path),
                };
            }
            let target = headers[LOCATION].to_str().unwrap();
            target
                .split('#')
                .next()
                .unwrap_or_default()
                .clone_into(&mut path);
            (method, body) = (Method::GET, String::new());
        }
        panic!("redirects without end, at {path}");
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for line in headers.get_all(SET_COOKIE) {
            let line = line.to_str().unwrap();
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            if line.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

impl Page {
    /// The words a person reads, white space folded.
    pub(crate) fn text(&self) -> String {
        let html = Html::parse_document(&self.body);
        let main = html.select(&selector("body")).next().unwrap();
        main.text()
            .collect::<String>()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[track_caller]
    pub(crate) fn assert_says(&self, words: &str) -> &Self {
        let text = self.text();
        assert!(
            text.contains(words),
            "{words:?} is not on {} ({}):\n{text}",
            self.path,
            self.status
        );
        self
    }

    #[track_caller]
    pub(crate) fn assert_silent(&self, words: &str) -> &Self {
        assert!(
            !self.body.contains(words),
            "{words:?} is on {}:\n{}",
            self.path,
            self.body
        );
        self
    }

    #[track_caller]
    pub(crate) fn assert_status(&self, status: u16) -> &Self {
        assert_eq!(
            self.status.as_u16(),
            status,
            "{}:\n{}",
            self.path,
            self.body
        );
        self
    }

    /// The value of a field that nobody sees.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let html = Html::parse_document(&self.body);
        let field = selector(&format!("input[type=hidden][name={name}]"));
        let value = html.select(&field).next();
        let value = value.and_then(|field| field.attr("value"));
        value
            .unwrap_or_else(|| panic!("no {name} on {}", self.path))
            .to_owned()
    }

    /// The value of the first button that sends its form elsewhere.
    pub(crate) fn button(&self, action: &str) -> String {
        let html = Html::parse_document(&self.body);
        let button = html
            .select(&selector("button[formaction]"))
            .find(|button| button.attr("formaction") == Some(action))
            .and_then(|button| button.attr("value"));
        let value =
            button.unwrap_or_else(|| panic!("no button sends to {action} on {}", self.path));
        value.to_owned()
    }

    /// The fields of a form as a browser would send them untouched, those among them that stand elsewhere on the page.
    /// One without an action posts to its own page; `action` may also be that of one of its buttons.
    pub(crate) fn form(&self, action: &str) -> Vec<(String, String)> {
        let html = Html::parse_document(&self.body);
        let form = html
            .select(&selector("form"))
            .find(|form| form.attr("action").unwrap_or(&self.path) == action)
            .or_else(|| {
                let button = format!("button[form][formaction='{action}']");
                let button = html.select(&selector(&button)).next()?;
                let form = format!("form#{}", button.attr("form")?);
                html.select(&selector(&form)).next()
            })
            .unwrap_or_else(|| {
                panic!("no form posts to {action} on {}:\n{}", self.path, self.body)
            });
        let (fields, others) = (
            selector("input[name], textarea[name], select[name]"),
            selector("[form][name]:not(button)"),
        );
        let inside = form.select(&fields);
        let inside = inside.filter(|field| field.attr("form").is_none());
        // What stands elsewhere on the page and belongs to it.
        let elsewhere = html.select(&others);
        let elsewhere = elsewhere.filter(|field| field.attr("form") == form.attr("id"));
        inside.chain(elsewhere).filter_map(value).collect()
    }
}

/// As a large body comes in from the network: piece by piece, with a wait before each.
pub(crate) fn in_pieces(body: &[u8]) -> Body {
    let pieces = body.chunks(1 << 16).map(<[u8]>::to_vec).collect();
    Body::new(Pieces {
        pieces,
        waited: false,
    })
}

struct Pieces {
    pieces: VecDeque<Vec<u8>>,
    waited: bool,
}

impl HttpBody for Pieces {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.waited = !self.waited;
        if self.waited {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let piece = self.pieces.pop_front();
        Poll::Ready(piece.map(|piece| Ok(Frame::data(piece.into()))))
    }
}

fn value(field: ElementRef<'_>) -> Option<(String, String)> {
    let name = field.attr("name")?.to_owned();
    if field.value().name() == "textarea" {
        // The first line break after the tag is not part of the text.
        let text = field.text().collect::<String>();
        return Some((name, text.strip_prefix('\n').unwrap_or(&text).to_owned()));
    }
    if field.value().name() == "select" {
        let chosen = field.select(&selector("option[selected]")).next();
        let option = chosen.or_else(|| field.select(&selector("option")).next())?;
        return Some((name, option.attr("value")?.to_owned()));
    }
    if field.attr("type") == Some("file") {
        return None;
    }
    let tick = matches!(field.attr("type"), Some("checkbox" | "radio"));
    let sent = !tick || field.attr("checked").is_some();
    sent.then(|| (name, field.attr("value").unwrap_or("on").to_owned()))
}

pub(crate) fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}
