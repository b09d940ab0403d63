//! Mentions of places that tell little of what a text is about, by what stands around them.
//!
//! ```text
//! 新华社|北京|10月21日电          from where it is told
//! 视察|江西|重要讲话精神          of whom the nation's leaders spoke
//! 昆山市|玉山镇                  where a town lies
//! ```
//!
//! How much each counts is for [`super::salience`].

use super::document::TITLE;
use super::gazetteer::{Gazetteer, PlaceId};
use super::scan::PlaceMention;
use super::told::WORDS;
use crate::lexicon::has;
use crate::outline;
use crate::span::{Folded, Span};
use rustc_hash::FxHashSet;

/// 增速最高的为甲市, 最低的是乙县: one of many, which a text about all of them points out.
pub(super) fn is_pointed_out(text: &str, span: Span<Folded>) -> bool {
    let before = &text[..span.start as usize];
    let Some(before) = before.strip_suffix(['为', '是']) else {
        return false;
    };
    let near = before.char_indices().rev().take(12).last();
    let near = near.map_or("", |(at, _)| &before[at..]);
    let clause = near
        .rfind(['，', '。', '；', '：'])
        .map_or(near, |at| &near[at..]);
    has(clause, "最") && !has(clause, "最新")
}

/// 新华社|北京|10月21日电: from where news of the whole country is told.
pub(super) fn is_dateline(text: &str, span: Span<Folded>) -> bool {
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    outline::is_agency(before) && after.starts_with(|c: char| c.is_ascii_digit())
}

/// 香坊区|位于哈尔滨市东南部, 柴桑区|，隶属江西省九江市: a place that a text begins to describe.
pub(super) fn is_located(text: &str, span: Span<Folded>) -> bool {
    let rest = &text[span.end as usize..];
    ["位于", "地处", "坐落于", "隶属", "，隶属"]
        .iter()
        .any(|word| rest.starts_with(word))
}

/// 结合|红河州|实际，制定本方案: whose own document says so.
pub(super) fn is_suited(text: &str, span: Span<Folded>) -> bool {
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    WORDS.suited.ending(before).is_some()
        && (after.starts_with("实际") || after.starts_with("市情") || after.starts_with("县情"))
}

/// 据|山西省|政府网站消息, 根据《|云南省|…方案》: a source, or the document of one above that is carried out.
pub(super) fn is_source(text: &str, span: Span<Folded>) -> bool {
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    let office = ["人民政府", "政府", "市委", "省委"];
    let site = office
        .iter()
        .find_map(|office| after.strip_prefix(office))
        .unwrap_or(after);
    let site = ["网", "官网", "门户网"]
        .iter()
        .any(|word| site.starts_with(word));
    site && before.ends_with('据') || WORDS.carried_out.ending(before).is_some()
}

/// 常住人口（不含铁门关市）, 全市（含邓州市）: what is not counted, or is counted too.
pub(super) fn is_left_out(text: &str, span: Span<Folded>) -> bool {
    let before = &text[..span.start as usize];
    ["不含", "不包括", "不包含", "（含", "（包括", "（包含"]
        .iter()
        .any(|word| before.ends_with(word))
}

/// 视察|江西|重要讲话精神, 对|安徽|作出的重要指示: of whom the nation's leaders spoke, as reports of all its places say.
pub(super) fn is_spoken_to(text: &str, span: Span<Folded>) -> bool {
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    let near = after
        .char_indices()
        .nth(14)
        .map_or(after, |(end, _)| &after[..end]);
    let visits = ["视察", "考察", "调研", "关于", "对", "在"];
    let spoke = ["重要讲话", "重要指示", "重要论述", "讲话精神", "指示批示"];
    visits.iter().any(|word| before.ends_with(word)) && spoke.iter().any(|word| has(near, word))
}

/// 1980年恢复|娄底市|, 属|邵阳专署|: what a place was made of or belonged to once.
pub(super) fn is_history(text: &str, span: Span<Folded>) -> bool {
    WORDS.history.ending(&text[..span.start as usize]).is_some()
}

