//! Parts of a whole that name nothing alone: a figure of one is named after what is measured of the whole.
//!
//! ```text
//! 固定资产投资22亿元。按城乡分，城镇18亿元        城镇固定资产投资
//! 工业增加值增长6%，其中采矿业增长9%              采矿业增加值
//! 政府性基金收入33亿元，支出45亿元                政府性基金支出
//! ```
//!
//! The parts are rows of `member_words.tsv`. Residents are read in [`super::residents`].

use super::{Choice, Name};
use crate::lexicon::{cut, has, kinds};
use crate::observation::list;
use crate::observation::standard::finish;

kinds! { static WORDS = "../../lexicon/member_words.tsv": sector, area, level, goods, side, spent, vague, own, opens }

/// How far behind its whole, in bytes, a part is told.
const FAR: usize = 600;

/// The longest name of a kind of goods, in characters.
const KIND: usize = 12;

/// 烟酒|类: goods, with or without the word for a kind of them.
pub fn is_goods(part: &str) -> bool {
    WORDS.goods.number(part).is_some()
        || part
            .strip_suffix('类')
            .is_some_and(|kind| WORDS.goods.number(kind).is_some())
}

/// Whether a noun is such a part.
pub fn is_member(noun: &str) -> bool {
    let kinds = [
        &WORDS.sector,
        &WORDS.area,
        &WORDS.level,
        &WORDS.side,
        &WORDS.spent,
    ];
    is_goods(noun) || !noun.is_empty() && kinds.iter().any(|words| words.number(noun).is_some())
}

impl Choice<'_> {
    /// 其中城镇|18亿元: with what is measured of the whole; things that are counted have names of their own.
    pub(super) fn of_member(&self, mut name: Name) -> Name {
        let part = self.noun(&self.before.noun);
        let moves = self.moves();
        if let Some(text) = self.employed_in(part) {
            name.text = text.into();
            return finish(name);
        }
        // 居民消费价格上涨2%，其中某些用品|类: whatever goods those are.
        let goods = || {
            let kind = part.ends_with('类') && part.chars().count() <= KIND && moves;
            kind && self.whole().is_some_and(|whole| of_prices(&whole.text))
        };
        if !is_member(part) && goods() {
            name.text = format!("{part}价格").into();
            return name;
        }
        if moves && let Some(price) = self.priced_at_works(part) {
            name.text = price.into();
            return name;
        }
        if !is_member(part) || self.counts() || self.is_ratio() && !moves {
            return name;
        }
        let Some(whole) = self.whole() else {
            if let Some(text) = self.framed(part) {
                name.text = text.into();
                return finish(name);
            }
            return name;
        };
        // 居民消费价格上涨2%，其中食品上涨3%: prices are told by how they move.
        let prices = of_prices(&whole.text);
        let points =
            self.number.is_points() && !whole.text.ends_with(['重', '比', '率', '速', '幅']);
        if points || prices && !(moves && self.number.unit == "%") {
            return name;
        }
        let end = self.number.span.start as usize;
        let text = self.scene.text;
        let before = &text[text.ceil_char_boundary(end.saturating_sub(FAR))..end];
        let product = has(before, "生产总值") || has(before, "GDP");
        let branch = part.ends_with("产业") && product && !has(before, "其中");
        let text = if branch {
            Some(format!("{part}增加值"))
        } else {
            named(part, &whole.text)
        };
        if let Some(text) = text {
            name.text = text.into();
            return finish(name);
        }
        name
    }

    /// 就业人员131万人。按产业划分，第一产业|51万人: who works there.
    fn employed_in(&self, part: &str) -> Option<String> {
        WORDS.sector.number(part)?;
        let whole = &self
            .whole()
            .filter(|_| self.number.unit.ends_with('人'))?
            .text;
        let mut ends = ["就业人员", "从业人员", "就业人数"].iter();
        let who = ends.find(|end| whole.ends_with(**end))?;
        Some(format!("{part}{who}"))
    }

    /// 从三次产业投资情况来看，第二产业|下降9%: what the opening of the sentence says is looked at.
    fn framed(&self, part: &str) -> Option<String> {
        const LONGEST: usize = 16;
        WORDS.sector.number(part)?;
        let (said, _) = cut(self.scene.text.strip_prefix('从')?, "看，")?;
        let said = said.trim_end_matches('来');
        let ends = ["情况", "结构", "构成", "增速"];
        let said = ends
            .iter()
            .find_map(|end| said.strip_suffix(end))
            .unwrap_or(said);
        let head = list::head(said).filter(|_| said.chars().count() <= LONGEST)?;
        of_sector(part, said, head)
    }

    /// The whole that a part is of: the subject of the sentence, with nothing but figures between, or of the sentence before
    /// one that tells it apart (其中, 分行业看, 按城乡分).
    pub(super) fn whole(&self) -> Option<&Name> {
        let text = self.scene.text;
        let apart = |piece: &str| WORDS.opens.starting(piece).is_some();
        let subject = self.subject.or(self.topic)?;
        if subject.elsewhere.is_some() || self.subject.is_none() {
            // 林业年产值59亿元。第一产业|31亿元，第二产业…
            let branches = text.starts_with("第一产业") && subject.text.ends_with("产值");
            return (apart(text) || branches).then_some(subject);
        }
        let between = text.get(subject.span.end..self.before.noun.start)?;
        if between.len() > FAR {
            return None;
        }
        let mut pieces: Vec<&str> = between.split(['，', '；', '：', '。']).collect();
        pieces.pop();
        let told = |piece: &&str| {
            // 八大类商品价格“六涨二降”: how many of them moved which way.
            let sums = has(piece, "大类");
            let figured = piece.contains(|c: char| c.is_ascii_digit());
            piece.is_empty() || apart(piece) || figured || sums
        };
        pieces.iter().all(told).then_some(subject)
    }
}

