//! Where news of a government's work report goes on to what the year is to bring.
//!
//! ```text
//! 报告明确，今年将办好“十件民生实事”。⏎（一）⏎新建幼儿园14所     goals of this year, to the end of the list
//! 关于2015年工作，报告突出了五个重点。…                          likewise, and in news of January 2015
//! 报告指出，过去一年，…                                         results, as before
//! ```
//!
//! A report itself has a heading there; see [`crate::observation::section`].

use super::Walk;
use crate::lexicon::{Glyphs, cut, find, has};
use crate::mention::numeral;
use crate::mention::period::{self, Clock, Part, Period, Year};
use crate::observation::genre::Genre;
use crate::observation::status;
use crate::outline::Sentence;
use crate::span::{Folded, Span};

/// What is promised, behind its number: 十件|民生实事.
const DEEDS: [&str; 4] = ["实事", "大事", "好事", "小事"];

/// 今年将办好“十件民生实事”, 今年要干八件大事: whether a sentence of a work report, or of news of one, begins to tell what the
/// year is to bring.
pub(super) fn promises(text: &str) -> bool {
    puts_forward(text) || cut(text, "今年").is_some_and(|(_, rest)| counts_deeds(rest))
}

/// 2023年|县政府将重点办好10件民生实事: the same, behind a year that it names.
fn promised_year(text: &str, glyphs: &Glyphs) -> Option<Period> {
    // Cheap, and no for nearly every sentence.
    if !DEEDS
        .iter()
        .any(|word| glyphs.may(word) && text.contains(word))
    {
        return None;
    }
    period::until(text, text.len()).find(|named| {
        let year = named.part == Part::Whole && matches!(named.year, Year::Absolute(_));
        year && !named.base && counts_deeds(&text[named.span.end as usize..])
    })
}

/// 将办好“十件民生实事”: whether so many deeds are promised behind a year.
fn counts_deeds(rest: &str) -> bool {
    const FAR: usize = 28;
    const NEAR: usize = 8;
    let head: String = rest.chars().take(FAR).take_while(|c| *c != '。').collect();
    let Some(at) = head.find(['件', '项']) else {
        return false;
    };
    let (before, after) = head.split_at(at);
    let counted = |c: char| c.is_ascii_digit() || numeral::begins(c) || c == '十';
    let will = ["将", "要", "拟"].iter().any(|word| has(before, word));
    let mut deed = DEEDS.iter().filter_map(|word| find(after, word));
    let near = |at: usize| after[..at].chars().count() <= NEAR;
    // 将完成的十件惠民实事: what is yet to be done.
    let (done, told) = (["完成", "办结", "已", "了"], status::without_due(&head));
    before.ends_with(counted) && will && deed.any(near) && !done.iter().any(|word| has(&told, word))
}

/// 今年，政府要办这些事：…, 列出了今年办实事的项目：…: whether a sentence says that deeds of the year follow, without counting them.
fn names_deeds(text: &str) -> bool {
    const FAR: usize = 28;
    let words = ["要办这些", "将办这些", "办实事的项目", "要办以下"];
    cut(text, "今年").is_some_and(|(_, rest)| {
        let head: String = rest.chars().take(FAR).take_while(|c| *c != '。').collect();
        words.iter().any(|word| has(&head, word)) && !has(&head, "完成")
    })
}

/// 政府工作报告中提出：…，推进总投资3亿元的30件民生实事: whether a sentence cites a report that promises so many deeds, and tells of none
/// that it was done.
fn puts_forward(text: &str) -> bool {
    const NEAR: usize = 8;
    let Some((_, rest)) = cut(text, "政府工作报告") else {
        return false;
    };
    let rest = rest.trim_start_matches(['》', '中', '里', '，']);
    let Some(said) = rest.strip_prefix("提出") else {
        return false;
    };
    let counted = |(at, unit): (usize, &str)| {
        let deed = DEEDS
            .iter()
            .filter_map(|word| find(&said[at + unit.len()..], word));
        let near = |deed: usize| said[at + unit.len()..][..deed].chars().count() <= NEAR;
        said[..at].ends_with(|c: char| c.is_ascii_digit() || numeral::begins(c) || c == '十')
            && deed.min().is_some_and(near)
    };
    let done = ["完成", "已", "了"].iter().any(|word| has(said, word));
    !done && said.match_indices(['件', '项']).any(counted)
}

/// 报告指出，|过去一年，…: what a sentence says behind the words that cite a report.
pub(super) fn cited(text: &str) -> &str {
    const VERBS: [&str; 7] = ["指出", "提出", "明确", "强调", "认为", "回顾", "显示"];
    let rest = text.strip_prefix("《报告》").or(text.strip_prefix("报告"));
    let rest = rest.and_then(|rest| VERBS.iter().find_map(|verb| rest.strip_prefix(verb)));
    rest.map_or(text, |rest| rest.trim_start_matches(['，', '：']))
}

