//! What a report says of its district beside figures: the plans it carries out, the awards it got.
//!
//! ```
//! use zhibiao::profile;
//! use zhibiao::span::Span;
//! let text = "滨江区印发《滨江区绿色建筑三年行动方案》，获评全国文明典范城区。";
//! let sentences = [Span::bytes(0, text.len())];
//! assert_eq!(profile::policies(text, &sentences)[0].title, "滨江区绿色建筑三年行动方案");
//! assert_eq!(profile::honours(text, &sentences)[0].title, "全国文明典范城区");
//! ```
//!
//! It reads the folded text and knows words only by its two tables, `lexicon/policy_cues.tsv` and
//! `lexicon/honour_cues.tsv`. It does not judge whose plan or award it is when a report also tells
//! of its neighbours, nor whether an award still holds.

use crate::lexicon::{Marked, Marks};
use crate::observation;
use crate::outline::{self, Outline};
use crate::pass::Found;
use crate::recall::Recall;
use crate::span::{Folded, Span};
use crate::telling::{Look, Stretch, Telling};
use clause::Sentence;
use std::collections::HashMap;
use std::sync::LazyLock;

mod clause;
mod cue;
mod gather;
mod honour;
mod number;
mod policy;

pub use gather::{gather, named};

/// The name of a plan or an award, with the characters that say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Titled {
    /// The name without the 《》 or “” around it.
    pub title: String,
    /// Where it stands.
    pub span: Span<Folded>,
    /// The rule that found it, a stable short word.
    pub rule: &'static str,
}

/// Plans and documents that the district issued or carries out, in text order, each once.
pub fn policies(text: &str, sentences: &[Span<Folded>]) -> Vec<Titled> {
    let (marks, mut found) = (Marks::of(text), Vec::new());
    for &sentence in sentences {
        if policy::may_stand(sentence.of(text)) {
            let marks = marks.within(sentence.range());
            let sentence = Sentence::new(sentence.of(text), marks, sentence.start as usize);
            policy::read(&sentence.clauses(), Stretch::ALL, &mut found);
        }
    }
    each_once(found)
}

/// Awards and designations that the district or a body of it received, in text order, each once.
pub fn honours(text: &str, sentences: &[Span<Folded>]) -> Vec<Titled> {
    let (marks, mut found) = (Marks::of(text), Vec::new());
    for &sentence in sentences {
        if honour::may_stand(sentence.of(text)) {
            let marks = marks.within(sentence.range());
            let sentence = Sentence::new(sentence.of(text), marks, sentence.start as usize);
            honour::read(&sentence.clauses(), Stretch::ALL, &mut found);
        }
    }
    each_once(found)
}

/// The plans and the awards of one sentence, places from its head.
pub type Titles = (Vec<Titled>, Vec<Titled>);

/// The words that tell of the goals of [`crate::observation`], and of the titles read here.
pub fn look() -> &'static Look {
    static LOOK: LazyLock<Look> = LazyLock::new(|| {
        let goals = observation::telling();
        Look::new([&goals, policy::telling(), honour::telling()])
    });
    &LOOK
}

/// What each sentence of an outline may tell, `found` being what stands in the text.
pub fn telling(text: &str, outline: &Outline, found: &Found) -> Vec<Telling> {
    let sentences = outline.sentences.iter();
    let told = |sentence: &outline::Sentence| {
        let stretch = sentence.span.range();
        look().at(text, stretch, &found.tells)
    };
    sentences.map(told).collect()
}

/// Both at once, of sentences that may tell of either: most do not.
fn titles<'a>(
    (text, marks): (&str, &Marks),
    sentences: impl Iterator<Item = (Span<Folded>, &'a Telling)>,
    recall: &mut Recall<Titles>,
) -> Titles {
    let (mut plans, mut awards) = (Vec::new(), Vec::new());
    let tells = |telling: &Telling| !telling.plans.is_empty() || !telling.awards.is_empty();
    let telling = sentences.filter(|(_, telling)| tells(telling));
    for (sentence, telling) in telling {
        let own = recall.of(sentence.of(text), |text| {
            titles_of(text, marks.within(sentence.range()), telling)
        });
        let moved = |titled: &Titled| {
            let (start, end) = (titled.span.start, titled.span.end);
            Titled {
                span: Span::new(sentence.start + start, sentence.start + end),
                ..titled.clone()
            }
        };
        plans.extend(own.0.iter().map(moved));
        awards.extend(own.1.iter().map(moved));
    }
    (each_once(plans), each_once(awards))
}

/// The plans and awards of a sentence in which they may stand.
fn titles_of(sentence: &str, marks: Marked<'_>, telling: &Telling) -> Titles {
    let (mut plans, mut awards) = (Vec::new(), Vec::new());
    let sentence = Sentence::new(sentence, marks, 0);
    let clauses = sentence.clauses();
    if !telling.plans.is_empty() {
        policy::read(&clauses, telling.plans, &mut plans);
    }
    if !telling.awards.is_empty() {
        honour::read(&clauses, telling.awards, &mut awards);
    }
    (plans, awards)
}

/// Shortest name, in characters, whose longer form may stand for it: 先进单位 says too little.
const TELLING: usize = 6;

