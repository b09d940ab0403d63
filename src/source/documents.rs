//! Files that hold a text in a form of their own: PDF and Word.
//!
//! ```
//! use zhibiao::source::{Unreadable, document};
//! assert_eq!(document("全县公园12个。".as_bytes()), None);
//! # #[cfg(feature = "documents")]
//! assert_eq!(document(b"%PDF-1.7 ..."), Some(Err(Unreadable::Damaged)));
//! ```
//!
//! Spreadsheets stay closed: a cell holds 0.072 where the sheet shows 7.2%, and a figure that is not
//! as its reader sees it would be a wrong one. So do old Word files (doc).

use borsh::{BorshDeserialize, BorshSerialize};

use super::kind::{self, Kind};
#[cfg(feature = "documents")]
use super::{pdf, word};

/// Why a document gives no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Unreadable {
    /// It asks for a password.
    Locked,
    /// It is damaged, or not what it says it is.
    Damaged,
    /// Its pages are pictures: a scan.
    Pictures,
    /// It has no text at all.
    Empty,
}

impl Unreadable {
    /// What is wrong.
    pub(super) fn reason(self) -> &'static str {
        match self {
            Self::Locked => "有密码，打不开",
            Self::Damaged => "损坏或不完整，打不开",
            Self::Pictures => "每页都是图片（扫描件），没有文字",
            Self::Empty => "里没有文字",
        }
    }

    /// What the user can do.
    pub(super) fn next_step(self) -> &'static str {
        match self {
            Self::Locked => "请用密码打开它，全选并复制正文，再粘贴进来",
            Self::Damaged => "请确认它能在别的软件里打开，再全选并复制正文粘贴进来",
            Self::Pictures => "请先用识图工具（OCR）取出文字，再粘贴进来",
            Self::Empty => "请换一个文件，或把正文粘贴进来",
        }
    }
}

/// The text of a PDF or a Word document; none where `bytes` are neither.
pub fn document(bytes: &[u8]) -> Option<Result<String, Unreadable>> {
    open(kind::of(bytes)?, bytes)
}

#[cfg(feature = "documents")]
pub(super) fn open(kind: Kind, bytes: &[u8]) -> Option<Result<String, Unreadable>> {
    match kind {
        Kind::Pdf => Some(pdf::text(bytes)),
        Kind::Word => Some(word::text(bytes)),
        _ => None,
    }
}

/// Nothing is opened by a program that is built without.
#[cfg(not(feature = "documents"))]
pub(super) fn open(_: Kind, _: &[u8]) -> Option<Result<String, Unreadable>> {
    None
}
