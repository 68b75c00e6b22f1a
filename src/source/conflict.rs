//! Conflict: what a tool that keeps versions leaves in a file where two edits of one place met, until
//! somebody chooses between them.

use super::{Code, Diagnostic, FileId, Span};
use memchr::memmem::find_iter;

/// Where one edit begins and where the other ends: no line that people write begins so.
const OUTER: [&[u8; 7]; 2] = [b"<<<<<<<", b">>>>>>>"];
/// What stands between the two, and what both were made from: headings and tables have such lines too.
const INNER: [&[u8; 7]; 2] = [b"|||||||", b"======="];

/// The first conflict in a file, at its first mark.
pub(crate) fn conflict(bytes: &[u8], file: FileId) -> Option<Diagnostic> {
    let at = OUTER.iter().filter_map(|mark| lines(bytes, mark).next());
    let at = at.min()?;
    let rest = &bytes[at..];
    let span = |from: usize| Span::new(file, at + from, at + from + OUTER[0].len());
    let message = "Two edits of this place met, and nobody has chosen yet which of them holds.";
    let mut found = Diagnostic::new(Code::Conflict, span(0), message)
        .expected("text without the marks of a merge")
        .help("Keep what is right of the two edits, and take out the lines that begin with <<<<<<<, =======, >>>>>>> or |||||||.");
    let end = lines(rest, OUTER[1]).next().filter(|end| *end > 0);
    let inner = INNER.iter().filter_map(|mark| lines(&rest[..end?], mark).next());
    for (from, what) in inner
        .map(|from| (from, "between the edits"))
        .chain(end.map(|end| (end, "the end of the other edit")))
    {
        found = found.also(span(from), what);
    }
    Some(found)
}

/// Where lines begin with a mark that a blank or the end of the line follows.
fn lines<'a>(bytes: &'a [u8], mark: &'a [u8; 7]) -> impl Iterator<Item = usize> + 'a {
    find_iter(bytes, mark).filter(|at| {
        let is_first =
            *at == 0 || bytes[at - 1] == b'\n' || *at == 3 && bytes.starts_with(b"\xef\xbb\xbf");
        let next = bytes.get(at + mark.len());
        is_first && next.is_none_or(|next| matches!(next, b' ' | b'\r' | b'\n'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Option<u32> {
        Some(conflict(text.as_bytes(), FileId(0))?.span?.start)
    }

    #[test]
    fn the_marks_of_a_merge_are_found() {
        assert_eq!(at("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n"), Some(2));
        assert_eq!(at("<<<<<<<\r\nb\r\n>>>>>>>\r\n"), Some(0));
        assert_eq!(at("\u{feff}<<<<<<< HEAD\n"), Some(3));
        assert_eq!(at("a\n>>>>>>> other"), Some(2));
        let three = "<<<<<<< a\nx\n||||||| b\ny\n=======\nz\n>>>>>>> c\n";
        assert_eq!(conflict(three.as_bytes(), FileId(0)).unwrap().also.len(), 3);
    }

    #[test]
    fn what_people_write_is_no_conflict() {
        for text in [
            "Heading\n=======\n",
            "||||||| \n|||||||\n",
            "a <<<<<<< b\n",
            " <<<<<<< b\n",
            "<<<<<<<< b\n",
            "<<<<<<<b\n",
            ">>>>>> six\n",
        ] {
            assert_eq!(at(text), None, "{text}");
        }
    }
}
