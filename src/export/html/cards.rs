//! A district's card on the page.

use crate::export::markup::{Markup, element, text};
use crate::report::Status;
use crate::say;
use crate::view::{Card, Figure, Headline, Tone, period_name, status_key, status_name};

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
            element(page, "span", "when", |page| {
                if one.status != Status::Actual {
                    text(page, status_name(one.status));
                    text(page, " ");
                }
                text(page, &period_name(&one.period));
            });
            if let Some(change) = &one.change {
                let tone = match change.tone {
                    Tone::Good => "good",
                    Tone::Bad => "bad",
                    Tone::Plain => "plain",
                };
                element(page, "span", tone, |page| {
                    text(page, &format!(" {} {}", change.arrow, change.text));
                });
            }
            if let Some(rank) = &one.rank {
                text(page, &format!(" {}", plain(&rank.figure)));
            }
        });
        if let Some(goal) = &one.goal {
            element(page, "span", "said target", |page| {
                let goal_name = status_name(Status::Target);
                let said = [goal_name, &period_name(&goal.period), &plain(&goal.figure)].join(" ");
                text(page, &said);
            });
        }
        if one.doubtful {
            element(page, "span", "doubtful", |page| text(page, say!("doubt")));
        }
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

fn plain(figure: &Figure) -> String {
    [figure.sign, &figure.text, &figure.unit].concat()
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
