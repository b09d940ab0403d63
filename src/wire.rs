//! What the page and the program that reads say to each other, as bytes.
//!
//! ```
//! use zhibiao::wire::{Asked, Request};
//! let request = Request { id: 7, text: "绿道3公里".into(), ..Request::default() };
//! assert_eq!(Asked::of(&Asked::to_read(&request)?)?, Asked::Read(request));
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! The page asks with a number, the worker answers with the same number; an answer to an old
//! question is recognised by it. The first thing a worker says is that it is ready. A reading's
//! figures stand one by one behind its answer, so that very many can be taken over bit by bit.
//! How bytes get from one to the other is for those who have a browser.

use borsh::{BorshDeserialize, BorshSerialize};
use std::io;

use crate::correction::{Answer, Question};
use crate::report::{Observation, Report};

/// What the page says.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Asked {
    /// A text is to be read.
    Read(Request),
    /// Something is asked of the tables.
    Tables {
        /// Counts the page's questions.
        id: u32,
        /// What is asked.
        question: Question,
    },
}

impl Asked {
    /// The bytes of [`Asked::Read`], without a copy of the text.
    ///
    /// # Errors
    ///
    /// None: memory takes all that is written.
    pub fn to_read(request: &Request) -> io::Result<Vec<u8>> {
        let mut bytes = vec![READ];
        request.serialize(&mut bytes)?;
        Ok(bytes)
    }

    /// What the bytes say.
    ///
    /// # Errors
    ///
    /// Where they say nothing that the page would.
    pub fn of(bytes: &[u8]) -> io::Result<Self> {
        Self::try_from_slice(bytes)
    }
}

/// What stands before a request: [`Asked::Read`] is the first of its kind.
const READ: u8 = 0;

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
    /// What the tables say.
    Tables {
        /// The question's number.
        id: u32,
        /// What was asked for.
        answer: Answer,
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
pub struct Heard {
    bytes: Vec<u8>,
    at: usize,
}

impl Heard {
    /// The bytes of a message.
    #[must_use]
    pub const fn of(bytes: Vec<u8>) -> Self {
        Self { bytes, at: 0 }
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

    fn report() -> Report {
        crate::analyze(&crate::Source::from_text(
            "样本",
            "2023年罗湖区新增学位600个，投资12至15亿元。",
        ))
    }

    #[test]
    fn a_reading_comes_over_whole() {
        let sent = report();
        let mut heard = Heard::of(Reply::read(7, None, sent.clone()).expect("written"));
        let Ok(Reply::Read {
            id: 7,
            text: None,
            mut report,
            figures,
        }) = heard.reply()
        else {
            panic!("no reading");
        };
        for _ in 0..figures {
            report.observations.push(heard.figure().expect("a figure"));
        }
        assert_eq!((*report, heard.at), (sent, heard.bytes.len()));
    }

    #[test]
    fn a_cut_answer_is_an_error() {
        let mut bytes = Reply::read(7, None, report()).expect("written");
        bytes.pop();
        let mut heard = Heard::of(bytes);
        let Ok(Reply::Read { figures, .. }) = heard.reply() else {
            panic!("no reading");
        };
        let figures: Result<Vec<_>, _> = (0..figures).map(|_| heard.figure()).collect();
        assert!(figures.is_err());
    }

    #[test]
    fn a_request_is_written_as_what_is_asked() {
        let request = Request {
            id: 7,
            name: "样本".into(),
            text: "绿道3公里。".into(),
            encoding: "utf-8".into(),
        };
        let written = Asked::to_read(&request).expect("written");
        let derived = borsh::to_vec(&Asked::Read(request)).expect("written");
        assert_eq!(written, derived);
    }
}
