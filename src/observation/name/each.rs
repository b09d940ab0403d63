//! What so many have of something: 每百户, 每千人, 每10万人.
//!
//! ```text
//! 农村居民每百户拥有彩电113台，洗衣机83台              农村居民每百户拥有洗衣机
//! 每10万人中拥有大学文化程度的2万人；拥有高中…的2.1万人    每10万人中拥有高中文化程度
//! ```
//!
//! Households have a list of goods, each in a clause of its own; of people only what says 拥有 again, or stands in the
//! same list, is told by so many of them: 每千人拥有医生2.8人，医院12家 is of twelve in all.

use super::{Choice, Name};
use crate::lexicon::{find, find_last, has};
use crate::mention::cue;
use crate::observation::noun::WORDS;

/// How far ahead of what is had its holders are told, in bytes.
const FAR: usize = 400;

/// The longest 每百户…拥有, in bytes.
const LONGEST: usize = 45;

impl Choice<'_> {
    /// A name with those who have so much of it.
    pub(super) fn of_each(&self, mut name: Name) -> Name {
        let start = self.before.noun.start;
        if !self.scene.may_any(&["每", "百户"]) {
            return name;
        }
        let bare = self.counts() && !self.before.noun.is_empty() && !name.text.contains('每');
        let told = |text: &str| text.contains('每') || has(text, "百户");
        if !bare || !told(&self.scene.text[..start]) || has(&name.text, "百户") {
            return name;
        }
        if let Some((whose, each)) = self.holders(start) {
            let what = self.noun(&self.before.noun);
            let what = what.strip_prefix("拥有").unwrap_or(what);
            name.text = [whose, each, what].concat().into();
        }
        name
    }

    /// 每千人口医师数2.3人、|床位数|5.1张; 人均绿地面积12平方米、|住房面积|38平方米: by as many people as what stands before it in
    /// the list.
    pub(super) fn of_each_too(&self, mut name: Name) -> Name {
        const HEADS: [&str; 7] = [
            "每千常住人口",
            "每千人口",
            "每万人口",
            "每千人",
            "每万人",
            "每百人",
            "人均",
        ];
        let bare = *name.text == *self.noun(&self.before.noun) && !self.moves();
        let last = self
            .subject
            .filter(|last| bare && last.elsewhere.is_none() && last.rule != "respectively");
        let Some((last, each)) = last.and_then(|last| {
            let each = HEADS.iter().find(|each| last.text.starts_with(**each))?;
            Some((last, each))
        }) else {
            return name;
        };
        let between = self
            .scene
            .text
            .get(last.span.end..self.before.noun.start)
            .and_then(|between| {
                // 每千人口床位6.2张，|执业医师|2.6人: no count of all of them has a fraction.
                let shared = self.counts() && self.number.multiplier == 1.0;
                let part = shared && self.number.value.fract() != 0.0;
                let comma = between
                    .strip_suffix('，')
                    .filter(|_| part && each.starts_with('每'));
                between.strip_suffix('、').or(comma)
            });
        let figure = between.is_some_and(|between| {
            between.len() <= 40 && !between.contains(['，', '；', '、', '。'])
        });
        // 人均GDP2.8万美元、|亩产税收|31万元: nor what is divided by something else.
        let divided = || {
            let other = ["亩产", "单产", "地均", "单位"];
            WORDS.each.starting(&name.text).is_some()
                || other.iter().any(|each| name.text.starts_with(each))
        };
        let own = HEADS.iter().any(|head| has(&name.text, head))
            || name.text.contains('每')
            || name.text.ends_with('率')
            || divided();
        if figure && !own && !name.text.is_empty() {
            name.text = format!("{each}{}", name.text).into();
        }
        name
    }

    /// 补贴标准稳定在人均|12元: by how many it is divided, which stands right before the number.
    pub(super) fn by_head(&self, mut name: Name) -> Name {
        let before = &self.scene.text[..self.number.span.start as usize];
        // 居民收入人均|达到|2万元
        let before = match cue::suffix(before) {
            Some((cue, rest)) if cue.word.starts_with('均') => {
                &before[..rest.len() + '均'.len_utf8()]
            }
            Some((_, rest)) if rest.ends_with('均') => rest,
            _ => before,
        };
        // 供养标准年人均|3000元: what everyone is paid a year is no average.
        let each = WORDS.each.ending(before).filter(|each| {
            let whole = &before[..before.len() - each.len()];
            each.ends_with('均') && !name.text.is_empty() && !whole.ends_with(['年', '月', '每'])
        });
        if let Some(each) = each.filter(|_| !name.text.contains(['均', '每'])) {
            name.text = format!("{each}{}", name.text).into();
        }
        name
    }

    /// 人均拥有|道路面积12平方米 → 人均道路面积; 每人每年|补助1200元 → 每人每年补助: what each has or gets.
    pub(super) fn had_by_each(&self, mut name: Name) -> Name {
        const HAS: [&str; 4] = ["人均拥有", "每人拥有", "人均享有", "户均拥有"];
        const GETS: [&str; 4] = ["每人每年", "每人每月", "每户每年", "每户每月"];
        let noun = &self.before.noun;
        if noun.is_empty() || *name.text != *self.noun(noun) {
            return name;
        }
        let before = &self.scene.text[..noun.start];
        if let Some(has) = HAS.iter().find(|has| before.ends_with(**has)) {
            let each = if has.starts_with('户') {
                "户均"
            } else {
                "人均"
            };
            name.text = format!("{each}{}", name.text).into();
        } else if let Some(gets) = GETS.iter().find(|gets| before.ends_with(**gets)) {
            name.text = format!("{gets}{}", name.text).into();
        }
        name
    }

    /// Whose they are (农村居民), and by how many (每百户拥有).
    fn holders(&self, start: usize) -> Option<(&str, &str)> {
        let text = self.scene.text;
        let from = text.ceil_char_boundary(start.saturating_sub(FAR));
        let near = &text[from..start];
        // 农村居民|百户拥有|彩电122台
        let at = near.rfind('每').or_else(|| find_last(near, "百户拥有"))?;
        let end = at + find(&near[at..], "拥有").filter(|end| *end <= LONGEST)? + "拥有".len();
        let (each, between) = (&near[at..end], &near[end..]);
        let goods = each.contains('户') && !between.contains(['；', '。', '：']);
        let again = each.contains('人') && !between.contains('。') && {
            let clause = text[..start].rsplit(['，', '；']).next().unwrap_or("");
            clause.is_empty() && self.noun(&self.before.noun).starts_with("拥有")
                || clause.ends_with("拥有")
        };
        if !goods && !again {
            return None;
        }
        let whose = near[..at].rsplit(['，', '；', '。', '：']).next()?;
        let holders = ["居民", "家庭", "农户", "住户"];
        let at = holders
            .iter()
            .any(|end| whose.ends_with(end))
            .then(|| self.own_words(whose));
        Some((at.unwrap_or(""), each))
    }

    /// 全市城镇居民 → 城镇居民.
    fn own_words<'t>(&self, whose: &'t str) -> &'t str {
        let kinds = ["城镇", "农村", "城市", "市区", "城乡", "农民", "居民"];
        let at = kinds.iter().filter_map(|kind| whose.find(kind)).min();
        at.map_or("", |at| &whose[at..])
    }
}
