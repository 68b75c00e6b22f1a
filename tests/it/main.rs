//! What the program does, a module a feature; `site` is what all of them make their sites with.

mod backbone;
mod bounds;
mod build;
mod card;
mod causes;
mod chart;
mod cli;
mod diagnostics;
mod documents;
mod figures;
mod fit;
mod hostile;
mod leverage;
mod mistakes;
mod new;
mod parse;
mod plurals;
mod said;
mod scene;
mod serve;
mod site;
mod status_cases;
mod tables;
mod theme;
mod warm;
mod words;
