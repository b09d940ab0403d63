//! What a rank is held in.
//!
//! ```text
//! 产值增速位列县区第二                 产值增速
//! 入选“营商环境百强区”，列第8位        营商环境百强区
//! ```
//!
//! Among whom it is held is told by [`crate::observation::noun`]; a rank without a noun takes that of the
//! figures before ([`super::inherited`]).

use super::{Choice, Name};
use crate::lexicon::{find, find_last, has};
use crate::mention::number::Form;
use crate::observation::before::{Before, in_a_row};
use crate::observation::noun;
use crate::observation::piece;
use std::ops::Range;

/// How far behind a list's name a rank in it may stand, in characters.
const NEAR: usize = 10;

/// How long what stands between them may be, where the list's name ends a clause, in characters.
const OWN: usize = 14;

/// The longest name of a list behind a rank, in characters.
const MOST: usize = 24;

impl Choice<'_> {
    /// 入选“全国营商环境百强区”，列第8位: a rank in the list that the clause before names.
    pub(super) fn listed_as(&self) -> Option<Name> {
        if self.number.form != Form::Rank || self.subject.is_some() {
            return None;
        }
        let before = &self.scene.text[..self.number.span.start as usize];
        let (open, close) = (before.rfind('“')?, before.rfind('”')?);
        let near = before[close..].chars().count() <= NEAR;
        let says = noun::WORDS.enters.ending(&before[..open]).is_some();
        let name = before.get(open + '“'.len_utf8()..close)?;
        // 在年度“全国投资潜力百强区”名单中，我区位列|第74位
        let list = before[close + '”'.len_utf8()..].split('，').next();
        let among = list.is_some_and(|list| noun::WORDS.in_list.number(list).is_some());
        let near = near || among && before[close..].chars().count() <= 2 * NEAR;
        (near && (says || among)).then(|| Name::new(name, open + '“'.len_utf8()..close, "before"))
    }

    /// 以第25名上榜2018年全国百强县: a rank in the list that is named behind it.
    pub(super) fn listed_behind(&self) -> Option<Name> {
        let text = self.scene.text;
        let end = self.number.span.end as usize;
        if self.number.form != Form::Rank {
            return None;
        }
        let led = text[..self.number.span.start as usize].ends_with('以');
        if !led {
            return self.won_with();
        }
        let verb = noun::WORDS.enters.starting(&text[end..])?;
        let start = end + verb.len();
        let clause = text[start..].split(['，', '；', '。', '、']).next()?;
        let year = |c: char| c.is_ascii_digit() || matches!(c, '年' | '度');
        let name = clause.trim_start_matches(year);
        let start = start + clause.len() - name.len();
        let named = (2..=MOST).contains(&name.chars().count());
        named.then(|| Name::new(name, start..start + name.len(), "after"))
    }

    /// 以全市第2、全省|第9名的好成绩进入省级文明城市行列: a rank in what it led to.
    fn won_with(&self) -> Option<Name> {
        let text = self.scene.text;
        let start = self.number.span.start as usize;
        let clause = piece::start(&text[..start], &['，', '；', '。', '：']);
        let led = text[clause..start].starts_with('以');
        let rest = text[self.number.span.end as usize..]
            .split(['，', '；', '。'])
            .next()?;
        let at = find(rest, "成绩").filter(|_| led)? + "成绩".len();
        let near = rest[..at].chars().count() <= MOST;
        let verb = noun::WORDS.wins.starting(&rest[at..])?;
        let from = self.number.span.end as usize + at + verb.len();
        let name = &rest[at + verb.len()..];
        let name = name.split("行列").next()?;
        let plain = !name.contains(|c: char| c.is_ascii_digit());
        let named = plain && near && (2..=MOST).contains(&name.chars().count());
        named.then(|| Name::new(name, from..from + name.len(), "after"))
    }

    /// 连续三年跻身全国县域经济百强县，排名升至第52位: a rank in the list that the clause before ends with.
    pub(super) fn listed_in(&self) -> Option<Name> {
        if self.number.form != Form::Rank {
            return None;
        }
        let before = &self.scene.text[..self.number.span.start as usize];
        let (rest, own) = before.rsplit_once('，')?;
        let start = piece::start(rest, &['，', '；', '。']);
        let clause = &rest[start..];
        let ends = noun::WORDS
            .enters
            .list()
            .iter()
            .filter_map(|word| Some(find_last(clause, word)? + word.len()));
        let at = ends.max()?;
        let name = clause[at..]
            .trim_end_matches("行列")
            .trim_end_matches("榜单");
        let listed = has(name, "百强") && own.chars().count() <= OWN;
        let at = start + at;
        (listed && !name.contains('”')).then(|| Name::new(name, at..at + name.len(), "before"))
    }

    /// 位居全国|旅游百强县|第21位: the list that a place is held in, where nothing says what holds it.
    pub(super) fn listed_alone(&self) -> Option<Range<usize>> {
        if self.number.form != Form::Rank {
            return None;
        }
        let whole = self.before.noun.clone();
        let noun = &self.scene.text[whole.clone()];
        let list = &noun[noun::WORDS.holds.starting(noun)?.len()..];
        let list = &list[noun::WORDS.whole.starting(list).map_or(0, str::len)..];
        let named = list.contains('强') && (3..=MOST).contains(&list.chars().count());
        named.then(|| whole.end - list.len()..whole.end)
    }

    /// 产值增速位列县区第二, 中部第1位: a rank, named without among whom it is held.
    pub(super) fn held_among(&self, noun: &str) -> Option<Name> {
        if self.number.form != Form::Rank {
            return None;
        }
        if noun::is_region(noun) {
            return Some(self.inherited());
        }
        if let Some(list) = entered(noun) {
            let end = self.before.noun.end;
            return Some(Name::new(list, end - list.len()..end, "before"));
        }
        let bare = noun::out_of_group(noun::without_scope(noun));
        // 增速在全省强县方阵里|稳居前三: of the rate, among whomever.
        let bare = bare.split_once('在').map_or(bare, |(rate, among)| {
            let rated = matches!(rate, "增速" | "增幅" | "总量" | "涨幅" | "降幅" | "规模");
            let within = among.ends_with(['里', '中', '内', '）']) && among.chars().count() >= 3;
            if rated && within { rate } else { bare }
        });
        if let Some(finished) = self.finished(bare) {
            return Some(finished);
        }
        // 开工率|并列全省第1位
        let bare = bare.strip_suffix("并列").unwrap_or(bare);
        // 收入连续多年|位居全市第一
        let bare = &bare[..bare.len() - in_a_row(bare).unwrap_or(0)];
        (bare.len() < noun.len()).then(|| self.ranked(bare))
    }

    /// 单位能耗提前|完成“十三五”任务|，居全市第一: what the task is of, where the rank is held in having done it.
    fn finished(&self, noun: &str) -> Option<Name> {
        const TASKS: [&str; 5] = ["任务", "目标任务", "目标", "年度任务", "全年任务"];
        let holder = self
            .before
            .holder
            .clone()
            .filter(|_| TASKS.contains(&noun))?;
        let between = self.scene.text.get(holder.end..self.before.noun.start)?;
        let mut whose = self.noun(&holder);
        while let Some(how) = noun::WORDS.how_met.ending(whose) {
            whose = &whose[..whose.len() - how.len()];
        }
        let named = between.starts_with("完成") && whose.chars().count() >= 2;
        named.then(|| Name::new(whose, holder.start..holder.start + whose.len(), "holder"))
    }

    /// 增速高于全省平均1.2个百分点列全市|第3位: the rate, where a gap stands between it and its rank.
    fn gap_first(&self) -> Option<&str> {
        let before = &self.scene.text[..self.number.span.start as usize];
        let clause = &before[piece::start(before, &['，', '；', '。', '：'])..];
        let held = ["增速", "增幅"];
        let mut held = held.into_iter().filter(|held| clause.starts_with(held));
        held.next().filter(|_| has(clause, "个百分点"))
    }

    /// 县级财政收入6亿元，|收入规模|居全市第一 → 县级财政收入规模: the size or the pace of what the figures before measure.
    fn measured_again(&self, noun: &str) -> Option<Name> {
        let ends = ["规模", "总量", "增速", "增幅"];
        let end = ends.iter().find(|end| noun.ends_with(**end))?;
        let head = &noun[..noun.len() - end.len()];
        let subject = self.subject.filter(|_| head.chars().count() == 2)?;
        let longer = subject.text.strip_suffix(head)?;
        (!longer.is_empty()).then(|| {
            let text = format!("{}{end}", subject.text);
            Name::new(text, self.before.noun.clone(), "part_of")
        })
    }

    /// What a rank is held in: 总量六区第一.
    fn ranked(&self, noun: &str) -> Name {
        // 增速在|全市排名第5: of what the figures before measure.
        let rate = noun.rsplit_once('在').map_or(noun, |(rate, _)| rate);
        let noun = if rate.ends_with(['速', '幅', '量', '额']) {
            rate
        } else {
            noun.strip_suffix('在').unwrap_or(noun)
        };
        if matches!(noun, "" | "增速" | "增幅" | "涨幅" | "降幅") {
            let noun = self.gap_first().unwrap_or(noun);
            let name = self.inherited();
            let named = name.rule != "verb" || noun.is_empty();
            let start = self.before.noun.start;
            let own = || Name::new(noun, start..start + noun.len(), "before");
            return if named { name.rated(noun) } else { own() };
        }
        if let Some(name) = self.measured_again(noun) {
            return name;
        }
        let start = self.before.noun.start;
        let own = Before {
            noun: start..start + noun.len(),
            ..self.before.clone()
        };
        let choice = Choice {
            before: &own,
            next: self.next.clone(),
            prior: self.prior.clone(),
            ..*self
        };
        choice.before_name(noun)
    }
}

/// 连续3年跻身|全国百强县|第68位: the list that somebody has got into, at the end of the words before a rank.
fn entered(noun: &str) -> Option<&str> {
    if !noun.contains('强') {
        return None;
    }
    let ends = noun::WORDS
        .enters
        .list()
        .iter()
        .filter_map(|word| Some(find_last(noun, word)? + word.len()));
    let list = &noun[ends.max()?..];
    let named = list.contains('强') && (3..=MOST).contains(&list.chars().count());
    (named && !list.contains(['，', '、'])).then_some(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_what_one_gets_into() {
        assert_eq!(entered("连续3年跻身全国百强县"), Some("全国百强县"));
        assert_eq!(entered("经济第6年进入全省“十强县”"), Some("全省“十强县”"));
        assert_eq!(entered("综合实力进入全市"), None);
        assert_eq!(entered("百强企业数量"), None);
    }
}
