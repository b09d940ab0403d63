//! Keeps every text that comes in on the shelf, a moment after it came or changed, and opens the texts
//! that stood open when the tab is loaded anew.

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use gloo::timers::callback::Timeout;
use yew::prelude::*;
use zhibiao::share::{PRINT, fingerprint};

use super::{
    address::decode,
    bar::SAMPLE,
    browser,
    origin::Origin,
    reading::Read,
    shelf::{Item, Kept, LONGEST, MOST, PREFIX, Unkept, VERSION, oldest, plan},
    state::{Action, Document, State},
};

/// Rest after a change before it is kept, and the longest that one who goes on typing waits for it; in
/// milliseconds.
const REST: u32 = 400;
const LONGEST_WAIT: f64 = 2_000.0;

/// Where the tab remembers which texts are open, by their fingerprints.
const OPEN: &str = "zhibiao.open";

/// What makes a document worth keeping anew: its request, its name, its reading with corrections.
type Edition = (u32, String, Option<Rc<Read>>);

/// What is kept, and what is not yet.
#[derive(Default)]
struct Keeper {
    /// By document: what was kept of it, and the fingerprint of its text.
    done: HashMap<u32, (Edition, String)>,
    /// How often the shelf was wiped.
    wipes: u32,
    /// Documents and state as they were last, and since when that waits.
    waiting: Option<(f64, UseReducerHandle<State>)>,
}

/// Keeps the open documents' texts, a moment after they came or changed and before the tab is left;
/// and opens them again after a reload.
#[hook]
pub fn use_shelf(state: &UseReducerHandle<State>, act: &Callback<Action>) {
    let keeper = use_mut_ref(Keeper::default);
    {
        let (act, keeper) = (act.clone(), keeper.clone());
        use_effect_with((), move |()| {
            reopen(&act);
            let left = {
                let act = act.clone();
                browser::watch_leaving(move || keep_all(&keeper, &act))
            };
            // Another page of the same browser kept or wiped something.
            let stored = browser::watch_storage(move || {
                trim();
                act.emit(Action::Shelved(Ok(())));
            });
            move || drop((left, stored))
        });
    }
    let editions: Vec<(u32, Edition)> = worthy(state).map(edition).collect();
    let (state, act) = (state.clone(), act.clone());
    use_effect_with((editions, state.wiped), move |(editions, wipes)| {
        let delay = {
            let mut keeper = keeper.borrow_mut();
            if std::mem::replace(&mut keeper.wipes, *wipes) != *wipes {
                // What was wiped comes back only when it changes.
                let wiped = editions.iter().cloned();
                keeper
                    .done
                    .extend(wiped.map(|(id, edition)| (id, (edition, String::new()))));
            }
            let now = browser::now();
            let since = keeper.waiting.take().map_or(now, |(since, _)| since);
            keeper.waiting = Some((since, state));
            // Not above REST, and below zero taken for zero.
            (LONGEST_WAIT - (now - since)).min(f64::from(REST)) as u32
        };
        let waiting = Timeout::new(delay, move || keep_all(&keeper, &act));
        move || drop(waiting)
    });
}

/// The documents whose text can be kept.
fn worthy(state: &State) -> impl Iterator<Item = &Document> {
    let all = state.documents.all().iter();
    all.filter(|document| !document.request.text.trim().is_empty())
        // Sentences that came with a link are no text to be read again.
        .filter(|document| document.origin.is_none_or(Origin::is_read_here))
}

/// The fingerprint of a document's text as it came; none of one too long to be kept.
fn print(document: &Document) -> String {
    let text = &document.request.text;
    if text.len() > 3 * LONGEST {
        return String::new();
    }
    fingerprint(text)
}

/// Keeps what waits to be kept.
fn keep_all(keeper: &RefCell<Keeper>, act: &Callback<Action>) {
    let Some((_, state)) = keeper.borrow_mut().waiting.take() else {
        return;
    };
    let mut open = String::new();
    for document in worthy(&state) {
        let (id, edition) = edition(document);
        let before = keeper.borrow_mut().done.remove(&id);
        let new = before.as_ref().is_none_or(|(before, _)| *before != edition);
        let print = match before {
            Some((before, print)) if before.0 == edition.0 => print,
            _ => print(document),
        };
        open.push_str(&print);
        keeper.borrow_mut().done.insert(id, (edition, print));
        if new {
            act.emit(Action::Shelved(keep(
                document,
                &state.shelf_key(document),
                act,
            )));
        }
    }
    browser::remember(OPEN, &open);
}