/// 第一产业 + 固定资产投资 → 第一产业投资: a part of the economy with what is measured of the whole.
pub fn of_whole(part: &str, whole: &str) -> Option<String> {
    WORDS.sector.number(part)?;
    named(part, whole)
}

/// 农村 below 居民人均可支配收入 in a table: 农村居民人均可支配收入.
pub(super) fn of_area(part: &str, whole: &str) -> Option<String> {
    WORDS.area.number(part)?;
    match whole.ends_with("人口") {
        true => Some(format!("{part}人口")),
        false => named(part, whole),
    }
}

/// 城镇 + 全社会固定资产投资 → 城镇固定资产投资.
fn named(part: &str, whole: &str) -> Option<String> {
    if WORDS.side.number(part).is_some() {
        return other_side(part, whole);
    }
    if WORDS.spent.number(part).is_some() {
        return spent_by_unit(part, whole);
    }
    let prices = of_prices(whole);
    if is_goods(part) {
        return prices.then(|| format!("{part}价格"));
    }
    let sector = WORDS.sector.number(part).is_some();
    if sector && (has(whole, "生产总值") || has(whole, "GDP")) {
        return Some(format!("{part}增加值"));
    }
    if prices {
        return WORDS
            .area
            .number(part)
            .map(|_| format!("{part}居民消费价格指数"));
    }
    // |现|城区水质达标率100%，乡镇…: now.
    let now = whole
        .strip_prefix('现')
        .filter(|now| WORDS.area.starting(now).is_some());
    let whole = now.unwrap_or(whole);
    let kind = [&WORDS.area, &WORDS.level]
        .into_iter()
        .find(|words| words.number(part).is_some());
    let told = kind.and_then(|words| {
        words
            .starting(whole)
            .or_else(|| WORDS.sector.starting(whole))
    });
    let bare = bare(&whole[told.map_or(0, str::len)..]);
    let head = list::head(bare).filter(|head| *head != "企业");
    // 城市低保标准765元，农村515元: of another part as of the one before.
    if head.is_none() && told.is_some() {
        return Some(format!("{part}{bare}"));
    }
    match sector {
        true => of_sector(part, bare, head?),
        false if bare.ends_with("投资") && !bare.ends_with("固定资产投资") => {
            Some(format!("{part}投资"))
        }
        // 县级税1.1亿元；国税系统0.9亿元
        false if bare == "税" => Some(format!("{part}税收")),
        false => head.map(|_| format!("{part}{bare}")),
    }
}

