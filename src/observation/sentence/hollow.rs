//! Names that say nothing, and those that begin with a word which is no part of any.
//!
//! ```text
//! 17家砂石场，除|1家|停产到期外                      砂石场, what was counted before
//! 启动第二期封山育林，共计完成|8万亩                  第二期封山育林, as the clause before names it
//! 除去2000年、2001年补助到期面积|1926亩                 补助到期面积
//! 贫困人口中已脱贫|231户1308人                        已脱贫户, 已脱贫人口
//! 推广此项技术面积|1万亩                             推广技术面积
//! 推进旱厕改造，普及率达到|88%                        旱厕改造普及率
//! 一些闲置的厂房，利用率也达到|80%                    闲置的厂房利用率
//! ```
//!
//! What else is no part of a name is cleared in [`super::debris`].

use super::super::name::Name;
use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::kinds;

kinds! { static WORDS = "../../lexicon/debris_words.tsv": hollow, excepts, points, outcome, starts_work, bare_rate, works_on, how, some_of, no_object, object_end, gives, gift, aside }

/// Shortest and longest name that a clause before lends, in characters.
const LENT: std::ops::RangeInclusive<usize> = 3..=14;

/// A name that says something.
pub fn filled(turn: &Turn, memory: &Memory, name: Name) -> Name {
    let text = &*name.text;
    if text.is_empty() || WORDS.hollow.number(text).is_some() {
        return counted(turn, memory)
            .or_else(|| told_before(turn))
            .unwrap_or(name);
    }
    if WORDS.aside.number(text).is_some()
        && let Some(subject) = &memory.subject
    {
        return Name {
            rule: "subject",
            ..subject.clone()
        };
    }
    if let Some(rate) = rate_of(turn, &name) {
        return rate;
    }
    let bare = excepted(text)
        .or_else(|| among(text))
        .or_else(|| gifted(text))
        .or_else(|| pointed(text));
    let said = bare.as_deref().unwrap_or(text);
    let people = people(turn, said);
    match people.or(bare) {
        Some(text) => Name {
            text: text.into(),
            ..name
        },
        None => name,
    }
}

/// 17家砂石场，除|1家: what was counted before with the same unit.
fn counted(turn: &Turn, memory: &Memory) -> Option<Name> {
    let last = &turn.numbers[turn.last()?.at];
    let same = last.unit == turn.number().unit && !last.unit.is_empty() && last.unit != "%";
    let counted = memory.counted.as_ref().or(memory.subject.as_ref())?;
    same.then(|| Name {
        rule: "subject",
        ..counted.clone()
    })
}

/// 启动第二期封山育林，共计完成|8万亩: what the clause before, which has no figure, began.
fn told_before(turn: &Turn) -> Option<Name> {
    let scene = turn.scene;
    let clause = turn.bound().clause.checked_sub(1)?;
    let figured = turn.last().is_some_and(|last| last.clause >= clause);
    let range = scene.clauses[clause].range.clone();
    let words = &scene.text[range.clone()];
    let verb = WORDS.starts_work.every(words).last()?.1;
    let thing = &words[verb.end..];
    let plain =
        !thing.contains(['、', '（', '的']) && !thing.contains(|c: char| c.is_ascii_digit());
    (!figured && plain && LENT.contains(&thing.chars().count()))
        .then(|| Name::new(thing, range.start + verb.end..range.end, "lead"))
}

