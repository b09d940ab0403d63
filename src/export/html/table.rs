//! The table of all figures on the page.

use super::cards::{number, tone_class};
use crate::export::markup::{Markup, element, tagged, text};
use crate::report::{Measure, Report};
use crate::say;
use crate::view::{
    Query, Row, corrected_name, paces, rows, set_paces, status_key, status_name, unsaid,
};

/// Writes the table of the document `at`; where its text is there, each row leads to its words.
pub fn table(page: &mut Markup, at: usize, report: &Report, words: &str) {
    let mut rows = rows(report, &Query::default(), &unsaid);
    let (paces, linked) = (paces(words, report), !words.is_empty());
    set_paces(report, &mut rows, |index| paces[index]);
    element(page, "div", "table", |page| {
        written(page, at, &rows, linked)
    });
}

fn written(page: &mut Markup, at: usize, rows: &[Row], linked: bool) {
    element(page, "table", "", |page| {
        element(page, "caption", "", |page| text(page, say!("table.all")));
        element(page, "thead", "", |page| {
            element(page, "tr", "", |page| {
                for head in [
                    say!("field.indicator"),
                    say!("field.value"),
                    say!("field.change"),
                    say!("field.district"),
                    say!("field.period"),
                    say!("field.status"),
                ] {
                    let class = if head == say!("field.value") {
                        "value"
                    } else {
                        ""
                    };
                    let attributes = [("scope", "col"), ("class", class)];
                    tagged(page, "th", &attributes, |page| text(page, head));
                }
            });
        });
        let mut rest = rows;
        while let Some(first) = rest.first() {
            let same = |row: &&Row| row.category == first.category;
            let (group, after) = rest.split_at(rest.iter().take_while(same).count());
            body(page, at, group, linked);
            rest = after;
        }
    });
}

/// The rows of one category under its name.
fn body(page: &mut Markup, at: usize, rows: &[Row], linked: bool) {
    element(page, "tbody", "", |page| {
        if let Some(first) = rows.first() {
            element(page, "tr", "", |page| {
                let whole = [("scope", "rowgroup"), ("colspan", "6")];
                tagged(page, "th", &whole, |page| {
                    text(page, &format!("{} {}", first.category.name, rows.len()));
                });
            });
        }
        for row in rows {
            line(page, at, row, linked);
        }
    });
}

fn line(page: &mut Markup, at: usize, row: &Row, linked: bool) {
    let place = format!("{at}-{}", row.observation);
    let attributes = [
        ("id", format!("r{place}")),
        ("class", status_key(row.status).to_owned()),
    ];
    let attributes = attributes
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    tagged(page, "tr", &attributes, |page| {
        element(page, "td", "", |page| {
            let name = if row.indicator.is_empty() {
                say!("unnamed")
            } else {
                &row.indicator
            };
            let target = format!("#f{place}");
            match linked {
                true => tagged(page, "a", &[("href", &target)], |page| text(page, name)),
                false => text(page, name),
            }
            if row.measure != Measure::Level {
                element(page, "small", "", |page| text(page, &row.measure_name()));
            }
            if !row.corrected.is_empty() {
                element(page, "small", "", |page| {
                    text(page, corrected_name(&row.corrected))
                });
            }
        });
        element(page, "td", "value", |page| number(page, &row.figure));
        element(page, "td", "", |page| {
            if let Some(change) = &row.change {
                element(page, "span", tone_class(change.tone), |page| {
                    text(page, &format!("{} {}", change.arrow, change.text));
                });
            }
            if !row.doubt.is_empty() {
                element(page, "span", "doubtful", |page| text(page, &row.doubt));
            }
        });
        element(page, "td", "", |page| text(page, &row.district));
        element(page, "td", "", |page| text(page, &row.period));
        element(page, "td", "status", |page| {
            text(page, status_name(row.status))
        });
    });
}