/// Opens the texts that were open in this tab before it was loaded anew, and the one that the address
/// names: that one is shown.
fn reopen(act: &Callback<Action>) {
    let open = browser::recall(OPEN);
    let named = decode(&browser::fragment()).document;
    let named = Some(named).filter(|named| !named.is_empty() && browser::letters().is_none());
    if open.is_empty() && named.is_none() {
        return;
    }
    let shelf = shelf().unwrap_or_default();
    let mut prints: Vec<&str> = (0..open.len())
        .step_by(PRINT)
        .filter_map(|at| open.get(at..at + PRINT))
        .collect();
    prints.extend(named.as_deref().filter(|named| !prints.contains(named)));
    for print in prints {
        let kept = shelf
            .iter()
            .find(|(_, kept)| fingerprint(&kept.text) == print);
        let Some((key, kept)) = kept else { continue };
        let incoming = kept.incoming(key);
        act.emit(if named.as_deref() == Some(print) {
            Action::Open(incoming)
        } else {
            Action::Queue(incoming)
        });
    }
}

fn edition(document: &Document) -> (u32, Edition) {
    let edition = (
        document.request.id,
        document.name.clone(),
        document.read.clone(),
    );
    (document.id, edition)
}

/// Everything on the shelf that can be read, with its key; none where the browser allows no shelf.
pub fn shelf() -> Option<Vec<(String, Kept)>> {
    let mut kept: Vec<(String, Kept)> = browser::stored(PREFIX)?
        .into_iter()
        .filter_map(|(key, value)| Some((key, of_json(&value)?)))
        .collect();
    // At one moment by their keys, so that every page has the same order.
    kept.sort_by(|a, b| b.1.saved.total_cmp(&a.1.saved).then_with(|| a.0.cmp(&b.0)));
    Some(kept)
}

fn of_json(value: &str) -> Option<Kept> {
    let (mut kept, whole) = browser::from_json::<Kept>(value, "corrections")?;
    if !whole {
        kept.version = kept.version.max(VERSION + 1);
    }
    Some(kept)
}

/// Pages that keep texts at the same time don't see each other's at once: afterwards, the oldest go.
fn trim() {
    for (key, _) in shelf().unwrap_or_default().iter().skip(MOST) {
        browser::forget(key);
    }
}

/// Takes everything off the shelf.
pub fn wipe() {
    for (key, _) in browser::stored(PREFIX).unwrap_or_default() {
        browser::forget(&key);
    }
}

/// Puts a document's text on the shelf under a key, in the place of the same text that stood there under another:
/// what was set right in that holds in this one too.
fn keep(document: &Document, key: &str, act: &Callback<Action>) -> Result<(), Unkept> {
    let request = &document.request;
    if request.text == SAMPLE {
        return Ok(());
    }
    let size = request.text.encode_utf16().count();
    let mut corrections = document.corrections().to_vec();
    let mut items = Vec::new();
    for (other, kept) in shelf().ok_or(Unkept::Forbidden)? {
        let same = kept.version <= VERSION && kept.text == request.text;
        let knows = same && other != key && !kept.corrections.is_empty();
        if knows && corrections.is_empty() && document.is_untouched() {
            act.emit(Action::Recall(document.id, kept.corrections.clone()));
            corrections = kept.corrections;
        }
        items.push(Item {
            key: other,
            saved: kept.saved,
            size: kept.text.encode_utf16().count(),
            same,
        });
    }
    for gone in plan(&items, key, size)? {
        browser::forget(&gone);
        items.retain(|item| item.key != gone);
    }
    let kept = Kept {
        version: VERSION,
        saved: browser::now(),
        name: request.name.clone(),
        title: document.title().to_owned(),
        given: document.name.clone(),
        encoding: request.encoding.clone(),
        corrections,
        text: request.text.clone(),
    };
    let value = browser::to_json(&kept).ok_or(Unkept::Full)?;
    // The browser may give less room than it should: then older texts go one by one.
    while !browser::store(key, &value) {
        let Some(gone) = oldest(&items, key).map(str::to_owned) else {
            return Err(Unkept::Full);
        };
        browser::forget(&gone);
        items.retain(|item| item.key != gone);
    }
    Ok(())
}
