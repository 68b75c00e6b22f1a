//! `import`: what it writes for files of publishers reads them, and leaves all else as it is.

use crate::scene::{Scene, printed, tree};
use std::fs;

const SITE: &str = "\
community: { name: Dayton, partnership: Dayton }
edition: { name: \"2026\", published: 2026-11-27 }
privacy: { preset: us-10, confirmed: true }
stages:
  - { id: cradle, title: Cradle }
  - { id: school, title: School }
";

/// A site without an outcome, and a file beside it.
fn site(name: &str, file: &str) -> Scene {
    Scene::of(&[("content/site.yaml", SITE), (name, file)])
}

/// What an import writes that builds: the printed lines, the document and the data of its indicator.
fn imported(name: &str, file: &str) -> (String, String, String) {
    let scene = site(name, file);
    let (said, _) = printed(&scene.run(&["import", name, "--outcome", "o"]).success());
    scene.run(&["build", "--quiet"]).success();
    let read = |path: &str| fs::read_to_string(scene.path(path)).unwrap();
    (said, read("content/outcomes/o/outcome.yaml"), read("public/data/o.csv"))
}

/// The rows of a data file, its first columns alone.
fn rows(data: &str, columns: &[&str]) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(data.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let places: Vec<usize> =
        columns.iter().map(|name| heads.iter().position(|head| head == *name).unwrap()).collect();
    let cells = |row: csv::StringRecord| {
        places.iter().map(|at| row[*at].to_owned()).collect::<Vec<_>>().join(" ")
    };
    reader.records().map(|row| cells(row.unwrap())).collect()
}

const TITLED: &str = "\
\"Chronic absence, all schools\"
\"State Department, 2025\"

District,Year,Student Group,Students,Absent,Percent absent
State Total,2023-24,All Students,10000,2000,20.0
State Total,2023-24,Black or African American,1000,300,30.0
Dayton City,2023-24,All Students,1000,250,25.0
Dayton City,2023-24,Black or African American,400,120,30.0
Dayton City,2023-24,Asian,8,*,*
Dayton City,2023-24,Gifted,100,10,10.0
Dayton City,2024-25,All Students,1000,220,22.0
Dayton City,2024-25,Black or African American,400,110,27.5
Dayton City,2024-25,Asian,9,*,*
Dayton City,2024-25,Gifted,100,9,9.0
Source: State Department
";

#[test]
fn a_state_file_with_titles_places_groups_and_markers_becomes_a_page() {
    let scene = site("state.csv", TITLED);
    let (said, _) = printed(&scene.run(&["import", "state.csv", "--outcome", "absence"]).success());
    for part in [
        "heads: line 4",
        "“Dayton City” of “District”",
        "* (privacy)",
        "Gifted",
        "2023-24 to 2024-25",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let document = fs::read_to_string(scene.path("content/outcomes/absence/outcome.yaml")).unwrap();
    assert!(document.contains("direction: lower   # ?"), "{document}");
    scene.run(&["build", "--quiet"]).success();
    let page = fs::read_to_string(scene.path("public/outcomes/absence/index.html")).unwrap();
    assert!(page.contains("22%") || page.contains("22.0%"), "{page}");
    let data = fs::read_to_string(scene.path("public/data/absence.csv")).unwrap();
    let rows = rows(&data, &["period", "value", "numerator", "denominator"]);
    assert!(rows.contains(&"2024–25 22 220 1000".to_owned()), "{rows:?}");
    assert!(rows.iter().any(|row| row.starts_with("2023–24 30 ")), "{rows:?}");
    assert!(!data.contains("20,2000"), "the state's row is not the community's: {data}");
}

#[test]
fn what_a_form_says_is_written_and_read() {
    for (name, file, lines, first) in [
        (
            "kids.csv",
            "Location,Time Frame,Format,Share shown\nOhio,2010,Percent,0.731\nOhio,2011,Percent,0.742\nElm,2010,Percent,0.5\n",
            &["times: 100", "place: Ohio", "period: Time Frame", "Location: Ohio   # ? or Elm"][..],
            "2010 73.1",
        ),
        (
            "wide.csv",
            "town,2015,2016,2017\nDayton,41.5,42.5,43.5\nElm,1.5,2.5,3.5\n",
            &["town: Dayton"],
            "2015 41.5",
        ),
        (
            "count.csv",
            "Year;Kinder\n2019;1.234\n2020;12.301\n2021;1.201.301\n",
            &["unit: count", "thousands: \".\""],
            "2019 1234",
        ),
        (
            "wert.csv",
            "Jahr;Wert\n2019;1.234\n2020;1.301\n",
            &["unit: count", "thousands: \".\""],
            "2019 1234",
        ),
        (
            "joined.csv",
            "School Year,Rate,Flag\nClass of 2022,88.5,x\nClass of 2023,n<10,y\n",
            &["Class of 2022: \"2022\"", "markers: { \"n<10\": privacy }", "ignore: [ Flag ]"],
            "2022 88.5",
        ),
        (
            "lycees.csv",
            "Année,École,Taux\n2022,,88.5\n2022,Élite,90.5\n2023,,89.5\n2023,Élite,91.5\n",
            &["columns: { École: "],
            "2022 88.5",
        ),
        (
            "fiscal.csv",
            "Fiscal Year,Rate\nFY19,88.5\nFY20,89.5\n",
            &["FY19: \"2019\"", "# ? what the file's own words"],
            "2019 88.5",
        ),
        (
            "graduation-2023-24.csv",
            "School,Rate\nAll Schools,88.5\nElm High,90.5\n",
            &["period: \"2023–24\"", "School: All Schools"],
            "2023–24 88.5",
        ),
    ] {
        let (said, document, data) = imported(name, file);
        for line in lines {
            assert!(document.contains(line), "{name}: {line}\n{document}\n{said}");
        }
        let rows = rows(&data, &["period", "value"]);
        assert!(rows.contains(&first.to_owned()), "{name}: {rows:?}\n{document}");
        assert!(document.matches("# ?").count() <= 5, "{document}");
    }
}

#[test]
fn a_layout_that_knows_the_columns_reads_the_file() {
    let layout = "\
title: Elm State
heads: [ OrgName ]
columns: { place: OrgName, period: SY, group: Grp, value: RatePct, denominator: Base }
everyone: [ T ]
groups: { B: [ Black or African American, Black ], W: White }
school_years: end
markers: { \"-1\": privacy }
";
    let file = "Notes,,,,\nOrgName,SY,Grp,RatePct,Base,Other\nDayton,2024,T,81.5,200,x\nDayton,2024,B,-1,4,x\nDayton,2024,W,85,100,x\nElm,2024,T,60,90,x\n";
    let scene = site("elm.csv", file);
    scene.write("layouts/elm-state.yaml", layout);
    let (said, _) = printed(&scene.run(&["import", "elm.csv"]).success());
    assert!(said.contains("layout: elm-state (Elm State)"), "{said}");
    let document = fs::read_to_string(scene.path("content/outcomes/elm/outcome.yaml")).unwrap();
    assert!(document.contains("layout: elm-state\n") && !document.contains("ignore"), "{document}");
    scene.run(&["build", "--quiet"]).success();
    let data = fs::read_to_string(scene.path("public/data/elm.csv")).unwrap();
    assert!(rows(&data, &["period", "value"]).contains(&"2023–24 81.5".to_owned()), "{data}");
}

const TESTED: &str = "\
School Year,District IRN,District Name,Demographic,Subject,Grade,Number Tested,Percent Proficient,Percent Not Proficient
2022,043752,Dayton,All Students,ELA,3,2500,55.1,44.9
2022,043752,Dayton,All Students,Math,3,2500,50.1,49.9
2022,043752,Dayton,Econ Dis,ELA,3,2000,NC,NC
2023,043752,Dayton,All Students,ELA,3,2510,56.1,43.9
2023,043752,Dayton,All Students,Math,3,2510,52.1,47.9
2023,043752,Dayton,Econ Dis,ELA,3,2000,45.1,54.9
2023,000001,Elm,All Students,ELA,3,100,60,40
";

const BIRTHS: &str = "\
Infant mortality per 1000 live births
Years;County;Race/Ethnicity;Sex;Rate;Live births;Deaths
FY20;Dayton;Total;Total;8,1;10.000;81
FY20;Dayton;Black;Total;14,1;3.000;42
FY20;Dayton;White;F;S;3.000;S
FY21;Dayton;Total;Total;8,0;10.000;80
FY21;Dayton;Black;Total;13,9;3.000;41
";

/// A file of no known publisher is read by a layout of the site's own, once for all that are like it.
#[test]
fn a_long_reading_is_a_layout_of_its_own_that_the_next_file_is_read_by() {
    for (name, file, row, next) in [
        (
            "state-2025.csv",
            TITLED,
            "2024–25 22",
            "Dayton City,2025-26,All Students,1000,200,20.0\n",
        ),
        (
            "tests.csv",
            TESTED,
            "2022–23 56.1",
            "2024,043752,Dayton,All Students,ELA,3,2500,57.5,42.5\n",
        ),
        ("births.csv", BIRTHS, "2021 14", "FY21;Dayton;White;F;S;3.000;S\n"),
    ] {
        let scene = site(name, file);
        let import = ["import", name, "--outcome", "o"];
        let (told, _) = printed(&scene.run(&[&import[..], &["--dry-run"]].concat()).success());
        let (said, _) = printed(&scene.run(&import).success());
        let stem = name.split(['-', '.']).next().unwrap();
        let path = format!("layouts/{stem}.yaml");
        let read = |path: &str| fs::read_to_string(scene.path(path)).unwrap();
        let (outcome, layout) = (read("content/outcomes/o/outcome.yaml"), read(&path));
        let shown = layout.lines().all(|line| told.contains(line));
        assert!(shown && outcome.lines().all(|line| told.contains(line)), "{told}");
        assert!(said.contains(&path) && outcome.contains(&format!("layout: {stem}\n")), "{said}");
        let series = outcome.split("series:").nth(1).unwrap();
        assert!(series.lines().count() < 8 && !series.contains("ignore"), "{outcome}");
        let (found, _) = printed(&scene.run(&["check"]).success());
        assert!(!found.contains("error"), "{name}: {found}\n{layout}");
        scene.run(&["build", "--quiet"]).success();
        let data = || rows(&read("public/data/o.csv"), &["period", "value"]);
        assert!(data().contains(&row.to_owned()), "{name}: {:?}\n{layout}", data());
        // What is laid out alike is read by it, and it is not written twice.
        let again = file.trim_end_matches("Source: State Department\n").to_owned() + next;
        scene.write(&format!("again-{name}"), &again);
        let again = format!("again-{name}");
        let (said, _) = printed(&scene.run(&["import", &again, "--outcome", "p"]).success());
        assert!(said.contains(&format!("layout: {stem} (")), "{said}");
        assert_eq!(fs::read_dir(scene.path("layouts")).unwrap().count(), 1);
        assert!(read("content/outcomes/p/outcome.yaml").contains(&format!("layout: {stem}\n")));
        scene.run(&["build", "--quiet"]).success();
    }
}

/// A year of graduation: two districts, a marker in some years only.
fn graduation(rate: &str, black: &str) -> String {
    format!("District,Race,Rate\nDayton,All,{rate}\nDayton,Black,{black}\nElm,All,60.5\n")
}

#[test]
fn files_of_one_form_one_a_year_are_read_as_one_series() {
    for place in ["", "content/outcomes/o/"] {
        let scene = Scene::of(&[("content/site.yaml", SITE)]);
        let write = |name: &str, text: &str| scene.write(&format!("{place}{name}"), text);
        write("grad-2021.csv", &graduation("81.5", "*"));
        write("grad-2022.csv", &graduation("82.5", "72.5"));
        write("grad-2023.csv", &graduation("83.5", "73.5"));
        write("grad-notes.txt", "All of 2023.");
        let file = format!("{place}grad-2023.csv");
        let (said, _) = printed(&scene.run(&["import", &file, "--outcome", "o"]).success());
        assert!(said.contains("files: grad-*.csv, 3 of them"), "{said}");
        assert!(said.contains("periods: 2021 to 2023 (3 of them)"), "{said}");
        assert!(!scene.path("content/outcomes/o/grad-notes.txt").exists() || !place.is_empty());
        let outcome = fs::read_to_string(scene.path("content/outcomes/o/outcome.yaml")).unwrap();
        assert!(outcome.contains("files: \"grad-*.csv\"\n"), "{outcome}");
        assert!(outcome.contains("\"*\": privacy"), "the marker of another year: {outcome}");
        assert!(!outcome.contains("period:") && !outcome.contains("file: "), "{outcome}");
        let data = || {
            scene.run(&["build", "--quiet"]).success();
            let data = fs::read_to_string(scene.path("public/data/o.csv")).unwrap();
            rows(&data, &["period", "value"])
        };
        for row in ["2021 81.5", "2022 82.5", "2023 83.5", "2023 74"] {
            assert!(data().contains(&row.to_owned()), "{row}: {:?}\n{outcome}", data());
        }
        // Next year's file is read by lying there.
        scene.write("content/outcomes/o/grad-2024.csv", &graduation("84.5", "74.5"));
        assert!(data().contains(&"2024 84.5".to_owned()), "{:?}", data());
    }
}

#[test]
fn a_file_of_another_form_is_told_and_not_read_with_the_others() {
    let scene = Scene::of(&[("content/site.yaml", SITE)]);
    scene.write("grad-2019.csv", "District,Year,Race,Percent\nDayton,2019,All,50.5\n");
    scene.write("grad-2022.csv", &graduation("82.5", "72.5"));
    scene.write("grad-2023.csv", &graduation("83.5", "73.5"));
    let import = ["import", "grad-2023.csv", "--outcome", "o"];
    let (said, _) = printed(&scene.run(&import).success());
    assert!(said.contains("grad-2019.csv is not read with it: it has no column “Rate”"), "{said}");
    assert!(said.contains("files: grad-*.csv, 2 of them"), "{said}");
    assert!(!scene.path("content/outcomes/o/grad-2019.csv").exists());
    scene.run(&["build", "--quiet"]).success();
    // Beside the document the pattern tells it from them; where none does, the one file is read.
    for (other, line) in [
        ("grad-2019.csv", "files: \"grad-202*.csv\"\n"),
        ("grad-2021.csv", "file: grad-2023.csv\n"),
    ] {
        let scene = Scene::of(&[("content/site.yaml", SITE)]);
        let write =
            |name: &str, text: &str| scene.write(&format!("content/outcomes/o/{name}"), text);
        write(other, "District,Year,Race,Percent\nDayton,2019,All,50.5\n");
        write("grad-2022.csv", &graduation("82.5", "72.5"));
        write("grad-2023.csv", &graduation("83.5", "73.5"));
        let (said, _) =
            printed(&scene.run(&["import", "content/outcomes/o/grad-2023.csv"]).success());
        let outcome = fs::read_to_string(scene.path("content/outcomes/o/outcome.yaml")).unwrap();
        assert!(outcome.contains(line) && said.contains("beside it: "), "{said}{outcome}");
        scene.run(&["build", "--quiet"]).success();
    }
    // Files that tell of the same years are no years of one series.
    let scene = Scene::of(&[("content/site.yaml", SITE)]);
    scene.write("trend-2022.csv", "Year,Rate\n2021,5.5\n2022,6.5\n");
    scene.write("trend-2023.csv", "Year,Rate\n2022,6.25\n2023,7.5\n");
    let (said, _) = printed(&scene.run(&["import", "trend-2023.csv", "--outcome", "o"]).success());
    assert!(said.contains("trend-2022.csv is not read with it: both tell of 2022"), "{said}");
    scene.run(&["build", "--quiet"]).success();
}

#[test]
fn a_layout_says_what_the_site_calls_its_groups_and_is_known_by_its_own_heads() {
    let scene = site("state.csv", TITLED);
    let own =
        "breakdowns:\n  - id: race\n    title: Race\n    groups: [ { id: b, title: Black } ]\n";
    scene.write("content/site.yaml", &format!("{SITE}{own}"));
    scene.run(&["import", "state.csv", "--outcome", "o"]).success();
    let layout = fs::read_to_string(scene.path("layouts/state.yaml")).unwrap();
    assert!(layout.contains("  Black or African American: b\n"), "{layout}");
    scene.run(&["build", "--quiet"]).success();
    let data = fs::read_to_string(scene.path("public/data/o.csv")).unwrap();
    let rows = rows(&data, &["period", "value"]);
    assert!(rows.contains(&"2024–25 28".to_owned()), "the site's own group: {rows:?}");
    // Most columns of this one are nobody's, and none holds groups.
    let heads = "Town,School Year,Rate,Cases,Base,A,B,C,D,E,F,G,H\n";
    let year = |year| format!("Dayton,{year},20.5,41,200,a,b,c,d,e,f,g,h\n");
    scene.write("few.csv", &format!("{heads}{}{}", year(2022), year(2023)));
    scene.run(&["import", "few.csv", "--outcome", "p"]).success();
    scene.write("new.csv", &format!("{heads}{}", year(2024)));
    let (said, _) = printed(&scene.run(&["import", "new.csv", "--outcome", "q"]).success());
    assert!(said.contains("layout: few (Files such as few.csv)"), "{said}");
    scene.run(&["build", "--quiet"]).success();
}

#[test]
fn a_layout_that_is_there_stays_as_it_is() {
    let scene = site("state.csv", TITLED);
    let own = "title: Mine\nheads: [ Nothing ]\ncolumns: { value: Nothing }\n";
    scene.write("layouts/state.yaml", own);
    scene.run(&["import", "state.csv", "--outcome", "o"]).success();
    assert_eq!(fs::read_to_string(scene.path("layouts/state.yaml")).unwrap(), own);
    assert!(scene.path("layouts/state-2.yaml").exists());
    scene.run(&["build", "--quiet"]).success();
}

#[test]
fn a_trial_writes_nothing_and_nothing_that_is_there_is_lost() {
    let scene = site("content/outcomes/o/state.csv", TITLED);
    let before = tree(scene.root());
    let (said, _) =
        printed(&scene.run(&["import", "content/outcomes/o/state.csv", "--dry-run"]).success());
    assert_eq!(tree(scene.root()), before);
    assert!(said.contains("would write") && said.contains("file: state.csv"), "{said}");
    scene.run(&["import", "content/outcomes/o/state.csv"]).success();
    let once = tree(scene.root());
    let site = String::from_utf8(once["content/site.yaml"].clone()).unwrap();
    assert!(site.starts_with(SITE) && site.contains("id: race"), "{site}");
    assert_eq!(once["content/outcomes/o/state.csv"], before["content/outcomes/o/state.csv"]);
    // A second indicator stands below the first, which stays as its author left it.
    scene.replace("content/outcomes/o/outcome.yaml", "direction: lower", "direction: lower # mine");
    scene.run(&["import", "content/outcomes/o/state.csv"]).success();
    let text = fs::read_to_string(scene.path("content/outcomes/o/outcome.yaml")).unwrap();
    assert!(
        text.contains("direction: lower # mine") && text.matches("- id: ").count() == 2,
        "{text}"
    );
    scene.run(&["build", "--quiet"]).success();
    // Another file of the name is no reason to lose the first.
    scene.write("state.csv", "Year,Value\n2020,5\n");
    let (_, err) = printed(&scene.run(&["import", "state.csv", "--outcome", "o"]).code(2));
    assert!(err.contains("is there already"), "{err}");
}

#[test]
fn an_empty_list_of_indicators_is_filled_in() {
    let scene = Scene::of(&[("state.csv", TITLED)]);
    scene.run(&["new", "d", "--name", "Dayton", "--outcomes", "graduation", "--minimal"]).success();
    scene.run(&["import", "state.csv", "--root", "d", "--outcome", "graduation"]).success();
    let text =
        fs::read_to_string(scene.path("d/content/outcomes/graduation/outcome.yaml")).unwrap();
    assert!(text.starts_with("title: \"Graduation\"\n") && !text.contains("[]"), "{text}");
    scene.run(&["build", "--quiet", "--root", "d"]).success();
}

#[test]
fn what_is_no_table_ends_in_one_message_that_names_the_way() {
    for (name, file, said) in [
        (
            "pupils.csv",
            "StudentID,DateOfBirth,Score\n77,2010-01-01,3\n",
            "has a row for each pupil",
        ),
        ("acs.json", "{\"NAME\": [\"B17\"], \"rows\": [5]}", "is JSON"),
        ("page.csv", "<html><table></table></html>", "a web page"),
        ("words.csv", "name,colour\nElm,red\n", "holds numbers"),
        ("empty.csv", "", "no line of empty.csv"),
    ] {
        let scene = site(name, file);
        let before = tree(scene.root());
        let (out, err) = printed(&scene.run(&["import", name, "--outcome", "o"]).code(2));
        assert!(err.contains(said), "{name}: {err}");
        assert!(!format!("{out}{err}").contains("2010-01-01"), "{err}");
        assert_eq!(tree(scene.root()), before, "{name}");
    }
    let scene = Scene::of(&[("a.csv", "Year,Value\n2020,5\n")]);
    let (_, err) = printed(&scene.run(&["import", "a.csv"]).code(2));
    assert!(err.contains("reportcard new"), "{err}");
}

/// A workbook as a state sends it: titles above the heads, markers, and a sheet of notes before it.
fn workbook() -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let notes = workbook.add_worksheet();
    notes.set_name("Read me").unwrap();
    notes.write(0, 0, "Graduation, 2024").unwrap();
    notes.write(1, 0, "Small groups are not shown.").unwrap();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Districts").unwrap();
    sheet.write(0, 0, "Four-year graduation rates").unwrap();
    sheet.write(1, 0, "State Department of Education").unwrap();
    let heads =
        ["District", "School Year", "Student Group", "Cohort", "Graduates", "Graduation Rate"];
    for (head, at) in heads.into_iter().zip(0..) {
        sheet.write(3, at, head).unwrap();
    }
    let rows: [(_, _, _, f64, Option<(f64, f64)>); 6] = [
        ("Dayton", "2022-23", "All Students", 1000.0, Some((880.0, 0.88))),
        ("Dayton", "2022-23", "Female", 500.0, Some((450.0, 0.9))),
        ("Dayton", "2022-23", "Asian", 12.0, None),
        ("Dayton", "2023-24", "All Students", 1000.0, Some((900.0, 0.9))),
        ("Dayton", "2023-24", "Female", 500.0, Some((460.0, 0.92))),
        ("Elm", "2023-24", "All Students", 200.0, Some((150.0, 0.75))),
    ];
    let percent = rust_xlsxwriter::Format::new().set_num_format("0.0%");
    for ((place, year, group, cohort, shown), row) in rows.into_iter().zip(4..) {
        for (word, at) in [place, year, group].into_iter().zip(0..) {
            sheet.write(row, at, word).unwrap();
        }
        sheet.write(row, 3, cohort).unwrap();
        match shown {
            Some((graduates, rate)) => {
                sheet.write(row, 4, graduates).unwrap();
                sheet.write_number_with_format(row, 5, rate, &percent).unwrap();
            }
            None => {
                sheet.write(row, 4, "*").unwrap();
                sheet.write(row, 5, "*").unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn the_first_card_comes_of_three_commands_and_no_line_written_by_hand() {
    let scene = Scene::of(&[]);
    fs::write(scene.path("state.xlsx"), workbook()).unwrap();
    scene.run(&["new", "d", "--name", "Dayton", "--outcomes", "graduation", "--minimal"]).success();
    let import = ["import", "state.xlsx", "--outcome", "graduation", "--root", "d"];
    let (said, _) = printed(&scene.run(&import).success());
    assert!(said.contains("sheet: Districts") && said.contains("heads: line 4"), "{said}");
    scene.run(&["build", "--root", "d", "--quiet"]).success();
    let page = fs::read_to_string(scene.path("d/public/outcomes/graduation/index.html")).unwrap();
    assert!(page.contains("90"), "{page}");
    let data = fs::read_to_string(scene.path("d/public/data/graduation.csv")).unwrap();
    let rows = rows(&data, &["period", "value", "numerator", "denominator"]);
    assert!(rows.contains(&"2023–24 90 900 1000".to_owned()), "{rows:?}");
    assert!(rows.iter().any(|row| row.starts_with("2023–24 92")), "{rows:?}");
    assert!(!rows.iter().any(|row| row.contains("75")), "another district: {rows:?}");
}

#[test]
fn a_repository_of_open_sdg_comes_over_with_its_promises_and_what_it_lacks_is_told() {
    let meta = "graph_title: People <b>below</b> the line
computation_units: Percentage (%)
source_organisation_1: Statistics Office
source_url_1: https://example.org/poverty
source_release_date_1: 13/12/2018
progress_calculation_options:
  - { direction: negative, base_year: 2015, target_year: 2030, target: 25 }
graph_series_breaks:
  - { value: 0, label_content: Nothing before it }
  - { value: 2016, label_content: Another survey <i>since</i> 2016 }
reporting_status: complete
";
    let scene = Scene::of(&[
        ("content/site.yaml", SITE),
        (
            "sdg/data/indicator_1-2-1.csv",
            "Year,Sex,GeoCode,Value\r\n2015,,E1,50.5\r\n2015,F,E1,55\r\n2016,,E1,48\r\n2016,F,E1,53\r\n",
        ),
        ("sdg/meta/1-2-1.yml", meta),
        (
            "sdg/data/indicator_1-3-1.csv",
            "\u{feff}Year,Sex,Value\n2015,,5\n2015,Female,6\n2015,Male,4\n",
        ),
        (
            "sdg/meta/1-3-1.csv",
            "National metadata,\nIndicator available,Covered people\nUnit of measurement,Number\n",
        ),
        (
            "sdg/data/indicator_3_1_1.csv",
            "Year,Units,Value\r2015,Percent,0.5\r2016,Percent,0.52\r2015,Number,500\r",
        ),
        ("sdg/meta/3-1-1.md", "---\nindicator_name: global_indicators.3-1-1-title\n---\nWords.\n"),
        ("sdg/translations/en/global_indicators.yml", "3-1-1-title: Births attended\n"),
        ("sdg/translations/es/Sex.yml", "F: Mujeres\n"),
        ("sdg/data/indicator_4-1-1.csv", ""),
        ("sdg/data/indicator_5-1-1.csv", "Year,Value\nnon-statistical indicator,\n"),
        ("sdg/data/indicator_6-1-1.csv", "Year,Value\n2015,1\n2016,2\n2017,3\n"),
        (
            "sdg/meta/6-1-1.yml",
            "auto_progress_calculation: true\nprogress_calculation_options:\n  - { direction: positive, target: 90 }\ngraph_series_breaks: [ { value: 1.5 } ]\n",
        ),
        ("sdg/data/indicator_7-1-1.csv", "Year,Value\n2015,1\n"),
        ("sdg/meta/7-1-1.csv", "Reporting status,Not started\n"),
        ("sdg/meta/8-1-1.yml", "reporting_status: notapplicable\n"),
        ("sdg/meta/8-2-1.yml", "reporting_status: complete\n"),
        ("sdg/data/archived-indicator_9-1-1.csv", "Year,Value\n2015,1\n"),
    ]);
    let (said, _) = printed(&scene.run(&["import", "open-sdg", "sdg", "--dry-run"]).success());
    assert!(
        said.contains("4 indicators of 3 goals") && !scene.path("content/data").exists(),
        "{said}"
    );
    let (said, _) = printed(&scene.run(&["import", "open-sdg", "sdg"]).success());
    for left in [
        "indicator_4-1-1.csv: the file is empty",
        "indicator_5-1-1.csv: ",
        "archived-indicator_9-1-1.csv: ",
        "indicator_7-1-1.csv: its metadata say that its reporting has not started",
        "8-1-1.yml: its metadata say that it does not apply here",
    ] {
        assert!(said.contains(left), "{left}: {said}");
    }
    scene.run(&["build", "--quiet"]).success();
    let read = |path: &str| fs::read_to_string(scene.path(path)).unwrap();
    let goal = read("content/outcomes/goal-1/outcome.yaml");
    for line in [
        "title: No poverty",
        "title: People below the line   # ?",
        "direction: lower\n",
        "baseline: \"2015\"",
        "target: { value: 25, period: \"2030\" }",
        "- { before: \"2016\", note: \"Another survey since 2016\" }",
        "released: 2018-12-13",
        "unit: count\n",
    ] {
        assert!(goal.contains(line), "{line}: {goal}");
    }
    assert!(!goal.contains("Nothing before it") && !said.contains("8-2-1"), "{goal}{said}");
    let goal = read("content/outcomes/goal-6/outcome.yaml");
    for line in ["direction: higher\n", "target: 90\n", "- { before: \"2017\", note: "] {
        assert!(goal.contains(line), "{line}: {goal}");
    }
    assert!(read("content/outcomes/goal-3/outcome.yaml").contains("title: Births attended"));
    assert!(
        rows(&read("public/data/indicator-3-1-1.csv"), &["period", "value"])
            .contains(&"2015 50".to_owned())
    );
    assert!(
        rows(&read("public/data/indicator-1-2-1.csv"), &["period", "value"])
            .contains(&"2016 48".to_owned())
    );
    assert_eq!(read("open-sdg/translations/es/Sex.yml"), "F: Mujeres\n");
    // What is there is not written over.
    scene.run(&["import", "open-sdg", "sdg"]).code(2);
}
