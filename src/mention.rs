//! Sentences become mentions: the numbers and periods that a sentence names, in text order.
//!
//! ```
//! use zhibiao::mention::{number, period};
//! let numbers = number::scan("新增规上工业企业64家，总量达731家");
//! assert_eq!(numbers.len(), 2);
//! assert_eq!((numbers[1].value, numbers[1].unit.as_str()), (731.0, "家"));
//! let periods = period::scan("2023年上半年，增长9.4%");
//! assert_eq!(periods.len(), 1);
//! ```
//!
//! A mention says what is printed, not what it is about: which numbers are figures, and of what, is
//! decided in [`crate::observation`]. Places are scanned by [`crate::place`].

pub mod cue;
pub mod number;
pub mod numeral;
pub mod period;
mod rank;