/// 推进旱厕改造，|普及率|达到88%: a rate that says not of what, with what the clause before works on; with what that clause is
/// alone where 也 goes on with it: 一些闲置的厂房，|利用率|也达到80%.
fn rate_of(turn: &Turn, name: &Name) -> Option<Name> {
    WORDS.bare_rate.number(&name.text)?;
    let scene = turn.scene;
    let noun = turn.bound().before.noun.clone();
    let own = turn.words(&noun) == &*name.text && name.rule == "before";
    let clause = turn.bound().clause.checked_sub(1).filter(|_| own)?;
    let figured = turn.last().is_some_and(|last| last.clause >= clause);
    let range = scene.clauses[clause].range.clone();
    let touches = scene.text.get(range.end..noun.start)?.chars().count() <= 1;
    let words = scene.text.get(range.clone())?;
    let mut thing = words;
    while let Some(how) = WORDS.how.starting(thing) {
        thing = &thing[how.len()..];
    }
    let verb = WORDS.works_on.starting(thing);
    let too = scene.text[noun.end..].starts_with('也');
    thing = &thing[verb.map_or(0, str::len)..];
    let some = WORDS.some_of.starting(thing);
    thing = &thing[some.map_or(0, str::len)..];
    // 实施自来水|工程: what is done with the thing is no part of it.
    let end = verb.and_then(|_| WORDS.object_end.ending(thing));
    let from = range.end - thing.len();
    thing = &thing[..thing.len() - end.map_or(0, str::len)];
    let topic = verb.is_none() && too && some.is_some();
    let plain = !thing.contains(['、', '（', '，', '：', '“'])
        && !thing.contains(|c: char| c.is_ascii_digit())
        && (topic || !thing.contains('的'));
    let object = verb.is_some() && WORDS.no_object.ending(thing).is_none();
    let fits = plain && (topic || object) && LENT.contains(&thing.chars().count());
    (fits && touches && !figured)
        .then(|| Name::new(format!("{thing}{}", name.text), from..noun.end, "lead"))
}

/// 除去2000年、2001年|补助到期面积 → 补助到期面积: what is left out, without the years that it was of.
fn excepted(name: &str) -> Option<String> {
    let rest = name.strip_prefix(WORDS.excepts.starting(name)?)?;
    // 剔除一次性因素后|财政收入: what is left is told so.
    if rest.contains('后') {
        return None;
    }
    let years = |c: char| c.is_ascii_digit() || "年、和及至—-".contains(c);
    let bare = match rest.starts_with(|c: char| c.is_ascii_digit()) {
        true => rest.trim_start_matches(years),
        false => rest,
    };
    (bare.chars().count() >= 2).then(|| bare.to_owned())
}

/// 中|已脱贫 → 已脱贫: what is said of those among whom they are.
fn among(name: &str) -> Option<String> {
    let rest = name.strip_prefix('中')?;
    rest.starts_with(['已', '未', '尚'])
        .then(|| rest.to_owned())
}

/// 每亩|予以|补贴 → 每亩补贴: the verb before what a rule gives.
fn gifted(name: &str) -> Option<String> {
    let gift = WORDS.gift.ending(name)?;
    let head = name.strip_suffix(gift)?;
    let whom = head.strip_suffix(WORDS.gives.ending(head)?)?;
    (whom.chars().count() >= 2).then(|| format!("{whom}{gift}"))
}

/// 推广|此项|技术面积 → 推广技术面积: a word that points to what was named before.
fn pointed(name: &str) -> Option<String> {
    let place = WORDS.points.next(name, 0)?.1;
    let (head, rest) = (&name[..place.start], &name[place.end..]);
    (rest.chars().count() >= 2).then(|| [head, rest].concat())
}

/// 已脱贫|231户|1308人 → 已脱贫户, 已脱贫人口: who came so far.
fn people(turn: &Turn, name: &str) -> Option<String> {
    // 已脱贫231户|1308人: those that live there, too.
    let name = name.strip_suffix('户').unwrap_or(name);
    WORDS.outcome.ending(name)?;
    let unit = &*turn.number().unit;
    let who = match unit {
        "户" | "万户" => "户",
        "人" | "万人" => "人口",
        _ => return None,
    };
    Some(format!("{name}{who}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_no_part_of_a_name_are_left_out() {
        assert_eq!(
            excepted("除去2000年、2001年经济林补助到期面积").as_deref(),
            Some("经济林补助到期面积")
        );
        assert_eq!(excepted("除险加固水库"), None);
        assert_eq!(among("中已脱贫").as_deref(), Some("已脱贫"));
        assert_eq!(among("中小学校"), None);
        assert_eq!(gifted("每亩予以补贴").as_deref(), Some("每亩补贴"));
        assert_eq!(gifted("耕地地力补贴"), None);
        assert_eq!(pointed("推广此项技术面积").as_deref(), Some("推广技术面积"));
    }
}
