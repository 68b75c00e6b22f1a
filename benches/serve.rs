//! Serve: how long after an edit the page that shows it is served, over loopback, by the binary; and
//! whether its memory stays flat. Prints milliseconds and MiB; it judges nothing.
//!
//! `cargo bench --bench serve` takes 10 and 1,000 outcomes; `cargo bench --bench serve -- 10000` takes
//! the sizes that are named; `cargo bench --bench serve -- soak` makes 1,000 edits of 1,000 outcomes.
//! `benches/painted.mjs` goes on from here to what a browser has painted.

mod generated;

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

/// Edits of each kind that are timed.
const EDITS: usize = 40;
/// Between two edits, as somebody types; less than the server waits before it checks the whole.
const PAUSE: Duration = Duration::from_millis(150);
/// After the first page, before the first edit: somebody reads before they type.
const READING: Duration = Duration::from_secs(5);
/// Edits of a soak.
const SOAK: usize = 1_000;
/// The outcome that is edited.
const OUTCOME: &str = "outcome-00005";

fn main() -> io::Result<()> {
    let mut named: Vec<usize> = env::args().filter_map(|a| a.parse().ok()).collect();
    if env::args().any(|argument| argument == "soak") {
        return soak();
    }
    if named.is_empty() {
        named = vec![10, 1_000];
    }
    println!("outcomes  edited       served ms: median    p99   of it, heard of: median");
    for size in named {
        measure(size)?;
    }
    Ok(())
}

fn measure(size: usize) -> io::Result<()> {
    let mut site = Site::served(size)?;
    for edit in Edit::ALL {
        let (mut served, mut heard) = (Vec::new(), Vec::new());
        for number in 0..EDITS {
            thread::sleep(PAUSE);
            let took = site.edit(edit, number)?;
            served.push(took.served);
            heard.push(took.heard);
        }
        served.sort();
        heard.sort();
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        println!(
            "{size:8}  {:12} {:17.1} {:6.1} {:25.1}",
            edit.name(),
            ms(served[EDITS / 2]),
            ms(served[EDITS * 99 / 100]),
            ms(heard[EDITS / 2]),
        );
    }
    println!("{size:8}  memory {:.0} MiB", site.resident()?);
    Ok(())
}

fn soak() -> io::Result<()> {
    let mut site = Site::served(1_000)?;
    println!("edits  resident MiB");
    for number in 0..=SOAK {
        let edit = Edit::ALL[number % Edit::ALL.len()];
        site.edit(edit, number)?;
        if number % (SOAK / 10) == 0 {
            // The whole is checked in a pause, as it is when somebody types.
            thread::sleep(Duration::from_secs(3));
            println!("{number:5}  {:12.0}", site.resident()?);
        }
    }
    Ok(())
}

/// What is edited.
#[derive(Clone, Copy, Debug)]
enum Edit {
    Markdown,
    Yaml,
    Csv,
    SiteYaml,
    Template,
    Stylesheet,
}

impl Edit {
    const ALL: [Self; 6] =
        [Self::Markdown, Self::Yaml, Self::Csv, Self::SiteYaml, Self::Template, Self::Stylesheet];

    fn name(self) -> &'static str {
        match self {
            Self::Markdown => "Markdown",
            Self::Yaml => "YAML",
            Self::Csv => "CSV",
            Self::SiteYaml => "site.yaml",
            Self::Template => "template",
            Self::Stylesheet => "stylesheet",
        }
    }

    fn file(self) -> String {
        match self {
            Self::Markdown => format!("content/outcomes/{OUTCOME}/index.md"),
            Self::Yaml => format!("content/outcomes/{OUTCOME}/outcome.yaml"),
            Self::Csv => format!("content/outcomes/{OUTCOME}/series.csv"),
            Self::SiteYaml => "content/site.yaml".to_owned(),
            Self::Template => "themes/default/templates/outcome.html".to_owned(),
            Self::Stylesheet => "themes/default/assets/style.css".to_owned(),
        }
    }

    /// The file before any edit.
    fn original(self, root: &Path) -> io::Result<String> {
        let file = self.file();
        let built_in = Path::new(env!("CARGO_MANIFEST_DIR")).join(&file);
        let own = root.join(&file);
        fs::read_to_string(if own.exists() { own } else { built_in })
    }

    /// The file after an edit, and what is then on the page.
    fn edited(self, original: &str, number: usize) -> (String, String) {
        let mark = format!("edit-{number}-made");
        let text = match self {
            Self::Markdown => format!("{mark}\n\n{original}"),
            Self::Yaml => original.replacen("title: ", &format!("title: {mark} "), 1),
            // The last year of all children: it is the value that is told first.
            Self::Csv => {
                let last = original.trim_end().rfind('\n').map_or(0, |at| at + 1);
                let value = format!("{}.{}", 10 + number % 80, 1 + number % 9);
                let year = original[last..].split(',').next().unwrap_or_default();
                let text = format!("{}{year},,{value},,\n", &original[..last]);
                return (text, format!("{value}%"));
            }
            Self::SiteYaml => original.replacen("name: \"20", &format!("name: \"{mark} 20"), 1),
            Self::Template => original.replacen(
                "{% block main %}",
                &format!("{{% block main %}}<i>{mark}</i>"),
                1,
            ),
            Self::Stylesheet => format!("{original}\n.{mark}{{color:red}}\n"),
        };
        (text, mark)
    }

    fn address(self) -> String {
        match self {
            Self::Stylesheet => "/assets/style.css".to_owned(),
            _ => format!("/outcomes/{OUTCOME}/index.html"),
        }
    }
}

