//! An order becomes a product.

use super::{Product, Work, file, link};
use crate::share;

/// Does the work. It cannot fail: a link that can't be opened is an answer too.
#[must_use]
pub fn press(work: Work) -> Product {
    match work {
        Work::Links { place, copy } => Product::Links(link::links(&place, &copy)),
        Work::Open(letters) => Product::Opened(share::open(&letters).map(Box::new)),
        Work::File { format, copies } => Product::File(file::file(format, &copies)),
    }
}
