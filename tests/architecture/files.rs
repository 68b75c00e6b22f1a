//! Files: the modules of `src/` as the compiler finds them, each with the paths that its code names.
//! What is compiled for tests alone is no part of that.

use crate::tokens::{Token, tokens};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// A path as it is written, such as `super::figures::trend`.
pub type Names = Vec<String>;

#[derive(Default)]
pub struct File {
    /// Below `src/`, such as `page/case/value.rs`.
    pub name: String,
    /// The same as a module: `page`, `case`, `value`.
    pub module: Names,
    pub text: String,
    /// Every path outside `use`, those in the arguments of macros too; a macro's name again with `!`.
    pub paths: Vec<Names>,
    /// What `use` names, by its name here, and whether that is passed on.
    pub imports: BTreeMap<String, (Names, bool)>,
    /// What `use …::*` names.
    pub globs: Vec<Names>,
    /// The items that are defined here.
    pub defined: Vec<String>,
    /// Each function with its lines; those of tests too.
    pub functions: Vec<(String, usize)>,
}

impl File {
    pub fn room(&self) -> &str {
        self.name.split(['/', '.']).next().unwrap()
    }

    pub fn lines(&self) -> usize {
        self.text.lines().count()
    }
}

/// Every module of the library and of the binary.
pub fn modules() -> &'static [File] {
    static MODULES: LazyLock<Vec<File>> = LazyLock::new(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut files = Vec::new();
        for start in ["lib.rs", "main.rs"] {
            read(&root, root.join(start), Names::new(), false, &mut files);
        }
        files
    });
    &MODULES
}

/// Every file of `src/` that could be a module.
pub fn on_disk() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let entries = walkdir::WalkDir::new(&root).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.path().extension().is_some_and(|end| end == "rs"));
    files.map(|entry| name(&root, entry.path())).collect()
}

fn name(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/")
}

/// Reads a module and those below it.
fn read(root: &Path, path: PathBuf, module: Names, is_test: bool, files: &mut Vec<File>) {
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path:?}: {e}"));
    let all = tokens(&text);
    let (code, tests) = split(&all);
    let below = |name: &str| [&module[..], &[name.to_owned()]].concat();
    let children = |code: &[Token<'_>]| -> Vec<Names> {
        let modules = code.windows(3).filter(|it| it[0].text == "mod" && it[2].text == ";");
        modules.map(|it| below(it[1].text)).collect()
    };
    let modules = [(children(&code), is_test), (children(&tests), true)];
    let mut file = File { name: name(root, &path), module: module.clone(), ..File::default() };
    file.functions = functions(&all);
    if !is_test {
        file.see(&code);
    }
    drop((all, code, tests));
    files.push(File { text, ..file });
    for (children, is_test) in modules {
        for child in children {
            let path = root.join(child.join("/")).with_extension("rs");
            read(root, path, child, is_test, files);
        }
    }
}

/// What is always compiled, and what is compiled for tests alone; both without attributes.
fn split<'a>(tokens: &[Token<'a>]) -> (Vec<Token<'a>>, Vec<Token<'a>>) {
    let (mut code, mut tests) = (Vec::new(), Vec::new());
    let mut is_test = false;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let next = tokens.get(at + 1).map_or("", |next| next.text);
        if token.text == "#" && ["[", "!"].contains(&next) {
            let start = at + 1 + usize::from(next == "!");
            let end = closing(tokens, start);
            let words: Vec<&str> = tokens[start..=end].iter().map(|token| token.text).collect();
            is_test |= words == ["[", "cfg", "(", "test", ")", "]"];
            at = end + 1;
            continue;
        }
        let end = if is_test { end_of_item(tokens, at) } else { at };
        let part = if is_test { &mut tests } else { &mut code };
        part.extend_from_slice(&tokens[at..=end]);
        is_test = false;
        at = end + 1;
    }
    (code, tests)
}

