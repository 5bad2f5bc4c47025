//! A browser over real HTTP.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::http::header::{LOCATION, SET_COOKIE};

use crate::support::{Page, place};

pub(super) struct Web {
    agent: ureq::Agent,
    base: String,
    pub(super) cookies: BTreeMap<String, String>,
}

impl Web {
    pub(super) fn new(base: &str) -> Self {
        Self {
            agent: agent(),
            base: base.to_owned(),
            cookies: BTreeMap::new(),
        }
    }

    pub(super) fn get(&mut self, path: &str) -> Page {
        let request = self.agent.get(format!("{}{path}", self.base));
        let response = self.dressed(request).call().unwrap();
        self.land(path, response)
    }

    pub(super) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let request = self.agent.post(format!("{}{path}", self.base));
        let request = request
            .header("content-type", "application/x-www-form-urlencoded")
            .header("origin", &self.base);
        let response = self.dressed(request).send(&body).unwrap();
        self.land(path, response)
    }

    pub(super) fn submit(&mut self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let kept = page
            .form(action)
            .into_iter()
            .filter(|(name, _)| fields.iter().all(|(changed, _)| changed != name));
        let kept: Vec<_> = kept.collect();
        let kept = kept
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        let all: Vec<_> = kept.chain(fields.iter().copied()).collect();
        self.post(action, &all)
    }

    fn dressed<B>(&self, request: ureq::RequestBuilder<B>) -> ureq::RequestBuilder<B> {
        let cookies: Vec<_> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = request.header("accept-language", "nl");
        if cookies.is_empty() {
            request
        } else {
            request.header("cookie", cookies.join("; "))
        }
    }

    fn land(&mut self, path: &str, mut response: axum::http::Response<ureq::Body>) -> Page {
        for line in response.headers().get_all(SET_COOKIE) {
            let (name, value) = line
                .to_str()
                .unwrap()
                .split(';')
                .next()
                .unwrap()
                .split_once('=')
                .unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        if response.status().is_redirection() {
            let target = response.headers()[LOCATION].to_str().unwrap().to_owned();
            return self.get(&target);
        }
        let status = response.status();
        let body = response.body_mut().read_to_string().unwrap();
        Page {
            status,
            body,
            path: place(path),
        }
    }
}

pub(super) fn agent() -> ureq::Agent {
    let config = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .proxy(None);
    config
        .timeout_global(Some(Duration::from_mins(1)))
        .build()
        .into()
}
