//! Ranks given respectively: each is held by one of the things listed before.
//!
//! ```text
//! A、B增速分别居全市第2、第3位            A增速, B增速
//! A增长x，B增长y，增速分别居…            the last subjects, one each
//! 收入8亿元，总量和增速分别居第2、第1位    收入, 收入增速
//! A增长x，B增长y，增幅均居第3位                A、B增幅
//! 收入8亿元，增长5%，分居第5、第6位          收入, 收入增速
//! ```
//!
//! Other numbers that a list is given are for [`super::respectively`].

mod again;

use super::super::bind::Bound;
use super::super::district;
use super::super::list;
use super::super::name::Name;
use super::super::noun;
use super::super::standard;
use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::{UnitKind as Kind, has};
use crate::mention::cue::Sense;
use crate::mention::number::{Form, Number};

/// What a rank may be held in, beside the thing itself.
const HELD: [&str; 7] = ["增速", "增幅", "总量", "规模", "排名", "排位", "位次"];

/// The longest name of those among whom a rank is held, in characters.
const SCOPE: usize = 8;

impl Turn<'_> {
    /// 从空气质量改善幅度看，甲县|名列第一: what a rank is held in, where a clause before says by what they are set in order.
    pub(super) fn ranked_in_frame(&self) -> Option<Name> {
        const BACK: usize = 3;
        const LONGEST: usize = 16;
        if self.number().form != Form::Rank || !self.scene.text.contains('从') {
            return None;
        }
        let own = self.bound().clause;
        let own_noun = self.words(&self.bound().before.noun);
        let mut before = self.scene.clauses[..own].iter().rev().take(BACK);
        let (frame, what) = before.find_map(|clause| {
            let said = self.words(&clause.range).strip_prefix('从')?;
            let what = ["角度看", "来看", "看"]
                .iter()
                .find_map(|end| said.strip_suffix(end))?;
            Some((clause, what))
        })?;
        // 从月度增速看，7月份增长6%，居全省|第10位: not where another figure stands between.
        let last = self.last().map(|last| &self.numbers[last.at]);
        let free = last.is_none_or(|last| {
            last.form == Form::Rank || last.span.end as usize <= frame.range.start
        });
        let order = ["程度", "幅度"].iter().any(|end| what.ends_with(end));
        let plain = !what.contains(|c: char| c.is_ascii_digit() || matches!(c, '、' | '和'));
        let fits = (4..=LONGEST).contains(&what.chars().count()) && plain;
        let measured = order || rate(what).is_some() || list::head(what).is_some();
        let bare =
            list::head(own_noun).is_none() && !HELD.iter().any(|held| own_noun.ends_with(held));
        let start = frame.range.start + '从'.len_utf8();
        (free && fits && measured && bare && !what.starts_with("全"))
            .then(|| standard::finish(Name::new(what, start..start + what.len(), "before")))
    }

    /// The name of a rank that is given respectively.
    pub(super) fn ranked(&self, memory: &mut Memory) -> Option<Name> {
        let (place, count) = self.listed;
        if self.number().form != Form::Rank {
            return None;
        }
        if count < 2 {
            return self.held_by_all(memory);
        }
        let first = &self.bounds[self.index - place];
        let start = self.scene.clauses[first.clause].range.start;
        let clause = &self.scene.text[start..self.numbers[first.at].span.start as usize];
        let said = clause[..district::parted_at(clause)?].trim_start_matches(['，', ' ']);
        let start = start + clause.find(said)?;
        let said = without_scope(said);
        let placed = self.without_place(start, said);
        let (start, said) = (placed, &said[placed - start..]);
        let parts: Vec<&str> = said.split(['、', '和', '与', '及']).collect();
        let held = HELD.iter().find(|word| said.ends_with(**word));
        let held = held.copied().unwrap_or("");
        let list = start..start + said.len() - held.len();
        let (item, held) = if let Some(held) = rate_of_first(&parts, count) {
            let first = parts[0];
            let bare = ["总量", "总规模", "规模"]
                .iter()
                .find_map(|size| first.strip_suffix(size));
            let bare = bare.filter(|_| place > 0).unwrap_or(first);
            let held = if place > 0 { held } else { "" };
            (
                Name::new(bare, start..start + first.len(), "respectively"),
                held,
            )
        } else if parts.len() == count && parts.iter().all(|part| HELD.contains(part)) {
            (memory.subject.clone()?, parts[place])
        } else if list.is_empty()
            && let Some(name) = self.size_and_rate(memory, place, count)
        {
            return Some(standard::finish(name));
        } else if list.is_empty() {
            if memory.items.len() != count {
                let from = memory.recent.len().checked_sub(count)?;
                memory.items = memory.recent[from..].to_vec();
            }
            (memory.items[place].clone(), held)
        } else {
            let items = list::distribute(self.scene.text, list, count)?;
            (items.into_iter().nth(place)?, held)
        };
        let item = Name::new(item.text, item.span, "respectively");
        Some(standard::finish(item).rated(held))
    }

    /// A增长x，B增长y，增幅均居全市|第3位: the rank that all hold of which the group of clauses tells.
    fn held_by_all(&self, memory: &Memory) -> Option<Name> {
        const MOST: usize = 4;
        let range = &self.scene.clauses[self.bound().clause].range;
        let held = all_hold(self.words(range))?;
        let group = self.scene.clauses[self.bound().clause].group;
        let of_group = |bound: &&Bound| self.scene.clauses[bound.clause].group == group;
        let told: Vec<&Bound> = self.bounds[..self.index].iter().filter(of_group).collect();
        let named = told
            .iter()
            .filter(|bound| !bound.before.noun.is_empty())
            .count();
        // 新建公园4个，优良率98.9%，PM2.5浓度15微克/立方米，均居|第一: what was built holds no rank beside what is measured.
        let measured = |bound: &&&Bound| {
            let number = &self.numbers[bound.at];
            number.kind() == Some(Kind::Ratio) || number.unit.contains('/')
        };
        let last = told.iter().rev().take_while(measured).count();
        let counted = |bound: &&Bound| self.numbers[bound.at].kind() == Some(Kind::Classifier);
        let named = if last >= 2 && told.iter().any(counted) {
            last
        } else {
            named
        };
        let named = held.count.unwrap_or(named);
        let rates = told.iter().all(|bound| self.numbers[bound.at].unit == "%");
        let behind = told.iter().any(|bound| !bound.after.noun.is_empty());
        let start = self.scene.text[..range.start].rfind('；').unwrap_or(0);
        let apart = has(&self.scene.text[start..range.start], "其中") && held.count.is_none();
        if behind || held.rated() && !rates || apart || !(2..=MOST).contains(&named) {
            return None;
        }
        let of = last_told(memory, named, held.count.is_some())?;
        let names: Vec<&str> = of.iter().map(|name| &*name.text).collect();
        let mut here = of.iter().filter(|name| name.elsewhere.is_none());
        let first = here.next()?;
        let span = first.span.start..here.next_back().unwrap_or(first).span.end;
        let rate = if held.rated() { held.word } else { "" };
        let text = format!("{}{rate}", names.join("、"));
        Some(Name::new(text, span, "respectively"))
    }

    /// 一般公共预算收入22亿元，增长5.4%，分居全市第5、|第6位: the first rank is the size's, the second that of its growth.
    fn size_and_rate(&self, memory: &Memory, place: usize, count: usize) -> Option<Name> {
        let first = self.index - place;
        let [size, rate] = &self.bounds[first.checked_sub(2).filter(|_| count == 2)?..first] else {
            return None;
        };
        let number = |bound: &Bound| &self.numbers[bound.at];
        let grown = number(rate).unit == "%"
            && rate.before.noun.is_empty()
            && rate.before.said(&[Sense::Up, Sense::Down]).is_some();
        let sized = number(size).unit != "%" && number(size).form == Form::Digits;
        let head = &self.bounds[first].before;
        let said = &self.scene.clauses[self.bounds[first].clause].range;
        let apart = self.words(said).starts_with('分') && head.noun.is_empty();
        let name = memory.recent.last().filter(|_| grown && sized && apart)?;
        Some(match place {
            0 => name.clone(),
            _ => name.clone().rated("增速"),
        })
    }

    /// Where the list begins behind the period and the place that stand before it: 甲县|GDP、投资.
    fn without_place(&self, start: usize, said: &str) -> usize {
        let (scene, end) = (self.scene, start + said.len());
        let mut at = start;
        while let Some(next) = scene
            .period_starting(at, end)
            .or_else(|| scene.qualifier_starting(at, end))
            .or_else(|| scene.own_place_starting(at, end))
            .or_else(|| scene.full_place_starting(at, end))
        {
            at = next;
        }
        at
    }
}

