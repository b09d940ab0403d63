//! The dialog that makes links: three sizes, each with its length and what it discloses, before
//! anything is copied.

use yew::{platform::spawn_local, prelude::*};
use zhibiao::press::{Format, Link};
use zhibiao::say;
use zhibiao::share::Size;

use super::{
    browser,
    dialog::Dialog,
    errand::{Done, Errand, Making},
    state::{Action, State},
};

/// Letters above which one chat program or another cuts a link, and how many do.
const LIMITS: [usize; 3] = [8_000, 4_000, 2_000];

/// The dialog.
pub fn share(page: &State, act: &Callback<Action>) -> Html {
    let errands = &page.errands;
    html! {
        <Dialog label={say!("share.title")} act={act.clone()}>
            { match errands.making {
                Making::Failed => press_failed(act),
                _ if errands.links.is_empty() => html! { <p class="wait" role="status">{ say!("press.busy") }</p> },
                _ => links(page, act),
            } }
        </Dialog>
    }
}

/// The press could not be loaded, or broke: what to do next.
pub fn press_failed(act: &Callback<Action>) -> Html {
    let retry = act.reform(|_: MouseEvent| Action::Errand(Errand::Retry));
    html! {
        <div class="notice fault" role="alert" data-testid="press-failed">
            <h3>{ say!("press.failed") }</h3>
            <p>{ say!("press.failed.next") }</p>
            <div class="choices">
                <button type="button" class="button main" onclick={retry}>{ say!("retry") }</button>
            </div>
        </div>
    }
}

fn links(page: &State, act: &Callback<Action>) -> Html {
    let errands = &page.errands;
    let Some(chosen) = errands.links.get(errands.link) else {
        return Html::default();
    };
    html! {
        <>
            <fieldset class="carries">
                <legend>{ say!("share.size") }</legend>
                { for errands.links.iter().enumerate().map(|(at, link)| size(at, link, at == errands.link, act)) }
            </fieldset>
            { warning(chosen, act) }
            if chosen.address.contains("&doc=") {
                <p class="small" data-testid="opens-on">{ say!("share.opens_on") }</p>
            }
            <textarea
                class="address" data-testid="address" readonly=true rows="3" aria-label={say!("share.address")}
                value={chosen.address.clone()} spellcheck="false"
            />
            { buttons(page, chosen, act) }
            <p class="said" role="status" data-testid="done">{ said(errands.done.as_ref()) }</p>
            { code(chosen) }
            <p class="small">{ say!("share.private") }</p>
        </>
    }
}

fn size(at: usize, link: &Link, chosen: bool, act: &Callback<Action>) -> Html {
    let (name, discloses) = match link.size {
        Size::Figures => (
            say!("share.figures"),
            say!("share.figures.discloses").to_owned(),
        ),
        Size::Quotes => (
            say!("share.quotes"),
            say!("share.quotes.discloses", count = link.disclosed),
        ),
        Size::Whole => (
            say!("share.whole"),
            say!("share.whole.discloses", count = link.disclosed),
        ),
    };
    let choose = act.reform(move |_: Event| Action::Errand(Errand::Choose(at)));
    html! {
        <label class="carry" data-testid="size" data-length={link.address.len().to_string()}>
            <input type="radio" name="size" checked={chosen} onchange={choose} />
            <span class="name">{ name }</span>
            <span class="length">{ say!("share.length", count = link.address.len()) }</span>
            <span class="discloses">{ discloses }</span>
        </label>
    }
}

/// What a long link risks, and the way out.
fn warning(link: &Link, act: &Callback<Action>) -> Html {
    let over = LIMITS.iter().position(|limit| link.address.len() > *limit);
    let (limit, words) = match over {
        Some(0) => ("8000", say!("share.long.8000")),
        Some(1) => ("4000", say!("share.long.4000")),
        Some(_) => ("2000", say!("share.long.2000")),
        None => return Html::default(),
    };
    let save = act.reform(|_: MouseEvent| Action::Errand(Errand::File(Format::Html, false)));
    html! {
        <p class="warning" role="status" data-testid="long" data-limit={limit}>
            { words }{ " " }
            <button type="button" class="link" data-testid="way-out" onclick={save}>{ say!("share.way_out") }</button>
        </p>
    }
}

fn buttons(page: &State, link: &Link, act: &Callback<Action>) -> Html {
    let copy = {
        let (act, address) = (act.clone(), link.address.clone());
        Callback::from(move |_: MouseEvent| {
            let (act, address) = (act.clone(), address.clone());
            spawn_local(async move {
                let copied = browser::copy(&address).await;
                if !copied {
                    browser::select(".address");
                }
                let done = if copied {
                    Done::Copied
                } else {
                    Done::NotCopied
                };
                act.emit(Action::Errand(Errand::Did(done)));
            });
        })
    };
    let sheet = {
        let (title, address) = (page.here().title().to_owned(), link.address.clone());
        Callback::from(move |_: MouseEvent| {
            let (title, address) = (title.clone(), address.clone());
            spawn_local(async move { browser::share_sheet(&title, &address).await });
        })
    };
    html! {
        <div class="choices">
            <button type="button" class="button main" data-testid="copy-link" onclick={copy}>{ say!("share.copy") }</button>
            if browser::has_share_sheet() {
                <button type="button" class="button" data-testid="sheet" onclick={sheet}>{ say!("share.sheet") }</button>
            }
        </div>
    }
}

/// What was done last, in words.
pub fn said(done: Option<&Done>) -> String {
    match done {
        None => String::new(),
        Some(Done::Copied) => say!("share.copied").to_owned(),
        Some(Done::NotCopied) => say!("share.not_copied").to_owned(),
        Some(Done::PictureCopied(true)) => say!("picture.copied").to_owned(),
        Some(Done::PictureCopied(false)) => say!("picture.not_copied").to_owned(),
        Some(Done::Saved(name)) => say!("export.saved", name = name),
    }
}

fn code(link: &Link) -> Html {
    let Some(code) = &link.code else {
        return html! { <p class="small" data-testid="no-code">{ say!("share.no_code") }</p> };
    };
    let view = format!("0 0 {0} {0}", code.side);
    html! {
        <figure class="code">
            <svg data-testid="code" viewBox={view} role="img" aria-label={say!("share.code")}>
                <rect width="100%" height="100%" fill="#fff" />
                <path d={code.path.clone()} fill="#000" shape-rendering="crispEdges" />
            </svg>
            <figcaption>{ say!("share.code") }</figcaption>
        </figure>
    }
}

/// A link that came in can't be opened: a notice over the empty page.
pub fn refused(page: &State, act: &Callback<Action>) -> Html {
    use zhibiao::share::Refusal;
    let (title, next) = match page.errands.refusal {
        Some(Refusal::Broken) => (say!("link.broken"), say!("link.broken.next")),
        Some(Refusal::Newer) => (say!("link.newer"), say!("link.newer.next")),
        None if page.errands.dialog.is_none() && page.errands.making == Making::Failed => {
            return press_failed(act);
        }
        None => return Html::default(),
    };
    let close = act.reform(|_: MouseEvent| Action::Errand(Errand::Close));
    html! {
        <div class="notice fault" role="alert" data-testid="refused">
            <h3>{ title }</h3>
            <p>{ next }</p>
            <div class="choices">
                <button type="button" class="button" onclick={close}>{ say!("dismiss") }</button>
            </div>
        </div>
    }
}
