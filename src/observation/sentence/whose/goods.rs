//! The crop or stock that a label, a heading or the sentence before names: bare sums behind it are its own.
//!
//! ```text
//! 核桃：面积|3.1万亩|，产量|900吨                  核桃面积, 核桃产量
//! （二）蚕桑产业。全镇种植面积|1.2万亩              蚕桑种植面积
//! 三是抓好肉牛产业。年末存栏|2.4万头               肉牛存栏
//! 辣椒是该县的当家产业。今年种植|8万亩              辣椒种植面积
//! ```
//!
//! A trade that the clauses of the same sentence open with is read in [`super::branch`].

use super::super::super::name::{self, Name};
use super::super::super::scene::Scene;
use super::{WORDS, of_all};
use crate::mention::number::Number;
use crate::numbering::{self, is_numeral};

/// The longest name of goods, and the longest sentence that only names them, in characters.
const LONGEST: usize = 6;
const SHORT: usize = 24;

/// How far behind a label, in bytes, its figures go on.
const FAR: usize = 200;

/// （一）茶叶产业。, 二是抓生猪产业。, 油菜是我县的传统产业。: the goods that a heading or a sentence without figures names.
pub(super) fn named(text: &str) -> Option<String> {
    if text.chars().nth(SHORT).is_some() {
        return None;
    }
    let said = text.trim_end_matches(['。', '：', ' ']);
    let ordinal = |(order, rest): (&str, &'_ str)| {
        let counts = !order.is_empty() && order.chars().all(is_numeral);
        counts.then_some(rest.len())
    };
    // 一是|抓生猪产业
    let item = said.split_once('是').and_then(ordinal);
    let said = item.map_or(said, |left| &said[said.len() - left..]);
    let bare = unnumbered(said);
    let listed = item.is_some() || bare.len() < said.len();
    // 油菜|是我县的传统|产业
    if let Some((goods, trade)) = bare.split_once('是').filter(|_| !listed) {
        let told = trade.ends_with("产业") && is_goods(goods);
        return told.then(|| goods.to_owned());
    }
    let verb = WORDS.raises.starting(bare).map_or(0, str::len);
    let goods = &bare[verb..];
    match goods.strip_suffix("产业") {
        Some(goods) => (listed && is_trade(goods)).then(|| goods.to_owned()),
        None => (listed && is_goods(goods)).then(|| goods.to_owned()),
    }
}

/// Whether a sentence is an item of its own, which leaves what those before it were about: 二是…, 2.….
pub(super) fn turns(text: &str) -> bool {
    let head = &text[..text.floor_char_boundary("十一是".len())];
    let item = head
        .split_once('是')
        .is_some_and(|(order, _)| !order.is_empty() && order.chars().all(is_numeral));
    item || unnumbered(text).len() < text.len()
}

/// A bare sum with the goods it is of: `last` are those that the heading or the sentences before named.
pub(super) fn of_goods(
    scene: &Scene,
    number: &Number,
    name: &Name,
    last: Option<&str>,
) -> Option<String> {
    let text = &*name.text;
    let sown = matches!(text, "种植" | "播种") && number.unit.ends_with(['亩', '顷']);
    let grown = sown || WORDS.grown.number(text).is_some();
    if name.elsewhere.is_some() || !grown && WORDS.yields.number(text).is_none() {
        return None;
    }
    let before = scene.text.get(..name.span.start)?;
    let (goods, from) = match labelled(before) {
        Some((goods, from)) => (goods, from),
        None => (last?, 0),
    };
    // 全县|工业…，产值: sums of money may be the whole district's.
    if !grown && (text.starts_with("带动") || of_all(scene, from..name.span.start)) {
        return None;
    }
    let area = if sown { "面积" } else { "" };
    Some(format!("{goods}{text}{area}"))
}

/// 茶叶：面积2.6万亩，|产量: the label that stands before a figure, and where what it labels begins.
fn labelled(before: &str) -> Option<(&str, usize)> {
    let at = before.rfind('：').filter(|at| before.len() - at <= FAR)?;
    let head = &before[..at];
    let behind = at + '：'.len_utf8();
    if before[behind..].contains(['。', '；', '\n']) {
        return None;
    }
    let label = head.rsplit(['。', '；', '\n', '，']).next()?;
    let label = unnumbered(label.trim());
    let goods = label.strip_suffix("产业").unwrap_or(label);
    is_goods(goods).then_some((goods, behind))
}

/// Whether a word names a crop or stock.
fn is_goods(word: &str) -> bool {
    name::is_grown(word) || WORDS.goods.number(word).is_some()
}

/// 蚕桑|产业, 猕猴桃|产业: whether a trade is told by its goods.
fn is_trade(goods: &str) -> bool {
    let plain = goods.chars().all(char::is_alphabetic)
        && !goods.contains(|c: char| "和及与的各该其等以在为大三两".contains(c))
        && WORDS.vague.number(goods).is_none()
        && !goods.ends_with(['业', '色', '势', '导', '化']);
    is_goods(goods) || plain && (2..=LONGEST).contains(&goods.chars().count())
}

/// （一）, 1.: without the number of an item.
fn unnumbered(heading: &str) -> &str {
    numbering::read(heading).map_or(heading, |number| number.rest(heading).trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goods_are_named_by_headings_and_sentences() {
        for (text, want) in [
            ("（二）蚕桑产业。", Some("蚕桑")),
            ("三是抓好肉牛产业。", Some("肉牛")),
            ("1.茶叶。", Some("茶叶")),
            ("辣椒是该县的当家产业。", Some("辣椒")),
            ("一是发展特色产业。", None),
            ("（一）主导产业", None),
            ("生猪价格回落。", None),
            ("工业是该县的支柱产业。", None),
        ] {
            assert_eq!(named(text).as_deref(), want, "{text}");
        }
        assert_eq!(
            labelled("2.核桃：面积3万亩，").map(|(goods, _)| goods),
            Some("核桃")
        );
        assert_eq!(labelled("要求：面积3万亩，"), None);
    }
}
