//! Site: what `content/site.yaml` says: whose card it is, which year's, and what may be shown.

use super::breakdown::Breakdown;
use super::place::Place;
use super::privacy::Privacy;
use super::source::Source;
use crate::parse::document::describe::describe;
use crate::parse::document::field::{
    Colour, Email, FixedName, Id, Lines, Name, NameWord, Path, ProperName, Several, SiteUrl, Text,
    Url,
};
use crate::report::{Community, Contact, Correction, Edition, Licence, PaceRule};
use jiff::civil::Date;

describe! {
    /// Whose report card it is, which year’s edition, how it looks, which figures may be shown, and
    /// the stages, breakdowns and sources that every other document names by their ids.
    document Site = "site" at "content/site.yaml" {
        /// Whose report card it is.
        required community: Community = "{ name: Marlow County, partnership: Marlow Forward }";
        /// Which year’s card it is, and when it is published.
        required edition: Edition = "{ name: \"2026\", published: 2026-10-14 }";
        /// The address where the site will stand; needed for the sitemap and for pictures in social
        /// media.
        optional base_url: SiteUrl = "https://marlowforward.example";
        /// The language of the pages, as a language tag. English (`en`, `en-US`), Spanish (`es`) and Arabic
        /// (`ar`) are there; a theme may hold others.
        optional language: FixedName = "en", else "en";
        /// The languages of the pages, where there are several: first the one that the documents are written in. The texts
        /// of the others stand beside the documents, such as index.es.md and outcome.es.yaml.
        optional languages: Vec<FixedName> = "[ en, es ]", else "the one of `language`";
        /// How the site looks: the name of a theme, or its name with your own colours.
        optional theme: Theme
            = "{ brand: \"#0B4F8A\", accent: \"#C04A12\" }", else "the built-in theme";
        /// The partnership’s logo, a picture in `content/`: it stands before the name on every page.
        optional logo: Path = "images/logo.svg";
        /// The picture by which browsers mark the site’s tabs, a square one in `content/`.
        optional icon: Path = "images/icon.svg", else "the theme’s";
        /// The menu: which pages, in which order, and by which words.
        optional navigation: Vec<NavEntry>
            = "[ scorecard, partners, { page: about-the-data, text: Our sources } ]", else "the scorecard, what there is, and the first of your own pages";
        /// Words of the pages that you say otherwise, by the ids that `reportcard messages` prints.
        optional words: OwnWords = "{ nav-scorecard: Our card, status-same: About the same }";
        /// Under which licence others may use the data.
        optional licence: Licence
            = "{ name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }";
        /// By which rule the pace toward a target is judged.
        optional pace: PaceRule = "linear", else "linear";
        /// Whether each page gets a picture for social media.
        optional social_images: bool = "true", else "true";
        /// Whether each chart is there as a PNG too, beside its SVG. There are none in a language whose letters
        /// are not Latin, Greek or Cyrillic.
        optional chart_images: bool = "true", else "true";
        /// Whether the page about the data says how fresh and how complete the numbers of each outcome are.
        optional freshness: bool = "true", else "false";
        /// Which figures about small groups are kept back: the name of a preset, or a preset with
        /// changes.
        optional privacy: Privacy
            = "{ preset: us-10, confirmed: true }", else "us-10, which every build asks you to confirm";
        /// The stages from cradle to career, in the order of a child’s life.
        required stages: Vec<Stage>
            = "[ { id: cradle, title: Cradle }, { id: school, title: School } ]";
        /// The ways in which children are told apart in the data.
        optional breakdowns: Vec<Breakdown>
            = "[ { id: income, title: Family income, groups: [ { id: low-income, title: Low-income families } ] } ]";
        /// The places that numbers are about, beside the community itself; a list, or a CSV file with a row
        /// for each and these fields as its columns.
        optional places: Lines<Place> = "places.csv";
        /// The boundaries of places, for maps: a GeoJSON file, or several. A property of each area holds the
        /// id, title, another name or a code of its place.
        optional boundaries: Several<Path> = "districts.geojson", else "no maps are drawn";
        /// By which rule the places beside the community are its peers; printed where it is held against them.
        optional peers: Text
            = "The counties of the state with 40,000 to 90,000 children.", else "no rule is printed";
        /// Where numbers come from, named once and used by their ids.
        optional sources: Vec<Source>
            = "[ { id: state-test, name: \"State Department of Education, 2026 release\" } ]";
        /// Corrections of earlier cards.
        optional corrections: Vec<Correction>
            = "[ { date: 2026-11-02, text: \"The 2024 graduation rate was 88.1%, not 81.8%.\" } ]";
    }

    for Community = "community" {
        /// The community’s name.
        required name: ProperName = "Marlow County";
        /// The name of the partnership that publishes the card.
        required partnership: ProperName = "Marlow Forward";
        /// One sentence on the partnership, for the foot of each page.
        optional about: Text = "The cradle-to-career partnership of Marlow County.";
        /// A notice that belongs on every page.
        optional notice: Text = "\"An invented community: every number here is made up.\"";
        /// Whom a reader can ask.
        optional contact: Contact = "{ name: Miriam Hale, role: executive director }";
    }

    for Contact = "contact" {
        /// The person’s name.
        required name: ProperName = "Miriam Hale";
        /// The person’s role.
        optional role: Name = "executive director";
        /// An e-mail address.
        optional email: Email = "miriam@marlowforward.example";
        /// A telephone number, as it is printed.
        optional phone: FixedName = "(555) 010-4420";
    }

    /// An entry of the menu: the name of a page, or more.
    either NavEntry { Page(NameWord), Own(OwnNavEntry) }

    struct OwnNavEntry = "entry of the menu" {
        /// The page: `scorecard`, `places`, `value`, `funding`, `partners`, `about-the-data`, `downloads`, the name of a
        /// file in content/pages/, or the id of an outcome or of a place.
        required page: NameWord = "about-the-data";
        /// The word or two for it.
        optional text: Name = "Our sources", else "the page’s own";
    }

    struct OwnWords = "words" {
        others {
            /// What is said in its place; what stands in braces is filled in.
            "message id": Text = "Our card";
        }
    }

    for Edition = "edition" {
        /// The edition’s name.
        required name: FixedName = "\"2026\"";
        /// The day on which it is published.
        required published: Date = "2026-10-14";
        /// When the next one comes.
        optional next_update: Name = "October 2027";
        /// The address of the card before it, where that one is not kept in `editions/`.
        optional last_card: SiteUrl = "https://marlowforward.example/2025";
    }

    /// How the site looks: the name of a theme, or more.
    either Theme { Name(Id), Own(OwnTheme) }

    struct OwnTheme = "theme" {
        /// The name of a folder in themes/.
        optional name: Id = "default", else "the built-in theme";
        /// The colour of links, of improvement and of emphasis.
        optional brand: Colour = "\"#0B4F8A\"";
        /// The colour of promises: targets and the pace toward them.
        optional accent: Colour = "\"#C04A12\"";
    }

    for Licence = "licence" {
        /// The licence’s name.
        required name: ProperName = "CC BY 4.0";
        /// Its address.
        optional url: Url = "https://creativecommons.org/licenses/by/4.0/";
    }

    words PaceRule {
        Linear: "a straight line from the baseline to the target",
        OpenSdg: "compound annual growth, as Open SDG sites judge it",
    }

    struct Stage = "stage" {
        /// Its id, used by outcomes.
        required id: Id = "school";
        /// Its name on the pages.
        required title: Name = "School";
    }

    for Correction = "correction" {
        /// When it was made.
        required date: Date = "2026-11-02";
        /// What was wrong and what is right.
        required text: Text = "\"The 2024 graduation rate was 88.1%, not 81.8%.\"";
    }
}
