//! Why bytes could not become text, and what to do about it, in the user's words.
//!
//! ```
//! use zhibiao::source::{Source, Utf8Only};
//! let error = Source::read("空.txt", b"", &Utf8Only).unwrap_err();
//! assert_eq!(error.to_string(), "空.txt：文件里没有文字。请换一个文件，或把正文粘贴进来。");
//! ```

use std::fmt;

use super::documents::Unreadable;
use super::kind::Kind;

/// Bytes that could not become text: the place, the reason, the next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceError {
    name: String,
    reason: Reason,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    Empty,
    TooLong,
    NotText(Kind),
    Unreadable(Kind, Unreadable),
    /// `first` counts characters from 0.
    Undecodable {
        encoding: String,
        bad: usize,
        first: usize,
    },
}

impl SourceError {
    pub(super) fn new(name: &str, reason: Reason) -> Self {
        Self {
            name: name.to_owned(),
            reason,
        }
    }

    /// The file's name.
    pub fn place(&self) -> &str {
        &self.name
    }

    /// What is wrong.
    pub fn reason(&self) -> String {
        match &self.reason {
            Reason::Empty => "文件里没有文字".to_owned(),
            Reason::TooLong => "文件达到或超过 4 GiB，太大了".to_owned(),
            Reason::NotText(kind) => format!("这是{}，不是纯文本", kind.name()),
            Reason::Unreadable(kind, unreadable) => {
                format!("这个{}{}", kind.name(), unreadable.reason())
            }
            Reason::Undecodable {
                encoding,
                bad,
                first,
            } => format!(
                "按 {encoding} 解码后有 {bad} 处不是文字，最早一处在第 {} 个字符",
                first + 1
            ),
        }
    }

    /// What the user can do.
    pub fn next_step(&self) -> &'static str {
        match &self.reason {
            Reason::Empty => "请换一个文件，或把正文粘贴进来",
            Reason::TooLong => "请拆成几个较小的文件",
            Reason::NotText(kind) => kind.next_step(),
            Reason::Unreadable(_, unreadable) => unreadable.next_step(),
            Reason::Undecodable { .. } => {
                "请用记事本或 WPS 打开，确认不是乱码后另存为 UTF-8 编码的文本文件"
            }
        }
    }
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}：{}。{}。",
            self.name,
            self.reason(),
            self.next_step()
        )
    }
}

impl std::error::Error for SourceError {}
