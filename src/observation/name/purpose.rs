//! What a sum of money went into, where the words behind it tell that by a clause of their own.
//!
//! ```text
//! 投资4600万元|完成21处采石场修复工程         采石场修复工程投资
//! 投入210万元|对8万亩麦田进行统防统治         麦田统防统治投入
//! 投入资金320万元|为中小学安装了空调          安装空调投入资金
//! 投资8800万元|涉及62个村的饮水工程           饮水工程投资
//! 筹资3000万元|用于农村厕所改造               农村厕所改造筹资
//! 筹资460万元|新建文化站                     文化站建设筹资
//! ```
//!
//! What a sum is of by 的 or by a noun right behind it is told elsewhere: see [`super::part`].

use super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, kinds};
use crate::mention::cue;
use crate::mention::number::{self, Number};
use crate::observation::{after, before, noun};

kinds! { static WORDS = "../../lexicon/outlay_words.tsv": raised, makes, deed, result }

/// Longest words for what money went into, in characters.
const LONGEST: usize = 24;

impl Choice<'_> {
    /// 投入210万元|对麦田进行统防统治: what the money went into, with the noun of spending.
    pub(super) fn went_into(&self) -> Option<Name> {
        let text = self.scene.text;
        let (start, end) = (
            self.number.span.start as usize,
            self.number.span.end as usize,
        );
        // 投资81万|完成茶园改造项目: a sum may lack its unit.
        let bare = matches!(&*self.number.unit, "万" | "亿");
        if self.number.kind() != Some(Kind::Money) && !bare {
            return None;
        }
        let head = text[..start].trim_end_matches(['近', '约', '超', '逾', '达', '了', '共']);
        let spend = noun::WORDS.outlay.ending(head)?;
        let own = self.noun(&self.before.noun);
        let spender = own.strip_suffix(spend).or(own.is_empty().then_some(""))?;
        if !spends_own(spender) || self.own_holder().is_some_and(|holder| !spends_own(holder)) {
            return None;
        }
        let clause = |from: usize| &text[from..from + mark(&text[from..])];
        let mut from = end;
        // 投入资金2300万元，对640户实施了危房改造: the clause behind tells it; 完成投资8亿元，对企业开展帮扶 is another matter.
        let spent = ["投资", "投入", "投入资金", "筹资", "出资"].contains(&spend)
            && !head.ends_with("完成投资");
        if spent
            && text[end..].starts_with('，')
            && text[end + '，'.len_utf8()..].starts_with(['对', '为', '用'])
        {
            from += '，'.len_utf8();
        }
        // 投入3亿元、改造农村公路120公里: nor does a stop part what was done for it.
        let done = text[end..].strip_prefix('、').filter(|_| spent);
        if let Some(object) = done.and_then(|done| made(&done[..mark(done)])) {
            let span = end..end + '、'.len_utf8() + done.map_or(0, mark);
            let name = format!("{}{}{spend}", object.first, object.then);
            return Some(Name::new(name, span, "went_into"));
        }
        let words = clause(from);
        // 筹资3000万元|改造农村电网工程: 投资3亿元|建设… is told by the next object.
        let raised = || WORDS.raised.number(spend).and_then(|_| made(words));
        let object = object(words)
            .or_else(|| bare.then(|| works(words))?)
            .or_else(raised)?;
        let place = words
            .find(&*object.first)
            .map(|at| at..at + object.first.len());
        let place = place.unwrap_or(0..words.len());
        let span = from + place.start..from + place.end;
        Some(Name::new(
            format!("{}{}{spend}", object.first, object.then),
            span,
            "went_into",
        ))
    }
}

/// 改造|农村电网工程|, 建设好|13个敬老院: what money was raised to build or to do.
fn made(clause: &str) -> Option<Object> {
    let verb = WORDS.makes.starting(clause)?;
    let rest = clause[verb.len()..].trim_start_matches(['好', '了', '成']);
    // 52个, behind 项目: how many there are.
    let counted = number::scan(rest)
        .into_iter()
        .rfind(|count| count.span.end as usize == rest.len());
    let rest = counted.map_or(rest, |count| &rest[..count.span.start as usize]);
    let first = bare(rest)?;
    let project = ["工程", "项目"].iter().any(|end| first.ends_with(end));
    let then = match WORDS.deed.starting(verb) {
        Some(deed) if !project => deed.to_owned(),
        _ if project || verb == "实施" => String::new(),
        _ => "建设".to_owned(),
    };
    Some(Object { first, then })
}

