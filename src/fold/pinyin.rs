//! What is a syllable of Mandarin in pinyin, and what is not.
//!
//! ```text
//! zhuang, lv, er: syllables     app, gia, xa: not
//! ```
//!
//! A syllable is an initial and a final that go together; the few pairs that pass and no word has
//! (`fiao`) do no harm. It does not read: which character a syllable belongs to is for `reading`.

/// The initials, longest first where one starts another; then none.
const INITIALS: [&str; 24] = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r",
    "z", "c", "s", "y", "w", "",
];

/// The finals, without tone, ü as v.
const FINALS: [&str; 36] = [
    "a", "o", "e", "i", "u", "v", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er",
    "ia", "ie", "iao", "iu", "ian", "in", "iang", "ing", "iong", "ua", "uo", "uai", "ui", "uan",
    "un", "uang", "ue", "ve", "io", "van",
];

/// Letters with a tone, by letter: four tones of each.
const TONES: [(char, &str); 6] = [
    ('a', "āáǎà"),
    ('e', "ēéěè"),
    ('i', "īíǐì"),
    ('o', "ōóǒò"),
    ('u', "ūúǔù"),
    ('v', "ǖǘǚǜ"),
];

/// The plain letter, and whether it carried a tone.
pub(super) fn letter(c: char) -> Option<(char, bool)> {
    match c {
        'a'..='z' => Some((c, false)),
        'ü' => Some(('v', false)),
        'ɡ' => Some(('g', false)),
        'ɑ' => Some(('a', false)),
        'ń' | 'ň' | 'ǹ' => Some(('n', true)),
        _ => TONES
            .iter()
            .find(|(_, tones)| tones.contains(c))
            .map(|(letter, _)| (*letter, true)),
    }
}

/// Whether `part` is one to `most` syllables run together.
pub(super) fn are_syllables(part: &str, most: usize) -> bool {
    most > 0
        && (1..=part.len().min(6)).any(|end| {
            let (first, rest) = part.split_at(end);
            is_syllable(first) && (rest.is_empty() || are_syllables(rest, most - 1))
        })
}

/// Whether letters without tone are a syllable of Mandarin.
fn is_syllable(letters: &str) -> bool {
    // The first initial that fits is the right one: the empty one comes last.
    let initial = INITIALS
        .iter()
        .find(|initial| letters.starts_with(**initial))
        .copied()
        .unwrap_or("");
    let ending = &letters[initial.len()..];
    // A bare vowel opens only these; all others write y or w.
    let opens = !initial.is_empty() || ending.starts_with(['a', 'o', 'e']);
    opens && FINALS.contains(&ending) && fits(initial, ending)
}

/// Whether an initial goes with a final: the palatals only before i and ü, the retroflexes,
/// dentals' sibilants, velars and f never before i with another vowel.
fn fits(initial: &str, ending: &str) -> bool {
    let before_i = ending.starts_with('i');
    match initial {
        "j" | "q" | "x" => {
            before_i || matches!(ending, "u" | "ue" | "uan" | "un" | "v" | "ve" | "van")
        }
        "zh" | "ch" | "sh" | "z" | "c" | "s" | "r" => !before_i || ending == "i",
        "g" | "k" | "h" | "f" | "w" => !before_i,
        "b" | "p" | "m" => !ending.starts_with('u') || ending == "u",
        "y" => {
            !matches!(ending, "ai" | "ei" | "en" | "eng" | "er")
                && (!before_i || matches!(ending, "i" | "in" | "ing"))
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables() {
        for yes in "a er zhuang shi lv nve yuan xiong ju quan wang yi e de ge zi huai dui niu wo fo"
            .split(' ')
        {
            assert!(is_syllable(yes), "{yes}");
        }
        for no in "app bim i u v gdp xa qang shian fi gia ia uan zhh b jong wu1".split(' ') {
            assert!(!is_syllable(no), "{no}");
        }
    }

    #[test]
    fn syllables_run_together() {
        assert!(are_syllables("guiyang", 2) && are_syllables("xian", 1));
        assert!(!are_syllables("guiyang", 1) && !are_syllables("guiyangq", 4));
    }
}
