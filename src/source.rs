//! Name and bytes become text.
//!
//! Stub being written.

/// A document's text with its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// File name, or what the user called it.
    pub name: String,
    /// The decoded text.
    pub text: String,
    /// The encoding it came in, as the Encoding Standard names it.
    pub encoding: String,
}

impl Source {
    /// A source from text that is already decoded (pasted, or decoded by the browser).
    pub fn from_text(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), text: text.to_owned(), encoding: "utf-8".to_owned() }
    }
}
