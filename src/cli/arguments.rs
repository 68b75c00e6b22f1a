//! Arguments: the flags as they were typed, and what they mean.

use clap::{Args, Parser, Subcommand, ValueEnum};
use reportcard::Options;
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
    /// Folder of the site, which holds content/
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
    /// Address that the site will have, such as https://example.org/2026
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Theme to use in place of the one that the site names
    #[arg(long, value_name = "NAME")]
    theme: Option<String>,
    /// Treat warnings as errors
    #[arg(long)]
    strict: bool,
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
}

/// The command that the arguments of this process mean. Arguments that cannot be understood end
/// the process with exit code 2 and a hint.
pub(super) fn read() -> Command {
    match Typed::parse().command {
        TypedCommand::Build(typed) => Command::Build(typed.into()),
        TypedCommand::Check(typed) => Command::Check(Check {
            site: typed.site.into(),
            format: typed.format,
        }),
        TypedCommand::New { dir } => Command::New(dir),
        TypedCommand::Schema { kind } => Command::Schema(kind),
    }
}

impl From<TypedBuild> for Build {
    fn from(typed: TypedBuild) -> Self {
        let in_root = || typed.site.root.join("public");
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

impl From<TypedSite> for Site {
    fn from(typed: TypedSite) -> Self {
        Self {
            root: typed.root,
            options: Options {
                base_url: typed.base_url,
                theme: typed.theme,
            },
            strict: typed.strict,
        }
    }
}
