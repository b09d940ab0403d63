//! Which numbers are figures: those that a reader would put in a table.
//!
//! A number may name a thing (`五大行动`, `5A级`, `1+3+N`), grade it, set a threshold that is part
//! of a name (`亿元以上项目28个`), or say a capacity that a project is known by. The words that tell
//! are rows of `not_figures.tsv`; the rest are rules about the neighbours of the number: [`part`] for
//! all of them, [`digits`] and [`numeral`] by how they are written, [`describes`] for what belongs to
//! the name of what another number counts.

pub mod air_days;
mod borrowed;
mod describes;
mod digits;
mod numbered_place;
mod numeral;
mod of_self;
pub mod own_name;
mod page;
mod part;
mod passed;
mod planned;
mod run_in;
mod shared;
mod signed;
mod staged;
mod tallied;
mod threshold;
mod whereabouts;

use super::clause::inside;
use super::comparator;
use super::piece;
use crate::lexicon::{Glyphs, UnitKind as Kind, kinds, movement};
use crate::mention::cue::{self, Sense};
use crate::mention::number::{Form, Number};
use crate::mention::numeral as numerals;
use crate::report::Comparator;
use std::ops::Range;

kinds! {
    static WORDS = "../lexicon/not_figures.tsv":
    unit, numeral_unit, vague, aspect, capacity, plant, storeyed, bearer, sum, rank, index, tally, since,
    score, duration, goes_on, air, signed, onward, grants, begun, sized, bounded,
    phased, staged, held, roams, pointing, road, happened, circle, classed, set, urged, ideal, convened, group, items,
    speaker, ours, case, does, read_text, reads, writes, collected, readers, reader_head, event,
    settlement, plot, across, body, household, brings, thing, fewest, founds, of_year, planned_by,
}

pub use air_days::{is_air, meets_standard};
pub use passed::passed;

/// Longest quoted name, in characters; longer quotes are speech, whose figures count.
const QUOTED_NAME: usize = 10;

/// Longest quoted slogan, in characters.
const SLOGAN: usize = 24;

/// A number with its sentence.
pub struct Judged<'a> {
    /// The sentence.
    pub text: &'a str,
    /// Its numbers.
    pub numbers: &'a [Number],
    /// Its quoted stretches.
    pub quotes: &'a [Range<usize>],
    /// Its characters.
    pub glyphs: &'a Glyphs,
}

impl Judged<'_> {
    /// Whether the number at `at` is a figure.
    pub fn is_figure(&self, at: usize) -> bool {
        let number = &self.numbers[at];
        let (start, end) = (number.span.start as usize, number.span.end as usize);
        let (before, after) = (&self.text[..start], &self.text[end..]);
        // 指标 单位 2005年 2010年 粮食 万吨 |6.76 6.35
        if run_in::in_table(self.text, start) {
            return false;
        }
        if self.names_in_quotes(number)
            || self.glyphs.may_any(WORDS.speaker.list()) && of_self::told(before)
            || part::is_part(number, before, after)
            || page::is_of_page(number, before, after)
        {
            return false;
        }
        match number.form {
            // 进入前十名的镇: who is meant, of whom a count may tell.
            Form::Rank if self.text[start..].starts_with('前') && after.starts_with('的') => {
                ["的位置", "的位次", "的好成绩", "的水平"]
                    .iter()
                    .any(|end| after.starts_with(end))
                    && numeral::ranks(before, number)
            }
            Form::Rank if self.names_first(at) || self.points_at_peer(at) => false,
            Form::Rank => numeral::ranks(before, number),
            Form::Ratio | Form::Digits2 => true,
            Form::Fraction => {
                // 三分之二的|农户: of whom so many are.
                let whose = after.strip_prefix('的');
                whose.is_some_and(|whose| WORDS.group.starting(whose).is_some())
                    || !after.starts_with(['的', '决'])
                    || before.ends_with(['占', '约', '达', '近', '超'])
            }
            Form::Bare => self.bare(at, before) && !self.describes(at),
            Form::Numeral => {
                (numeral::counts(self.text, number) || self.one_more(at)) && !self.describes(at)
            }
            Form::Digits => {
                self.digits(at, before, after)
                    && !threshold::marks(number, before, after)
                    && !self.describes(at)
            }
        }
    }

    /// 前10名|企业产值超500亿元: who they are of whom another number tells.
    fn names_first(&self, at: usize) -> bool {
        const NEAR: usize = 40;
        let number = &self.numbers[at];
        let (start, end) = (number.span.start as usize, number.span.end as usize);
        let who = ["企业", "纳税企业", "工业企业", "乡镇", "项目", "单位"];
        let named = who.iter().any(|who| self.text[end..].starts_with(who));
        let next = self
            .numbers
            .get(at + 1)
            .map(|next| next.span.start as usize);
        let same = next.is_some_and(|next| {
            next - end <= NEAR && !self.text[end..next].contains(['，', '；', '。', '、'])
        });
        self.text[start..].starts_with('前') && named && same
    }

    /// 低于排名|第一|的甲市7.1个百分点: by which place in an order it is told whom another number compares with.
    fn points_at_peer(&self, at: usize) -> bool {
        let end = self.numbers[at].span.end as usize;
        let next = self
            .numbers
            .get(at + 1)
            .filter(|next| next.form != Form::Rank);
        let between = next.map(|next| &self.text[end..next.span.start as usize]);
        let peer = between.is_some_and(|peer| peer.starts_with('的') && peer.chars().count() <= 8);
        let before = self.text[..self.numbers[at].span.start as usize].strip_suffix("排名");
        peer && before.is_some_and(|than| movement::WORDS.beyond.ending(than).is_some())
    }

    /// Inside a title or a short quoted name.
    fn names_in_quotes(&self, number: &Number) -> bool {
        let Some(quote) = inside(self.quotes, number.span.start as usize) else {
            return false;
        };
        let inner = &self.text[quote.clone()];
        // “一个中心、三个高地、四个名城”: a slogan in numerals, longer than a name.
        let listed = || inner.contains('、') && !inner.contains(['，', '。', '；']);
        let slogan = number.form == Form::Numeral && (inner.chars().count() <= SLOGAN || listed());
        let articles =
            number.unit == "条" && self.text[number.span.end as usize..].starts_with('”');
        articles
            || planned::by_quote(self.text, quote)
            || inner.starts_with('《')
            || number.unit.is_empty()
            || slogan
            || inner.chars().count() <= QUOTED_NAME + 2
    }

    /// 近亿元, 超百家: a multiplier alone counts where a comparator stands before.
    fn bare(&self, at: usize, before: &str) -> bool {
        let number = &self.numbers[at];
        let said = comparator::read(self.text, number, self.glyphs).comparator;
        // 8家企业销售收入过亿元: what the counted ones have in common; not 36个村近千名选手.
        let clause = piece::start(before, &['，', '；', '。', '：']);
        let counted = self.numbers[..at].iter().rev().any(|other| {
            other.span.start as usize >= clause && other.kind() == Some(Kind::Classifier)
        });
        // 工业产值超千亿元|发展规划: what the money sizes is named, not measured.
        let after = &self.text[number.span.end as usize..];
        // 突破千亿元|大关 is a sum, as 突破亿元|大关 is; 亿元大关 alone is a name.
        let crosses = ["突破", "跨过", "越过"]
            .iter()
            .any(|word| before.ends_with(word));
        let passed = after.starts_with("大关") && (number.value > 1.0 || crosses);
        let sizes = said == Comparator::Over
            && number.kind() == Some(Kind::Money)
            && begins_noun(after)
            && !passed;
        let shared = counted && number.kind() != Some(Kind::Classifier);
        // 增加值达|千亿元: what was reached.
        let reached = number.value * number.multiplier > 1e8
            && number.kind() == Some(Kind::Money)
            && ends_clause(after)
            && (before.ends_with('达') || before.ends_with("达到"));
        let bounds = matches!(
            said,
            Comparator::Nearly | Comparator::Over | Comparator::About
        );
        !shared && !sizes && (bounds || reached) && !before.is_empty() && number.symbol.is_some()
    }
}

