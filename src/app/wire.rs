//! What the page and its worker say to each other, as bytes.
//!
//! The page asks with a number, the worker answers with the same number; an answer to an old
//! question is recognised by it. The first thing a worker says is that it is ready. A reading's
//! figures stand one by one behind its answer, so that very many can be taken over bit by bit.

use borsh::{BorshDeserialize, BorshSerialize};
use js_sys::Uint8Array;
use std::io;
use wasm_bindgen::{JsCast, JsValue};
use zhibiao::{Report, report::Observation};

/// A text to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Request {
    /// Counts the page's questions.
    pub id: u32,
    /// File name, or what the page calls a pasted text.
    pub name: String,
    /// The decoded text.
    pub text: String,
    /// The encoding it came in.
    pub encoding: String,
}

/// What a worker says.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub enum Reply {
    /// The core is loaded.
    Ready,
    /// The reading of request `id`.
    Read {
        /// The request's number.
        id: u32,
        /// The text that the report's places count in, where the core set the given one right.
        text: Option<String>,
        /// What was read, without its figures.
        report: Box<Report>,
        /// How many figures follow.
        figures: u32,
    },
}

impl Reply {
    /// The answer to request `id`, its figures behind it.
    ///
    /// # Errors
    ///
    /// None: memory takes all that is written.
    pub fn read(id: u32, text: Option<String>, mut report: Report) -> io::Result<Vec<u8>> {
        let figures = std::mem::take(&mut report.observations);
        let reply = Self::Read {
            id,
            text,
            report: Box::new(report),
            figures: u32::try_from(figures.len()).unwrap_or(u32::MAX),
        };
        let mut bytes = borsh::to_vec(&reply)?;
        for figure in &figures {
            figure.serialize(&mut bytes)?;
        }
        Ok(bytes)
    }
}

/// An answer's bytes, read from the front.
pub struct Answer {
    bytes: Vec<u8>,
    at: usize,
}

impl Answer {
    /// The bytes of a message; none where it is none of ours.
    pub fn of(message: &JsValue) -> Option<Self> {
        let bytes = message.dyn_ref::<Uint8Array>()?.to_vec();
        Some(Self { bytes, at: 0 })
    }

    /// What is said.
    ///
    /// # Errors
    ///
    /// Where the bytes are cut or no reply.
    pub fn reply(&mut self) -> io::Result<Reply> {
        self.next()
    }

    /// The next figure.
    ///
    /// # Errors
    ///
    /// As [`Self::reply`].
    pub fn figure(&mut self) -> io::Result<Observation> {
        self.next()
    }

    fn next<T: BorshDeserialize>(&mut self) -> io::Result<T> {
        let mut rest = &self.bytes[self.at..];
        let value = T::deserialize(&mut rest)?;
        self.at = self.bytes.len() - rest.len();
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(bytes: Vec<u8>) -> Answer {
        Answer { bytes, at: 0 }
    }

    fn report() -> Report {
        zhibiao::analyze(&zhibiao::Source::from_text(
            "样本",
            "2023年罗湖区新增学位600个，投资12至15亿元。",
        ))
    }

    #[test]
    fn a_reading_comes_over_whole() {
        let sent = report();
        let mut answer = answer(Reply::read(7, None, sent.clone()).expect("written"));
        let Ok(Reply::Read {
            id: 7,
            text: None,
            mut report,
            figures,
        }) = answer.reply()
        else {
            panic!("no reading");
        };
        for _ in 0..figures {
            report.observations.push(answer.figure().expect("a figure"));
        }
        assert_eq!((*report, answer.at), (sent, answer.bytes.len()));
    }

    #[test]
    fn a_cut_answer_is_an_error() {
        let mut bytes = Reply::read(7, None, report()).expect("written");
        bytes.pop();
        let mut answer = answer(bytes);
        let Ok(Reply::Read { figures, .. }) = answer.reply() else {
            panic!("no reading");
        };
        let figures: Result<Vec<_>, _> = (0..figures).map(|_| answer.figure()).collect();
        assert!(figures.is_err());
    }
}
