//! Names read from the noun behind the number.
//!
//! ```text
//! 建成32座|超充站                超充站
//! 12家|企业|获评省级示范企业     省级示范企业
//! ```

mod of_sum;

use super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, cut, has};
use crate::mention::cue;
use crate::observation::after;
use crate::observation::noun::{self, Lean, keeps_holder, lean, trim_predicate};

/// The longest account of the sum that places have come to, in characters.
const LONGEST: usize = 16;

impl Choice<'_> {
    /// From the noun behind the number.
    pub(super) fn after_name(&self, before: &str, noun: &str) -> Name {
        let span = self.after.noun.clone();
        let noun = self.first_of_works(noun);
        if let Some(whole) = self.lent_by_next(noun) {
            return Name::new(whole, span, "shared_noun");
        }
        if let Some(name) = self.places_of_sum(noun) {
            return name;
        }
        if let Some(name) = self.found_by(noun) {
            return name;
        }
        let kind = noun.split('（').next().unwrap_or(noun);
        let generic = [noun, kind]
            .iter()
            .any(|noun| lean(noun) == Some(Lean::Generic));
        if let Some(name) = generic.then(|| self.told_apart(before, noun)).flatten() {
            return name;
        }
        if self.number.kind() == Some(Kind::Money) && lean(before) == Some(Lean::Part) {
            return self.joined(noun, before);
        }
        let set = || {
            self.set_by(before, noun)
                .or_else(|| self.issued(noun))
                .or_else(|| self.earning(noun))
        };
        if let Some(name) = self
            .took_part(noun)
            .or_else(set)
            .or_else(|| self.built(noun))
        {
            return name;
        }
        if let Some(name) = self.sorted(noun) {
            return name;
        }
        // 脱贫劳动力|860人务工: who does what.
        if self.do_so(before, noun) {
            let both = self.before.noun.start..span.end;
            return Name::new(format!("{before}{noun}"), both, "both_sides");
        }
        if let Some(name) = self.bears_sum(noun) {
            return name;
        }
        if let Some(name) = self
            .relieved(noun)
            .or_else(|| self.lacking(noun))
            .or_else(|| self.became(noun))
        {
            return name;
        }
        // 关停|12家|化工企业, 453台|燃煤锅炉|已全部拆除: of those there are so many less.
        match self.ended() {
            Some(verb) if !noun.starts_with(verb) => {
                Name::new(format!("{verb}{noun}"), span, "verb_noun")
            }
            _ => Name::new(noun, span, "after"),
        }
    }

    /// 12018名|职工|参加工伤保险: those who take part are not all of their kind.
    fn took_part(&self, noun: &str) -> Option<Name> {
        const LONGEST: usize = 12;
        let words = &noun::WORDS;
        words.taker.number(noun)?;
        // 带动175户|贫困户|脱贫: for whom it was done is told by that.
        let clause = self.scene.clause_before(self.number.span.start as usize)?;
        let helped = self.scene.text.get(clause)?;
        if ["带动", "帮助"].iter().any(|verb| has(helped, verb)) {
            return None;
        }
        let said = trim_predicate(self.noun(self.after.predicate.as_ref()?));
        // 学生|每天享受营养餐
        let said = said.strip_prefix("每天").unwrap_or(&said).to_owned();
        words
            .takes
            .starting(&said)
            .filter(|_| !said.ends_with("价值"))?;
        let plain = said.chars().count() <= LONGEST
            && !said.contains(|c: char| c.is_ascii_digit() || matches!(c, '、' | '：'));
        let text = format!("{said}{noun}");
        plain.then(|| Name::new(text, self.after.noun.clone(), "after_predicate"))
    }

    /// 6个|固定、3个流动接种点 → 固定接种点: the noun stands behind the last of the list.
    fn lent_by_next(&self, noun: &str) -> Option<String> {
        const MOST: usize = 12;
        noun::WORDS.modifier.number(noun)?;
        let unit = self.number.unit_span.of(self.scene.text);
        let rest = self.scene.text[self.after.noun.end..].strip_prefix(['、', '和'])?;
        let next = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let next = next
            .strip_prefix(unit)
            .filter(|_| next.len() < rest.len() && !unit.is_empty())?;
        let other = noun::WORDS.modifier.starting(next)?;
        let whole = &next[other.len()..];
        let end = whole
            .find(['，', '。', '；', '、', '（'])
            .unwrap_or(whole.len());
        let end = after::said_of(&whole[..end]).unwrap_or(end);
        let whole = &whole[..end];
        // 6个国考、3个省考断面|水质: how good its water is.
        let whole = cut(whole, "水质").map_or(whole, |(whole, _)| whole);
        let named = (2..=MOST).contains(&whole.chars().count())
            && !whole.contains(|c: char| c.is_ascii_digit());
        named.then(|| format!("{noun}{whole}"))
    }

    /// 脱贫劳动力|860人务工, 贫困村|28个出列: whether those named before the number do what stands behind it.
    fn do_so(&self, who: &str, act: &str) -> bool {
        let words = &noun::WORDS;
        self.number.unit.ends_with(['人', '户', '名', '个'])
            && words.actor.ending(who).is_some()
            && words.action_of.starting(act).is_some()
            && act.chars().count() <= 4
    }

    /// 5个项目入选名单 → 入选名单项目; “就近办”新增9个事项 → “就近办”事项; 开工5个项目 → 开工项目.
    fn told_apart(&self, before: &str, noun: &str) -> Option<Name> {
        let span = self.after.noun.clone();
        // 改造3个|镇|水厂5座: where things lie that are counted themselves.
        if self.things_follow(before, noun) {
            return Some(Name::new(noun, span, "after"));
        }
        // 交通设施建设7大工程|全面推进: what they are of, whatever is said of them.
        if self.number.unit == "大" {
            let text = format!("{before}{noun}");
            return (!before.is_empty()).then(|| Name::new(text, span, "both_sides"));
        }
        if let Some(name) = self.in_need(noun).or_else(|| self.by_predicate(noun)) {
            return Some(name);
        }
        let holder = self
            .own_holder()
            .filter(|holder| keeps_holder(holder, noun));
        if let Some(holder) = holder {
            return Some(Name::new(format!("{holder}{noun}"), span, "holder"));
        }
        if self.before.such_as {
            return self.listed_under(noun);
        }
        // 旧房改造工作已开工|12个|小区: how far they are.
        let begun = noun::WORDS.wrought.ending(before);
        if let Some(verb) = begun.filter(|verb| before[..before.len() - verb.len()].ends_with('已'))
        {
            return Some(Name::new(format!("{verb}{noun}"), span, "verb_noun"));
        }
        if !before.is_empty() {
            let short = before.chars().count() <= 14;
            return short.then(|| Name::new(format!("{before}{noun}"), span, "both_sides"));
        }
        // 高新区12个项目；青白江区|12个项目: what another place has is none of the zone's.
        let same = |text: &str| {
            let whose = text.strip_suffix(noun).filter(|whose| !whose.is_empty());
            let zone = |whose: &str| noun::WORDS.zone.ending(whose).is_some();
            whose.is_some_and(|whose| !(self.before.placed && zone(whose)))
        };
        if let Some(subject) = self.subject.filter(|subject| same(&subject.text)) {
            return Some(subject.by("subject"));
        }
        let verb = self.content_verb()?;
        Some(Name::new(format!("{verb}{noun}"), span, "verb_noun"))
    }

    /// 化工领域项目包括甲、乙等23个项目 → 化工领域项目: what the list before 等 is of.
    fn listed_under(&self, noun: &str) -> Option<Name> {
        let clause = self.scene.clause_before(self.number.span.start as usize)?;
        let said = &self.scene.text[clause.clone()];
        // 续建南湖路、北湖路等|3个项目: at what stage all of them are.
        let going_on = ["续建", "在建"]
            .into_iter()
            .find(|stage| said.starts_with(stage));
        if let Some(stage) = going_on.filter(|_| noun == "项目" || noun == "工程") {
            let span = self.after.noun.clone();
            return Some(Name::new(format!("{stage}{noun}"), span, "such_as"));
        }
        let (whole, _) = cut(said, "包括")?;
        let kind = whole.ends_with(noun) && (4..=16).contains(&whole.chars().count());
        let span = clause.start..clause.start + whole.len();
        kind.then(|| Name::new(whole, span, "such_as"))
    }

    /// Object and part: 城市基础设施建设 + 投入.
    pub(super) fn joined(&self, object: &str, part: &str) -> Name {
        // 完成投资7.6亿元的新县医院建设: the work was completed, not what was to be invested.
        let end = self.after.noun.end;
        let works = self.scene.text[end..].starts_with("建设") && part == "完成投资";
        // 投资10亿元的广场项目|的规划、立项: whatever is done for it, the sum is the project's.
        let object = match cut(object, "项目的") {
            Some((whose, _)) if whose.chars().count() >= 2 => &object[..whose.len() + "项目".len()],
            _ => object,
        };
        let part = if works { "投资" } else { part };
        let object = self.one_of_batch(object);
        Name::new(
            format!("{object}{part}"),
            self.after.noun.clone(),
            "after_part",
        )
    }

    /// 投资2亿元的甲厂、投资3亿元的|乙厂等一批项目: each sum is of its own project, not of the batch.
    fn one_of_batch<'o>(&self, object: &'o str) -> &'o str {
        let start = self.number.span.start as usize;
        let clause = self.scene.clause_before(start).unwrap_or(start..start);
        let listed = has(&self.scene.text[clause], "元的");
        let one = cut(object, "等").filter(|(one, batch)| {
            let more =
                batch.starts_with(['一', '重']) || batch.starts_with(|c: char| c.is_ascii_digit());
            more && noun::is_project(batch) && one.chars().count() >= 2 && !one.contains('、')
        });
        one.filter(|_| listed).map_or(object, |(one, _)| one)
    }

    /// Noun and predicate after the number, without light verbs at the front; the noun alone after 的.
    pub(super) fn after_words(&self) -> String {
        let noun = &self.after.noun;
        let owned = self.scene.text[..noun.start].ends_with('的') && !noun.is_empty();
        let predicate = self.after.predicate.as_ref().filter(|_| !owned);
        let end = predicate.map_or(noun.end, |range| range.end);
        let mut text = &self.scene.text[noun.start..end];
        while let Some((_, rest)) =
            cue::prefix(text).filter(|(cue, rest)| cue.lead && !rest.is_empty())
        {
            text = rest;
        }
        text.to_owned()
    }
}
