//! What the page has made for it: links, files, pictures; and links that came in. Pure state.
//!
//! An errand is an order to the press. One is under way at a time: the newest. A dialog stands open
//! over the page while it is made, and is still there when it fails, to say what to do next.

use std::rc::Rc;

use zhibiao::chart::Chart;
use zhibiao::export::grid::Grid;
use zhibiao::press::{Copy, File, Format, Link, Order, Picture, Product, Work};
use zhibiao::share::{Opened, Refusal};

use super::{
    address::{Visit, sent},
    documents::Document,
    origin::Origin,
    state::{Incoming, Room, State},
};

/// What is made, and what of it stands on the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Errands {
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// The newest order.
    pub order: Option<Rc<Order>>,
    /// How far it is.
    pub making: Making,
    /// Counts starts of the press; a change makes the page start a new one.
    pub starts: u32,
    /// The links that were made, the smallest first.
    pub links: Rc<Vec<Link>>,
    /// Which of them is chosen.
    pub link: usize,
    /// What was done last, to be said.
    pub done: Option<Done>,
    /// The table that files are wanted of.
    pub table: Option<Rc<Grid>>,
    /// What is drawn as a chart.
    pub chart: Option<Rc<Chart>>,
    /// The drawn card or chart.
    pub picture: Option<Rc<Picture>>,
    /// Whether it is drawn light on dark.
    pub dark: bool,
    /// A file that is ready to be saved.
    pub file: Option<Rc<File>>,
    /// What the address says of the document that comes with a link.
    pub visit: Box<Visit>,
    /// Why a link that came in can't be opened.
    pub refusal: Option<Refusal>,
}

/// A dialog over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Links to the shown document.
    Share,
    /// Files of it.
    Export,
    /// Files of a table that is seen.
    Table,
    /// One of its cards as a picture.
    Picture(usize),
    /// A chart of a line of the comparison.
    Chart,
}

/// How far an order is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Making {
    /// Nothing is being made.
    #[default]
    Rest,
    /// The press has it, or is being loaded.
    Busy,
    /// The press could not be loaded, or broke.
    Failed,
}

/// What was done last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// The link is on the clipboard.
    Copied,
    /// The clipboard refused; the link is to be copied by hand.
    NotCopied,
    /// The picture is on the clipboard, or was refused there.
    PictureCopied(bool),
    /// A file was handed to the browser under this name.
    Saved(String),
}

/// What can happen to errands.
#[derive(Clone, Debug)]
pub enum Errand {
    /// Links are wanted; the page stands at this address.
    Share(String),
    /// Files are wanted.
    Export,
    /// A file in this format is wanted, of all documents or the shown one.
    File(Format, bool),
    /// Files of a table that is seen are wanted.
    Table(Rc<Grid>),
    /// That table in this format is wanted.
    SaveTable(Format),
    /// A card is wanted as a picture, light on dark or not.
    Picture(usize, bool),
    /// A chart is wanted, or the same one again, light on dark or not.
    Chart(Option<Rc<Chart>>, bool),
    /// A link came in: the letters behind `#d=`, and what the address says beside them.
    Receive(String, Box<Visit>),
    /// Another size of link is chosen.
    Choose(usize),
    /// The press made something.
    Made(u32, Box<Product>),
    /// The press could not be loaded, or broke.
    Broke,
    /// The same order again, with a new press.
    Retry,
    /// Something was done with what was made.
    Did(Done),
    /// The dialog is put away, or the notice about a link.
    Close,
}

impl State {
    /// Changes the state by an event of an errand.
    pub fn run(&mut self, errand: Errand) {
        match errand {
            Errand::Share(place) => self.share(place),
            Errand::Export => {
                self.errands.dialog = Some(Dialog::Export);
                self.errands.done = None;
            }
            Errand::File(format, all) => self.file(format, all),
            Errand::Table(grid) => {
                self.errands.dialog = Some(Dialog::Table);
                self.errands.table = Some(grid);
                self.errands.done = None;
            }
            Errand::SaveTable(format) => {
                if let Some(grid) = &self.errands.table {
                    let grid = Box::new((**grid).clone());
                    self.order(Work::Table { format, grid });
                }
            }
            Errand::Picture(card, dark) => self.draw_card(card, dark),
            Errand::Chart(chart, dark) => self.draw_chart(chart, dark),
            Errand::Receive(letters, visit) => {
                self.errands.visit = visit;
                self.order(Work::Open(letters));
            }
            Errand::Choose(link) => {
                self.errands.link = link;
                self.errands.done = None;
            }
            Errand::Made(id, product) => self.made(id, *product),
            Errand::Broke => self.errands.making = Making::Failed,
            Errand::Retry => {
                self.errands.starts += 1;
                self.errands.making = Making::Busy;
            }
            Errand::Did(done) => self.errands.done = Some(done),
            Errand::Close => {
                let Errands { order, starts, .. } = std::mem::take(&mut self.errands);
                self.errands.starts = starts;
                // Its number goes on counting, so that a late answer is known by it.
                self.errands.order = order;
            }
        }
    }

