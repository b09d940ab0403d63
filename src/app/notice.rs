//! What the page says when there is nothing to show, or something went wrong: what happened, and
//! what to do next.

use yew::prelude::*;

use super::{fault::Fault, state::Action};

/// What [`fault_notice`] shows.
pub struct Props {
    /// What went wrong.
    pub fault: Fault,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// Something went wrong.
pub fn fault_notice(props: &Props) -> Html {
    let retry = props.act.reform(|_: MouseEvent| Action::Retry);
    let dismiss = props.act.reform(|_: MouseEvent| Action::Cancel);
    html! {
        <div class="notice fault" role="alert" data-testid="fault">
            <h3>{ props.fault.title() }</h3>
            <p>{ props.fault.advice() }</p>
            <div class="choices">
                if props.fault.can_retry() {
                    <button type="button" class="button main" onclick={retry}>{ "重试" }</button>
                }
                <button type="button" class="button" onclick={dismiss}>{ "知道了" }</button>
            </div>
        </div>
    }
}

/// The text has no figure.
pub fn nothing_found() -> Html {
    html! {
        <div class="notice" data-testid="nothing">
            <h3>{ "没有读到数字" }</h3>
            <p>{ "这段文字里没有带单位或含义的数字。若复制自 PDF 或网页，请看看左边的原文是否完整：" }</p>
            <ul>
                <li>{ "扫描件里的字是图片，复制不出来，需要先做文字识别；" }</li>
                <li>{ "网页有时只复制到标题，请全选正文再试；" }</li>
                <li>{ "想先看看效果，点右上角的“看示例”。" }</li>
            </ul>
        </div>
    }
}