/// 居民消费价格指数, 食品烟酒价格, 八大类商品价格: whether a whole, or the part before, is of consumer prices.
fn of_prices(whole: &str) -> bool {
    let goods = whole.strip_suffix("价格");
    let kind = |goods: &str| is_goods(goods) || goods.ends_with('类') || goods.ends_with("类商品");
    has(whole, "消费价格") || goods.is_some_and(kind)
}

/// 制造业 + 税收收入 → 制造业税收收入: a head that says too little takes what tells it from others, or nothing is said.
pub(super) fn of_sector(part: &str, bare: &str, head: &str) -> Option<String> {
    if head.ends_with("投资") {
        return Some(format!("{part}投资"));
    }
    // 县属企业原煤产量: what they make is told with it, but not who made it before.
    if head.ends_with("产量") && !bare.contains(|c: char| c.is_ascii_digit()) {
        let other = WORDS.sector.starting(bare).map_or(0, str::len);
        return Some(format!("{part}{}", &bare[other..]));
    }
    // 林业年产值 + 第一产业 → 林业第一产业产值
    if let Some(whose) = bare
        .strip_suffix(head)
        .filter(|_| part.ends_with("产业") && head == "产值")
    {
        let whose = whose.trim_end_matches('年');
        let whose = whose
            .strip_suffix("第一产业")
            .or(whose.strip_suffix("第二产业"))
            .unwrap_or(whose);
        let own = whose.ends_with('业') && !whose.ends_with("工业");
        return Some(format!("{}{part}{head}", if own { whose } else { "" }));
    }
    if WORDS.vague.number(head).is_none() {
        return Some(format!("{part}{head}"));
    }
    if bare.ends_with("零售总额") {
        return Some(format!("{part}零售额"));
    }
    let own = WORDS.own.ending(bare)?;
    Some(format!("{part}{own}"))
}

/// 全社会固定资产投资 → 固定资产投资.
pub(super) fn bare(whole: &str) -> &str {
    let scopes = ["全社会", "全体", "全部", "总"];
    let scope = scopes.iter().find_map(|scope| whole.strip_prefix(scope));
    scope.unwrap_or(whole)
}

/// 支出 + 政府性基金收入 → 政府性基金支出.
fn other_side(part: &str, whole: &str) -> Option<String> {
    let sides = ["总收入", "总支出", "收入", "支出", "结余"];
    let stem = sides.iter().find_map(|side| whole.strip_suffix(side))?;
    let budget = ["基金", "预算", "财政", "资金", "保险"];
    budget
        .iter()
        .any(|word| has(stem, word))
        .then(|| format!("{stem}{part}"))
}

/// 电耗 + 万元GDP水耗 → 万元GDP电耗: what else one unit of the same takes.
fn spent_by_unit(part: &str, whole: &str) -> Option<String> {
    const UNITS: [&str; 5] = ["单位", "万元", "亿元", "每", "人均"];
    let stem = &whole[..whole.len() - WORDS.spent.ending(whole)?.len()];
    let unit = UNITS.iter().any(|unit| stem.starts_with(unit));
    unit.then(|| format!("{stem}{part}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_take_what_is_measured_of_the_whole() {
        for (part, whole, want) in [
            ("城镇", "全社会固定资产投资", Some("城镇固定资产投资")),
            ("农村", "城镇固定资产投资", Some("农村固定资产投资")),
            ("第一产业", "固定资产投资", Some("第一产业投资")),
            ("采矿业", "规模以上工业增加值", Some("采矿业增加值")),
            ("支出", "政府性基金收入", Some("政府性基金支出")),
            ("支出", "工业销售收入", None),
            ("衣着", "居民消费价格指数", Some("衣着价格")),
            ("制造业", "税收收入", Some("制造业税收收入")),
            ("批发业", "社会消费品零售总额", Some("批发业零售额")),
            ("制造业", "一般公共预算收入", None),
            (
                "城镇",
                "全体居民人均可支配收入",
                Some("城镇居民人均可支配收入"),
            ),
            ("农村", "城市低保标准", Some("农村低保标准")),
            ("城镇", "绿道", None),
            ("电耗", "万元GDP水耗", Some("万元GDP电耗")),
            ("水耗", "能耗", None),
        ] {
            assert_eq!(named(part, whole).as_deref(), want, "{part} {whole}");
        }
    }
}
