//! Goals of a plan that news cites, by the year in which they are due, whenever a page bears it.
//!
//! ```text
//! 根据《某县“十三五”教育规划》，到2020年，新建学校|12所        a goal, on a page of 2024 too
//! 某县出台教育规划。到2020年，新建学校|12所                  likewise: the plan was told of right before
//! 根据规划，到2020年，入学率达92%。升学率达到|80%              both: the next sentence goes on
//! 根据规划，到2020年，已建成学校|12所                        a result
//! 根据规划，2017年—2020年，搬迁|772户, told in 2018          a goal: the years run on
//! 按照计划，今年新建学校|6所, in March                       likewise: the year does
//! ```
//!
//! What the year alone says is told in [`super::by_date`].

use super::super::genre::Genre;
use super::super::status::{PLACED, tells_past};
use super::super::when::When;
use super::Figure;
use super::by_date::ends_ahead;
use crate::lexicon::has;
use crate::observation::piece;

/// How far before the year, in bytes, the plan may be told of.
const BEFORE: usize = 360;

/// Whether the year that a figure is of is one by which a plan that news cites sets it.
pub fn sets(figure: &Figure, when: &When) -> bool {
    let Some(words) = when.words.filter(|_| when.period.len() == 4) else {
        return false;
    };
    let document = figure.scene.setting.text;
    let printed = words.of(document);
    let before = &document[..words.start as usize];
    let by = before.ends_with(['到', '至']) || printed.starts_with(['到', '至']);
    let until = PLACED.until.ending(before).is_some();
    let genre = figure.scene.setting.frame.genre;
    if !by || until || genre == Genre::Bulletin {
        return false;
    }
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(BEFORE))..];
    let near = near.rsplit('\n').next().unwrap_or(near);
    let from = piece::start(near, &['。', '；']);
    let (told, own) = near.split_at(from);
    // A report tells what was issued and what was done.
    let news = matches!(genre, Genre::Other | Genre::Plan) && !figure.known.works;
    let cited = cites(own) || news && told.split('。').any(issues);
    cited && !done(figure, own)
}

/// 根据规划，至2020年，…。覆盖率达到|79%: whether a figure that only its document dates is of the year by which a plan sets what the
/// sentences before it tell.
pub fn goes_on(figure: &Figure, when: &When) -> bool {
    let setting = figure.scene.setting;
    let news = matches!(setting.frame.genre, Genre::Other | Genre::Plan) && !figure.known.works;
    if !news || when.period.len() != 4 || !matches!(when.rule, "section" | "document") {
        return false;
    }
    let scene = figure.scene;
    let Some(own) = scene.global_range(0..scene.text.len()) else {
        return false;
    };
    let before = &setting.text[..own.start as usize];
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(BEFORE))..];
    let near = near.rsplit('\n').next().unwrap_or(near);
    let by = |said: &str| {
        let mut named = said.match_indices(&*when.period);
        named.any(|(at, _)| said[..at].ends_with(['到', '至']))
    };
    near.split('。').any(|said| cites(said) && by(said)) && !done(figure, "")
}

/// 根据规划，2017年—2020年，搬迁|772户, told in 2018: years that a plan runs on to; 按照计划，今年新建学校|6所, told amid it: the year itself.
pub fn schemed(figure: &Figure, when: &When) -> bool {
    const LONGEST: usize = 20;
    // The last month in which a year is still to bring what was planned for it, and in which it can have brought nothing of it.
    const OPEN: u8 = 9;
    const BEGUN: u8 = 4;
    let text = figure.scene.text;
    let by = ["根据", "按照", "按"];
    let Some(rest) = by.iter().find_map(|word| text.strip_prefix(word)) else {
        return false;
    };
    let lead = rest.split('，').next().unwrap_or("");
    let ends = |words: &[&str]| words.iter().any(|word| lead.ends_with(word));
    let plan = ends(&["规划", "计划", "方案"]);
    let short = lead.chars().count() <= LONGEST;
    if !short || !plan && !ends(&["部署", "安排", "要求"]) {
        return false;
    }
    if when.period.contains('/') {
        return ends_ahead(figure, when);
    }
    // 按上级要求，今年投入300万元, in August: what was done as one was told to.
    let open = if plan { OPEN } else { BEGUN };
    let today = figure.known.today.filter(|today| today.1 <= open);
    let own = today.is_some_and(|(year, ..)| when.period == year.to_string());
    let words = when.words.map(|words| words.of(figure.scene.setting.text));
    let named = words.is_some_and(|words| words == "今年" || words.starts_with("20"));
    own && named && !figure.said_before().contains(['已', '了']) && !tells_past(rest)
}

/// 根据《某县“十三五”教育规划》，: whether a sentence begins by naming the plan that it goes by.
fn cites(own: &str) -> bool {
    let by = PLACED.goes_by.starting(own).map(|word| &own[word.len()..]);
    let lead = by.and_then(|rest| rest.split('，').next());
    lead.is_some_and(|lead| {
        let lead = lead.trim_end_matches(['》', '”', '）', '要', '求']);
        PLACED.papers.ending(lead).is_some()
    })
}

/// 某县出台《教育规划》, 某局印发三规划一方案: whether a sentence tells that a plan was made known.
fn issues(said: &str) -> bool {
    PLACED.makes_known.within(said) && PLACED.papers.within(said)
}

/// 已建成, 同比增长: whether the sentence of a figure, or the words before its year, tell what was done.
fn done(figure: &Figure, own: &str) -> bool {
    let said = figure.said_before();
    has(said, "累计") || tells_past(figure.scene.text) || tells_past(own)
}