/// 经济总量和|增速, 农民收入和|增幅: what the second of two ranks is held in, where it is the rate of the first.
fn rate_of_first<'t>(parts: &[&'t str], count: usize) -> Option<&'t str> {
    let [first, rate] = parts else {
        return None;
    };
    let named = first.chars().count() >= 4
        && !HELD.contains(first)
        && HELD
            .iter()
            .all(|held| matches!(*held, "总量" | "规模") || !first.ends_with(held));
    let rates = RATES.contains(rate);
    (count == 2 && named && rates).then_some(*rate)
}

/// Words for how fast something grew.
const RATES: [&str; 4] = ["增速", "增幅", "增长率", "增长速度"];

/// Such a word at the end of a name.
fn rate(name: &str) -> Option<&str> {
    RATES.into_iter().find(|rate| name.ends_with(rate))
}

/// The last subjects, all of this sentence; or but the first, which the sentence before told, where it is said how many they are.
fn last_told(memory: &Memory, count: usize, said: bool) -> Option<Vec<&Name>> {
    let here = |name: &&Name| name.elsewhere.is_none();
    if let Some(from) = memory.recent.len().checked_sub(count) {
        let of: Vec<&Name> = memory.recent[from..].iter().collect();
        return of.iter().all(here).then_some(of);
    }
    let before = memory.topic.as_ref().filter(|_| said)?;
    let of: Vec<&Name> = std::iter::once(before).chain(&memory.recent).collect();
    let apart = memory.recent.iter().all(|name| name.text != before.text);
    (of.len() == count && apart).then_some(of)
}

