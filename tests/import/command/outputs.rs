//! Nothing is destroyed: inputs are never written, outputs are whole, and a refused document replaces no
//! register.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::REPORT;

/// A folder of its own, in which the program runs.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().expect("a folder"));
        desk.put("report.txt", REPORT);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path(name), bytes).expect("a file");
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).expect("the file is there")
    }

    fn names(&self) -> Vec<String> {
        let names = fs::read_dir(self.0.path()).expect("the folder").flatten();
        let mut names: Vec<_> =
            names.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.0.path());
        command
    }

    fn run(&self, arguments: &str) -> Output {
        let mut command = self.command(env!("CARGO_BIN_EXE_resolution-import"));
        command.args(arguments.split(' ')).output().expect("the command ends")
    }

    /// Runs the program, which refuses: nothing in the folder is changed by it.
    fn refuses(&self, arguments: &str, says: &str) {
        let content = |name: &String| (name.clone(), fs::read(self.path(name)).ok());
        let before: Vec<_> = self.names().iter().map(content).collect();
        let output = self.run(arguments);
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments}: {told}");
        assert!(told.contains(says), "{arguments}: {told}");
        let after: Vec<_> = self.names().iter().map(content).collect();
        assert_eq!(after, before, "{arguments}");
    }
}

#[test]
fn an_input_is_never_written_by_any_option_under_any_name() {
    let desk = Desk::new();
    let inside = desk.path("inside");
    fs::create_dir(&inside).expect("a folder");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(desk.path("report.txt"), desk.path("link")).expect("a link");
        fs::hard_link(desk.path("report.txt"), desk.path("same")).expect("another name");
    }
    let mut names = vec!["report.txt", "./report.txt", "inside/../report.txt"];
    if cfg!(unix) {
        names.extend(["link", "same"]);
    }
    for name in names {
        for option in ["-o", "--text", "--provenance"] {
            let rest = if option == "-o" { "" } else { " -o register.json" };
            let arguments = format!("report.txt --language en {option} {name}{rest}");
            desk.refuses(&arguments, &format!("{name} is the document itself: name another file"));
        }
    }
    desk.refuses("report.txt -o inside", "is a folder: name a file in it");
}

#[test]
#[cfg(unix)]
fn a_document_on_standard_input_is_not_written_either() {
    let desk = Desk::new();
    let program = env!("CARGO_BIN_EXE_resolution-import");
    for line in [
        format!("{program} - --language en -o report.txt < report.txt"),
        format!("{program} report.txt --language en >> report.txt"),
    ] {
        let output = desk.command("sh").args(["-c", &line]).output().expect("a shell");
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{line}: {told}");
        assert!(told.contains("the document itself"), "{line}: {told}");
        assert_eq!(desk.read("report.txt"), REPORT);
    }
}

#[test]
fn two_outputs_have_two_names() {
    let desk = Desk::new();
    desk.refuses(
        "report.txt -o r.json --provenance ./r.json",
        "-o and --provenance both name ./r.json: give each a file of its own",
    );
    desk.refuses("report.txt -o r.json --text t --provenance t", "--text and --provenance");
    desk.refuses("report.txt --text -", "-o and --text both name -");
}

#[test]
#[cfg(unix)]
fn a_file_that_may_not_grow_leaves_the_register_of_before() {
    let desk = Desk::new();
    let good = desk.run("report.txt --language en -o register.json");
    assert_eq!(good.status.code(), Some(0), "{}", String::from_utf8_lossy(&good.stderr));
    let register = desk.read("register.json");
    assert!(register.len() > 1024);
    // A unit is 512 or 1,024 bytes: the register is larger than either.
    let line = format!(
        "ulimit -f 1; exec {} report.txt --language en --check -o register.json",
        env!("CARGO_BIN_EXE_resolution-import")
    );
    let output = desk.command("sh").args(["-c", &line]).output().expect("a shell");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("cannot write register.json: File too large"), "{told}");
    assert!(told.contains("register.json was left as it was"), "{told}");
    assert_eq!(desk.read("register.json"), register);
    assert_eq!(desk.names(), ["register.json", "report.txt"], "nothing half-written is left");
}

