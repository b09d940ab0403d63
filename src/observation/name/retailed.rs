//! Kinds of goods that larger shops sell, where the sentence says of whose goods it tells, and not what is measured.
//!
//! ```text
//! 从限额以上热点商品看，粮油食品类|增长11%，汽车类|增长8%      粮油食品类零售额, 汽车类零售额
//! 生活类商品销售较快增长，粮油食品类|增长6%                      粮油食品类销售额
//! 限额以上单位中，18个商品类值中|12个增长                    as it stands
//! ```
//!
//! Goods whose prices move are read in [`super::member`], those of a whole that is measured in [`super::branch`].

use super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, has};
use crate::observation::list;

/// The longest name of a kind of goods, in characters.
const LONGEST: usize = 20;

/// How far behind the words that say so such a list goes on, in bytes.
const FAR: usize = 900;

impl Choice<'_> {
    /// 限额以上单位商品零售中，汽车类|增长8%: what of such goods is measured.
    pub(super) fn retailed(&self, mut name: Name) -> Name {
        let part = self.noun(&self.before.noun);
        let amount = self.moves() && !self.number.is_points();
        let amount = amount || self.number.kind() == Some(Kind::Money);
        let kind = part.ends_with('类') && part.chars().count() <= LONGEST;
        let bare = kind && *name.text == *part && list::head(part).is_none();
        if bare && amount && self.sold_by_shops() {
            name.add("零售额");
        } else if bare && amount && self.goods_sell() {
            name.add("销售额");
        }
        name
    }

    /// 生活类商品销售较快增长，粮油食品类|增长6%: whether a clause before, without figures, says how goods sell.
    fn goods_sell(&self) -> bool {
        let before = &self.scene.text[..self.before.noun.start];
        let group = before.rsplit(['；', '。', '：']).next().unwrap_or(before);
        let opening = group.split('，').next().unwrap_or("");
        let figured = opening.contains(|c: char| c.is_ascii_digit());
        before.len() <= FAR && !figured && has(opening, "类商品销售")
    }

    /// 从限额以上热点商品看，…: whether the sentence begins with whose goods it tells of.
    fn sold_by_shops(&self) -> bool {
        if !self.scene.may_any(&["限额以上", "限上"]) {
            return false;
        }
        let before = &self.scene.text[..self.before.noun.start];
        let opening = before.split(['，', '：']).next().unwrap_or("");
        let shops = has(opening, "限额以上") || has(opening, "限上");
        let goods = ["商品", "零售", "单位", "批发"];
        let frames = opening.ends_with(['看', '中', '分', '内']);
        let figured = opening.contains(|c: char| c.is_ascii_digit());
        let told = shops && frames && !figured && goods.iter().any(|word| has(opening, word));
        told && before.len() <= FAR && !has(before, "营业额")
    }
}
