//! Languages: the words of each that is there are as many as the English ones and none of those, and no page
//! says anything in English.

use crate::scene::Scene;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use reportcard::language::{Language, MoneyStyle};
use reportcard::theme::SPARE_ARGUMENTS;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

const ENGLISH: &str = include_str!("../../themes/default/languages/en.ftl");
const SPANISH: &str = include_str!("../../themes/default/languages/es.ftl");
const ARABIC: &str = include_str!("../../themes/default/languages/ar.ftl");

/// Every language that is there beside English, with its file and the messages that choose by less than the
/// English ones: numbers stay digits in Arabic, since in words they take the gender of what is counted.
const TRANSLATIONS: [(&str, &str, &[&str]); 2] =
    [("ar", ARABIC, &["number-word", "number-word-first"]), ("es", SPANISH, &[])];

/// What is written alike in both: words for programs, abbreviations, and the Canadian dollar.
const ALIKE: [&str; 6] = ["ltr", "small", "CSV", "JSON", "C$", "Sector"];

/// Where the starter's author says what a message of the program happens to say, in English as well.
const AUTHORED: [(&str, &str); 7] = [
    ("outcomes/employment/index.html", "more than chance explains"),
    ("pages/how-we-work/index.html", "October"),
    ("pages/how-we-work/index.html", "November"),
    ("theory-of-action/index.html", "What changed since last year"),
    ("theory-of-action/index.html", "from cradle to career"),
    ("theory-of-action/index.html", "From cradle to career"),
    ("value/index.html", "than at the rate of"),
];

/// What a message says: the texts that stand fixed in it, and what each argument is chosen by.
#[derive(Default)]
struct Message {
    texts: BTreeSet<String>,
    choices: BTreeSet<(String, String)>,
    /// It is one text, without arguments.
    is_fixed: bool,
}

impl Message {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    let words = value.split_whitespace().collect::<Vec<_>>().join(" ");
                    let words = words.trim_matches(|c: char| ".,:;·–()“”".contains(c) || c == ' ');
                    if words.contains(char::is_alphabetic) {
                        self.texts.insert(words.to_owned());
                    }
                }
                PatternElement::Placeable { expression } => self.choose(expression),
            }
        }
    }

    fn choose(&mut self, expression: &Expression<&str>) {
        let Expression::Select { selector, variants } = expression else { return };
        let InlineExpression::VariableReference { id } = selector else { return };
        for variant in variants {
            let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
                variant.key;
            self.choices.insert((id.name.to_owned(), key.to_owned()));
            self.read(&variant.value);
        }
    }
}

/// Every message of a file, in the file's order.
fn messages(text: &str) -> Vec<(String, Message)> {
    let resource = fluent_syntax::parser::parse(text).unwrap();
    let mut found = Vec::new();
    let mut add = |key: String, pattern: &Pattern<&str>| {
        let mut message = Message::default();
        message.read(pattern);
        message.is_fixed = matches!(&pattern.elements[..], [PatternElement::TextElement { .. }]);
        found.push((key, message));
    };
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let name = message.id.name;
        message.value.iter().for_each(|pattern| add(name.to_owned(), pattern));
        for attribute in &message.attributes {
            add(format!("{name}.{}", attribute.id.name), &attribute.value);
        }
    }
    found
}

#[test]
fn every_language_of_the_theme_is_held_to_the_english_one() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/languages");
    let there = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name());
    let there: BTreeSet<_> = there.map(|name| name.into_string().unwrap()).collect();
    let held = TRANSLATIONS.map(|(tag, ..)| format!("{tag}.ftl"));
    let english = ["en.ftl", "en-US.ftl"].map(str::to_owned);
    assert_eq!(there, held.into_iter().chain(english).collect());
}

#[test]
fn a_language_has_every_message_in_its_order_with_its_arguments() {
    let keys = |text: &str| messages(text).into_iter().map(|it| it.0).collect::<Vec<String>>();
    let english = Language::new("en", ENGLISH).unwrap();
    for (tag, words, _) in TRANSLATIONS {
        assert_eq!(keys(words), keys(ENGLISH), "{tag}");
        let language = Language::new(tag, words).unwrap();
        let mut taken_here = language.messages();
        for (key, taken) in english.messages() {
            let mut own = taken_here.remove(&key).unwrap();
            own.retain(|name| taken.contains(name) || !SPARE_ARGUMENTS.contains(&(&key, name)));
            assert_eq!(own, taken, "{tag}: {key}");
        }
    }
}

#[test]
fn a_language_chooses_by_all_that_english_chooses_by() {
    for (tag, words, fewer) in TRANSLATIONS {
        let own: BTreeMap<String, Message> = messages(words).into_iter().collect();
        for (key, message) in messages(ENGLISH) {
            let lacking: Vec<_> = message.choices.difference(&own[&key].choices).collect();
            let is_held = !fewer.contains(&&*key);
            assert!(lacking.is_empty() || !is_held, "{tag}: {key}: {lacking:?}");
        }
    }
}

