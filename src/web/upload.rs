//! A form with a file. It is read piece by piece, so that a file that is too large costs no memory, and to its end, so
//! that the browser is listening when it hears so. What was typed beside the file is kept until its door has answered.

use axum::extract::multipart::{Field, Multipart};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::extract::{Fields, SignedIn};
use super::posted::{MAX_BODY, Posted};
use crate::address::MAX_FILE_BYTES;
use crate::app::App;
use crate::import;

/// The field that holds the file.
pub(super) const FILE: &str = "file";

/// Bytes of a file that are kept: one more than the largest that a door takes, which is enough to see that it is larger.
const MAX_KEPT: usize = 1 + if MAX_FILE_BYTES > import::MAX_BYTES {
    MAX_FILE_BYTES
} else {
    import::MAX_BYTES
};

pub(crate) struct Upload {
    pub(super) at: SignedIn,
    /// What was typed beside the file.
    pub(super) fields: Fields,
    pub(super) file: Vec<u8>,
}

impl FromRequest<App> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Self::Rejection> {
        let (mut parts, body) = request.into_parts();
        let at = SignedIn::from_request_parts(&mut parts, app).await;
        let posted = parts.extensions.get::<Posted>().cloned();
        let mut read = Read::new(at.is_ok());
        let form = Multipart::from_request(Request::from_parts(parts, body), app).await;
        let arrived = match form {
            Ok(form) => read.all(form).await,
            Err(_) => Err(StatusCode::BAD_REQUEST),
        };
        if let Some(posted) = posted {
            posted.keep_texts(read.texts.clone(), arrived.is_err());
        }
        let at = at?;
        arrived.map_err(IntoResponse::into_response)?;
        app.check_keys()
            .await
            .map_err(IntoResponse::into_response)?;
        let fields = Fields::from_pairs(read.texts);
        if !fields.is_ours() {
            return Err(StatusCode::BAD_REQUEST.into_response());
        }
        Ok(Self {
            at,
            fields,
            file: read.file,
        })
    }
}

/// Bytes of texts that are kept of whoever is not signed in, until they are shown their own words again.
const MAX_UNKNOWN: usize = 64 * 1024;

/// What has come in.
struct Read {
    texts: Vec<(String, String)>,
    file: Vec<u8>,
    /// Bytes of texts that may still come.
    room: usize,
    room_of_file: usize,
}

impl Read {
    /// Of somebody who is not signed in no file is kept.
    fn new(is_signed_in: bool) -> Self {
        Self {
            texts: Vec::new(),
            file: Vec::new(),
            room: if is_signed_in { MAX_BODY } else { MAX_UNKNOWN },
            room_of_file: if is_signed_in { MAX_KEPT } else { 0 },
        }
    }

    /// To the end, also when there is no room for more.
    async fn all(&mut self, mut form: Multipart) -> Result<(), StatusCode> {
        let mut fits = true;
        while let Some(mut field) = form.next_field().await.map_err(|error| error.status())? {
            fits &= if field.name() == Some(FILE) {
                let room = self.room_of_file;
                take(&mut field, &mut self.file, room).await?;
                true
            } else {
                self.text(&mut field).await?
            };
        }
        if fits {
            Ok(())
        } else {
            Err(StatusCode::PAYLOAD_TOO_LARGE)
        }
    }

    /// As far as it came, also when it breaks off. False when there was no room for all of it.
    async fn text(&mut self, field: &mut Field<'_>) -> Result<bool, StatusCode> {
        let name = field.name().unwrap_or_default().to_owned();
        let mut text = Vec::new();
        let room = self.room.saturating_sub(name.len());
        let taken = take(field, &mut text, room).await;
        self.room = room - text.len();
        if room > 0 && Fields::may_hold(self.texts.len()) {
            let text = String::from_utf8_lossy(&text).into_owned();
            self.texts.push((name, text));
        }
        Ok(taken? && room > 0)
    }
}

/// Reads a field to its end. False when there was more than room for it.
async fn take(field: &mut Field<'_>, into: &mut Vec<u8>, room: usize) -> Result<bool, StatusCode> {
    let mut fits = true;
    while let Some(piece) = field.chunk().await.map_err(|error| error.status())? {
        let left = room.saturating_sub(into.len());
        fits &= piece.len() <= left;
        into.extend_from_slice(&piece[..piece.len().min(left)]);
    }
    Ok(fits)
}
