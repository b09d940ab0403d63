//! Result, goal or forecast: by the words of the clause, else of the sentence, else of the section.
//!
//! ```text
//! 力争新增学位3500个                 target, by 力争
//! 预计生产总值增长5%；投资增长8%     forecast, both: one 预计 at the head governs the whole sentence
//! 三、2024年主要任务 … 新建5公里      target, by the heading
//! ```

use super::scene::Scene;
use crate::lexicon::Words;
use crate::report::Status;
use std::ops::Range;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../lexicon/status_words.tsv");

/// The part that a word of the table plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Plan,
    Expect,
    Noun,
    Year,
    Aim,
    Done,
}

impl Role {
    fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "plan" => Self::Plan,
            "expect" => Self::Expect,
            "noun" => Self::Noun,
            "year" => Self::Year,
            "aim" => Self::Aim,
            "done" => Self::Done,
            _ => return None,
        })
    }
}

/// The words, and the role of each under the same number.
struct Table {
    words: Words,
    roles: Vec<Role>,
    nouns: Vec<&'static str>,
    /// The words of role `aim` alone.
    aims: Words,
}

static WORDS: LazyLock<Table> = LazyLock::new(|| {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
    let rows = rows.filter_map(|line| line.split_once('\t'));
    let rows: Vec<_> = rows
        .filter_map(|(word, role)| Some((word, Role::parse(role)?)))
        .collect();
    let of = |role| {
        rows.iter()
            .filter(move |row| row.1 == role)
            .map(|row| row.0)
    };
    Table {
        words: Words::new(rows.iter().map(|row| row.0)),
        roles: rows.iter().map(|row| row.1).collect(),
        nouns: of(Role::Noun).collect(),
        aims: Words::new(of(Role::Aim)),
    }
});

/// The words of a sentence that tell goals and forecasts, in its order.
#[derive(Debug, Default)]
pub struct Spoken(Vec<Heard>);

/// One such word.
#[derive(Debug)]
struct Heard {
    number: usize,
    role: Role,
    place: Range<usize>,
}

impl Spoken {
    /// Finds them.
    pub fn of(text: &str) -> Self {
        let words = WORDS.words.every(text).map(|(number, place)| Heard {
            number,
            role: WORDS.roles[number],
            place,
        });
        let mut heard: Vec<Heard> = words.collect();
        heard.sort_unstable_by_key(|heard| (heard.place.start, heard.place.end));
        Self(heard)
    }

    /// The last word of a role inside a range. Of a word that comes again only the last counts, and
    /// none where that one is quoted.
    fn last(&self, scene: &Scene, range: &Range<usize>, role: Role) -> Option<Range<usize>> {
        let inside = |heard: &&Heard| {
            heard.role == role && range.start <= heard.place.start && heard.place.end <= range.end
        };
        let mut passed: Vec<usize> = Vec::new();
        for heard in self.0.iter().rev().filter(inside) {
            if passed.contains(&heard.number) {
                continue;
            }
            if !scene.quoted(heard.place.start) {
                return Some(heard.place.clone());
            }
            passed.push(heard.number);
        }
        None
    }
}

/// Whether a sentence has a word without which neither [`turns_to_plan`] nor [`intends`] says so: one
/// look for both, and most sentences have none.
pub fn may_tell(text: &str) -> bool {
    static TELLING: LazyLock<Words> = LazyLock::new(|| {
        let aims = WORDS.aims.list().iter().copied();
        Words::new(aims.chain(YEARS))
    });
    TELLING.within(text)
}

/// Whether a sentence opens the part of a document that plans: 今年的主要预期目标是….
pub fn turns_to_plan(text: &str) -> bool {
    if !WORDS.aims.within(text) {
        return false;
    }
    // 主要奋斗目标是：
    if leads(text) {
        return true;
    }
    let spoken = Spoken::of(text);
    let says = |role| spoken.0.iter().any(|heard| heard.role == role);
    says(Role::Year) && !says(Role::Done)
}

/// 主要奋斗目标是：, 发展目标： in a line of its own: a list of goals follows.
pub fn leads(text: &str) -> bool {
    let lead = ["目标是：", "目标为：", "目标："]
        .iter()
        .any(|end| text.trim_end().ends_with(end));
    lead && text.chars().count() <= 24
}

/// A status with its words, in sentence bytes.
pub type Said = (Status, Option<Range<usize>>);

/// What the words before `at` in its own `；` group say, or a 预计 that governs the whole sentence.
pub fn in_sentence(scene: &Scene, group: Range<usize>, at: usize) -> Option<Said> {
    let (text, spoken) = (scene.text, &scene.spoken);
    let before = near(scene.text, group.start, at)..at.max(group.start);
    if let Some(said) = planned_money(text, at) {
        return Some(said);
    }
    let plan = spoken
        .last(scene, &before, Role::Plan)
        .filter(|range| !is_noun(text, range));
    let expect = spoken
        .last(scene, &before, Role::Expect)
        .or_else(|| governing(scene, at));
    match (plan, expect) {
        (Some(plan), Some(expect)) if expect.start > plan.start => {
            Some((Status::Forecast, Some(expect)))
        }
        (Some(plan), _) => Some((Status::Target, Some(plan))),
        (None, Some(expect)) => Some((Status::Forecast, Some(expect))),
        (None, None) => None,
    }
}

