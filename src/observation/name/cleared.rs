//! What is cleared from a name that is no part of it, or put back that a page left out.
//!
//! ```text
//! 建材、化工产值|均|占工业总产值10%            产值占工业总产值
//! 下辖东关、南关、城北|3个|街道               街道
//! 全|固定资产投资, where 全县 was meant        固定资产投资
//! ```
//!
//! What the words of the figure itself turn a name into is told in [`super::reworded`].

mod placed;
mod ragged;
mod stated;

use super::{Choice, Name};
use crate::lexicon::{Lexicon, cut, has, movement};
use crate::mention::number::Form;
use crate::mention::numeral;

impl Choice<'_> {
    /// A name without such words.
    pub(super) fn cleared(&self, mut name: Name) -> Name {
        // 城乡居民收入增速…，收入比缩小至|2.46:1
        let ratio = self.number.form == Form::Ratio && &*name.text == "收入比";
        if ratio && has(&self.scene.text[..self.before.noun.start], "城乡居民") {
            name.text = "城乡居民收入比".into();
        }
        // 新兴产业产值三年|翻两番: how long that took.
        if self.number.unit == "番"
            && let Some(bare) = lasting(&name.text)
        {
            name.text = bare.into();
        }
        // 城乡居民收入|比2010年翻一番: no ratio.
        if self.number.unit == "番"
            && let Some(bare) = name.text.strip_suffix('比')
        {
            name.text = bare.to_owned().into();
        }
        if let Some(bare) = masked_place(&name.text)
            .or_else(|| glued_year(&name.text))
            .or_else(|| behind_movement(&name.text))
        {
            name.text = bare.to_owned().into();
        }
        if let Some(bare) = shared_by_all(&name.text) {
            name.text = bare.into();
        }
        if let Some(rates) = rates_of_one(&name.text).filter(|_| self.number.unit == "%") {
            name.text = rates.to_owned().into();
        }
        if let Some(bare) = without_bound_again(&name.text) {
            name.text = bare.into();
        }
        if let Some(kind) = self.listed_towns(&name) {
            name.text = kind.into();
        }
        name
    }

    /// 下辖东关、南关、城北|3个|街道: which they are is no part of what they are.
    fn listed_towns(&self, name: &Name) -> Option<&str> {
        let kind = self.noun(&self.after.noun);
        let listed = name.rule == "both_sides" && self.noun(&self.before.noun).contains('、');
        let towns = ["街道", "乡", "镇", "县", "市", "区", "县市", "县区", "旗"];
        (listed && towns.contains(&kind)).then_some(kind)
    }
}

/// 50头以上|（含50头）|的养殖场 → 50头以上的养殖场: the bound is told once.
fn without_bound_again(name: &str) -> Option<String> {
    let (bound, rest) = cut(name, "（含")?;
    let (again, rest) = rest.split_once('）')?;
    let number = again.starts_with(|c: char| c.is_ascii_digit());
    (number && bound.ends_with(['上', '下', '内'])).then(|| format!("{bound}{rest}"))
}

/// 新兴产业产值|三年 → 新兴产业产值.
fn lasting(name: &str) -> Option<&str> {
    let rest = name.strip_suffix("年内").or(name.strip_suffix('年'))?;
    let bare = rest.trim_end_matches(|c: char| c.is_ascii_digit() || numeral::begins(c));
    (bare.len() < rest.len() && bare.chars().count() >= 2).then_some(bare)
}

/// 2011|运营货车 → 运营货车: a year that a page prints without 年.
fn glued_year(name: &str) -> Option<&str> {
    let (year, rest) = name.split_at_checked(4)?;
    let digits = year.starts_with("20") && year.bytes().all(|byte| byte.is_ascii_digit());
    // 2000|万元以上项目: a sum is no year.
    let sum = rest.starts_with([
        '年', '万', '亿', '元', '千', '吨', '米', '亩', '平', '人', '户',
    ]);
    let whole = !sum && !rest.starts_with(|c: char| c.is_ascii());
    (digits && whole && rest.chars().count() >= 4).then_some(rest)
}

/// 比上年增0.12|油菜 → 油菜: how another moved, where a page left out its unit and the mark behind it.
fn behind_movement(name: &str) -> Option<&str> {
    const BASES: [&str; 6] = ["比上年", "较上年", "比去年", "较去年", "同比", "环比"];
    let moves = [&movement::WORDS.verb, &movement::WORDS.short];
    let rest = BASES.iter().find_map(|base| name.strip_prefix(base))?;
    let bare = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
    let verb = &rest[..rest.len() - bare.len()];
    let moved = moves.iter().any(|words| words.number(verb).is_some());
    let thing = bare.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let named = thing.chars().count() >= 2 && thing.starts_with(char::is_alphabetic);
    (moved && named && thing.len() < bare.len()).then_some(thing)
}

/// 开工、投产、达效|3个 → 开工、投产、达效: how many rates one percentage is told of.
fn rates_of_one(name: &str) -> Option<&str> {
    let rest = name.strip_suffix('个')?;
    let bare = rest.trim_end_matches(|c: char| c.is_ascii_digit() || numeral::begins(c));
    (bare.len() < rest.len() && bare.chars().count() >= 2).then_some(bare)
}

/// 全|固定资产投资 → 固定资产投资: what is left of 全县 where a page leaves the place out.
fn masked_place(name: &str) -> Option<&str> {
    let known = |name: &str| Lexicon::get().indicator(name).is_some();
    let bare = name.strip_prefix('全').filter(|bare| known(bare))?;
    (!known(name) && bare.chars().count() >= 5).then_some(bare)
}

/// 建材产值|均|占工业总产值 → 建材产值占工业总产值: that it is so of each; but 人均占有粮食.
fn shared_by_all(name: &str) -> Option<String> {
    let (whose, rest) = cut(name, "均占")?;
    let each = whose.is_empty() || whose.ends_with(['人', '户', '年', '月', '日', '亩', '平']);
    (!each && !rest.is_empty() && !rest.starts_with(['有', '用', '地']))
        .then(|| format!("{whose}占{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_part_of_a_name_is_cleared() {
        assert_eq!(masked_place("全固定资产投资"), Some("固定资产投资"));
        assert_eq!(masked_place("全社会固定资产投资"), None);
        assert_eq!(
            without_bound_again("50头以上（含50头）的养殖场").as_deref(),
            Some("50头以上的养殖场")
        );
        assert_eq!(without_bound_again("学校（含教学点）"), None);
        assert_eq!(glued_year("2011运营货车"), Some("运营货车"));
        assert_eq!(glued_year("2011年运营货车"), None);
        assert_eq!(glued_year("2000万元以上项目"), None);
        assert_eq!(behind_movement("比上年增0.12油菜"), Some("油菜"));
        assert_eq!(behind_movement("比上年增收户"), None);
        assert_eq!(
            shared_by_all("产值均占工业总产值").as_deref(),
            Some("产值占工业总产值")
        );
        assert_eq!(shared_by_all("人均占有粮食"), None);
    }
}
