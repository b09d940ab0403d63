//! Where the walk is, and what holds there.
//!
//! ```text
//! 今年的主要目标是：…           turned: from here on goals
//! 10月2日，…                  spoken: the day that was named last
//! 某县                        headed: the place of the lines below
//! ```
//!
//! It keeps these alone: what sets each of them, and for how long, is in the files beside this one.

use super::divided::Divided;
use super::narrowed::Narrowed;
use super::{known, led, listed, parted, sheet, tabled, tenored, years};
use crate::mention::period::{Date, Period};
use crate::observation::Setting;
use crate::observation::section::Sense;
use crate::observation::sentence::Handed;
use crate::place::PlaceId;
use crate::span::{Folded, Span};

/// Where the walk is, and what holds there.
pub(super) struct Walk<'a> {
    pub(super) setting: &'a Setting<'a>,
    /// What holds where no section says.
    pub(super) root: Sense,
    pub(super) senses: &'a [Sense],
    pub(super) carried: Option<(Period, Span<Folded>)>,
    /// 上半年，…。完成情况如下：: the part of a year that all the paragraphs below are about.
    pub(super) below: Option<(Period, Span<Folded>)>,
    /// 2024年，…。⏎一是…⏎二是…: the year of a list that is told one by one.
    pub(super) itemed: Option<(Period, Span<Folded>)>,
    /// Whether the paragraph is an item of such a list.
    pub(super) numbered: bool,
    /// Whether the text has come from a year before that of issue to what there is now.
    pub(super) arrived: bool,
    pub(super) paragraph: u32,
    /// 预计（下同） said in this paragraph.
    pub(super) expected: Option<Span<Folded>>,
    /// 预计（下同） said in a part that reviews: of all the rest of it.
    pub(super) below_too: Option<Span<Folded>>,
    /// 今年将… said in this paragraph.
    pub(super) intended: Option<Span<Folded>>,
    /// The same, said in the paragraph before.
    pub(super) meant: Option<Span<Folded>>,
    /// “十三五”时期，… in a plan of the five years after, before any heading plans: what its paragraphs look back on.
    pub(super) behind: Option<(Period, Span<Folded>)>,
    /// 1.引进企业不少于4家。上半年，…: the goal that an item tells before what was done, with its year.
    pub(super) goal_first: Option<(Period, Span<Folded>)>,
    /// 2019年末，…: the end of a year that the paragraph looks at.
    pub(super) ended: Option<(Period, Span<Folded>)>,
    /// “十二五”是…的五年。2015年…: the years that the paragraph told of before the last of them.
    pub(super) opened: Option<(Period, Span<Folded>)>,
    /// 从2012年的…增长到2021年的…: the years between which what the paragraph tells moved.
    pub(super) moved: Option<(Period, Span<Folded>)>,
    /// 结构由2000年的42:20:38优化为…: the years between which the sentence before told of parts that moved.
    pub(super) shifted: Option<(Period, Span<Folded>)>,
    /// The same, while a sentence is read that moves on.
    pub(super) moving: Option<(Period, Span<Folded>)>,
    /// 一年来，…, in a review of several years: the last of them, which the rest of the section is about.
    pub(super) narrowed: Option<Narrowed>,
    /// 过去五年，是…的五年: the years that the section looks back on.
    pub(super) years: Option<years::Looked>,
    /// Whether the paragraph is an item of a list.
    pub(super) in_item: bool,
    /// 到2025年 said in this paragraph: the words that make it one of goals.
    pub(super) aimed: Option<(Period, Span<Folded>)>,
    /// Whether a list of goals goes on: 实现四大目标：, and paragraphs that begin with a goal each.
    pub(super) listing: bool,
    /// 到2030年将实现：: a list of goals.
    pub(super) list: Option<listed::Promised>,
    /// 到2025年，主要指标如下：: what the lines below are of.
    pub(super) led: Option<led::Led>,
    /// 十件民生实事: what is to be done for the people, listed in what follows.
    pub(super) deeds: Option<Span<Folded>>,
    /// Whether the paragraph is one of these.
    pub(super) deed: bool,
    /// The last sentence, which may say 将; while one is read, that one.
    pub(super) last: &'a str,
    /// Whether the last sentence ended with a mark that ends none.
    pub(super) open: bool,
    /// The word that tells most of a paragraph that plans by its words, where no heading tells.
    pub(super) tenor: Option<Span<Folded>>,
    /// （二）…，今年要…: the words by which the item of a torn page plans, for those behind it.
    pub(super) itemised: Option<Span<Folded>>,
    pub(super) section: Option<usize>,
    /// A sentence that opened the planning part, under the section it stands in.
    pub(super) turned: Option<Span<Folded>>,
    /// 今后五年奋斗目标是：…: the years that it plans, where it names several.
    pub(super) turned_for: Option<Period>,
    /// Subject and place of the paragraph's last sentence.
    pub(super) handed: Handed,
    pub(super) planned: Option<(u16, Span<Folded>)>,
    /// The year that a digest of a report plans which parts it by lines of their own: 成绩单, 任务书.
    pub(super) sheets: Option<u16>,
    /// A line that is nothing but a place.
    pub(super) headed: Option<(PlaceId, Span<Folded>)>,
    /// The county that the paragraph goes to.
    pub(super) located: Option<(PlaceId, Span<Folded>)>,
    /// 10月2日: the day that was named last.
    pub(super) spoken: Option<Date>,
    /// 江西省：…: the place that labels the paragraph.
    pub(super) labelled: Option<(PlaceId, Span<Folded>)>,
    /// Whether the paragraphs of the text each begin with a place of their own.
    pub(super) parted: bool,
    /// The county whose report a city's page carries.
    pub(super) spoken_of: Option<(PlaceId, Span<Folded>)>,
    /// Whether the paragraph is an item of it.
    pub(super) spoken_item: bool,
    /// 重大项目104个: the projects that paragraphs below may divide by place.
    pub(super) divided: Option<Divided>,
    /// The paragraph that divides something.
    pub(super) dividing: Option<u32>,
    pub(super) place_at: usize,
    /// Numbers that are no figures.
    pub(super) passed: Vec<Span<Folded>>,
    /// Whether the text has a table of tasks with a cell for the time of each.
    pub(super) terms: bool,
    /// Whether of a report on two years no more is left than what it says of the first.
    pub(super) only_reviews: bool,
    /// The time of the task that the paragraph tells.
    pub(super) term: Option<(Period, Span<Folded>)>,
}

