//! The paste box: large on an empty page, one line above a text that is read.

use yew::prelude::*;

use super::{bar, browser, state::Action};

/// What [`intake`] shows.
pub struct Props {
    /// What stands in it.
    pub draft: AttrValue,
    /// Whether that is the text on the page, being edited.
    pub editing: bool,
    /// Whether no text is on the page yet.
    pub first: bool,
    /// Whether a text is being read.
    pub reading: bool,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The paste box.
pub fn intake(props: &Props) -> Html {
    let changed = props
        .act
        .reform(|event: InputEvent| Action::Draft(browser::value_of(&event)));
    let close = props.act.reform(|_: MouseEvent| Action::CloseDraft);
    let open = props.first || !props.draft.is_empty();
    let hint = if props.first {
        "在这里粘贴政府工作报告、计划、公报或新闻全文……"
    } else {
        "粘贴另一份报告，替换下面的原文"
    };
    html! {
        <div class={classes!("intake", props.first.then_some("first"), open.then_some("open"))}>
            if props.first {
                <div class="welcome">
                    <h2>{ "粘贴一份报告，看清每个数字" }</h2>
                    <p>{ "读出每个区县的指标、数值、时期，分清实际与目标；每个数字都能点回原文的那几个字。" }</p>
                </div>
            }
            <textarea
                data-testid="paste" aria-label="粘贴报告全文" placeholder={hint} spellcheck="false"
                autocomplete="off" value={props.draft.clone()} oninput={changed}
            />
            if props.first {
                <div class="below">
                    { bar::ways(&bar::Props { act: props.act.clone(), full: false }) }
                    <p class="hint">
                        { if props.reading { "正在读……" } else { "也可以把文本文件拖到页面任何位置。全部在本机读取，不上传。" } }
                    </p>
                </div>
            } else if open {
                <div class="below">
                    <p class="hint">{ if props.editing { "正在修改原文，结果随之更新" } else { "边写边读" } }</p>
                    <button type="button" class="button" onclick={close}>{ "完成" }</button>
                </div>
            }
        </div>
    }
}
