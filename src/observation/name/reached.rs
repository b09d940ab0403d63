//! What a verb or a bare noun at the head of a clause is of: whom a road reaches, the beds of a home that was built.
//!
//! ```text
//! 新建公路23公里，|覆盖|9600人                  公路覆盖人口
//! 建成养老服务中心并投入运营，|床位|160个          养老服务中心床位
//! 粮食产量增长1%。（|甲镇|增幅4.5%，…）           粮食产量, broken down by towns
//! ```
//!
//! Those that were helped by something are named in [`super::served`].

use super::{Choice, Name, measures};
use crate::lexicon::kinds;
use crate::observation::before;
use std::ops::Range;

kinds! { static WORDS = "../../lexicon/chained_words.tsv": reach, home, set_up_home, runs_home, each_place, no_town }

/// The longest thing that reaches people, in characters.
const LONGEST: usize = 14;

/// Whether words are said of what the sentence before tells: |覆盖|9600人; （|甲镇|增幅4.5%，乙镇…）.
pub fn is_of_last(words: &str, sentence: &str) -> bool {
    let reach = WORDS.reach.number(words).is_some() && sentence.starts_with(words);
    reach || in_brackets(sentence) && (words.is_empty() || is_local(words))
}

/// （甲镇增幅4.5%，…）: whether brackets hold the whole sentence; but not （一）工业.
pub fn in_brackets(sentence: &str) -> bool {
    let inner = sentence
        .strip_prefix('（')
        .and_then(|rest| rest.split_once('）'));
    inner.is_some_and(|(_, rest)| rest.trim_end_matches('。').trim().is_empty())
}

/// 甲镇, 各县、区: whether words are nothing but places.
fn is_local(words: &str) -> bool {
    let local = words.ends_with(['镇', '乡', '县', '区', '市', '旗']) || words.ends_with("街道");
    local && WORDS.no_town.ending(words).is_none() && words.chars().count() <= LONGEST
}

impl Choice<'_> {
    /// A name with what it is of.
    pub(super) fn reached(&self, mut name: Name) -> Name {
        let whole = self
            .people_reached(&name)
            .or_else(|| self.part_reached(&name))
            .or_else(|| self.broken_down(&name))
            .or_else(|| self.beds(&name))
            .or_else(|| self.for_each(&name));
        if let Some(whole) = whole {
            name.text = whole.into();
        }
        name
    }

    /// 粮食产量增长1%。（|甲镇|增幅4.5%，…）: what moved so much there.
    fn broken_down(&self, name: &Name) -> Option<String> {
        let places = self.noun(&self.before.noun);
        let bare = *name.text == *places && is_local(places) && self.moves();
        let opens = bare && in_brackets(self.scene.text);
        let whole = self.subject.or(self.topic).filter(|_| opens)?;
        measures(&whole.text).then(|| whole.text.to_string())
    }

    /// 新建公路23公里，|覆盖|9600人: whom the road reaches.
    fn people_reached(&self, name: &Name) -> Option<String> {
        let verb = WORDS.reach.starting(&name.text)?;
        let people = if self.number.unit.ends_with('户') {
            "户数"
        } else if self.number.unit.ends_with(['人', '名']) {
            "人口"
        } else {
            return None;
        };
        let bare = *name.text == *verb && *self.noun(&self.before.noun) == *verb;
        let own = bare && self.after.noun.is_empty();
        let whose = self.subject.or(self.topic);
        let built = |whose: &&Name| {
            let plain = !whose.text.contains(['、', '的']) && whose.text.chars().count() <= LONGEST;
            plain && WORDS.reach.ending(&whose.text).is_none()
        };
        let things = whose.filter(built).map_or("", |whose| &whose.text);
        // 公路23公里，新增投资3000万元，|覆盖: of the road, not of what it cost.
        let mut sums = ["完成投资", "总投资", "投资"].iter();
        let bare = sums.find_map(|sum| things.strip_suffix(sum));
        let things = bare.unwrap_or(things);
        own.then(|| format!("{things}{verb}{people}"))
    }

    /// 公路覆盖9600人，其中|贫困人口|1200人: who of those that it reaches.
    fn part_reached(&self, name: &Name) -> Option<String> {
        let whole = self.subject?.text.strip_suffix("人口")?;
        let own = *self.noun(&self.before.noun) == *name.text && name.text.ends_with("人口");
        let before = self.scene.text.get(..self.before.noun.start)?;
        let part = own && before.ends_with("其中") && self.number.unit.ends_with('人');
        (part && WORDS.reach.ending(whole).is_some()).then(|| format!("{whole}{}", name.text))
    }

    /// 建成养老服务中心并投入运营，|床位|160个: of the home that the clause before says was built.
    fn beds(&self, name: &Name) -> Option<String> {
        let beds = matches!(&*name.text, "床位" | "床位数");
        let own = beds && *self.noun(&self.before.noun) == *name.text;
        let home = self.home(self.clause_ahead().filter(|_| own)?)?;
        Some(format!("{home}{}", name.text))
    }

    /// 办好群众关注的实事，|每个乡镇|不少于3件: what each of them has.
    fn for_each(&self, name: &Name) -> Option<String> {
        let place = name.text.strip_prefix("每个")?;
        let own =
            WORDS.each_place.number(place).is_some() && *self.noun(&self.before.noun) == *name.text;
        let clause = self.clause_ahead().filter(|_| own && self.counts())?;
        let said = self.noun(&before::before(self.scene, clause).noun);
        let thing = said.rsplit('的').next().unwrap_or(said);
        let plain = !thing.contains(|c: char| c.is_ascii_digit() || "、和及".contains(c));
        ((2..=LONGEST).contains(&thing.chars().count()) && plain).then(|| thing.to_owned())
    }

    /// The clause before that of the number, in the same group.
    fn clause_ahead(&self) -> Option<Range<usize>> {
        let clause = self.scene.clause_before(self.before.noun.start)?;
        let before = self.scene.text.get(..clause.start)?.strip_suffix('，')?;
        let start = before.rfind(['，', '；', '。', '：', '\n']);
        let mark = |at: usize| at + before[at..].chars().next().map_or(0, char::len_utf8);
        Some(start.map_or(0, mark)..before.len())
    }

    /// 建成|养老服务中心|并投入运营: what a clause says was built, if people lie there.
    fn home(&self, clause: Range<usize>) -> Option<&str> {
        let said = self.scene.text.get(clause.clone())?;
        let built = WORDS.set_up_home.next(said, 0)?.1;
        let end = WORDS
            .home
            .every(said)
            .map(|(_, home)| home.end)
            .find(|end| {
                let rest = &said[*end..];
                rest.is_empty() || WORDS.runs_home.starting(rest).is_some()
            })?;
        let noun = before::before(self.scene, clause.start..clause.start + end).noun;
        let home = self.scene.text.get(noun)?;
        let plain = !home.contains(|c: char| c.is_ascii_digit() || "、的".contains(c));
        let fits = (4..=LONGEST).contains(&home.chars().count());
        (built.end < end && plain && fits).then_some(home)
    }
}
