//! Tasks, measures and problems, told by what set or found them, and villages, told by what they earn.
//!
//! ```text
//! “蓝天保卫”专项行动|九项任务|全面完成        “蓝天保卫”专项行动任务
//! 出台稳增长|20条措施                          稳增长措施
//! 制定促消费|16条、稳外贸12条                   促消费措施, 稳外贸措施
//! 督察反馈意见涉及我县的|26项问题              督察反馈意见问题
//! 214个|村集体经济收入均达到10万元以上         集体经济收入10万元以上的村
//! ```
//!
//! Other nouns that say nothing alone are read in [`super::after`].

use super::{Choice, Name};
use crate::lexicon::{find, find_last, kinds};
use crate::mention::numeral;
use crate::observation::piece;

kinds! { static WORDS = "../../lexicon/headed_words.tsv": charge, setter, finder, remedy, issues, enacts, enacted, sought, no_article }

/// The longest name of what set or found them, in characters.
const LONGEST: usize = 20;

impl Choice<'_> {
    /// 专项行动|九项|任务, 促进工业增长|18条|措施: by what they were set, or are for, right before their number.
    pub(super) fn set_by(&self, before: &str, noun: &str) -> Option<Name> {
        WORDS.charge.number(noun)?;
        let (from, end) = (self.before.noun.start, self.number.span.start as usize);
        let whole = self.scene.text.get(from..end)?;
        // 稳增长|32条: what grows is no name, but for what they are.
        let whole = if whole.ends_with("增长") {
            whole
        } else {
            before
        };
        WORDS.setter.ending(whole)?;
        // 研究制定|出台|支持民营经济发展28条措施
        let issued = ["研究", "制定", "出台"];
        let whole = issued
            .iter()
            .fold(whole, |rest, verb| rest.strip_prefix(*verb).unwrap_or(rest));
        let plain = !whole.contains(|c: char| c.is_ascii_digit() || "，；的".contains(c));
        let fits = (3..=LONGEST).contains(&whole.chars().count());
        let span = from..self.after.noun.end;
        (plain && fits).then(|| Name::new(format!("{whole}{noun}"), span, "both_sides"))
    }

    /// 出台|稳增长|20条措施, 推出|便民利企|35项举措: by what they are for, behind the verb for their being issued.
    pub(super) fn issued(&self, noun: &str) -> Option<Name> {
        WORDS.remedy.number(noun)?;
        let end = self.number.span.start as usize;
        let before = &self.scene.text[..end];
        // “七大产业链”|38条政策: what they are called, but not “十个常态化”30项措施, another set.
        if let Some(name) = self.called(noun) {
            return Some(name);
        }
        let clause = piece::start(before, &['，', '；', '。', '：', '《', '》']);
        let verbs = WORDS.issues.every(&before[clause..]);
        let from = clause + verbs.map(|(_, place)| place.end).last()?;
        let goal = before[from..].trim_start_matches('了');
        let goal = goal.trim_end_matches(['共', '近', '约', '超']);
        // 落实|国务院安委会十五条硬措施, “十个常态化”30项措施: who issued them, and another set, are no goal.
        let issuer = goal.ends_with(['会', '部', '委', '府', '局', '院', '省', '市', '县', '区']);
        let plain = !goal.contains(|c: char| c.is_ascii_digit() || "的“”".contains(c))
            && !goal.ends_with(['等', '和', '及', '与', '、'])
            && !issuer;
        let fits = (3..=LONGEST).contains(&goal.chars().count());
        let span = from..self.after.noun.end;
        (plain && fits).then(|| Name::new(format!("{goal}{noun}"), span, "both_sides"))
    }

    /// “黔惠十条”|27项政策: what stands in quotes right before the number.
    fn called(&self, noun: &str) -> Option<Name> {
        let before = &self.scene.text[..self.number.span.start as usize];
        let from = before.strip_suffix('”')?.rfind('“')?;
        let called = &before[from..];
        let inner = called.trim_start_matches('“');
        let set = ["个", "项", "条"].iter().any(|unit| {
            let count = inner.trim_start_matches(numeral::begins);
            count.len() < inner.len() && count.starts_with(unit)
        });
        let fits = (5..=LONGEST).contains(&called.chars().count()) && !inner.contains('，');
        let span = from..self.after.noun.end;
        (fits && !set).then(|| Name::new(format!("{called}{noun}"), span, "both_sides"))
    }

    /// 出台优化营商环境|26条 → 优化营商环境措施, 制定促消费16条、|稳外贸12条: articles that nothing behind their number names.
    pub(super) fn articles(&self) -> Option<Name> {
        let (text, start) = (self.scene.text, self.number.span.start as usize);
        if self.number.unit != "条" || !ends_list(&text[self.number.span.end as usize..]) {
            return None;
        }
        let before = &text[..start];
        let clause = piece::start(before, &['，', '；', '。', '：']);
        let item = clause + piece::start(&before[clause..], &['、']);
        let verbs = WORDS.enacts.every(&before[item..]);
        let verb = verbs.map(|(_, place)| item + place.end).last();
        // 制定促消费16条、|推进外贸发展12条: the verb governs the list.
        let listed =
            || WORDS.enacts.within(&before[clause..item]) && before[..item].ends_with("条、");
        let from = verb.or_else(|| listed().then_some(item))?;
        let goal = before[from..].trim_start_matches('了');
        // 出台《若干意见》|25条
        let titled = goal.starts_with('《') && goal.ends_with('》');
        if !titled {
            WORDS.sought.starting(goal)?;
        }
        let kind = if WORDS.enacted.ending(goal).is_some() {
            ""
        } else {
            "措施"
        };
        let plain = !goal.contains(|c: char| c.is_ascii_digit() || "的“”（".contains(c));
        let fits = titled || (3..=LONGEST).contains(&goal.chars().count());
        let named = (plain || titled) && fits && WORDS.no_article.ending(goal).is_none();
        named.then(|| {
            Name::new(
                format!("{goal}{kind}"),
                start - goal.len()..start,
                "both_sides",
            )
        })
    }

    /// 督察反馈意见|涉及我县的|26项问题: by what they were found, before the words for whom they are of.
    pub(super) fn found_by(&self, noun: &str) -> Option<Name> {
        if noun != "问题" {
            return None;
        }
        let before = &self.scene.text[..self.number.span.start as usize];
        let start = piece::start(before, &['，', '；', '。', '：']);
        let whose = before.strip_suffix('的').unwrap_or(before);
        let at = start + find_last(whose.get(start..)?, "涉及")?;
        let found = &whose[start..at];
        WORDS.finder.ending(found)?;
        let short = whose[at..].chars().count() <= "涉及我县方面".chars().count();
        let fits = (4..=LONGEST).contains(&found.chars().count());
        (short && fits).then(|| Name::new(format!("{found}{noun}"), start..at, "both_sides"))
    }

    /// 214个|村集体经济收入|均达到10万元以上 → 集体经济收入10万元以上的村: what so many villages earn.
    pub(super) fn earning(&self, noun: &str) -> Option<Name> {
        const FAR: usize = 16;
        let said = noun.strip_prefix('村')?;
        // 28个|村集体经济收入突破10万元: where the noun holds the sum.
        let earned = &said[..find(said, "收入")? + "收入".len()];
        let end = self.after.noun.end - (said.len() - earned.len());
        let behind = &self.scene.text[end..];
        let all = ["全部", "均", "都"]
            .iter()
            .find_map(|all| behind.strip_prefix(all));
        let behind = all.unwrap_or(behind);
        let sum = behind.split(['，', '；', '。', '、', '（']).next()?;
        let passed = sum.starts_with(['达', '超']) || sum.starts_with("突破");
        let reached = sum.strip_prefix("达到").or(sum.strip_prefix('达'));
        let sum = reached.unwrap_or(sum);
        let money = passed && sum.contains('元') && sum.chars().count() <= FAR;
        let text = format!("{earned}{sum}的村");
        money.then(|| Name::new(text, self.after.noun.clone(), "after_predicate"))
    }
}

/// 促消费16条|、…, 稳外贸12条|等政策: whether the articles end their item of the list with no noun of their own.
fn ends_list(behind: &str) -> bool {
    let kind = behind
        .strip_prefix('等')
        .and_then(|rest| Some((WORDS.enacted.starting(rest)?, rest)));
    let behind = kind.map_or(behind, |(kind, rest)| &rest[kind.len()..]);
    behind.is_empty() || behind.starts_with(['，', '；', '。', '、', '和', '及'])
}
