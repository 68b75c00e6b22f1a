//! Path: a file's name below a folder, with `/` between its parts on every machine.

/// Whether a path stays below the folder that it is joined to, on every machine.
pub fn stays_below(path: &str) -> bool {
    !path.contains(['\\', ':', '\0'])
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}
