//! The `reportcard` binary.

fn main() {}
