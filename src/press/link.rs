//! Links to a document in all sizes, each with what it discloses.

use super::code::code;
use super::{Copy, Link};
use crate::share::{Size, open, seal};

/// The smallest first. A document whose text is not there has no larger link than what is there.
pub fn links(place: &str, copy: &Copy) -> Vec<Link> {
    let sizes = [Size::Figures, Size::Quotes, Size::Whole];
    let there = if copy.text.is_empty() { 1 } else { 3 };
    let link = |size| {
        let letters = seal(size, &copy.report, &copy.text, &copy.corrections);
        let disclosed = open(&letters).map_or(0, |opened| opened.text.chars().count());
        let address = format!("{place}#d={letters}");
        Link {
            size,
            disclosed: u32::try_from(disclosed).unwrap_or(u32::MAX),
            code: code(&address),
            address,
        }
    };
    sizes.into_iter().take(there).map(link).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Source, analyze};

    #[test]
    fn each_size_discloses_more() {
        let text = "青羊区绿化良好。2023年地区生产总值为1602.5亿元，同比增长6.1%。".repeat(2);
        let copy = Copy {
            report: analyze(&Source::from_text("样本", &text)),
            text,
            ..Copy::default()
        };
        let links = links("https://example.org/", &copy);
        let disclosed: Vec<_> = links.iter().map(|link| link.disclosed).collect();
        assert_eq!(disclosed[0], 0);
        assert!(disclosed[1] > 0 && disclosed[2] as usize == copy.text.chars().count());
        assert!(
            links
                .iter()
                .all(|link| link.address.starts_with("https://example.org/#d="))
        );
    }

    #[test]
    fn without_a_text_there_is_one_link() {
        assert_eq!(links("", &Copy::default()).len(), 1);
    }
}