/// What all of those hold a rank in that a clause speaks of: 增幅|均居, 两项指标|均列.
struct Held<'a> {
    /// 增幅, 数量, or nothing.
    word: &'a str,
    /// How many they are, where it says so.
    count: Option<usize>,
}

impl Held<'_> {
    /// Whether it is their rates.
    fn rated(&self) -> bool {
        matches!(self.word, "增速" | "增幅")
    }
}

/// 增幅|均居全市第3位, 两项指标|均位列全市第5: what a clause says that all hold.
fn all_hold(said: &str) -> Option<Held<'_>> {
    let counted = ["两项", "2项", "三项", "3项", "四项", "4项"].iter();
    let count = counted.zip([2, 2, 3, 3, 4, 4]).find_map(|(word, count)| {
        let rest = said.strip_prefix(word)?;
        Some((rest.strip_prefix("指标").unwrap_or(rest), count))
    });
    let rest = count.map_or(said, |(rest, _)| rest);
    let word = HELD.iter().chain(["数量"].iter());
    let word = word
        .copied()
        .find(|word| rest.starts_with(word))
        .unwrap_or("");
    let all = &rest[word.len()..];
    let both = ["均", "双双", "都"]
        .iter()
        .any(|word| all.starts_with(word));
    both.then_some(Held {
        word,
        count: count.map(|(_, count)| count),
    })
}

/// 增速|在全市排名|分别为: what the ranks are held in, without among whom.
fn without_scope(said: &str) -> &str {
    let ordered = ["排名", "排位", "位次", "排"];
    let bare = ordered.iter().find_map(|word| said.strip_suffix(word));
    let bare = bare.filter(|bare| !bare.is_empty() && !bare.ends_with(['、', '和', '与', '及']));
    let Some((held, scope)) = bare.and_then(|bare| bare.rsplit_once('在')) else {
        return said;
    };
    let short = scope.chars().count() <= SCOPE;
    if short { held } else { said }
}
