//! Each figure gets its chunks: the words before it, the words after it, the comparator beside it.
//!
//! ```text
//! 建成10个共建花园、活化利用10处桥下空间
//! before 建成 | 10个 | after 共建花园     before 活化利用 | 10处 | after 桥下空间
//! ```
//!
//! Where two figures share a clause, the noun of the first ends at a list mark, or where the counted
//! thing ends. Which chunk names the figure is decided in [`super::name`].

use super::after::{self, After};
use super::before::{self, Before};
use super::comparator;
use super::noun;
use super::scene::Scene;
use crate::lexicon::{UnitKind as Kind, Words};
use crate::mention::number::Number;
use std::sync::LazyLock;

/// A figure with the chunks around it.
pub struct Bound {
    /// Index of its number in the sentence.
    pub at: usize,
    /// Index of its clause.
    pub clause: usize,
    /// The words before it.
    pub before: Before,
    /// The words after it.
    pub after: After,
    /// How exact it is said to be.
    pub comparator: comparator::Said,
}

impl Bound {
    /// Where the words that belong to it end.
    fn end(&self) -> usize {
        let predicate = self.after.predicate.as_ref();
        let after = predicate.map_or(self.after.noun.end, |predicate| predicate.end);
        after.max(self.comparator.end as usize)
    }
}

/// Cuts the chunks around each figure.
pub fn bind(scene: &Scene, numbers: &[Number], figures: &[usize]) -> Vec<Bound> {
    let mut bounds: Vec<Bound> = Vec::with_capacity(figures.len());
    for (k, &at) in figures.iter().enumerate() {
        let number = &numbers[at];
        let (start, end) = (number.span.start as usize, number.span.end as usize);
        let Some(clause) = scene
            .clauses
            .iter()
            .position(|c| c.range.start <= start && end <= c.range.end)
        else {
            continue;
        };
        let range = scene.clauses[clause].range.clone();
        let said = comparator::read(scene.text, number);
        let last = bounds.last().filter(|last| last.clause == clause);
        let from = last.map_or(range.start, |last| last.end().min(start));
        let next = figures
            .get(k + 1)
            .map(|&next| &numbers[next])
            .filter(|next| (next.span.end as usize) <= range.end);
        let to = next.map_or(range.end, |next| {
            item_end(scene.text, said.end as usize, number, next)
        });
        let mut before = before::before(scene, from..start);
        // 增长10.6%、9.4%: a bare item of a list moves as the one before it.
        if let Some(last) = last.filter(|last| last.after.noun.is_empty())
            && before.noun.is_empty()
            && before.senses.is_empty()
            // 新开工90套、建成60套
            && noun::WORDS.finished.ending(&scene.text[..start]).is_none()
        {
            before.senses = last.before.senses.clone();
            before.base = last.before.base;
        }
        let after = after::after(scene, (said.end as usize).min(to)..to);
        bounds.push(Bound {
            at,
            clause,
            before,
            after,
            comparator: said,
        });
    }
    share_predicates(scene, &mut bounds);
    share_nouns(scene, numbers, &mut bounds);
    bounds
}

/// 1个镇、8个村入选名单: what is said of the last item is said of each.
fn share_predicates(scene: &Scene, bounds: &mut [Bound]) {
    for at in (1..bounds.len()).rev() {
        let (before, rest) = bounds.split_at_mut(at);
        let (item, next) = (&mut before[at - 1], &rest[0]);
        let listed = item.clause == next.clause && next.before.noun.is_empty() && !next.before.verb;
        // 3个楼盘|21万平方米封顶: how large they are is no other item.
        let marked = scene.text[item.after.noun.end..].starts_with(['、', '和', '及', '与']);
        if listed
            && marked
            && item.after.predicate.is_none()
            && noun::is_generic(&scene.text[item.after.noun.clone()])
        {
            item.after.predicate = next.after.predicate.clone();
        }
    }
}

/// 带动1702户、3758名|贫困人口; 完成5万平方米、600户|旧房改造: the noun behind the last of two counts is that of both.
fn share_nouns(scene: &Scene, numbers: &[Number], bounds: &mut [Bound]) {
    for at in 1..bounds.len() {
        let (before, rest) = bounds.split_at_mut(at);
        let (item, next) = (&mut before[at - 1], &rest[0]);
        let open = item.before.noun.is_empty() && item.before.verb && item.after.noun.is_empty();
        let bare = next.before.noun.is_empty() && !next.before.verb;
        let counts = |bound: &Bound| numbers[bound.at].kind() == Some(Kind::Classifier);
        let sizes = |bound: &Bound| numbers[bound.at].kind() == Some(Kind::Measure);
        let between = item.comparator.end as usize..numbers[next.at].span.start as usize;
        let joined = matches!(scene.text.get(between), Some("" | "、"));
        let open = open || sizes(item) && item.before.noun.is_empty() && item.after.noun.is_empty();
        if open && bare && joined && (counts(item) || sizes(item)) && counts(next) {
            item.after.noun = next.after.noun.clone();
        }
    }
}

