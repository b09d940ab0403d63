//! Names read from the words before the number.

use super::{Choice, Name};
use crate::mention::number::Form;
use crate::observation::before::Before;
use crate::observation::noun::{
    self, Lean, is_project, keeps_holder, lean, part_of, releveled, spends,
};

/// Verbs that tell a generic noun from others: 开工项目, 签约项目.
const CONTENT_VERBS: [&str; 16] = [
    "开工建设",
    "开工",
    "竣工",
    "投产",
    "签约",
    "落地",
    "引进",
    "招引",
    "入库",
    "储备",
    "谋划",
    "入驻",
    "复工",
    "入选",
    "竣工投产",
    "建成投产",
];

/// 产值增速位列县区 → 产值增速; 在主城五区中排 → nothing: among whom the place is held is no part
/// of the name.
fn out_of_group(noun: &str) -> &str {
    let verbs = [
        "位列", "位于", "位居", "名列", "排名", "排位", "稳居", "列", "居", "排", "在",
    ];
    let among = |group: &str| {
        let group = group
            .trim_end_matches("排名")
            .trim_end_matches("排位")
            .trim_end_matches(['排', '居', '列', '位', '中', '内', '里']);
        [
            "区",
            "县",
            "县域",
            "市",
            "城区",
            "郊区",
            "地区",
            "省",
            "州",
            "城市",
            "县（市、区）",
            "前列",
        ]
        .iter()
        .any(|word| group.ends_with(word))
            && group.chars().count() <= 10
    };
    let cut = verbs.iter().filter_map(|verb| {
        let at = noun.find(verb)?;
        among(&noun[at + verb.len()..]).then_some(at)
    });
    let kept = match cut.min() {
        Some(at) => &noun[..at],
        // 5郊区中排首位, 南京5郊区中排: a group alone.
        None if among(noun) && noun.contains(|c: char| c.is_ascii_digit()) => "",
        None => noun,
    };
    kept.trim_end_matches(['，', ' '])
}

