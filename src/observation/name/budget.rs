//! What was planned, replanned and done of one budget.
//!
//! ```text
//! 财政支出年初预算12亿元，调整预算15亿元，支出14.2亿元     财政支出调整预算, 财政支出
//! 收入3亿元，完成年初预算数9亿元的35%                     收入完成年初预算
//! 会议批准的收入预算为3亿元，执行中调整为3.2亿元           收入, twice
//! （二）政府性基金预算。…，收入总计18亿元                  政府性基金收入总计
//! （二）政府性基金⏎收入18亿元                            政府性基金收入
//! ```
//!
//! The stages are rows of `headed_words.tsv`. How far a budget was carried out is a share, read in [`super::before`].

use super::{Choice, Name};
use crate::lexicon::{cut, find_last, has, kinds};
use crate::numbering;
use crate::observation::standard::finish;
use crate::observation::status::PLACED;
use crate::observation::{noun, piece};
use std::ops::Range;

kinds! { static WORDS = "../../lexicon/headed_words.tsv": budget, budget_done, came, changed, balance, fund, flow }

/// 财政支出年初预算 → 财政支出.
fn planned(name: &str) -> Option<&str> {
    let stage = WORDS.budget.ending(name)?;
    let whose = name.strip_suffix(stage)?;
    let whose = whose.strip_suffix('的').unwrap_or(whose);
    (whose.chars().count() >= 4 && whose.ends_with(['入', '出'])).then_some(whose)
}

/// 县人大三次会议批准的|一般公共预算收入, …会议批准|支出调整预算: whose budget was approved.
fn approved(name: &str) -> Option<&str> {
    let (by, whose) = cut(name, "批准")?;
    let house = has(by, "人大") || has(by, "人代会") || by.ends_with("会议");
    let whose = whose.strip_prefix('的').unwrap_or(whose);
    let year = whose.trim_start_matches(|c: char| c.is_ascii_digit());
    let whose = if year.len() < whose.len() {
        year.trim_start_matches(['年', '度'])
    } else {
        whose
    };
    let whose = noun::without_own_place(whose);
    let whose = whose
        .strip_suffix("预算")
        .filter(|whose| whose.ends_with(['入', '出']))
        .unwrap_or(whose);
    (house && whose.chars().count() >= 4).then_some(whose)
}

/// 加|补助下级支出, 减|上解支出: what is counted in or out.
fn reckoned(name: &str) -> Option<&str> {
    let bare = name.strip_prefix(['加', '减'])?;
    WORDS.flow.starting(bare).map(|_| bare)
}