/// 年度计划投资21亿元, 当年计划完成投资4亿元: a sum of a year's plan right before its number.
pub fn planned_money(text: &str, at: usize) -> Option<Said> {
    let before = text.get(..at)?;
    let words = [
        "年度计划投资",
        "当年计划投资",
        "年内计划投资",
        "今年计划投资",
        "年计划投资",
        "计划年度投资",
        "年度计划完成投资",
        "当年计划完成投资",
        "年计划完成投资",
    ];
    let word = words.iter().find(|word| before.ends_with(**word))?;
    Some((Status::Target, Some(at - word.len()..at)))
}

/// How far back, in bytes, a word governs.
const REACH: usize = 900;

/// The later of `start` and [`REACH`] bytes before `at`, on a character boundary.
fn near(text: &str, start: usize, at: usize) -> usize {
    let from = at.saturating_sub(REACH).max(start);
    (from..=at)
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(start)
}

/// 行动计划, 计划生育: the word is part of a noun.
fn is_noun(text: &str, range: &Range<usize>) -> bool {
    if fulfilled(text, range) {
        return true;
    }
    if &text[range.clone()] == "计划" && !plans_something(&text[..range.start], &text[range.end..])
    {
        return true;
    }
    WORDS.nouns.iter().any(|noun| {
        let Some(offset) = noun.find(&text[range.clone()]) else {
            return false;
        };
        range
            .start
            .checked_sub(offset)
            .is_some_and(|start| text.get(start..).is_some_and(|rest| rest.starts_with(noun)))
    })
}

/// 圆满完成了年初确定的目标任务, 占年度目标任务的60%: a goal that something is measured by.
fn fulfilled(text: &str, range: &Range<usize>) -> bool {
    let word = &text[range.clone()];
    if !["目标任务", "预期目标", "奋斗目标", "任务是"].contains(&word) {
        return false;
    }
    let before = &text[..range.start];
    let start = before
        .rfind(['，', '；', '。', '：'])
        .map_or(0, |at| at + '，'.len_utf8());
    let clause = &before[start..];
    let intends = ["确保", "力争", "努力", "争取", "要", "为", "推动"];
    let done = [
        "完成",
        "实现了",
        "超额",
        "达到了",
        "高于",
        "好于",
        "超过",
        "超出",
        "占",
    ];
    done.iter().any(|word| clause.contains(word))
        && !intends.iter().any(|word| clause.contains(word))
}

/// 计划 is a verb before another verb, a time or a number: 计划新增, 计划于年内, 计划60%.
fn plans_something(before: &str, after: &str) -> bool {
    // 完成年度投资计划的118%: a plan fulfilled; 2024年计划60%的学校…: a plan made.
    // 完成年计划139.4%
    let measures = ["完成年", "占年", "为年"]
        .iter()
        .any(|word| before.ends_with(word));
    if measures {
        return false;
    }
    let opens = before.is_empty() || before.ends_with(['年', '，', '月', '；', '：']);
    if after.starts_with(|c: char| c.is_ascii_digit()) {
        return opens;
    }
    after.starts_with(|c: char| {
        matches!(
            c,
            '年' | '今' | '明' | '在' | '于' | '到' | '用' | '对' | '全' | '将' | '再'
        )
    }) || crate::mention::cue::prefix(after)
        .is_some_and(|(cue, _)| cue.lead && cue.word.chars().count() > 1)
}

/// One 预计 near the head of the sentence, and no other, governs all of it.
fn governing(scene: &Scene, at: usize) -> Option<Range<usize>> {
    let expected = |heard: &&Heard| &scene.text[heard.place.clone()] == "预计";
    let mut all = scene.spoken.0.iter().filter(expected);
    let first = all.next()?.place.clone();
    let lead = &scene.text[..first.start];
    let head = lead.chars().filter(|c| !c.is_ascii_digit()).count() <= 6 && !lead.contains('；');
    let single = all.next().is_none();
    (head && single && first.start < at && !scene.quoted(first.start)).then_some(first)
}

/// Whether a sentence that opens a paragraph turns back to what was done: 一年来，圆满完成了….
pub fn turns_back(text: &str) -> bool {
    let done = ["圆满完成", "较好完成", "顺利完成", "全面完成了"];
    let past = ["过去", "回顾", "一年来", "去年", "五年来"];
    done.iter().any(|word| text.contains(word)) || past.iter().any(|word| text.starts_with(word))
}

/// 预计（下同）, （预计数，下同）: where a sentence says that what follows is expected too.
pub fn expects_below(text: &str) -> Option<(usize, usize)> {
    // Nearly no sentence says so.
    if !text.contains("下同") {
        return None;
    }
    let below = text.find("下同")?;
    let said = ["预计", "预测", "预估"];
    let start = said
        .iter()
        .filter_map(|word| text[..below].rfind(word))
        .max()?;
    let between = text[start..below].chars().count();
    (between <= 8).then_some((start, below + "下同".len()))
}

/// The time that a sentence of intent speaks of.
const YEARS: [&str; 6] = ["今年", "新的一年", "明年", "下一步", "接下来", "今后"];

/// 今年将着重做好五方面实事：…: what a year that has begun will bring, sentence after sentence.
pub fn intends(text: &str) -> Option<(usize, usize)> {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::new(YEARS));
    let Range { start, end: after } = WORDS.next(text, 0)?.1;
    let clause = text[after..].split(['，', '。', '；']).next().unwrap_or("");
    let will = ["将", "计划", "要"]
        .iter()
        .filter_map(|word| clause.find(word).map(|at| at + word.len()))
        .min()?;
    let near = clause[..will].chars().count() <= 8;
    near.then_some((start, after + will))
}
