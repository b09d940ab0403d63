//! A file or standard input becomes a document.
//!
//! The document is named as the user named it, so that files of one name in two folders stay apart.

use crate::failure::Failure;
use crate::options::Input;
use std::io::{IsTerminal, Read, stdin};
use zhibiao::source::{Native, Source, several};

/// What a document from standard input is called.
const STDIN: &str = "标准输入";

/// Reads and decodes one document. Fails where it cannot be read, is empty or is not text.
pub fn read(input: &Input) -> Result<Source, Failure> {
    let (name, bytes) = match input {
        Input::File(path) => (path.display().to_string(), std::fs::read(path)),
        Input::Stdin => (STDIN.to_owned(), read_stdin()),
    };
    let bytes = bytes.map_err(|error| Failure::reading(&name, &error))?;
    let source = Source::read(&name, &bytes, &Native)?;
    let parts = several(&source.text).len();
    if parts > 1 {
        eprintln!(
            "zhibiao：{name} 里像有 {parts} 篇文件，只当一篇读，后面各篇的数字可能缺漏或归错地方。请每篇存成一个文件再读。"
        );
    }
    Ok(source)
}

fn read_stdin() -> std::io::Result<Vec<u8>> {
    let mut stdin = stdin().lock();
    if stdin.is_terminal() {
        eprintln!("zhibiao：请输入或粘贴文字，按 Ctrl+D 结束（Windows 为 Ctrl+Z 加回车）。");
    }
    let mut bytes = Vec::new();
    stdin.read_to_end(&mut bytes)?;
    Ok(bytes)
}
