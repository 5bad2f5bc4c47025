//! As whom a request is signed in, in the hands of the layer that shows errors while the request is on its way: whoever
//! opens a page that is not theirs reads which of their addresses they came with.

use std::sync::{Arc, OnceLock};

use axum::http::{Method, Request};

use crate::address::Address;
use crate::visitor::Visitor;
use crate::web::error::show::AsWhom;

#[derive(Clone, Default)]
pub(super) struct Slot(Arc<OnceLock<String>>);

impl Slot {
    pub(super) fn note(&self, who: &Visitor) {
        // The first is the only one: a request has one session.
        let _ = self.0.set(who.address.clone());
    }

    /// `None` when nobody is signed in. `wanted`: see [`wanted`].
    pub(super) fn as_whom(&self, wanted: Option<String>) -> Option<AsWhom> {
        let address = Address::shown_of(self.0.get()?);
        Some(AsWhom { address, wanted })
    }
}

/// The page to come back to: one that was opened, and no form that was sent.
pub(super) fn wanted<B>(request: &Request<B>) -> Option<String> {
    let is_page = request.method() == Method::GET;
    is_page.then(|| request.uri().path().to_owned())
}
