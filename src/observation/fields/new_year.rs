//! Years of which no more than the first weeks were over, told as wholes.
//!
//! ```text
//! 去年，粮食总产36万吨。今年，建设高标准农田20万亩, in February        20 is a goal: only whole years are set side by side
//! 问：今年有什么打算？⏎今年，我们造林6万亩, in February            likewise
//! 今年，粮食播种面积稳定在200万亩以上, in January                  likewise: nothing else can hold a year at a level
//! 今年，全县改造户厕3600座, below 农村工作会议召开, in January        likewise: a meeting sets to work
//! 今年，全县改造户厕3600座, in January                            nothing says which
//! 今年，全县已改造户厕300座                                     a result
//! ```
//!
//! What was put forward for such a year is read in [`super::ahead`].

use super::super::genre::Genre;
use super::super::noun;
use super::super::status::{self, PLACED};
use super::super::when::When;
use super::Figure;
use crate::lexicon::{has, tense};
use crate::mention::cue;
use crate::span::{Folded, Span};

/// The last month in which a year has barely begun.
const SPRING: u8 = 3;

/// How far before a sentence, in bytes, the year before it may be told of.
const BEFORE: usize = 400;

/// Whether a figure of the year that has barely begun is told of all of it.
pub fn aims_at_year(figure: &Figure, when: &When) -> bool {
    let scene = figure.scene;
    let barely = figure.known.today.filter(|today| today.1 <= SPRING);
    let news = scene.setting.frame.genre == Genre::Other;
    let (Some((year, ..)), Some(words)) = (barely.filter(|_| news), when.words) else {
        return false;
    };
    let said = words.of(scene.setting.text);
    let year = year.to_string();
    let whole = when.period == year && (said == "今年" || said.strip_suffix('年') == Some(&*year));
    let told =
        tense::WORDS.told.within(figure.said_before()) || figure.said_before().contains('了');
    if !whole || told || status::has_begun(scene.text, figure.start()) {
        return false;
    }
    holds(figure) || acts(figure, words) && (convened(figure) || follows(figure, &year))
}

/// 粮食面积稳定在|200万亩|以上, 面积稳定在200万亩以上，建设农田|20万亩: whether a sentence tells of a level that is to hold for the year.
fn holds(figure: &Figure) -> bool {
    const HELD: [&str; 3] = ["稳定在", "保持在", "控制在"];
    let text = figure.scene.text;
    HELD.iter().any(|word| has(text, word)) && (has(text, "以上") || has(text, "以内"))
}

/// 今年，全县|造林6万亩: whether what stands between the year and the number, in the clause of this, begins with what one does.
fn acts(figure: &Figure, words: Span<Folded>) -> bool {
    let scene = figure.scene;
    let (_, from) = scene.local(words);
    let own = figure.clause().range.start;
    // 今年全市造林6万亩，|其中油茶|2万亩: a part of what is done.
    let part = figure.said_before().starts_with("其中");
    let of_year = (own < from || part) && from <= figure.start();
    let from = if of_year { from } else { own };
    let end = figure.number.span.end as usize;
    let said = scene.text.get(from..end).unwrap_or_default();
    let said = said.trim_start_matches(|c| "，全县市区镇州省旗我们该".contains(c));
    // 建设高标准农田, but neither 共有泵站 nor 拥有泵站, which tell what there is.
    let stands = said.starts_with(['其', '共', '现', '拥', '总', '达', '平']);
    let built = || cue::prefix(said).is_some_and(|(cue, _)| cue.lead && !stands);
    let grown = || PLACED.plan_act.starting(said).is_some();
    said.starts_with("完成") || noun::is_act(said) || built() || grown()
}

/// 县委农村工作会议召开, 造林动员会: whether the title tells of a meeting that sets to work.
fn convened(figure: &Figure) -> bool {
    let setting = figure.scene.setting;
    let title = setting.outline.title;
    title.is_some_and(|title| PLACED.convened.within(title.of(setting.text)))
}

/// 去年，新建公路120公里。|今年，新建160公里; 今年有什么打算？|今年，新建160公里: whether a sentence right before begins with the year before, or
/// asks for what is intended.
fn follows(figure: &Figure, year: &str) -> bool {
    const ASKED: [&str; 4] = ["打算", "计划", "目标", "安排"];
    let scene = figure.scene;
    let start = scene.global(Span::bytes(0, 0)).start as usize;
    let before = &scene.setting.text[..start];
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(BEFORE))..];
    let gone = year.parse().map(|year: u16| format!("{}年", year - 1));
    let opens = |said: &str| {
        let said = said.trim_start_matches(['“', '　', ' ']);
        let own = gone.as_ref().is_ok_and(|gone| said.starts_with(&**gone));
        own || said.starts_with("去年")
    };
    let asks = |said: &str| said.ends_with('？') && ASKED.iter().any(|word| has(said, word));
    let last = |marks: &[char]| {
        let mut told = near.rsplit(marks).filter(|said| !said.trim().is_empty());
        told.next().unwrap_or("")
    };
    // 2020年，…。⏎今年检查工地20次: another paragraph sets nothing beside it.
    let beside = !near.ends_with('\n') && opens(last(&['。', '\n']));
    beside || asks(last(&['。', '\n']))
}
