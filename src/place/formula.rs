//! The formulas by which a report's title or opening names its place.
//!
//! `2023年高唐县政府工作报告`, `我代表徐水县人民政府`, `在青川县第十五届人民代表大会`, `易县人民政府县长`. The
//! words are in `lexicon/place_guards.tsv`; it does not weigh one place against another.

use super::document::DocumentRule;
use super::gazetteer::Gazetteer;
use crate::span::{Folded, Span};

/// The longest line of higher places before a name, in characters.
const CHAIN: usize = 12;

/// The formula a name stands in, if any.
pub(super) fn formula(text: &str, lead: Span<Folded>, span: Span<Folded>) -> Option<DocumentRule> {
    let guards = Gazetteer::get().guards;
    let before = text[..span.start as usize].trim_end();
    let own_line =
        before.is_empty() || text[..span.start as usize].ends_with(['\n', '上', '议', ' ']);
    // 临沧市|临翔区人民政府区长: behind its city.
    let line = before.rsplit('\n').next().unwrap_or(before);
    let chained = line.chars().count() <= CHAIN && line.ends_with(['省', '市', '州', '盟']);
    let own_line = own_line || chained;
    let after = &text[span.end as usize..];
    // 徐水县⏎政府工作报告 is one title, 发表于河北⏎2015年政府工作报告 is none.
    if !own_line && after.trim_start_matches(' ').starts_with('\n') {
        return None;
    }
    let after = after.trim_start();
    let congress = after
        .strip_prefix('第')
        .unwrap_or(after)
        .trim_start_matches(is_numeral);
    if congress.len() < after.len() && congress.strip_prefix('届').is_some_and(is_house) {
        return Some(DocumentRule::Opening);
    }
    let speaks = before.ends_with("我代表") || before.ends_with("代表");
    let chief = ["人民政府", "政府"]
        .iter()
        .find_map(|office| after.strip_prefix(office))
        .unwrap_or(after);
    let chief = chief.trim_start_matches('代');
    let is_chief = ["县长", "区长", "市长", "州长", "旗长", "盟长", "省长"]
        .iter()
        .any(|title| chief.starts_with(title));
    if speaks && guards.is_office(after) || is_chief && own_line {
        return Some(DocumentRule::Opening);
    }
    // 请连同《新城区国民经济和社会发展…纲要》一并审议
    let submitted = ["连同《", "提请《", "审议《"]
        .iter()
        .any(|word| before.ends_with(word));
    if submitted && without_year(after).starts_with("国民经济和社会发展") {
        return Some(DocumentRule::Opening);
    }
    let subject = without_year(after);
    let headline = own_line && span.overlaps(lead) && guards.is_heading(subject);
    (headline || guards.is_report(subject)).then_some(DocumentRule::Title)
}

/// 第十五届|人民代表大会, 第十五届|县委, but not 第三届|冰雪运动会: whether what sits is a congress or a committee.
fn is_house(after: &str) -> bool {
    let after = after.trim_start_matches(' ');
    let after = after
        .strip_prefix(['省', '市', '县', '区', '州', '旗'])
        .unwrap_or(after);
    [
        "人民", "人大", "党", "委", "政协", "代表", "常委", "全国", "中国", "政府",
    ]
    .iter()
    .any(|word| after.starts_with(word))
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || "一二三四五六七八九十百〇零".contains(c)
}

/// `after` without a leading 2024年 or 2024年度.
pub(super) fn without_year(after: &str) -> &str {
    let rest = after
        .trim_start_matches(|c: char| c.is_ascii_digit())
        .trim_start();
    let Some(rest) = rest.strip_prefix('年') else {
        return after;
    };
    rest.strip_prefix('度').unwrap_or(rest).trim_start()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::scan;

    fn of(text: &str) -> Option<DocumentRule> {
        let place = scan(text).into_iter().find(|m| m.id.is_some())?;
        formula(text, Span::bytes(0, 0), place.span)
    }

    #[test]
    fn congresses_sit_and_games_are_held() {
        assert_eq!(
            of("在青川县第十五届人民代表大会上"),
            Some(DocumentRule::Opening)
        );
        assert_eq!(
            of("在青川县第十五届人大二次会议上"),
            Some(DocumentRule::Opening)
        );
        assert_eq!(of("办好保定市第三届冰雪运动会"), None);
    }
}