/// Where the bracket at `at` is closed.
fn closing(tokens: &[Token<'_>], at: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(at) {
        match token.text {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    tokens.len() - 1
}

/// Where the item at `at` ends: at its `;`, or where its body is closed.
fn end_of_item(tokens: &[Token<'_>], mut at: usize) -> usize {
    while at < tokens.len() {
        match tokens[at].text {
            ";" => return at,
            "{" => return closing(tokens, at),
            "(" | "[" => at = closing(tokens, at) + 1,
            _ => at += 1,
        }
    }
    tokens.len() - 1
}

fn functions(tokens: &[Token<'_>]) -> Vec<(String, usize)> {
    let heads = tokens.windows(2).enumerate();
    let heads = heads.filter(|(_, pair)| pair[0].text == "fn" && pair[1].is_word());
    let lines = |at: usize| tokens[end_of_item(tokens, at)].line - tokens[at].line + 1;
    heads.map(|(at, pair)| (pair[1].text.to_owned(), lines(at))).collect()
}

impl File {
    /// Takes down what the code names and defines.
    fn see(&mut self, code: &[Token<'_>]) {
        let (mut at, mut depth) = (0, 0);
        let text = |at: usize| code.get(at).map_or("", |token| token.text);
        while at < code.len() {
            match text(at) {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth -= 1,
                "use" if text(at + 1) != "<" => {
                    let passed_on = at > 0 && ["pub", ")"].contains(&text(at - 1));
                    at = self.import(code, at + 1, &[], passed_on);
                    continue;
                }
                "fn" | "struct" | "enum" | "trait" | "type" | "const" | "static" if depth == 0 => {
                    self.defined.push(text(at + 1).to_owned());
                }
                "macro_rules" => self.defined.push(text(at + 2).to_owned()),
                _ => {}
            }
            if code[at].is_word() {
                at = self.path(code, at);
            } else {
                at += 1;
            }
        }
    }

    /// Takes down the path that begins at a word, and says what follows it.
    fn path(&mut self, code: &[Token<'_>], start: usize) -> usize {
        let text = |at: usize| code.get(at).map_or("", |token| token.text);
        let mut path = vec![text(start).to_owned()];
        let mut at = start + 1;
        while text(at) == "::" && code.get(at + 1).is_some_and(Token::is_word) {
            path.push(text(at + 1).to_owned());
            at += 2;
        }
        let before = |back: usize| start.checked_sub(back).map_or("", text);
        // Of a field, of a method and of a value that is being named nothing leads elsewhere.
        let is_member = before(1) == "." && before(2) != ".";
        if text(at) == "!" {
            self.paths.push(vec![format!("{}!", path[path.len() - 1])]);
        }
        if !is_member && (path.len() > 1 || text(at) != ":") {
            self.paths.push(path);
        }
        at
    }

    /// Takes down what a tree of `use` names under the path before it, and says what follows it.
    fn import(
        &mut self,
        code: &[Token<'_>],
        at: usize,
        before: &[String],
        passed_on: bool,
    ) -> usize {
        let (name, next) = (code[at].text, code[at + 1].text);
        let path = [before, &[name.to_owned()]].concat();
        match (name, next) {
            ("{", _) => {
                let (mut at, end) = (at + 1, closing(code, at));
                while at < end {
                    at = self.import(code, at, before, passed_on);
                    at += usize::from(code[at].text == ",");
                }
                end + 1
            }
            ("*", _) => {
                self.globs.push(before.to_vec());
                at + 1
            }
            (_, "::") => self.import(code, at + 2, &path, passed_on),
            _ => {
                let path = if name == "self" { before.to_vec() } else { path };
                let renamed = next == "as";
                let own = if renamed { code[at + 2].text } else { path.last().unwrap() };
                self.imports.insert(own.to_owned(), (path.clone(), passed_on));
                at + if renamed { 3 } else { 1 }
            }
        }
    }
}