impl Choice<'_> {
    /// The name of a stage, or of the sum at its end, with whose budget it is.
    pub(super) fn of_budget(&self, mut name: Name) -> Name {
        if let Some(bare) = reckoned(&name.text) {
            name.text = bare.to_owned().into();
            return finish(name);
        }
        if let Some(fund) = self.fund_of(&name) {
            // 社会保险基金。|收|65亿元，|支|57亿元
            let spelled = match &*name.text {
                "收" => "收入",
                "支" => "支出",
                told => told,
            };
            name.text = format!("{fund}{spelled}").into();
            return finish(name);
        }
        if let Some(whose) = approved(&name.text) {
            name.text = whose.to_owned().into();
            return finish(name);
        }
        if let Some(whose) = self.came_of(&name) {
            name.text = whose.into();
            return finish(name);
        }
        let bare = *name.text == *self.noun(&self.before.noun);
        let stage = WORDS.budget.number(&name.text).is_some();
        let done = WORDS.budget_done.number(&name.text).is_some();
        if !bare || !stage && !done {
            return name;
        }
        let last = self.subject.filter(|last| last.elsewhere.is_none());
        let Some(whose) = last.and_then(|last| planned(&last.text)) else {
            return name;
        };
        let kind = name.text.trim_start_matches("实际");
        let same = stage || !kind.ends_with(['入', '出']) || whose.ends_with(kind);
        if same {
            name.text = match stage {
                true => format!("{whose}{}", name.text),
                false => whose.to_owned(),
            }
            .into();
            return finish(name);
        }
        name
    }

    /// 税收收入调整预算12亿元，完成|12.3亿元: whose budget came to what, where the name of its stage is taken over; 执行中调整为|12亿元: nor is how
    /// it was changed a name.
    fn came_of(&self, name: &Name) -> Option<String> {
        let text = self.scene.text;
        let before = text[..self.number.span.start as usize].trim_end_matches(['约', '为']);
        let changed =
            PLACED.replans.ending(before).is_some() && WORDS.changed.ending(&name.text).is_some();
        if changed {
            let last = self.subject.filter(|last| last.elsewhere.is_none())?;
            return Some(planned(&last.text).unwrap_or(&last.text).to_owned());
        }
        let own = *name.text == *self.noun(&self.before.noun);
        let came = WORDS.came.ending(before).is_some();
        (came && !own).then(|| planned(&name.text).map(str::to_owned))?
    }

    /// （二）政府性基金预算。…，收入总计|18亿元: in a text that tells of more than one budget, the one that the sentence, or one before it
    /// in the paragraph, is on.
    fn fund_of(&self, name: &Name) -> Option<&str> {
        const FAR: usize = 1_500;
        WORDS.balance.number(&name.text)?;
        let document = self.scene.setting.text;
        let several = ["一般公共预算", "政府性基金"];
        if !several.iter().all(|fund| has(document, fund)) {
            return None;
        }
        let at = self.number.span.start as usize;
        let here = self.scene.global_range(at..at + 1)?.start as usize;
        let from = document.ceil_char_boundary(here.saturating_sub(FAR));
        let paragraph = document[from..here].rsplit('\n').next()?;
        // 从政府性基金调入一般公共预算3亿元: the first of a sentence is what it is on.
        let mut sentences = paragraph.rsplit('。');
        let found =
            sentences.find_map(|said| WORDS.fund.next(said, 0).map(|(_, place)| (said, place)));
        let (said, place) = found.or_else(|| headed(&document[from..here]))?;
        Some(&said[place])
    }
}

/// （二）政府性基金⏎收入|8亿元: the fund that the heading above the paragraph names, where that is one.
fn headed(above: &str) -> Option<(&str, Range<usize>)> {
    const LONGEST: usize = 24;
    let heads = |line: &&str| {
        let told = line.trim();
        let short = told.chars().count() <= LONGEST && !told.contains(['。', '，', '；']);
        short && numbering::read(told).is_some()
    };
    let heading = above.rsplit('\n').skip(1).find(heads)?;
    WORDS
        .fund
        .next(heading, 0)
        .map(|(_, place)| (heading, place))
}

/// 完成年初预算|10亿元的59%: how far a budget was carried out of which the sum is told; `head` ends before that.
pub fn carried_out(head: &str, prior: &Name) -> Option<Name> {
    const LONGEST: usize = 8;
    let start = piece::start(head, &['，', '；', '。', '：']);
    let clause = &head[start..];
    let verbs = ["完成", "占", "为", "相当于"].iter();
    let at = verbs
        .filter_map(|verb| Some(find_last(clause, verb)? + verb.len()))
        .max()?;
    let stage = clause[at..].trim_end_matches('数');
    let told = stage.ends_with("预算") && stage.chars().count() <= LONGEST;
    let text = format!("{}完成{stage}", prior.text);
    (told && !prior.text.ends_with("预算"))
        .then(|| Name::new(text, start + at..head.len(), "share_of"))
}

#[cfg(test)]
mod tests {
    use super::planned;

    #[test]
    fn a_budget_is_told_from_its_stage() {
        assert_eq!(planned("财政支出年初预算"), Some("财政支出"));
        assert_eq!(planned("年初预算"), None);
    }
}
