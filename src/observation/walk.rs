//! The walk over the sentences of a document: what one says holds for those that follow it.
//!
//! ```text
//! 一、2023年工作回顾
//! 全区新增公共车位2.4万个。     2023, a result: by the heading
//! 今年的主要目标是：…           from here on goals, until another section says otherwise
//! ```
//!
//! How a sentence is read once that is known is in [`super::sentence`]; what a section says by its
//! heading, in [`super::section`].

mod announced;
mod asked;
mod assigned;
mod behind;
mod carried;
mod day;
mod divided;
mod due;
mod ended;
mod entered;
mod flowing;
mod gone_by;
mod headed;
mod heard;
mod intended;
mod known;
mod label;
mod listed;
mod located;
mod moved;
mod narrowed;
mod own_year;
mod parted;
mod promised;
mod reviewed_on;
mod sheet;
mod spoken_of;
mod summed;
mod tabled;
mod tenored;
mod turned;
mod undertaken;
mod willed;
mod year_opens;
mod years;

use super::scene::Scene;
use super::section::Sense;
use super::sentence::{self, Handed, undertaking, zone};
use super::{Reading, Said, Setting, cut, genre, passed, status};
use crate::mention::period::{Date, Period};
use crate::outline::{Sentence, SentenceKind};
use crate::place::PlaceId;
use crate::recall::Recall;
use crate::span::{Folded, Span};
use crate::telling::Telling;
use divided::Divided;
use heard::heard;
use label::label;
use narrowed::Narrowed;

/// Longest line that may be nothing but a place, in bytes.
const HEADLINE: usize = 60;

/// Where the walk is, and what holds there.
struct Walk<'a> {
    setting: &'a Setting<'a>,
    /// What holds where no section says.
    root: Sense,
    senses: &'a [Sense],
    carried: Option<(Period, Span<Folded>)>,
    /// 上半年，…。完成情况如下：: the part of a year that all the paragraphs below are about.
    below: Option<(Period, Span<Folded>)>,
    /// 2024年，…。⏎一是…⏎二是…: the year of a list that is told one by one.
    itemed: Option<(Period, Span<Folded>)>,
    /// Whether the paragraph is an item of such a list.
    numbered: bool,
    paragraph: u32,
    /// 预计（下同） said in this paragraph.
    expected: Option<Span<Folded>>,
    /// 预计（下同） said in a part that reviews: of all the rest of it.
    below_too: Option<Span<Folded>>,
    /// 今年将… said in this paragraph.
    intended: Option<Span<Folded>>,
    /// The same, said in the paragraph before.
    meant: Option<Span<Folded>>,
    /// “十三五”时期，… in a plan of the five years after, before any heading plans: what its paragraphs look back on.
    behind: Option<(Period, Span<Folded>)>,
    /// 1.引进企业不少于4家。上半年，…: the goal that an item tells before what was done, with its year.
    goal_first: Option<(Period, Span<Folded>)>,
    /// 2019年末，…: the end of a year that the paragraph looks at.
    ended: Option<(Period, Span<Folded>)>,
    /// “十二五”是…的五年。2015年…: the years that the paragraph told of before the last of them.
    opened: Option<(Period, Span<Folded>)>,
    /// 从2012年的…增长到2021年的…: the years between which what the paragraph tells moved.
    moved: Option<(Period, Span<Folded>)>,
    /// 结构由2000年的42:20:38优化为…: the years between which the sentence before told of parts that moved.
    shifted: Option<(Period, Span<Folded>)>,
    /// The same, while a sentence is read that moves on.
    moving: Option<(Period, Span<Folded>)>,
    /// 一年来，…, in a review of several years: the last of them, which the rest of the section is about.
    narrowed: Option<Narrowed>,
    /// 过去五年，是…的五年: the years that the section looks back on.
    years: Option<years::Looked>,
    /// Whether the paragraph is an item of a list.
    in_item: bool,
    /// 到2025年 said in this paragraph: the words that make it one of goals.
    aimed: Option<(Period, Span<Folded>)>,
    /// Whether a list of goals goes on: 实现四大目标：, and paragraphs that begin with a goal each.
    listing: bool,
    /// 到2030年将实现：: a list of goals.
    list: Option<listed::Promised>,
    /// 十件民生实事: what is to be done for the people, listed in what follows.
    deeds: Option<Span<Folded>>,
    /// Whether the paragraph is one of these.
    deed: bool,
    /// The last sentence, which may say 将; while one is read, that one.
    last: &'a str,
    /// Whether the last sentence ended with a mark that ends none.
    open: bool,
    /// The word that tells most of a paragraph that plans by its words, where no heading tells.
    tenor: Option<Span<Folded>>,
    section: Option<usize>,
    /// A sentence that opened the planning part, under the section it stands in.
    turned: Option<Span<Folded>>,
    /// 今后五年奋斗目标是：…: the years that it plans, where it names several.
    turned_for: Option<Period>,
    /// Subject and place of the paragraph's last sentence.
    handed: Handed,
    planned: Option<(u16, Span<Folded>)>,
    /// The year that a digest of a report plans which parts it by lines of their own: 成绩单, 任务书.
    sheets: Option<u16>,
    /// A line that is nothing but a place.
    headed: Option<(PlaceId, Span<Folded>)>,
    /// The county that the paragraph goes to.
    located: Option<(PlaceId, Span<Folded>)>,
    /// 10月2日: the day that was named last.
    spoken: Option<Date>,
    /// 江西省：…: the place that labels the paragraph.
    labelled: Option<(PlaceId, Span<Folded>)>,
    /// Whether the paragraphs of the text each begin with a place of their own.
    parted: bool,
    /// The county whose report a city's page carries.
    spoken_of: Option<(PlaceId, Span<Folded>)>,
    /// Whether the paragraph is an item of it.
    spoken_item: bool,
    /// 重大项目104个: the projects that paragraphs below may divide by place.
    divided: Option<Divided>,
    /// The paragraph that divides something.
    dividing: Option<u32>,
    place_at: usize,
    /// Numbers that are no figures.
    passed: Vec<Span<Folded>>,
    /// Whether the text has a table of tasks with a cell for the time of each.
    terms: bool,
    /// Whether of a report on two years no more is left than what it says of the first.
    only_reviews: bool,
    /// The time of the task that the paragraph tells.
    term: Option<(Period, Span<Folded>)>,
}