/// Where the noun of a figure ends when another figure follows in the clause.
fn item_end(text: &str, from: usize, number: &Number, follower: &Number) -> usize {
    let next = follower.span.start as usize;
    let between = &text[from..next];
    // 三个行政区分别实现产值…: what is given respectively is not the counted thing.
    // Asked first: few stretches have it, and finding where takes more to begin with.
    if between.contains("分别")
        && let Some(at) = between.find("分别").filter(|at| *at > 0)
    {
        return from + at;
    }
    let counted = |number: &Number| number.kind() == Some(Kind::Classifier);
    // 带动3万户茶农|户均增收4500元
    let each = ["户均", "人均"]
        .iter()
        .filter_map(|word| between.find(word));
    if let Some(at) = each.min().filter(|at| *at > 0 && counted(number)) {
        return from + at;
    }
    // 22个重大项目中|物流园、产业园等14个项目: among which so many are told.
    if counted(number)
        && counted(follower)
        && let Some(end) = within(between)
    {
        return from + end;
    }
    static MARKS: LazyLock<Words> = LazyLock::new(|| Words::new(["、", "以及", "和", "及", "与"]));
    // 惠及, 普及: words of their own; 以及 is a mark as a whole. 6个区（县、市）: not inside brackets.
    let joins = |at: &usize| {
        let before = &between[..*at];
        let bracket = before.rfind(['（', '）']).map_or("", |at| &before[at..]);
        // 337个地级|及以上城市
        let upward = between[*at..].starts_with("及以");
        !before.ends_with(['惠', '普', '涉', '波', '以']) && !bracket.starts_with('（') && !upward
    };
    let places = MARKS.every(between).map(|(_, place)| place.start);
    let cuts: Vec<usize> = places.filter(joins).collect();
    let bare = |at: usize| {
        let rest = between[at..].trim_start_matches(['、', '和', '及', '与', '以']);
        rest.is_empty()
            || crate::mention::cue::prefix(rest)
                .is_some_and(|(cue, left)| cue.lead && left.is_empty())
    };
    match cuts
        .iter()
        .rev()
        .find(|&&at| bare(at))
        .or_else(|| cuts.first())
    {
        Some(&at) => from + at,
        None if among(between).is_some() && between.chars().count() > 2 => {
            from + among(between).unwrap_or(between.len())
        }
        // 项目19个|总投资32亿元: what the counted cost, but for 12个总投资30亿元的项目.
        None if let Some(end) = cost(between, number, follower, text) => from + end,
        // 投资4400万元购置公交车80辆: what the money went into is counted itself.
        None if buys(between, number, follower) => from,
        None => earned(between, number, follower)
            .or_else(|| counted_end(between, number))
            .map_or(next, |end| from + end),
    }
}

/// Whether a verb stands between a sum of money and things that are counted.
pub fn buys(between: &str, sum: &Number, counted: &Number) -> bool {
    let verb = crate::mention::cue::prefix(between).filter(|(cue, rest)| {
        cue.lead && cue.word.chars().count() >= 2 && rest.chars().count() >= 2
    });
    sum.kind() == Some(Kind::Money)
        && matches!(counted.kind(), Some(Kind::Classifier | Kind::Measure))
        && verb.is_some()
}

/// 项目|中物流园等: where a counted noun ends of which some are named.
fn within(between: &str) -> Option<usize> {
    let (whole, named) = between.split_once('中')?;
    let kinds = ["项目", "工程", "企业", "实事", "学校", "园区"];
    (kinds.iter().any(|kind| whole.ends_with(kind)) && named.contains('等')).then_some(whole.len())
}

/// 14个项目|投资25亿元: where what is counted ends and what it costs begins.
fn cost(between: &str, counted: &Number, sum: &Number, text: &str) -> Option<usize> {
    let kinds = counted.kind() == Some(Kind::Classifier) && sum.kind() == Some(Kind::Money);
    let owned = text[sum.span.end as usize..].starts_with('的');
    let words = [
        "计划总投资",
        "总投资",
        "计划投资",
        "年度投资",
        "完成投资",
        "投资",
        "总产值",
        "产值",
    ];
    let bare = between.trim_end_matches(['约', '达', '近', '超', '为']);
    let cost = words.iter().filter(|_| kinds && !owned);
    let cost = cost.into_iter().find(|word| bare.ends_with(**word))?;
    Some(bare.len() - cost.len())
}

/// 30幢楼宇|实现税收12亿元: where what is counted ends and what it earned begins.
fn earned(between: &str, counted: &Number, sum: &Number) -> Option<usize> {
    let kinds = counted.kind() == Some(Kind::Classifier) && sum.kind() == Some(Kind::Money);
    let verbs = ["实现", "完成", "贡献", "创造"];
    let mut verbs = verbs.iter().filter(|_| kinds);
    verbs.find_map(|verb| {
        let at = between.find(verb)?;
        let counted = between[..at].trim_end_matches(['预', '计', '共', '已', '累']);
        let (rest, at) = (&between[at..], counted.len());
        if at == 0 {
            return None;
        }
        (rest[verb.len()..].chars().count() >= 2).then_some(at)
    })
}

/// 512名困难学生|代缴学费86.4万元: where the counted thing ends and the next name begins.
fn counted_end(between: &str, number: &Number) -> Option<usize> {
    static HEADS: LazyLock<Words> =
        LazyLock::new(|| Words::of_lines(crate::lexicon::table!("../lexicon/counted_heads.tsv")));
    // 6所中学学生宿舍楼3000平方米: no people are counted by 所.
    if matches!(number.unit.as_str(), "所" | "座" | "栋" | "幢" | "处") {
        return None;
    }
    let end = HEADS.every(between).map(|(_, place)| place.end).min()?;
    (between[end..].chars().count() >= 3).then_some(end)
}

/// 30项任务中|27项完成: where a group ends that a number counts within; 中小企业 is no such place.
fn among(between: &str) -> Option<usize> {
    let words = "小央国心医学药级等型期共华部式文外西东南北年青草高低";
    between.char_indices().find_map(|(at, c)| {
        let next = between[at + c.len_utf8()..].chars().next();
        let word = || next.is_some_and(|next| words.contains(next));
        (c == '中' && !word()).then_some(at)
    })
}
