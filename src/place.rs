//! Places: every province, city, county and district of China, and the words that name them in a text.
//!
//! [`scan`] finds the mentions and reads them in the light of their document, [`document_place`]
//! says which place the document is about, [`resolve_generic`] says which place 全市 or 我区 means
//! there, and [`settle`] fills that in for every mention.
//!
//! ```
//! use zhibiao::place::{document_place, scan, settle, settle_namesake};
//! use zhibiao::span::Span;
//! let text = "2023年高唐县政府工作报告。全县生产总值增长6.1%,高于全市平均水平。";
//! let mut mentions = scan(text);
//! let document = document_place(text, Span::bytes(0, 35), &mentions).expect("a title names it");
//! assert_eq!((document.name.as_str(), document.id.code()), ("高唐县", "371526"));
//! settle(&mut mentions, document.id);
//! let names: Vec<_> = mentions.iter().filter_map(|m| m.id).map(|id| id.name()).collect();
//! assert_eq!(names, ["高唐县", "高唐县", "聊城市"]);
//! ```
//!
//! It does not read towns, streets and villages, nor one-character abbreviations (冀, 粤), and it
//! does not decide which figure belongs to which place.

mod around;
mod aside;
mod bare_zone;
mod called;
mod captioned;
#[cfg(test)]
mod cases;
mod document;
mod evidence;
mod formula;
mod gazetteer;
mod generic;
mod guard;
mod labelled;
mod listed_parts;
mod lone_name;
mod masthead;
mod names;
mod namesake;
mod own_town;
mod own_zone;
mod paper;
mod passing;
mod printed;
mod salience;
mod scan;
mod session;
mod siblings;
mod sited;
mod sole_name;
mod table;
mod told;
mod zones;

pub use document::{DocumentPlace, DocumentRule, document_place};
pub use gazetteer::{Gazetteer, Level, PlaceId};
pub use generic::{Kind, resolve_generic};
pub use labelled::{labels, settle_labelled, sits};
pub use printed::clips_banner;
pub use scan::{
    Form, PlaceMention, scan, scan_at, settle, settle_former, settle_namesake, settle_zone,
};
pub use table::TableError;
