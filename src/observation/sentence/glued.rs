//! Headings that a page which lost its line breaks left before a name, with nothing between them.
//!
//! ```text
//! 商贸活动持续回暖|限上零售额            限上零售额: the heading says how things fare
//! 国内贸易|社会消费品零售总额            社会消费品零售总额: it is that of a part of a bulletin
//! 财政收入|财政收入                    said twice
//! 畜牧生产平稳增长|2022年全县|肉类产量      肉类产量: a time begins the text
//! ```
//!
//! The words are rows of `glued_headings.tsv`. What is left must be measured by its own words, or stand behind words that
//! begin a sentence. Whole pages get their lines back in [`crate::fold`].

use super::super::list;
use super::super::name::Name;
use super::super::standard::finish;
use super::turn::Turn;
use crate::lexicon::{Lexicon, kinds};

kinds! { static WORDS = "../../lexicon/glued_headings.tsv": fares, part, opens, goes_on }

/// From how many characters on a name may begin with a heading, and the fewest of a heading, and of what is measured.
const LONG: usize = 9;
const HEADING: usize = 4;
const MEASURED: usize = 3;

/// A name without such a heading.
pub fn parted(turn: &Turn, name: Name) -> Name {
    let Some(own) = behind_heading(&name.text) else {
        return name;
    };
    // Words of an earlier sentence stay as they are, as do those that the name leaves something out of.
    let here = turn.scene.text.get(name.span.clone());
    let printed = name.elsewhere.is_none() && here.is_some_and(|here| here.ends_with(own));
    let from = if printed {
        name.span.end - own.len()
    } else {
        name.span.start
    };
    let span = from..name.span.end;
    finish(Name {
        text: own.into(),
        span,
        ..name
    })
}

/// 商贸活动持续回暖|限上零售额: what stands behind a heading.
fn behind_heading(name: &str) -> Option<&str> {
    let half = name.len() / 2;
    let twice = name.is_char_boundary(half) && name[..half] == name[half..];
    if twice && Lexicon::get().indicator(&name[half..]).is_some() {
        return Some(&name[half..]);
    }
    name.chars().nth(LONG - 1)?;
    let fares = WORDS.fares.every(name).map(|(_, place)| place);
    let fares = fares.filter(|place| name[..place.start].chars().count() >= 2);
    let long = |end: &usize| name[..*end].chars().count() >= HEADING;
    let told = fares.map(|place| place.end).filter(long).last();
    if let Some(own) = told.and_then(|end| begun(&name[end..], true)) {
        return Some(own);
    }
    let part = WORDS.part.starting(name)?;
    begun(&name[part.len()..], false)
}

/// |2022年全县|肉类产量: the text behind a heading, without the words that begin it.
fn begun(text: &str, measured: bool) -> Option<&str> {
    if text.starts_with('的') || WORDS.goes_on.starting(text).is_some() {
        return None;
    }
    let mut own = text;
    loop {
        let year = own.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = own.len() - year.len();
        let rest = match year.strip_prefix('年').filter(|_| digits == 4) {
            Some(rest) => rest,
            None => match WORDS.opens.starting(own) {
                Some(word) => &own[word.len()..],
                None => break,
            },
        };
        own = rest;
    }
    let opens = own.len() < text.len();
    let size = own.chars().count();
    let sum = measured && size >= MEASURED && list::head(own).is_some();
    let fits = opens && size >= 2 || sum || Lexicon::get().indicator(own).is_some();
    fits.then_some(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_no_part_of_names() {
        for (name, want) in [
            ("商贸活动持续回暖限上零售额", Some("限上零售额")),
            ("畜牧生产平稳增长2022年全县肉类产量", Some("肉类产量")),
            ("国内贸易社会消费品零售总额", Some("社会消费品零售总额")),
            ("固定资产投资固定资产投资", Some("固定资产投资")),
            ("人口和就业常住人口", Some("常住人口")),
            ("持续改善农村人居环境项目", None),
            ("对外经济合作完成营业额", None),
            ("营业收入稳步增长的企业数", None),
            ("城镇居民人均可支配收入", None),
        ] {
            assert_eq!(behind_heading(name), want, "{name}");
        }
    }
}