#[test]
fn no_message_of_another_language_says_anything_in_english() {
    let mut same = BTreeSet::new();
    for (tag, words, _) in TRANSLATIONS {
        let own: BTreeMap<String, Message> = messages(words).into_iter().collect();
        for (key, message) in messages(ENGLISH) {
            let texts = own[&key].texts.intersection(&message.texts);
            let texts = texts.filter(|text| !ALIKE.contains(&&***text));
            same.extend(texts.map(|text| format!("{tag}: {key}: {text}")));
        }
    }
    assert_eq!(same, BTreeSet::new());
}

/// A page's text: once as it is written, attributes and all, and once without its tags, since a label that
/// is broken into lines stands in several elements.
fn texts(page: &str) -> [String; 2] {
    let plain = |text: &str| {
        let marks =
            [("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&lt;", "<"), ("&amp;", "&")];
        let text = marks.iter().fold(text.to_owned(), |text, (mark, is)| text.replace(mark, is));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let without = page.split('<').map(|part| part.split_once('>').map_or(part, |it| it.1));
    [plain(page), plain(&without.collect::<Vec<_>>().join(" "))]
}

/// What stands alone between two tags, or is all that an attribute says.
fn alone(page: &str) -> BTreeSet<&str> {
    let between = page.split('<').filter_map(|part| Some(part.split_once('>')?.1.trim()));
    let attributes = ["alt=\"", "aria-label=\"", "title=\"", "content=\""]
        .into_iter()
        .flat_map(|it| page.split(it).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)));
    between.chain(attributes).map(|text| text.trim_end_matches(['.', ':'])).collect()
}

/// What a page says in English, and which messages it asked for in vain.
fn english_in<'a>(page: &'a str, english: &'a [(String, Message)]) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let long = |text: &&String| text.split(' ').count() > 3;
    for text in texts(page) {
        for (key, message) in english {
            let said = message.texts.iter().filter(long).filter(|words| text.contains(&***words));
            found.extend(said.map(String::as_str));
            found.extend(text.contains(&format!("[{key}]")).then_some(&**key));
        }
    }
    let whole = english.iter().filter(|it| it.1.is_fixed).flat_map(|it| &it.1.texts);
    let whole: BTreeSet<&str> = whole.map(|text| &**text).collect();
    found.extend(alone(page).intersection(&whole).filter(|it| !ALIKE.contains(it)));
    found
}

/// Builds the starter in a language, and asserts that its pages say nothing in English.
fn assert_all_said_in(tag: &str) -> Scene {
    let scene = Scene::starter();
    scene.replace("content/site.yaml", "language: en", &format!("language: {tag}"));
    scene.run(&["build", "--strict"]).success();
    let english = messages(ENGLISH);
    let (mut found, mut read) = (BTreeSet::new(), 0);
    for (path, bytes) in scene.public() {
        if [".html", ".svg", ".xml"].iter().any(|end| path.ends_with(end)) {
            read += 1;
            let page = String::from_utf8(bytes).unwrap();
            let said =
                english_in(&page, &english).into_iter().map(|it| (path.clone(), it.to_owned()));
            found.extend(said);
        }
    }
    assert!(read > 150, "{read} pages");
    let authored = AUTHORED.map(|(path, words)| (path.to_owned(), words.to_owned()));
    let found: BTreeSet<_> = found.difference(&BTreeSet::from(authored)).cloned().collect();
    assert_eq!(found, BTreeSet::new());
    scene
}

#[test]
fn no_page_of_a_spanish_card_says_anything_in_english() {
    assert_all_said_in("es");
}

/// Where the texts of a drawing stand from the left, those that a test knows by their words.
fn places(drawing: &str, is_known: impl Fn(&str) -> bool) -> Vec<f64> {
    let texts = drawing.split("<text x=\"").skip(1);
    let read = |text: &str| {
        let words = text.split_once('>')?.1.split('<').next()?;
        is_known(words).then(|| text.split('"').next()?.parse().ok())?
    };
    texts.filter_map(read).collect()
}

