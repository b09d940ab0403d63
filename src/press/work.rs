//! An order becomes a product.

use super::{Copy, Picture, Product, Work, file, link};
use crate::export::file_name::safe;
use crate::export::picture::{Theme, picture};
use crate::{chart, share, view};

/// Does the work. It cannot fail: a link that can't be opened is an answer too.
#[must_use]
pub fn press(work: Work) -> Product {
    match work {
        Work::Links {
            place,
            copy,
            figure,
            table,
        } => Product::Links(link::links(&place, &copy, figure, &table)),
        Work::Open(letters) => Product::Opened(share::open(&letters).map(Box::new)),
        Work::File { format, copies } => Product::File(file::file(format, &copies)),
        Work::Table { format, grid } => Product::File(file::table(format, &grid)),
        Work::Picture { copy, card, dark } => Product::Picture(drawn(&copy, card, dark)),
        Work::Chart { chart, dark } => {
            let (svg, width, height) = chart::svg(&chart, dark);
            Product::Picture(Picture {
                name: safe(&chart.title),
                svg,
                width,
                height,
            })
        }
    }
}

/// A card that is not there is an empty one.
fn drawn(copy: &Copy, card: usize, dark: bool) -> Picture {
    let report = &copy.report;
    let card = view::cards(&copy.text, report)
        .into_iter()
        .nth(card)
        .unwrap_or_default();
    let theme = if dark { Theme::Dark } else { Theme::Light };
    let drawn = picture(report, &card, theme);
    let document = &report.document;
    let title = [&document.title, &document.name];
    let title = title.into_iter().find(|name| !name.is_empty());
    let name = [card.name.as_str(), title.map_or("", String::as_str)];
    let name: Vec<&str> = name.into_iter().filter(|part| !part.is_empty()).collect();
    Picture {
        name: safe(&name.join(" ")),
        svg: drawn.svg,
        width: drawn.width,
        height: drawn.height,
    }
}