impl Choice<'_> {
    /// From the words before the number.
    pub(super) fn before_name(&self, noun: &str) -> Name {
        let span = self.before.noun.clone();
        if noun.is_empty() {
            return self.inherited();
        }
        if self.number.form == Form::Rank {
            if noun::is_region(noun) {
                return self.inherited();
            }
            let bare = out_of_group(noun::without_scope(noun));
            if bare.len() < noun.len() {
                return self.ranked(bare);
            }
        }
        if self.is_ratio()
            && let Some(yardstick) = noun::yardstick(noun)
            && let Some(subject) = self.subject
        {
            let text = format!("{}完成{yardstick}", subject.text);
            return Name::new(text, span, "share_of");
        }
        // 第一产业增加值增长2.7%，拉动经济增长0.3个百分点.
        if let Some(subject) = self.subject.filter(|_| self.moves() && noun::pulls(noun)) {
            let text = format!("{}{noun}增长", noun::branch(&subject.text));
            return Name::new(text, span, "said_of_subject");
        }
        if let Some(share) = noun.trim_start_matches('约').strip_prefix('占') {
            // 占常住人口比重（常住人口城镇化率）: the share has a name of its own.
            if let Some((_, rate)) = share
                .strip_suffix('）')
                .and_then(|share| share.rsplit_once('（'))
                && rate.ends_with('率')
            {
                return Name::new(rate, span, "before");
            }
            let part = format!("占{}", share.trim_end_matches('的'));
            return match self.subject {
                Some(subject) => Name::new(format!("{}{part}", subject.text), span, "share_of"),
                None => Name::new(part, span, "before"),
            };
        }
        match lean(noun) {
            Some(Lean::Same) => self.same(noun),
            Some(Lean::Part) => self.part(noun),
            Some(Lean::Act) if self.own_holder().is_some_and(|own| own.chars().count() > 3) => {
                Name::new(
                    format!("{}{noun}", self.own_holder().unwrap_or("")),
                    span,
                    "holder",
                )
            }
            Some(Lean::Act) => match self.subject {
                Some(subject) => {
                    let object = noun::without_verbs(&subject.text);
                    Name::new(format!("{noun}{object}"), span, "act_on")
                }
                None => Name::new(noun, span, "before"),
            },
            Some(Lean::School) => {
                // 全市专任教师9928人: of all schools of the place.
                let apart = self.before.placed || self.scene.text[..span.start].ends_with("；共有");
                let whole = [self.subject, self.school, self.topic]
                    .into_iter()
                    .flatten()
                    .filter(|_| !apart)
                    .find_map(|school| noun::of_school(&school.text, noun));
                Name::new(whole.unwrap_or_else(|| noun.to_owned()), span, "part_of")
            }
            Some(Lean::Generic) => self.generic(noun),
            None if let Some(whole) = self.of_schools(noun) => Name::new(whole, span, "part_of"),
            None => match self
                .own_holder()
                .filter(|holder| keeps_holder(holder, noun))
            {
                Some(holder) => Name::new(format!("{holder}{noun}"), span, "holder"),
                None => Name::new(noun, span, "before"),
            },
        }
    }

    /// 专任教师8229人，其中小学3057人: the teachers of a kind of schools.
    fn of_schools(&self, noun: &str) -> Option<String> {
        let subject = self.subject.filter(|_| self.number.unit.ends_with('人'))?;
        noun::said_of_school(noun, &subject.text)
    }

    /// Whether the number can say by how much something moved.
    fn moves(&self) -> bool {
        self.number.unit == "%" || self.number.unit.ends_with("百分点")
    }

    /// What a rank is held in: 总量六区第一.
    fn ranked(&self, noun: &str) -> Name {
        if noun.is_empty() {
            return self.inherited();
        }
        let start = self.before.noun.start;
        let own = Before {
            noun: start..start + noun.len(),
            ..self.before.clone()
        };
        let choice = Choice {
            before: &own,
            next: self.next.clone(),
            prior: self.prior.clone(),
            ..*self
        };
        choice.before_name(noun)
    }

    /// 总量, 排名: the subject itself.
    fn same(&self, noun: &str) -> Name {
        let span = self.before.noun.clone();
        match (self.own_holder(), self.subject) {
            (Some(holder), _) => Name::new(holder, span, "before"),
            (None, subject) => match self
                .prior
                .as_ref()
                .filter(|prior| super::measures(&prior.text))
            {
                Some(prior) => prior.clone(),
                None => subject.map_or_else(
                    || Name::new(noun, span, "before"),
                    |subject| subject.by("subject"),
                ),
            },
        }
    }

    /// 总投资, 产值: said of the subject, of its holder, or of the object of the next clause.
    fn part(&self, noun: &str) -> Name {
        let span = self.before.noun.clone();
        if let Some(subject) = self.subject.filter(|_| noun::is_level(noun)) {
            return Name::new(releveled(&subject.text, noun), span, "part_of");
        }
        if let Some(holder) = self.own_holder() {
            return Name::new(format!("{holder}{noun}"), span, "holder");
        }
        // 畜牧业健康发展，实现产值27.5亿元
        if let Some(lead) = self.lead {
            return Name::new(format!("{}{noun}", lead.text), span, "holder");
        }
        // 总面积309万亩的12个碳汇片区: the noun behind 的 owns it.
        if let Some(next) = self.next.as_ref().filter(|next| next.rule == "owner") {
            return Name::new(format!("{}{noun}", next.text), span, "next");
        }
        let owned = self
            .subject
            .is_some_and(|subject| is_project(&subject.text));
        if let Some(next) = self.next.as_ref().filter(|_| spends(noun) && !owned) {
            return Name::new(format!("{}{noun}", next.text), span, "next");
        }
        match self.subject {
            Some(subject) if lean(&subject.text) == Some(Lean::Part) => {
                Name::new(noun, span, "before")
            }
            Some(subject) if subject.text != noun => {
                Name::new(part_of(&subject.text, noun), span, "part_of")
            }
            _ => Name::new(noun, span, "before"),
        }
    }

    /// 项目4个: with the verb that was dropped, or with whose they are.
    fn generic(&self, noun: &str) -> Name {
        let span = self.before.noun.clone();
        let verb = self.content_verb().unwrap_or("");
        match self
            .own_holder()
            .or(self.holder.filter(|_| verb.is_empty()))
        {
            Some(holder) => Name::new(format!("{holder}{verb}{noun}"), span, "holder"),
            None if !verb.is_empty() => Name::new(format!("{verb}{noun}"), span, "verb_noun"),
            None => Name::new(noun, span, "before"),
        }
    }

    /// What stood left of an inner verb in the words before this number.
    pub(super) fn own_holder(&self) -> Option<&str> {
        self.before.holder.as_ref().map(|range| self.noun(range))
    }

    /// The verb dropped right before the noun, where it says more than that the thing was done.
    pub(super) fn content_verb(&self) -> Option<&'static str> {
        let dropped = &self.scene.text[..self.before.noun.start];
        CONTENT_VERBS
            .into_iter()
            .find(|verb| dropped.ends_with(verb))
    }
}
