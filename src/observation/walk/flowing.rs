//! Paragraphs of deeds or of parts that go on with the years which the one before told of.
//!
//! ```text
//! 2018年以来，改造小区126个。⏎加装电梯213部，拆除违建60处。⏎完成投资3亿元。     all since 2018
//! “十三五”期间，改造小区126个。⏎全县常住人口52万人。                    people are counted in the text's own year
//! 2018年以来，改造小区126个。⏎2021年，加装电梯80部。                   a time of its own
//! 2018年以来某区小区改造情况⏎全区改造小区126个。                         since 2018, too
//! 7月，…。1至7月收入18亿元。⏎其中：税收11亿元。                         the first seven months
//! “十四五”期间，改造小区126个。⏎加装电梯213部。, in a text of 2022           nothing of years to come
//! ```
//!
//! Years of which a sentence tells no figure are for [`super::reviewed_on`].

use super::Walk;
use crate::lexicon::has;
use crate::mention::period::{self, Clock, Part, Period, WORDS, Year};
use crate::observation::genre::Genre;
use crate::report::Status;
use crate::span::{Folded, Span};

impl Walk<'_> {
    /// 7月，…。1至7月收入18亿元。⏎|其中|：税收11亿元: a part is of the months that the paragraph before ended with.
    pub(super) fn part_below(&self, text: &str) -> Option<(Period, Span<Folded>)> {
        self.carried
            .filter(|(months, _)| months.within_year() && text.starts_with("其中"))
    }

    /// |2018年以来|某区小区改造情况: the year since which a title tells what was done.
    fn titled_since(&self) -> Option<(Period, Span<Folded>)> {
        let title = self
            .setting
            .frame
            .title
            .filter(|_| !self.setting.frame.named)?;
        let own = title.of(self.setting.text);
        let first = period::until(own, 0).next()?;
        let dated = matches!(first.year, Year::Absolute(_)) && first.part == Part::Since;
        let words = Span::new(title.start + first.span.start, title.start + first.span.end);
        dated.then_some((first, words))
    }

    /// 2018年以来，…。⏎|加装电梯213部，…: the years of the paragraph before, for one that only goes on with what was done.
    pub(super) fn flows_on(&self, text: &str) -> Option<(Period, Span<Folded>)> {
        WORDS.flow_opens.starting(own(text))?;
        let (years, words) = self.carried.or_else(|| self.titled_since())?;
        let since = years.part == Part::Since;
        if !(years.is_span() || since) {
            return None;
        }
        let clock = Clock {
            issued: self.setting.issued,
            late: self.setting.frame.late,
            ..Clock::default()
        };
        let issued = self.setting.issued?;
        let over = match since {
            true => years.first_year(&clock)? < issued,
            false => years.last_year(&clock)? <= issued,
        };
        let sense = self.sense();
        let plans = matches!(sense.status, Some((Status::Target, _))) || self.intended.is_some();
        let told = matches!(self.setting.frame.genre, Genre::Other | Genre::Work);
        let free = sense.period.is_none() && !plans && told && over;
        (free && does_all(text) && !self.leaves_years_above(text)).then_some((years, words))
    }
}

/// 全县|改造小区126个: a clause without the whole place that opens it.
fn own(clause: &str) -> &str {
    let wholes = ["全县", "全区", "全市", "全镇"];
    let mut bare = wholes.iter().filter_map(|whole| clause.strip_prefix(whole));
    bare.next().unwrap_or(clause)
}

/// 加装电梯213部，城镇化率|达到|52%: whether each clause with a figure tells a deed, or what came of it.
fn does_all(text: &str) -> bool {
    const COMES: [&str; 4] = ["达到", "提高", "增长", "下降"];
    let digit = |c: char| c.is_ascii_digit();
    let mut clauses = text
        .split(['，', '；', '。'])
        .filter(|own| own.contains(digit));
    text.contains(digit)
        && clauses.all(|clause| {
            WORDS.flow_opens.starting(own(clause)).is_some()
                || COMES.iter().any(|word| has(clause, word))
        })
}