    /// Orders links to the shown document, where it is read.
    fn share(&mut self, place: String) {
        let Some(copy) = copy(self.here()) else {
            return;
        };
        self.errands.dialog = Some(Dialog::Share);
        self.errands.links = Rc::default();
        let here = self.here();
        let figure = here.chosen.map(|chosen| chosen.observation as u32);
        let table = sent(&here.query);
        self.order(Work::Links {
            place,
            copy: Box::new(copy),
            figure,
            table,
        });
    }

    /// Orders a file of all documents, or of the shown one.
    fn file(&mut self, format: Format, all: bool) {
        let copies: Vec<Copy> = if all {
            self.documents.all().iter().filter_map(copy).collect()
        } else {
            copy(self.here()).into_iter().collect()
        };
        self.order(Work::File { format, copies });
    }

    /// Orders a card of the shown document as a picture.
    fn draw_card(&mut self, card: usize, dark: bool) {
        let Some(copy) = copy(self.here()).map(Box::new) else {
            return;
        };
        self.errands.dialog = Some(Dialog::Picture(card));
        self.errands.dark = dark;
        self.order(Work::Picture { copy, card, dark });
    }

    /// Orders a chart, or the one that was drawn last.
    fn draw_chart(&mut self, chart: Option<Rc<Chart>>, dark: bool) {
        self.errands.chart = chart.or_else(|| self.errands.chart.clone());
        let Some(chart) = &self.errands.chart else {
            return;
        };
        let chart = Box::new((**chart).clone());
        self.errands.dialog = Some(Dialog::Chart);
        self.errands.dark = dark;
        self.order(Work::Chart { chart, dark });
    }

    fn order(&mut self, work: Work) {
        let errands = &mut self.errands;
        let id = errands.order.as_ref().map_or(1, |order| order.id + 1);
        if errands.making == Making::Failed {
            // The press that failed makes nothing more.
            errands.starts += 1;
        }
        errands.making = Making::Busy;
        errands.done = None;
        errands.file = None;
        errands.refusal = None;
        errands.order = Some(Rc::new(Order {
            id,
            language: self.language.tag().to_owned(),
            work,
        }));
    }

    fn made(&mut self, id: u32, product: Product) {
        let newest = self.errands.order.as_ref().map(|order| order.id);
        if newest != Some(id) || self.errands.making != Making::Busy {
            return;
        }
        self.errands.making = Making::Rest;
        match product {
            Product::Links(links) => {
                self.errands.link = self.errands.link.min(links.len().saturating_sub(1));
                self.errands.links = Rc::new(links);
            }
            Product::File(file) => self.errands.file = Some(Rc::new(file)),
            Product::Picture(picture) => self.errands.picture = Some(Rc::new(picture)),
            Product::Opened(Ok(opened)) => self.receive(*opened),
            Product::Opened(Err(refusal)) => self.errands.refusal = Some(refusal),
        }
    }

    /// A document comes in: a whole text is read here, figures are shown as they were sent.
    fn receive(&mut self, opened: Opened) {
        let origin = Origin::of(&opened);
        let Opened {
            report,
            text,
            corrections,
            ..
        } = opened;
        if origin.is_read_here() {
            let incoming = Incoming {
                name: report.document.name,
                text,
                encoding: report.document.encoding,
                corrections,
                ..Default::default()
            };
            self.documents.open(incoming, true);
        } else {
            self.documents.show_as_sent(text, report);
            self.room = Room::Cards;
        }
        self.documents.here_mut().origin = Some(origin);
        self.awaited = Some(*std::mem::take(&mut self.errands.visit));
        self.keep_appointment();
    }
}

/// A document as it is shown, for the press; none where nothing is read yet.
fn copy(document: &Document) -> Option<Copy> {
    let read = document.read.as_ref()?;
    Some(Copy {
        report: (*read.report).clone(),
        text: read.text().to_owned(),
        corrections: read.history.now().to_vec(),
    })
}

#[cfg(test)]
#[path = "errand_tests.rs"]
mod tests;
