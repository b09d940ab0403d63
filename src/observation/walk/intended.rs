//! What a sentence plans or expects of those that follow it.
//!
//! ```text
//! 全年预计（下同）工业产值42亿元。…              the rest of the paragraph is expected; in a review, of the part
//! 今年将抓好13件实事。分别是：（1）新建…。（2）…   so are they, one after the other
//! ```
//!
//! Which words plan is told by [`super::status`]; where that ends, by the walk itself.

use super::answered::answer;
use super::assigned::told_as_tasks;
use super::willed::will_in;
use super::{Reading, Said, Walk};
use crate::lexicon::{find, find_last, has, tense};
use crate::mention::numeral;
use crate::mention::period::{self, Clock, Part, Period, Year};
use crate::observation::section::Sense;
use crate::observation::status;
use crate::observation::when::Known;
use crate::outline::Sentence;
use crate::report::Status;
use crate::span::{Folded, Span};

/// Words in a sentence, by where they begin and end in it.
pub(super) type Placed = (usize, usize);

impl Walk<'_> {
    /// Takes note of what it expects.
    pub(super) fn note_foreseen(
        &mut self,
        said: &Said,
        text: &str,
        words: impl Fn(Placed) -> Span<Folded>,
    ) {
        // 生产总值180亿元（预计，下同）。一年来，主要做了以下工作：…: what was done is known.
        let done = ["做了以下", "开展了以下"];
        if said.glyphs.may_any(&done) && done.iter().any(|word| has(text, word)) {
            self.expected = None;
            self.below_too = None;
        }
        self.expected = said.expects.map(words).or(self.expected);
        let below = || has(text, "下同") || has(text, "下文");
        if self.expected.is_some() && said.expects.is_some() && below() {
            // 生产总值增长4%（预计数，下同）⏎居民收入增长7%: of the lines below one that ends no sentence.
            let line = !text.ends_with('。');
            let reviews = matches!(self.sense().status, Some((Status::Actual, _)));
            self.below_too = self.expected.filter(|_| reviews || line);
        }
    }

    /// Takes note of what it plans.
    pub(super) fn note_intended(
        &mut self,
        said: &Said,
        text: &str,
        fresh: bool,
        words: impl Fn(Placed) -> Span<Folded>,
    ) {
        // 主要任务是：计划完成…。一年来，完成…: what was done of it.
        let done = || !fresh && status::tells_done_since(text);
        let tasks = |words: &Span<Folded>| has(words.of(self.setting.text), "任务");
        self.intended = self.intended.filter(|words| !(tasks(words) && done()));
        // 今年计划脱贫。过去几年，退出贫困村90个: told of years that are over.
        self.intended = self.intended.filter(|_| !status::turns_back(text));
        let intends = said.intends.or_else(|| self.in_own_year(said, text));
        let intends = intends.or_else(|| told_as_tasks(said, text));
        self.intended = intends.map(&words).or(self.intended);
        // 二、目标任务（一）造林3万亩。创建示范村2个。三、…: to the next number.
        if let Some(heading) = run_in_goals(text) {
            self.intended = heading.map(&words);
        }
        // 任务目标：改造小区12个。打通断头路3条。进展情况：…: the task, to where it is told what was done.
        let set = ["任务目标：", "目标任务："];
        let set = set.iter().find(|word| text.starts_with(**word));
        if answer(text).is_some() {
            self.intended = None;
        } else if let Some(word) = set {
            self.intended = Some(words((0, word.len())));
        }
        // “十三五”期间，拟完成…；实现…, 到2030年底，力争…。实现…: so it goes on.
        // 五年累计减贫5.8万人，…，今年拟退出26个村: but for years that were over.
        let clock = Clock {
            issued: self.setting.issued,
            ..Clock::default()
        };
        let over = |opening: Period| opening.last_year(&clock) < clock.issued;
        let several = said.opening.filter(Period::is_span);
        // “十二五”期间，全县将…。“十一五”期间，…: what was done in years before those that are planned.
        if let Some(opening) = several
            && self.follows(&opening)
        {
            self.intended = None;
        }
        // 2010年的主要任务是：计划完成工程1823件…。实现…: nor does one year of tasks end with the sentence that begins them.
        let tasks = |opening: &Period| {
            opening.part == Part::Whole && !opening.base && has(text, "任务是：计划")
        };
        let tasked = said.opening.filter(tasks);
        let several = several.or(tasked);
        if several.is_some_and(|opening| !over(opening)) || text.starts_with("到20") {
            // “十三五”时期的发展目标是：…: it may itself have no figures.
            let aim = || find(text, "目标是：").map(|at| (at, at + "目标是".len()));
            // “十四五”期间，我县将完善水网。用水总量控制在…: nor has one that only says what will be done.
            let plans = || match said.counted.figures.is_empty() {
                true => will_in(text, several),
                false => said.spoken.plans(text),
            };
            self.intended = self.intended.or_else(|| plans().or_else(aim).map(&words));
        }
        self.intended = self.intended.or(self.part_of_aim(text).map(&words));
        // 将重点抓好13件实事。|分别是：（1）新建公厕85座。（2）…: so are they, one after the other.
        let listed = !fresh && has(self.last, "实事") && self.last.contains('将');
        if listed
            && let Some(rest) = text.strip_prefix("分别是").or(text.strip_prefix("分别为"))
            && rest.starts_with('：')
        {
            let end = text.len() - rest.len();
            self.intended = self.intended.or(Some(words((0, end))));
        }
    }

    /// 目标是全面建成小康社会。|其中，生产总值年均增长9%: parts of a goal that the sentence before told without figures.
    fn part_of_aim(&self, text: &str) -> Option<Placed> {
        // Few sentences begin so, and the last one is looked through for these alone.
        let part = text.starts_with("其中")
            && (has(self.last, "目标是") || has(self.last, "目标为"))
            && !self.last.contains(|c: char| c.is_ascii_digit());
        (part || self.part_of_catalogue(text)).then_some((0, "其中".len()))
    }

    /// 公布了2024年重点项目计划，…。|其中，产业项目80个: parts of what a list of the year's works holds that was made known as the year began.
    fn part_of_catalogue(&self, text: &str) -> bool {
        const MADE_KNOWN: [&str; 5] = ["公布", "发布", "下达", "印发", "出台"];
        const BEGUN: u8 = 6;
        let date = self.setting.outline.published;
        let date = date.filter(|date| date.month.is_none_or(|month| month <= BEGUN));
        let Some(date) = date.filter(|_| text.starts_with("其中")) else {
            return false;
        };
        let year = format!("{}年", date.year);
        let mut named = self.last.match_indices(&year);
        named.any(|(at, _)| {
            let known = MADE_KNOWN.iter().any(|word| has(&self.last[..at], word));
            let name = self.last[at..].split(['，', '。', '；', '》', '、']).next();
            known && name.is_some_and(|name| status::PLACED.catalogue.ending(name).is_some())
        })
    }

    /// 项目达产后，将新增…。|年产值达12亿元: what a work yields in a year, behind the sentence that tells what will be once it runs.
    fn yields_on(&self, sentence: &Sentence, text: &str) -> Option<Span<Folded>> {
        const YIELDS: [&str; 5] = ["年产值", "年销售", "年营业收入", "年税收", "年利税"];
        const RUNS: [&str; 2] = ["达产后，", "投产后，"];
        const FAR: usize = 400;
        if !YIELDS.iter().any(|word| text.starts_with(word)) {
            return None;
        }
        let end = sentence.span.start as usize;
        let before = self.setting.text.get(..end)?.strip_suffix('。')?;
        let from = before.ceil_char_boundary(before.len().saturating_sub(FAR));
        let said = before[from..].rsplit(['。', '\n']).next()?;
        let runs = RUNS.iter().find_map(|word| find_last(said, word))?;
        let at = before.len() - said.len() + runs;
        Some(Span::bytes(at, at + "达产后".len()))
    }

    /// What is known where a sentence begins, which may tell the parts of what the one before told.
    pub(super) fn known_of_parts(
        &self,
        sentence: &Sentence,
        text: &str,
        readings: &[Reading],
    ) -> (Known, Sense) {
        let (known, sense) = self.known();
        let carried = self.whole_of(sentence, text, readings);
        let (foreseen, words) = match self.part_of_plan(sentence, text, readings) {
            Some((Status::Forecast, words)) => (Some(words), None),
            Some((_, words)) => (None, Some(words)),
            None => (self.yields_on(sentence, text), None),
        };
        (
            Known {
                carried: carried.or(known.carried),
                ..known
            },
            Sense {
                intended: sense.intended.or(words),
                expected: sense.expected.or(foreseen),
                ..sense
            },
        )
    }

    /// 申报2024年重点项目73个。|其中，…: the year that the whole is of whose parts a sentence tells, where it names no time.
    pub(super) fn whole_of(
        &self,
        sentence: &Sentence,
        text: &str,
        readings: &[Reading],
    ) -> Option<(Period, Span<Folded>)> {
        if !text.starts_with("其中") || !period::scan(text).is_empty() {
            return None;
        }
        let last = readings.last()?;
        let (words, number) = (last.evidence.period?, last.span?);
        let document = self.setting.text;
        let own = document.get(words.end as usize..number.start as usize)?;
        let between = document.get(number.end as usize..sentence.span.start as usize)?;
        let near = between.matches('。').count() == 1 && !between.contains('\n');
        let said = matches!(&*last.rules.period, "clause" | "sentence") && !own.contains('。');
        let year = period::scan(words.of(document)).into_iter().next()?;
        let whole = matches!(year.year, Year::Absolute(_)) && year.part == Part::Whole;
        (near && said && whole).then_some((year, words))
    }

    /// 2024年，我县将新建5公里。…, in news of that year, or of the one before: as 今年 would intend.
    fn in_own_year(&self, said: &Said, text: &str) -> Option<Placed> {
        let opening = said.opening.filter(|_| text.starts_with("20"))?;
        let issued = self.setting.issued?;
        let whole = opening.part == Part::Whole && opening.span.start == 0;
        let Year::Absolute(year) = opening.year else {
            return None;
        };
        let own = whole && (issued..=issued + 1).contains(&year);
        let intends = status::intends_in(text, opening.span.range()).filter(|_| own)?;
        // 2015年，全县计划完成投资26亿元。今年上半年，…: a plan is of its own sentence.
        text[..intends.1].ends_with(['将', '要']).then_some(intends)
    }

    /// 计划种植蔬菜30万亩。|其中，…, 预计总产28万吨。|其中，…: the plan or forecast that parts are of which a sentence tells, where
    /// it says of none that it was done.
    pub(super) fn part_of_plan(
        &self,
        sentence: &Sentence,
        text: &str,
        readings: &[Reading],
    ) -> Option<(Status, Span<Folded>)> {
        if !text.starts_with("其中") {
            return None;
        }
        let last = readings.last()?;
        let foreseen = last.status == Status::Forecast;
        if !foreseen && last.status != Status::Target {
            return None;
        }
        let words = last.evidence.status?;
        let number = last.span?;
        let document = self.setting.text;
        // By the words of its own sentence, the one right before.
        let own = document.get(words.end as usize..number.start as usize)?;
        let word = words.of(document);
        let verb = matches!(word, "计划" | "拟" | "力争") || word.starts_with('将');
        let between = document.get(number.end as usize..sentence.span.start as usize)?;
        let next = between.matches('。').count() == 1 && !between.contains('\n');
        // 预计完成产值14亿元；实现增加值4亿元。|其中，甲公司完成|7亿元: nor are parts foreseen that were done, behind what goes on with
        // another verb.
        let apart = foreseen && own.contains('；') && has(text, "完成");
        let near = next && !own.contains('。') && !apart;
        // 预计总产28万吨，比上年增加2万吨。其中小麦14万吨，比上年…: what is foreseen may be compared.
        let told = match foreseen {
            true => text.contains('已'),
            false => tense::WORDS.told.within(text) || has(text, "完成"),
        };
        let told = told || has(text, "目前");
        // 年预计投资26亿元。其中，产业项目76项: nor is more foreseen than that sum.
        let at = sentence.span.start as usize;
        let sum = foreseen && status::of_own_sum(document, &words.range(), at);
        let told_so = verb || foreseen && word == "预计" && !sum;
        (near && told_so && !told).then_some((last.status, words))
    }
}

