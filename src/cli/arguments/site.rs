//! Site: which site is meant, and how it is made.

use clap::Args;
use reportcard::{Options, parse};
use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

#[derive(Args)]
pub(crate) struct Site {
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

impl Site {
    /// How the site is meant.
    pub fn options(&self) -> Options {
        let (base_url, theme) = (self.base_url.clone(), self.theme.clone());
        Options { base_url, theme, clock: Some(clock), ..Options::default() }
    }
}

/// How long the program runs, from the first time that this is asked.
fn clock() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    START.elapsed()
}
