//! A development zone or new area outside the gazetteer that a document is about.
//!
//! ```text
//! 清河高新区2023年工作总结            a title in which it stands as whose report this is
//! …邀请云湖经开区管委会主任…云湖经开区…   a text that names no district, and this one twice
//! ```
//!
//! Zones that only occur in the report of a district or city are none of its business: they are parks.

use super::formula::without_year;
use super::gazetteer::{Gazetteer, Level};
use super::generic::Kind;
use super::scan::{Form, PlaceMention};
use crate::lexicon::{has, kinds};
use crate::span::{Folded, Span};

kinds! { static WORDS = "../lexicon/place_bearings.tsv": park_kind, zone_report, lies, monthly, no_zone }

/// The words that end such names, longest first, and how a table prints them.
const ENDS: [(&str, &str); 13] = [
    ("新旧动能转换起步区", "起步区"),
    ("起步区", "起步区"),
    ("高新技术产业开发区", "高新区"),
    ("经济技术开发区", "经开区"),
    ("经济开发区", "经开区"),
    ("高新区", "高新区"),
    ("经开区", "经开区"),
    ("开发区", "开发区"),
    ("产城融合示范区", "示范区"),
    ("示范区", "示范区"),
    ("合作区", "合作区"),
    ("新区", "新区"),
    ("园区", "园区"),
];

/// Words that end the names of zones, and more often what a place is recognised as: zones by a title alone.
const AWARDED: [&str; 2] = ["示范区", "合作区"];

/// Who governs a zone.
const OFFICES: [&str; 4] = ["党工委、管委会", "管理委员会", "管委会", "党工委"];

/// Characters that no such name holds: 国家级高新区, 全省经开区, 各开发区.
const FOREIGN: &str = "国级全各本该我省市县的和与及在将年月为是入个片镇关于对加快推进建设打造";

/// A zone by its short name, with its characters.
pub(super) type Zone = (String, Span<Folded>);

/// The zone that the title says a document is about.
pub(super) fn titled_zone(
    text: &str,
    lead: Span<Folded>,
    mentions: &[PlaceMention],
) -> Option<Zone> {
    ends(text)
        .take_while(|(start, _)| *start < lead.end as usize)
        .find_map(|(start, row)| titled(text, mentions, start, row))
        .and_then(|found| shown(text, found))
}

/// The zone that a text speaks of, where it names no district of the gazetteer.
pub(super) fn lone_zone(text: &str, mentions: &[PlaceMention]) -> Option<Zone> {
    lone(text, mentions)
        .or_else(|| beside_city(text, mentions))
        .and_then(|found| shown(text, found))
}

/// 一季度，甲市的短名|新区完成投资9亿元，占全市的12%: the zone that the text begins with by its city's name, and sets beside all
/// of the city, where it names no other place.
fn beside_city(text: &str, mentions: &[PlaceMention]) -> Option<Found> {
    const HEAD: usize = 600;
    const BESIDE: [&str; 4] = ["占全市", "高于全市", "高出全市", "快于全市"];
    let head = &text[..text.floor_char_boundary(HEAD)];
    let mut named = mentions
        .iter()
        .filter(|mention| !matches!(mention.form, Form::Generic(_)));
    let city = named.next()?;
    let (start, end) = (city.span.start as usize, city.span.end as usize);
    let is_city = city.id.is_some_and(|id| id.level() == Level::City);
    if !is_city || city.form != Form::Short || named.next().is_some() {
        return None;
    }
    let opens = head[..start.min(head.len())]
        .chars()
        .next_back()
        .is_none_or(|c| matches!(c, '，' | '。' | '\n'));
    let rest = head.get(end..).filter(|_| opens)?;
    let row = ENDS[..ENDS.len() - 1]
        .iter()
        .find(|(word, _)| rest.starts_with(word))?;
    let sentence = rest.split(['。', '\n']).next().unwrap_or(rest);
    let compared = BESIDE.iter().any(|word| has(sentence, word));
    compared.then(|| (Span::bytes(start, end + row.0.len()), row.1))
}

/// The name as a table prints it.
fn shown(text: &str, (span, short): Found) -> Option<Zone> {
    let printed = span.of(text);
    let (long, _) = ENDS.iter().find(|(long, _)| printed.ends_with(long))?;
    let name = printed.strip_suffix(long)?;
    Some((format!("{name}{short}"), span))
}

/// The zones of a text whose names begin a clause or stand behind where something is done, by their short names.
pub(super) fn zones(text: &str) -> impl Iterator<Item = Zone> + '_ {
    ends(text)
        .filter(|(_, row)| !AWARDED.contains(&row.1))
        .filter_map(|(at, row)| {
            let near = text[..at].char_indices().rev().take(NAME + 1);
            let (mark, c) = near
                .into_iter()
                .find(|(_, c)| !c.is_alphabetic() || "在于由向日".contains(*c))?;
            let start = mark + c.len_utf8();
            let name = &text[start..at];
            // 使得新区, 落户园区: a verb and the bare word.
            let verb = name.contains(['使', '得', '作', '是', '落', '让', '了']);
            // 目前高新区…: a word that says when, and the bare word.
            (is_name(name) && !verb && WORDS.no_zone.number(name).is_none())
                .then(|| shown(text, (Span::bytes(start, at + row.0.len()), row.1)))?
        })
}

