//! Parts that stand behind their whole by no more than what they are: branches, crops, animals, houses, kinds of goods.
//!
//! ```text
//! 农林牧渔业总产值38亿元。其中，农业29亿元；林业0.5亿元     农业产值, 林业产值
//! 油菜播种面积626公顷；蔬菜7253公顷                           蔬菜播种面积
//! 粮食产量12万吨。棉花0.4万吨                                  棉花产量
//! 卫生技术人员5823人，其中：医院3629人                         医院卫生技术人员
//! 从主要工业品产量看，纱增长37%                               纱产量
//! ```
//!
//! The words are rows of `apart_words.tsv`. Parts that no table lists are read in [`super::branch`], those of sums
//! that come in or go out in [`super::member`].

use super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, Words, has, kinds};
use crate::observation::list;
use crate::observation::standard::finish;

kinds! {
    static WORDS = "../../lexicon/apart_words.tsv":
    trade, output, crop, sown, yielded, stock, kept, house, staffed, retail,
}

/// The longest part, in characters.
const LONGEST: usize = 20;

/// How far behind its whole, in bytes, a part is told.
const FAR: usize = 400;

/// Whether words may be such a part of what the sentence before tells.
pub fn tells_apart(words: &str) -> bool {
    WORDS.trade.number(words).is_some() || WORDS.house.ending(words).is_some()
}

/// 粮食产量12万吨。|棉花|0.4万吨: whether a sentence begins with a crop and its number.
pub fn opens_with_crop(part: &str, sentence: &str) -> bool {
    let rest = sentence.strip_prefix(part).unwrap_or_default();
    let counted = rest.starts_with(|c: char| c.is_ascii_digit());
    counted && WORDS.crop.number(part).is_some()
}

/// 农林牧渔业总产值: what is told of a whole, and of each part behind it.
struct Whole<'a> {
    /// What the whole measures, without the part before this one.
    measured: &'a str,
    /// What stands between the last part, or the whole, and this part.
    between: &'a str,
    /// Whether 其中 tells the parts apart.
    apart: bool,
    /// Whether another part was told of it before.
    chained: bool,
}

/// 油菜, 肉牛: whether a word names what is sown or grown, or what is kept.
pub fn is_grown(word: &str) -> bool {
    WORDS.crop.number(word).is_some() || WORDS.stock.number(word).is_some()
}

