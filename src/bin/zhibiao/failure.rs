//! What can go wrong on the command line, said to the user: where, why, and what to do next.
//!
//! It has no codes: every failure ends the program with exit code 2.

use std::fmt;
use std::io::{Error, ErrorKind};
use zhibiao::source::SourceError;

/// Why the program stops.
#[derive(Debug)]
pub enum Failure {
    /// The arguments don't make sense; the usage line follows.
    Usage(String),
    /// Something about a file, a complete message.
    File(String),
}

impl Failure {
    /// `name` could not be read.
    pub fn reading(name: &str, error: &Error) -> Self {
        Self::File(format!("{name}：读不了。{}", cause(error)))
    }

    /// `name` could not be written.
    pub fn writing(name: &str, error: &Error) -> Self {
        Self::File(format!("{name}：写不了。{}", cause(error)))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) => write!(f, "{message}\n{}", crate::options::USAGE),
            Self::File(message) => f.write_str(message),
        }
    }
}

impl From<SourceError> for Failure {
    fn from(error: SourceError) -> Self {
        Self::File(error.to_string())
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        use lexopt::Error as Cause;
        Self::Usage(match error {
            Cause::UnexpectedOption(option) => format!("没有“{option}”这个选项。"),
            Cause::MissingValue {
                option: Some(option),
            } => format!("选项“{option}”后面缺一个值。"),
            Cause::UnexpectedValue { option, .. } => format!("选项“{option}”不带值。"),
            Cause::NonUnicodeValue(value) => {
                format!("“{}”不是合法的 Unicode 文字。", value.to_string_lossy())
            }
            other => format!("参数有误（{other}）。"),
        })
    }
}

/// The reason and the next step for the faults that users meet; the system's own words for others.
fn cause(error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "没有这个文件或文件夹，请检查路径。".to_owned(),
        ErrorKind::PermissionDenied => "没有权限，请检查文件和文件夹的权限。".to_owned(),
        ErrorKind::IsADirectory => "这是文件夹，请改为其中的文件。".to_owned(),
        ErrorKind::StorageFull => "磁盘已满，请腾出空间后重试。".to_owned(),
        _ => format!("系统报告“{error}”，请排除后重试。"),
    }
}
