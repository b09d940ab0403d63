//! A file becomes text: looked at, then decoded by the browser's own decoder.
//!
//! UTF-8 if it is that without fault, UTF-16 where a byte order mark says so, and else GB18030 or
//! Big5, whichever leaves fewer faults and more everyday characters. PDF and Word files are opened by
//! a program of their own; other kinds of file are turned away with what to do instead.

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, TextDecoder, TextDecoderOptions};
use yew::Callback;
use zhibiao::say;

use super::{
    fault::Fault,
    opening,
    state::{Action, Incoming},
};

/// No report is longer, in bytes; the largest Chinese novels are 5 MB.
const LARGEST: f64 = 16e6;
/// A PDF has pictures besides.
const LARGEST_DOCUMENT: f64 = 100e6;

/// Reads files to the end, one after the other, and says what becomes of each. The first is shown,
/// the others wait behind it; a fault of one doesn't stop the rest.
pub async fn take(files: Vec<File>, act: Callback<Action>) {
    let mut queued = false;
    for file in files {
        let name = file.name();
        act.emit(match text_of(&file, &act).await {
            Ok((text, encoding)) => {
                let incoming = Incoming {
                    name,
                    text,
                    encoding: encoding.to_owned(),
                    ..Default::default()
                };
                if std::mem::replace(&mut queued, true) {
                    Action::Queue(incoming)
                } else {
                    Action::Open(incoming)
                }
            }
            Err(fault) => Action::Reject { name, fault },
        });
    }
}

async fn text_of(file: &File, act: &Callback<Action>) -> Result<(String, &'static str), Fault> {
    // Megabytes of a file that exists fit easily; the cast saturates.
    let too_large = Fault::TooLarge((file.size() / 1e6) as u32);
    if file.size() > LARGEST_DOCUMENT {
        return Err(too_large);
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    let bytes = Uint8Array::new(&buffer.map_err(|_| Fault::Unreadable(file.name()))?);
    let read = bytes.to_vec();
    if let Some(kind) = other_kind(&read) {
        if !may_be_opened(&read) {
            return Err(Fault::NotText(kind));
        }
        act.emit(Action::Opening(Some(file.name())));
        let text = opening::text_of(&bytes).await;
        act.emit(Action::Opening(None));
        let text = text?.ok_or(Fault::NotText(kind))?;
        return Ok((text, "utf-8"));
    }
    if file.size() > LARGEST {
        return Err(too_large);
    }
    let bytes = read;
    let (text, encoding) = decode(&bytes).ok_or_else(|| Fault::Unreadable(file.name()))?;
    if text.trim().is_empty() {
        Err(Fault::Empty)
    } else {
        Ok((text, encoding))
    }
}

/// The kind of a file that is not text, by its first bytes.
fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    let kinds: [(&[u8], &str); 7] = [
        (b"%PDF", "PDF"),
        (b"PK\x03\x04", say!("kind.zip")),
        (b"\xD0\xCF\x11\xE0", say!("kind.old_office")),
        (b"\x89PNG", say!("kind.image")),
        (b"\xFF\xD8\xFF", say!("kind.image")),
        (b"GIF8", say!("kind.image")),
        (b"Rar!", say!("kind.archive")),
    ];
    kinds
        .iter()
        .find(|(head, _)| bytes.starts_with(head))
        .map(|(_, kind)| *kind)
}

/// PDF, and what may be a Word document.
fn may_be_opened(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF") || bytes.starts_with(b"PK\x03\x04")
}

fn decode(bytes: &[u8]) -> Option<(String, &'static str)> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some((decode_as("utf-16le", bytes, false)?, "utf-16le")),
        [0xFE, 0xFF, ..] => return Some((decode_as("utf-16be", bytes, false)?, "utf-16be")),
        _ => {}
    }
    if let Some(text) = decode_as("utf-8", bytes, true) {
        return Some((text, "utf-8"));
    }
    let attempts = ["gb18030", "big5", "utf-8"]
        .into_iter()
        .filter_map(|encoding| Some((decode_as(encoding, bytes, false)?, encoding)));
    attempts.min_by_key(|(text, _)| strangeness(text))
}

fn decode_as(encoding: &str, bytes: &[u8], fatal: bool) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(fatal);
    let decoder = TextDecoder::new_with_label_and_options(encoding, &options).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}

/// How unlike a report a text looks: a fault counts ten, an everyday character takes one away.
fn strangeness(text: &str) -> i64 {
    let weigh = |letter: char| match letter {
        '\u{FFFD}' => 10,
        '的' | '年' | '和' | '区' | '區' | '全' | '一' | '业' | '業' | '，' | '。' | '发'
        | '發' => -1,
        _ => 0,
    };
    text.chars().map(weigh).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_kinds_are_known_by_their_head() {
        assert_eq!(other_kind(b"%PDF-1.7"), Some("PDF"));
        assert_eq!(other_kind("全区".as_bytes()), None);
        assert_eq!(other_kind(b""), None);
    }

    #[test]
    fn a_wrong_decoding_looks_stranger() {
        assert!(strangeness("全区的发展，") < strangeness("堆喔\u{FFFD}祇"));
    }
}
