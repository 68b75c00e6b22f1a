//! Calendar: the days on which something falls due, as a calendar file (iCalendar, RFC 5545).

use crate::page::{Event, Pages};
use std::fmt::Write;

/// The longest that a line may be, in octets, without its end.
const LONGEST_LINE: usize = 75;

/// The calendar; none where nothing has a day, since a calendar must hold something.
pub(super) fn calendar(pages: &Pages) -> Option<String> {
    let (card, events) = (pages.card(), pages.calendar());
    // One that was published long ago tells nobody what to do.
    if events.is_empty() || card.is_kept {
        return None;
    }
    let mut text = String::new();
    let mut line = |name: &str, value: &str| fold(&format!("{name}:{value}"), &mut text);
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//reportcard//due//EN");
    line("CALSCALE", "GREGORIAN");
    line("X-WR-CALNAME", &escaped(&pages.calendar_name()));
    // No clock: a calendar of the same card is the same, and that of the next card is newer.
    let stamp = format!("{}T000000Z", card.edition.published.strftime("%Y%m%d"));
    for event in &events {
        line("BEGIN", "VEVENT");
        line("UID", &uid(&card.community.partnership, event));
        line("DTSTAMP", &stamp);
        line("DTSTART;VALUE=DATE", &event.day.strftime("%Y%m%d").to_string());
        line("SUMMARY", &escaped(&event.summary));
        line("DESCRIPTION", &escaped(&event.about));
        // Whoever has it in a calendar is not busy all day.
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    Some(text)
}

/// The same for the same thing on every card, whatever its day.
fn uid(partnership: &str, event: &Event) -> String {
    let mut hash = blake3::Hasher::new();
    for part in std::iter::once(partnership).chain(event.key.iter().map(String::as_str)) {
        hash.update(&(part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    format!("{}@reportcard", &hash.finalize().to_hex()[..32])
}

/// Text in which no sign means anything.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => safe.extend(['\\', c]),
            '\n' => safe.push_str("\\n"),
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

/// Adds a line that goes on in further ones, each begun by a blank, where it is too long; no letter is cut in two.
fn fold(line: &str, to: &mut String) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LONGEST_LINE {
            to.push_str("\r\n ");
            length = 1;
        }
        to.push(c);
        length += c.len_utf8();
    }
    let _ = write!(to, "\r\n");
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_LINE, escaped, fold};

    #[test]
    fn a_long_line_is_folded_between_letters_and_reads_back_as_it_was() {
        for line in
            ["a".repeat(200), "ü".repeat(120), format!("x{}", "学校".repeat(60)), "a".repeat(75)]
        {
            let mut folded = String::new();
            fold(&line, &mut folded);
            for part in folded.strip_suffix("\r\n").unwrap().split("\r\n") {
                assert!(part.len() <= LONGEST_LINE, "{part}");
            }
            assert_eq!(folded.replace("\r\n ", "").trim_end(), line);
        }
        let mut short = String::new();
        fold(&"a".repeat(75), &mut short);
        assert_eq!(short, format!("{}\r\n", "a".repeat(75)));
    }

    #[test]
    fn no_sign_of_a_text_means_anything() {
        assert_eq!(escaped("a, b; c\\d\ne\r\u{7}"), "a\\, b\\; c\\\\d\\ne");
    }
}