/// How long after its file was written.
struct Took {
    /// The server said that there is something new.
    heard: Duration,
    /// The first byte of the page that shows it had come.
    served: Duration,
}

/// A generated site and the server that shows it.
struct Site {
    folder: tempfile::TempDir,
    server: Child,
    port: u16,
    events: BufReader<TcpStream>,
    originals: Vec<String>,
    _output: (BufReader<ChildStdout>, Option<ChildStderr>),
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

impl Site {
    fn served(size: usize) -> io::Result<Self> {
        let folder = tempfile::tempdir()?;
        generated::site(folder.path(), size, false)?;
        let root = folder.path();
        let originals = Edit::ALL.iter().map(|edit| edit.original(root));
        let originals = originals.collect::<io::Result<Vec<_>>>()?;
        for (edit, original) in Edit::ALL.iter().zip(&originals) {
            let path = root.join(edit.file());
            fs::create_dir_all(path.parent().unwrap_or(root))?;
            fs::write(path, original)?;
        }
        let mut server = Command::new(env!("CARGO_BIN_EXE_reportcard"))
            .args(["serve", "--root"])
            .arg(root)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut output = BufReader::new(server.stdout.take().expect("it is piped"));
        let port = port(&mut output)?;
        let mut events = TcpStream::connect(("127.0.0.1", port))?;
        ask(&mut events, port, "/.reportcard/events")?;
        let mut site = Self {
            events: BufReader::new(events),
            _output: (output, None),
            folder,
            server,
            port,
            originals,
        };
        site.stamp()?;
        thread::sleep(READING);
        Ok(site)
    }

    /// Edits a file, and waits for the page that shows it.
    fn edit(&mut self, edit: Edit, number: usize) -> io::Result<Took> {
        let (text, mark) = edit.edited(&self.originals[edit as usize], number);
        let path: PathBuf = self.folder.path().join(edit.file());
        let start = Instant::now();
        fs::write(path, text)?;
        loop {
            self.stamp()?;
            let heard = start.elapsed();
            let mut page = TcpStream::connect(("127.0.0.1", self.port))?;
            ask(&mut page, self.port, &edit.address())?;
            let mut first = [0];
            page.read_exact(&mut first)?;
            let served = start.elapsed();
            let mut text = String::new();
            page.read_to_string(&mut text)?;
            if text.contains(&mark) {
                return Ok(Took { heard, served });
            }
        }
    }

    /// Waits for the next state that the server tells.
    fn stamp(&mut self) -> io::Result<()> {
        let mut line = String::new();
        while line.trim_end() != "event: state" {
            line.clear();
            if self.events.read_line(&mut line)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        Ok(())
    }

    /// What the server holds in memory, MiB.
    fn resident(&self) -> io::Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.server.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib: f64 =
            line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(f64::NAN);
        Ok(kib / 1024.0)
    }
}

fn ask(stream: &mut TcpStream, port: u16, path: &str) -> io::Result<()> {
    stream.set_nodelay(true)?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")
}

/// The port that the server says it listens on.
fn port(output: &mut impl BufRead) -> io::Result<u16> {
    let mut line = String::new();
    while output.read_line(&mut line)? > 0 {
        let after = line.split_once("http://127.0.0.1:");
        let digits = after.and_then(|(_, rest)| rest.split(['/', ' ', '\n']).next());
        if let Some(port) = digits.and_then(|digits| digits.parse().ok()) {
            return Ok(port);
        }
        line.clear();
    }
    Err(io::ErrorKind::UnexpectedEof.into())
}
