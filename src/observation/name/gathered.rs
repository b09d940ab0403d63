//! What a counted group has or does together is told of the group, not of the place.
//!
//! ```text
//! 5个|市级园区|实现工业总产值20亿元         市级园区工业总产值
//! 全县12个|乡镇|完成造林2.1万亩             乡镇造林
//! 86个|村|，集体收入超10万元                a clause of its own, for others
//! ```
//!
//! The group must open the clause, and nothing but a light verb may stand between it and what is measured. Firms and
//! projects, of which much is told, have rules of their own ([`super::firm`], [`super::project`]).

use super::{Choice, Name};
use crate::lexicon::UnitKind as Kind;
use crate::observation::piece;
use std::ops::Range;

/// The longest name of a group, in characters.
const LONGEST: usize = 8;

/// The longest that is told of the share of such places, in characters.
const SHARED: usize = 18;

/// What may stand between a group and what it has.
const VERBS: [&str; 7] = [
    "",
    "实现",
    "完成",
    "共实现",
    "共完成",
    "累计实现",
    "累计完成",
];

impl Choice<'_> {
    /// 5个市级园区实现工业总产值|20亿元: the name with the group that opens the clause.
    pub(super) fn of_gathered(&self, mut name: Name) -> Name {
        if let Some(shared) = self.sharing(&name) {
            name.text = shared.into();
            return name;
        }
        let Some((group, part)) = self.gathered() else {
            return name;
        };
        // 12个示范村完成造林|4300亩: which villages can't be counted in.
        if name.rule == "subject" || *name.text == *group {
            let said = &self.scene.text[part.clone()];
            name = Name::new(said, part, "before");
        }
        let own = matches!(name.rule, "before" | "part_of") && name.elsewhere.is_none();
        if own && !name.text.contains(group) {
            name.text = format!("{group}{}", name.text).into();
        }
        name
    }

    /// 7个区|完成投资占全市投资|79%: so many of the places as have a share, right before what is measured of them.
    fn sharing(&self, name: &Name) -> Option<&str> {
        let own = name.rule == "before" && name.elsewhere.is_none() && self.is_ratio();
        let counted = self
            .counted
            .filter(|counted| own && counted.elsewhere.is_none())?;
        let text = self.scene.text;
        let part = text.get(counted.span.end..self.number.span.start as usize)?;
        let part = part.trim_end_matches(['的', '约', '近', '超', '过', '达', '到']);
        let (what, whole) = part.split_once('占')?;
        let plain = !part.contains(|c: char| c.is_ascii_digit() || "，、；。：（".contains(c));
        let near = name.span.start == counted.span.end && part.chars().count() <= SHARED;
        let shared = plain && near && what.chars().count() >= 2 && !whole.starts_with('比');
        let before = text.get(..counted.span.start).filter(|_| shared)?;
        let bare = before.strip_suffix('个')?;
        let digits = bare.trim_end_matches(|c: char| c.is_ascii_digit());
        let placed = matches!(
            text.get(counted.span.clone())?,
            "区" | "县" | "县区" | "市" | "乡镇" | "镇"
        );
        (placed && digits.len() < bare.len())
            .then(|| &text[digits.len()..counted.span.end + part.len()])
    }

    /// The group counted at the head of the clause, and where that stands which is measured of it.
    fn gathered(&self) -> Option<(&str, Range<usize>)> {
        let measures = matches!(
            self.number.kind(),
            Some(Kind::Money | Kind::Measure | Kind::Ratio)
        );
        let counted = self
            .counted
            .filter(|counted| measures && counted.elsewhere.is_none())?;
        let text = self.scene.text;
        let said = text.get(counted.span.end..self.number.span.start as usize)?;
        let verb = VERBS.iter().rev().find(|verb| said.starts_with(**verb))?;
        let part = counted.span.end + verb.len()..counted.span.end + said.len();
        let named = match self.before.noun.is_empty() {
            true => !verb.is_empty(),
            false => self.before.noun.start == part.start,
        };
        let end = ["达到", "达", "为"]
            .iter()
            .find_map(|end| text[part.clone()].strip_suffix(end));
        let part = part.start..end.map_or(part.end, |rest| part.start + rest.len());
        let plain = (2..=LONGEST).contains(&text[part.clone()].chars().count())
            && !text[part.clone()]
                .contains(|c: char| c.is_ascii_digit() || "，、。；（的".contains(c));
        let before = text.get(..counted.span.start)?;
        let start = piece::start(before, &['，', '；', '。', '：', '、', '（']);
        let head =
            before[start..].trim_start_matches(|c| "全县市区镇乡州旗年月上下半度共".contains(c));
        let unit = head.trim_start_matches(|c: char| {
            c.is_ascii_digit() || "一二三四五六七八九十两".contains(c)
        });
        let opens = unit.len() < head.len() && matches!(unit, "个" | "大");
        let short = counted.text.chars().count() <= LONGEST && !counted.text.contains('的');
        let group = text.get(counted.span.clone())?;
        let told = opens && short && named && plain && *group == *counted.text;
        told.then_some((group, part))
    }
}
