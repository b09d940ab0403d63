//! Names of shares, by what they are of.
//!
//! ```text
//! 税收收入12亿元，占财政收入的80%       税收收入占财政收入
//! 占常住人口比重（常住人口城镇化率）       常住人口城镇化率
//! ```
//!
//! Shares of a group (60%的学校) are in [`super::group`]; what has a share, and what is told of that again, in [`super::shared_part`].

use super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, has, kinds};
use crate::mention::cue::{self, Sense};
use crate::observation::{list, piece};

kinds! { static WORDS = "../../lexicon/owner_words.tsv": part_of_all, grows_up, furthers, share }

/// 年计划, 全年任务: whether what a share is of is a plan.
fn is_plan(words: &str) -> bool {
    ["计划", "任务", "目标", "任务数", "计划数"]
        .iter()
        .any(|end| words.ends_with(end))
}

impl Choice<'_> {
    /// 研发经费支出6亿元，与|生产总值之比|为2.1%: the ratio of the subject to what the clause names.
    pub(super) fn ratio_to(&self, noun: &str) -> Option<Name> {
        let other = noun.strip_suffix("之比")?;
        let before = self.scene.text[..self.before.noun.start].strip_suffix('与')?;
        let opens = before.is_empty() || before.ends_with(['，', '；', '。']);
        let subject = self
            .subject
            .filter(|_| opens && !other.contains(['与', '和']))?;
        let text = format!("{}与{noun}", subject.text);
        Some(Name::new(text, self.before.noun.clone(), "share_of"))
    }

    /// 涉农贷款36亿元，占新增|贷款的57%: of what was added, whose verb was dropped.
    pub(super) fn share_of_added(&self, noun: &str) -> Option<Name> {
        let head = &self.scene.text[..self.before.noun.start];
        let (verb, before) = cue::suffix(head).filter(|_| self.is_ratio())?;
        let all = ["全部", "全年", "全市", "全县", "全区", ""];
        let told = all.iter().find_map(|word| before.strip_suffix(word));
        let of = told.filter(|before| before.ends_with('占') && verb.word != "占");
        of.and_then(|_| self.share(&format!("占{}{noun}", verb.word)))
    }

    /// 一般公共预算支出的80%|用于民生: what part of it is spent on what.
    pub(super) fn spent_share(&self, before: &str) -> Option<Name> {
        const LONGEST: usize = 14;
        if !self.is_ratio() {
            return None;
        }
        let (start, end) = (
            self.number.span.start as usize,
            self.number.span.end as usize,
        );
        let text = self.scene.text;
        let head = text[..start].trim_end_matches(['近', '约', '超', '过']);
        // 财政支出|70%以上用于民生: nor need 的 stand between.
        let owned = head.ends_with('的') || head.len() == self.before.noun.end;
        let rest = text[end..]
            .trim_start_matches("以上")
            .trim_start_matches("左右");
        let what = rest.strip_prefix("用于").filter(|_| owned)?;
        let what = what.split(['，', '；', '。', '、', '（']).next()?;
        // 保障性住房: a word of its own.
        let verbs = ["保障和改善", "保障", "改善"];
        let bare = verbs.iter().find_map(|verb| what.strip_prefix(verb));
        let what = bare.filter(|bare| !bare.starts_with('性')).unwrap_or(what);
        let spends = before.ends_with(['出', '入', '金', '力']);
        let fits = (2..=LONGEST).contains(&what.chars().count());
        let span = self.before.noun.clone();
        (spends && fits).then(|| Name::new(format!("{before}用于{what}比重"), span, "share_of"))
    }

    /// 占比|52%的化工行业|同比增长7%: what has the share stands behind it.
    pub(super) fn share_of_behind(&self, before: &str) -> Option<Name> {
        let noun = self.after.noun.clone();
        let owns = self
            .scene
            .text
            .get(self.number.span.end as usize..noun.start)
            == Some("的");
        let share = matches!(before, "占比" | "占比为" | "占比达") && self.is_ratio();
        let what = self.noun(&noun);
        let moved = cue::suffix(what).filter(|(cue, _)| {
            let sense = cue.sense;
            sense == Some(Sense::Up) || sense == Some(Sense::Down)
        });
        let what = moved.map_or(what, |(_, what)| what);
        let named = share && owns && what.chars().count() >= 2;
        named.then(|| Name::new(format!("{what}占比"), noun, "group"))
    }

    /// 占比52%的化工行业同比增长|7%: what is told of what had the share in the same clause.
    fn told_of_sharer(&self, name: &Name) -> Option<String> {
        let stem = name.text.strip_suffix("占比")?;
        let own = name.rule == "subject" && name.elsewhere.is_none();
        let text = self.scene.text;
        let head = text.get(..name.span.start).filter(|_| own)?;
        let between = text.get(name.span.end..self.number.span.start as usize)?;
        let share = head.strip_suffix("%的")?;
        let share = share.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        let near = !between.contains(['，', '；', '。']) && share.ends_with("占比");
        // 规上工业增加值同比增长6%。其中，占比52%的化工行业同比增长|7%: of what the whole was measured by.
        let made = self
            .topic
            .is_some_and(|topic| topic.text.ends_with("增加值"));
        let branch = stem.ends_with("业") && self.moves() && text.starts_with("其中");
        let what = if made && branch { "增加值" } else { "" };
        near.then(|| format!("{stem}{what}"))
    }

    /// 轻工业全区占比37%，同比|下降16%: what moves by so many in a hundred, not in points, is what has the share.
    pub(super) fn without_share(&self, mut name: Name) -> Name {
        // 优良天数占监测天数的88%，比上年增加|12天: by so many days, no share.
        let whole = name.text.split_once('占').map(|(whole, _)| whole);
        let counts = self.number.unit == "天" && name.rule == "subject";
        if let Some(whole) = whole.filter(|whole| counts && whole.ends_with("天数")) {
            name.text = whole.to_owned().into();
            return name;
        }
        // 完成投资占全市投资61%，同比增长|18%: what has the share has grown.
        let inherits = name.rule == "subject" && name.elsewhere.is_none();
        let shares = inherits && !has(&name.text, "占比");
        if let Some(whole) = whole.filter(|_| shares && self.before.noun.is_empty())
            && whole.chars().count() >= 2
            && self.of_part(&name)
        {
            name.text = whole.to_owned().into();
            return name;
        }
        if let Some(told) = self.told_of_sharer(&name) {
            name.text = told.into();
            return name;
        }
        let moves = self.number.unit == "%"
            && name.rule == "subject"
            && self.before.noun.is_empty()
            && self.before.said(&[Sense::Up, Sense::Down]).is_some();
        let Some(stem) = WORDS
            .share
            .ending(&name.text)
            .map(|end| &name.text[..name.text.len() - end.len()])
            .filter(|stem| moves && stem.chars().count() >= 2)
        else {
            return name;
        };
        let clause = self.scene.clause_before(self.number.span.start as usize);
        // 占比提高3%: that can be of the share.
        let grown = clause.is_some_and(|clause| {
            let said = &self.scene.text[clause];
            said.starts_with("同比") && (has(said, "增长") || has(said, "下降"))
        });
        if grown {
            let whose = stem.trim_end_matches(['所', '的']);
            // 采矿业增加值占比62%，特别是煤炭开采业占比41%，同比|增长8%: of the same, as the first of them was told.
            let before = &self.scene.text[..self.number.span.start as usize];
            let added = whose.ends_with('业') && has(before, "增加值占比");
            name.text = format!("{whose}{}", if added { "增加值" } else { "" }).into();
        }
        name
    }

    /// 投资以工业技改投资为主，其|比重达61%: of what the clause before says is most of it.
    fn of_most(&self, noun: &str) -> Option<Name> {
        const LONGEST: usize = 14;
        let share = matches!(noun, "其比重" | "其占比" | "比重" | "占比") && self.is_ratio();
        let start = self.before.noun.start;
        let before = self.scene.text.get(..start).filter(|_| share)?;
        let own = before.strip_suffix('其').unwrap_or(before);
        let its = noun.starts_with('其') || own.len() < before.len();
        let clause = own.strip_suffix('，').filter(|_| its)?;
        let most = clause.strip_suffix("为主")?;
        let at = most.rfind('以')? + '以'.len_utf8();
        let what = &most[at..];
        let plain = (3..=LONGEST).contains(&what.chars().count())
            && !what.contains(['，', '、', '；', '。']);
        let text = format!("{what}{}", noun.trim_start_matches('其'));
        plain.then(|| Name::new(text, at..at + what.len(), "share_of"))
    }

    /// 甲、乙三大支柱产业日益壮大，|产值占工业总产值的62%: of the branches that the clause before says to thrive.
    fn share_of_branches(&self, noun: &str) -> Option<Name> {
        const LONGEST: usize = 14;
        let (part, _) = noun.split_once('占').filter(|_| self.is_ratio())?;
        WORDS.part_of_all.number(part)?;
        let before = self.scene.text.get(..self.before.noun.start)?;
        let before = before.strip_suffix('，')?;
        let start = piece::start(before, &['，', '；', '。', '：']);
        let clause = &before[start..];
        let (_, fares) = WORDS.grows_up.next(clause, 1)?;
        let whole = &clause[..fares.start];
        let branch = ["业", "经济", "产业集群"];
        branch.iter().find(|end| whole.ends_with(**end))?;
        // 推动产业|快速发展: by what is done for them.
        WORDS.furthers.starting(whole).is_none().then_some(())?;
        let at = list::summed_at(whole).unwrap_or(0);
        let whose = &whole[at..];
        let plain = !whose.contains(['、', '和', '的']) && whose.chars().count() <= LONGEST;
        let span = start + at..start + fares.start;
        plain.then(|| Name::new(format!("{whose}{noun}"), span, "share_of"))
    }

    /// 造林12万亩，占年计划14万亩的|90%: of which plan so much was done, whose amount stands between.
    pub(super) fn share_of_amount(&self) -> Option<Name> {
        const NEAR: usize = 60;
        let start = self.number.span.start as usize;
        let before = self.scene.text[..start].strip_suffix('的')?;
        let near = &before[before.floor_char_boundary(before.len().saturating_sub(NEAR))..];
        let at = near.rfind('占').filter(|_| self.is_ratio())?;
        let said = &near[at..];
        let plan = &said[..said.find(|c: char| c.is_ascii_digit())?];
        let amount =
            said[plan.len()..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let bare = !amount.contains(|c: char| c.is_ascii_digit() || "，、；（".contains(c));
        let subject = self.subject.filter(|_| bare && is_plan(plan))?;
        let text = format!("{}{plan}", subject.text);
        Some(Name::new(text, subject.span.clone(), "share_of"))
    }

    /// 造林12万亩，占年计划|14万亩的90%: the amount of the plan itself.
    fn planned_amount(&self, share: &str) -> Option<Name> {
        let behind = &self.scene.text[self.number.span.end as usize..];
        let rest = behind.strip_prefix('的').filter(|_| !self.is_ratio())?;
        let rated = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let rated = rated.len() < rest.len() && rated.starts_with('%');
        let subject = self.subject.filter(|_| rated && is_plan(share))?;
        let text = format!("{}{share}", subject.text);
        Some(Name::new(text, self.before.noun.clone(), "share_of"))
    }

    /// 占财政收入: what a share is of.
    pub(super) fn share(&self, noun: &str) -> Option<Name> {
        if let Some(name) = self.of_most(noun) {
            return Some(name);
        }
        if let Some(name) = self.share_of_branches(noun) {
            return Some(name);
        }
        // 总量|占全区工业65.7%: of the subject.
        let noun = noun.strip_prefix("总量").unwrap_or(noun);
        let share = noun.trim_start_matches('约').strip_prefix('占')?;
        let share = share.strip_prefix('到').unwrap_or(share);
        // 占地1500亩
        if share.starts_with('地') && self.number.kind() != Some(Kind::Ratio) {
            return None;
        }
        if let Some(amount) = self.planned_amount(share) {
            return Some(amount);
        }
        let span = self.before.noun.clone();
        // 总量和占比居全市首位，占比|居全省第二: the same again.
        if let Some(subject) = self
            .subject
            .filter(|subject| share == "比" && subject.text.ends_with("占比"))
        {
            return Some(subject.by("subject"));
        }
        // 占常住人口比重（常住人口城镇化率）: the share has a name of its own.
        let bracketed = share
            .strip_suffix('）')
            .and_then(|share| share.rsplit_once('（'));
        if let Some((_, rate)) = bracketed.filter(|(_, rate)| rate.ends_with('率')) {
            return Some(Name::new(rate, span, "before"));
        }
        let part = format!("占{}", share.trim_end_matches('的'));
        // 带动7800名群众人均增收1600元，|占脱贫人口的17%: people have a share, not what each of them got.
        let each = |subject: &&Name| {
            ["人均", "户均"]
                .iter()
                .any(|each| subject.text.starts_with(each))
        };
        let subject = match self.subject.filter(each) {
            Some(_) => self.counted.or(self.subject),
            None => self.subject,
        };
        Some(match subject {
            Some(subject) => Name::new(format!("{}{part}", subject.text), span, "share_of"),
            None => match self.sharers().or_else(|| self.sharer()) {
                Some(whose) => Name::new(format!("{}{part}", whose.text), span, "share_of"),
                None => match self.own_part() {
                    Some(whose) => Name::new(format!("{}{part}", whose.text), span, "share_of"),
                    None => Name::new(part, span, "before"),
                },
            },
        })
    }
}
