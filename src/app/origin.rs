//! Where a document came from, if with a link: what its reader should know before trusting it.

use yew::prelude::*;
use zhibiao::say;
use zhibiao::share::{Loss, Opened, Size};

/// What came with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// What the link carried.
    pub size: Size,
    /// What was lost on the way.
    pub loss: Option<Loss>,
}

impl Origin {
    /// Of what was opened.
    pub fn of(opened: &Opened) -> Self {
        Self {
            size: opened.size,
            loss: opened.loss,
        }
    }

    /// Whether the text came along, so that this page read it itself.
    pub fn is_read_here(self) -> bool {
        self.size == Size::Whole
    }

    /// Whether there is a text to show beside the figures.
    pub fn has_text(self) -> bool {
        self.size != Size::Figures
    }
}

/// The line that says so, above a document that came with a link.
pub fn origin(origin: Origin) -> Html {
    let (key, words) = match origin.size {
        Size::Whole => ("whole", say!("origin.whole")),
        Size::Quotes => ("quotes", say!("origin.quotes")),
        Size::Figures => ("figures", say!("origin.figures")),
    };
    html! {
        <p class="origin" role="status" data-testid="origin" data-size={key} data-lost={origin.loss.is_some().to_string()}>
            { words }
            if let Some(Loss { kept, sent }) = origin.loss {
                <strong>
                    { if origin.size == Size::Whole {
                        say!("origin.cut.text", kept = kept, sent = sent)
                    } else {
                        say!("origin.cut.figures", kept = kept, sent = sent)
                    } }
                </strong>
            }
        </p>
    }
}