/// Reads the figures of all sentences, and what numbers they pass over.
pub fn read(
    setting: &Setting,
    root: Sense,
    senses: &[Sense],
    recall: &mut Recall<Said>,
) -> (Vec<Reading>, Vec<Span<Folded>>) {
    let mut walk = Walk {
        setting,
        root,
        senses,
        carried: None,
        below: None,
        itemed: None,
        numbered: false,
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
    };
    let mut readings = Vec::new();
    let sentences = &setting.outline.sentences;
    for ((at, sentence), telling) in sentences.iter().enumerate().zip(setting.telling) {
        let fresh = sentence.paragraph != walk.paragraph;
        walk.enter(sentence);
        if fresh {
            let rest = &sentences[at..];
            let planned = walk.tenor.take().is_some();
            walk.tenor = walk.tenored(rest, planned);
            let intends = || walk.wills(rest).or_else(|| walk.calls(rest));
            let goes_on = || walk.goes_on_calling(rest);
            walk.intended = walk.intended.or_else(intends).or_else(goes_on);
        }
        if fresh && walk.terms {
            walk.term = walk.term_in_cell(sentence);
            walk.carried = walk.carried.filter(|_| walk.term.is_none());
        }
        walk.goal_first = fresh.then(|| walk.tells_goal(&sentences[at..])).flatten();
        if sentence.span.len() as usize <= cut::LONGEST {
            walk.sentence(sentence, fresh, telling, recall, &mut readings);
            continue;
        }
        for part in cut::parts(setting.text, sentence) {
            walk.sentence(&part, fresh, telling, recall, &mut readings);
        }
    }
    (readings, walk.passed)
}

