//! Arguments: the flags as they were typed, and what they mean.

use super::serve::Base;
use clap::{Args, Parser, Subcommand, ValueEnum};
use reportcard::{Options, parse};
use std::net::IpAddr;
use std::path::PathBuf;

/// A community's annual report card, from YAML and Markdown to a finished site.
#[derive(Parser)]
#[command(name = "reportcard", version, disable_help_subcommand = true)]
struct Typed {
    #[command(subcommand)]
    command: TypedCommand,
}

#[derive(Subcommand)]
enum TypedCommand {
    /// Make the site
    Build(TypedBuild),
    /// Look for mistakes and write nothing
    Check(TypedCheck),
    /// Show the site in a browser while you write it
    Serve(TypedServe),
    /// Lay out a new site to begin with
    New {
        /// Folder of the new site; it must be empty or not there yet
        dir: PathBuf,
    },
    /// Print the JSON Schema of a kind of document, for editors
    Schema {
        /// Kind of document, such as outcome; without it, the kinds are listed
        kind: Option<String>,
    },
}

#[derive(Args)]
struct TypedSite {
    #[command(flatten)]
    place: TypedPlace,
    /// Treat warnings as errors
    #[arg(long)]
    strict: bool,
}

#[derive(Args)]
struct TypedPlace {
    /// Folder of the site, which holds content/
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    /// Address that the site will have, such as https://example.org/2026
    #[arg(long, value_name = "URL", value_parser = parse::base_url)]
    base_url: Option<String>,
    /// Theme to use in place of the one that the site names
    #[arg(long, value_name = "NAME", value_parser = parse::theme)]
    theme: Option<String>,
}

#[derive(Args)]
struct TypedBuild {
    #[command(flatten)]
    site: TypedSite,
    /// Folder that the finished site is written to [default: public, in the site's folder]
    #[arg(long, short, value_name = "DIR")]
    output_dir: Option<PathBuf>,
    /// Print nothing but errors
    #[arg(long, short, conflicts_with = "verbose")]
    quiet: bool,
    /// Say what is done and how long it takes
    #[arg(long, short)]
    verbose: bool,
}

#[derive(Args)]
struct TypedCheck {
    #[command(flatten)]
    site: TypedSite,
    /// How mistakes are printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Look again whenever a file is saved, until Ctrl-C
    #[arg(long, conflicts_with_all = ["format", "strict"])]
    watch: bool,
    /// With --watch, look at all files twice a second, where the machine tells of no changes
    #[arg(long, requires = "watch")]
    poll: bool,
}

#[derive(Args)]
struct TypedServe {
    #[command(flatten)]
    place: TypedPlace,
    /// Address of this machine to show the site at; 0.0.0.0 lets the whole network see it
    #[arg(long, value_name = "IP", default_value = "127.0.0.1")]
    interface: IpAddr,
    /// Port; where it is taken, the next free one
    #[arg(long, default_value_t = 8000)]
    port: u16,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
    /// Look at all files twice a second, where the machine tells of no changes
    #[arg(long)]
    poll: bool,
    /// Path that the site stands below, as on its web host, such as /2026/
    #[arg(long, value_name = "PATH", default_value = "/")]
    base_path: Base,
    /// Let open pages go to the one whose file was edited
    #[arg(long)]
    follow: bool,
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

/// What is to be done.
pub(super) enum Command {
    Build(Build),
    Check(Check),
    Serve(Serve),
    New(PathBuf),
    Schema(Option<String>),
}

/// Which site, and how it is meant.
pub(super) struct Site {
    pub root: PathBuf,
    pub options: Options,
    /// Whether a warning keeps the site from being published.
    pub strict: bool,
}

/// Making the site.
pub(super) struct Build {
    pub site: Site,
    pub output: PathBuf,
    pub loudness: Loudness,
}

/// How much is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Loudness {
    Quiet,
    Normal,
    Verbose,
}

/// Looking for mistakes.
pub(super) struct Check {
    pub site: Site,
    pub format: Format,
    /// Whether to look again after every edit.
    pub watch: bool,
    /// Whether to look for edits oneself.
    pub poll: bool,
}

/// Showing the site while it is written.
pub(super) struct Serve {
    pub root: PathBuf,
    pub options: Options,
    pub interface: IpAddr,
    pub port: u16,
    pub open: bool,
    pub poll: bool,
    pub base_path: Base,
    pub follow: bool,
}

/// The command that the arguments of this process mean. Arguments that cannot be understood end
/// the process with exit code 2 and a hint.
pub(super) fn read() -> Command {
    match Typed::parse().command {
        TypedCommand::Build(typed) => Command::Build(typed.into()),
        TypedCommand::Check(typed) => Command::Check(Check {
            site: typed.site.into(),
            format: typed.format,
            watch: typed.watch,
            poll: typed.poll,
        }),
        TypedCommand::Serve(typed) => Command::Serve(typed.into()),
        TypedCommand::New { dir } => Command::New(dir),
        TypedCommand::Schema { kind } => Command::Schema(kind),
    }
}

impl From<TypedBuild> for Build {
    fn from(typed: TypedBuild) -> Self {
        let in_root = || typed.site.place.root.join("public");
        Self {
            output: typed.output_dir.unwrap_or_else(in_root),
            loudness: match (typed.quiet, typed.verbose) {
                (true, _) => Loudness::Quiet,
                (_, true) => Loudness::Verbose,
                _ => Loudness::Normal,
            },
            site: typed.site.into(),
        }
    }
}

impl From<TypedServe> for Serve {
    fn from(typed: TypedServe) -> Self {
        let (root, options) = typed.place.into();
        Self {
            root,
            options,
            interface: typed.interface,
            port: typed.port,
            open: typed.open,
            poll: typed.poll,
            base_path: typed.base_path,
            follow: typed.follow,
        }
    }
}

impl From<TypedSite> for Site {
    fn from(typed: TypedSite) -> Self {
        let (root, options) = typed.place.into();
        Self { root, options, strict: typed.strict }
    }
}

impl From<TypedPlace> for (PathBuf, Options) {
    fn from(typed: TypedPlace) -> Self {
        let options =
            Options { base_url: typed.base_url, theme: typed.theme, clock: Some(super::clock) };
        (typed.root, options)
    }
}
