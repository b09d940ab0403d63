//! How many of those counted before are such: told by a clause that ends with 的有.
//!
//! ```text
//! 规上企业86家，亏损的有|11家                亏损规上企业
//! 在建项目86个，其中投资5亿元以上的有|6个     投资5亿元以上在建项目
//! 检查企业320家，发现安全问题的有|45家        发现安全问题的企业
//! ```
//!
//! The same unit must have counted them, so that they are the same things. What moves (产量增长的有45种) is for
//! [`super::group`]; what only a verb tells (改建5所), for [`super::again`].

use super::{Choice, Name};
use crate::mention::numeral;
use crate::observation::after::REST;
use crate::observation::figure;
use crate::observation::noun;
use crate::observation::piece;

/// The longest that is said of them, in characters; what is longer is a sentence of its own.
const LONGEST: usize = 16;

/// Up to so many characters stand before the noun without 的.
const SHORT: usize = 4;

/// What stands between what is said of them and their number.
const ENDS: [&str; 7] = [
    "的共有",
    "的已有",
    "的分别有",
    "的达到",
    "的有",
    "的达",
    "的",
];

/// Words that only open the clause.
const OPENS: [&str; 7] = ["其中", "其余", "属于", "属", "为", "已", "在"];

impl Choice<'_> {
    /// 亏损的有|11家: the things counted, with what is said of them.
    pub(super) fn those(&self) -> Option<Name> {
        let alone = self.counts() && self.after.noun.is_empty() && self.after.predicate.is_none();
        let counted = self.counted.filter(|counted| {
            alone && counted.elsewhere.is_none() && !counted.text.starts_with('每')
        })?;
        let text = self.scene.text;
        let before = &text[..self.number.span.start as usize];
        let said = ENDS.iter().find_map(|end| before.strip_suffix(end))?;
        let start = piece::start(said, &['，', '；', '。', '：', '、', '（']);
        let such = OPENS.iter().fold(&said[start..], |rest, word| {
            rest.strip_prefix(word).unwrap_or(rest)
        });
        let length = such.chars().count();
        // 与第六次人口普查的61.3万人相比; 超500万元的: how much beyond what the clause before says.
        let compares = such.starts_with(['与', '比', '较', '同', '全'])
            || such.starts_with(['超', '过', '达']) && counted.text.contains('的');
        let told = (2..=LONGEST).contains(&length) && !such.contains('的') && !compares;
        if !told || !self.counted_so(&text[..start]) {
            return None;
        }
        let things = counted.text.rsplit('的').next()?;
        let things = things.strip_suffix('中').unwrap_or(things);
        if things.is_empty() || such.contains(things) {
            return None;
        }
        let graded = such.ends_with(['上', '下', '元', '级']);
        let link = if length <= SHORT || graded { "" } else { "的" };
        let span = said.len() - such.len()..said.len();
        Some(Name::new(format!("{such}{link}{things}"), span, "act_on"))
    }

    /// 8个|行业|增加值增幅超过20%: those counted, with the mark that so many of them have passed.
    pub(super) fn that_passed(&self) -> Option<Name> {
        let counts = matches!(self.number.unit.as_str(), "个" | "家" | "户");
        let from = self.number.span.end as usize;
        let passed = figure::passed(self.scene.text.get(from..).filter(|_| counts)?)?;
        let span = from..from + passed.noun.len();
        Some(Name::new(passed.name(), span, "after_predicate"))
    }

    /// 已开工61个，其余|39个|正在推进: as many again of those that were counted.
    pub(super) fn rest_of_them(&self) -> Option<Name> {
        let counted = self.counted.filter(|_| self.counts())?;
        let before = &self.scene.text[..self.number.span.start as usize];
        let rest = REST.iter().any(|word| before.ends_with(word));
        // 其中8个|已建成|，剩余4个: those are what has not come so far.
        let things = counted.text.strip_prefix('已').map(|things| {
            let step = noun::WORDS.finished.starting(things).unwrap_or("");
            &things[step.len()..]
        });
        let things = things.unwrap_or(&counted.text);
        // 排查隐患386个，整改372个，剩余14个|正在整改: with what is still being done to them.
        let said = self.after.predicate.as_ref().map(|range| self.noun(range));
        let said = said.map(|said| said.trim_end_matches(['，', '；', '。']));
        let said = said.filter(|said| said.starts_with("正在") && said.len() <= "正在整改".len());
        if let Some(said) = said.filter(|_| rest && self.after.noun.is_empty()) {
            let things = noun::without_step(noun::without_verbs(things));
            let span = counted.span.clone();
            return Some(Name::new(format!("{said}{things}"), span, "act_on"));
        }
        (rest && self.after.noun.is_empty()).then(|| Name {
            text: things.into(),
            ..counted.by("act_on")
        })
    }

    /// 规上企业86家中，亏损|11家, 有11家|亏损: the things counted, with how so many of them stand.
    pub(super) fn such(&self, before: &str, after: &str) -> Option<Name> {
        let counted = self
            .counted
            .filter(|counted| self.counts() && counted.elsewhere.is_none())?;
        let said = if before.is_empty() { after } else { before };
        // 任务26项，已完成18项，|基本完成|6项: no other word is left.
        let head = &self.scene.text[..self.number.span.start as usize];
        let nearly = said.is_empty() && head.ends_with("，基本完成");
        let said = if nearly { "基本完成" } else { said };
        if noun::WORDS.stands.number(said).is_none() {
            return self.does(after, counted);
        }
        let alone = self.after.predicate.is_none() && (before.is_empty() || after.is_empty());
        let start = self.scene.text[..self.number.span.start as usize].rfind('，')?;
        let partly = nearly || said.starts_with("正在");
        let things = match partly {
            true => noun::without_step(&counted.text),
            false => &*counted.text,
        };
        if !alone || !self.counted_so(&self.scene.text[..start]) || things.ends_with(said) {
            return None;
        }
        let span = match before.is_empty() {
            true => self.after.noun.clone(),
            false => self.before.noun.clone(),
        };
        Some(Name::new(format!("{said}{things}"), span, "act_on"))
    }

    /// 五大水库4个|达标, 三大园区中2个|停产: how so many of a set stand that is known by how many it has.
    pub(super) fn of_set(&self, after: &str) -> Option<Name> {
        const LENGTH: std::ops::RangeInclusive<usize> = 2..=6;
        let said = match (&self.after.predicate, after) {
            (Some(range), "") => self.noun(range),
            _ => after,
        };
        let said = said.trim_end_matches(['，', '；', '。']);
        noun::WORDS.stands.number(said).filter(|_| self.counts())?;
        let head = &self.scene.text[..self.number.span.start as usize];
        let head = head.trim_end_matches(['有', '中']);
        let start = piece::start(head, &['，', '；', '。', '：', '、', '（']);
        let (set, things) = head[start..].rsplit_once('大')?;
        let plain = things
            .chars()
            .all(|c| matches!(c, '一'..='鿿') && c != '的');
        let named = set.ends_with(numeral::begins) && LENGTH.contains(&things.chars().count());
        let span = head.len() - things.len()..head.len();
        (plain && named).then(|| Name::new(format!("{said}{things}"), span, "act_on"))
    }

    /// 18个乡镇中有17个|通了油路: what so many of those counted have come to.
    fn does(&self, after: &str, counted: &Name) -> Option<Name> {
        const FROM: [&str; 4] = ["中有", "中已有", "中，有", "中，已有"];
        let verb = noun::WORDS.does.starting(after)?;
        let before = &self.scene.text[..self.number.span.start as usize];
        let among = FROM.iter().find_map(|word| before.strip_suffix(word))?;
        let object = after[verb.len()..].trim_start_matches('了');
        let told = self.before.noun.is_empty() && (2..=LONGEST).contains(&object.chars().count());
        let name = format!("{verb}{object}{}", counted.text);
        (told && self.counted_so(among) && !after.ends_with(&*counted.text))
            .then(|| Name::new(name, self.after.noun.clone(), "act_on"))
    }

    /// Whether a number in `before` has the unit of this one.
    pub(super) fn counted_so(&self, before: &str) -> bool {
        let unit = &*self.number.unit;
        before.match_indices(unit).any(|(at, _)| {
            before[..at].ends_with(|c: char| {
                c.is_ascii_digit() || numeral::begins(c) || matches!(c, '余' | '多' | '万')
            })
        })
    }
}
