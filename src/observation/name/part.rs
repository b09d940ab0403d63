//! Names of what is a part of something: 总投资, 产值, 面积.
//!
//! ```text
//! 道路总投资4亿元                     its holder: 道路总投资
//! 开工项目32个，计划投资49亿元        what was counted: 项目计划投资
//! 总面积309万亩的12个碳汇片区         the noun behind 的: 碳汇片区总面积
//! ```
//!
//! Which nouns are parts is told by [`super::super::noun`].

use super::{Choice, Name};
use crate::observation::noun::{self, Lean, is_project, lean, part_of, releveled, spends};

impl Choice<'_> {
    /// 总投资, 产值: said of the subject, of its holder, or of the object of the next clause.
    pub(super) fn part(&self, noun: &str) -> Name {
        let noun = unplanned(noun);
        self.owned_part(noun)
            .or_else(|| self.counted_part(noun))
            .unwrap_or_else(|| self.subject_part(noun))
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
        if owned || !spends(noun) || noun.contains("期投资") {
            return None;
        }
        // 集中开工项目32个，开工率61%，计划投资49亿元: of the projects counted, whatever else was told of them.
        if let Some(counted) = self.counted
            && is_project(&counted.text)
            && !self.afresh(noun, counted)
        {
            return Some(Name::new(part_of(&counted.text, noun), span, "part_of"));
        }
        // 投资3亿元，投劳|186万工日: labour is another means.
        let next = self
            .next
            .as_ref()
            .filter(|next| !matches!(&*next.text, "投劳" | "投工" | "投工投劳"))?;
        Some(Name::new(format!("{}{noun}", next.text), span, "next"))
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
        let whose = &subject.text;
        // 开工率43%；完成投资4.7亿元: money is no part of a rate.
        // 出生率7.7‰；死亡|5388人: nor are people.
        // 直接经济损失1200万元，死亡|3人
        let rate = || {
            spends(noun) && whose.ends_with(['率', '工', '比'])
                || noun == "死亡" && whose.ends_with(['率', '工', '比', '失'])
        };
        // 亩均产量188公斤，总产|1.6万吨: nor is a total a part of an average.
        let averaged = || {
            let each = ["亩均", "户均", "人均"];
            noun.starts_with('总') && each.iter().any(|word| whose.starts_with(word))
        };
        // 高新区完成产值5亿元；丙区|完成产值6亿元: of another place, without what the first was of.
        let elsewhere = || {
            self.before.placed
                && self.holder.is_some_and(|holder| whose.starts_with(holder))
                && whose.ends_with(noun)
        };
        // 惠及居民3万户、建筑面积12万平方米: no size of people.
        let people = || noun.ends_with("面积") && noun::people(whose);
        // 完成投资43亿元；开复工面积187万平方米；竣工面积|81万平方米: no area of money, nor of another step alone.
        let built = || {
            let area = whose.strip_suffix("面积");
            let step = area.is_some_and(|step| {
                noun::WORDS.step.number(step).is_some() || noun::WORDS.stage.number(step).is_some()
            });
            let sums = ["固定资产投资", "固定资产投资额", "开发投资", "开发投资额"];
            noun.ends_with("工面积") && (step || sums.iter().any(|sum| whose.ends_with(sum)))
        };
        // 年交易量10万吨，带动就业|900人: nor are people part of a measure.
        let yields = || {
            noun.starts_with("带动")
                && whose.starts_with('年')
                && whose.ends_with(['量', '值', '额'])
        };
        // 新建道路7条，主营业务收入全省第9: nor does what is built earn anything.
        let earns = || {
            ["收入", "利润", "利税", "税收", "产值"]
                .iter()
                .any(|end| noun.ends_with(end))
                && (noun::WORDS.built.ending(whose).is_some()
                    // 合同引资80亿元；销售收入|120亿元: nor does money that was promised.
                    || whose.ends_with("引资") || whose.ends_with("资金"))
        };
        // 实现生产总值32亿元；税收|9.2亿元: nor does what sums up all of a district earn anything.
        let summed = || {
            let earned = ["收入", "利润", "利税", "税收", "产值"];
            // 利润率5%；税收|增长6%: nor does a rate.
            earned.contains(&noun)
                && (whose.ends_with('率') || noun::WORDS.sum_of_all.within(whose))
        };
        // 惠及56栋楼，惠及居民430户: nor of what has no more to its name.
        let nameless = || whose.chars().count() < 2;
        // 其中城区改造800套、镇村60套；年度计划投资|9亿元: what stands behind ； is of the whole again.
        let closed = || {
            let between = self
                .scene
                .text
                .get(self.subject_end()..self.before.noun.start);
            let from = self
                .scene
                .text
                .get(..self.subject_end())
                .unwrap_or_default();
            let group = from.rsplit('；').next().unwrap_or(from);
            between.is_some_and(|between| between.contains('；')) && group.contains("其中")
        };
        // 城乡低保人数8000人，发放低保金|4586万元: of relief told by its own name alone.
        let relief = || noun == "低保金" && (!whose.ends_with("低保") || whose.starts_with("享受"));
        // 倒塌房屋86户，直接经济损失|1.8亿元: no house loses; nor does any other rate graduate.
        let harmed =
            || noun.starts_with("直接") && !whose.ends_with(['亡', '伤', '故', '灾', '失']);
        let graduated = || {
            let rates = ["学率", "固率", "毕业率", "辍学率"];
            rates[2..].contains(&noun) && !rates.iter().any(|rate| whose.ends_with(rate))
        };
        // 罚款362万元，办结率|100%: no sum is settled; 年出栏19万只，年产值|…: a verb alone yields nothing.
        let settled = || {
            (noun == "办结率" || noun == "满意率") && whose.ends_with(['款', '金', '费'])
                || noun.starts_with('年')
                    && matches!(&**whose, "年出栏" | "年存栏" | "出栏" | "存栏")
        };
        // 新农合参加人数20万人，参合率|98%: of a scheme of insurance alone.
        let insured = || {
            let schemes = ["保险", "医疗", "人数", "农合", "养老", "参合农民"];
            noun.ends_with("参合率") | noun.ends_with("参保率")
                && !schemes.iter().any(|end| whose.ends_with(end))
        };
        // 南北长51公里，总面积|1433平方公里: nor does a direction have an area.
        let spans = || noun.ends_with("面积") && noun::WORDS.spans.number(whose).is_some();
        lean(whose) == Some(Lean::Part)
            || spans()
            || insured()
            || settled()
            || harmed()
            || graduated()
            || noun::sized_apart(whose, noun)
            || noun.contains("期投资") && !is_project(whose)
            || rate()
            || averaged()
            || elsewhere()
            || people()
            || built()
            || yields()
            || earns()
            || summed()
            || relief()
            || closed()
            || nameless()
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

/// 工业项目17个，年度计划|完成投资14亿元: that it is planned is told by the status.
fn unplanned(noun: &str) -> &str {
    let planned = ["年度计划", "当年计划", "年内计划"];
    let bare = planned.iter().find_map(|word| noun.strip_prefix(word));
    bare.filter(|noun| noun.starts_with("完成")).unwrap_or(noun)
}
