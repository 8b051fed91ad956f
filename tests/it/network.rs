//! Nothing asks for the network: no program of ours imports a socket, asks for one while it runs, or notices that the kernel would
//! kill it for one. Each look is first shown to see a program that does open one; where it does not, the test says that it was
//! skipped.

use crate::architecture::root;
use crate::at_hand::skipped;
use crate::examples;
use std::path::Path;
use std::process::{Command, Stdio};

const SOCKETS: [&str; 9] = [
    "socket",
    "connect",
    "bind",
    "listen",
    "accept",
    "accept4",
    "getaddrinfo",
    "sendto",
    "recvfrom",
];

const PROGRAMS: [&str; 6] = [
    "metadata", "inspect", "explain", "survey", "archive", "ndjson",
];

/// Functions of sockets that a program takes from the system.
fn imports(program: &Path) -> Option<Vec<String>> {
    let output = Command::new("nm")
        .args(["-D", "--undefined-only"])
        .arg(program)
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let names = text
        .lines()
        .filter_map(|line| line.split_whitespace().last()?.split('@').next());
    Some(
        names
            .filter(|name| SOCKETS.contains(name))
            .map(str::to_owned)
            .collect(),
    )
}

#[test]
fn no_program_of_ours_imports_a_socket() {
    let folder = examples::folder("socket-control");
    let (source, control) = (folder.join("control.rs"), folder.join("control"));
    std::fs::write(
        &source,
        "fn main() { let _ = std::net::TcpStream::connect(\"127.0.0.1:9\"); }",
    )
    .unwrap();
    let built = Command::new("rustc")
        .arg("-o")
        .arg(&control)
        .arg(&source)
        .status();
    let seen = built
        .is_ok_and(|status| status.success())
        .then(|| imports(&control))
        .flatten();
    if seen.is_none_or(|names| !names.contains(&"connect".to_owned())) {
        skipped(
            "what the programs import: no nm or no rustc here that shows the control's sockets",
        );
        return;
    }
    for program in PROGRAMS {
        let path = examples::command(program).get_program().to_owned();
        assert_eq!(imports(Path::new(&path)), Some(Vec::new()), "{program}");
    }
}

/// What a program asks of the network while it runs, as strace sees it.
fn asked(program: &str, arguments: &[&str]) -> Option<usize> {
    let output = Command::new("strace")
        .args(["-f", "-qq", "-e", "trace=network", program])
        .args(arguments)
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&output.stderr);
    Some(said.lines().filter(|line| line.contains("socket(")).count())
}

#[test]
fn reading_asks_the_network_for_nothing() {
    let control = asked("bash", &["-c", "exec 3<>/dev/tcp/127.0.0.1/9"]);
    if control.is_none_or(|sockets| sockets == 0) {
        skipped(
            "what the programs ask of the network: no strace here that shows the control's socket",
        );
        return;
    }
    let sample = root().join("examples/sample.txt");
    for program in PROGRAMS.iter().filter(|program| **program != "ndjson") {
        let path = examples::command(program).get_program().to_owned();
        let asked = asked(path.to_str().unwrap(), &[sample.to_str().unwrap()]);
        assert_eq!(asked, Some(0), "{program}");
    }
}

/// A program that the kernel kills at its first socket.
fn without_sockets(program: &str, arguments: &[&str]) -> Option<std::process::Output> {
    let mut command = Command::new("python3");
    command
        .arg(root().join("tests/without_sockets.py"))
        .arg(program)
        .args(arguments);
    command
        .current_dir(root())
        .stdin(Stdio::null())
        .output()
        .ok()
}

#[test]
fn nothing_is_killed_where_a_socket_kills() {
    let control = without_sockets("python3", &["-c", "import socket; socket.socket()"]);
    let harmless = without_sockets("python3", &["-c", "print(1)"]);
    let dies =
        control.is_some_and(|output| !output.status.success() && output.status.code() != Some(77));
    if !dies || harmless.is_none_or(|output| !output.status.success()) {
        skipped(
            "programs under a kernel that kills at a socket: no python3 here, or a kernel that lets the control have its socket",
        );
        return;
    }
    let sample = "examples/sample.txt";
    for program in PROGRAMS {
        let path = examples::command(program).get_program().to_owned();
        let arguments: &[&str] = if program == "ndjson" {
            &["-"]
        } else {
            &[sample]
        };
        let output = without_sockets(path.to_str().unwrap(), arguments).unwrap();
        assert!(output.status.success(), "{program}: {output:?}");
    }
    // The same for every reader: tests of this binary.
    let own = std::env::current_exe().unwrap();
    let tests = ["dumps::the_sample", "html::", "archive::pages", "export::"];
    let output = without_sockets(own.to_str().unwrap(), &tests).unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && !said.contains("running 0 tests"),
        "{said}"
    );
}