/// 财政总收入|超过2亿元, 产值|突破…: the length of what counted things have in common, a sum of money, where text begins with it.
pub fn sums(text: &str) -> Option<usize> {
    let bare = text.trim_start_matches(['年', '总', '均', '的']);
    let sum = WORDS.sum.starting(bare)?;
    Some(text.len() - bare.len() + sum.len())
}

/// Whether text goes on with a noun rather than a mark, a connector or a movement.
pub fn begins_noun(text: &str) -> bool {
    let Some(c) = text.chars().next() else {
        return false;
    };
    // Nearly all are Chinese: what Unicode says of others is looked up slowly.
    let letter = matches!(c, '一'..='鿿') || c.is_alphanumeric();
    if !(letter || matches!(c, '“' | '《')) || matches!(c, '和' | '及' | '与' | '或') {
        return false;
    }
    // 硬化道路10万平方米|并安装路灯1000盏
    if c == '并' && !text.starts_with("并网") {
        return false;
    }
    let moves = cue::prefix(text).is_some_and(|(cue, rest)| {
        // 近零碳试点, 高端赛事: one character says something only right before a number.
        let before_number =
            rest.starts_with(|c: char| c.is_ascii_digit() || c != '零' && numerals::begins(c));
        // 3200人稳定就业: how, not where to.
        let word = cue.word.chars().count() > 1 && cue.word != "稳定" || before_number;
        let word = word || rest.is_empty();
        word && cue.sense.is_some_and(|sense| sense != Sense::Add)
            && (!cue.lead || before_number || rest.is_empty())
    });
    (!moves || betters(text)) && WORDS.onward.starting(text).is_none()
}

/// 投入2亿元|改善办学条件, but not 改善幅度, 提升明显: what is made better.
fn betters(text: &str) -> bool {
    let mut verbs = ["改善", "提升"].iter();
    let Some(object) = verbs.find_map(|verb| text.strip_prefix(verb)) else {
        return false;
    };
    let no_object =
        |c: char| !matches!(c, '一'..='鿿') || "了至到幅明显较最率和为的目指".contains(c);
    object.chars().count() >= 3
        && !object.starts_with(no_object)
        && !object.starts_with(numerals::begins)
}

/// Whether a clause ends here.
fn ends_clause(after: &str) -> bool {
    after.is_empty() || after.starts_with(['，', '。', '；', '、', '）', '（', '\n'])
}
