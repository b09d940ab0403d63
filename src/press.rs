//! The press: makes what leaves the page (links, files, pictures) and opens links that come in.
//!
//! ```
//! use zhibiao::{Report, press::{Copy, Format, Order, Product, Work, press}};
//! let copy = Copy { report: Report::default(), ..Copy::default() };
//! let order = Order { id: 1, language: "zh-Hans".into(), work: Work::File { format: Format::Csv, copies: vec![copy] } };
//! assert!(matches!(press(order.work), Product::File(file) if file.name.ends_with(".csv")));
//! ```
//!
//! Plain data in, plain data out, so that it can run in a worker of its own, which is loaded only
//! when something is to be made: what it is built from weighs more than the whole page. The page
//! knows the words of this module, the program `press` does its work.

use borsh::{BorshDeserialize, BorshSerialize};

use crate::Report;
use crate::chart::Chart;
use crate::correction::Correction;
use crate::export::grid::Grid;
use crate::share::{Opened, Refusal, Size};

#[cfg(feature = "heavy")]
mod code;
#[cfg(feature = "heavy")]
mod file;
#[cfg(feature = "heavy")]
mod link;
#[cfg(feature = "heavy")]
mod work;

#[cfg(feature = "heavy")]
pub use work::press;

/// Something to be made.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Order {
    /// Counts the page's orders; the answer carries it.
    pub id: u32,
    /// The language of the page.
    pub language: String,
    /// What is to be made.
    pub work: Work,
}

/// A document as the page shows it.
#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Copy {
    /// The figures, corrected.
    pub report: Report,
    /// The text, or what of it came with a link.
    pub text: String,
    /// The user's corrections, which the figures have in them already.
    pub corrections: Vec<Correction>,
}

/// What can be made.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Work {
    /// Links to a document, in all sizes.
    Links {
        /// The page's address, without fragment.
        place: String,
        /// The document.
        copy: Box<Copy>,
        /// The chosen figure, on which the links open.
        figure: Option<u32>,
        /// What they take along of the table, as pairs of the page's address.
        table: String,
    },
    /// The letters behind `#d=` of a link.
    Open(String),
    /// A file of documents.
    File {
        /// Its format.
        format: Format,
        /// The documents.
        copies: Vec<Copy>,
    },
    /// A table of the page as a file: a workbook or CSV.
    Table {
        /// Its format.
        format: Format,
        /// The table.
        grid: Box<Grid>,
    },
    /// A card of a document, drawn.
    Picture {
        /// The document.
        copy: Box<Copy>,
        /// Which of its cards.
        card: usize,
        /// Light on dark.
        dark: bool,
    },
    /// A line of the comparison, drawn.
    Chart {
        /// What it shows.
        chart: Box<Chart>,
        /// Light on dark.
        dark: bool,
    },
}

/// A format of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Format {
    /// A workbook, a sheet a district.
    Xlsx,
    /// A table.
    Csv,
    /// A page that needs no other.
    Html,
    /// For a note or an article.
    Markdown,
    /// For a program.
    Json,
}

/// What was made.
#[derive(Clone, Debug, BorshSerialize, BorshDeserialize)]
pub enum Product {
    /// Links, the smallest first.
    Links(Vec<Link>),
    /// What came with a link.
    Opened(Result<Box<Opened>, Refusal>),
    /// A file.
    File(File),
    /// A card or a chart, drawn.
    Picture(Picture),
}

/// A drawn card or chart.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Picture {
    /// What it is called, without an ending.
    pub name: String,
    /// The drawing.
    pub svg: String,
    /// In pixels of a screen.
    pub width: u32,
    /// In pixels of a screen.
    pub height: u32,
}

/// A link, and what its receiver will see.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Link {
    /// What it carries.
    pub size: Size,
    /// The whole address.
    pub address: String,
    /// How many characters of the source it discloses.
    pub disclosed: u32,
    /// The address as a QR code, where one holds it that a telephone can still read.
    pub code: Option<Code>,
}

/// A QR code as an SVG path.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Code {
    /// Modules a side, the quiet zone included.
    pub side: u32,
    /// The dark modules.
    pub path: String,
}

/// A file to be saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct File {
    /// Its name, after the document.
    pub name: String,
    /// Its media type.
    pub kind: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What a press says.
#[derive(Debug, BorshSerialize, BorshDeserialize)]
pub enum Said {
    /// It is loaded.
    Ready,
    /// The product of order `id`.
    Made {
        /// The order's number.
        id: u32,
        /// What was made.
        product: Box<Product>,
    },
}
