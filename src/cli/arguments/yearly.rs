//! Yearly: what is asked for around the day that a card is published.

use super::site::Site;
use clap::{Args, ValueEnum};
use jiff::civil::Date;
use reportcard::parse;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Translate {
    #[command(flatten)]
    pub site: Site,
    /// The language to translate into, such as es
    pub language: String,
    /// A table that was filled in, to be taken in; without it, the table is written
    pub table: Option<PathBuf>,
    /// File that the table is written to, in place of translation-LANGUAGE.xlsx
    #[arg(long, short, value_name = "FILE", conflicts_with = "table")]
    pub output: Option<PathBuf>,
    /// Take note that each translation that there is says what its text says now
    #[arg(long, conflicts_with_all = ["table", "output"])]
    pub done: bool,
}

#[derive(Args)]
pub(crate) struct Release {
    #[command(flatten)]
    pub site: Site,
}

#[derive(Args)]
pub(crate) struct Due {
    #[command(flatten)]
    pub site: Site,
    /// Day that it is counted on, such as 2027-06-01 [default: today]
    #[arg(long, value_name = "DATE", value_parser = parse::day)]
    pub on: Option<Date>,
    /// How it is printed
    #[arg(long, value_enum, default_value_t = DueFormat::Human)]
    pub format: DueFormat,
}

#[derive(Args)]
pub(crate) struct Privacy {
    #[command(flatten)]
    pub site: Site,
    /// File that the report is written to, in place of the terminal
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// How what is due is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DueFormat {
    /// For a person
    Human,
    /// One JSON object
    Json,
    /// A calendar of all days, the same on every day: team/calendar.ics of the site
    Ics,
}

#[derive(Args)]
pub(crate) struct Next {
    /// Name of its edition, such as 2027
    #[arg(value_name = "NAME", value_parser = parse::name)]
    pub edition: String,
    /// Day on which it will be published [default: a year after the last one, or when that one said]
    #[arg(long, value_name = "DATE", value_parser = parse::day)]
    pub published: Option<Date>,
    /// Print what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    #[command(flatten)]
    pub site: Site,
}