#[test]
#[cfg(target_os = "linux")]
fn where_one_output_cannot_be_written_none_is() {
    let desk = Desk::new();
    desk.refuses(
        "report.txt --language en -o register.json --text nowhere/text",
        "cannot write nowhere/text",
    );
    desk.put("register.json", b"good");
    let mut permissions = fs::metadata(desk.path("register.json")).expect("a file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(desk.path("register.json"), permissions).expect("they are set");
    desk.refuses("report.txt --language en -o register.json", "register.json was left as it was");
}

#[test]
fn a_document_without_a_resolution_replaces_no_register() {
    let desk = Desk::new();
    desk.run("report.txt --language en -o register.json --provenance origins.json");
    let before = (desk.read("register.json"), desk.read("origins.json"));
    desk.put("wrong.txt", b"\tREPORT\n\nNo tables here.\n");
    let output =
        desk.run("wrong.txt --language en -o register.json --provenance origins.json --text read");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("register.json was left as it was"), "{told}");
    assert!(told.contains("summary: 0 resolutions"), "{told}");
    assert_eq!((desk.read("register.json"), desk.read("origins.json")), before);
    assert!(desk.read("read").starts_with(b"\tREPORT"), "what was read is shown all the same");
    let output = desk.run("wrong.txt --language en -o new.json");
    assert_eq!(output.status.code(), Some(1));
    assert!(!desk.path("new.json").exists());
}

#[test]
#[cfg(unix)]
fn what_is_written_can_be_read_by_those_who_could_before() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    let mode = |name: &str| {
        let path: &Path = &desk.path(name);
        fs::metadata(path).expect("a file").permissions().mode() & 0o777
    };
    desk.put("as-others", b"");
    desk.run("report.txt --language en -o new.json");
    assert_eq!(mode("new.json"), mode("as-others"));
    fs::set_permissions(desk.path("new.json"), fs::Permissions::from_mode(0o640)).expect("set");
    std::os::unix::fs::symlink("new.json", desk.path("link.json")).expect("a link");
    desk.put("report.txt", &[REPORT, b"\n"].concat());
    desk.run("report.txt --language en --id other -o link.json");
    assert_eq!(mode("new.json"), 0o640);
    assert!(
        desk.path("link.json").is_symlink(),
        "a link stays one, and what it leads to is written"
    );
    assert!(String::from_utf8_lossy(&desk.read("new.json")).contains("\"id\": \"other\""));
}

#[test]
fn several_documents_and_a_folder_make_one_register() {
    let desk = Desk::new();
    let folder = desk.path("folder");
    fs::create_dir(&folder).expect("a folder");
    let report = String::from_utf8_lossy(REPORT);
    let other =
        report.replace("RESOLUTION 4", "RESOLUTION 12").replace("RESOLUTION 6", "RESOLUTION 14");
    desk.put("folder/res-9.txt", REPORT);
    desk.put("folder/res-10.txt", other.as_bytes());
    desk.put("folder/notes.pdf", b"%PDF");
    desk.put("folder/~$res-9.txt", b"x");
    let numbers = |name: &str| -> Vec<String> {
        let register =
            resolution_table::model::decode(&desk.read(name)).expect("a register").register;
        register.resolutions.iter().map(|it| it.number.to_string()).collect()
    };
    let output = desk.run("folder --language en --check -o all.json");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(told.contains("only .docx and .txt are read, not notes.pdf"), "{told}");
    assert!(told.contains("summary: 4 resolutions, 12 sections"), "{told}");
    assert_eq!(numbers("all.json"), ["4", "6", "12", "14"]);
    let output = desk.run("folder/res-10.txt report.txt --language en -o two.json --all-messages");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(
        told.contains("res-10.txt, line "),
        "each message says which document it is about: {told}"
    );
    assert_eq!(numbers("two.json"), ["12", "14", "4", "6"]);
    desk.refuses("folder --language en -o folder/res-9.txt", "res-9.txt is the document itself");
    desk.refuses("folder --report r.html", "--report is about one document, and 2 are named");
    desk.put("folder/empty.txt", b"Nothing to see.\n");
    let before = desk.read("all.json");
    let output = desk.run("folder --language en -o all.json");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("empty.txt has no resolution"), "{told}");
    assert_eq!(desk.read("all.json"), before, "a register that lacks a document replaces none");
}

#[test]
fn decisions_beside_a_document_are_replayed() {
    let desk = Desk::new();
    let decisions = r#"{"format": "resolution-corrections/1", "corrections": [
        {"at": "6", "field": "status", "was": "new", "now": "revised"}]}"#;
    desk.put("report.txt.corrections.json", decisions.as_bytes());
    let output = desk.run("report.txt --language en -o r.json --report review.html");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        told.contains("corrections (report.txt.corrections.json): 1 field, 0 messages settled"),
        "{told}"
    );
    let register =
        resolution_table::model::decode(&desk.read("r.json")).expect("a register").register;
    assert_eq!(register.resolutions[1].status.map(|it| it.id()), Some("revised"));
    let page = String::from_utf8_lossy(&desk.read("review.html")).into_owned();
    assert!(page.contains("data-file=\"report.txt.corrections.json\""));
    desk.refuses(
        "report.txt --language en -o report.txt.corrections.json",
        "report.txt.corrections.json is the corrections itself",
    );
    desk.put("report.txt.corrections.json", b"{");
    desk.refuses(
        "report.txt --language en -o r.json",
        "docs/import.md says what such a file looks like",
    );
}
