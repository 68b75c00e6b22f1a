//! Arguments: what the command line asks for.

mod site;
mod yearly;

pub(super) use site::Site;
pub(super) use yearly::{Due, DueFormat, Next, Privacy, Release, Translate};

use super::address::Base;
use super::terminal::{self, Colour};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use reportcard::parse;
use std::net::IpAddr;
use std::path::PathBuf;

/// A community's annual report card, from YAML and Markdown to a finished site.
#[derive(Parser)]
#[command(name = "reportcard", version)]
#[command(
    after_help = "Examples:\n  reportcard new dayton --name Dayton --minimal\n  reportcard serve --root dayton --open\n  reportcard build --root dayton"
)]
struct Arguments {
    /// Whether mistakes are coloured; NO_COLOR is honoured where nothing is said
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t = Colour::Auto)]
    color: Colour,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
pub(super) enum Command {
    /// Make the site
    #[command(
        after_help = "Examples:\n  reportcard build\n  reportcard build --strict --output-dir /srv/card\n  reportcard build --base-url https://example.org/2026"
    )]
    Build(Build),
    /// Look for mistakes and write nothing
    #[command(
        after_help = "Examples:\n  reportcard check\n  reportcard check --watch\n  reportcard check --format sarif > mistakes.sarif"
    )]
    Check(Check),
    /// Show the site in a browser while you write it
    #[command(
        after_help = "Examples:\n  reportcard serve --open\n  reportcard serve --port 8080 --base-path /2026/"
    )]
    Serve(Serve),
    /// Keep the card as it is published: its site and its numbers, in a folder of editions/
    #[command(after_help = "Examples:\n  reportcard release\n  reportcard release --root dayton")]
    Release(Release),
    /// Begin the next card, once the last was released, and say what still stands as it did there
    #[command(
        after_help = "Examples:\n  reportcard next 2027\n  reportcard next 2026–27 --published 2027-09-15 --dry-run"
    )]
    Next(Next),
    /// Write the texts of the site into a table for a translator, and take it in again
    #[command(
        after_help = "Examples:\n  reportcard translate es\n  reportcard translate es translation-es.xlsx\n  reportcard translate es --done"
    )]
    Translate(Translate),
    /// Lay out a new site to begin with
    #[command(
        after_help = "Examples:\n  reportcard new my-county\n  reportcard new dayton --name \"Dayton\" --outcomes early-grade-reading,graduation --minimal"
    )]
    New(New),
    /// Look at a publisher's file, and write the documents that read it where it lies
    Import(Import),
    /// Write a report of what is hidden to protect privacy, for those who answer for the data
    #[command(
        after_help = "Examples:\n  reportcard privacy\n  reportcard privacy --root dayton --output hidden.md"
    )]
    Privacy(Privacy),
    /// Say what is due: releases that have come, promises, benchmarks without evidence, what is as on the last card
    #[command(
        after_help = "Examples:\n  reportcard due\n  reportcard due --on 2027-06-01\n  reportcard due --format ics > due.ics"
    )]
    Due(Due),
    /// Say more about a code, such as E0301, that stands before a mistake
    #[command(after_help = "Examples:\n  reportcard explain E0301\n  reportcard explain")]
    Explain {
        /// The code; without it, all are listed
        code: Option<String>,
    },
    /// Print the words of all pages, to be translated
    #[command(
        after_help = "Examples:\n  reportcard messages > themes/default/languages/es.ftl\n  reportcard messages | grep -i community"
    )]
    Messages,
    /// Work on the theme
    #[command(subcommand)]
    Theme(Theme),
    /// Print the script by which a shell completes the commands
    #[command(
        after_help = "Examples:\n  reportcard completions bash > ~/.local/share/bash-completion/completions/reportcard\n  reportcard completions fish > ~/.config/fish/completions/reportcard.fish"
    )]
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: Shell,
    },
    /// Print the page of the manual, of the program or of one of its commands
    #[command(
        after_help = "Examples:\n  reportcard man > /usr/local/share/man/man1/reportcard.1\n  reportcard man build | man -l -"
    )]
    Man {
        /// The command; without it, the program
        command: Option<String>,
    },
    /// Print the JSON Schema of a kind of document, for editors
    #[command(
        after_help = "Examples:\n  reportcard schema outcome > schema/outcome.json\n  reportcard schema outcome --translation > schema/outcome.es.json\n  reportcard schema"
    )]
    Schema {
        /// Kind of document, such as outcome; without it, the kinds are listed
        kind: Option<String>,
        /// The schema of its translations, such as outcome.es.yaml
        #[arg(long, requires = "kind")]
        translation: bool,
    },
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
    /// The same, with all outcomes and numbers in one workbook, content/card.xlsx
    #[arg(long)]
    pub workbook: bool,
}

#[derive(Subcommand)]
pub(super) enum Theme {
    /// Write parts of the built-in theme into themes/, to be changed; without FILE, list them
    #[command(
        after_help = "Examples:\n  reportcard theme export\n  reportcard theme export home.html assets/style.css\n  reportcard theme export --all --name mine"
    )]
    Export(Export),
}

#[derive(Args)]
pub(super) struct Export {
    /// Parts, such as home.html or assets/style.css; what is there already stays as it is
    #[arg(value_name = "FILE")]
    pub files: Vec<String>,
    /// Write every part
    #[arg(long, conflicts_with = "files")]
    pub all: bool,
    /// Folder in themes/; parts in `default` are used without another word
    #[arg(long, value_name = "NAME", value_parser = parse::theme, default_value = Export::DEFAULT)]
    pub name: String,
    /// Folder of the site, which holds content/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
}

impl Export {
    /// The name of the built-in theme.
    pub const DEFAULT: &str = "default";
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
    /// List each text that is not translated, of a site in several languages
    #[arg(long)]
    pub translations: bool,
    /// Print nothing but errors
    #[arg(long, short)]
    pub quiet: bool,
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
    let arguments = Arguments::parse();
    terminal::colour(arguments.color);
    arguments.command
}

/// All commands with their arguments.
pub(super) fn command() -> clap::Command {
    Arguments::command()
}

impl Build {
    /// Folder of the finished site.
    pub fn output(&self) -> PathBuf {
        self.output_dir.clone().unwrap_or_else(|| self.site.root.join("public"))
    }
}
