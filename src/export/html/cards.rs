//! A district's card on the page.

use crate::export::markup::{Markup, element, text};
use crate::say;
use crate::view::{Card, Figure, Headline, Part, Tone, status_key};

/// Writes a card.
pub fn card(page: &mut Markup, card: &Card) {
    element(page, "div", "card", |page| {
        element(page, "h2", "", |page| {
            let name = if card.name.is_empty() {
                say!("card.no_place")
            } else {
                &card.name
            };
            text(page, name);
        });
        element(page, "p", "where", |page| {
            text(page, &card.ancestors.join(" › "));
            text(page, if card.code.is_empty() { "" } else { "  " });
            text(page, &card.code);
        });
        if !card.headlines.is_empty() {
            element(page, "ul", "headlines", |page| {
                for one in &card.headlines {
                    headline(page, one);
                }
            });
        }
        names(page, say!("card.honours"), &card.honours);
        names(page, say!("card.policies"), &card.policies);
    });
}

fn headline(page: &mut Markup, one: &Headline) {
    element(page, "li", status_key(one.status), |page| {
        element(page, "span", "label", |page| text(page, &one.label));
        number(page, &one.figure);
        element(page, "span", "said", |page| {
            for said in one.said() {
                element(page, "span", class(said.part), |page| {
                    text(page, &said.words)
                });
                text(page, " ");
            }
        });
    });
}

/// Writes a number, large, with its unit behind it.
pub fn number(page: &mut Markup, figure: &Figure) {
    element(page, "span", "number", |page| {
        text(page, figure.sign);
        element(page, "b", "", |page| text(page, &figure.text));
        element(page, "small", "", |page| text(page, &figure.unit));
    });
}

/// What the style knows of a movement.
pub const fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "good",
        Tone::Bad => "bad",
        Tone::Plain => "",
    }
}

/// What the style knows of a piece of the small print.
const fn class(part: Part) -> &'static str {
    match part {
        Part::When => "when",
        Part::Change(tone) => tone_class(tone),
        Part::HeldTo(true) => "good",
        Part::HeldTo(false) => "bad",
        Part::Rank => "",
        Part::Doubt | Part::Corrected => "doubtful",
        Part::Goal => "said target",
    }
}

fn names(page: &mut Markup, label: &str, names: &[String]) {
    if names.is_empty() {
        return;
    }
    element(page, "p", "names", |page| {
        element(page, "b", "", |page| text(page, label));
        text(page, &names.join("・"));
    });
}
