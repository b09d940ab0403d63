//! What other clauses of the sentence speak of, for a figure that has no name beside it.
//!
//! ```text
//! 房地产开发投资由增转降，全年下降9.4%     the first clause: 房地产开发投资
//! 粮食生产实现“八连增”，达到244.5万吨      the clause before: 粮食生产
//! 投资4.2亿元，实施河道治理               the clause behind: 河道治理
//! ```
//!
//! The words that end such a topic are rows of `topic_ends.tsv`. Clauses with figures have told their
//! subject already, in [`super::memory`].

use super::super::bind::Bound;
use super::super::name::{self, Name};
use super::super::noun;
use super::super::scene::Scene;
use super::super::{before, standard};
use super::caused::{goes_by_paper, without_cause};
use super::memory::Memory;
use super::sourced::says_how;
use super::turn::Turn;
use crate::lexicon::{Lexicon, UnitKind as Kind, Words, has, kinds};
use crate::mention::number::Form;
use crate::mention::period::Period;
use crate::mention::{cue, numeral};
use std::ops::Range;

kinds! { static ENDS = "../../lexicon/topic_ends.tsv": first, before, list, moved, feat, remark, sized, leads, no_leader, pace }

/// 房地产开发投资由增转降，全年下降9.4%: what a first clause without figures speaks of.
pub fn lead_topic(scene: &Scene, bounds: &[Bound]) -> Option<Name> {
    // 2023年，畜牧业健康发展，…: behind the period.
    let figured = bounds.first()?.clause;
    let dated =
        |range: &Range<usize>| scene.period_starting(range.start, range.end) == Some(range.end);
    let mut clauses = scene.clauses[..figured].iter().map(|clause| &clause.range);
    let range = clauses.find(|range| !dated(range))?;
    topic_of(scene, range)
}

/// The next word that ends a topic, but not in 素养水|平稳|步提升.
fn next_end(ends: &Words, text: &str, from: usize) -> Option<Range<usize>> {
    let (_, word) = ends.next(text, from)?;
    let level = text[..word.start].ends_with('水') && text[word.start..].starts_with('平');
    if level {
        next_end(ends, text, word.start + '平'.len_utf8())
    } else {
        Some(word)
    }
}

/// What a clause without figures speaks of, where it goes on with how that fares.
fn topic_of(scene: &Scene, range: &Range<usize>) -> Option<Name> {
    // Few clauses go on so, and to read a noun takes some ten times as long as to look for the words.
    let told = next_end(&ENDS.first, &scene.text[..range.end], range.start)?.start;
    // 甲区、乙区优良天数最多: behind the places that share it, but 某产业跻身|全国前列.
    let shared = scene.places.iter().map(|mention| scene.local(mention.span));
    let shared = shared
        .filter(|(start, end)| *start >= range.start && *end < range.end && *end <= told)
        .map(|(_, end)| end)
        .max();
    let achieved = achiever(&scene.text[range.clone()]);
    let noun = match (shared, achieved) {
        (Some(end), _) => {
            let rest = &scene.text[end..range.end];
            range.end - rest.trim_start_matches(['的', '等']).len()..range.end
        }
        (None, Some(whose)) => before::before(scene, range.start..range.start + whose).noun,
        (None, None) => before::before(scene, range.clone()).noun,
    };
    let text = &scene.text[noun.clone()];
    let end = next_end(&ENDS.first, text, 0).map(|word| word.start);
    let end = end.or(achieved.map(|_| text.len()))?;
    let named = text[..end].trim_end_matches('的');
    let end = named.len();
    let size = named.chars().count();
    // 茶叶是村主导产业: a statement, and no topic.
    let plain = !named.contains(['、', '是']) && !is_pace(named);
    ((2..=14).contains(&size) && plain)
        .then(|| Name::new(named, noun.start..noun.start + end, "lead"))
}

/// 服务业|实现了快速发展, 旅游业|取得长足进步: where the words end for what has achieved something.
fn achiever(clause: &str) -> Option<usize> {
    ["实现", "取得"].iter().find_map(|verb| {
        let (whose, feat) = clause.split_once(verb)?;
        let feat = feat.strip_prefix('了').unwrap_or(feat);
        ENDS.feat.starting(feat).map(|_| whose.len())
    })
}

/// Whether a place that does not end it stands in a noun: a list of places is the sentence's topic to read.
fn holds_place(scene: &Scene, noun: &Range<usize>) -> bool {
    let mut places = scene.places.iter().map(|mention| scene.local(mention.span));
    places.any(|(start, end)| noun.start <= start && end < noun.end)
}

/// 甲市增速也|较快，增长6.5%: how fast, but not what.
fn is_pace(noun: &str) -> bool {
    matches!(
        noun.trim_end_matches('也'),
        "增速" | "增长" | "增幅" | "降幅"
    )
}

