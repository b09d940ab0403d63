//! The page's effects: the worker's life, gestures on the whole page, scrolling to what is chosen.

use gloo::timers::callback::Timeout;
use yew::{platform::spawn_local, prelude::*};
use zhibiao::{say, view::field_key, words::Language};

use super::{
    address::{Visit, decode, encode, is_step},
    amend::{Amend, Amending},
    browser::{self, Gesture},
    file,
    inquiry::Inquire,
    link::{Link, News},
    state::{Action, Incoming, Side, State},
};

/// Rest after a keystroke before the text is read, in milliseconds.
const REST: u32 = 250;

/// Keeps a worker and hands it the newest request; what it gives back asks the worker's tables.
#[hook]
pub fn use_worker(state: &State, act: &Callback<Action>) -> Inquire {
    let link = use_mut_ref(|| None::<Link>);
    {
        let (link, act) = (link.clone(), act.clone());
        use_effect_with(state.worker, move |_| {
            let tell = {
                let act = act.clone();
                move |news| match news {
                    News::Read { id, text, report } => {
                        act.emit(Action::Answer { id, text, report })
                    }
                    News::Broke(fault) => act.emit(Action::Break(fault)),
                }
            };
            // The one before stops as it is dropped.
            link.borrow_mut().take();
            match Link::start(tell) {
                Ok(started) => *link.borrow_mut() = Some(started),
                Err(fault) => act.emit(Action::Break(fault)),
            }
        });
    }
    let wanted = state.documents.wanted();
    let rest = if wanted.is_some_and(|document| !document.at_once) {
        REST
    } else {
        0
    };
    let wanted = wanted.map(|document| Wanted(document.request.clone()));
    let act = act.clone();
    let asked = link.clone();
    use_effect_with((wanted, state.worker), move |(wanted, _)| {
        let waiting = wanted.clone().map(|Wanted(request)| {
            Timeout::new(rest, move || {
                let asked = link.borrow().as_ref().map(|link| link.ask(&request));
                if let Some(Err(fault)) = asked {
                    act.emit(Action::Break(fault));
                }
            })
        });
        // Dropped before its time, a timeout never comes: a newer request has taken its place.
        move || drop(waiting)
    });
    use_callback((), move |(question, then), ()| {
        if let Some(link) = asked.borrow().as_ref() {
            link.inquire(question, then);
        }
    })
}

/// A request compared by its number, so that long texts aren't.
#[derive(Clone)]
struct Wanted(std::rc::Rc<zhibiao::wire::Request>);

impl PartialEq for Wanted {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

/// Listens to keys, pasting and dropping anywhere; says whether a file hangs over the page.
#[hook]
pub fn use_gestures(act: &Callback<Action>) -> UseStateHandle<bool> {
    let hovered = use_state(|| false);
    let (act, hover) = (act.clone(), hovered.setter());
    use_effect_with((), move |()| {
        let listeners = browser::listen(move |gesture| match gesture {
            Gesture::Key(key) => press(&key, &act),
            Gesture::Escape => act.emit(Action::Escape),
            Gesture::Paste(text) => {
                act.emit(Action::Open(Incoming {
                    name: say!("document.pasted").to_owned(),
                    text,
                    encoding: "utf-8".to_owned(),
                    ..Default::default()
                }));
            }
            Gesture::Hover(over) => hover.set(over),
            Gesture::Drop(files) => {
                hover.set(false);
                spawn_local(file::take(files, act.clone()));
            }
        });
        move || drop(listeners)
    });
    hovered
}

fn press(key: &str, act: &Callback<Action>) {
    let step = match key {
        "j" | "ArrowDown" => Action::Step(1),
        "k" | "ArrowUp" => Action::Step(-1),
        "/" => return browser::focus(".search"),
        "c" => return browser::press("[data-testid='copy']"),
        "a" => return browser::press("[data-testid='add-figure']"),
        "u" => Action::Look(None),
        "e" | "F2" => Action::Amend(Amend::OpenChosen),
        "x" | "Delete" => Action::Amend(Amend::DismissChosen),
        "undo" => Action::Amend(Amend::Undo),
        "redo" => Action::Amend(Amend::Redo),
        "?" => Action::Keys(true),
        _ => return,
    };
    act.emit(step);
}

/// Scrolls to the chosen figure's other side, and to the head of a new text.
#[hook]
pub fn use_reveal(state: &State) {
    let here = state.here();
    let id = here.reading.as_ref().map(|reading| reading.id);
    let fresh = here.at_once;
    use_effect_with(id, move |_| {
        if fresh {
            browser::rewind();
            browser::leave_field();
        }
    });
    use_effect_with((here.id, id), |_| browser::reveal_tab());
    let waits = here.is_blank() && state.documents.all().len() > 1;
    use_effect_with((here.id, waits, here.editing), |(_, waits, editing)| {
        if *waits || *editing {
            browser::begin_writing(".intake textarea");
        }
    });
    use_effect_with(state.naming, |naming| {
        if *naming {
            browser::focus("input.title");
        }
    });
    use_effect_with((here.chosen, here.id, state.room), |(chosen, ..)| {
        let Some(chosen) = *chosen else { return };
        let figure = format!("[data-observation='{}']", chosen.observation);
        if chosen.from != Side::Still {
            // What was pressed in the text stays where it is, unless the account would cover it.
            browser::reveal(&["mark", &figure].concat(), chosen.from == Side::Source);
        }
        // The table sees to its rows itself: the chosen one may not be drawn yet.
        browser::focus_chosen(chosen.observation);
    });
}

/// Tells the browser which language the page speaks, and keeps the choice for the next visit.
#[hook]
pub fn use_language(language: Language) {
    use_effect_with(language, |language| {
        browser::set_language(*language, say!("page.title"));
    });
}

/// Keeps the address and the page's state in step.
#[hook]
pub fn use_address(state: &State, act: &Callback<Action>) {
    {
        let act = act.clone();
        use_effect_with((), move |()| {
            let visit = {
                let act = act.clone();
                move || act.emit(Action::Visit(decode(&browser::fragment())))
            };
            visit();
            let watch = browser::watch_fragment(visit);
            move || drop(watch)
        });
    }
    let stepped = state
        .here()
        .chosen
        .is_some_and(|chosen| chosen.from == Side::Neither);
    let last = use_mut_ref(Visit::default);
    use_effect_with(state.address(), move |visit| {
        let before = last.replace(visit.clone());
        if visit.document.is_empty() {
            return;
        }
        let present = browser::fragment();
        let fragment = encode(visit, &present);
        if fragment != present {
            browser::set_fragment(&fragment, is_step(&before, visit, stepped));
        }
    });
}

/// After a field was set right, the focus goes back to where its editor was opened.
#[hook]
pub fn use_amended(state: &State) {
    let last = use_mut_ref(|| None::<Amending>);
    use_effect_with(state.amending, move |amending| {
        let before = last.replace(*amending);
        let (Some(before), None) = (before, amending) else {
            return;
        };
        if browser::is_focused("input, select, textarea, button, mark") {
            return;
        }
        match before.at {
            Side::Source => {
                let field = field_key(before.field);
                browser::focus(&[".why [data-amend='", field, "']"].concat());
            }
            _ => {
                let row = before.observation;
                browser::focus(&format!(".row[data-observation='{row}'] .indicator button"));
            }
        }
    });
}
