//! Bare sums whose branch or crop a clause before tells.
//!
//! ```text
//! 大力发展茶叶加工业，去年实现产值12亿元                 茶叶加工业产值
//! 果园15万亩，其中：苹果6万亩；产量21万吨                果园产量: behind ； of the whole again
//! 大力发展茶叶加工业，全县实现产值120亿元                 产值: of all of the county
//! ```
//!
//! Verbs, sums and yields are rows of `developed_words.tsv`. What a subject in the same clauses owns is read in
//! [`super::part`].

use super::{Choice, Name};
use crate::lexicon::{find, kinds};
use crate::mention::number;
use crate::observation::standard::finish;

kinds! { static WORDS = "../../lexicon/developed_words.tsv": manner, develops, sum, harvest, no_branch, extent, ground, all, sown, no_crop }

/// How far before a sum, in bytes, its branch is told, and in how many clauses.
const FAR: usize = 240;
const CLAUSES: usize = 4;

/// The longest name of a branch or a crop, in characters.
const LONGEST: usize = 12;

/// Whether a noun is such a sum of a yield.
pub fn is_yield(noun: &str) -> bool {
    WORDS.harvest.number(noun).is_some()
}

impl Choice<'_> {
    /// A bare sum with what it is of.
    pub(super) fn of_developed(&self, mut name: Name) -> Name {
        let part = self.noun(&self.before.noun);
        if let Some(crop) = self.crop_done(part) {
            name.text = crop.into();
            return finish(name);
        }
        let sum = WORDS.sum.number(part).is_some();
        if !sum && !is_yield(part) || self.before.placed {
            return name;
        }
        // 高效农业种植面积8万亩，|产值|2亿元: what is a part of the figures before has its name by them.
        let bare = (name.rule == "before" || *name.text == *part) && name.elsewhere.is_none();
        let text = (is_yield(part).then(|| self.of_whole_again(part)).flatten()).or_else(|| {
            (sum && bare)
                .then(|| self.of_branch_developed(part))
                .flatten()
        });
        match text {
            Some(text) => {
                name.text = text.into();
                finish(name)
            }
            None => name,
        }
    }

    /// 早稻|完成|播种面积|12万亩: of the crop that is sown, whose short name stands before the verb.
    fn crop_done(&self, part: &str) -> Option<String> {
        const SHORT: usize = 5;
        let sown = WORDS.sown.number(part)?;
        let before = self.scene.text.get(..self.before.noun.start)?;
        let clause = before.rsplit(['，', '。', '；', '：', '\n']).next()?;
        let crop = clause.strip_suffix("完成")?;
        let plain = crop.chars().all(char::is_alphabetic)
            && WORDS.all.starting(crop).is_none()
            && WORDS.no_crop.ending(crop).is_none();
        let short = (2..=SHORT).contains(&crop.chars().count());
        (plain && short).then(|| format!("{crop}{}", WORDS.sown.list()[sown]))
    }

    /// 主攻建材工业，去年完成|工业产值|57亿元: of the branch that one of the clauses before sets out to develop.
    fn of_branch_developed(&self, part: &str) -> Option<String> {
        let before = self.near_before(FAR)?;
        let group = before.rsplit(['。', '；', '：', '\n']).next()?;
        let mut clauses = group.rsplit('，');
        let own = clauses.next()?;
        // 全县|实现产值: of all of it.
        if WORDS.all.within(own) {
            return None;
        }
        let branch = clauses.take(CLAUSES).find_map(developed)?;
        let own = part.strip_prefix("工业").unwrap_or(part);
        Some(format!("{branch}{own}"))
    }

    /// 茶园7万亩，其中：改造3万亩；|产量|2400吨: of the whole that the parts before ； were told of.
    fn of_whole_again(&self, part: &str) -> Option<String> {
        let start = self.before.noun.start;
        let before = &self.scene.text[..start];
        let (group, own) = before.rsplit_once('；')?;
        let group = group.rsplit('。').next()?;
        let at = find(group, "其中")?;
        // 产量达3200吨，产值|4亿元: nothing but other sums stands between.
        let mut told = own.split('，');
        let bare = told.next_back().is_some_and(str::is_empty);
        if !bare || !told.all(|clause| WORDS.harvest.starting(clause).is_some()) {
            return None;
        }
        let head = &group[..at];
        let whole = match head.trim().is_empty() {
            true => self.topic.map(|topic| topic.text.to_string())?,
            false => {
                let first = number::scan(head).into_iter().rev();
                let first = first.map(|number| number.span.start as usize);
                let end = first.min()?;
                let clause = head[..end].rsplit(['，', '：', '；']).next()?;
                let clause = clause.trim_end_matches(['达', '到', '为', '有', '约']);
                without_whole(clause).to_owned()
            }
        };
        // 果园15万亩: its name says that it is ground; 综合产值6亿元 yields nothing.
        let extent = WORDS.extent.ending(&whole);
        let crop = &whole[..whole.len() - extent.map_or(0, str::len)];
        if extent.is_none() && WORDS.ground.ending(crop).is_none() {
            return None;
        }
        let plain = !crop.contains(|c: char| c.is_ascii_digit() || "的、“”".contains(c));
        let short = (2..=LONGEST).contains(&crop.chars().count());
        (plain && short).then(|| format!("{crop}{part}"))
    }
}

/// 全县|茶园面积: without of which whole it is.
pub(super) fn without_whole(text: &str) -> &str {
    WORDS
        .all
        .starting(text)
        .map_or(text, |whole| &text[whole.len()..])
}

/// 大力发展|农副产品加工业|: the branch that a clause sets out to develop.
fn developed(clause: &str) -> Option<&str> {
    let mut rest = clause.trim();
    while let Some(word) = WORDS
        .manner
        .starting(rest)
        .or_else(|| WORDS.all.starting(rest))
    {
        rest = &rest[word.len()..];
    }
    let verb = WORDS.develops.starting(rest)?;
    let branch = rest[verb.len()..].trim_start_matches('了');
    let plain = branch.chars().all(char::is_alphabetic)
        && branch.ends_with(['业', '游'])
        && !branch.contains(['的', '和', '与', '、']);
    let named = plain && WORDS.no_branch.ending(branch).is_none();
    (named && (2..=LONGEST).contains(&branch.chars().count())).then_some(branch)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_branch_is_what_a_verb_of_developing_stands_before() {
        assert_eq!(developed("大力发展茶叶加工业"), Some("茶叶加工业"));
        assert_eq!(developed("全县着力做大做强陶瓷产业"), Some("陶瓷产业"));
        assert_eq!(developed("加快发展乡村旅游"), Some("乡村旅游"));
        assert_eq!(developed("积极扶持民营企业"), None);
        assert_eq!(developed("茶叶加工业发展加快"), None);
        assert_eq!(developed("发展茶业和渔业"), None);
    }
}
