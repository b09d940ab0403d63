//! What is told of the thing that the figure before counts or measures, and of no other.
//!
//! ```text
//! 公共图书馆1个，总藏量58万册                公共图书馆总藏量
//! 气煤储量2.4亿吨，可采储量2.2亿吨            气煤可采储量
//! 63家规模以上工业企业二氧化硫排放量2212吨     规模以上工业企业二氧化硫排放量
//! ```
//!
//! Things, and what is told of each kind, are rows of `owned_words.tsv`. What is said of any subject is read in
//! [`super::part`].

use super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, Words, find, has, kinds};
use crate::observation::standard::finish;

kinds! {
    static WORDS = "../../lexicon/owned_words.tsv":
    library, books, shows, seen, fleet, loads, disease, ill, firm, staff, store, won, emitted, cut, heat, holder, watered, turnover,
    warmth, assets, debt, source, rated, herd, bred,
}

/// How far behind its thing, in bytes, it is told.
const FAR: usize = 120;

impl Choice<'_> {
    /// A name with the thing that it is told of.
    pub(super) fn owned(&self, mut name: Name) -> Name {
        let part = self.noun(&self.before.noun);
        let warm = self.number.unit == "℃";
        if let Some(text) = self.of_month(part).filter(|_| warm) {
            name.text = text.into();
            return name;
        }
        if part.is_empty() || self.before.placed {
            return name;
        }
        let text = self
            .told_of_thing(part)
            .filter(|_| *name.text == *part)
            .or_else(|| self.of_air(&name.text))
            .or_else(|| self.of_holder(&name.text));
        match text {
            Some(text) => {
                name.text = text.into();
                finish(name)
            }
            None => name,
        }
    }

    /// 公共图书馆1个，|总藏量|58万册: of the thing before, in the same group of clauses.
    fn told_of_thing(&self, part: &str) -> Option<String> {
        if let Some(text) = self.invested(part) {
            return Some(text);
        }
        let subject = self.subject.filter(|last| last.elsewhere.is_none())?;
        let between = self
            .scene
            .text
            .get(subject.span.end..self.before.noun.start)?;
        let whose = &*subject.text;
        if between.len() > FAR || between.contains('。') {
            return None;
        }
        // 法人单位3826个，下降1.3%；|从业人员|7.1万人, 企业资产总计872亿元，…；|负债|516亿元: behind ； only what a census tells of them.
        if let Some(debt) = owed(part, whose) {
            return Some(debt);
        }
        let asked = whose.ends_with("法人单位") && WORDS.staff.number(part).is_some();
        if between.contains('；') && !asked {
            return None;
        }
        let kinds = [
            (&WORDS.books, &WORDS.library),
            (&WORDS.seen, &WORDS.shows),
            (&WORDS.loads, &WORDS.fleet),
            (&WORDS.ill, &WORDS.disease),
            (&WORDS.staff, &WORDS.firm),
            (&WORDS.rated, &WORDS.source),
        ];
        let whole = |(part_of, things): &(&Words, &Words)| {
            part_of.number(part).is_some() && things.ending(whose).is_some()
        };
        // 产值过亿元的企业29家，完成|工业总产值|115亿元: of those that are known by such a sum.
        let known_by = WORDS.turnover.number(part).is_some()
            && whose.ends_with("企业")
            && (chosen_firms(whose, between)
                || ["亿元", "万元", "万美元", "亿美元"]
                    .iter()
                    .any(|unit| has(whose, unit)));
        if known_by || kinds.iter().any(whole) {
            let thing = whose.strip_prefix("报告").unwrap_or(whose);
            return Some(format!("{thing}{part}"));
        }
        let ends = [
            (&WORDS.won, &WORDS.store),
            (&WORDS.cut, &WORDS.emitted),
            (&WORDS.heat, &WORDS.heat),
            (&WORDS.bred, &WORDS.herd),
        ];
        ends.iter().find_map(|(part_of, end)| {
            part_of.number(part)?;
            let thing = whose.strip_suffix(end.ending(whose)?)?;
            let thing = thing.trim_end_matches("已探明").trim_end_matches("探明");
            (!thing.is_empty()).then(|| format!("{thing}{part}"))
        })
    }

    /// 一月最冷，|平均气温|-15℃: of the month that the clause before names.
    fn of_month(&self, part: &str) -> Option<String> {
        let before = self.scene.text.get(..self.number.span.start as usize)?;
        let before = before.trim_end_matches(['为', '达', '在', '约', '零', '下', '—', '-']);
        let part = match part {
            "" => "平均",
            part => part,
        };
        let before = before.strip_suffix(part)?;
        let part = match part {
            "平均" | "均温" => "平均气温",
            part => part,
        };
        WORDS.warmth.number(part)?;
        let clause = before
            .strip_suffix('，')?
            .rsplit(['，', '；', '。'])
            .next()?;
        let (month, said) = clause.split_once('月')?;
        let said = said.trim_start_matches(['份', '为', '气', '温']);
        let short = (1..=2).contains(&month.chars().count());
        let coldest = short && (said.starts_with("最冷") || said.starts_with("最热"));
        let part = part.strip_prefix('月').unwrap_or(part);
        coldest.then(|| format!("{month}月{part}"))
    }

    /// 四、固定资产投资⏎完成|投资额|23亿元: the sum that the heading names.
    fn invested(&self, part: &str) -> Option<String> {
        let heading = self.topic.filter(|_| self.subject.is_none())?;
        let whole = ["固定资产投资", "固定资产投资额"];
        (is_sum(part) && whole.contains(&&*heading.text)).then(|| "固定资产投资额".to_owned())
    }

    /// 空气质量以优良为主，|优良率|为99.2%: of the air.
    fn of_air(&self, name: &str) -> Option<String> {
        const NEAR: usize = 60;
        if name != "优良率" {
            return None;
        }
        let before = self.scene.text.get(..self.before.noun.start)?;
        let near = &before[before.ceil_char_boundary(before.len().saturating_sub(NEAR))..];
        let clause = near.rsplit(['。', '；']).next()?;
        let air = has(clause, "空气质量") && !clause.contains('水');
        air.then(|| "空气质量优良率".to_owned())
    }

    /// 63家规模以上工业企业|二氧化硫排放量|为2212吨: of those that are counted right before it.
    fn of_holder(&self, name: &str) -> Option<String> {
        let last = self.subject.filter(|last| last.elsewhere.is_none())?;
        let own = self.scene.text.get(last.span.clone())?;
        // 、化学需氧量排放量: the next of what they let out.
        let stem = WORDS
            .emitted
            .ending(own)
            .map_or(own, |end| &own[..own.len() - end.len()]);
        let chained = find(&last.text, stem)
            .map(|at| &last.text[..at])
            .filter(|whose| {
                let between = self.scene.text.get(last.span.end..self.before.noun.start);
                let listed = between.is_some_and(|between| {
                    between.len() <= FAR && between.ends_with('、') && !between.contains('，')
                });
                listed && WORDS.emitted.ending(own).is_some() && !whose.is_empty()
            });
        let abuts = last.span.end == self.before.noun.start && *last.text == *own;
        let whose = chained.or_else(|| abuts.then_some(own))?;
        WORDS.holder.ending(whose)?;
        let told = match self.number.kind() {
            Some(Kind::Measure) => {
                WORDS.emitted.ending(name).is_some() || WORDS.watered.ending(name).is_some()
            }
            Some(Kind::Ratio) => WORDS.watered.ending(name).is_some(),
            _ => false,
        };
        (told && !name.contains(whose)).then(|| format!("{whose}{name}"))
    }
}

/// 负债 + 工业企业法人单位资产 → 工业企业法人单位负债: what those owe whose assets were told before.
fn owed(part: &str, assets: &str) -> Option<String> {
    WORDS.debt.number(part)?;
    let whose = assets.strip_suffix(WORDS.assets.ending(assets)?)?;
    (whose.chars().count() >= 2).then(|| format!("{whose}{part}"))
}

/// 重点工业企业|52家，完成|工业总产值: whether firms that are told apart from others are counted right before.
fn chosen_firms(whose: &str, between: &str) -> bool {
    let chosen = ["重点", "骨干", "龙头"]
        .iter()
        .any(|kind| whose.starts_with(kind));
    let verb = between.rsplit('，').next().unwrap_or(between);
    chosen && between.matches('，').count() == 1 && ["完成", "实现", ""].contains(&verb)
}

/// Whether words are no more than a sum that was invested.
pub fn is_sum(words: &str) -> bool {
    matches!(words, "投资额" | "完成投资额")
}
