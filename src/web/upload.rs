//! A file that a form sends along. It is read piece by piece, so that one that is too large costs no memory.

use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::import::MAX_BYTES;

/// The field that holds the file.
pub(super) const FIELD: &str = "file";

/// What was chosen, up to one byte more than may be: enough to see that it is too large.
pub(crate) struct Upload(pub(super) Vec<u8>);

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let form = Multipart::from_request(request, state).await;
        let mut form = form.map_err(|_| StatusCode::BAD_REQUEST.into_response())?;
        let mut file = Vec::new();
        while let Some(field) = form.next_field().await.map_err(|error| refuse(&error))? {
            if field.name() == Some(FIELD) {
                file = read(field).await.map_err(|error| refuse(&error))?;
            }
        }
        Ok(Self(file))
    }
}

/// To the end, so that the browser is done sending before it reads the answer.
async fn read(mut field: Field<'_>) -> Result<Vec<u8>, MultipartError> {
    let mut file = Vec::new();
    while let Some(piece) = field.chunk().await? {
        let room = (MAX_BYTES + 1).saturating_sub(file.len());
        file.extend_from_slice(&piece[..piece.len().min(room)]);
    }
    Ok(file)
}

/// Too large, or broken off: neither is a fault of ours.
fn refuse(error: &MultipartError) -> Response {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => StatusCode::PAYLOAD_TOO_LARGE,
        _ => StatusCode::BAD_REQUEST,
    }
    .into_response()
}