/// |二、目标任务|（一）造林3万亩: where a heading of goals ends that shares a line with its text; `None` inside where a sentence begins
/// with a number and no such heading, and outside where it begins with none.
fn run_in_goals(text: &str) -> Option<Option<Placed>> {
    const LONGEST: usize = 8;
    let rest = text.trim_start_matches(numeral::begins);
    let rest = rest
        .strip_prefix('、')
        .filter(|_| rest.len() < text.len())?;
    // |二、主要目标。|造林3万亩。: likewise; but not 二、全面完成目标任务。…
    let heading = rest.split(['（', '。']).next().unwrap_or(rest);
    // |二、任务目标|今春全县造林任务：…: a heading that nothing parts from what it heads.
    let glued = tense::WORDS.goal_heading.list().iter().find_map(|word| {
        let behind = rest.strip_prefix(word)?;
        let opens = [
            "今", "全", "到20", "20", "我", "通过", "力争", "确保", "计划",
        ];
        opens
            .iter()
            .any(|open| behind.starts_with(open))
            .then_some(word)
    });
    let heading = glued.copied().unwrap_or(heading);
    let goals = ["目标", "任务"].iter().any(|word| heading.ends_with(word));
    let behind = &rest[heading.len()..];
    let follows = behind.starts_with("（一）") || behind.starts_with('。') || glued.is_some();
    let opens = follows && heading.chars().count() <= LONGEST && !has(heading, "完成");
    Some((goals && opens).then(|| (0, text.len() - rest.len() + heading.len())))
}