/// Drops repeats: the same name but for quotes and spaces, or the beginning or the end of another.
///
/// The place of the first mention and the longest form are kept.
fn each_once(mut found: Vec<Titled>) -> Vec<Titled> {
    found.sort_by_key(|titled| titled.span.start);
    let names: Vec<String> = found.iter().map(|titled| plain(&titled.title)).collect();
    let mut kept: Vec<Titled> = Vec::new();
    let longest = names.iter().map(String::len).max().unwrap_or(0);
    // Names by length: one bit each, told by their ends.
    let mut lengths = vec![0; longest + 1];
    for name in &names {
        lengths[name.len()] |= ends(name);
    }
    // Whole names, and the beginnings and ends of them, by their place in `kept`.
    let (mut whole, mut parts) = (HashMap::<&str, usize>::new(), HashMap::<&str, usize>::new());
    for (titled, name) in found.into_iter().zip(&names) {
        let name = name.as_str();
        if parts.contains_key(name) {
            continue;
        }
        let shorter = halves(name, &lengths).find_map(|part| whole.get(part).copied());
        let index = shorter.unwrap_or(kept.len());
        parts.extend(halves(name, &lengths).map(|part| (part, index)));
        whole.insert(name, index);
        match kept.get_mut(index) {
            Some(earlier) => *earlier = titled,
            None => kept.push(titled),
        }
    }
    kept
}

/// One of 64 bits, as the ends of a name say.
fn ends(name: &str) -> u64 {
    match name.as_bytes() {
        [_, _, first, .., last] => 1 << (first.wrapping_mul(5).wrapping_add(*last) % 64),
        _ => 1,
    }
}

/// The name itself, its telling beginnings and its telling ends, where they have the length and, as far as a
/// bit tells, the ends of some name: others can be none.
fn halves<'n>(name: &'n str, lengths: &[u64]) -> impl Iterator<Item = &'n str> {
    let telling = |part: &&str| part.chars().nth(TELLING - 1).is_some();
    let cuts = name.char_indices().map(|(at, _)| at).skip(1);
    let parts = cuts.flat_map(|at| [&name[..at], &name[at..]]);
    let parts = parts.filter(|part| lengths[part.len()] & ends(part) != 0);
    std::iter::once(name).chain(parts.filter(telling))
}

/// A name without what writers vary: quotes, brackets, spaces, 关于, 的, 新.
fn plain(title: &str) -> String {
    title
        .trim_start_matches("关于")
        .chars()
        .filter(|c| {
            ![
                '“', '”', '‘', '’', '"', '\'', '《', '》', '（', '）', '(', ')', ' ', '\u{3000}',
                '的', '新',
            ]
            .contains(c)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs every `text<TAB>expected;expected` line of a case file.
    fn run(cases: &str, read: fn(&str, &[Span<Folded>]) -> Vec<Titled>) {
        let mut wrong = Vec::new();
        for line in cases
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            let (text, expected) = line.split_once('\t').unwrap_or((line, ""));
            let found: Vec<String> = read(text, &[Span::bytes(0, text.len())])
                .into_iter()
                .map(|titled| titled.title)
                .collect();
            if found.join(";") != expected {
                wrong.push(format!(
                    "{text}\n  expected {expected}\n  found    {}",
                    found.join(";")
                ));
            }
        }
        assert!(
            wrong.is_empty(),
            "{} wrong:\n{}",
            wrong.len(),
            wrong.join("\n")
        );
    }

    #[test]
    fn policies_of_the_case_file() {
        run(include_str!("../tests/cases/policies.tsv"), policies);
    }

    #[test]
    fn honours_of_the_case_file() {
        run(include_str!("../tests/cases/honours.tsv"), honours);
    }

    #[test]
    fn a_shorter_form_is_the_same_plan() {
        let text = "出台《云溪县招商引资奖励办法》。落实招商引资奖励办法。";
        let (first, second) = text.split_once('。').expect("written above");
        let sentences = [
            Span::bytes(0, first.len()),
            Span::bytes(first.len() + 3, first.len() + 3 + second.len()),
        ];
        let found = policies(text, &sentences);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].span.of(text), "云溪县招商引资奖励办法");
    }

    #[test]
    fn a_longer_form_takes_the_place_of_the_first() {
        let text = "落实招商引资奖励办法，修订《云溪区招商引资奖励办法》，出台《云溪区引才办法》";
        let titles: Vec<_> = policies(text, &[Span::bytes(0, text.len())])
            .into_iter()
            .map(|titled| titled.title)
            .collect();
        assert_eq!(titles, ["云溪区招商引资奖励办法", "云溪区引才办法"]);
    }

    #[test]
    fn a_long_text_without_stops_is_read() {
        for piece in [
            "（",
            "《",
            "“",
            "获评全国、",
            "落实",
            "落实方案、",
            "出台《",
            "》）”",
        ] {
            let text = piece.repeat(3_000);
            let sentences = [Span::bytes(0, text.len())];
            assert!(
                policies(&text, &sentences).is_empty() && honours(&text, &sentences).is_empty(),
                "{piece}"
            );
        }
    }

    #[test]
    fn nothing_is_found_in_nothing() {
        assert!(policies("", &[]).is_empty());
        assert!(honours("》”）获评", &[Span::bytes(0, 15)]).is_empty());
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_and_spans_lie_inside(text in "[获评批出台落实《》“”（）、，和的第1条方案规划示范县全国级试点等]{0,60}") {
            let sentences = [Span::bytes(0, text.len())];
            for titled in policies(&text, &sentences).into_iter().chain(honours(&text, &sentences)) {
                proptest::prop_assert_eq!(titled.span.of(&text), titled.title);
            }
        }
    }
}
