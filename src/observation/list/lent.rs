//! What the items of a list are lent by the last one.
//!
//! ```text
//! 细颗粒物、臭氧平均浓度             细颗粒物|平均浓度
//! 第二产业和第三产业占生产总值的比重    第二产业|占生产总值的比重
//! 刑事、治安警情                    刑事|警情
//! ```
//!
//! It takes the items as they are; where a list comes apart is told in [`super`].

mod by_first;
mod insured;

use super::kindred;
use super::partners::partner;
use super::{head, summed_at};
use crate::lexicon::{Lexicon, has, kinds};
use crate::observation::before;
use crate::observation::noun;
use crate::observation::sentence::same_rate;
use by_first::{SUM, built_too, insured_too, kept_too, lost_too, reckoned_too, saved_too, sum_too};

kinds! { static WORDS = "../../lexicon/headed_words.tsv": item, account, scale, scheme, toll, tail }

/// What a list lends its items: 细颗粒物、臭氧|平均浓度.
pub struct Lent<'a> {
    /// The first item.
    first: &'a str,
    /// The last item.
    last: &'a str,
    /// The measured head that the last one carries.
    head: Option<&'a str>,
    /// 占生产总值的比重, which the last one carries.
    part: Option<&'a str>,
    /// Whether a rate follows, which is of each as it stands.
    rated: bool,
}

impl<'a> Lent<'a> {
    /// What the last item and the words behind the list lend.
    pub fn by(first: &'a str, last: &'a str, behind: &str) -> Self {
        // 第二产业和第三产业|占生产总值的比重
        let part = last.find('占').filter(|at| *at > 0).map(|at| &last[at..]);
        // 投资、消费、货物进出口增速: what grows is each item as it stands.
        let rates = ["增速", "增幅", "涨幅", "降幅"];
        // 孕产妇和儿童|健康管理率: all that is told of the last of them.
        let whole = WORDS
            .item
            .starting(last)
            .map(|item| &last[item.len()..])
            .filter(|_| WORDS.item.number(first).is_some())
            .filter(|rest| {
                let told = rest.ends_with('率') || rest.ends_with("标准");
                told && rest.chars().count() >= 2
            });
        Self {
            first,
            last,
            head: whole.or_else(|| head(last)).filter(|_| last != SUM),
            part: part.filter(|part| part.ends_with("比重") || part.ends_with("比例")),
            rated: rates.iter().any(|word| behind.starts_with(word)),
        }
    }

    /// 规模以上工业|总产值, for 增加值: of whom the first item tells, where another is nothing but a measure.
    fn firms(&self, item: &str) -> Option<&'a str> {
        const SCOPES: [&str; 4] = ["规模以上", "规上", "限额以上", "限上"];
        let account = WORDS.account.number(item).is_some() || item == "增加值";
        let first = Some(self.first).filter(|first| account && *first != item)?;
        let scoped = SCOPES.iter().any(|scope| first.starts_with(scope));
        let whose = first.strip_suffix(head(first)?).filter(|_| scoped)?;
        ["工业", "企业", "服务业", "商贸业"]
            .iter()
            .any(|end| whose.ends_with(end))
            .then_some(whose)
    }

    /// 集成电路, for 生物医药|产业链: what the last of them says each is.
    fn tail(&self, item: &str) -> Option<&'static str> {
        let tail = WORDS.tail.ending(self.last)?;
        let stem = self.last.len() > tail.len();
        (stem && WORDS.tail.ending(item).is_none()).then_some(tail)
    }

    /// 粮食面积、|产量: the crop of which the first item tells how much land is under it.
    fn crop(&self, item: &str) -> Option<&'a str> {
        let yields = ["产量", "总产", "总产量", "单产"].contains(&item);
        let areas = ["播种面积", "种植面积", "面积"];
        let crop = areas.iter().find_map(|area| self.first.strip_suffix(area));
        crop.filter(|crop| yields && !crop.is_empty())
    }

    /// 细颗粒物 → 细颗粒物平均浓度: the whole name of an item.
    pub fn name(&self, item: &str) -> String {
        if let Some(insured) = insured::whole(self.first, item, self.last) {
            return insured;
        }
        if let Some(whole) = kindred::item(item, self.last) {
            return whole;
        }
        let name = self.headed(item);
        built_too(self.first, &name)
            .or_else(|| insured_too(self.first, &name))
            .or_else(|| kept_too(self.first, &name))
            .or_else(|| saved_too(self.first, &name))
            .or_else(|| reckoned_too(self.first, &name))
            .or_else(|| lost_too(self.first, &name))
            .or_else(|| sum_too(self.first, &name))
            .or_else(|| partner(self.first, &name, &name))
            .unwrap_or(name)
    }

    /// An item with the head that the last one carries.
    fn headed(&self, item: &str) -> String {
        let item = self.bare(item);
        if let Some(level) = leveled_too(item, self.last) {
            return level;
        }
        // 臭氧的平均浓度, as the others are called.
        let head = self.head;
        let bare = head.and_then(|head| Some((item.strip_suffix(head)?.strip_suffix('的')?, head)));
        // 人口总量和人均|收入: what is a total by itself is lent nothing.
        let total = ["总量", "总额", "总值"]
            .iter()
            .any(|end| item.ends_with(end));
        let lent =
            head.filter(|head| !item.ends_with(*head) && super::head(item).is_none() && !total);
        let whole = self.part.filter(|_| !item.contains('占'));
        match lent {
            Some(_) if let Some(part) = whole => format!("{item}{part}"),
            Some(head) => {
                let item = without_overlap(item, head);
                // 批发、零售、餐饮|业|零售额: each is a trade.
                let stem = self.last.strip_suffix(head).unwrap_or("");
                let trade = stem.ends_with('业')
                    && matches!(
                        item.trim_start_matches("限上")
                            .trim_start_matches("限额以上"),
                        "批发" | "零售" | "住宿" | "餐饮"
                    );
                // 0-17岁、60岁及以上户籍|人口: whose population it is.
                let kind = ["户籍", "常住"]
                    .into_iter()
                    .find(|kind| stem.ends_with(kind));
                let kind = kind.filter(|_| head == "人口" && item.contains('岁'));
                let kind = kind.or_else(|| of_scale(item, stem));
                let kind = kind.unwrap_or(if trade { "业" } else { "" });
                format!("{item}{kind}{head}")
            }
            None if let Some((item, head)) = bare => format!("{item}{head}"),
            None if let Some(rate) = same_rate(self.first, item) => rate,
            // 村民小组通达、|通畅率: the first is a rate, too.
            None if item.ends_with('率')
                && let Some(rate) = same_rate(&[self.first, "率"].concat(), item) =>
            {
                rate
            }
            // 集成电路、航空|产业链: what each of them is.
            None if let Some(tail) = self.tail(item) => format!("{item}{tail}"),
            None if self.rated => item.to_owned(),
            // 规模以上工业总产值、增加值、利润: of the same firms.
            None if let Some(whose) = self.firms(item) => format!("{whose}{item}"),
            None if let Some(crop) = self.crop(item) => format!("{crop}{item}"),
            // 游客接待人次、收入: the second is said of what the first is.
            None if item == "收入" => noun::part_of(self.first, item),
            // 新能源、新材料、数字经济|三大主导产业: what they all are.
            None if let Some(at) = summed_at(self.last) => {
                let own = summed_at(item).map_or(item, |at| &item[..at]);
                let trade = self.last[at..].ends_with("产业") && !own.ends_with('业');
                format!("{own}{}", if trade { "产业" } else { "" })
            }
            None => lent_tail(item, self.last),
        }
    }

    /// 生产总值（预计，下同） → 生产总值: an item without what is no part of its name.
    fn bare<'i>(&self, item: &'i str) -> &'i str {
        // 生产总值（预计，下同）、…: how it was reckoned is no part of a name.
        let gloss = before::trailing_gloss(item).unwrap_or(0);
        let item = &item[..item.len() - gloss];
        // 城市空气中的主要污染物|二氧化硫: whose air is no part of the first item.
        let of = ["主要污染物", "空气中"];
        let own = of.iter().find_map(|of| Some(item.split_once(of)?.1));
        let item = own.filter(|own| !own.is_empty()).unwrap_or(item);
        // 甲、乙和丙|三大产业年产值: what sums the items up is none of them.
        summed_at(item)
            .filter(|_| self.head.is_some())
            .map_or(item, |at| &item[..at])
    }
}

