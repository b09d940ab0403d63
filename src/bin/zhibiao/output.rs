//! What was made leaves: to standard output, or into a file that is whole or untouched.
//!
//! A file is written beside its final place under a temporary name and renamed when complete, so
//! another program never sees half of it and a fault leaves the old content.

use crate::failure::Failure;
use crate::options::Input;
use std::fs;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::Path;

/// Writes to standard output. A reader that has seen enough (`| head`) is no error.
pub fn print(content: &[u8]) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(content).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::writing("标准输出", &error))
        }
        _ => Ok(()),
    }
}

/// Writes what is no text to standard output, unless a person sits there.
pub fn print_to_program(content: &[u8]) -> Result<(), Failure> {
    if io::stdout().is_terminal() {
        return Err(Failure::Usage(
            "工作簿不能显示在终端，请用 -o 写入文件。".to_owned(),
        ));
    }
    print(content)
}

/// Fails where `file` is one of the documents: a report must not vanish under its own table.
pub fn refuse_to_overwrite_input(file: &Path, inputs: &[Input]) -> Result<(), Failure> {
    let Ok(place) = fs::canonicalize(file) else {
        return Ok(());
    };
    let is_it = |input: &Input| match input {
        Input::File(path) => fs::canonicalize(path).is_ok_and(|other| other == place),
        Input::Stdin => false,
    };
    if place.is_file() && inputs.iter().any(is_it) {
        let name = file.display();
        return Err(Failure::File(format!(
            "{name}：写不了。它就是要读的文件，请另取一个输出文件名。"
        )));
    }
    Ok(())
}

/// Writes the whole content of `file`, which keeps its old content where this fails.
pub fn save(file: &Path, content: &[u8]) -> Result<(), Failure> {
    replace(file, content).map_err(|error| Failure::writing(&file.display().to_string(), &error))
}

fn replace(file: &Path, content: &[u8]) -> io::Result<()> {
    // A link keeps pointing at its file, whose content is replaced.
    let place = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let old = fs::metadata(&place).ok();
    if let Some(old) = &old {
        if old.is_dir() {
            return Err(ErrorKind::IsADirectory.into());
        }
        if !old.is_file() {
            return fs::write(&place, content); // A device or pipe, such as /dev/null, is not replaced.
        }
    }
    let folder = place
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut draft = draft_in(folder.unwrap_or(Path::new(".")))?;
    draft.write_all(content)?;
    if let Some(old) = old {
        draft.as_file().set_permissions(old.permissions())?;
    }
    draft.as_file().sync_all()?;
    draft.persist(&place)?;
    Ok(())
}

/// An empty file that vanishes unless it is kept, with the rights that any new file has.
fn draft_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".zhibiao-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666)); // Less the user's umask.
    }
    builder.tempfile_in(folder)
}
