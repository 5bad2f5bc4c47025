//! Sets a report: off the async threads, a few at once, and without memory of the last one.

use serde::Serialize;
use serde_json::Value;
use tokio::sync::Semaphore;
use typst::diag::{SourceDiagnostic, SourceResult};
use typst::syntax::Span;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use super::card::Card;
use super::legible::{self, Care};
use super::section::Report;
use super::world::{Desk, Paper};
use crate::error::{Error, Result};

/// Two: setting a report keeps one core busy for some milliseconds and holds some tens of megabytes meanwhile. More
/// at once would not be ready sooner, and all who click together just wait their turn.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Twice that of a page on a screen.
const DOTS_PER_INCH: f64 = 192.0;
const POINTS_PER_INCH: f64 = 72.0;

/// The report as PDF, when its turn comes.
pub async fn print(report: Report) -> Result<Vec<u8>> {
    in_turn(move || set(&report)).await
}

/// The card as PDF, when its turn comes.
pub async fn print_card(card: Card) -> Result<Vec<u8>> {
    in_turn(move || set_card(&card)).await
}

/// The card as PNG, when its turn comes.
pub async fn draw_card(card: Card) -> Result<Vec<u8>> {
    in_turn(move || paint_card(&card)).await
}

async fn in_turn<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    let turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
    // The turn goes along: a reader who leaves does not make room while the work goes on.
    let work = tokio::task::spawn_blocking(move || {
        let done = work();
        drop(turn);
        done
    });
    work.await?
}

/// The report as PDF, on this thread. The same report gives the same bytes.
pub fn set(report: &Report) -> Result<Vec<u8>> {
    with_care(|care| set_with(report, care))
}

/// The card as PDF, on this thread.
pub fn set_card(card: &Card) -> Result<Vec<u8>> {
    with_care(|care| make(Paper::Card, card, care, pack))
}

/// The card as PNG, on this thread.
pub fn paint_card(card: &Card) -> Result<Vec<u8>> {
    with_care(|care| make(Paper::Card, card, care, paint))
}

fn with_care(set: impl Fn(Care) -> Made) -> Result<Vec<u8>> {
    set(Care::Usual).or_else(|faults| {
        // Without the words: a text of a person does not belong in a log.
        tracing::warn!(
            faults = faults.len(),
            "a report was set with the utmost care"
        );
        set(Care::Utmost).map_err(|faults| {
            let messages: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
            Error::internal(messages.join("; "))
        })
    })
}

/// Bytes, or what Typst says is wrong.
type Made = std::result::Result<Vec<u8>, Vec<SourceDiagnostic>>;

pub(super) fn set_with(report: &Report, care: Care) -> Made {
    make(Paper::Report, report, care, pack)
}

fn make(
    paper: Paper,
    words: &impl Serialize,
    care: Care,
    finish: impl Fn(&PagedDocument) -> SourceResult<Vec<u8>>,
) -> Made {
    let desk = Desk::new(paper, data(words, care));
    let set = typst::compile::<PagedDocument>(&desk).output;
    let bytes = set.and_then(|document| finish(&document));
    // What was kept to set the next report faster would hold one person's words in memory, and grow for ever.
    typst::comemo::evict(0);
    bytes.map_err(|faults| faults.into_iter().collect())
}

pub(super) fn data(words: &impl Serialize, care: Care) -> Vec<u8> {
    let mut data = serde_json::to_value(words).unwrap_or_default();
    let meaning = data.get_mut("unprintable").map(Value::take);
    let marked = legible::mend(&mut data, care);
    if let Some(meaning) = meaning.filter(|_| marked) {
        data["unprintable"] = meaning;
    }
    data.to_string().into_bytes()
}

/// The first page as a picture, sharp on a screen of two dots a pixel. The format holds nothing but the picture: no
/// day, no name, no program.
fn paint(document: &PagedDocument) -> SourceResult<Vec<u8>> {
    let options = RenderOptions {
        pixel_per_pt: (DOTS_PER_INCH / POINTS_PER_INCH).into(),
        ..RenderOptions::default()
    };
    let pages = document.pages().iter().take(1);
    let painted = pages.flat_map(|page| typst_render::render(page, &options).encode_png());
    painted.last().ok_or_else(|| {
        let fault = SourceDiagnostic::error(Span::detached(), "the card has no page");
        [fault].into_iter().collect()
    })
}

/// What is packed may happen to end in a carriage return, as in one document of some fifteen. To a strict reader of
/// PDF/A the line end after it begins there and the stream is a byte too short. Written in letters it cannot happen;
/// such a document is larger.
fn pack(document: &PagedDocument) -> SourceResult<Vec<u8>> {
    let packed = typst_pdf::pdf(document, &options(false))?;
    if is_ambiguous(&packed) {
        return typst_pdf::pdf(document, &options(true));
    }
    Ok(packed)
}

fn is_ambiguous(bytes: &[u8]) -> bool {
    let end = b"\r\nendstream";
    bytes.windows(end.len()).any(|piece| piece == end)
}

fn options(in_letters: bool) -> PdfOptions {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    PdfOptions {
        standards: standards.expect("a test prints, so the two standards go together"),
        pretty: in_letters,
        ..PdfOptions::default()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::thread;
    use std::time::Duration;

    use tokio::sync::oneshot;
    use tokio::time::timeout;

    use super::*;

    #[test]
    fn a_document_in_letters_is_never_ambiguous() {
        assert!(is_ambiguous(b"stream\n..\r\nendstream\n"));
        assert!(!is_ambiguous(b"stream\n..\nendstream\n\r"));
        let (_, report) = super::super::samples::all().swap_remove(0);
        let desk = Desk::new(Paper::Report, data(&report, Care::Usual));
        let document = typst::compile::<PagedDocument>(&desk).output.unwrap();
        let letters = typst_pdf::pdf(&document, &options(true)).unwrap();
        let font = letters.iter().filter(|byte| !byte.is_ascii()).count();
        assert!(!is_ambiguous(&letters) && font < 100, "{font}");
    }

    #[tokio::test]
    async fn two_are_set_at_once_off_the_async_threads_and_leaving_makes_no_room() {
        let busy = async || {
            let ((go, wait), (begins, began)) = (channel::<()>(), oneshot::channel());
            let work = tokio::spawn(in_turn(move || {
                begins.send(()).unwrap();
                wait.recv().map_err(Error::internal)
            }));
            let began = timeout(Duration::from_mins(1), began).await;
            began.expect("its turn comes").unwrap();
            (work, go)
        };
        let ((first, go_first), (second, go_second)) = (busy().await, busy().await);
        first.abort();
        assert!(first.await.unwrap_err().is_cancelled());
        assert_eq!(AT_ONCE.available_permits(), 0, "leaving made room");
        let third = tokio::spawn(in_turn(|| Ok(thread::current().id())));
        go_first.send(()).unwrap();
        assert_ne!(third.await.unwrap().unwrap(), thread::current().id());
        go_second.send(()).unwrap();
        second.await.unwrap().unwrap();
    }
}