/// Whether words before a noun of spending tell who spent it or began what it went into, and not on what: 县财政每年|投入,
/// 重点实施了|投资, but not 水利|投资.
pub(super) fn spends_own(spender: &str) -> bool {
    let yearly = ["每年", "累计", "先后", "共计", "共", "又", "再", "并"];
    let whose = yearly
        .iter()
        .find_map(|word| spender.strip_suffix(word))
        .unwrap_or(spender);
    let begun = || noun::WORDS.starts.ending(whose).is_some();
    whose.is_empty() || noun::WORDS.spender.ending(whose).is_some() || begun()
}

/// 完成|茶园改造项目: the project that a verb stands before.
fn works(clause: &str) -> Option<Object> {
    let (cue, rest) = cue::prefix(clause).filter(|(cue, _)| cue.lead)?;
    let named = cue.word.chars().count() > 1 && noun::is_project(rest);
    let first = bare(rest).filter(|_| named)?;
    Some(Object {
        first,
        then: String::new(),
    })
}

/// Where the first mark stands that ends a clause.
fn mark(text: &str) -> usize {
    text.find(['，', '；', '。', '（', '：'])
        .unwrap_or(text.len())
}

/// What something was done to, and what was done where that is told behind it.
struct Object {
    first: String,
    then: String,
}

/// The object of the words behind a sum.
fn object(clause: &str) -> Option<Object> {
    let one = |text: &str| {
        Some(Object {
            first: bare(text)?,
            then: String::new(),
        })
    };
    if let Some(rest) = noun::WORDS
        .for_what
        .starting(clause)
        .map(|word| &clause[word.len()..])
    {
        return one(rest);
    }
    if let Some(rest) = clause.strip_prefix(['对', '将']) {
        // 对标国际先进, 对上争取: words of their own.
        let own = rest.starts_with(['标', '上', '外', '口', '接', '照']);
        return treated(rest).filter(|_| !own);
    }
    if let Some(rest) = clause.strip_prefix(['为', '给', '向']) {
        return served(rest);
    }
    // 投资3亿元的|学校: told by what owns it.
    if clause.starts_with('的') {
        return None;
    }
    // 涉及62个村的|饮水工程, 援建的|养老院
    if let Some((told, rest)) = clause.split_once('的')
        && noun::WORDS
            .builds
            .starting(told)
            .is_some_and(|word| word == "涉及" || word.len() == told.len())
    {
        return one(rest);
    }
    done_to_counted(clause).and_then(one)
}

/// 8万亩麦田|进行|统防统治: what was treated, and how.
fn treated(rest: &str) -> Option<Object> {
    let (_, place) = noun::WORDS.carries.next(rest, 0)?;
    let (what, how) = (&rest[..place.start], &rest[place.end..]);
    let how = how.strip_prefix('了').unwrap_or(how);
    let what = what.rsplit_once('的').map_or(what, |(_, tail)| tail);
    // 甲中学、乙中学等5所|学校: those that were counted.
    let counted = number::scan(what).into_iter().rfind(|count| {
        count.span.start > 0 && counts(count) && !what[..count.span.start as usize].ends_with('“')
    });
    let what = counted.map_or(what, |count| &what[count.span.end as usize..]);
    let what = bare(what).unwrap_or_default();
    let how = bare(how)?;
    Some(Object {
        first: what,
        then: how,
    })
}

/// 2万户农户|购买|防贫保险: what was got for them.
fn served(rest: &str) -> Option<Object> {
    let (_, place) = before::WORDS.serves.next(rest, 0)?;
    let verb = &rest[place.clone()];
    let thing = rest[place.end..].trim_start_matches('了');
    // 为经济发展提供有力支撑: nothing was got.
    let vague = ["支撑", "保障", "支持", "动力", "条件", "服务"];
    let thing = bare(thing).filter(|thing| !vague.iter().any(|end| thing.ends_with(end)))?;
    let short = thing.chars().count() <= 2;
    let first = if short {
        format!("{verb}{thing}")
    } else {
        thing
    };
    Some(Object {
        first,
        then: String::new(),
    })
}

