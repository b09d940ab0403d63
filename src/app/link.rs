//! The page's side of the worker.
//!
//! A link is one running worker. Dropped, it stops the worker in the middle of whatever it reads.
//! It is a program of its own, loaded when the first link starts, which is as soon as the page is up.
//! That takes time: what is asked before the worker is ready waits here, of texts the newest only.

use std::{cell::RefCell, collections::HashMap, io, mem, rc::Rc, time::Duration};

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use web_sys::{Event, MessageEvent, Worker};
use yew::Callback;
use yew::platform::{spawn_local, time::sleep};
use zhibiao::{
    Report,
    correction::{Answer, Question},
    wire::{Asked, Heard, Reply, Request},
};

use super::{browser, fault::Fault};

/// Loads the program that reads.
const LOADER: &str = "./reader-worker.js";

/// Figures that are taken over at once: a few milliseconds' work.
const MANY: u32 = 1000;

/// What a worker is heard of.
pub enum News {
    /// The reading of request `id`.
    Read {
        /// The request's number.
        id: u32,
        /// The text, where the core set it right.
        text: Option<String>,
        /// What was read.
        report: Box<Report>,
    },
    /// It broke.
    Broke(Fault),
}

/// A running worker.
pub struct Link {
    worker: Worker,
    waiting: Rc<RefCell<Waiting>>,
    _held: [EventListener; 2],
}

/// What was asked and is not answered.
#[derive(Default)]
struct Waiting {
    ready: bool,
    /// The text that is to be read once the worker is ready.
    request: Option<Rc<Request>>,
    /// Counts the questions.
    questions: u32,
    /// Those that are to be asked once the worker is ready.
    unasked: Vec<Asked>,
    /// Who waits for which.
    answers: HashMap<u32, Callback<Answer>>,
}

impl Link {
    /// Starts a worker.
    ///
    /// # Errors
    ///
    /// Where the browser refuses workers or modules in them.
    pub fn start(tell: impl Fn(News) + Clone + 'static) -> Result<Self, Fault> {
        let worker = browser::worker(LOADER).ok_or(Fault::WorkerMissing)?;
        let waiting = Rc::new(RefCell::new(Waiting::default()));
        let heard = {
            let (worker, waiting, tell) = (worker.clone(), Rc::clone(&waiting), tell.clone());
            EventListener::new(&worker.clone(), "message", move |event| {
                hear(event, &worker, &waiting, &tell)
            })
        };
        let broke = {
            let waiting = Rc::clone(&waiting);
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&worker, "error", options, move |event| {
                // Told of here; it is no fault of the page itself.
                event.prevent_default();
                let ready = waiting.borrow().ready;
                tell(News::Broke(if ready {
                    Fault::WorkerBroke
                } else {
                    Fault::WorkerMissing
                }));
            })
        };
        Ok(Self {
            worker,
            waiting,
            _held: [heard, broke],
        })
    }

    /// Asks for a reading, now or when the worker is ready.
    ///
    /// # Errors
    ///
    /// Where the text can't be handed over.
    pub fn ask(&self, request: &Rc<Request>) -> Result<(), Fault> {
        let mut waiting = self.waiting.borrow_mut();
        if waiting.ready {
            return send(&self.worker, Asked::to_read(request));
        }
        waiting.request = Some(Rc::clone(request));
        Ok(())
    }

    /// Asks something of the tables, now or when the worker is ready. Where the worker breaks, no
    /// answer comes.
    pub fn inquire(&self, question: Question, then: Callback<Answer>) {
        let mut waiting = self.waiting.borrow_mut();
        waiting.questions += 1;
        let id = waiting.questions;
        waiting.answers.insert(id, then);
        let asked = Asked::Tables { id, question };
        if !waiting.ready {
            waiting.unasked.push(asked);
        } else if send(&self.worker, borsh::to_vec(&asked)).is_err() {
            waiting.answers.remove(&id);
        }
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn hear(
    event: &Event,
    worker: &Worker,
    waiting: &RefCell<Waiting>,
    tell: &(impl Fn(News) + Clone + 'static),
) {
    let Some(message) = event.dyn_ref::<MessageEvent>() else {
        return;
    };
    let Some(bytes) = message
        .data()
        .dyn_ref::<Uint8Array>()
        .map(Uint8Array::to_vec)
    else {
        return tell(News::Broke(Fault::WorkerBroke));
    };
    let mut heard = Heard::of(bytes);
    match heard.reply() {
        Ok(Reply::Read {
            id,
            text,
            report,
            figures,
        }) => {
            let tell = tell.clone();
            spawn_local(async move {
                tell(match take_over(heard, figures, report).await {
                    Ok(report) => News::Read { id, text, report },
                    Err(_) => News::Broke(Fault::WorkerBroke),
                });
            });
        }
        Ok(Reply::Tables { id, answer }) => {
            // Not under the loan: whoever hears it may ask again.
            let then = waiting.borrow_mut().answers.remove(&id);
            if let Some(then) = then {
                then.emit(answer);
            }
        }
        Ok(Reply::Ready) => {
            if let Err(fault) = begin(worker, &mut waiting.borrow_mut()) {
                tell(News::Broke(fault));
            }
        }
        Err(_) => tell(News::Broke(Fault::WorkerBroke)),
    }
}

/// Sends what waited for the worker.
fn begin(worker: &Worker, waiting: &mut Waiting) -> Result<(), Fault> {
    waiting.ready = true;
    for asked in mem::take(&mut waiting.unasked) {
        send(worker, borsh::to_vec(&asked))?;
    }
    match waiting.request.take() {
        Some(request) => send(worker, Asked::to_read(&request)),
        None => Ok(()),
    }
}

/// Takes figures over, very many with rests between, so that the page answers meanwhile.
async fn take_over(
    mut heard: Heard,
    figures: u32,
    mut report: Box<Report>,
) -> io::Result<Box<Report>> {
    for count in 1..=figures {
        report.observations.push(heard.figure()?);
        if count % MANY == 0 {
            sleep(Duration::ZERO).await;
        }
    }
    Ok(report)
}

fn send(worker: &Worker, bytes: io::Result<Vec<u8>>) -> Result<(), Fault> {
    let bytes = bytes.map_err(|_| Fault::WorkerBroke)?;
    worker
        .post_message(&Uint8Array::from(bytes.as_slice()))
        .map_err(|_| Fault::WorkerBroke)
}