impl<'a> Walk<'a> {
    /// A walk that has not read a sentence.
    pub(super) fn begin(setting: &'a Setting<'a>, root: Sense, senses: &'a [Sense]) -> Self {
        Self {
            setting,
            root,
            senses,
            carried: None,
            below: None,
            itemed: None,
            itemised: None,
            numbered: false,
            arrived: false,
            paragraph: u32::MAX,
            open: false,
            last: "",
            expected: None,
            below_too: None,
            intended: None,
            meant: None,
            behind: None,
            ended: None,
            goal_first: None,
            opened: None,
            moved: None,
            shifted: None,
            moving: None,
            narrowed: None,
            years: None,
            in_item: false,
            aimed: None,
            listing: false,
            list: None,
            led: None,
            deeds: None,
            deed: false,
            tenor: None,
            section: None,
            turned: None,
            turned_for: None,
            handed: Handed::default(),
            planned: known::planned_year(setting, senses),
            sheets: sheet::parts(setting.text, &setting.frame),
            headed: None,
            located: None,
            spoken: None,
            labelled: None,
            parted: parted::by_place(setting),
            spoken_of: None,
            spoken_item: false,
            divided: None,
            dividing: None,
            place_at: 0,
            passed: Vec::new(),
            terms: tabled::has_terms(setting.text),
            only_reviews: tenored::only_reviews(setting),
            term: None,
        }
    }
}
