//! Names of shares: of a group, of a structure, of things counted before.
//!
//! ```text
//! 60%的学校开设课后服务        学校开设课后服务
//! 三次产业结构为5:43:52        第一产业增加值占比, 第二产业增加值占比, 第三产业增加值占比
//! ```

use super::villages::of_villages;
use super::{Choice, Name};
use crate::lexicon::{cut_last, find_last, has, kinds};
use crate::mention::number::Form;
use crate::observation::noun::{self, trim_predicate};
use crate::span::Span;

kinds! { static OWNERS = "../../lexicon/owner_words.tsv": economy }

/// What is told of by two numbers, and what each is the share of.
const PAIRS: [(&str, [&str; 2]); 5] = [
    ("职普", ["中职", "普高"]),
    ("工农业", ["工业", "农业"]),
    ("轻重工业", ["轻工业", "重工业"]),
    ("粮经", ["粮食作物", "经济作物"]),
    ("种养业", ["种植业", "养殖业"]),
];

/// 民营经济|增加值: a part of the economy with branches and a product of its own.
pub(super) fn economy(name: &str) -> Option<&'static str> {
    let owner = OWNERS.economy.starting(name)?;
    (owner.len() < name.len()).then_some(owner)
}

impl Choice<'_> {
    /// 三次产业结构为10.0:42.7:47.3: each number is the share of one branch.
    pub(super) fn part_of_ratio(&self) -> Option<Name> {
        if self.number.form != Form::Ratio {
            return None;
        }
        let before = &self.scene.text[..self.number.span.start as usize];
        let chain = before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ':'));
        let place = before[chain.len()..].matches(':').count();
        // 轻重工业比例为53.8:46.2; of any other two parts the second is told with the first.
        if let Some((at, pair, parts)) = PAIRS
            .iter()
            .find_map(|(pair, parts)| Some((chain.rfind(pair)?, pair, parts)))
            .filter(|(at, ..)| !chain[*at..].contains(['，', '；', '。']))
        {
            let part = format!("{}占比", parts.get(place)?);
            return Some(Name::new(part, at..at + pair.len(), "ratio"));
        }
        // 粮经比例由7:3调整为5:5: what has two parts is told of no three branches.
        let digit = |c: char| c.is_ascii_digit() || c == '.';
        let rest = &self.scene.text[self.number.span.end as usize..];
        let parts = place
            + rest[..rest.len() - rest.trim_start_matches(|c| digit(c) || c == ':').len()]
                .matches(':')
                .count();
        let first = if parts == 1 && latter_two(before) {
            place + 1
        } else {
            place
        };
        let branch = ["第一产业", "第二产业", "第三产业"].get(first);
        let three = ["产业", "一二三产", "三产比", "三产结构"]
            .iter()
            .find_map(|word| find_last(before, word));
        let Some(at) = three.filter(|_| parts > 1 || first > place) else {
            if parts == 2 && self.follows_branches() {
                let span = self.number.span.range();
                return Some(Name::new(format!("{}占比", branch?), span, "ratio"));
            }
            return self
                .subject
                .filter(|_| place > 0)
                .map(|subject| subject.by("subject"));
        };
        let branch = branch?;
        let owner = self.owned_branches(before.split_at(at)).unwrap_or("");
        // 三次产业贡献率为4.6:38.0:57.4
        let said = &chain[at..];
        let rate = if has(said, "贡献率") {
            "贡献率"
        } else {
            "占比"
        };
        // 三次产业投资结构为4:30:66: the shares are not those of the product.
        let what = ["投资", "就业", "从业人员", "用电量", "税收"];
        let what = what
            .iter()
            .find(|what| has(said, what))
            .map_or("", |what| what);
        let span = at..at + "产业".len();
        Some(Name::new(
            format!("{owner}{branch}{what}{rate}"),
            span,
            "ratio",
        ))
    }

    /// 民营经济增加值48亿元，三次产业结构为12:46:42: the part of the economy whose branches these are.
    fn owned_branches(&self, (head, said): (&str, &str)) -> Option<&'static str> {
        // 民营经济|三次产业结构调整为…: named right before them.
        let named = head.trim_end_matches(['三', '次', '大', '的']);
        if let Some(owner) = OWNERS.economy.ending(named) {
            return Some(owner);
        }
        let whole = self.subject.filter(|whole| whole.elsewhere.is_none())?;
        let owner = OWNERS.economy.starting(&whole.text)?;
        let all = noun::WORDS
            .whole_of
            .within(self.scene.text.get(whole.span.end..)?);
        (!all && !has(said, "调整") || said.contains(owner)).then_some(owner)
    }

    /// 三次产业增加值分别完成…。|比重由14.2:45.1:40.7调整为…: whether the sentence before is of the three branches.
    fn follows_branches(&self) -> bool {
        const NEAR: usize = 240;
        let text = self.scene.setting.text;
        let start = self.scene.global(Span::bytes(0, 0)).start as usize;
        let near = &text[text.floor_char_boundary(start.saturating_sub(NEAR))..start];
        let near = near.rsplit('\n').next().unwrap_or(near);
        has(near, "三次产业")
    }

    /// 82种产品中，产量增长的有|45种: how many of those counted moved so.
    pub(super) fn that_moved(&self) -> Option<Name> {
        let before = &self.scene.text[..self.number.span.start as usize];
        let moved = crate::observation::measure::that_moved(self.number, self.before, (before, 0))?;
        let start = if self.before.noun.is_empty() {
            moved.start
        } else {
            self.before.noun.start
        };
        let span = start..moved.end;
        let whose = self.counted.map_or("", |counted| &counted.text);
        let whose = cut_last(whose, "的").map_or(whose, |(_, kind)| kind);
        let whose = whose.strip_suffix('中').unwrap_or(whose);
        Some(Name::new(
            format!("{}的{whose}", self.noun(&span)),
            span,
            "act_on",
        ))
    }

    /// 60%的学校达到标准; 新建建筑100%执行标准: a share of a group, with what is said of it.
    pub(super) fn of_group(&self, before: &str) -> Name {
        let noun = self.after.noun.clone();
        let after = self.noun(&noun);
        let predicate = self.after.predicate.as_ref();
        let span = noun.start..predicate.map_or(noun.end, |range| range.end);
        let printed = predicate.map_or("", |range| self.noun(range));
        let behind = self.scene.text.get(span.end..).unwrap_or("");
        let villages = before
            .is_empty()
            .then(|| of_villages(after, printed, behind));
        let text = if let Some(named) = villages.flatten() {
            named
        } else if before.is_empty() {
            let said = predicate.map(|range| trim_predicate(self.noun(range)));
            let said = said.unwrap_or_default();
            // 80%以上的|村集体收入|达到10万元以上: what is measured comes first.
            match after.ends_with("收入") {
                true => format!("{after}{said}"),
                false => format!("{said}{after}"),
            }
        } else {
            format!("{before}{}", self.noun(&span))
        };
        Name::new(text, span, "group")
    }

    /// 辖3镇2乡1街道: the unit is what is counted.
    pub(super) fn counted_places(&self) -> Option<Name> {
        let unit = self.number.unit.as_str();
        let place = matches!(
            unit,
            "县" | "县区" | "县市区" | "乡镇" | "镇" | "乡" | "村" | "街道" | "社区" | "苏木"
        );
        place.then(|| Name::new(unit, self.number.span.range(), "after"))
    }

    /// Whether what follows a percentage is done by so many of them, not said of the percentage.
    pub(super) fn carried_out(&self) -> bool {
        let said = self
            .after
            .predicate
            .as_ref()
            .map_or("", |range| self.noun(range));
        let rate = self.noun(&self.before.noun).ends_with(['率', '比', '重']);
        !rate && noun::WORDS.carried.starting(said).is_some()
    }

    /// 30项年度任务中27项按序推进: what is said, of the subject before.
    pub(super) fn said_of(&self, subject: &Name) -> Name {
        let range = self
            .after
            .predicate
            .clone()
            .unwrap_or(self.after.noun.clone());
        let said = self.noun(&range).trim_end_matches(['、', '，', '。', '；']);
        let told = gone_on_to(subject, said).or_else(|| not_yet(subject, said));
        if let Some(text) = told {
            return Name::new(text, range, "said_of_subject");
        }
        let things = self.without_said(subject).unwrap_or(&subject.text);
        // 1个出口过亿元企业、2个|产值超10亿元企业: those that are told with a noun of their own.
        if told_with_noun(said, things) {
            return Name::new(said, range, "after");
        }
        Name::new(format!("{said}{things}"), range, "said_of_subject")
    }

    /// 4项指标存在差距，3项|未开展统计 → 指标: what was counted, without what was said of others of it.
    fn without_said<'n>(&self, subject: &'n Name) -> Option<&'n str> {
        let told = subject.rule == "after_predicate" && subject.elsewhere.is_none();
        let mut splits = subject.text.char_indices().skip(1).filter(|_| told);
        splits.find_map(|(at, _)| {
            let (said, things) = subject.text.split_at(at);
            let printed = [things, said].concat();
            self.scene.text.contains(&printed).then_some(things)
        })
    }
}