impl Choice<'_> {
    /// A part's name with what is measured of its whole.
    pub(super) fn apart(&self, mut name: Name) -> Name {
        let part = self.noun(&self.before.noun);
        let own =
            (2..=LONGEST).contains(&part.chars().count()) || WORDS.stock.number(part).is_some();
        if !own || self.before.placed || !name.text.ends_with(part) {
            return name;
        }
        let text = self
            .whole_apart()
            .and_then(|whole| {
                self.of_output(part, &whole)
                    .or_else(|| self.sown(part, &whole))
                    .or_else(|| self.kept(part, &whole))
                    .or_else(|| self.in_house(part, &whole))
                    .or_else(|| self.sold(part, &whole))
                    .or_else(|| self.of_class(part, &whole))
                    .or_else(|| self.of_sector(part, &whole))
            })
            .or_else(|| self.looked_at(part).filter(|_| *name.text == *part));
        match text {
            Some(text) => {
                name.text = text.into();
                finish(name)
            }
            None => name,
        }
    }

    /// The whole that the figures before are of.
    fn whole_apart(&self) -> Option<Whole<'_>> {
        let text = self.scene.text;
        let opens = text.starts_with("其中");
        let start = self.before.noun.start;
        let Some(subject) = self.subject.filter(|last| last.elsewhere.is_none()) else {
            let crop = || opens_with_crop(self.noun(&self.before.noun), text);
            let whole = self.topic.filter(|_| opens || crop())?;
            return Some(Whole {
                measured: &whole.text,
                between: "",
                apart: true,
                chained: false,
            });
        };
        let between = text.get(subject.span.end..start)?;
        let own = text.get(subject.span.clone())?;
        let rest = subject
            .text
            .strip_prefix(own)
            .filter(|rest| !rest.is_empty());
        let from = text.ceil_char_boundary(start.saturating_sub(FAR));
        let group = || text[from..start].rsplit('。').next().unwrap_or("");
        let near = between.len() <= FAR && !between.contains('。');
        near.then_some(Whole {
            measured: rest.unwrap_or(&subject.text),
            between,
            apart: self.scene.may("其中") && has(group(), "其中"),
            chained: rest.is_some(),
        })
    }

    /// Whether the number counts or measures so much, in the unit of the figure before.
    fn same_unit(&self, whole: &Whole) -> bool {
        let unit = &*self.number.unit;
        !unit.is_empty() && (whole.between.contains(unit) || whole.between.is_empty())
    }

    /// 农林牧渔业总产值38亿元，其中|农业|29亿元: a branch with what is measured of all of them.
    fn of_output(&self, part: &str, whole: &Whole) -> Option<String> {
        WORDS.trade.number(part)?;
        let amount =
            self.moves() && !self.number.is_points() || self.same_unit(whole) && !self.is_ratio();
        let head = WORDS.output.ending(whole.measured)?;
        let chained = whole.chained || WORDS.trade.starting(whole.measured).is_some();
        let own = list::head(part).is_none_or(|own| own != head);
        (amount && own && (whole.apart || chained))
            .then(|| format!("{part}{}", head.trim_start_matches('总')))
    }

    /// 油菜播种面积626公顷，|蔬菜|7253公顷; 粮食产量12万吨，|油料|1.2万吨: what else is sown, or harvested.
    fn sown(&self, part: &str, whole: &Whole) -> Option<String> {
        WORDS.crop.number(part)?;
        let unit = &*self.number.unit;
        let head = match unit.ends_with(['亩', '顷']) {
            true => WORDS.sown.ending(whole.measured)?,
            false if unit.ends_with(['吨', '斤', '克']) => {
                WORDS.yielded.ending(whole.measured)?
            }
            false => return None,
        };
        let area = |unit: char| whole.between.contains(unit);
        let same = match unit.ends_with(['亩', '顷']) {
            true => area('亩') || area('顷'),
            false => area('吨') || area('斤'),
        };
        (same || whole.apart && whole.between.is_empty())
            .then(|| format!("{part}{}", head.trim_start_matches('总')))
    }

    /// 羊出栏21万头，|活家禽|276万只; 存栏生猪26万头、|牛|14万头: what else is kept or sold.
    fn kept(&self, part: &str, whole: &Whole) -> Option<String> {
        // 出栏生态土猪2万头、|生态家禽|6万羽: of whatever breed, in one list.
        const BREED: usize = 5;
        let listed = self.scene.text[..self.before.noun.start].ends_with('、');
        let breed = listed && part.chars().count() <= BREED;
        let exact = WORDS.stock.number(part).is_some();
        WORDS.stock.ending(part).filter(|_| exact || breed)?;
        let kept = &WORDS.kept;
        let head = kept
            .ending(whole.measured)
            .or_else(|| kept.starting(whole.measured))?;
        let heads = self.number.unit.ends_with(['头', '只', '羽', '匹']);
        let told = whole.between.contains(['头', '只', '羽', '匹']);
        (heads && told).then(|| format!("{part}{head}"))
    }

    /// 卫生技术人员5823人，其中|医院|3629人: who of them is there.
    fn in_house(&self, part: &str, whole: &Whole) -> Option<String> {
        WORDS.house.ending(part)?;
        WORDS.staffed.ending(whole.measured)?;
        let unit = self.number.unit.ends_with(['张', '人', '次', '名']);
        let other = WORDS.staffed.ending(part).is_some();
        (unit && !other && whole.apart && self.same_unit(whole))
            .then(|| format!("{part}{}", whole.measured))
    }

    /// 粮油、食品类零售额增长36%，|日用品类|增长30%: what else is sold.
    fn sold(&self, part: &str, whole: &Whole) -> Option<String> {
        let kind = part.strip_suffix("商品").unwrap_or(part);
        let amount =
            self.moves() && !self.number.is_points() || self.number.kind() == Some(Kind::Money);
        WORDS.retail.ending(whole.measured)?;
        let chained = whole.chained || whole.measured.contains('类');
        (kind.ends_with('类') && amount && (whole.apart || chained))
            .then(|| format!("{part}零售额"))
    }

    /// Ⅱ类水质断面28个、|Ⅲ类|2个: the same things of another class.
    fn of_class(&self, part: &str, whole: &Whole) -> Option<String> {
        let class = class(part).filter(|rest| rest.is_empty())?;
        let things = self.subject.and_then(|last| self::class(&last.text))?;
        let listed = self.counts() && self.same_unit(whole) && class.is_empty();
        (listed && things.chars().count() >= 2).then(|| format!("{part}{things}"))
    }

    /// 畜牧业一产产值95亿元，|二产产值|430亿元: of the branch whose first sector was told of.
    fn of_sector(&self, part: &str, whole: &Whole) -> Option<String> {
        const SECTORS: [&str; 3] = ["一产", "二产", "三产"];
        SECTORS.iter().find(|sector| part.starts_with(**sector))?;
        let last = &self.subject?.text;
        let at = SECTORS
            .iter()
            .filter_map(|sector| last.find(sector))
            .min()?;
        let branch = &last[..at];
        let listed = whole.between.contains(['，', '、']) && !whole.between.contains('；');
        (listed && branch.ends_with('业')).then(|| format!("{branch}{part}"))
    }

    /// 从主要工业品产量看，|纱|增长37%: with what the opening of the sentence looks at.
    fn looked_at(&self, part: &str) -> Option<String> {
        let amount = self.moves() && !self.number.is_points();
        let plain = list::head(part).is_none() && !part.contains(['的', '、', '，']);
        let head = (amount && plain).then(|| looks_at(self.scene.text))??;
        let known = crate::lexicon::Lexicon::get().indicator(part).is_some();
        (!known).then(|| format!("{part}{head}"))
    }
}

/// Ⅲ类|水质断面: what is of a class of water.
fn class(name: &str) -> Option<&str> {
    let rest = name.trim_start_matches(['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ']);
    rest.strip_prefix('类').filter(|_| rest.len() < name.len())
}

/// 按行业分|产值|完成情况：…, 从主要产品|产量|看，…: what is measured of each part that a sentence goes on to tell.
pub fn looks_at(text: &str) -> Option<&'static str> {
    const OPENING: usize = 60;
    static HEADS: std::sync::LazyLock<Words> = std::sync::LazyLock::new(|| {
        Words::new([
            "产值",
            "增加值",
            "产量",
            "零售额",
            "税收",
            "投资",
            "销售额",
            "用电量",
        ])
    });
    let near = &text[..text.floor_char_boundary(OPENING)];
    let said = near.split(['：', '，']).next()?;
    if !said.starts_with(['从', '按', '分']) || said.len() == near.len() {
        return None;
    }
    let said = said.trim_end_matches('看').trim_end_matches('来');
    let said = said.trim_end_matches("情况").trim_end_matches("完成");
    HEADS.ending(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings_tell_what_is_measured() {
        assert_eq!(looks_at("按行业分产值完成情况：建材增长8%"), Some("产值"));
        assert_eq!(looks_at("从主要产品产量看，纱增长3%"), Some("产量"));
        assert_eq!(looks_at("从贷款投向看，企业贷款增长3%"), None);
    }
}
