//! The page's side of the worker.
//!
//! A link is one running worker. Dropped, it stops the worker in the middle of whatever it reads.
//! Page and worker are one program: the worker is handed the page's own compiled module, so it is
//! loaded and compiled once. Starting takes time all the same: what is asked before the worker is
//! ready waits here, the newest only.

use std::{cell::RefCell, io, rc::Rc, time::Duration};

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::platform::{spawn_local, time::sleep};
use zhibiao::Report;

use super::{
    fault::Fault,
    wire::{Answer, Reply, Request},
};

/// Starts the program in a worker, from the module that is the first message.
const LOADER: &str = "./worker.js";

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

#[derive(Default)]
struct Waiting {
    ready: bool,
    request: Option<Rc<Request>>,
}

impl Link {
    /// Starts a worker.
    ///
    /// # Errors
    ///
    /// Where the browser refuses workers or modules in them.
    pub fn start(tell: impl Fn(News) + Clone + 'static) -> Result<Self, Fault> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker =
            Worker::new_with_options(LOADER, &options).map_err(|_| Fault::WorkerMissing)?;
        worker
            .post_message(&wasm_bindgen::module())
            .map_err(|_| Fault::WorkerMissing)?;
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
            return send(&self.worker, request);
        }
        waiting.request = Some(Rc::clone(request));
        Ok(())
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
    let Some(mut answer) = Answer::of(&message.data()) else {
        return tell(News::Broke(Fault::WorkerBroke));
    };
    match answer.reply() {
        Ok(Reply::Read {
            id,
            text,
            report,
            figures,
        }) => {
            let tell = tell.clone();
            spawn_local(async move {
                tell(match take_over(answer, figures, report).await {
                    Ok(report) => News::Read { id, text, report },
                    Err(_) => News::Broke(Fault::WorkerBroke),
                });
            });
        }
        Ok(Reply::Ready) => {
            let mut waiting = waiting.borrow_mut();
            waiting.ready = true;
            if let Some(request) = waiting.request.take()
                && let Err(fault) = send(worker, &request)
            {
                tell(News::Broke(fault));
            }
        }
        Err(_) => tell(News::Broke(Fault::WorkerBroke)),
    }
}

/// Takes figures over, very many with rests between, so that the page answers meanwhile.
async fn take_over(
    mut answer: Answer,
    figures: u32,
    mut report: Box<Report>,
) -> io::Result<Box<Report>> {
    for count in 1..=figures {
        report.observations.push(answer.figure()?);
        if count % MANY == 0 {
            sleep(Duration::ZERO).await;
        }
    }
    Ok(report)
}

fn send(worker: &Worker, request: &Rc<Request>) -> Result<(), Fault> {
    let bytes = borsh::to_vec(&**request).map_err(|_| Fault::WorkerBroke)?;
    worker
        .post_message(&Uint8Array::from(bytes.as_slice()))
        .map_err(|_| Fault::WorkerBroke)
}