impl<'a> Walk<'a> {
    /// Reads one sentence.
    fn sentence(
        &mut self,
        sentence: &Sentence,
        fresh: bool,
        telling: &Telling,
        recall: &mut Recall<Said>,
        readings: &mut Vec<Reading>,
    ) {
        let text = sentence.span.of(self.setting.text);
        let marks = self.setting.marks.within(sentence.span.range());
        let said = heard(sentence, text, marks, telling.goals, recall);
        // 若干支持措施⏎对…项目，给予总投资额|30%的补助: terms, no figures of a place.
        let terms = self.setting.frame.terms && genre::grants(text);
        let passed = passed::over(&said.counted, sentence.span.start, terms);
        self.passed.extend(passed);
        self.note_years(sentence, text, fresh);
        self.narrow(sentence, fresh, said.opening);
        if self.carried.is_some() && self.recounts(text) {
            self.carried = None;
        }
        self.sum_up(text);
        self.go_by(sentence, text);
        self.note(sentence, text, fresh, &said);
        let zone = self.handed.zone.take();
        self.handed.zone = zone::after(text, &said.glyphs, zone);
        self.locate(sentence, text, fresh);
        self.label_place(sentence, text, fresh);
        self.speak(sentence, text, fresh);
        if text.len() <= HEADLINE {
            let places = self.places_of(sentence.span);
            self.head(sentence, text, places);
        }
        let opens_plan = said.opens_plan && sentence.kind != SentenceKind::Title;
        if terms {
            return self.carry(said.opening, sentence);
        }
        if said.counted.figures.is_empty() && !opens_plan {
            // Most sentences of prose end here.
            // 二是抓茶叶产业。|新建0.3万亩: no longer of what the item before told of.
            if self.handed.whose.told(text) {
                self.handed.topic = self.handed.whose.goods_named(sentence.span);
            }
            self.note_day(text);
            self.undertake(sentence, &said);
            self.handed.topic = label(sentence, text)
                .filter(|_| fresh)
                .or(self.handed.topic.take());
            return self.carry(said.opening, sentence);
        }
        let places = self.places_of(sentence.span);
        let scene = Scene::new(self.setting, sentence.span, places, &said);
        // 二、今后五年奋斗目标: what a heading plans, and when, its section has told.
        let headed = sentence.kind == SentenceKind::Heading && self.known().1.plans();
        if opens_plan && !headed && self.may_turn(&scene) {
            self.turned = Some(sentence.span);
            // 主要奋斗目标是：, behind 今后五年…总体思路是：…: of the same years.
            let same = scene
                .periods
                .is_empty()
                .then_some(self.turned_for)
                .flatten();
            let ahead = self.years_ahead(&scene);
            self.turned_for = ahead.or_else(|| self.year_set(sentence, text)).or(same);
            self.carried = None;
        }
        self.moving = self.moves_on(text, &said);
        self.note_standing(sentence, text, &said);
        let (known, sense) = self.known_of_parts(sentence, text, readings);
        let handed = &mut self.handed;
        let first = readings.len();
        sentence::read(&scene, &said.counted, &known, &sense, handed, readings);
        // 某县|双|三十万亩|（茶产业）发展规划: in a title, a number that counts nothing is part of it.
        if sentence.kind == SentenceKind::Title {
            let own = readings.split_off(first);
            let named = own
                .into_iter()
                .filter(|own| own.indicator.chars().nth(1).is_some());
            readings.extend(named);
        }
        handed.work = undertaking::after(&scene, handed.work.take());
        self.divide(text, &mut readings[first..]);
        self.note_end(sentence, text, &said);
        self.note_day(text);
        self.note_moved(sentence, text, &said);
        self.carry(said.opening, sentence);
        self.note_due(sentence, text);
    }

    /// Takes note of what a sentence says of those that follow.
    fn note(&mut self, sentence: &Sentence, text: &'a str, fresh: bool, said: &Said) {
        let returns = || self.looks_back(text) || self.opens_before(said.opening);
        if fresh && (status::turns_back(text) || self.turned.is_some() && returns()) {
            self.turned = None;
        }
        let offset = |byte: usize| sentence.span.start + u32::try_from(byte).unwrap_or(0);
        let words = |(start, end)| Span::new(offset(start), offset(end));
        self.leave_behind(text);
        self.look_since(said.opening, sentence);
        self.note_promise(sentence, text, fresh, &said.glyphs);
        self.note_list(sentence, text);
        self.note_sheet(sentence, text);
        self.note_foreseen(said, text, words);
        self.note_intended(said, text, fresh, words);
        self.note_asked(text, words);
        self.deeds = self.announces(sentence, text).map(words).or(self.deeds);
        self.last = text;
        self.listing |= text.ends_with("目标：");
        self.open = text.ends_with(['；', '，', '、']);
    }
}
