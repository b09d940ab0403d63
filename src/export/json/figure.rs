//! A figure as compact JSON, written field by field.
//!
//! ```text
//! "start":3,"end":9,"quote":"7.2%","indicator":"地区生产总值",…,"rules":{…}
//! ```
//!
//! Figures are nearly all of a report, and their shape is known: writing it out takes a third of the
//! time that the general serializer does, which looks through every name of a field for what must be
//! escaped. That one stays what says the shape: a test holds the two to the same letters.
//!
//! What writes a name is inlined: its letters, whose number is known there, are then stored and not
//! copied by a call.

use crate::report::{Evidence, Observation, Place, Rules, Word};
use crate::view::{comparator_key, measure_key, status_key};

/// Adds the fields of a figure, without the braces around them.
pub(super) fn fields(out: &mut String, figure: &Observation) {
    number(out, "\"start\":", figure.start);
    number(out, ",\"end\":", figure.end);
    text(out, ",\"quote\":", &figure.quote);
    text(out, ",\"indicator\":", &figure.indicator);
    word(out, ",\"indicator_id\":", &figure.indicator_id);
    word(out, ",\"category\":", &figure.category);
    plain(out, ",\"measure\":", measure_key(figure.measure));
    decimal(out, ",\"value\":", figure.value);
    if let Some(upper) = figure.upper {
        decimal(out, ",\"upper\":", upper);
    }
    text(out, ",\"unit\":", &figure.unit);
    if let Some(base) = &figure.base {
        decimal(out, ",\"base\":{\"value\":", base.value);
        word(out, ",\"unit\":", &base.unit);
        out.push('}');
    }
    plain(out, ",\"comparator\":", comparator_key(figure.comparator));
    text(out, ",\"district\":", &figure.district);
    text(out, ",\"period\":", &figure.period);
    plain(out, ",\"status\":", status_key(figure.status));
    evidence(out, &figure.evidence);
    rules(out, &figure.rules);
    if !figure.corrected.is_empty() {
        other(out, ",\"corrected\":", &figure.corrected);
    }
}

fn evidence(out: &mut String, words: &Evidence) {
    out.push_str(",\"evidence\":{");
    let begun = out.len();
    place(out, begun, "\"indicator\":[", words.indicator);
    place(out, begun, "\"number\":[", words.number);
    place(out, begun, "\"unit\":[", words.unit);
    place(out, begun, "\"measure\":[", words.measure);
    place(out, begun, "\"comparator\":[", words.comparator);
    place(out, begun, "\"district\":[", words.district);
    place(out, begun, "\"period\":[", words.period);
    place(out, begun, "\"status\":[", words.status);
    out.push('}');
}

/// A name and a place, with a comma before all but the first, which stands where they began.
#[inline(always)]
fn place(out: &mut String, begun: usize, name: &str, place: Option<Place>) {
    let Some([start, end]) = place else { return };
    if out.len() > begun {
        out.push(',');
    }
    number(out, name, start);
    number(out, ",", end);
    out.push(']');
}

fn rules(out: &mut String, rules: &Rules) {
    word(out, ",\"rules\":{\"indicator\":", &rules.indicator);
    word(out, ",\"unit\":", &rules.unit);
    word(out, ",\"district\":", &rules.district);
    word(out, ",\"period\":", &rules.period);
    word(out, ",\"status\":", &rules.status);
    out.push('}');
}

#[inline(always)]
fn number(out: &mut String, name: &str, number: u32) {
    out.push_str(name);
    out.push_str(itoa::Buffer::new().format(number));
}

/// A name and a number. Most are whole, and printed with one decimal; the general serializer turns to
/// exponents at 10^16 only.
fn decimal(out: &mut String, name: &str, value: f64) {
    if value.abs() < 1e15 && value.fract() == 0.0 && value.is_sign_positive() {
        out.push_str(name);
        out.push_str(itoa::Buffer::new().format(value as u64));
        out.push_str(".0");
    } else {
        other(out, name, &value);
    }
}

/// A name and a text in quotes.
#[inline(always)]
pub(super) fn text(out: &mut String, name: &str, text: &str) {
    out.push_str(name);
    quoted(out, text);
}

/// A name and a word, which is looked through only where it is none of the project's own.
#[inline(always)]
fn word(out: &mut String, name: &str, word: &Word) {
    match word {
        Word::Borrowed(word) => plain(out, name, word),
        Word::Owned(word) => text(out, name, word),
    }
}

/// A name and a text that has nothing to be escaped.
#[inline(always)]
fn plain(out: &mut String, name: &str, text: &str) {
    out.push_str(name);
    unescaped(out, text);
}

/// A text in quotes. All of it is looked through, which is done sixteen bytes at a time: hardly any has
/// anything to be escaped.
fn quoted(out: &mut String, text: &str) {
    let bytes = text.bytes();
    if bytes.fold(false, |any, byte| any | must_be_escaped(byte)) {
        other(out, "", text);
    } else {
        unescaped(out, text);
    }
}

fn unescaped(out: &mut String, text: &str) {
    out.push('"');
    out.push_str(text);
    out.push('"');
}

const fn must_be_escaped(byte: u8) -> bool {
    (byte < b' ') | (byte == b'"') | (byte == b'\\')
}

/// What the general serializer writes as well.
pub(super) fn other(out: &mut String, name: &str, value: &(impl serde::Serialize + ?Sized)) {
    out.push_str(name);
    let text = serde_json::to_string(value);
    out.push_str(&text.expect("a report has only string keys, and memory takes every write"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn words_of_the_tables_need_no_escape() {
        let indicators = Lexicon::get().indicators().iter();
        let names = indicators.flat_map(|known| [known.id, known.category]);
        let bases = Lexicon::get().units().iter().map(|unit| unit.base);
        for word in names.chain(bases) {
            assert!(!word.bytes().any(must_be_escaped), "{word}");
        }
    }
}
