//! One headline figure on a card, and the movement that table and card both show.

use yew::prelude::*;
use zhibiao::{
    report::Status,
    say,
    view::{Figure, Headline, Movement, Tone, period_name, status_key, status_name},
};

/// A headline as a button that leads to its words; the first of a category says which.
pub fn headline(headline: &Headline, first: bool, chosen: Option<usize>) -> Html {
    let class = classes!("headline", status_key(headline.status));
    let current = (chosen == Some(headline.observation)).then_some("true");
    html! {
        <li>
            <button type="button" {class} data-observation={headline.observation.to_string()} aria-current={current}>
                <span class="label"><span>{ headline.label.clone() }</span>if first { <span class="kind">{ headline.category.name }</span> }</span>
                { number(&headline.figure) }
                <span class="said">
                    { when(headline) }
                    if let Some(change) = &headline.change { { movement(change) } }
                    if let Some(rank) = &headline.rank {
                        <span class="rank">{ format!("{} {}", rank.figure.text, rank.figure.unit) }</span>
                    }
                    if headline.doubtful { <span class="pill doubtful">{ say!("doubt") }</span> }
                </span>
                if let Some((goal, reached)) = &headline.held_to { { held_to(goal, *reached) } }
                if let Some(goal) = &headline.goal {
                    <span class="said goal">
                        { say!("status.target") }{ " " }{ year(&goal.period) }{ " " }{ plain(&goal.figure) }
                    </span>
                }
            </button>
        </li>
    }
}

/// The goal that was set, and whether it was reached.
fn held_to(goal: &Figure, reached: bool) -> Html {
    let goal = plain(goal);
    let (class, sign, words) = if reached {
        ("reached", "✓ ", say!("card.reached", goal = goal))
    } else {
        ("missed", "✕ ", say!("card.missed", goal = goal))
    };
    html! {
        <span class={classes!("said", class)}><span aria-hidden="true">{ sign }</span>{ words }</span>
    }
}

/// A number, large, with its sign before it and its unit small behind.
pub fn number(figure: &Figure) -> Html {
    html! {
        <span class="number">
            if !figure.sign.is_empty() { <span class="sign">{ figure.sign }</span> }
            <b>{ figure.text.clone() }</b>
            <span class="unit" data-field="unit">{ figure.unit.clone() }</span>
        </span>
    }
}

/// An arrow with the size of the movement, coloured by its meaning.
pub fn movement(movement: &Movement) -> Html {
    let tone = match movement.tone {
        Tone::Good => "good",
        Tone::Bad => "bad",
        Tone::Plain => "plain",
    };
    html! {
        <span class={classes!("movement", tone)}>
            <span class="unseen">{ movement.word }</span>
            <span aria-hidden="true">{ movement.arrow }</span>{ " " }{ movement.text.clone() }
        </span>
    }
}

fn when(headline: &Headline) -> Html {
    let period = period_name(&headline.period);
    match headline.status {
        Status::Actual => html! { <span class="period">{ period }</span> },
        status => {
            html! { <span class={status_key(status)}>{ status_name(status) }{ " " }{ year(&headline.period) }</span> }
        }
    }
}

/// A period short enough for a card's last line.
fn year(period: &str) -> String {
    let name = period_name(period);
    match name.strip_suffix(say!("period.year_mark")) {
        Some(bare) => bare.to_owned(),
        None => name,
    }
}

fn plain(figure: &Figure) -> String {
    let Figure { sign, text, unit } = figure;
    let sign = if sign.is_empty() {
        String::new()
    } else {
        format!("{sign} ")
    };
    format!("{sign}{text}{unit}")
}
