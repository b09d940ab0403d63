//! Links to a document in all sizes, each with what it discloses.
//!
//! Behind its letters a link has the pairs by which the page's own address says what is chosen and how the table
//! stands, for the document as its receiver will have it: `#d=AQ…&doc=1f0c2a77&room=table&figure=7&sort=-value`. Where
//! nothing is chosen and the table stands as usual there are none.

use super::code::code;
use super::{Copy, Link};
use crate::share::{Opened, Size, known_by, open, seal};

/// The smallest first. A document whose text is not there has no larger link than what is there. `figure` is the chosen
/// one, `table` the pairs that say how the table stands.
pub fn links(place: &str, copy: &Copy, figure: Option<u32>, table: &str) -> Vec<Link> {
    let sizes = [Size::Figures, Size::Quotes, Size::Whole];
    let there = if copy.text.is_empty() { 1 } else { 3 };
    let link = |size| {
        let letters = seal(size, &copy.report, &copy.text, &copy.corrections);
        let opened = open(&letters).unwrap_or_default();
        let disclosed = opened.text.chars().count();
        let mut address = format!("{place}#d={letters}");
        if figure.is_some() || !table.is_empty() {
            let known = known_by(&opened.text, &opened.report);
            address.push_str(&format!("&doc={known}&room=table"));
        }
        if let Some(start) = figure.and_then(|figure| start(copy, &opened, figure as usize)) {
            address.push_str(&format!("&figure={start}"));
        }
        if !table.is_empty() {
            address.push('&');
            address.push_str(table);
        }
        Link {
            size,
            disclosed: u32::try_from(disclosed).unwrap_or(u32::MAX),
            code: code(&address),
            address,
        }
    };
    sizes.into_iter().take(there).map(link).collect()
}

/// Where a figure begins for the receiver, whose text may be an excerpt or none.
fn start(copy: &Copy, opened: &Opened, figure: usize) -> Option<u32> {
    let figures = &copy.report.observations;
    let chosen = figures.get(figure)?;
    let at = match opened.size {
        Size::Whole => return Some(chosen.start),
        Size::Figures => figure,
        // An excerpt has them in the order of the text.
        Size::Quotes => {
            let earlier = |at: usize| (figures[at].start, at) < (chosen.start, figure);
            (0..figures.len()).filter(|at| earlier(*at)).count()
        }
    };
    Some(opened.report.observations.get(at)?.start)
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
        let links = links("https://example.org/", &copy, None, "");
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
        assert_eq!(links("", &Copy::default(), None, "").len(), 1);
    }

    #[test]
    fn each_size_opens_on_the_chosen_figure() {
        let text = "青羊区绿化良好。2023年地区生产总值为1602.5亿元，同比增长6.1%。";
        let copy = Copy {
            report: analyze(&Source::from_text("样本", text)),
            text: text.to_owned(),
            ..Copy::default()
        };
        for link in links("https://example.org/", &copy, Some(1), "sort=-value") {
            let (letters, rest) = link.address.split_once("&doc=").expect("what is chosen");
            let (_, letters) = letters.split_once("#d=").expect("letters");
            let opened = open(letters).expect("whole");
            // A whole text is read again, to the same figures.
            let figures = match link.size {
                Size::Whole => &copy.report.observations,
                _ => &opened.report.observations,
            };
            assert_eq!(
                rest,
                format!(
                    "{}&room=table&figure={}&sort=-value",
                    known_by(&opened.text, &opened.report),
                    figures[1].start
                )
            );
        }
    }
}
