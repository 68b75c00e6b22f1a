//! Pupils: a file that has a row for each pupil, told by the heads of its columns. None of it is read, and
//! nothing of it but heads is ever printed.

use super::csv::MOST_TITLES;
use super::json_rows;
use crate::parse::value::wording::brief;
use crate::source::{Code, Diagnostic, Diagnostics, Sources, Span};

/// Bytes in which they stand.
const BYTES: usize = 64 << 10;

/// The ends of the names of files that hold tables.
const TABLES: [&str; 6] = [".csv", ".tsv", ".tab", ".txt", ".dat", ".json"];

/// Heads, in letters and digits alone, of what one pupil has and no group: one of them says enough.
const OF_ONE: [&str; 17] = [
    "stuid",
    "ssn",
    "socialsecuritynumber",
    "ssid",
    "sasid",
    "lasid",
    "ferpablock",
    "dob",
    "dateofbirth",
    "birthdate",
    "birthday",
    "studentname",
    "pupilname",
    "childname",
    "learnername",
    "studentid",
    "studentidentifier",
];

/// What such heads end with, whatever stands before them: `State Student ID`.
const ENDS: [&str; 9] = [
    "studentid",
    "studentidentifier",
    "pupilid",
    "learnerid",
    "childid",
    "studentdob",
    "dateofbirth",
    "birthdate",
    "socialsecuritynumber",
];

/// Heads that say it together with another one of them.
const OF_TWO: [&str; 13] = [
    "upn",
    "firstname",
    "lastname",
    "middlename",
    "middleinitial",
    "surname",
    "givenname",
    "forename",
    "familyname",
    "studentnumber",
    "studentno",
    "pupilnumber",
    "permnumber",
];

/// The heads by which a file is one of pupils; none where it is not.
pub(crate) fn heads(bytes: &[u8]) -> Option<Vec<String>> {
    // Files in UTF-16 hold a NUL beside each letter.
    let start: Vec<u8> = bytes.iter().take(BYTES).copied().filter(|b| *b != 0).collect();
    if let Some(fields) = json_rows::fields(&start) {
        return of_one_pupil(fields.iter());
    }
    let lines = start.split(|b| matches!(b, b'\n' | b'\r')).filter(|line| !line.is_empty());
    lines.take(MOST_TITLES).enumerate().find_map(|(at, line)| {
        let cells = line.split(|b| matches!(b, b',' | b';' | b'\t' | b'|'));
        let is_number = |cell: &[u8]| {
            let mut signs = cell.iter().filter(|b| b.is_ascii_alphanumeric()).peekable();
            signs.peek().is_some() && signs.all(|b| b.is_ascii_digit())
        };
        let is_row_of_heads = at == 0 || !cells.clone().any(is_number);
        is_row_of_heads.then(|| of_one_pupil(cells.map(String::from_utf8_lossy)))?
    })
}

/// The heads of a row by which it is one of pupils; none where it is not.
pub(crate) fn of_one_pupil<T: AsRef<str>>(heads: impl Iterator<Item = T>) -> Option<Vec<String>> {
    let (mut sure, mut half) = (Vec::new(), Vec::new());
    for head in heads {
        let head = head.as_ref();
        let plain = |c: char| c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase());
        let bare: String = head.chars().filter_map(plain).collect();
        let person = ["student", "pupil", "child", "learner", "stu"];
        let own = person.iter().find_map(|who| bare.strip_prefix(who)).unwrap_or(&bare);
        let is_any = |list: &[&str]| list.iter().any(|it| *it == bare || *it == own);
        let shown = || brief(head.trim_matches(|c: char| !c.is_alphanumeric()));
        if is_any(&OF_ONE) || ENDS.iter().any(|end| bare.ends_with(end)) {
            sure.push(shown());
        } else if is_any(&OF_TWO) {
            half.push(shown());
        }
    }
    (!sure.is_empty() || half.len() > 1).then(|| [sure, half].concat())
}

/// Refuses a file of pupils, at the place that names it where there is one.
pub(crate) fn refused(path: &str, heads: &[String], span: Option<Span>) -> Diagnostic {
    let quoted: Vec<String> = heads.iter().take(3).map(|head| format!("“{head}”")).collect();
    let message = format!(
        "The file {path} has a row for each pupil, it seems: there {} {}. A report card shows numbers of groups, so the file is not read.",
        if quoted.len() == 1 { "is a column" } else { "are columns such as" },
        quoted.join(", ")
    );
    Diagnostic::new(Code::Pupils, span, message)
        .expected("a table with a row for each period and group")
        .help("Take the file out of the folder of the site, and out of whatever keeps its older versions. Count the pupils in the spreadsheet (a pivot table does), and save a table with the columns period, numerator and denominator, and one for each breakdown.")
}

/// Refuses files of pupils that lie in the content, named or not, and takes out all else that is told of
/// them: it would print their lines.
pub(crate) fn refuse(sources: &Sources, out: &mut Diagnostics) {
    for (id, file) in sources.iter() {
        let lower = file.path.to_ascii_lowercase();
        let is_table = TABLES.iter().any(|end| lower.ends_with(end));
        if !file.path.starts_with("content/") || !is_table {
            continue;
        }
        let Some(heads) = heads(&file.bytes) else { continue };
        let is_of_it = |span: Span| span.file == id;
        out.take(|it| {
            it.span.is_some_and(is_of_it) || it.also.iter().any(|label| is_of_it(label.span))
        });
        let named = format!("The file {} ", file.path);
        if !out.iter().any(|it| it.code == Code::Pupils && it.message.starts_with(&named)) {
            out.push(refused(&file.path, &heads, None));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::heads;

    #[test]
    fn a_file_of_pupils_is_told_by_its_heads() {
        for text in [
            "StudentID,Grade,Score\n1,3,4\n",
            "Year,State Student ID,Score",
            "A report\n\nGrade;DOB;Score\n",
            "First Name\tLast Name\tScore",
            "\"First Name\",\"Middle Initial\",\"Last Name\"",
            "Student Number,Last Name,Grade",
            "SSN,x",
            "FERPA Block,x",
            "Student_First_Name,Student_Last_Name",
            "SSID,Test",
            "Date of Birth\rx",
            "[\n {\"StudentID\": \"1\", \"grade\": 3},\n",
        ] {
            assert!(heads(text.as_bytes()).is_some(), "{text}");
        }
        let wide: Vec<u8> = "StudentID,x".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(heads(&wide).is_some());
        for text in [
            "Year,Student Group,Value",
            "School ID,State School Id,NCES ID,Student Number",
            "Student Count,Number of Students,District Name,School Name",
            "period,value,numerator,denominator",
            "Students identified as gifted,Name",
            "[{\"sy\":\"2024\",\"measure\":\"DOB\"}]",
            "",
        ] {
            assert_eq!(heads(text.as_bytes()), None, "{text}");
        }
    }
}
