//! What can go wrong on the page: what happened, and what to do next.

/// A fault that the user is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The worker stopped in the middle of a text.
    WorkerBroke,
    /// The worker could not be loaded.
    WorkerMissing,
    /// The file is no text: its kind.
    NotText(&'static str),
    /// The file could not be read: its name.
    Unreadable(String),
    /// The file is larger than a text can be: its size in megabytes.
    TooLarge(u32),
    /// The file has nothing in it.
    Empty,
}

impl Fault {
    /// What happened.
    pub fn title(&self) -> String {
        match self {
            Self::WorkerBroke => "这份文本没有读完".to_owned(),
            Self::WorkerMissing => "读取程序没有载入".to_owned(),
            Self::NotText(kind) => format!("这是 {kind}，不是文本"),
            Self::Unreadable(name) => format!("打不开“{name}”"),
            Self::TooLarge(megabytes) => format!("文件有 {megabytes} MB，太大了"),
            Self::Empty => "文件里没有文字".to_owned(),
        }
    }

    /// What to do next.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::WorkerBroke => {
                "可以重试一次；若仍不行，请分段粘贴，看是哪一段读不下去。文本仍在本机，没有丢失。"
            }
            Self::WorkerMissing => {
                "多半是网络中断或浏览器过旧。请刷新页面；需要 Chrome 95、Safari 16、Firefox 114 或更新的版本。"
            }
            Self::NotText(_) => {
                "请在原软件里打开它，全选、复制，再粘贴到这里；或另存为 .txt 后拖进来。"
            }
            Self::Unreadable(_) => {
                "文件可能已移动，或没有读取权限。请重新选择，或复制文字粘贴到这里。"
            }
            Self::TooLarge(_) => "一份报告通常不到 1 MB。请只保留正文，或分成几份再读。",
            Self::Empty => "请换一个文件，或直接粘贴文字。",
        }
    }

    /// Whether the same text may succeed with a new worker.
    pub fn can_retry(&self) -> bool {
        matches!(self, Self::WorkerBroke | Self::WorkerMissing)
    }
}
