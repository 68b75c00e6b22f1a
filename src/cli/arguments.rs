//! Arguments: what the command line asks for.

use super::address::Base;
use clap::{Args, Parser, Subcommand, ValueEnum};
use reportcard::{Options, parse};
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// A community's annual report card, from YAML and Markdown to a finished site.
#[derive(Parser)]
#[command(name = "reportcard", version, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
pub(super) enum Command {
    /// Make the site
    Build(Build),
    /// Look for mistakes and write nothing
    Check(Check),
    /// Show the site in a browser while you write it
    Serve(Serve),
    /// Lay out a new site to begin with
    New(New),
    /// Look at a publisher's file, and write the documents that read it where it lies
    Import(Import),
    /// Say more about a code, such as E0301, that stands before a mistake
    Explain {
        /// The code; without it, all are listed
        code: Option<String>,
    },
    /// Print the words of all pages, to be translated
    Messages,
    /// Print the JSON Schema of a kind of document, for editors
    Schema {
        /// Kind of document, such as outcome; without it, the kinds are listed
        kind: Option<String>,
    },
}

#[derive(Args)]
pub(super) struct Site {
    /// Folder of the site, which holds content/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// Address that the site will have, such as https://example.org/2026
    #[arg(long, value_name = "URL", value_parser = parse::base_url)]
    base_url: Option<String>,
    /// Theme to use in place of the one that the site names
    #[arg(long, value_name = "NAME", value_parser = parse::theme)]
    theme: Option<String>,
}

#[derive(Args)]
pub(super) struct New {
    /// Folder of the new site; it must be empty or not there yet
    pub dir: PathBuf,
    /// Your community, such as "Dayton", in place of the invented one
    #[arg(long, value_parser = parse::name)]
    pub name: Option<String>,
    /// Ids of the outcomes, such as early-grade-reading,graduation: the starter's, or your own
    #[arg(long, value_name = "ID,…", value_delimiter = ',', value_parser = parse::outcome)]
    pub outcomes: Vec<String>,
    /// Write the fewest lines, and no invented numbers
    #[arg(long)]
    pub minimal: bool,
}

#[derive(Args)]
pub(super) struct Import {
    /// The file, such as state.csv; one from elsewhere is copied into the site. Or `open-sdg`, and the folder of a
    /// repository of Open SDG, to bring all of it over
    pub file: PathBuf,
    /// With `open-sdg`, the folder of the repository, which holds data/ and meta/
    #[arg(value_name = "DIR")]
    pub repository: Option<PathBuf>,
    /// Id of the outcome that it measures, such as graduation [default: from the file's place or name]
    #[arg(long, value_name = "ID", value_parser = parse::outcome)]
    pub outcome: Option<String>,
    /// Print what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Folder of the site, which holds content/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
}

#[derive(Args)]
pub(super) struct Build {
    #[command(flatten)]
    pub site: Site,
    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// Folder that the finished site is written to [default: public, in the site's folder]
    #[arg(long, short, value_name = "DIR")]
    output_dir: Option<PathBuf>,
    /// Print nothing but errors
    #[arg(long, short, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say what is done and how long it takes
    #[arg(long, short)]
    pub verbose: bool,
}

#[derive(Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub site: Site,
    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// How mistakes are printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Look again whenever a file is saved, until Ctrl-C
    #[arg(long, conflicts_with_all = ["format", "strict"])]
    pub watch: bool,
    /// With --watch, look at all files twice a second, where the machine tells of no changes
    #[arg(long, requires = "watch")]
    pub poll: bool,
}

#[derive(Args)]
pub(super) struct Serve {
    #[command(flatten)]
    pub site: Site,
    /// Address of this machine to show the site at; 0.0.0.0 lets the whole network see it
    #[arg(long, value_name = "IP", default_value = "127.0.0.1")]
    pub interface: IpAddr,
    /// Port; where it is taken, the next free one
    #[arg(long, default_value_t = 8000)]
    pub port: u16,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
    /// Look at all files twice a second, where the machine tells of no changes
    #[arg(long)]
    pub poll: bool,
    /// Path that the site stands below, as on its web host, such as /2026/
    #[arg(long, value_name = "PATH", default_value = "/")]
    pub base_path: Base,
    /// Let open pages go to the one whose file was edited
    #[arg(long)]
    pub follow: bool,
}

/// How mistakes are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For a person
    Human,
    /// One JSON object
    Json,
    /// SARIF 2.1.0, for code hosts
    Sarif,
}

/// The command of this process. Arguments that cannot be understood end it with exit code 2 and a hint.
pub(super) fn read() -> Command {
    Arguments::parse().command
}

impl Site {
    /// How the site is meant.
    pub fn options(&self) -> Options {
        Options { base_url: self.base_url.clone(), theme: self.theme.clone(), clock: Some(clock) }
    }
}

impl Build {
    /// Folder of the finished site.
    pub fn output(&self) -> PathBuf {
        self.output_dir.clone().unwrap_or_else(|| self.site.root.join("public"))
    }
}

/// How long the program runs, from the first time that this is asked.
fn clock() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    START.elapsed()
}
