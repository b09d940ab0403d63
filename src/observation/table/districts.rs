//! Rows that are named by places: whom their figures are about is the place, what they measure stands above.
//!
//! ```text
//! 县区        地区生产总值（亿元）    增长（%）
//! 青山区       118.3                6.5          青山区: 地区生产总值 118.3亿元, its change 6.5%
//! ```
//!
//! A head that names no measure (绝对数, 增长) takes that of the head to its left, else the caption's, else the
//! title's. Two rows named by places are needed: one may be an office or a scenic spot. A caption that speaks of areas
//! (2016年五大功能区域地区生产总值, 各镇工业总产值) is enough for rows that no table of places holds.

use super::column::{self, Column, heads};
use super::line::{self, Line};
use super::words::{Place, Sense, words};
use super::{Printed, Reading, Setting, Words};
use crate::lexicon::{Lexicon, kinds};
use crate::mention::period;
use crate::observation::district::Where;
use crate::observation::list;
use crate::outline::Table;
use crate::place::{Form, Gazetteer, PlaceId};
use crate::report::Rules;
use crate::span::{Folded, Span};

kinds! { static WORDS = "../../lexicon/measured_words.tsv": whose, areas, ends, moves }

/// Rows that are needed.
const LEAST: usize = 2;

/// Whether the rows of a table are named by places, or by areas of one.
pub fn name_rows(setting: &Setting, table: &Table) -> bool {
    // 2016年五大功能区域地区生产总值
    let areas = |caption: Span<Folded>| {
        WORDS.areas.within(caption.of(setting.text)) && above_name(setting, caption).is_some()
    };
    if table.caption.is_some_and(areas) {
        return true;
    }
    let named = table.rows.iter().filter(|row| {
        let mut cells = row.cells.iter().take(2);
        cells.any(|cell| named(setting, *cell).is_some())
    });
    named.take(LEAST).count() == LEAST
}

/// The place that a label is, or that 全市 means.
pub fn of(setting: &Setting, label: Span<Folded>) -> Option<Where> {
    let all = setting.places;
    let from = all.partition_point(|mention| mention.span.start < label.start);
    let whole = all.get(from).filter(|mention| mention.span == label);
    let generic = whole.filter(|mention| matches!(mention.form, Form::Generic(_)));
    let id = generic
        .and_then(|mention| mention.id)
        .or_else(|| named(setting, label))?;
    let printed = label.of(setting.text);
    let long = printed == id.name() || whole.is_some_and(|mention| mention.form == Form::Long);
    Some(Where {
        name: if long {
            printed.to_owned()
        } else {
            id.label().into_owned()
        },
        id: Some(id),
        words: Some(label),
        rule: "row",
    })
}

/// The place whose name a label is: as it was read in the text, else of all that bear the name (三 亚 市) the one that
/// lies beside the document's place. A short name that lies elsewhere may be a town's.
fn named(setting: &Setting, label: Span<Folded>) -> Option<PlaceId> {
    let all = setting.places;
    let own = setting.own.as_ref().map(|own| own.id);
    let around = own.and_then(PlaceId::parent).or(own);
    let near = |id: &PlaceId| around.is_none_or(|around| id.is_within(around));
    let from = all.partition_point(|mention| mention.span.start < label.start);
    let read = all.get(from).filter(|mention| mention.span == label);
    if let Some(mention) = read.filter(|mention| !matches!(mention.form, Form::Generic(_))) {
        return mention
            .id
            .filter(|id| mention.form == Form::Long || near(id));
    }
    let bare: String = label.of(setting.text).split_whitespace().collect();
    let ids = Gazetteer::get().find(&bare);
    let beside = ids.iter().find(|id| own.is_some() && near(id));
    let whole = ids.first().filter(|id| ids.len() == 1 && bare == id.name());
    beside.or(whole).copied()
}