/// 完成|21处|采石场修复工程, 修建了|三条|园区道路: the things that a verb and a count stand before.
fn done_to_counted(clause: &str) -> Option<&str> {
    let mut rest = clause;
    while let Some((_, shorter)) = cue::prefix(rest).filter(|(cue, _)| cue.lead) {
        rest = shorter;
    }
    let verb = rest.len() < clause.len();
    let rest = rest.strip_prefix('了').filter(|_| verb).unwrap_or(rest);
    // 完成|甲水库、乙河等18处|病险水利工程加固: those that are counted behind the list.
    let listed = rest
        .split_once('等')
        .filter(|(list, _)| list.contains('、'));
    let listed = listed.map(|(_, kind)| (kind, uncounted(kind)));
    if let Some((kind, counted)) = listed
        && verb
        && counted.len() < kind.len()
    {
        return Some(counted);
    }
    let counted = placed(rest).unwrap_or_else(|| uncounted(rest));
    (verb && counted.len() < rest.len()).then_some(counted)
}

/// 青石村|3100亩|茶园改造项目: the project behind where it lies and how large it is.
fn placed(text: &str) -> Option<&str> {
    const FAR: usize = 8;
    const PLACES: [&str; 7] = ["村", "镇", "乡", "片区", "社区", "街道", "路"];
    let size = number::scan(text).into_iter().next()?;
    let (start, end) = (size.span.start as usize, size.span.end as usize);
    let place = &text[..start];
    let lies = PLACES.iter().any(|end| place.ends_with(end)) && place.chars().count() <= FAR;
    let rest = &text[end..];
    let whole = rest.split(['，', '；', '。']).next().unwrap_or(rest);
    let sized = size.kind() == Some(Kind::Measure) && noun::is_project(whole);
    (lies && sized && whole.chars().count() >= 4).then_some(rest)
}

/// 21处|采石场修复工程: without the count that begins it.
fn uncounted(text: &str) -> &str {
    let first = number::scan(text).into_iter().next();
    let Some(count) = first.filter(|first| first.span.start == 0 && counts(first)) else {
        return text;
    };
    let rest = &text[count.span.end as usize..];
    // 5个|村|饮水巩固提升: where it was done.
    let where_done = rest
        .strip_prefix('村')
        .filter(|rest| rest.chars().count() >= 4);
    where_done.unwrap_or(rest)
}

/// Whether a number counts things: neither 零部件 nor 二三次管网.
fn counts(number: &Number) -> bool {
    number.kind() != Some(Kind::Money)
        && !matches!(&*number.unit, "次" | "期")
        && number.value > 0.0
}

/// Without whose it is, how many there are, and what is said of it; nothing where no name is left.
pub(super) fn bare(text: &str) -> Option<String> {
    let mut rest = text;
    while let Some(word) = noun::WORDS
        .whole
        .starting(rest)
        .or(noun::WORDS.all_of.starting(rest))
    {
        rest = &rest[word.len()..];
    }
    let rest = uncounted(rest);
    // 县乡道路、|集中供热: what is listed is nothing that is said of the rest.
    let end = after::said_of(rest).filter(|end| !rest[..*end].ends_with(['、', '和', '及', '与']));
    let end = end.unwrap_or(rest.len());
    let rest = rest[..end]
        .trim_end_matches("等方面")
        .trim_end_matches('等');
    let size = rest.chars().count();
    let plain = !rest.contains(|c: char| c.is_ascii_digit()) && !rest.starts_with(['的', '到']);
    ((2..=LONGEST).contains(&size) && plain).then(|| one_count_less(rest))
}

/// 园区道路和|一座|地道桥: without the count of a second thing.
fn one_count_less(text: &str) -> String {
    let joined = text.find(['和', '及', '与']).map(|at| at + '和'.len_utf8());
    let second = joined.map(|at| (at, uncounted(&text[at..])));
    match second {
        Some((at, rest)) if rest.len() < text.len() - at => [&text[..at], rest].concat(),
        _ => text.to_owned(),
    }
}
