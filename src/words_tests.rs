//! The table of words against itself and against the code that says them.

use super::*;
use std::collections::BTreeSet;
use std::path::Path;

/// Every Rust file under a folder, with its text.
fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    let entries = std::fs::read_dir(folder).expect("the source folder is there");
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(&path).expect("UTF-8");
            found.push((path.display().to_string(), text));
        }
    }
}

fn code() -> Vec<(String, String)> {
    let mut found = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    found.retain(|(path, _)| !path.contains("words"));
    found
}

/// The string literals that directly follow an opening such as `say!(`.
fn literals_after<'a>(text: &'a str, opening: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(opening).filter_map(move |(at, _)| {
        let rest = text[at + opening.len()..].trim_start().strip_prefix('"')?;
        rest.split('"').next()
    })
}

/// The names of what is filled in. Words that follow a number (`{count:line|lines}`) are a language's own affair, but
/// only where the number itself is told, here or beside the phrase.
fn places(phrase: &str) -> BTreeSet<&str> {
    let inside = phrase.split('{').skip(1);
    inside
        .filter_map(|rest| rest.split('}').next())
        .filter(|place| !place.contains(':'))
        .collect()
}

#[test]
fn rows_are_whole_and_in_order() {
    let lines = TEXT.lines().skip(1).count();
    assert_eq!(table().len(), lines, "a row lacks a column");
    for line in TEXT.lines() {
        assert_eq!(line.split('\t').count(), 4, "{line}");
    }
    for pair in table().windows(2) {
        assert!(pair[0].0 < pair[1].0, "{} stands out of order", pair[1].0);
    }
    for (key, phrases) in table() {
        for phrase in phrases {
            assert!(!phrase.trim().is_empty(), "{key} lacks a language");
            assert_eq!(places(phrase), places(phrases[0]), "{key}: {phrase}");
        }
    }
}

#[test]
fn code_and_table_have_the_same_keys() {
    let code = code();
    let mut said = BTreeSet::new();
    let mut families = BTreeSet::new();
    for (_, text) in &code {
        said.extend(literals_after(text, "say!("));
        said.extend(literals_after(text, " word("));
        families.extend(literals_after(text, "named("));
    }
    assert!(said.len() > 50, "the scan finds what the code says");
    let keys: BTreeSet<_> = table().iter().map(|(key, _)| *key).collect();
    let missing: Vec<_> = said.difference(&keys).collect();
    assert!(missing.is_empty(), "not in words.tsv: {missing:?}");
    let unused: Vec<_> = keys
        .difference(&said)
        .filter(|key| {
            let family = key.rsplit_once('.').map_or("", |(family, _)| family);
            !families.contains(family)
        })
        .collect();
    assert!(unused.is_empty(), "nothing says: {unused:?}");
}

/// The words of a call's arguments, from behind its opening bracket.
fn arguments(text: &str) -> &str {
    let mut open = 1;
    let end = text.find(|sign: char| {
        open += i32::from(sign == '(') - i32::from(sign == ')');
        open == 0
    });
    &text[..end.unwrap_or(0)]
}

/// The rules that a file of the reading core says: as a field or a name of its own, as what a name is read by, or where it
/// asks for one.
fn rules_of(text: &str) -> BTreeSet<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let openings = [
        "rule: ",
        "rule == ",
        "rule != ",
        ".by(",
        "RULE: &str = ",
        "rules.indicator = ",
    ];
    let mut found: BTreeSet<&str> = openings
        .into_iter()
        .flat_map(|opening| literals_after(code, opening))
        .collect();
    for (at, call) in code.match_indices("Name::new(") {
        let last = arguments(&code[at + call.len()..]).trim_end_matches([',', ' ', '\n']);
        let word = last
            .strip_suffix('"')
            .and_then(|rest| rest.rsplit_once('"'));
        found.extend(word.map(|(_, word)| word));
    }
    found.into_iter().map(str::to_owned).collect()
}