/// What a column measures of the places.
pub fn indicator(
    setting: &Setting,
    table: &Table,
    columns: &[Column],
    at: usize,
) -> Option<Printed> {
    let width = columns.len();
    let own = |at: usize| {
        let heads: Vec<_> = heads(table, at, width).collect();
        let mut inner = heads.into_iter().rev();
        inner.find_map(|head| Some((head_name(head.of(setting.text), &columns[at])?, head)))
    };
    let left = || (1..at).rev().find_map(own);
    let above = || {
        let caption = [table.caption, setting.outline.title].into_iter().flatten();
        caption
            .into_iter()
            .find_map(|words| Some((above_name(setting, words)?, words)))
    };
    // 比重: of what the rows measure.
    let part = |(name, words): Printed| match columns[at].part {
        true => (format!("{name}比重"), words),
        false => (name, words),
    };
    // 位次: of the column before it, and of its rate where it holds one.
    let ranked = |(name, words): Printed| match columns[at].of_rate {
        true => (column::rate_of(name), words),
        false => (name, words),
    };
    let bears = |column: &Column| column.change || column.share || column.rank;
    own(at)
        .filter(|_| !columns[at].part && !columns[at].only_ranks)
        .or_else(|| left().filter(|_| bears(&columns[at])))
        .or_else(above)
        .map(part)
        .map(ranked)
}

/// 青山区 | 118.3 under 地区生产总值: whose figure it is, and what it measures; 东部地区 | 42.1 beside it is 东部地区地区生产总值.
pub fn placed(figure: Reading, line: &Line, measured: Option<&Printed>) -> Reading {
    let Some((name, head)) = measured else {
        return figure;
    };
    let Some(place) = &line.place else {
        return Reading {
            indicator: of_area(&line.name, name).into(),
            ..figure
        };
    };
    let (known, category) = Lexicon::get().indicators().placed(name);
    Reading {
        indicator: name.as_str().into(),
        known,
        category,
        district: place.name.clone(),
        place: place.id,
        evidence: Words {
            indicator: Some(*head),
            district: place.words,
            ..figure.evidence
        },
        rules: Rules {
            indicator: "column".into(),
            district: place.rule.into(),
            ..figure.rules
        },
        ..figure
    }
}

/// 东部地区|地区生产总值, 合计|地区生产总值: the name of a row that is no place of the table; 全市地区生产总值 is one already.
fn of_area(row: &str, name: &str) -> String {
    let whole = name.strip_suffix("比重").unwrap_or(name);
    match row {
        "合计" | "总计" | "总数" => name.to_owned(),
        row if row.ends_with(whole) => format!("{row}{}", &name[whole.len()..]),
        row => format!("{row}{name}"),
    }
}

/// 产量（吨） → 产量, 产值增速（%） → 产值; nothing where a head only says how it is counted, or that it moved.
fn head_name(head: &str, column: &Column) -> Option<String> {
    let bare: String = head.split_whitespace().collect();
    if bare.starts_with('（') {
        return None;
    }
    let name = line::row_name(&bare);
    let mut name = &*name;
    while let Some(word) = WORDS.moves.ending(name) {
        name = &name[..name.len() - word.len()];
    }
    let known = list::head(name).is_some() || Lexicon::get().indicator(name).is_some();
    let neutral = words(Place::Head).any(|word| {
        let says = matches!(word.sense, Sense::Nothing | Sense::Total | Sense::Status(_));
        says && name == word.word
    });
    let moves = (column.change || column.share) && !known;
    let dated = period::scan(name).iter().any(|period| !period.base) && !known;
    (!neutral && !moves && !dated && !name.is_empty()).then(|| name.to_owned())
}

/// 2018年上半年武汉市各区地区生产总值及增速 → 地区生产总值.
fn above_name(setting: &Setting, caption: Span<Folded>) -> Option<String> {
    let text = caption.of(setting.text);
    let dated = period::scan(text)
        .last()
        .map_or(0, |period| period.span.end);
    let places = setting.places.iter().map(|mention| mention.span);
    let mut inside = places.filter(|span| span.start >= caption.start && span.end <= caption.end);
    let placed = inside
        .next_back()
        .map_or(0, |span| span.end - caption.start);
    let mut name = text.get(dated.max(placed) as usize..)?;
    if let Some(end) = WORDS.areas.every(name).map(|(_, area)| area.end).max() {
        name = &name[end..];
    }
    while let Some(word) = WORDS.whose.starting(name) {
        name = name[word.len()..].trim_start_matches('的');
    }
    while let Some(word) = WORDS.ends.ending(name) {
        name = &name[..name.len() - word.len()];
    }
    let known = list::head(name).is_some() || Lexicon::get().indicator(name).is_some();
    let fits = (2..=16).contains(&name.chars().count());
    (known && fits).then(|| crate::observation::standard::printed(name).into_owned())
}