/// 新材料和生物医药|规上工业|增加值: the larger firms, of which both are told; `stem` is the last item without what is measured.
fn of_scale(item: &str, stem: &str) -> Option<&'static str> {
    let scope = WORDS.scale.ending(stem)?;
    let trade = &stem[..stem.len() - scope.len()];
    let placed = noun::WORDS.whole_of.number(trade).is_some();
    let bare = !has(item, "工业") && !has(item, "规");
    (trade.chars().count() >= 2 && !placed && bare).then_some(scope)
}

/// 省、市、|县级|龙头企业 → 省级龙头企业: each has the last one's 级.
fn leveled_too(item: &str, last: &str) -> Option<String> {
    let own = noun::WORDS.level.starting(last)?;
    let level = format!("{item}级");
    let bare = own.ends_with('级') && own != level && noun::is_level(&level);
    bare.then(|| noun::releveled(last, &level))
}

/// 城镇居民 + 居民人均收入: an item without the end that begins what it is lent.
fn without_overlap<'i>(item: &'i str, lent: &str) -> &'i str {
    let ends = item.char_indices().map(|(at, _)| at).skip(1);
    let mut ends =
        ends.filter(|at| lent.starts_with(&item[*at..]) && item[*at..].chars().count() >= 2);
    ends.next().map_or(item, |at| &item[..at])
}

/// 刑事、治安警情 → 刑事警情: a short item takes what follows as much of the last one as it is long;
/// 国家级、市级文明单位 → 国家级文明单位: a level takes what follows the last one's level.
fn lent_tail(item: &str, last: &str) -> String {
    if noun::is_level(item) {
        return noun::releveled(last, item);
    }
    // 刑事类、治安类、打架斗殴类|警情: what stands behind the word for a kind.
    if item.ends_with('类')
        && let Some(at) = last.find('类')
        && let kind = &last[at + '类'.len_utf8()..]
        && kind.chars().count() >= 2
    {
        return format!("{item}{kind}");
    }
    // 金、银、|铜牌: one character lends one.
    if let Some(medal) = Some(item).filter(|item| ["金", "银", "铜"].contains(item))
        && last.ends_with('牌')
    {
        return format!("{medal}牌");
    }
    let length = item.chars().count();
    let at = last.char_indices().nth(length).map(|(at, _)| at);
    let known = [item, last]
        .iter()
        .any(|name| Lexicon::get().indicator(name).is_some());
    // 营业税、耕地占用税: each is whole.
    let whole = item.chars().next_back() == last.chars().next_back()
        // 教育、社会保障和就业: so is what 和 joins inside the last one.
        || last.contains(['和', '及']);
    match at.filter(|_| length <= 3 && !known && !whole) {
        Some(at) if last[at..].chars().count() >= 2 => format!("{item}{}", &last[at..]),
        _ => item.to_owned(),
    }
}
