//! A town or township that the title of a report says the document is about.
//!
//! ```text
//! 2018年祁山镇政府工作报告 … 全镇财政收入2.36亿元        祁山镇
//! 城关镇人民政府2021年工作总结 … 我镇                   城关镇
//! 我县特色小镇工作报告                                  none
//! ```
//!
//! The gazetteer holds no towns: the name is the text's own. Towns that only occur in the report of a county are parts
//! of it, see [`crate::observation`].

use super::formula::without_year;
use super::gazetteer::Gazetteer;
use super::generic::Kind;
use super::own_zone::Zone;
use super::scan::{Form, PlaceMention};
use super::told::WORDS;
use crate::lexicon::{cut, has};
use crate::span::{Folded, Span};

/// What a place is called, and what its own report calls it.
pub(super) type OwnKind = (&'static str, [&'static str; 2]);

/// Kinds of such places.
pub(super) const KINDS: [OwnKind; 3] = [
    ("镇", ["全镇", "我镇"]),
    ("乡", ["全乡", "我乡"]),
    ("街道", ["全街道", "我街道"]),
];

/// The longest name before 镇, in characters.
const LONGEST: usize = 5;

/// How far into a text, in bytes, its headings are looked for.
const HEAD: usize = 400;

/// Characters that no such name holds: 全镇, 我县特色小镇, 各乡.
const FOREIGN: &str = "全各本该我省市县区的和与及在将年月为是个小";

/// 全镇, 我乡: the kinds that a text calls its own.
pub(super) fn called(text: &str) -> Vec<OwnKind> {
    let own = |(_, own): &OwnKind| own.iter().any(|word| has(text, word));
    KINDS.into_iter().filter(own).collect()
}

/// The town whose report this is, of one of the kinds that it calls its own.
pub(super) fn titled_town(
    text: &str,
    lead: Span<Folded>,
    mentions: &[PlaceMention],
    called: &[OwnKind],
) -> Option<Zone> {
    if let Some(town) = first_line(text, mentions) {
        return Some(town);
    }
    called.iter().find_map(|(kind, _)| {
        let title = lead.of(text);
        let mut found = title.match_indices(kind);
        let titled =
            found.find_map(|(at, _)| titled(text, mentions, lead.start as usize + at, kind));
        titled.or_else(|| {
            let head = &text[..text.floor_char_boundary(HEAD)];
            let mut found = head.match_indices(kind);
            found.find_map(|(at, _)| headed(text, at, kind))
        })
    })
}

/// ⏎|祁山|镇介绍⏎, 一、|祁山|镇概况, 第一篇：|祁山|镇农村工作汇报材料⏎: the name before its kind at `at`, in a heading that a town's
/// own text begins with.
fn headed(text: &str, at: usize, kind: &str) -> Option<Zone> {
    const LINE: usize = 90;
    let end = at + kind.len();
    let begins = text[..at].char_indices().rev().take(LONGEST + 1);
    let mark = begins.into_iter().find(|(_, c)| !c.is_alphabetic());
    let start = match mark {
        Some((mark, c)) => mark + c.len_utf8(),
        None if text[..at].chars().count() <= LONGEST => 0,
        None => return None,
    };
    let rest = &text[end..text.floor_char_boundary(end + LINE)];
    let line = rest.lines().next().unwrap_or("");
    let whole = text[end + line.len()..].starts_with('\n');
    let told = whole && WORDS.town_report.ending(line.trim_end()).is_some()
        || WORDS.town_head.starting(line).is_some();
    (told && is_name(&text[start..at]))
        .then(|| (text[start..end].to_owned(), Span::bytes(start, end)))
}

/// |屯堡乡|有关负责人: how long, in bytes, the name of a town is that a text begins with.
pub(super) fn town_behind(text: &str, kind: &str) -> Option<usize> {
    let ends = text.char_indices().take(LONGEST + 1).skip(1);
    let mut ends = ends.map(|(end, _)| end);
    let end = ends.find(|end| text[*end..].starts_with(kind))?;
    is_name(&text[..end]).then_some(end + kind.len())
}

