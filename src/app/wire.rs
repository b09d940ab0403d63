//! What the page and its worker say to each other.
//!
//! The page asks with a number, the worker answers with the same number; an answer to an old
//! question is recognised by it. The first thing a worker says is that it is ready.

use serde::{Deserialize, Serialize};
use zhibiao::Report;

/// A text to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Serialize, Deserialize)]
pub enum Reply {
    /// The core is loaded.
    Ready,
    /// The reading of request `id`.
    Read {
        /// The request's number.
        id: u32,
        /// The text that the report's places count in, where the core set the given one right.
        text: Option<String>,
        /// What was read.
        report: Box<Report>,
    },
}