/// 从月度增速|看: whether a clause says by what something is looked at.
fn looks_by(clause: &str) -> bool {
    clause.starts_with(FRAMES) && clause.ends_with('看')
}

/// How such a clause begins.
const FRAMES: [char; 3] = ['从', '分', '按'];

impl Turn<'_> {
    /// …的22%；造纸业逆势上扬，产值达到25亿元: the branch that the clause right before speaks of, if it has no figure.
    pub(super) fn branch_before(&self) -> Option<Name> {
        let clause = self.bound().clause.checked_sub(1)?;
        let figured = self.last().is_some_and(|last| last.clause >= clause);
        let range = &self.scene.clauses[clause].range;
        let ends = self.scene.text[range.end..].starts_with('，');
        let topic = topic_of(self.scene, range).filter(|_| ends && !figured)?;
        noun::is_entity(&topic.text).then_some(topic)
    }

    /// 粮食实现连续7年增产，|总产量450亿斤: what the clause right before says has run on for years, of which a size follows.
    pub(super) fn run_before(&self, part: &str) -> Option<Name> {
        const GOT: [&str; 6] = ["实现了", "实现", "取得", "获得", "喜获", "已"];
        const GROWN: [&str; 4] = ["生产", "种植", "总产", "产量"];
        let scene = self.scene;
        if !scene.may("连") || ENDS.sized.ending(part).is_none() {
            return None;
        }
        let clause = self.bound().clause.checked_sub(1)?;
        let figured = self.last().is_some_and(|last| last.clause >= clause);
        let range = scene.clauses[clause].range.clone();
        if figured || !scene.text[range.end..].starts_with('，') {
            return None;
        }
        let text = &scene.text[range.clone()];
        let counted = |c: char| c.is_ascii_digit() || numeral::begins(c);
        let run = text.find('连').filter(|at| {
            let rest = &text[at + '连'.len_utf8()..];
            let lasts = rest.strip_prefix('续').is_some_and(|rest| {
                let years = rest.trim_start_matches(|c| counted(c) || c == '多');
                years.len() < rest.len() && years.starts_with('年')
            });
            lasts || rest.starts_with(['增', '丰', '涨', '升']) && text[..*at].ends_with(counted)
        })?;
        let whose = text[..run].trim_end_matches(|c| counted(c) || c == '“');
        let whose = GOT
            .iter()
            .find_map(|verb| whose.strip_suffix(verb))
            .unwrap_or(whose);
        let noun = before::before(scene, range.start..range.start + whose.len()).noun;
        let named = self.words(&noun);
        let named = GROWN
            .iter()
            .find_map(|end| named.strip_suffix(end))
            .unwrap_or(named);
        let fits = (2..=8).contains(&named.chars().count()) && !named.contains('、');
        fits.then(|| Name::new(named, noun.start..noun.start + named.len(), "lead"))
    }

    /// …；但非煤产业投资逆势上扬，|同比增长27%: whether the clause before opens another group, or turns from what was told.
    pub(super) fn turns(&self) -> bool {
        let Some(at) = self.bound().clause.checked_sub(1) else {
            return false;
        };
        let clause = &self.scene.clauses[at];
        let last = self
            .last()
            .map(|last| self.scene.clauses[last.clause].group);
        let text = &self.scene.text[clause.range.clone()];
        last.is_some_and(|last| last != clause.group)
            || text.starts_with(['但', '而'])
            || text.starts_with("不过")
            || super::leader::thrives(text)
    }

    /// 粮食生产实现“八连增”，达到244.5万吨: what the clause before speaks of, where it has no figure.
    pub(super) fn prior_noun(&self) -> Option<Name> {
        let scene = self.scene;
        let mut clause = self.bound().clause.checked_sub(1)?;
        // 价格指数同比持平（100），|涨幅收窄3.6个百分点: before a bracket without figures.
        // 户籍人口：据公安部门统计，|年末2万人: nor is by whom it was reckoned what it is.
        while scene.clauses[clause].aside
            || says_how(&scene.text[scene.clauses[clause].range.clone()])
        {
            clause = clause.checked_sub(1)?;
        }
        if self.last().is_some_and(|last| last.clause >= clause) {
            return None;
        }
        let range = scene.clauses[clause].range.clone();
        let clause_range = range.clone();
        // 生产总值|实现翻番，达到178亿元: what was achieved is no name.
        let feat = achiever(&scene.text[range.clone()])
            .map(|whose| before::before(scene, range.start..range.start + whose).noun);
        let noun = feat.filter(|noun| !noun.is_empty());
        let noun = noun.unwrap_or_else(|| before::before(scene, range).noun);
        // 今年前5个月，新认定68家: a time is no name.
        let timed = |period: &Period| {
            let time = period.span.range();
            time.start <= noun.start && noun.end <= time.end
        };
        if scene.periods.iter().any(timed) {
            return None;
        }
        let text = self.words(&noun);
        // 在五个县里仅次于甲区，排|第二: nor is who stands before.
        if text.contains("仅次于") {
            return None;
        }
        // 按照《某县湖泊条例》，退出|4361户: nor is by what something was done.
        if goes_by_paper(text) {
            return None;
        }
        // 进展：|4所已封顶: the label of a line is no name.
        if noun::WORDS.label.number(text).is_some() {
            return None;
        }
        // 从月度增速看，|7月份增长6%: nor is by what something is looked at, but 从|固定资产投资|看.
        if looks_by(&scene.text[clause_range]) {
            let what = text.trim_start_matches(FRAMES);
            let from = noun.end - what.len();
            let what = what.trim_end_matches('看').trim_end_matches('来');
            let known = Lexicon::get().indicator(what).is_some();
            return known.then(|| Name::new(what, from..from + what.len(), "clause"));
        }
        // 建议说明指出：按照|7.4%的增速: nor is that somebody says it.
        let said = ["指出", "提出", "强调", "表示", "介绍", "认为"];
        if said.iter().any(|verb| text.ends_with(verb)) {
            return None;
        }
        let ranked = self.number().form == Form::Rank;
        // 进出口总额增速|居全市首位: a rank is one of rates.
        let ends = |place: &Range<usize>| !(ranked && is_pace(&text[place.clone()]));
        // 最高气温出现在7月，为38℃: what begins the name does not end it.
        let first = if text.starts_with('最') {
            '最'.len_utf8()
        } else {
            0
        };
        let end = next_end(&ENDS.before, text, first);
        let end = end.filter(ends).map(|place| place.start);
        // 甲区和乙区优良天数最多, but 投资增幅|居全省前列; 其余升幅较大
        let told = noun.start..end.map_or(noun.end, |end| noun.start + end);
        if holds_place(scene, &told) || text.starts_with("其余") {
            return None;
        }
        let mut text = without_cause(&text[..end.unwrap_or(text.len())]);
        // 吞吐量三次|跨越…
        while let Some((_, rest)) =
            cue::suffix(text).filter(|(cue, rest)| cue.tail && end.is_some() && !rest.is_empty())
        {
            text = rest;
        }
        // 提高|困难群众生活补贴标准，每人每月达到…
        let moved = ENDS.moved.starting(text).map_or(0, str::len);
        let (start, text) = (noun.start + moved, &text[moved..]);
        // 技改投资|快速|扩大
        let paced = ENDS.pace.ending(text).map_or(0, str::len);
        let text = standard::without_list(&text[..text.len() - paced]);
        let size = text.chars().count();
        (ranked && (2..=30).contains(&size) || (2..=14).contains(&size) && !text.contains('、'))
            .then(|| Name::new(text, start..start + text.len(), "clause"))
    }

    /// 已治理的村42个，占70%，18个尚未治理，占|30%: a bare share is of those that were counted right before, not of what
    /// the sentence had counted first.
    pub(super) fn share_of_those(&self, memory: &Memory) -> Option<Name> {
        let (number, last) = (self.number(), self.last()?);
        let counted = &self.numbers[last.at];
        let told = memory.last.as_ref();
        let told =
            told.filter(|told| matches!(told.rule, "said_of_subject" | "after_predicate"))?;
        let between = counted.span.end as usize..number.span.start as usize;
        let said = self.scene.text.get(between)?.strip_suffix('占')?;
        let said = said.strip_suffix('，')?;
        let lacks = ["未", "没有"].iter().any(|no| has(said, no));
        let near = lacks && !said.contains(['，', '；', '。']);
        let bare = number.kind() == Some(Kind::Ratio) && self.bound().after.noun.is_empty();
        let things = counted.kind() == Some(Kind::Classifier);
        (near && bare && things).then(|| Name {
            rule: "said_of_subject",
            ..told.clone()
        })
    }

    /// 完成年初预算数6.1亿元的40.4%: a percentage of the amount before it is about what that amount was
    /// set for.
    pub(super) fn share_of_last(&self, memory: &Memory) -> Option<Name> {
        let (number, last) = (self.number(), self.last()?);
        let between = self.numbers[last.at].span.end as usize..number.span.start as usize;
        let between = self.scene.text.get(between)?;
        if between != "的" || number.kind() != Some(Kind::Ratio) {
            return None;
        }
        // 占目标任务20公里|的92%: of what the amount was told to be the task of, which is read in its turn.
        let subject = memory.subject.as_ref();
        let told = memory.last.as_ref().filter(|last| last.rule == "share_of");
        if told.is_some_and(|last| subject.is_some_and(|of| last.text.starts_with(&*of.text))) {
            return None;
        }
        let planned = ["预算", "计划", "任务", "目标"]
            .iter()
            .any(|word| has(self.words(&last.before.noun), word));
        let prior = memory.prior.clone().filter(|_| planned)?;
        let head = &self.scene.text[..self.numbers[last.at].span.start as usize];
        Some(name::carried_out(head, &prior).unwrap_or(prior))
    }
}
