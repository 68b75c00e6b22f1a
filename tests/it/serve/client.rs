//! Client: a running server, and the plainest of browsers.

use crate::scene::Scene;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Longer than any machine takes: nothing is measured, all that is waited for comes.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// Waits until something is so.
pub fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !is_so() {
        assert!(Instant::now() < end, "it never came to pass: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

const BINARY: &str = env!("CARGO_BIN_EXE_reportcard");

/// The binary at work, with all that it prints.
pub struct Running {
    pub child: Child,
    printed: Arc<Mutex<String>>,
}

impl Running {
    /// The binary with these arguments in a folder.
    pub fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(BINARY);
        command.args(arguments).current_dir(folder);
        Self::of(&mut command)
    }

    fn of(command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let printed = Arc::new(Mutex::new(String::new()));
        let out: Box<dyn Read + Send> = Box::new(child.stdout.take().unwrap());
        let err: Box<dyn Read + Send> = Box::new(child.stderr.take().unwrap());
        for from in [out, err] {
            let printed = Arc::clone(&printed);
            std::thread::spawn(move || {
                for line in BufReader::new(from).lines().map_while(Result::ok) {
                    *printed.lock().unwrap() += &format!("{line}\n");
                }
            });
        }
        Self { child, printed }
    }

    pub fn printed(&self) -> String {
        self.printed.lock().unwrap().clone()
    }

    /// Waits until a text was printed.
    pub fn prints(&self, text: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.printed().contains(text) {
            assert!(Instant::now() < end, "{text} is not in {}", self.printed());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// The processor's time that it has taken, in ticks of the clock.
    #[cfg(target_os = "linux")]
    pub fn ticks(&self) -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        let (_, fields) = stat.rsplit_once(") ").unwrap();
        let fields = fields.split(' ').skip(11).take(2);
        fields.map(|ticks| ticks.parse::<u64>().unwrap()).sum()
    }

    /// Sends a signal, and waits for the exit code.
    pub fn end(&mut self, signal: &str) -> Option<i32> {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args([signal, &pid]).status().unwrap().success());
        self.child.wait().unwrap().code()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A running server.
pub struct Server {
    pub running: Running,
    pub port: u16,
}

/// What a server answered.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    /// The body, and the site that its script names, where it has one.
    pub fn split(&self) -> (&[u8], Option<String>) {
        let opening = b"<script src=\"/.reportcard/live.js\" data-site=\"";
        let at = self.body.windows(opening.len()).rposition(|it| it == opening);
        let Some(at) = at else {
            return (&self.body, None);
        };
        let tag = String::from_utf8_lossy(&self.body[at + opening.len()..]).into_owned();
        assert!(tag.ends_with("\"></script>"), "nothing follows the tag: {tag}");
        (&self.body[..at], tag.split('"').next().map(str::to_owned))
    }
}

impl Server {
    pub fn of(scene: &Scene) -> Self {
        Self::with(scene, &[])
    }

    pub fn with(scene: &Scene, arguments: &[&str]) -> Self {
        Self::at(scene.root(), &[&["serve", "--port", "0"], arguments].concat())
    }

    pub fn at(folder: &Path, arguments: &[&str]) -> Self {
        Self::listening(Running::start(folder, arguments))
    }

    /// A server that may watch no more than so many folders at once, or may not watch at all; `None`
    /// where this machine cannot be held to that.
    #[cfg(target_os = "linux")]
    pub fn limited(scene: &Scene, limit: &str) -> Option<Self> {
        let apart = |script: &str| {
            let mut command = Command::new("unshare");
            command.args(["--user", "--map-root-user", "sh", "-c", script]);
            command.current_dir(scene.root());
            command
        };
        let limit = format!("echo {}", limit.replace(' ', " > /proc/sys/user/"));
        let can_be = apart(&limit).output().is_ok_and(|it| it.status.success());
        let script = format!("{limit} && exec {BINARY} serve --port 0");
        can_be.then(|| Self::listening(Running::of(&mut apart(&script))))
    }

    fn listening(running: Running) -> Self {
        running.prints("Ctrl-C ends this.");
        let text = running.printed();
        let port = text.split("The site is at http://").nth(1).unwrap();
        let port = port.split(':').nth(1).unwrap().split('/').next().unwrap();
        let port = port.parse().unwrap();
        Self { running, port }
    }

    pub fn get(&self, path: &str) -> Reply {
        self.ask("GET", path, &[])
    }

    pub fn text(&self, path: &str) -> String {
        self.get(path).text()
    }

    /// Asks with these headers beside, or in place of, those that every browser sends.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Reply {
        let mut stream = BufReader::new(self.send(method, path, headers));
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            assert!(stream.read_line(&mut head).unwrap() > 0, "no answer: {head}");
        }
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap();
        let headers = lines.filter_map(|line| line.split_once(": "));
        let mut reply = Reply {
            status: status.parse().unwrap(),
            headers: headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
            body: Vec::new(),
        };
        // A stream of events has no length, and no end.
        if reply.headers.contains_key("content-length") {
            stream.read_to_end(&mut reply.body).unwrap();
        }
        reply
    }

    fn send(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let mut request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|(name, _)| *name == "Host") {
            request += &format!("Host: 127.0.0.1:{}\r\n", self.port);
        }
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        stream.write_all(format!("{request}\r\n").as_bytes()).unwrap();
        stream
    }

    /// What is published, from now on.
    pub fn events(&self) -> Events {
        self.events_with(&[])
    }

    pub fn events_with(&self, headers: &[(&str, &str)]) -> Events {
        let stream = self.send("GET", "/.reportcard/events", headers);
        Events(BufReader::new(stream))
    }

    /// Waits until a page holds a text.
    pub fn shows(&self, path: &str, text: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.text(path).contains(text) {
            let printed = self.running.printed();
            assert!(Instant::now() < end, "{text} is not on {path}:\n{printed}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// A stream of events.
pub struct Events(BufReader<TcpStream>);

impl Events {
    /// The next event of a kind.
    fn next(&mut self, kind: &str) -> String {
        let (mut line, mut is_it) = (String::new(), false);
        let end = Instant::now() + PATIENCE;
        loop {
            assert!(Instant::now() < end, "nothing is said but {line}");
            line.clear();
            let read = self.0.read_line(&mut line).expect("the next event");
            assert!(read > 0, "the stream has ended");
            if let Some(name) = line.trim_end().strip_prefix("event: ") {
                is_it = name == kind;
            }
            if let Some(data) = line.trim_end().strip_prefix("data: ")
                && is_it
            {
                return data.to_owned();
            }
        }
    }

    /// The next state.
    pub fn state(&mut self) -> Value {
        serde_json::from_str(&self.next("state")).unwrap()
    }

    /// The next beat.
    pub fn beat(&mut self) -> String {
        self.next("beat")
    }

    /// The first state from now on that is so.
    pub fn until(&mut self, is_so: impl Fn(&Value) -> bool) -> Value {
        let end = Instant::now() + PATIENCE;
        let mut last = self.state();
        while !is_so(&last) {
            assert!(Instant::now() < end, "it never came to pass; the last: {last}");
            last = self.state();
        }
        last
    }
}