/// The account of a figure says each rule in words, never by its name in the code.
#[test]
fn every_rule_has_words() {
    let mut said = BTreeSet::new();
    for (path, text) in code() {
        if ["/observation", "/place"]
            .iter()
            .any(|core| path.contains(core))
        {
            said.extend(rules_of(&text));
        }
    }
    assert!(
        said.len() > 30,
        "the scan finds what the code says: {said:?}"
    );
    // What is read as printed needs no reason.
    said.remove("printed");
    said.remove("");
    let missing: Vec<_> = said
        .iter()
        .filter(|rule| found(&format!("rule.{rule}")).is_none())
        .collect();
    assert!(
        missing.is_empty(),
        "words.tsv has no row rule.… for {missing:?}"
    );
}

/// What is read of the project's own cases has rules with words, too: those that a scan of the code may miss.
#[test]
fn every_rule_of_a_reading_has_words() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/readings");
    let mut text = String::new();
    for entry in std::fs::read_dir(cases).expect("the cases are there") {
        text += &std::fs::read_to_string(entry.expect("an entry").path()).expect("UTF-8");
    }
    let texts = text
        .lines()
        .map(|line| line.split('\t').next().unwrap_or_default());
    let texts: Vec<String> = texts.map(|text| text.replace("\\n", "\n")).collect();
    for some in texts.chunks(200) {
        let report = crate::analyze(&crate::Source::from_text("样本", &some.join("\n\n")));
        for read in &report.observations {
            let rules = &read.rules;
            let all = [
                &rules.indicator,
                &rules.unit,
                &rules.district,
                &rules.period,
                &rules.status,
            ];
            for rule in all {
                let named = rule.is_empty()
                    || *rule == "printed"
                    || found(&format!("rule.{rule}")).is_some();
                assert!(
                    named,
                    "words.tsv has no row rule.{rule}, by which {} was read",
                    read.quote
                );
            }
        }
    }
}

/// What people read on the page comes from the table, so that it comes in three languages.
#[test]
fn the_page_has_no_words_of_its_own() {
    let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let own = [
        "file.rs",   // letters by which encodings are told apart
        "worker.rs", // a text that warms the worker up
    ];
    for (path, text) in code() {
        let of_page = path.contains("/app") || path.ends_with("worker.rs");
        if !of_page || own.iter().any(|name| path.ends_with(name)) || path.ends_with("tests.rs") {
            continue;
        }
        let shown = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (at, line) in shown.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            assert!(!code.contains(han), "{path}:{}: {line}", at + 1);
        }
    }
}

/// A word that follows a number is chosen by one that the code hands over.
#[test]
fn numbers_choose_words_where_they_are_told() {
    let code: String = code().into_iter().map(|(_, text)| text).collect();
    let mut chosen = 0;
    for (key, phrases) in table() {
        let inside = phrases.iter().flat_map(|phrase| phrase.split('{').skip(1));
        for place in inside.filter_map(|rest| rest.split('}').next()) {
            let Some((name, words)) = place.split_once(':') else {
                continue;
            };
            assert_eq!(words.split('|').count(), 2, "{key}: {place}");
            let call = format!("say!(\"{key}\"");
            let calls: Vec<_> = code.match_indices(&call).collect();
            assert!(!calls.is_empty(), "{key}");
            for (at, _) in calls {
                let given = arguments(&code[at + "say!(".len()..]);
                assert!(given.contains(&format!("{name} = ")), "{key}: {given}");
            }
            chosen += 1;
        }
    }
    assert!(chosen > 5, "there are such words");
}

#[test]
fn phrases_are_filled_once() {
    let lines = |count| fill("{count} {count:line|lines}", &[("count", count)]);
    assert_eq!((&*lines("1"), &*lines("21")), ("1 line", "21 lines"));
    assert_eq!(fill("{a}与{b}", &[("a", "{b}"), ("b", "乙")]), "{b}与乙");
    assert_eq!(fill("{unknown", &[]), "unknown");
}

#[test]
fn tags_find_their_language() {
    for (tag, language) in [
        ("zh-CN", Some(Language::Simplified)),
        ("zh", Some(Language::Simplified)),
        ("zh-Hant-HK", Some(Language::Traditional)),
        ("zh-TW", Some(Language::Traditional)),
        ("en-GB", Some(Language::English)),
        ("fr", None),
    ] {
        assert_eq!(Language::of_tag(tag), language, "{tag}");
    }
}
