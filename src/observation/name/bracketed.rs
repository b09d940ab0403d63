//! Names of rates in brackets behind the items of a list: the item, with what is measured of all.
//!
//! ```text
//! 零售额增长8%，其中粮油食品类（增长12.3%）、饮料类（增长11%）    粮油食品类零售额, 饮料类零售额
//! 产量增幅较大的有白酒（增长87%）、汽车（增长35.8%）            白酒产量, 汽车产量
//! 进出口总额120亿元（含保税区36亿元）                         保税区进出口总额
//! ```
//!
//! Places in such lists are read by [`super::super::district`], goals in brackets by
//! [`super::super::fields`].

use super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, has};
use crate::observation::list::head;
use crate::observation::noun::is_entity;
use std::ops::Range;

/// Longest item, in characters.
const LONGEST: usize = 12;
/// Longest stretch from a bracket to its number, in bytes: 同比增长.
const NEAR: usize = 24;
/// Longest stretch from an item to its bracket, and to where that closes, in bytes.
const FAR: usize = 90;

impl Choice<'_> {
    /// 粮油食品类（增长|12.3%）、饮料类（…）: the item before the bracket.
    pub(super) fn bracketed_item(&self) -> Option<Name> {
        let start = self.number.span.start as usize;
        let text = self.scene.text;
        let from = text.floor_char_boundary(start.saturating_sub(NEAR));
        let open = from + text[from..start].rfind('（')?;
        let inside = &text[open..start];
        if inside.contains(['）', '，', '；']) {
            return None;
        }
        if !self.moves() {
            return self.summed_item(open).filter(|_| inside == "（");
        }
        // 生产总值（7.5%）、工业增加值（9%）: names that need none.
        let item = self.item_before(open)?;
        if super::measures(&text[item.clone()]) {
            return None;
        }
        let whole = self.subject.map_or("", |subject| &subject.text);
        let measured = head(whole).filter(|head| !text[item.clone()].ends_with(head));
        let name = format!("{}{}", &text[item.clone()], measured.unwrap_or_default());
        Some(Name::new(name, item, "bracketed"))
    }

    /// 进出口总额120亿元（含保税区|36亿元）: so much of what is measured before the bracket as a part of it has.
    pub(super) fn held_within(&self, noun: &str) -> Option<Name> {
        let text = self.scene.text;
        let before = text[..self.before.noun.start].strip_suffix('含')?;
        let before = before.strip_suffix('（')?;
        let capital = |whole: &Name| whole.text.ends_with(['资', '额']);
        let measured = |whole: &&Name| super::measures(&whole.text) || capital(whole);
        let whole = self.subject.filter(measured)?;
        let money = self.number.kind() == Some(Kind::Money);
        let local = noun.ends_with(['区', '县', '市']) || noun.ends_with("基地");
        let part = (local || is_entity(noun)) && !super::measures(noun);
        let follows = before.ends_with(&*self.number.unit);
        (money && part && follows).then(|| {
            let name = format!("{noun}{}", whole.text);
            Name::new(name, self.before.noun.clone(), "bracketed")
        })
    }

    /// 行业7个，分别为甲制造业（|54亿元）、…: one of those that were counted.
    fn summed_item(&self, open: usize) -> Option<Name> {
        const LISTS: [&str; 4] = ["分别为", "分别是", "依次为", "分别有"];
        let text = self.scene.text;
        let counted = self.counted.filter(|last| last.elsewhere.is_none())?;
        let between = text.get(counted.span.end..open)?;
        let listed = LISTS.iter().any(|word| has(between, word));
        let money = self.number.kind() == Some(Kind::Money);
        let item = self.item_before(open).filter(|_| listed && money)?;
        // 分别为通用设备|和仪表制造业（46亿元）: behind each item of such a list stands a bracket.
        let joint = text[..item.start].strip_suffix(['和', '及', '与']);
        let joint = joint.filter(|head| !head.ends_with('）'));
        let start = joint.map_or(item.start, |head| {
            let at = head.rfind(['为', '是', '、', '，', '：', '有']);
            at.map_or(item.start, |at| at + '为'.len_utf8())
        });
        let item = start..item.end;
        if text[item.clone()].chars().count() > 2 * LONGEST {
            return None;
        }
        let name = self.come_to_in_bracket(&text[item.clone()])?;
        Some(Name::new(name, item, "bracketed"))
    }

    /// The item that ends where a bracket opens, if it is one of a list and no place.
    fn item_before(&self, open: usize) -> Option<Range<usize>> {
        let text = self.scene.text;
        let stops = [
            '、', '，', '；', '：', '。', '）', '和', '及', '与', '有', '是', '为',
        ];
        let near = text.floor_char_boundary(open.saturating_sub(FAR));
        let from = near + text[near..open].rfind(stops)?;
        let stop = text[from..].chars().next()?;
        let mut item = from + stop.len_utf8()..open;
        for lead in ["其中", "分别"] {
            let led = text[item.clone()].strip_prefix(lead).is_some();
            item.start += if led { lead.len() } else { 0 };
        }
        let words = &text[item.clone()];
        let after = &text[open..];
        let far = after.floor_char_boundary(FAR);
        let close = after[..far].find('）')? + '）'.len_utf8();
        let goes_on = after[close..].starts_with(['、', '和', '及', '与']);
        let gone_on = text[..item.start].trim_end_matches(['、', '和', '及', '与']);
        let listed = goes_on || gone_on.ends_with('）');
        let placed = || {
            self.scene.places.iter().any(|place| {
                let (start, end) = self.scene.local(place.span);
                start < item.end && item.start < end
            })
        };
        let local =
            words.ends_with(['镇', '乡', '村', '区', '县', '市']) || words.ends_with("街道");
        let count = words.chars().count();
        let plain = !words.contains(|c: char| c.is_ascii_digit() || c == '“');
        let fits = listed && !local && plain && (2..=LONGEST).contains(&count);
        (fits && !placed()).then_some(item)
    }
}