/// ⏎|城关镇|⏎, |城关镇|（某县）…: a town's name that a text consists of in its first line, but for where it lies.
fn first_line(text: &str, mentions: &[PlaceMention]) -> Option<Zone> {
    let start = text.len() - text.trim_start().len();
    let (kind, length) = KINDS
        .iter()
        .find_map(|(kind, _)| Some((*kind, town_behind(&text[start..], kind)?)))?;
    let end = start + length;
    let rest = text[end..].trim_start_matches(' ');
    let near = mentions.iter().find(|m| m.span.start as usize > end);
    let placed = || {
        let at = text.len() - rest.len() + '（'.len_utf8();
        near.is_some_and(|m| m.span.start as usize == at)
    };
    let alone = rest.starts_with('\n') || rest.starts_with('（') && placed();
    let own = alone && !mentions.iter().any(is_larger) && text[end..].contains(kind);
    own.then(|| (text[start..end].to_owned(), Span::bytes(start, end)))
}

/// 全县, 我市: what is larger than any town, and called its own by a text.
fn is_larger(mention: &PlaceMention) -> bool {
    let kind = |kind| matches!(kind, Kind::City | Kind::County | Kind::District);
    matches!(mention.form, Form::Generic(own) if kind(own))
}

/// Whether a name can be a town's: of a few letters, none of which makes a word of it.
pub(super) fn is_name(name: &str) -> bool {
    let letters = |c: char| c.is_alphabetic() && !FOREIGN.contains(c);
    let word = WORDS.no_town.starting(name) == Some(name);
    (1..=LONGEST).contains(&name.chars().count()) && name.chars().all(letters) && !word
}

/// 2018年|祁山|镇政府工作报告: the name before its kind at `at`, where its line is the title of its report.
fn titled(text: &str, mentions: &[PlaceMention], at: usize, kind: &str) -> Option<Zone> {
    let end = at + kind.len();
    let subject = without_year(&text[end..]);
    let offices = ["人民政府", "党委、政府", "党委"];
    let office = offices
        .iter()
        .find_map(|office| subject.strip_prefix(office));
    let subject = without_span(without_year(office.unwrap_or(subject)));
    // 新渡镇“十一五”|工作总结: what a town sums up is its report as well.
    let sums_up = ["工作总结", "工作小结", "年终总结"];
    let sums_up = sums_up.iter().any(|kind| subject.starts_with(kind));
    if !(sums_up || Gazetteer::get().guards.is_report(subject)) {
        return None;
    }
    let line = text[..at].rfind('\n').map_or(0, |mark| mark + 1);
    let within = |mention: &&PlaceMention| {
        let (start, end) = (mention.span.start as usize, mention.span.end as usize);
        start >= line && end <= at
    };
    // 祁门县|祁山镇: behind the county that it lies in.
    let start = mentions.iter().rfind(within);
    let start = start.map_or(line, |mention| mention.span.end as usize);
    let start = at - without_year(&text[start..at]).len();
    let name = &text[start..at];
    is_name(name).then(|| (text[start..end].to_owned(), Span::bytes(start, end)))
}

/// “十一五”|工作总结, 上半年|工作总结: behind the plan or the part of a year that a report is on.
fn without_span(subject: &str) -> &str {
    const PARTS: [&str; 6] = ["上半年", "半年", "一季度", "三季度", "前三季度", "年度"];
    let plan = subject.strip_prefix("“十");
    let plan = plan.and_then(|rest| cut(rest, "五”"));
    let plan = plan.filter(|(number, _)| number.chars().count() <= 1);
    let rest = plan.map_or(subject, |(_, rest)| rest);
    let rest = rest.strip_prefix("时期").unwrap_or(rest);
    let part = PARTS.iter().find_map(|part| rest.strip_prefix(part));
    part.unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::scan;

    fn town(text: &str) -> Option<String> {
        let lead = Span::bytes(0, text.find('\n').unwrap_or(text.len()));
        titled_town(text, lead, &scan(text), &called(text)).map(|(name, _)| name)
    }

    #[test]
    fn the_title_of_its_report_names_it() {
        let of = |title: &str| town(&format!("{title}\n去年，全镇增收。"));
        assert_eq!(of("2018年祁山镇政府工作报告").as_deref(), Some("祁山镇"));
        assert_eq!(
            of("祁门县祁山镇2018年政府工作报告").as_deref(),
            Some("祁山镇")
        );
        assert_eq!(of("祁山镇“十一五”工作总结").as_deref(), Some("祁山镇"));
        assert_eq!(of("祁山镇2016年半年工作总结").as_deref(), Some("祁山镇"));
        assert_eq!(of("我县特色小镇政府工作报告"), None);
        assert_eq!(town("2018年祁山镇政府工作报告\n全县增收。"), None);
    }
}