type Found = (Span<Folded>, &'static str);

/// Every word that ends a zone's name: where it starts, and its row.
fn ends(text: &str) -> impl Iterator<Item = (usize, (&'static str, &'static str))> + '_ {
    text.match_indices('区').filter_map(|(at, mark)| {
        let before = &text[..at + mark.len()];
        let row = ENDS.into_iter().find(|(long, _)| before.ends_with(long))?;
        Some((before.len() - row.0.len(), row))
    })
}

/// The zone whose name ends with `row` at `at`, where its line is the title of its report.
fn titled(
    text: &str,
    mentions: &[PlaceMention],
    at: usize,
    row: (&'static str, &'static str),
) -> Option<Found> {
    let end = at + row.0.len();
    let line = text[..at].rfind('\n').map_or(0, |mark| mark + 1);
    let office = OFFICES
        .iter()
        .find_map(|office| text[end..].strip_prefix(office));
    let subject = without_year(office.unwrap_or(&text[end..]));
    let guards = Gazetteer::get().guards;
    let reports = guards.is_report(subject)
        || guards.is_heading(subject)
        || WORDS.zone_report.starting(subject).is_some();
    // 江苏省甲港海洋经济开发区位于…: the first words of a text, or its title.
    let first = || text[..line].trim().is_empty();
    let introduced = || WORDS.lies.starting(subject).is_some() && first();
    let monthly = || of_months(subject) && first();
    let reports = reports || introduced() || monthly();
    let known = mentions.iter().any(|mention| {
        mention.id.is_some()
            && mention.span.end as usize >= end
            && (mention.span.start as usize) < end
    });
    if !reports || known {
        return None;
    }
    let mut places = mentions
        .iter()
        .filter(|mention| mention.span.start as usize >= line && mention.span.end as usize <= at);
    // 安州经开区 is named after its county; 平江市安州经开区 after what follows the city.
    let start = match places.next_back() {
        Some(last) if last.span.end as usize == at && last.form == Form::Short => {
            last.span.start as usize
        }
        Some(last) => last.span.end as usize,
        None => line + text[line..at].len() - without_year(&text[line..at]).len(),
    };
    // A city that the gazetteer doesn't hold stands before the name, too.
    let start = text[start..at]
        .rfind(['省', '市', '县'])
        .map_or(start, |mark| start + mark + '市'.len_utf8());
    let name = &text[start..at];
    // 甲乙通园区1-3月…: a park that begins its title by a name of its own.
    let own = row.1 != "园区" || start == line && first() && !WORDS.park_kind.within(name);
    (is_name(name) && own).then(|| (Span::bytes(start, end), row.1))
}

/// 1-3月经济运行情况, 上半年主要经济指标: what the first months of a report are told of in its title.
fn of_months(subject: &str) -> bool {
    let line = subject.split('\n').next().unwrap_or("");
    let rest = line
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '—' | '~' | '至'));
    let months = rest
        .strip_prefix("月份")
        .or_else(|| rest.strip_prefix('月'))
        .filter(|rest| rest.len() < line.len())
        .or_else(|| line.strip_prefix("上半年"))
        .or_else(|| line.strip_prefix("一季度"))
        .or_else(|| line.strip_prefix("前三季度"));
    let told = months.map(|rest| rest.trim_start_matches("主要").trim_start_matches("全区"));
    told.is_some_and(|told| WORDS.monthly.starting(told).is_some())
}

/// The zone that a text names at least twice, once at the head of a clause, where it names no place
/// of the gazetteer, or speaks of 全区 and names no district that this could be.
fn lone(text: &str, mentions: &[PlaceMention]) -> Option<Found> {
    let named = |mention: &&PlaceMention| !matches!(mention.form, Form::Generic(_));
    let whole = mentions
        .iter()
        .any(|mention| mention.form == Form::Generic(Kind::District));
    let could_be = |mention: &PlaceMention| {
        mention
            .id
            .is_none_or(|id| id.level() == Level::County || Kind::District.fits(id))
    };
    let mut places = mentions.iter().filter(named);
    let excluded = if whole {
        places.any(could_be)
    } else {
        places.next().is_some()
    };
    if excluded {
        return None;
    }
    ends(text)
        .filter(|(_, row)| row.1 != "园区" && !AWARDED.contains(&row.1))
        .find_map(|(at, row)| {
            let before = &text[..at];
            let free = before
                .char_indices()
                .rev()
                .take(NAME + 1)
                .find(|(_, c)| !c.is_alphabetic())?;
            let start = free.0 + free.1.len_utf8();
            let end = at + row.0.len();
            let again = text.matches(&text[start..end]).count() > 1;
            (again && is_name(&text[start..at])).then(|| (Span::bytes(start, end), row.1))
        })
}

/// The longest name that a zone has of its own, in characters.
const NAME: usize = 5;

fn is_name(name: &str) -> bool {
    (2..=NAME).contains(&name.chars().count())
        && name
            .chars()
            .all(|c| c.is_alphabetic() && !FOREIGN.contains(c))
}
