//! Keeps every text that comes in on the shelf, a moment after it came or changed.

use std::{collections::HashMap, rc::Rc};

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::{
    address::{decode, fingerprint},
    bar::SAMPLE,
    browser,
    origin::Origin,
    reading::Read,
    shelf::{Item, Kept, PREFIX, Unkept, oldest, plan},
    state::{Action, Document, Incoming, State},
};

/// Rest after a change before it is kept, in milliseconds.
const REST: u32 = 400;

/// What makes a document worth keeping anew: its request, its name, its reading with corrections.
type Edition = (u32, String, Option<Rc<Read>>);

/// Keeps the open documents' texts.
#[hook]
pub fn use_shelf(state: &UseReducerHandle<State>, act: &Callback<Action>) {
    let done = use_mut_ref(HashMap::<u32, Edition>::new);
    let wanted: Vec<(u32, Edition)> = state
        .documents
        .all()
        .iter()
        .filter(|document| !document.request.text.trim().is_empty())
        // Sentences that came with a link are no text to be read again.
        .filter(|document| document.origin.is_none_or(Origin::is_read_here))
        .map(|document| (document.id, edition(document)))
        .collect();
    {
        let (state, act) = (state.clone(), act.clone());
        let wiped = use_mut_ref(|| 0);
        use_effect_with((wanted, state.wiped), move |(wanted, wipes)| {
            if wiped.replace(*wipes) != *wipes {
                // What was wiped comes back only when it changes.
                done.borrow_mut().extend(wanted.iter().cloned());
            }
            let news = {
                let done = done.borrow();
                let fresh = |(id, edition): &&(u32, Edition)| done.get(id) != Some(edition);
                wanted.iter().filter(fresh).cloned().collect::<Vec<_>>()
            };
            let waiting = (!news.is_empty()).then(|| {
                Timeout::new(REST, move || {
                    for (id, edition) in news {
                        if let Some(document) = state.documents.get(id) {
                            act.emit(Action::Shelved(keep(document, &state.shelf_key(document))));
                        }
                        done.borrow_mut().insert(id, edition);
                    }
                })
            });
            move || drop(waiting)
        });
    }
    let act = act.clone();
    use_effect_with((), move |()| {
        // The address of a page that is loaded again names the text that was shown.
        if let Some(incoming) = named() {
            act.emit(Action::Open(incoming));
        }
        // Another page of the same browser kept or wiped something.
        let listener = browser::watch_storage(move || act.emit(Action::Shelved(Ok(()))));
        move || drop(listener)
    });
}

fn edition(document: &Document) -> Edition {
    (
        document.request.id,
        document.name.clone(),
        document.read.clone(),
    )
}

/// Everything on the shelf that can be read, with its key; none where the browser allows no shelf.
pub fn shelf() -> Option<Vec<(String, Kept)>> {
    let mut kept: Vec<(String, Kept)> = browser::stored(PREFIX)?
        .into_iter()
        .filter_map(|(key, value)| Some((key, browser::from_json(&value)?)))
        .collect();
    kept.sort_by(|a, b| b.1.saved.total_cmp(&a.1.saved));
    Some(kept)
}

/// The text on the shelf that the address names, where it names one and carries none itself.
fn named() -> Option<Incoming> {
    let visit = decode(&browser::fragment());
    if visit.document.is_empty() || browser::letters().is_some() {
        return None;
    }
    let mut kept = shelf()?.into_iter();
    let (key, kept) = kept.find(|(_, kept)| fingerprint(&kept.text) == visit.document)?;
    Some(kept.incoming(&key))
}

/// Takes everything off the shelf.
pub fn wipe() {
    for (key, _) in browser::stored(PREFIX).unwrap_or_default() {
        browser::forget(&key);
    }
}

fn keep(document: &Document, key: &str) -> Result<(), Unkept> {
    let request = &document.request;
    if request.text == SAMPLE {
        return Ok(());
    }
    let size = request.text.encode_utf16().count();
    let mut items: Vec<Item> = shelf()
        .ok_or(Unkept::Forbidden)?
        .into_iter()
        .map(|(key, kept)| Item {
            key,
            saved: kept.saved,
            size: kept.text.encode_utf16().count(),
            same: kept.text == request.text,
        })
        .collect();
    for gone in plan(&items, key, size)? {
        browser::forget(&gone);
        items.retain(|item| item.key != gone);
    }
    let kept = Kept {
        saved: browser::now(),
        name: request.name.clone(),
        title: document.title().to_owned(),
        given: document.name.clone(),
        encoding: request.encoding.clone(),
        corrections: document.corrections().to_vec(),
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
