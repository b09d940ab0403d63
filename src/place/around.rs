//! Whether the characters around a name that is also a word tell that a place is meant.
//!
//! ```text
//! 和县|人民政府     横县|今年新建了…     平陆|：一颗苹果…     德清|发布     本报|奉节|3月2日讯     but neither 平安区域 nor 任县长
//! ```
//!
//! What such names then mean is read in [`super::evidence`].

use super::evidence::Titled;
use super::gazetteer::Gazetteer;
use super::told::WORDS;

/// Whether a name that is also a word stands as a government's: 和县人民政府, 2023年城区政府.
pub(super) fn is_government(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let free = before.is_none_or(|c| !c.is_alphabetic() || "年在表月日于".contains(c));
    let guards = Gazetteer::get().guards;
    let after = &text[end..];
    // 和县2021年|国民经济和社会发展…
    let year = after.get(..4).filter(|year| year.starts_with("20"));
    let dated = year.and_then(|_| after[4..].strip_prefix('年'));
    let kind = dated.unwrap_or(after);
    let titled = guards.is_report(kind) || kind.starts_with("国民经济和社会发展");
    // 力争将|高县|建成…: what is made of a place is told of a place.
    let made = ["建成", "建设成", "打造成", "建设为", "打造为"];
    let made = text[..start].ends_with(['将', '把']) && made.iter().any(|to| after.starts_with(to));
    made || free
        && (guards.is_office(after) || titled || begins_line(text, start, after, dated.is_some()))
}

/// 和县2021年…, 单县上半年…, 义县“十四五”…: a name with its time at the head of a line, as titles have it; but not
/// 城区2021年….
fn begins_line(text: &str, start: usize, after: &str, dated: bool) -> bool {
    let begins = matches!(text[..start].chars().next_back(), None | Some('\n'));
    let times = ["“十", "上半年", "一季度", "前三季度", "今年", "统计局"];
    let needs = Gazetteer::get()
        .guards
        .needs_chain(&text[start..text.len() - after.len()]);
    // 惠民县智能制造三年行动计划（2021—2023年）, but neither 平安区域建设方案 nor 富县强镇方案.
    let titled = || {
        let line = after.lines().next().unwrap_or("").trim_end();
        let line = line
            .strip_suffix('）')
            .and_then(|line| line.rsplit_once('（'))
            .map_or(line, |(name, _)| name);
        WORDS.document.ending(line).is_some() && WORDS.word.starting(line).is_none()
    };
    begins && !needs && (dated || times.iter().any(|time| after.starts_with(time)) || titled())
}

/// Where a word that is a county's name without its 县 stands: 平陆：一颗苹果…, 德清发布, 五年，看德清.
pub(super) fn titled(text: &str, start: usize, end: usize) -> Titled {
    // How far a title reaches, and the name of a paper.
    const TITLE: usize = 300;
    const PAPER: usize = 60;
    let (before, after) = (
        &text[..start],
        &text[end..text.floor_char_boundary(end + PAPER)],
    );
    let line = after.lines().next().unwrap_or("");
    let paper = ["发布", "日报", "融媒"].iter().any(|word| {
        let rest = line.strip_prefix(word);
        rest.is_some_and(|rest| {
            rest.trim_start_matches("中心").trim().is_empty() || rest.starts_with('讯')
        })
    });
    // 奉节网讯 今年…, 崇阳讯（记者…）: a report of the place's own.
    let opens = |rest: &str| rest.starts_with([' ', '（', '：', '　', '今', '全', '我', '近']);
    let dateline = line.starts_with("网讯") || line.strip_prefix('讯').is_some_and(opens);
    // 武定：工业经济…, as the first words of all.
    let first = before.trim().is_empty();
    let label = first && after.starts_with('：');
    let wired = is_wired(before, line);
    if paper || wired || dateline && before.ends_with(['\n', '　', ' ']) || label {
        return Titled::Headed;
    }
    let leads = before.ends_with(['，', '。', '；', '\n', '　', '“']);
    // What is told of a county, and of no street, no wealth and no resources.
    let told = leads && WORDS.told.starting(after).is_some();
    let opening = start <= TITLE && !before.trim_start().contains('\n');
    if opening && told {
        return Titled::Headed;
    }
    let plain = || Gazetteer::get().guards.is_plain(&text[start..end]);
    if opening {
        return match first && !plain() {
            true => Titled::Begins,
            false => Titled::Within,
        };
    }
    match leads {
        true if told => Titled::Leading,
        true if !plain() => Titled::Opening,
        _ => Titled::No,
    }
}

/// 本报|平利|10月19日讯, ⏎|平利|3月2日电: the place that a paper's story is sent from, with its day.
fn is_wired(before: &str, after: &str) -> bool {
    const PAPERS: [&str; 5] = ["本报", "日报", "晚报", "本网", "网"];
    let digits =
        |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number = |text: &str| Some(digits(text)).filter(|length| (1..=2).contains(length));
    let day = |text: &str| {
        let rest = text[number(text)?..].strip_prefix('月')?;
        let rest = rest[number(rest)?..].strip_prefix('日')?;
        Some(rest.starts_with(['讯', '电']))
    };
    let sent = before.is_empty()
        || before.ends_with(['\n', ' ', '　'])
        || PAPERS.iter().any(|paper| before.ends_with(paper));
    sent && day(after) == Some(true)
}

/// Whether a county's name that is also a word begins a clause: 横县制定了…, 平安区还新建了…, but neither 任县长… nor 平安区域….
pub(super) fn leads(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    // 新建县污水厂2座: what was built begins no clause with a place.
    let built = text[start..end].starts_with("新建县");
    // 努力构建和谐|南县, 这一时期是|南县…: or stands where nothing but a place does.
    let praised = WORDS.praise.ending(&text[..start]).is_some();
    let told = (praised || before == Some('是')) && text[start..end].ends_with('县');
    text[..end].ends_with(['县', '区', '市'])
        && !built
        && (told || before.is_none_or(|c| !c.is_alphanumeric() && c != '、'))
        && WORDS.no_clause.starting(&text[end..]).is_none()
}
