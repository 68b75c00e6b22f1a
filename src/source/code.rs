//! Code: the stable name of a kind of mistake, with the paragraph that the reference page prints.
//! The first two digits say where to look: 01 files, 02 fields, 03 ids, 04 tables and values, 05 and
//! 06 texts and what they claim, 07 the theme, 08 pages and links, 09 the backbone, 10 privacy, 11
//! translations.

use super::Severity;
use super::declare::codes;

codes! {
    NotUtf8 = "E0101", Error, "not UTF-8",
        "The file holds bytes that are not UTF-8, usually because a spreadsheet saved it in an older encoding. Save it again as “CSV UTF-8” (or name the encoding where the series is declared).";
    NotText = "E0102", Error, "not text",
        "The file holds control characters that no text has: it is damaged, or it is not the kind of file that its name says. An Excel workbook is read where its name ends in .xlsx.";
    TooLarge = "E0103", Error, "too large",
        "The file is larger than the limit for its kind, or a list in it is longer than any that people write. Split it, or check that it is the one you meant.";
    NotAFile = "E0104", Error, "not an ordinary file",
        "Nothing outside the site's folder is read, so symbolic links are not followed. Put a copy of the file in its place.";
    NoSite = "E0105", Error, "no site here",
        "The folder holds no content/site.yaml, so there is nothing to build. Run the command in the folder of the site, or name that folder with --root.";
    NoFile = "E0106", Error, "no such file",
        "A document names a file that is not in the site, or a folder lacks the document that belongs in it. Letter case matters.";
    PathOutside = "E0107", Error, "path leads out of the site",
        "A path in a document must stay inside the site: no `..`, no drive, no slash in front. Put the file into the site.";
    BadName = "E0108", Error, "name cannot be an address",
        "The names of outcomes’ folders and of pages become addresses: they have only lower-case letters a to z, digits and hyphens.";
    TooMany = "E0109", Error, "more mistakes than are told",
        "The file has so many mistakes that the rest of it was not looked at. Mend the first of them: the others often have the same cause.";
    Yaml = "E0110", Error, "YAML cannot be read",
        "The document is not YAML: most often a colon in unquoted text, a tab, or lines that are not indented alike.";
    DuplicateField = "E0111", Error, "field written twice",
        "The same field stands twice in one place. Keep one of the two.";
    TooDeep = "E0112", Error, "too deep or too large",
        "The document has more levels or more values than any that people write, or it repeats itself by references. A bracket or a brace may be doubled.";
    Conflict = "E0113", Error, "unsettled merge",
        "Two edits of one place met, and the tool that keeps the versions left both in the file, between lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`. Keep what is right and take those lines out.";
    Workbook = "E0114", Error, "workbook that cannot be read",
        "Workbooks (.xlsx, .xlsm, .xls, .ods) are read as they lie, sheet by sheet. This one is of another kind, has a password, is damaged, is larger than is read, or is a file of another kind with the name of a workbook. Open it in the spreadsheet program and save it as an “Excel workbook (.xlsx)”.";
    Pupils = "E0115", Error, "file of pupils",
        "A file of the content, or one that a document names, has a row for each pupil: there are columns of student ids, names or dates of birth. It is not read, and nothing of it but the heads of its columns is ever printed. Take it out of the folder of the site, and out of whatever keeps its older versions; count the pupils in the spreadsheet, and save a table with a row for each period and group.";
    NoSheet = "E0116", Error, "which sheet of the workbook",
        "A workbook may have many sheets, each a table of its own. Where more than one is not hidden, `sheet` names the one with the numbers, as it is written on its tab: `series: { file: state.xlsx, sheet: Grade 3 }`.";
    Released = "E0117", Error, "released card that cannot be read",
        "A card that was released is kept in a folder of editions/, and nothing there is written by hand. A file of it is missing, damaged, or not what was published. Put the folder back as it was, from a backup or from what keeps your older versions.";
    UnknownField = "E0201", Error, "unknown field",
        "No field has this name here. The nearest one is offered when there is one.";
    MissingField = "E0202", Error, "missing field",
        "A field that this document needs is not there.";
    WrongKind = "E0203", Error, "wrong kind of value",
        "The field holds another kind of value than it takes, such as text where a number belongs.";
    BadValue = "E0204", Error, "value not allowed",
        "The value is none of those that the field takes.";
    BadNumber = "E0205", Error, "number cannot be read",
        "Numbers are written with digits and a point: 1234.5. A comma, a percent sign, a currency sign, marks between the thousands or a spreadsheet’s short form (1.2E+05) could be read in more than one way, so they are refused. Where a whole table or column is written in another way, say so under `series`: `thousands: \",\"`, `decimal: \",\"`.";
    BadDate = "E0206", Error, "date cannot be read",
        "Dates are written year-month-day, such as 2026-10-14.";
    BadPeriod = "E0207", Error, "period cannot be read",
        "A period is a year (2025), a school year (2025–26, 2025-26, 2025/26), years pooled (2015–17), a quarter (2024 Q1) or a month (2024-03). Two numbers are a school year where the second follows the first, and a month otherwise.";
    UnknownId = "E0301", Error, "unknown id",
        "The id names no stage, outcome, indicator, group, partner or source of this site. The nearest one is offered when there is one.";
    DuplicateId = "E0302", Error, "id used twice",
        "Two things of one kind have the same id; each needs its own.";
    BadMerge = "E0303", Error, "groups that cannot be merged",
        "A merge shows two groups or more of a breakdown as one, where a figure of any of them would have to be hidden. Each group can be in one merge only; the one that the others are compared with in none; and where a child can be in several groups of the breakdown, their counts do not add up.";
    BadTable = "E0401", Error, "table cannot be read",
        "The CSV file is empty, begins with a title in place of the heads of its columns, has two columns of one name, a quotation mark that never closes, or no row of this indicator.";
    UnknownColumn = "E0402", Error, "unknown column",
        "A column of the table is neither one of the usual ones nor a breakdown. It could tell groups of children apart, so it is not passed over: name it under `columns`, `where` or `ignore`. Where years or groups stand side by side in the heads of columns, those beside them have to be named first. Where heads hold a year and other words, a layout says what their parts are. A column without a head is one of these too, unless it is empty.";
    MissingColumn = "E0403", Error, "missing column",
        "The table has no column of this name, or none of periods or values. The first line of the file names the columns.";
    BadRow = "E0404", Error, "row cannot be read",
        "The row has more or fewer cells than the first line has columns, it tells groups apart where none belong, or it is a note or a heading and no row at all: delete such a line.";
    DuplicateRow = "E0405", Error, "two rows for one period",
        "Two rows give a value for the same children and the same period, and nothing says which one holds.";
    BadCounts = "E0406", Error, "counts do not fit",
        "A numerator stands without its denominator, or is larger than it.";
    UnmetWord = "E0407", Error, "word that no row has",
        "Under `where`, a series names a word of the rows that it reads, and no row of the table has that word in that column. Letter case and blanks do not matter; anything else does. The nearest word of the column is offered when there is one.";
    MarkerAsNumber = "E0408", Error, "marker in place of a number",
        "A number such as -1, -9 or -666666666 stands where nothing can be below zero. Files write such numbers where there is none, each for a reason that the notes of the source tell. Say what it means under `series`: `markers: { \"-1\": privacy }`; in a document, `value: privacy`. The reasons are `privacy`, `complementary`, `range`, `not_tested`, `nobody`, `not_applicable`, `not_yet`, `unreliable` and `missing`.";
    UnclearPlace = "E0409", Error, "word that two places have",
        "A cell names a place by a word that two places of the site have as their title, among their names or as a code, so nobody can tell which is meant. Many schools are called alike: write their codes into `codes`, and name the column of codes as `place`.";
    BadBoundaries = "E0410", Error, "boundaries cannot be read",
        "The file that `boundaries` names is not GeoJSON (RFC 7946) with areas in degrees, or none of its areas has the id, a name or a code of a place of the site. Maps of states and cities are offered in several forms: take the one named GeoJSON, in the coordinate system WGS 84 (EPSG:4326).";
    UnclosedCall = "E0501", Error, "call not closed",
        "A call in the text opens with `{{` and has no `}}` in its paragraph. For plain braces, write `\\{{`.";
    UnknownCall = "E0502", Error, "unknown call",
        "The calls in a text are `value`, `chart` and `claim`.";
    BadCall = "E0503", Error, "call cannot be read",
        "An argument of the call is missing, not known or one too many.";
    TooManyDrawings = "E0504", Error, "more drawings than a page holds",
        "A text calls more charts and sparklines than any reader looks at, and than a browser shows. Put some of them on a page of their own.";
    PrintedAsTyped = "W0511", Warning, "printed as it is typed",
        "Something in a text looks like a call, a link or a heading and is none, so readers see its signs: a call stands between two braces on each side, `{{ value(…) }}`; a link has no blank between its parts, `[words](address)`; a heading has one after its signs, `## Heading`. For the signs themselves, put a backslash before the first.";
    LeftOut = "W0512", Warning, "left out of a text",
        "Texts are Markdown, and pages carry no HTML of their own: tags are left out, and the words between them stay. So are pictures by an address of another site, which would learn who reads the page: save the picture beside the text and name it, `![What it shows](hall.jpg)`. Comments (`<!-- … -->`) are for authors and are left out without a word.";
    UnsafePicture = "E0521", Error, "picture that is more than a drawing",
        "An SVG picture holds what a drawing does not need and a reader's browser would act on: a script, an event, a page inside it, or something to be fetched from elsewhere. Export it again as a plain SVG, or as PNG.";
    WordlessPicture = "E0522", Error, "picture without words",
        "A picture has no words for readers who cannot see it, and for those to whom it is not sent. Say in the square brackets what it shows: `![The reading corner at Kestrel library](corner.jpg)`.";
    HeavyPicture = "W0523", Warning, "heavy picture",
        "A picture has more than one megabyte, which a telephone loads for many seconds. Save it at most 1600 pixels wide, as JPEG with quality 80: it then has a tenth of that. A picture of more than five megabytes is not published.";
    StrayFile = "W0101", Warning, "file that nothing reads",
        "A document, a picture or a file of a theme lies where nothing reads or shows it, often because its name is misspelt.";
    NotPortable = "W0102", Warning, "name that Windows cannot have",
        "A file, a folder or an id that files of the site are named for has a name that Windows cannot have: the name of a device (`con`, `prn`, `aux`, `nul`, `com1` to `com9`, `lpt1` to `lpt9`, whatever follows after a point), one of the signs `< > : \" | ? * \\`, or a point or a blank at its end. Whoever works on the card with Windows, or publishes from it, cannot have that file: choose another name.";
    MoreWarnings = "W0103", Warning, "more warnings than are told",
        "The file has so many warnings that only the first are told, and the others are counted. They often have the same cause.";
    StrayBlanks = "W0201", Warning, "blanks at the ends of a text",
        "A text in quotation marks begins or ends with a blank. The blanks are dropped; a name with a blank at its end often fails to match elsewhere.";
    CutOff = "W0202", Warning, "text cut off by `#`",
        "A `#` after a blank begins a comment, so the rest of the line is not read. Put the text in quotation marks if the sign belongs to it.";
    NoCore = "W0203", Warning, "outcome without a core indicator",
        "All indicators of the outcome are contributing: none tracks the outcome itself.";
    OldSource = "W0204", Warning, "old source",
        "The source was released more than two years before the card is published. If its numbers are the newest, say when the next are due: `next: September 2027`, or `next: never`.";
    ReleasePast = "W0208", Warning, "newer release was due",
        "The next release of a source was due before the day on which the card is published. Readers see figures of that source in grey, and read that a newer release was due. Bring the newer numbers in; if they have not come, say when they are due now: `next: September 2027`.";
    TargetPast = "W0205", Warning, "target already past",
        "The period of the target is over when the card is published.";
    TargetBehind = "W0206", Warning, "target behind the baseline",
        "The target is worse than the baseline by the indicator’s direction, so it would be met from the start.";
    NoBaselineValue = "W0207", Warning, "baseline without a value",
        "The series has no row for everyone at the baseline’s period, so no change can be told.";
    PromisePast = "W0211", Warning, "open promise past its date",
        "A commitment is `open`, and its date is before the day on which the card is published. Readers see it as overdue. If it was kept, write `state: kept`; if it was given up, `state: not-kept`; if there is more time, mend the date.";
    Remnant = "W0212", Warning, "left over from the starter",
        "The site has a name of its own, and a document still says what the starter says of Marlow County, which is invented: a name, or an address that ends in `.example` and leads nowhere. Write your own, or take the line out.";
    QuotedName = "W0213", Warning, "quotation marks around a text",
        "A name or another text begins and ends with quotation marks that are printed with it, often because a word processor turned them (“…”), or because it was quoted twice. Take them out; YAML’s own are straight: \"…\".";
    SamePartner = "W0311", Warning, "two partners of one name",
        "Two partners have the same name, so readers see one organization twice, and it is counted twice. Keep one of them, and give the other’s commitments to it; or write how the two differ.";
    UnusedGroup = "W0301", Warning, "group never used",
        "The site declares a breakdown or a group that no series has a row for.";
    UnusedBreakdown = "W0302", Warning, "breakdown without values",
        "The indicator names a breakdown that its series has no rows for.";
    HiddenBreakdown = "W0303", Warning, "breakdown not shown",
        "The series has rows for groups of a breakdown that the indicator does not name.";
    PercentSign = "W0401", Warning, "percent sign in values",
        "Values of a table are written with a percent sign. They are read as percentages, 0 to 100.";
    OutOfUnit = "W0402", Warning, "value outside its unit",
        "A value lies outside the bounds of the indicator’s unit, such as a percentage above 100.";
    TotalAgainstGroups = "W0403", Warning, "total that its groups contradict",
        "The groups of a breakdown are all known and do not fit the value of everyone: their people do not add up, or the value is outside the range of theirs. No number is printed, since a group’s may be hidden.";
    ValueAgainstCounts = "W0404", Warning, "value that its counts contradict",
        "The value is not what its numerator and denominator give, beyond its rounding. Numbers are printed for everyone alone, and only where the privacy rule shows them.";
    MixedPeriods = "W0405", Warning, "periods of two kinds",
        "A series has, say, calendar years and school years, or its target is of years pooled, such as 2029–35, and it is not: a target names the one year by which it is to be reached. One of them may be misread: `2010-11` is a school year here, never November 2010.";
    EmptyCells = "W0406", Warning, "empty cells below a word",
        "Cells of a column are empty below a word, as where a spreadsheet merges cells: the word may hold for those rows too. In a column of groups they are read as everyone’s, although the table has a word for everyone; in a column that `where` names, their rows are not read. Write the word into each row, or add `\"\"` to the words of `everyone` or `where` to say that the empty cells are meant.";
    NearWord = "W0407", Warning, "rows left out by a near word",
        "Rows are not read because a cell differs by a letter or a sign from the word that `where` names. Mend the cell, or name both words.";
    ShareForPercent = "W0408", Warning, "percentage between 0 and 1",
        "All values of a percentage, those of one of its groups, or its target or baseline lie between 0 and 1, so that 0.486 would be published as 0.5 percent. Many files write 48.6 percent as 0.486: write `times: 100` under `series`. Targets and baselines are written as 0 to 100.";
    Jump = "W0409", Warning, "jump of a hundred times",
        "A value of a series is about a hundred times (or, where no percentage is told, a thousand times) the one beside it. Some rows may be written as parts of one, in thousands, or with a point between the thousands.";
    CountFraction = "W0410", Warning, "count with a fraction",
        "A count is no whole number, or an amount of money has three decimals: 1.234 is often one thousand two hundred thirty-four, as much of Europe writes it. Write `thousands: \".\"` under `series`, or say how many decimals are printed with `places` where parts are counted.";
    FarBand = "W0411", Warning, "range far from all values",
        "A range such as `<10` lies far below every number of the indicator. In files of rates it often means fewer than ten people, not less than 10 percent: say under `suppressed` that the source keeps the value back.";
    OddPeriod = "W0412", Warning, "period that cannot be right",
        "A value stands for a period that begins after the card is published, or for one many years from all others. Digits may have changed places, or a target stands among the values: targets are written under `target`. Rows of years to come without values are passed over.";
    MonthsForYears = "W0413", Warning, "months that may be years pooled",
        "The periods of a series are months, each a year and a month after the one before: `2007-09`, `2008-10`. Health files write 2007 to 2009 so. Write `pooled_years: true` under `series`.";
    PrintedAlike = "W0414", Warning, "different values that print alike",
        "The card tells the latest value from its start or from its target, and prints both as the same number. Say how many decimals are printed with `places` under `unit`.";
    UnknownPlace = "W0415", Warning, "rows of places that the site has not",
        "Cells in the column of places hold words that are no id, title, other name or code of a place of the site, so their rows are not read. A word that is nearly the name of a place is told with it: add it to the place’s `names`. A publisher’s file often holds a whole state: then choose the rows of the card’s places with `where`.";
    WholeAgainstParts = "W0416", Warning, "place that its parts contradict",
        "The places that lie in a place are all known, and their people are more than it has, or its value is outside the range of theirs. No number is printed, since a part’s may be hidden. Where children are counted in no part, so that the parts have fewer people, nothing is told.";
    UnmetBoundaries = "W0417", Warning, "places and areas that do not meet",
        "The boundaries have an area with a name that is nearly that of a place, or they have areas for some places of a kind and not for others, which then are on no map. Add the name that the file has to the place’s `names`, or its code to its `codes`. Areas of places that the site does not have are passed over.";
    KnownOtherwise = "W0418", Warning, "figure that others publish otherwise",
        "The file that `known` names has another figure of the same people, place and period than the indicator’s own series. One of the two may be older, or of other people. No number is printed, since either may be hidden.";
    Restated = "W0419", Warning, "value that an earlier card printed otherwise",
        "A card that was released printed another value. Past values are revised by their sources, and mistakes are made: readers must be able to tell. Say why under `restated`, and the card shows both, wherever the value stands; or mend it.";
    IdleRestatement = "W0420", Warning, "reason for a value that is no other",
        "Under `restated` stands a period of which no earlier card printed another value. Take it out, or mend the period.";
    UnknownTheme = "E0701", Error, "unknown theme",
        "The site asks for a theme by a name that no folder in `themes/` has.";
    ThemeManifest = "E0702", Error, "theme.yaml cannot be used",
        "The manifest of the theme is not YAML, or names a role or a colour that there is not.";
    Template = "E0703", Error, "broken template",
        "A template of the site's own theme cannot be compiled or printed: a name that is not there, a value of the wrong kind, templates that include or extend one another in a circle, or more of something than any theme needs: bytes, branches, blocks, templates. Where the end comes unexpectedly, an `{% if %}`, `{% for %}` or `{% block %}` is not closed. `reportcard theme export FILE --name other` writes the built-in part to compare with, and without a file of your own the built-in one holds again.";
    Contrast = "E0704", Error, "contrast too low",
        "Words in this colour cannot be read by everyone: the contrast with the page must be at least 4.5 (WCAG 2.2, 1.4.3). The nearest colour of the same hue that passes is offered.";
    Messages = "E0705", Error, "words missing",
        "The theme has no message file for the language of the site, or the file cannot be read. Every word that a reader sees stands there.";
    EndlessTemplate = "E0706", Error, "template without end",
        "A template of the site's own theme takes more steps, more room or more time to print one page than any page needs: loops in loops, templates that print one another again and again, a value that is doubled. The rest of the site is not printed with it.";
    BrokenLink = "E0804", Error, "broken link",
        "A page links to a page, a file or a place on a page of this site that is not there. The first of very many are told, and the others counted. Addresses are relative to the page that they stand on, such as `../../partners/index.html`.";
    SameFile = "E0805", Error, "two things, one file",
        "Two things of the site would be written to the same file, because of their ids. Give one of them another id.";
    NotInFoot = "W0815", Warning, "pages that the foot does not list",
        "The foot of each page lists the first fifty of the site’s own pages, and the first fifty listed investors. Readers find the others only by links: name them in a text, such as `content/index.md`.";
    SameTitle = "W0814", Warning, "two pages, one title",
        "Two pages have the same title. Search results, bookmarks and windows show nothing else of a page, so give one of the two another name.";
    MixedCurrencies = "E0901", Error, "another currency",
        "An amount is in another currency than `currency` in backbone.yaml names. Amounts of two currencies cannot be added, and no exchange rate is built in: write what the amount was in the documents’ currency on its day, and say so where it is counted.";
    BudgetSum = "E0902", Error, "budget does not add up",
        "The amounts of a budget’s functions make another sum than its total. Mend the wrong one, or leave the total out.";
    TwoBudgets = "E0903", Error, "two budgets for one year",
        "Two budgets are given for the same year. 2026 and 2025–26 are one year here, since they end together.";
    BadLine = "E0904", Error, "fields that do not fit together",
        "A line has a field that its kind does not take, or says the same thing twice in two ways: hours on money, an amount on hours at a rate, a partner and an organization.";
    NoSuchEvidence = "E0905", Error, "evidence that is not there",
        "A benchmark points at a page of this site that does not exist. Pages are named by their addresses from the root, such as `outcomes/early-grade-reading/`.";
    Uncountable = "E0906", Error, "amounts too large to count",
        "The backbone’s amounts make a sum or a product that is too large to reckon with. A number has too many digits: check hours, rates and amounts.";
    DoubleHours = "W0901", Warning, "hours counted twice",
        "Two contributions give the same number of hours to the same convening in the same year, so one hour may be counted twice. Keep the line of whoever really gave the hours; where both did, say so in `counted_apart`.";
    DoubleTreasure = "W0902", Warning, "money counted as realigned and as new",
        "The same program, or the same amount for the same outcome in the same year, is listed once as realigned and once as new money. A dollar is one or the other. Keep one line; where they are two, say so in `counted_apart`.";
    DoubleLine = "W0903", Warning, "contribution written twice",
        "Two contributions have the same partner, outcome, year, date, description and amount. Keep one of them, or say in `counted_apart` why they are two.";
    DoubleBudget = "W0904", Warning, "budget counted with its parent's",
        "An influenced budget names a parent organization whose budget is counted too, for the same year, so the part is counted twice. Keep one of the two lines; where the parent's budget leaves the part out, say so in `counted_apart`.";
    OverRaised = "W0905", Warning, "more raised than asked for",
        "An ask has more raised than it asks for in a year, often because a grant of several years was written down whole. What one ask has too much is not counted for another.";
    NotAttested = "W0906", Warning, "nobody attests it",
        "A contribution has no `attested_by`. It is counted, as an estimate, and readers see that nobody confirmed it.";
    UncountedGroups = "W1001", Warning, "groups without counts",
        "An indicator has values of groups without a denominator, so the rule on small groups cannot be applied to them: they are published whoever stands behind them, and the page says so. Give the denominators; or, where the source takes small groups out itself, say `already_suppressed: true` in the source.";
    AllOrNone = "W1002", Warning, "all or none of a group",
        "A value of 0 or 100 percent without counts tells something of every child in the group, however small it is. Give the denominators, or keep the value back.";
    GivenAway = "W1003", Warning, "hidden value that another indicator gives away",
        "One number is kept back, and another indicator prints the rest of it, as of those who graduated and those who did not, so that it can be worked out. Say in one of the two that it is the `complement_of` the other, and they are hidden together; or keep the number back in both (write it as suppressed). What the groups, places and years of one indicator tell of one another is hidden without a word.";
    Unproven = "E1001", Error, "hidden figure that others may tell",
        "Figures about few people are hidden, and others beside them, so that nobody works them out from sums. Here nothing proves that this is enough, whatever else is hidden, so nothing is published. Keep the figure of another group or place of the same sum back too, with the source’s mark for a value that is kept back, such as `*` (in a document `suppressed`); or name a smaller set of groups; or leave the figures out. The message names all that is hidden side by side, and not which of it is about few people, since the log of a build may be public.";
    MoreHidden = "W1004", Warning, "more hidden than the rule asks for",
        "Beside figures about few people others are hidden, so that nobody works those out. Where no proof was found that so many are enough, more were hidden until there was one for whoever adds up and subtracts. That so much had to be hidden is decided by the numbers, and may tell a little to one who runs this program on all numbers that there could be. Where there is none even so, nothing is published (E1001). Small groups in many small places make it so: name a smaller set of groups, or leave a breakdown or a kind of place out, and more can be shown. The message names the table that it begins with, and not which of its figures were hidden for which reason.";
    PrivacyReason = "E1002", Error, "rule on small groups and its reason",
        "A rule that hides no figure (`preset: none`) needs a written reason, such as that all figures were published by the state already; the site prints it in place of the rule. `min_n: 0` is no way round it. A reason beside a rule that does hide figures would be printed nowhere: take it out.";
    NotComplement = "E1003", Error, "not the rest of the other indicator",
        "`complement_of` says that two indicators count everyone between them, each whom the other leaves, as those who graduate and those who do not; what one hides is then hidden in both. Somewhere the numbers deny it: of the same people at the same time, two percentages do not make 100 (but for rounding), or two numerators do not add up to the denominator, or the denominators differ. No number is printed, since it may be hidden. Mend the number; or take the line out, where some are counted in neither or in both.";
    Unconfirmed = "W1005", Warning, "rule on small groups not confirmed",
        "There is no federal number for how few people are too few to be shown: the partnership chooses, and the site prints the choice. The presets are `us-10`, `us-20` and `us-30` (fewer than 10, 20 or 30 people, and shares with fewer than 6 people in them or outside them), `ct` (fewer than 20 people, and shares with fewer than 6 people in them) `chhs` (fewer than 11 people in all, in a share or outside it), and `none` where all figures are public already, which needs a reason. Until somebody has chosen, `us-10` holds, and every build says so. Ask whoever answers for the data, then write the choice into content/site.yaml: `privacy: { preset: us-10, confirmed: true }`.";
    NeverBeside = "W1006", Warning, "rest that is never beside the other",
        "An indicator is said with `complement_of` to count whom another leaves, and the two have no place, group and period in common, so that nothing in one is hidden because of the other. Periods may be written in two ways (2025 and 2024–25), or the groups differ. Mend them, or take the line out.";
    NoEvidence = "W0907", Warning, "benchmark without evidence",
        "A benchmark is said to be met, and no evidence is named. Point at a page of this site or at another address.";
    UnlistedLinked = "W0908", Warning, "unlisted page is linked",
        "A text of the site links to an investor’s page that is unlisted. An unlisted page is not secret, but it is meant to be found only by those who were given its address: remove the link, or list the page.";
    UnmatchedNumber = "W0909", Warning, "number that no figure has",
        "The headline, the sentence under it or a message in backbone.yaml holds an amount, a percentage or a number from 100 on that is none of the card’s figures. It may have been right last year. Mend it, or tell it in `content/backbone/index.md`, where figures can be called.";
    FalseClaim = "E0801", Error, "claim that the data deny",
        "A text claims something of an indicator or of the backbone (`{{ claim(…) }}`), and the published data say otherwise. Claims are checked at every build, so that no page says what its own figures deny. Change the claim, or take it out.";
    OpenClaim = "E0802", Error, "claim that cannot be decided",
        "A text claims something that the published data neither bear out nor deny: a value is missing or not shown, or the measure changed in between.";
    NoFigure = "E0803", Error, "no such figure",
        "A text calls a value or a chart for which the indicator or the backbone has no data: another period, a group without a series, a kind of contribution without a line, or a chart that needs more than there is.";
    UnknownPercentage = "W0811", Warning, "percentage that no figure of the page has",
        "A percentage typed into a text matches none of the figures of its page. Figures that are called (`{{ value(…) }}`) stay true when the data change; typed ones do not.";
    LongTitle = "W0812", Warning, "chart title too long",
        "A chart title has at most 15 words, so that it is read before the chart is. Shorten `finding`, or leave it out and have one made from the data.";
    FindingWithoutNumber = "W0813", Warning, "finding without a number",
        "The heading of an outcome's page states a finding, and a finding holds a number.";
    UnusedTranslation = "W1101", Warning, "translation that is not used",
        "A translation holds what cannot be used: a field that is no text, a text that the document beside it has not, a number or a claim that the data do not bear out. The page says it in the site’s first language until it is mended.";
    MissingTranslation = "W1102", Warning, "texts that are not translated",
        "The site is made in several languages, and some of its texts are there in the first one only: pages show them as they are, marked as what they are. `reportcard check --translations` lists them, and `reportcard translate LANGUAGE` writes a table of them for a translator.";
    OldTranslation = "W1103", Warning, "text that changed after it was translated",
        "The text in the first language was changed after `reportcard translate` took note of its translation. Look whether the translation still says the same; `reportcard translate LANGUAGE --done` notes that it does.";
    StrayTranslation = "W1104", Warning, "translation that nothing reads",
        "The file is named as a translation, but the site is not made in its language, or there is nothing that it would translate. Languages are named in content/site.yaml, such as `languages: [ en, es ]`.";
}
