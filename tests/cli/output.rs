//! Where the output goes: files that are whole or untouched, pipes, rights, links, full disks.

use super::{REPORT, complaint, folder, json, printed, run, zhibiao};
use std::fs;
use std::path::Path;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

#[test]
fn output_replaces_the_old_file_and_leaves_nothing_beside_it() {
    let folder = folder();
    let expected = printed(run(folder.path(), &["-fcsv", "甲.txt"]));
    fs::write(folder.path().join("表.csv"), "old").expect("an old table");
    let silent = printed(run(
        folder.path(),
        &["-fcsv", "甲.txt", "--output", "表.csv"],
    ));
    assert_eq!(silent, "");
    assert_eq!(
        fs::read_to_string(folder.path().join("表.csv")).expect("a table"),
        expected
    );
    assert_eq!(names(folder.path()), ["乙.txt", "甲.txt", "表.csv"]);
}

#[test]
fn a_fault_leaves_the_old_output_alone() {
    let folder = folder();
    let table = folder.path().join("表.csv");
    fs::write(&table, "old").expect("an old table");
    complaint(run(
        folder.path(),
        &["甲.txt", "没有.txt", "--output", "表.csv"],
    ));
    assert_eq!(fs::read_to_string(&table).expect("a table"), "old");
    complaint(run(
        folder.path(),
        &["甲.txt", "没有.txt", "--output", "新.csv"],
    ));
    assert_eq!(names(folder.path()), ["乙.txt", "甲.txt", "表.csv"]);
}

#[test]
fn output_that_cannot_be_written_is_named() {
    let folder = folder();
    fs::create_dir(folder.path().join("夹")).expect("a folder");
    for (target, reason) in [("没有/表.csv", "没有这个文件或文件夹"), ("夹", "文件夹")]
    {
        let message = complaint(run(folder.path(), &["甲.txt", "-o", target]));
        assert!(
            message.contains(target) && message.contains(reason),
            "{message}"
        );
    }
}

#[test]
fn a_report_is_never_overwritten_by_its_own_table() {
    let folder = folder();
    let message = complaint(run(folder.path(), &["甲.txt", "-o", "./甲.txt"]));
    assert!(message.contains("甲.txt"), "{message}");
    assert_eq!(
        fs::read_to_string(folder.path().join("甲.txt")).expect("a report"),
        REPORT
    );
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::io::Write;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Stdio;

    fn mode(file: &Path) -> u32 {
        fs::metadata(file)
            .expect("the file is there")
            .permissions()
            .mode()
            & 0o777
    }

    #[test]
    fn a_reader_that_leaves_early_is_no_error() {
        let mut command = zhibiao();
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        drop(child.stdout.take()); // Before it has any input, so every write comes too late.
        child
            .stdin
            .take()
            .expect("a pipe")
            .write_all(REPORT.as_bytes())
            .expect("it reads");
        let output = child.wait_with_output().expect("the program ends");
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success() && complaint.is_empty(),
            "{:?}: {complaint}",
            output.status
        );
    }

    #[test]
    fn a_new_file_has_the_rights_of_any_new_file_and_an_old_one_keeps_its_own() {
        let folder = folder();
        let [new, old] = ["新.json", "旧.json"].map(|name| folder.path().join(name));
        fs::write(&old, "old").expect("an old file");
        fs::set_permissions(&old, fs::Permissions::from_mode(0o604)).expect("rights");
        for file in ["新.json", "旧.json"] {
            printed(run(folder.path(), &["甲.txt", "-o", file]));
        }
        assert_eq!(mode(&new), mode(&folder.path().join("甲.txt")));
        assert_eq!(mode(&old), 0o604);
    }

    #[test]
    fn a_link_stays_a_link() {
        let folder = folder();
        let link = folder.path().join("链.json");
        fs::write(folder.path().join("实.json"), "old").expect("an old file");
        symlink("实.json", &link).expect("a link");
        printed(run(folder.path(), &["甲.txt", "-o", "链.json"]));
        assert!(fs::symlink_metadata(&link).expect("the link").is_symlink());
        let text = fs::read_to_string(folder.path().join("实.json")).expect("the file");
        assert_eq!(json(&text)["document"]["name"], "甲.txt");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_said() {
        let full = fs::File::options()
            .write(true)
            .open("/dev/full")
            .expect("Linux has it");
        let folder = folder();
        let mut command = zhibiao();
        command
            .arg("甲.txt")
            .current_dir(folder.path())
            .stdout(full);
        let output = command.output().expect("the program starts");
        assert!(complaint(output).contains("磁盘已满"));
    }
}