impl Walk<'_> {
    /// Takes note of a sentence from which on a work report, or news of one, tells what the year is to bring.
    pub(super) fn note_promise(
        &mut self,
        sentence: &Sentence,
        text: &str,
        fresh: bool,
        glyphs: &Glyphs,
    ) {
        // 大会公布了2025年将完成的十件实事。1、…: other news tells them with their year.
        let work = self.setting.frame.genre == Genre::Work;
        if !work && self.setting.frame.genre != Genre::Other {
            return;
        }
        if fresh && self.turned.is_some() && status::turns_back(cited(text)) {
            self.turned = None;
        }
        let clock = Clock::default();
        let named = promised_year(text, glyphs)
            .filter(|year| year.last_year(&clock) >= self.setting.issued)
            .or_else(|| self.sets_priorities(sentence, text, glyphs));
        if let Some(year) = named {
            let at = |byte: u32| sentence.span.start + byte;
            self.turned = Some(sentence.span);
            self.turned_for = Some(Period {
                span: Span::new(at(year.span.start), at(year.span.end)),
                ..year
            });
            self.carried = None;
        } else if glyphs.may("政府工作报告") && puts_forward(text)
            || work
                && (self.on_year_to_come(text)
                    || self.opens_year(text)
                    || glyphs.may("今年")
                        && (names_deeds(text) || promises(text) && !has(text, "去年")))
        {
            self.turned = Some(sentence.span);
            self.turned_for = None;
            self.carried = None;
        }
    }

    /// 关于2015年工作，报告突出了…: the year that the report plans.
    fn on_year_to_come(&self, text: &str) -> bool {
        let Some(rest) = text.strip_prefix("关于").or(text.strip_prefix("对于")) else {
            return false;
        };
        let clock = Clock {
            issued: self.setting.issued,
            ..Clock::default()
        };
        let planned = self.setting.frame.planned;
        let planned = planned.and_then(|(period, _)| period.last_year(&clock));
        period::until(rest, 0).next().is_some_and(|named| {
            let after = rest.get(named.span.end as usize..).unwrap_or("");
            let after = after.strip_prefix('的').unwrap_or(after);
            let whole = named.part == Part::Whole && !named.base;
            whole
                && named.last_year(&clock) == planned
                && planned.is_some()
                && ["工作，", "工作：", "工作安排，", "工作任务，"]
                    .iter()
                    .any(|word| after.starts_with(word))
        })
    }

    /// 关于2011年工作，报告突出了五个重点, 部署2011年六项重点工作: the year whose priorities news announces that was told before it, or as
    /// it began.
    fn sets_priorities(&self, sentence: &Sentence, text: &str, glyphs: &Glyphs) -> Option<Period> {
        const HEAD: u32 = 1_500;
        const LONGEST: usize = 240;
        // Cheap, and no for nearly every sentence.
        if !glyphs.may("重点") || sentence.span.start > HEAD || text.len() > LONGEST {
            return None;
        }
        let other = self.setting.frame.genre == Genre::Other;
        let issued = self.setting.issued.filter(|_| other)?;
        let of_year = status::sets_priorities(text);
        let named = period::until(text, text.len()).find(|named| {
            let Year::Absolute(year) = named.year else {
                return false;
            };
            let begins = year > issued || year == issued && self.setting.frame.new_year;
            named.part == Part::Whole && !named.base && begins
        });
        named.filter(|_| of_year)
    }

    /// 报告指出，坚定不移…。新增企业17家，…达到30%以上: the words of a paragraph of such news that call for something, where it says
    /// of nothing that it was done and sets the least that is to come of it.
    pub(super) fn calls(&self, rest: &[Sentence]) -> Option<Span<Folded>> {
        if self.sense().status.is_some() {
            return None;
        }
        let first = rest.first()?;
        let head = first.span.of(self.setting.text);
        let report = self.setting.frame.genre == Genre::Work && cited(head).len() < head.len();
        let other = self.setting.frame.genre == Genre::Other;
        let same = |sentence: &&Sentence| sentence.paragraph == first.paragraph;
        let last = rest.iter().take_while(same).last()?;
        let span = Span::new(first.span.start, last.span.end);
        // 一是扛稳粮食安全。新建…，确保…；确保…: so does other news that urges.
        let paragraph = span.of(self.setting.text);
        let urged = other && has(paragraph, "确保");
        let (start, end) = status::calls(paragraph).filter(|_| report || urged)?;
        let offset = |byte: usize| Some(first.span.start + u32::try_from(byte).ok()?);
        Some(Span::new(offset(start)?, offset(end)?))
    }
}
