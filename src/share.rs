//! A report travels in the fragment of a link (`#d=…`), which no server is ever told.
//!
//! ```
//! use zhibiao::{Source, analyze, share::{Size, open, seal}};
//! let text = "2023年青羊区地区生产总值为1602.5亿元，同比增长6.1%。";
//! let report = analyze(&Source::from_text("样本", text));
//! let link = seal(Size::Figures, &report, text, &[]);
//! let opened = open(&link).expect("a whole link");
//! assert_eq!(opened.report.observations[0].value, 1602.5);
//! assert_eq!(opened.text, "", "the source stayed at home");
//! ```
//!
//! Three sizes: the figures alone (some 1,000 characters for sixty), the figures with the sentences
//! that say them, the whole text, which the receiver's page reads again. Layers, each in its file:
//! letters and blocks with checksums (`frame`), deflate with a dictionary of known names (`stream`),
//! columns of figures (`figures`), numbers and texts (`bytes`).
//!
//! A link that lost its tail yields what stands in its whole blocks. Any letters may come in: they
//! are refused or read, within bounds of memory, and never believed to be anything but text.

#[cfg(feature = "heavy")]
mod bytes;
#[cfg(feature = "heavy")]
mod excerpt;
#[cfg(feature = "heavy")]
mod figures;
#[cfg(feature = "heavy")]
mod frame;
#[cfg(feature = "heavy")]
mod head;
#[cfg(feature = "heavy")]
mod kind;
mod known;
#[cfg(feature = "heavy")]
mod stream;
#[cfg(feature = "heavy")]
mod table;
#[cfg(feature = "heavy")]
mod unit;

#[cfg(feature = "heavy")]
mod open;
#[cfg(feature = "heavy")]
mod seal;

use crate::correction::Correction;
use crate::report::Report;
use borsh::{BorshDeserialize, BorshSerialize};

pub use known::{PRINT, fingerprint, known_by};
#[cfg(feature = "heavy")]
pub use open::open;
#[cfg(feature = "heavy")]
pub use seal::seal;

/// Figures of the largest link. One that says more is read so far.
#[cfg(feature = "heavy")]
const MOST_FIGURES: usize = 20_000;

/// What a link carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Size {
    /// The figures as rows of the table say them.
    #[default]
    Figures,
    /// And the sentences that say them, honours and policies.
    Quotes,
    /// The whole text, to be read again by the receiver's page.
    Whole,
}

/// What came with a link.
#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Opened {
    /// What it carries.
    pub size: Size,
    /// The figures as sent; of a whole text only the document's name and encoding.
    pub report: Report,
    /// The whole text, or the sentences that say the figures, or nothing.
    pub text: String,
    /// The sender's corrections to a whole text; figures as sent are corrected already.
    pub corrections: Vec<Correction>,
    /// What was lost on the way.
    pub loss: Option<Loss>,
}

/// How much of a link is there: figures, or characters of a whole text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Loss {
    /// There.
    pub kept: usize,
    /// Sent.
    pub sent: usize,
}

/// Why a link can't be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Refusal {
    /// It is no link of this page, or nothing of it can be saved.
    Broken,
    /// A newer page wrote it.
    Newer,
}
