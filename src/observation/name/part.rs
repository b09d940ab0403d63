//! Names of what is a part of something: 总投资, 产值, 面积.
//!
//! ```text
//! 道路总投资4亿元                     its holder: 道路总投资
//! 开工项目32个，计划投资49亿元        what was counted: 项目计划投资
//! 总面积309万亩的12个碳汇片区         the noun behind 的: 碳汇片区总面积
//! ```
//!
//! Which nouns are parts is told by [`super::super::noun`].

use super::{Choice, Name, alone};
use crate::lexicon::{Lexicon, has};
use crate::mention::cue;
use crate::observation::noun::{self, is_project, part_of, releveled, spends};

impl Choice<'_> {
    /// 总投资, 产值: said of the subject, of its holder, or of the object of the next clause.
    pub(super) fn part(&self, noun: &str) -> Name {
        let noun = unplanned(noun);
        // 新增贷款18亿元，|贷款余额|86亿元: a part that names what it is of.
        let whole =
            |subject: &&Name| noun.len() > subject.text.len() && noun.starts_with(&*subject.text);
        if self
            .subject
            .filter(|subject| !subject.text.is_empty())
            .is_some_and(|subject| whole(&subject))
        {
            return Name::new(noun, self.before.noun.clone(), "before");
        }
        let found = self
            .owned_part(noun)
            .or_else(|| self.counted_part(noun))
            .unwrap_or_else(|| self.subject_part(noun));
        // 响应率100%、解决率97%、|满意率|98%: a rate is no part of another.
        let whole = found.text.strip_suffix(noun);
        match whole.is_some_and(|whole| noun.ends_with('率') && whole.ends_with('率')) {
            true => Name::new(noun, self.before.noun.clone(), "before"),
            false => found,
        }
    }

    /// 道路|总投资4亿元: of a subject at another level, of the holder, the branch or the owner that the words name.
    fn owned_part(&self, noun: &str) -> Option<Name> {
        let span = self.before.noun.clone();
        if let Some(subject) = self.subject.filter(|_| noun::is_level(noun)) {
            return Some(Name::new(releveled(&subject.text, noun), span, "part_of"));
        }
        if let Some(holder) = self.own_holder() {
            // 道路投资三年累计完成|投资
            let whose = holder.strip_suffix(noun).unwrap_or(holder);
            return Some(Name::new(format!("{whose}{noun}"), span, "holder"));
        }
        // 畜牧业健康发展，实现产值27.5亿元
        if let Some(lead) = self.lead {
            // 固定资产投资大幅增加，1-10月完成|投资62亿元: the same.
            if is_sum_of(noun, &lead.text) {
                return Some(lead.by("subject"));
            }
            return Some(Name::new(format!("{}{noun}", lead.text), span, "holder"));
        }
        // 总面积309万亩的12个碳汇片区: the noun behind 的 owns it.
        let next = self.next.as_ref();
        let next = next.filter(|next| matches!(next.rule, "owner" | "label"))?;
        Some(Name::new(format!("{}{noun}", next.text), span, "next"))
    }

    /// 开工项目32个，计划投资|49亿元: what is spent on those counted, or on what comes next, but for a project
    /// that is the subject itself.
    fn counted_part(&self, noun: &str) -> Option<Name> {
        let span = self.before.noun.clone();
        let owned = self
            .subject
            .is_some_and(|subject| is_project(&subject.text) && !self.afresh(noun, subject));
        // 一期投资91亿元，建设8座窑炉: of a project, whatever is built.
        if owned || !spends(noun) || has(noun, "期投资") {
            return None;
        }
        // 集中开工项目32个，开工率61%，计划投资49亿元: of the projects counted, whatever else was told of them.
        if let Some(counted) = self.counted
            && is_project(&counted.text)
            && !self.afresh(noun, counted)
        {
            return Some(Name::new(part_of(&counted.text, noun), span, "part_of"));
        }
        // 投资15亿元，实施16个城建项目，改造道路13条，…: the projects, of which the deeds are.
        let projects = self
            .next
            .as_ref()
            .is_some_and(|next| is_project(&next.text));
        if !projects && self.several_deeds() {
            return None;
        }
        // 投资3亿元，投劳|186万工日: labour is another means.
        let next = self
            .next
            .as_ref()
            .filter(|next| !matches!(&*next.text, "投劳" | "投工" | "投工投劳"))
            // 完成投资3亿元，新增灌溉面积|2万亩: no area costs anything, but what is built on it.
            .filter(|next| !next.text.ends_with("面积"))
            // 完成投资3亿元，吸纳就业|860人: nor do those whom it gives work.
            .filter(|next| !next.text.ends_with("就业") && !next.text.ends_with('民'))
            .filter(|next| !noun::people(&next.text))?;
        Some(Name::new(format!("{}{noun}", next.text), span, "next"))
    }

    /// 投入资金|2亿元，建成果园8万亩，改造果园5万亩，新建冷库20座: whether three deeds or more were done with a sum, which then is no single one's.
    fn several_deeds(&self) -> bool {
        const SEVERAL: usize = 3;
        let rest = &self.scene.text[self.number.span.end as usize..];
        let rest = rest.split(['；', '。']).next().unwrap_or(rest);
        let counts = |clause: &&str| {
            let does = cue::prefix(clause).is_some_and(|(cue, _)| cue.lead);
            (does || noun::is_act(clause)) && clause.contains(|c: char| c.is_ascii_digit())
        };
        rest.split('，').skip(1).filter(counts).count() >= SEVERAL
    }

    /// 园区企业12家，产值|6亿元: of the subject, where it has such a part.
    fn subject_part(&self, noun: &str) -> Name {
        let span = self.before.noun.clone();
        // 建成大桥，|总投资1.5亿元: of the project that the clause before speaks of.
        let short =
            |prior: &&Name| prior.text.chars().count() <= 10 && !prior.text.starts_with('列');
        let built = || {
            self.prior
                .as_ref()
                .filter(|prior| is_project(&prior.text))
                .filter(short)
        };
        // 固定资产投资稳步增长，前三季度|完成投资62亿元: that sum itself, as the clause before names it.
        let summed = self.prior.as_ref().filter(|_| self.subject.is_none());
        if let Some(whole) = summed.filter(|prior| is_sum_of(noun, &prior.text)) {
            return whole.clone();
        }
        if let Some(owned) = self.earned_beside(noun) {
            return owned;
        }
        let subject = self.subject.or_else(built);
        let Some(subject) = subject.filter(|subject| !self.alone(noun, subject)) else {
            return Name::new(noun, span, "before");
        };
        if !subject.text.ends_with(noun) {
            // 肉羊年出栏12万只，年产值|480万元: the year is told once.
            let text = part_of(&subject.text, noun).replace("年年", "年");
            return Name::new(text, span, "part_of");
        }
        // 年度计划投资9亿元，1-6月累计完成|投资5亿元: what was done is not what was planned.
        if noun == "投资" && self.scene.text[..span.start].ends_with("完成") {
            return Name::new(part_of(&subject.text, "完成投资"), span, "part_of");
        }
        // 全年又投入资金1100万元, of what was named so before.
        subject.by("subject")
    }

    /// 开工率43%；完成投资|4.7亿元: whether a part is none of the subject's.
    fn alone(&self, noun: &str, subject: &Name) -> bool {
        let whose = &*subject.text;
        let beside = || self.spent_beside(noun);
        alone::stands_alone(noun, whose)
            || beside()
            || self.elsewhere(noun, whose)
            || self.closed(noun)
    }

    /// 调运种子2万公斤，并|投资|170万元: what was spent besides.
    fn spent_beside(&self, noun: &str) -> bool {
        spends(noun) && self.scene.text[..self.before.noun.start].ends_with("，并")
    }

    /// 高新区完成产值5亿元；丙区|完成产值6亿元: of another place, without what the first was of.
    fn elsewhere(&self, noun: &str, whose: &str) -> bool {
        self.before.placed
            && self.holder.is_some_and(|holder| whose.starts_with(holder))
            && whose.ends_with(noun)
    }

    /// 其中城区改造800套、镇村60套；年度计划投资|9亿元: what stands behind ； is of the whole again. What works can do is of
    /// those named last: 建成园区2个；乙厂扩建，年产能|2.6万吨.
    fn closed(&self, noun: &str) -> bool {
        let (text, end) = (self.scene.text, self.subject_end());
        let between = text.get(end..self.before.noun.start);
        let from = text.get(..end).unwrap_or_default();
        let group = from.rsplit('；').next().unwrap_or(from);
        between.is_some_and(|between| between.contains('；'))
            && (has(group, "其中") || noun.ends_with("产能") || noun.ends_with("能力"))
    }

    /// Where the subject ends, if it stands in this sentence.
    fn subject_end(&self) -> usize {
        let subject = self.subject.filter(|subject| subject.elsewhere.is_none());
        subject.map_or(0, |subject| subject.span.end)
    }

    /// 实施道路项目40个；投资480万元，解决…: behind ； a bare sum is of what it goes on with.
    fn afresh(&self, noun: &str, subject: &Name) -> bool {
        let between = self
            .scene
            .text
            .get(subject.span.end..self.before.noun.start);
        matches!(noun, "投资" | "投入")
            && subject.elsewhere.is_none()
            && between.is_some_and(|between| between.contains('；'))
    }
}

/// 全社会固定资产投资|完成投资: whether a part says no more than what the whole measures.
fn is_sum_of(noun: &str, whole: &str) -> bool {
    let invested = matches!(noun, "完成投资" | "完成投资额" | "投资额");
    invested && whole.ends_with("投资") && Lexicon::get().indicator(whole).is_some()
}

/// 工业项目17个，年度计划|完成投资14亿元: that it is planned is told by the status.
fn unplanned(noun: &str) -> &str {
    let planned = ["年度计划", "当年计划", "年内计划"];
    let bare = planned.iter().find_map(|word| noun.strip_prefix(word));
    bare.filter(|noun| noun.starts_with("完成")).unwrap_or(noun)
}