/// 产值超10亿元|企业|, behind 出口过亿元|企业: whether what is said ends with a kind that the things before are too.
fn told_with_noun(said: &str, things: &str) -> bool {
    const KINDS: [&str; 6] = ["企业", "项目", "园区", "乡镇", "集群", "品牌"];
    KINDS.iter().any(|kind| {
        let told = said.strip_suffix(kind);
        things.ends_with(kind) && told.is_some_and(|told| told.ends_with('元'))
    })
}

/// 已完成污水治理的村42个，|18个|尚未治理 → 尚未治理村: those of whom what was done to the others is not yet done.
fn not_yet(subject: &Name, said: &str) -> Option<String> {
    let bare = said.trim_start_matches(['尚', '还', '仍']);
    let verb = ["未", "没有"].iter().find_map(|no| bare.strip_prefix(no))?;
    let verb = verb.trim_start_matches("完成");
    let (done, things) = subject.text.rsplit_once('的')?;
    (!verb.is_empty() && done.contains(verb)).then(|| format!("{said}{things}"))
}

/// 6家企业正式入驻，3家|已投产 → 投产企业: how far some of those are whom another step told before.
fn gone_on_to(subject: &Name, said: &str) -> Option<String> {
    let step = said.strip_prefix('已')?;
    noun::WORDS.step.number(step)?;
    let told = matches!(subject.rule, "after_predicate" | "holder");
    let kinds = ["企业", "项目"];
    let kind = kinds
        .into_iter()
        .find(|kind| subject.text.ends_with(kind))?;
    let staged = ["入驻", "签约", "落户", "开工", "落地"];
    let stepped = staged.iter().any(|stage| has(&subject.text, stage));
    (told && stepped).then(|| format!("{step}{kind}"))
}

/// 二、三产业比例由47:52调整为43:57: whether two of the three branches are told, the first left out.
fn latter_two(before: &str) -> bool {
    const NEAR: usize = 80;
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(NEAR))..];
    let branches = [
        "二、三产业",
        "二、三次产业",
        "二三产业",
        "第二、三产业",
        "第二和第三产业",
    ];
    branches.iter().any(|words| has(near, words)) && !has(near, "一、二、三")
}
