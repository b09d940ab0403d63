//! Parts that 其中 tells, whose words stand for nothing alone: they take the verb and the noun of what they are part of.
//!
//! ```text
//! 考入高等院校学生1720人。其中：一本院校|132人       考入一本院校学生
//! 演出58场，其中公益性|12场                         公益性演出
//! 收缴养老保险金1620万元，其中企业|1310万元          企业养老保险金
//! 港口吞吐量194万吨。其中：进口货物|54万吨           进口货物吞吐量
//! 10个|行业门类|中，7个…                            行业门类: among whom others are told
//! ```
//!
//! The words are rows of `chained_words.tsv`. Branches and levels are read in [`super::member`], staff in [`super::school`].

use super::{Choice, Name};
use crate::lexicon::{has, kinds};
use crate::observation::standard::finish;

kinds! { static WORDS = "../../lexicon/chained_words.tsv": payer, paid, paid_in, admitted, admits, shipped, kept, fixture }

/// The longest name of a part, in characters.
const LONGEST: usize = 8;

/// 公益性, 经营性: of what nature some of those counted are.
fn nature(words: &str) -> Option<&str> {
    let at = words.find('性')? + '性'.len_utf8();
    (3..=4)
        .contains(&words[..at].chars().count())
        .then_some(&words[..at])
}

/// Whether words may be such a part.
pub fn is_amongst(words: &str) -> bool {
    !words.is_empty()
        && words.chars().count() <= LONGEST
        && (nature(words) == Some(words)
            || WORDS.payer.number(words).is_some()
            || WORDS.kept.number(words).is_some()
            || WORDS.admitted.ending(words).is_some()
            || WORDS.shipped.starting(words).is_some())
}

/// 新增停车位, 增加学位: whether what was counted is set up at a place, by which its parts are told.
fn is_fixture(whole: &str) -> bool {
    WORDS.fixture.ending(whole).is_some()
}

impl Choice<'_> {
    /// A part with the verb and the noun of its whole.
    pub(super) fn amongst(&self, mut name: Name) -> Name {
        let words = self.noun(&self.before.noun);
        let fixture = || self.counts() && self.subject.is_some_and(|whole| is_fixture(&whole.text));
        if *name.text != *words || self.before.placed || !(is_amongst(words) || fixture()) {
            return name;
        }
        let Some(whole) = self.told_apart_of() else {
            return name;
        };
        let text = self
            .paid_by(words, whole)
            .or_else(|| self.of_nature(words, whole))
            .or_else(|| self.admitted_to(words, whole))
            .or_else(|| self.shipped(words, whole))
            .or_else(|| self.looked_after(words, whole))
            .or_else(|| self.fixed_at(words, whole));
        match text {
            Some(text) => {
                name.text = text.into();
                finish(name)
            }
            None => name,
        }
    }

    /// 10个|行业门类|中，7个…: the name without the word for among whom others are told.
    pub(super) fn amid(&self, mut name: Name) -> Name {
        let school = ["初中", "高中", "完中", "职中", "其中"];
        let noun = self.noun(&self.after.noun);
        let ends = self.scene.text[self.after.noun.end..].starts_with('，');
        let whole = ends && *name.text == *noun && !school.iter().any(|end| noun.ends_with(end));
        let kind = noun.strip_suffix('中').filter(|_| whole && self.counts());
        if let Some(kind) = kind.filter(|kind| kind.chars().count() >= 2) {
            name.text = kind.into();
        }
        name
    }

    /// What 其中 tells apart, in this group of clauses or right before the sentence.
    fn told_apart_of(&self) -> Option<&str> {
        let before = self.scene.text.get(..self.before.noun.start)?;
        let group = before.rsplit('；').next().unwrap_or(before);
        let opens = self.scene.text.starts_with("其中");
        let whole = self.subject.or(self.topic.filter(|_| opens))?;
        (opens || has(group, "其中")).then_some(&*whole.text)
    }

    /// 收缴养老保险金1620万元，其中企业|1310万元: who paid it.
    fn paid_by(&self, words: &str, whole: &str) -> Option<String> {
        WORDS.payer.number(words)?;
        if self.counts() || self.is_ratio() && !self.moves() {
            return None;
        }
        let verb = WORDS.paid_in.starting(whole).map_or(0, str::len);
        let bare = &whole[verb..];
        let other = WORDS.payer.starting(bare).map_or(0, str::len);
        let paid = &bare[other..];
        WORDS.paid.ending(paid)?;
        Some(format!("{words}{paid}"))
    }

    /// 增加学位1500个，其中小学|640个: what is set up there, where nothing else is counted.
    fn fixed_at(&self, words: &str, whole: &str) -> Option<String> {
        let thing = WORDS.fixture.ending(whole).filter(|_| self.counts())?;
        let unit = matches!(&*self.number.unit, "个" | "张" | "座" | "台" | "根" | "盏");
        let short = (1..=LONGEST).contains(&words.chars().count());
        let other = WORDS.fixture.ending(words).is_some() || words.ends_with(['人', '户']);
        // 其中公共停车位12个，改造小区|6个: nor what a clause of its own tells.
        let before = self.scene.text[..self.before.noun.start].trim_end_matches(['，', '：']);
        let part = before.ends_with("其中") || before.ends_with(['、', '和']);
        (unit && short && part && !other).then(|| format!("{words}{thing}"))
    }

    /// 演出58场，其中公益性|12场.
    fn of_nature(&self, words: &str, whole: &str) -> Option<String> {
        let own = nature(words).filter(|own| *own == words && self.counts())?;
        let other = nature(whole).map_or(0, str::len);
        let things = &whole[other..];
        (things.chars().count() >= 2).then(|| format!("{own}{things}"))
    }

    /// 考入高等院校学生1720人。其中：一本院校|132人.
    fn admitted_to(&self, words: &str, whole: &str) -> Option<String> {
        let people = self.number.unit.ends_with(['人', '名']);
        WORDS.admitted.ending(words).filter(|_| people)?;
        let verb = WORDS.admits.starting(whole)?;
        let verb = if WORDS.admits.starting(words).is_some() {
            ""
        } else {
            verb
        };
        Some(format!("{verb}{words}学生"))
    }

    /// 五保对象1641人，其中集中供养|833人: how or where some of the people are.
    fn looked_after(&self, words: &str, whole: &str) -> Option<String> {
        WORDS.kept.number(words)?;
        let people = self.number.unit.ends_with(['人', '户', '名']);
        let other = WORDS.kept.starting(whole).map_or(0, str::len);
        let who = &whole[other..];
        let plain = (3..=LONGEST).contains(&who.chars().count()) && !who.contains(words);
        (people && plain).then(|| format!("{words}{who}"))
    }

    /// 港口吞吐量194万吨。其中：进口货物|54万吨.
    fn shipped(&self, words: &str, whole: &str) -> Option<String> {
        WORDS.shipped.starting(words)?;
        // 集装箱|38万标箱: boxes are told by their number.
        let boxes = self.number.unit.contains('箱');
        let amount = boxes || !self.counts() && (!self.is_ratio() || self.moves());
        let moved = whole.ends_with("吞吐量") && !words.ends_with("吞吐量") && amount;
        moved.then(|| format!("{words}吞吐量"))
    }
}