/// 落实|滨海新区|高质量发展行动相关部署, 按照|河南省|统一要求: whose wishes a text's own place carries out, but no own office's (按照青川县委部署).
pub(super) fn is_obeyed(text: &str, span: Span<Folded>) -> bool {
    const NEAR: usize = 24;
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    let wishes = ["部署", "要求"];
    if WORDS.obeys.ending(before).is_none() {
        return false;
    }
    // No further than the clause may go: a text may be long, and name many places.
    let near = after.char_indices().nth(NEAR + 1);
    let near = near.map_or(after, |(end, _)| &after[..end]);
    let mut clauses = near.split(['，', '。', '；', '、', '\n']);
    let clause = clauses.next().unwrap_or("");
    let ends = clause.len() < near.len() || near.len() == after.len();
    ends && wishes.iter().any(|word| clause.ends_with(word))
        && !Gazetteer::get().guards.is_office(after)
}

/// 商洛|之窗讯, 宁德|网消息, 本报|汉中|讯: whose paper tells it, or from where, which is read in all of a city.
pub(super) fn is_paper(text: &str, span: Span<Folded>) -> bool {
    let rest = &text[span.end as usize..];
    if text[..span.start as usize].ends_with("本报") && rest.starts_with('讯') {
        return true;
    }
    WORDS.paper.starting(rest).is_some()
}

/// 居|全省|第三, 在|全市|推广: a whole that is named as what others are judged among, not as what the text is about.
pub(super) fn is_compared(text: &str, span: Span<Folded>) -> bool {
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    span.of(text).starts_with('全')
        && (WORDS.judging.ending(before).is_some() || WORDS.judged.starting(after).is_some())
}

/// 这里是|甘肃省|体量最大的电站, |山东省|首批示范园区: a place above within which something stands first, wherever it is.
pub(super) fn is_field(text: &str, span: Span<Folded>) -> bool {
    const NEAR: usize = 8;
    let after = &text[span.end as usize..];
    let near = after.char_indices().nth(NEAR);
    let near = near.map_or(after, |(end, _)| &after[..end]);
    let clause = near
        .split(['，', '。', '；', '、', '\n'])
        .next()
        .unwrap_or("");
    WORDS.foremost.within(clause)
}

/// “|浙江|制造”标准, “|贵州|绿茶”: a name of goods or of a programme that begins with a place's.
pub(super) fn is_brand(text: &str, span: Span<Folded>) -> bool {
    const NEAR: usize = 9;
    let mut near = text[span.end as usize..].chars().take(NEAR);
    let closes = near.position(|c| c == '”').is_some_and(|at| at > 0);
    closes && text[..span.start as usize].ends_with('“')
}

/// 昆山市|玉山镇: a place that only says where the town or village behind it lies.
pub(super) fn holds_township(rest: &str) -> bool {
    const NEAR: usize = 4;
    let ends = rest.char_indices().take(NEAR).skip(2);
    let mut ends = ends.filter(|(_, c)| matches!(c, '镇' | '乡' | '村'));
    ends.next().is_some_and(|(end, _)| {
        let name = &rest[..end];
        let word = ["城", "农", "乡", "建制", "中心", "特色", "新"];
        name.chars().all(char::is_alphanumeric) && !word.iter().any(|word| name.ends_with(word))
    })
}

/// 北京市|对口帮扶|内蒙古: places that help others, of which the text then tells; but for those of its title.
pub(super) fn helpers(
    text: &str,
    lead: Span<Folded>,
    mentions: &[PlaceMention],
) -> FxHashSet<PlaceId> {
    const NEAR: usize = 8;
    let helped = |pair: &[PlaceMention]| {
        let between = Span::<Folded>::new(pair[0].span.end, pair[1].span.start).of(text);
        let helps = ["对口帮扶", "对口支援", "结对帮扶", "对口协作"];
        helps.iter().any(|word| between.starts_with(word)) && between.chars().count() <= NEAR
    };
    let pairs = mentions.windows(2).filter(|pair| helped(pair));
    let ids = pairs.filter_map(|pair| pair[0].id);
    let titled = |id: &PlaceId| {
        let mut named = mentions.iter().filter(|m| m.id == Some(*id));
        named.any(|m| m.span.overlaps(lead) && lead.len() <= TITLE)
    };
    ids.filter(|id| !titled(id)).collect()
}
