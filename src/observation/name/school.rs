//! Names of what is said of schools, clinics and employers: teachers, beds, staff of one kind of them.
//!
//! ```text
//! 小学12所，专任教师640人               小学专任教师
//! 专任教师8229人，其中小学3057人        小学专任教师
//! ```

use super::{Choice, Name};
use crate::lexicon::cut_last;
use crate::observation::noun;

impl Choice<'_> {
    /// 小学12所，在校学生8600人: said of the school before it.
    pub(super) fn in_school(&self, noun: &str) -> Name {
        let span = self.before.noun.clone();
        // 全市专任教师9928人: of all schools of the place.
        let apart = self.before.placed || self.scene.text[..span.start].ends_with("；共有");
        // 中学38所，其中民办7所；教职工|5120人: of those that ； goes back to.
        let schools = match self.scene.text[..span.start].ends_with('；') {
            true => [self.school, self.subject, self.topic],
            false => [self.subject, self.school, self.topic],
        };
        // 改建小学12所，引进|教师120名: who was hired may work at any.
        let hired = ["引进", "招聘", "补充", "选聘", "招录", "培训"];
        let hired = hired
            .iter()
            .any(|verb| self.scene.text[..span.start].ends_with(verb));
        let whole = schools
            .into_iter()
            .flatten()
            .filter(|school| {
                !apart && !hired && !self.is_one_of(school) && !self.one_of_houses(school)
            })
            .find_map(|school| noun::of_school(&school.text, noun));
        Name::new(whole.unwrap_or_else(|| noun.to_owned()), span, "part_of")
    }

    /// 学校58所，其中小学30所、|初中|12所，在校生2.3万人: whether a thing is the last of several that 其中 tells apart,
    /// behind which the sentence goes back to the whole.
    pub(super) fn is_one_of(&self, part: &Name) -> bool {
        let text = self.scene.text;
        let Some((_, parts)) = text
            .get(..part.span.start)
            .and_then(|said| cut_last(said, "其中"))
        else {
            return false;
        };
        let several = parts.contains('、') && parts.contains(|c: char| c.is_ascii_digit());
        let behind = text.get(part.span.end..self.before.noun.start);
        several
            && part.elsewhere.is_none()
            && !parts.contains(['，', '；', '。'])
            && behind.is_some_and(|behind| behind.contains('，'))
    }

    /// 在岗职工7141人，其中企业1774人: the staff of a kind of employers.
    pub(super) fn employed_by(&self, noun: &str) -> Option<String> {
        let people =
            self.number.unit.ends_with('人') && noun::WORDS.employer.number(noun).is_some();
        // 职工人数1.1万人。其中：企业|1728人
        let among = self.topic.filter(|_| self.scene.text.starts_with("其中"));
        let subject = self.subject.or(among).filter(|_| people)?;
        let employed = noun::WORDS.employed.ending(&subject.text)?;
        // 参加养老保险|职工，其中企业|5230人: those who take part are not all of them.
        let stem = subject.text.strip_suffix(employed)?;
        let other = noun::WORDS.employer.ending(stem).unwrap_or("");
        let taken = stem
            .strip_suffix(other)
            .filter(|taken| noun::WORDS.takes.starting(taken).is_some() && taken.ends_with("保险"));
        Some(format!("{}{noun}{employed}", taken.unwrap_or("")))
    }

    /// 专任教师8229人，其中小学3057人: the teachers of a kind of schools.
    pub(super) fn of_schools(&self, noun: &str) -> Option<String> {
        let among = self.topic.filter(|_| self.scene.text.starts_with("其中"));
        let subject = &self.subject.or(among)?.text;
        // 床位1225张，其中中医院19张
        let beds = self.number.unit == "张" && subject.ends_with("床位") && !noun.contains('床');
        if beds && noun.ends_with(['院', '站', '室', '所', '心', '构']) {
            return Some(format!("{noun}床位"));
        }
        let people = self.number.unit.ends_with(['人', '名']);
        people.then(|| noun::said_of_school(noun, subject))?
    }
}