#[test]
fn an_arabic_card_runs_from_right_to_left_but_its_years_do_not() {
    let scene = assert_all_said_in("ar");
    let page = |path: &str| std::fs::read_to_string(scene.path(path)).unwrap();
    let home = page("public/index.html");
    assert!(home.contains("<html lang=\"ar\" dir=\"rtl\""), "{}", &home[..200]);
    assert!(home.contains("5 من أصل 8 مؤشرات في تحسن"));
    // Previews are there, though pictures have no Arabic letters; those of charts are not.
    assert!(home.contains("og:image") && scene.path("public/social/index.png").exists());
    assert!(!home.contains("charts/grade3-reading-trend.png"));
    // A percentage is isolated: its sign stays at its right in a line that runs to the left.
    assert!(home.contains("\u{2066}58.9%\u{2069}"));
    // So is an English name, with the mark that follows it outside.
    assert!(home.contains("أطفال \u{2068}Marlow County\u{2069}، من المهد"));

    let outcome = page("public/outcomes/early-grade-reading/index.html");
    let drawings = outcome.split("<svg class=\"chart w\"").skip(1);
    let drawings: Vec<&str> = drawings.filter_map(|it| it.split("</svg>").next()).collect();
    let year = |year: &str| places(drawings[0], |words| words.contains(year))[0];
    let years = ["2016–17\u{2069}", "2020–21", "2025–26", "2030–31"].map(year);
    assert!(years.is_sorted(), "{years:?}");
    let groups = places(drawings[1], |words| words == "Low-income families");
    assert_eq!(groups, [680.0], "a row begins at the right");
    let then = places(drawings[1], |words| words == "\u{2066}36%\u{2069}");
    let now = places(drawings[1], |words| words == "\u{2066}47%\u{2069}");
    assert!(then[0] > now[0], "what is more lies further to the left: {then:?}, {now:?}");
}

#[test]
fn a_message_that_falls_back_to_english_is_found_on_a_page() {
    let page = "<p title=\"Improving\">Sube</p><text>Not shown, to</text> <text>protect privacy</text><i>[since]</i>";
    let english = messages(ENGLISH);
    let found: Vec<&str> = english_in(page, &english).into_iter().collect();
    assert_eq!(found, ["Improving", "Not shown, to protect privacy", "since"]);
}

#[test]
fn a_site_that_says_es_is_spanish_and_so_is_one_that_says_where() {
    for tag in ["es", "es-MX"] {
        let scene = Scene::small();
        scene.replace("content/site.yaml", "language: en", &format!("language: {tag}"));
        scene.run(&["build", "--strict"]).success();
        let home = std::fs::read_to_string(scene.path("public/index.html")).unwrap();
        assert!(home.contains(&format!("<html lang=\"{tag}\"")), "{home}");
        for words in ["Publicado el 14 de octubre de 2026", "Informe 2026", "Meta: 70% para 2030"] {
            assert!(home.contains(words), "{words} in {home}");
        }
    }
}

#[test]
fn amounts_and_differences_are_said_of_one_and_of_several() {
    let spanish = Language::new("es", SPANISH).unwrap();
    let money = |amount: i64| {
        let amount = Decimal::from(amount);
        [MoneyStyle::Long, MoneyStyle::Short]
            .map(|it| spanish.numbers().money(amount, 0, "USD", it))
    };
    assert_eq!(money(1_000_000), ["$1 millón", "$1 M"]);
    assert_eq!(money(38_200_000), ["$38.2 millones", "$38.2 M"]);
    assert_eq!(money(3_900_000_000), ["$3.9 mil millones", "$3.9 mil M"]);
    assert_eq!(money(1_200_000_000_000), ["$1.2 millones de millones", "$1.2 M de M"]);
    let points = |tenths: i64| {
        let unit = reportcard::report::Unit::Percent { places: 1 };
        spanish.numbers().difference(&unit, Decimal::new(tenths, 1), 1)
    };
    assert_eq!([points(96), points(-15)], ["9.6 puntos", "1.5 puntos"]);
}

#[test]
fn arabic_counts_in_six_ways_and_keeps_signs_beside_their_numbers() {
    let arabic = Language::new("ar", ARABIC).unwrap();
    let n = arabic.numbers();
    let cards = |n: usize| {
        let given = [("count", reportcard::language::count(n)), ("community", "X".into())];
        arabic.text("editions-title", &given)
    };
    let place = "عن \u{2068}X\u{2069}";
    assert_eq!(cards(2), format!("تقريران {place}"));
    assert_eq!(cards(3), format!("3 تقارير {place}"));
    assert_eq!(cards(11), format!("11 تقريرًا {place}"));
    assert_eq!(cards(100), format!("100 تقرير {place}"));
    let amount = |n: i64| Decimal::from(n);
    let long = |it| n.money(amount(it), 0, "USD", MoneyStyle::Long);
    assert_eq!(long(200_000), "200,000 دولار");
    assert_eq!(long(4_000_000), "4 ملايين دولار");
    assert_eq!(long(4_500_000_000), "4.5 مليار دولار");
    let years = reportcard::report::Unit::Years { places: 1 };
    let difference = |tenths| n.difference(&years, Decimal::new(tenths, 1), 1);
    assert_eq!(
        [30, 45, 110, 1040].map(difference),
        ["3.0 أعوام", "4.5 عام", "11.0 عامًا", "104.0 أعوام"]
    );
    assert_eq!(n.signed(Decimal::new(-31, 1), 1), "\u{200E}−3.1");
    let school_year = reportcard::report::Period::SchoolYear(2016);
    assert_eq!(n.period(school_year), "\u{2066}2016–17\u{2069}");
}
