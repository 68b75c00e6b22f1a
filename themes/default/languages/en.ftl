# Every word that a reader of the site sees, in English. To make another language, copy this file,
# name it by its tag (fr.ftl) and put whole sentences in place of whole sentences. Words in braces
# with a dollar sign are filled in; what stands after an arrow is chosen by them.

## Sentences

# The frame of every page.
page-title = { $page } – { $site } { $edition }
sheet-foot = { $site } · { $page } · { $date }
edition = Report card { $name }
nav-scorecard = Scorecard
nav-places = Places
nav-partners = Partners
nav-data = Data
nav-about = About the data
nav-downloads = Downloads
footer-published = Published { $date }
footer-next = Next update { $next }
footer-licence = Data: { $name }
footer-about = About the data
footer-corrections = Corrections
footer-last-card = Last year’s card
footer-editions = Earlier report cards
# On a card that is kept as it was published; the page that it leads to is made with each later card.
footer-newer = All report cards, and whether there is a newer one
editions = All report cards
editions-title =
    { $count ->
        [one] The report card of { $community }
       *[other] { $count } report cards of { $community }
    }
editions-lede = Each card stands as it was published. Later cards say what has changed since, and what was corrected.
editions-card = Card
editions-published = Published
editions-newest = (the newest)
# Of all on the last card's home page; `card`: the name of its edition.
home-last-card =
    { $count ->
        [0] None of { $total } was improving in the card of { $card }, as published.
        [one] { $words } of { $total } was improving in the card of { $card }, as published.
       *[other] { $words } of { $total } were improving in the card of { $card }, as published.
    }
# For an address at which an earlier card had a page.
moved-title = This page is on the card of { $card }
moved-lede = This card has no such page any more. It stands on that one as it was published:
changes-name = What changed
changes-title = What changed since the card of { $card }
changes-lede =
    { $some ->
        [yes] This card, held against what was published on { $date }:
       *[no] Nothing is other than what was published on { $date }:
    }
changes-verdicts = Where the measures stand
changes-verdict = { $then } then, { $now } now.
changes-targets = Targets
changes-target-by =
    { $due ->
        [yes] { $value } by { $by }
       *[no] { $value }
    }
changes-target =
    { $had ->
        [no] A target is set: { $now }.
       *[yes]
            { $has ->
                [no] There is no target any more; it was { $then }.
               *[yes] The target is { $now }; it was { $then }.
            }
    }
# What became of a target; `known`: whether there is a value to say it by.
changes-turn =
    { $turn ->
        [met]
            { $known ->
                [yes] Newly met: { $value } in { $period }, and the target is { $target }.
               *[no] Newly met.
            }
        [missed] Missed: the target was { $target }, and it was { $value } in { $period }.
       *[passed] The time for the target, { $target }, is over; no figure shows yet whether it was met.
    }
changes-gaps = Gaps
changes-gap =
    { $group }: { $side ->
        [even] even with the others
        [ahead] { $now } ahead
       *[behind] { $now } behind
    } now, { $side_then ->
        [even] even with the others
        [ahead] { $then } ahead
       *[behind] { $then } behind
    } then.
changes-promises = Promises
changes-promise =
    { $state ->
        [kept] Kept: { $what }.
       *[not-kept] Not kept: { $what }.
    }
changes-indicators = New, and gone
changes-new = New on this card
changes-gone = Only on the card of { $card }
changes-measures = Counted otherwise
changes-measure = What is counted has changed. It was: { $then }.
changes-definition = Its definition has changed. It was: { $then }.
changes-counted = Who is counted has changed. It was: { $then }.
changes-unit = Its unit is { $now } now; it was { $then }.
changes-direction =
    { $now ->
        [higher] Higher is better now; lower was better then.
       *[lower] Lower is better now; higher was better then.
    }
changes-place = It is about { $now } now; it was about { $then }.
changes-source = The numbers come from { $now } now; they came from { $then }.
# A unit as the object of a sentence; `currency`: three letters, such as USD.
unit-name =
    { $unit ->
        [percent] a share in percent
        [count] a number
        [rate] a rate per { $per }
        [score] a score in points
        [years] a time in years
        [ratio] a ratio
       *[money] an amount in { $currency }
    }
changes-baseline = Held against { $now } now; it was { $then }.
footer-mistake = Tell us about a mistake
mistake-subject = A mistake on “{ $page }” ({ $edition })
neighbour =
    { $side ->
        [before]
            { $known ->
                [yes] Before, age { $age }
               *[no] Before
            }
       *[after]
            { $known ->
                [yes] Next, age { $age }
               *[no] Next
            }
    }
missing-title = This page is not here
missing-lede = The address may be old, or mistyped. Every outcome of the report card is listed below.

# The five statuses, and what is said of them.
status-met = Target met
status-improving = Improving
status-same = Little or no change
status-worse = Getting worse
status-unknown = Not yet known
status-places = By place
status-withheld =
    { $reason ->
        [no-baseline] No baseline is set, so no change is judged.
        [baseline-only] This is the first year.
        [first-of-new] This is the first year of the new measure.
        [break] The measure changed in { $since }, so earlier years cannot be compared.
        [suppressed] The value is not shown, to protect privacy.
        [zero-baseline] It began at zero, so there is no share to judge by.
        [ranges] The source publishes ranges, so no change can be told.
       *[no-data] There are no data yet.
    }
groups-alone = There is no figure for everyone, only for groups.
places-alone = There is no figure for the whole, only for { $places }.
no-target =
    { $known ->
        [yes] No target is set. { $reason }
       *[no] No target is set.
    }
since =
    { $first ->
        [yes] { $period }, the first year here
       *[no] { $period }
    }
first-stands-in = No baseline is named; { $since } is the first period that is shown.
change-since =
    { $lower ->
        [yes]
            { $moved ->
                [rose] Up { $difference } since { $since }; lower is better.
                [fell] Down { $difference } since { $since }; lower is better.
               *[same] The same as in { $since }; lower is better.
            }
       *[no]
            { $moved ->
                [rose] Up { $difference } since { $since }.
                [fell] Down { $difference } since { $since }.
               *[same] The same as in { $since }.
            }
    }
change-but-run =
    { $lower ->
        [yes]
            { $moved ->
                [rose] Up { $difference } since { $since }, but down { $run } years running; lower is better.
               *[fell] Down { $difference } since { $since }, but up { $run } years running; lower is better.
            }
       *[no]
            { $moved ->
                [rose] Up { $difference } since { $since }, but down { $run } years running.
               *[fell] Down { $difference } since { $since }, but up { $run } years running.
            }
    }
lower-is-better = (lower is better)
lower-sentence = Lower is better.
from-to = From { $from } in { $since } to { $to } in { $now }.
at-now = It is { $to } in { $now }.
status-by-author =
    { $aimed ->
        [yes] { $path } The target is { $target }. The partnership set this status itself: { $reason }
       *[no] { $path } The partnership set this status itself: { $reason }
    }
rule-met =
    { $known ->
        [yes]
            { $beyond ->
                [past] From { $from } in { $since } to { $to } in { $now }: past the target of { $target }.
               *[at] From { $from } in { $since } to { $to } in { $now }: at the target of { $target }.
            }
       *[no]
            { $beyond ->
                [past] At { $to } in { $now }, it is past the target of { $target }.
               *[at] At { $to } in { $now }, it is at the target of { $target }.
            }
    }
rule-improving =
    { $aimed ->
        [yes]
            { $tested ->
                [yes] From { $from } in { $since } to { $to } in { $now }: { $achieved } of the way to { $target }, and more than chance explains.
               *[no] From { $from } in { $since } to { $to } in { $now }: { $achieved } of the way to { $target }; the rule asks for 10%.
            }
       *[no]
            { $tested ->
                [yes] From { $from } in { $since } to { $to } in { $now }: better by more than chance explains.
               *[no] From { $from } in { $since } to { $to } in { $now }: better by 10% or more of where it began.
            }
    }
rule-worse =
    { $aimed ->
        [yes]
            { $tested ->
                [yes] From { $from } in { $since } to { $to } in { $now }: away from the target of { $target }, by more than chance explains.
               *[no] From { $from } in { $since } to { $to } in { $now }: away from the target of { $target }, by more than the rule lets pass.
            }
       *[no]
            { $tested ->
                [yes] From { $from } in { $since } to { $to } in { $now }: worse by more than chance explains.
               *[no] From { $from } in { $since } to { $to } in { $now }: worse by 10% or more of where it began.
            }
    }
rule-same =
    { $aimed ->
        [yes]
            { $tested ->
                [yes]
                    { $toward ->
                        [yes] From { $from } in { $since } to { $to } in { $now }: toward the target of { $target }, but no more than chance explains.
                        [no] From { $from } in { $since } to { $to } in { $now }: away from the target of { $target }, but no more than chance explains.
                       *[still] At { $to } in { $now }, it is where it was in { $since }; the target is { $target }.
                    }
               *[no]
                    { $toward ->
                        [yes] From { $from } in { $since } to { $to } in { $now }: less than 10% of the way to { $target }.
                        [no] From { $from } in { $since } to { $to } in { $now }: away from the target of { $target }, but by less than 10%.
                       *[still] At { $to } in { $now }, it is where it was in { $since }; the target is { $target }.
                    }
            }
       *[no]
            { $toward ->
                [still] At { $to } in { $now }, it is where it was in { $since }.
               *[yes]
                    { $tested ->
                        [yes] From { $from } in { $since } to { $to } in { $now }: no more than chance explains.
                       *[no] From { $from } in { $since } to { $to } in { $now }: by less than 10% of where it began.
                    }
            }
    }
# Pace, trend, and the turned curve.
pace-finding =
    { $word ->
        [on-track] On track for { $target } by { $by }
        [slow] { $gap } behind the pace it promised
        [well-behind] { $gap } behind the pace it promised
        [moving-away] { $gap } behind the pace it promised, and moving away
        [missed] { $target } was promised for { $by }; it is { $away } away
        [substantial] Fast enough to reach { $target }
        [moderate] Moving toward { $target }, but too slowly
        [limited] Hardly moving toward { $target }
       *[deterioration] Moving away from { $target }
    }
pace-line = A straight line from { $from } to { $target } would be at { $expected } by now.
pace-missed = The year of the target has passed, and it is still { $away } away.
pace-growth = Its growth a year is held against the growth a year that the target needs.
pace-explained = Status says which way it moves; pace says whether it is fast enough.
pace-heading =
    { $reaches ->
        [yes] At this speed { $place } would reach the target of { $target } by { $by }.
       *[no] At this speed { $place } would be at about { $heading } by { $by }, not the { $target } that was promised.
    }
trend-heading = What the years show
trend-sentence =
    { $now ->
        [yes]
            { $trend ->
                [rising] The years up to now show a clear rise, more than chance explains.
                [falling] The years up to now show a clear fall, more than chance explains.
                [none] The years up to now show no clear trend.
               *[short] There are too few years to speak of a trend.
            }
       *[no]
            { $trend ->
                [rising] The years up to { $until } show a clear rise, more than chance explains.
                [falling] The years up to { $until } show a clear fall, more than chance explains.
                [none] The years up to { $until } show no clear trend.
               *[short] There are too few years to speak of a trend.
            }
    }
curve-sentence =
    { $result ->
        [turned] On the straight line of the years up to { $since }, { $now } would be at { $forecast }. It came out { $difference } better: the curve was turned.
        [as-forecast] On the straight line of the years up to { $since }, { $now } would be at { $forecast }. It came out about there.
       *[worse] On the straight line of the years up to { $since }, { $now } would be at { $forecast }. It came out { $difference } worse.
    }
extra-children =
    { $moved ->
        [rose] more of the { $denominator } counted in { $now } than at the { $since } rate. Measured: { $measure }.
       *[fell] fewer of the { $denominator } counted in { $now } than at the { $since } rate. Measured: { $measure }.
    }
# The scorecard.
home-title =
    { $state ->
        [empty] The first numbers are still to come
        [places] { $measure } in { $places }
        [all]
            { $total ->
                [one] The one measure is improving
               *[other] All { $all } measures are improving
            }
        [none]
            { $total ->
                [one] The one measure is not improving
               *[other] None of { $all } measures is improving
            }
        [unknown]
            { $total ->
                [one] { $all } measure, not yet judged
               *[other] { $all } measures, not yet judged
            }
       *[some]
            { $count ->
                [one] { $improving } of { $all } measures is improving
               *[other] { $improving } of { $all } measures are improving
            }
    }
home-opening = { $community }’s children, followed from the cradle to a career.
home-last-year =
    { $judged ->
        [one]
            { $count ->
                [0] The one that could be judged last year was not improving then.
               *[other] The one that could be judged last year was improving then.
            }
       *[other]
            { $count ->
                [0] None of { $total } was improving last year.
                [one] { $words } of { $total } was improving last year.
               *[other] { $words } of { $total } were improving last year.
            }
    }
home-worse =
    { $aimed ->
        [yes]
            { $count ->
                [one] { $words } measure, { $names }, is further from its target than in { $since }.
               *[other]
                    { $few ->
                        [yes] { $words } measures are further from their targets than they began: { $names }.
                       *[no] { $words } measures are further from their targets than they began.
                    }
            }
       *[no]
            { $count ->
                [one] { $words } measure, { $names }, is getting worse.
               *[other]
                    { $few ->
                        [yes] { $words } measures are getting worse: { $names }.
                       *[no] { $words } measures are getting worse.
                    }
            }
    }
home-unjudged =
    { $count ->
        [one] { $words } measure, { $names }, cannot be judged yet.
       *[other]
            { $few ->
                [yes] { $words } measures cannot be judged yet: { $names }.
               *[no] { $words } measures cannot be judged yet.
            }
    }
tally-more = { $list } and { $more } more
stage-count =
    { $status ->
        [met] { $words } at the target
        [improving] { $words } improving
        [same] { $words } with little or no change
        [worse] { $words } getting worse
       *[unknown] { $words } not yet known
    }
home-how-compared =
    { $aimed ->
        [yes] Each measure is compared with where it began and, where one is set, with its target.
       *[no] Each measure is compared with where it began.
    }
home-how-track = On the track, the bar runs from the start to today; the diamond is the promise.
home-how-line =
    { $new ->
        [yes] On the line, the ring is where it began, and the dot is where it is now; what is grey was measured otherwise.
       *[no] On the line, the ring is where it began, and the dot is where it is now.
    }
home-how-contributing = Measures in bold are counted above; the others tell sooner where those may go.
home-line =
    { $count ->
        [0] Outcomes from cradle to career
        [one] { $words } measure from cradle to career
       *[other] { $words } measures from cradle to career
    }
card-age = Age { $age }
card-outcome = Age { $age } · { $outcome }
gap-size =
    { $care ->
        [yes] { $gap } (read with care)
       *[no] { $gap }
    }
card-gap =
    { $movement ->
        [narrowed] Widest gap: { $gap }, narrowing
        [widened] Widest gap: { $gap }, widening
        [reversed] Widest gap: { $gap }; this group was ahead
        [same] Widest gap: { $gap }, unchanged
        [unchanged] Widest gap: { $gap }, little changed
        [chance] Widest gap: { $gap }, no clear change
        [levelled] Widest gap: { $gap }, smaller only as others worsened
       *[new] Widest gap: { $gap }
    }
card-no-gap = No group shown is worse off than the rest
card-no-groups =
    { $state ->
        [hidden] Groups not shown, to protect privacy
        [ranges] Groups published as ranges only
       *[uncompared] Groups shown, with nothing to compare them with
    }
card-no-groups-reason = Groups not reported: { $reason }
amount-period = { $unit }, { $period }
amount-missing =
    { $groups ->
        [yes] No figure for everyone
       *[no] No data yet
    }
provisional = Provisional
track-baseline = { $value } then
track-target =
    { $state ->
        [past] Target { $target }, passed
        [met] Target { $target }, met
        [due] Target { $target } by { $by }
       *[standing] Target { $target }
    }
line-start =
    { $new ->
        [yes] { $value } in { $period }, a new measure
       *[no] { $value } in { $period }
    }
no-track =
    { $state ->
        [no-baseline] Target { $target }; no first value
        [hidden] Target { $target }
       *[not-comparable] Target { $target }; a new measure
    }
change-title =
    { $kind ->
        [met] { $name } reached its target
        [turned-improving] { $name } turned to improving
        [turned-same] { $name } turned to little or no change
        [turned-worse] { $name } turned to getting worse
        [rose] { $name }: up { $difference }
        [fell] { $name }: down { $difference }
       *[same] { $name } stood still
    }
change-path =
    { $moved ->
        [rose] It rose to { $value } in { $now }, from { $before } in { $then }.
        [fell] It fell to { $value } in { $now }, from { $before } in { $then }.
       *[same] It stood at { $value } in { $now }, as in { $then }.
    }
change-lower =
    { $way ->
        [better] Lower is better here.
       *[worse] Here lower is better, so this is a step back.
    }
change-target =
    { $due ->
        [yes] The promise was { $target } by { $by }.
       *[no] The promise was { $target }.
    }

# An outcome, and a measure.
measure-title =
    { $known ->
        [yes] { $name }: { $value } in { $now }
       *[no] { $name }: { $value }
    }
measure-lede = Every figure of this measure, how it is judged and how it was made. “{ $outcome }” tells what is done about it.
measure-more = All figures: { $name }
lede-change =
    { $moved ->
        [rose]
            { $better ->
                [higher] That is { $difference } more than in { $since }.
               *[lower] That is { $difference } more than in { $since }, and lower is better.
            }
        [fell]
            { $better ->
                [higher] That is { $difference } less than in { $since }.
               *[lower] That is { $difference } less than in { $since }, and lower is better.
            }
       *[same] That is the same as in { $since }.
    }
lede-met =
    { $due ->
        [yes] The target of { $target } by { $by } is met.
       *[no] The target of { $target } is met.
    }
quote = “{ $words }”
groups-heading =
    { $several ->
        [yes] Who is left behind: { $name }
       *[no] Who is left behind
    }
contributing-heading =
    { $judged ->
       *[yes]
            { $count ->
                [one] Early signs: { $improving } of { $all } contributing indicator is improving
               *[other]
                    { $done ->
                        [one] Early signs: { $improving } of { $all } contributing indicators is improving
                       *[other] Early signs: { $improving } of { $all } contributing indicators are improving
                    }
            }
        [no]
            { $count ->
                [one] Early signs: { $all } contributing indicator, not judged yet
               *[other] Early signs: { $all } contributing indicators, not judged yet
            }
    }
sign-note =
    { $named ->
        [yes]
            { $lower ->
                [yes] ({ $unit }; lower is better)
               *[no] ({ $unit })
            }
       *[no] (lower is better)
    }
contributing-caption = Indicators that tell sooner
promised-heading = What partners promised: { $kept } of { $all } kept
promise-state =
    { $state ->
        [kept] Kept
        [open] Open
        [overdue] Open, past its date
       *[not-kept] Not kept
    }
promise-by = by { $month }
about-measure =
    { $named ->
        [yes] About this measure: { $name }
       *[no] About this measure
    }
fact-counted = Who is counted
fact-measured = What is measured
fact-source = Source and dates
fact-limits = What it cannot say
fact-status = How status is worked out
fact-status-text = { $word }. { $sentence }
fact-target = Target and pace
fact-interval = Margin of error
interval-fact = With chance allowed for, the value in { $now } lies between { $low } and { $high } (95% interval).
fact-privacy = Privacy
target-fact =
    { $known ->
        [yes]
            { $due ->
                [yes] The target is { $target } by { $by }, set by { $who }.
               *[no] The target is { $target }, set by { $who }.
            }
       *[no]
            { $due ->
                [yes] The target is { $target } by { $by }.
               *[no] The target is { $target }.
            }
    }
pace-fact =
    { $word ->
        [on-track] Pace: on track, by the straight line.
        [slow] Pace: toward the target, but too slow, by the straight line.
        [well-behind] Pace: well behind, by the straight line.
        [moving-away] Pace: moving away, by the straight line.
        [missed] Pace: the year of the target has passed without it.
        [substantial] Pace: substantial progress, by growth a year.
        [moderate] Pace: moderate progress, by growth a year.
        [limited] Pace: limited progress, by growth a year.
        [deterioration] Pace: moving away, by growth a year.
        [achieved] Pace: the target is met.
       *[not-available] Pace: growth a year cannot be worked out here.
    }
source-line = Source: { $name }
source-dates =
    { $dated ->
        [both] { $name }. Released { $released }; next: { $next }.
        [released] { $name }. Released { $released }.
        [next] { $name }. Next: { $next }.
       *[none] { $name }.
    }
cite =
    { $known ->
        [yes] { $site }: { $name }, { $place }. Report card { $edition }, published { $date }. { $address }
       *[no] { $site }: { $name }, { $place }. Report card { $edition }, published { $date }.
    }

# Figures and their tables.
figure-subtitle =
    { $named ->
        [yes] { $measure }, { $unit }, { $place }, { $periods }
       *[no] { $measure }, { $place }, { $periods }
    }
figure-csv = Download CSV
figure-svg = Download SVG
figure-png = Download PNG
trend-title =
    { $moved ->
        [rose] { $name } rose { $difference } since { $since }, to { $value }
        [fell] { $name } fell { $difference } since { $since }, to { $value }
        [same] { $name }: { $value } in { $now }, as in { $since }
       *[none] { $name }: { $value } in { $now }
    }
trend-title-short =
    { $moved ->
        [rose] Up { $difference } since { $since }, to { $value } in { $now }
        [fell] Down { $difference } since { $since }, to { $value } in { $now }
        [same] At { $value } in { $now }, as in { $since }
       *[none] At { $value } in { $now }
    }
trend-title-none =
    { $state ->
        [known] { $name }: { $value } in { $now }
        [hidden] { $name }: latest value not shown, to protect privacy
       *[none] { $name }: no value is published
    }
line-end = { $name } { $value }
chart-target = Target { $target }
chart-pace = Pace needed by now: { $expected }
chart-pace-short = Pace needed: { $expected }
chart-standing =
    { $side ->
        [behind] We are { $gap } behind
        [ahead] We are { $gap } ahead
       *[on] We are on it
    }
chart-standing-short =
    { $side ->
        [behind] { $gap } behind
        [ahead] { $gap } ahead
       *[on] on it
    }
chart-missing =
    { $why ->
        [missing] No data in { $period }
       *[other] { $period }: { absent }
    }
chart-no-data = No data
chart-everyone = Everyone { $value }
chart-everyone-short = All { $value }
everyone = Everyone
not-shown = Not shown, to protect privacy
not-shown-short = Not shown
cell-missing = –
# Why there is no number: beside a dash, or, where it is kept back, in place of the number.
absent =
    { $why ->
        [privacy] Not shown, to protect privacy
        [complementary] Not shown, so that another number stays private
        [range] Not shown, only a range is published
        [not_tested] not tested
        [nobody] nobody in this group
        [not_applicable] does not apply
        [not_yet] not yet published
        [unreliable] too few were asked to tell
       *[missing] no data
    }
# The same in a sentence, below a table.
absent-told =
    { $why ->
        [privacy] The number is not shown, to protect the privacy of the people it is about.
        [complementary] The number is not shown, since another one, which is not shown to protect privacy, could be worked out from it.
        [range] The source tells only between which numbers this one lies.
        [not_tested] Nobody was tested or asked, so there is no number.
        [nobody] Nobody was in this group, so there is nothing to count.
        [not_applicable] The question does not apply here, so there is no number.
        [not_yet] The number is not yet published.
        [unreliable] Too few people were asked to tell how it is with all of them.
       *[missing] There are no data.
    }
cell-range-change = not from ranges
# What an empty cell of a data file says.
data-range = A range: its ends stand in columns of their own
said-absent =
    { $why ->
        [privacy] (not shown, to protect privacy)
        [complementary] (not shown, so that another number stays private)
        [range] (not shown, only a range is published)
        [not_tested] (not tested)
        [nobody] (nobody in this group)
        [not_applicable] (does not apply)
        [not_yet] (not yet published)
        [unreliable] (too few were asked to tell)
       *[missing] (no data)
    }
provisional-note = provisional
care-note = read with care
merged-note = “{ $group }” here is { $parts } together: apart from one another, some would be too few to be shown.
note-break = New measure from { $since }: { $note }
note-missing = { $period }: { $note }
note-missing-bare =
    { $several ->
        [yes] { $first } to { $last }
       *[no] { $first }
    }: { absent }.
note-point = { $period }: { $note }
# `then`: a value; `reason`: a sentence of the author's, or empty.
note-restated =
    { $period }: { $then } in the card of { $card }.{ $known ->
        [yes] {" "}{ $reason }
       *[no] {""}
    }
correction-of = { $indicator }, { $period }
correction-value =
    { $then } in the card of { $card }, { $now } now.{ $known ->
        [yes] {" "}{ $reason }
       *[no] {""}
    }

table-period = Period
table-numerator = Number
table-denominator = Out of
table-target = Target
table-pace = Pace needed
table-due = target year
table-standing-target = Target, no year set
table-caption =
    { $better ->
        [lower] { $measure } (lower is better)
       *[higher] { $measure }
    }
table-group = Group
table-change =
    { $unit ->
        [points] Points
       *[other] Change
    }
table-indicator = Indicator
table-baseline = Baseline
table-latest = Latest
table-all-years = All years
table-status = Status
table-csv = Table
table-json = For programs
groups-subtitle =
    { $two ->
        [yes] { $measure } by group, { $place }: small ring { $then }, solid dot { $now }
       *[no] { $measure } by group, { $place }, { $now }
    }
groups-title =
    { $movement ->
        [narrowed]
            { $pattern ->
                [all-better] Every group shown did better; the widest gap narrowed to { $gap }
                [all-worse] Every group shown did worse; the widest gap narrowed to { $gap }
                [mostly-worse] { $worse } of { $shown } groups did worse; the widest gap narrowed to { $gap }
                [some-better] { $better } of { $shown } groups did better; the widest gap narrowed to { $gap }
               *[none] The widest gap narrowed to { $gap }
            }
        [widened]
            { $pattern ->
                [all-better] Every group shown did better, but the widest gap grew to { $gap }
                [all-worse] Every group shown did worse; the widest gap grew to { $gap }
                [mostly-worse] { $worse } of { $shown } groups did worse; the widest gap grew to { $gap }
                [some-better] { $better } of { $shown } groups did better; the widest gap grew to { $gap }
               *[none] The widest gap grew to { $gap }
            }
        [same]
            { $pattern ->
                [all-better] Every group shown did better; the widest gap is still { $gap }
                [all-worse] Every group shown did worse; the widest gap is still { $gap }
                [mostly-worse] { $worse } of { $shown } groups did worse; the widest gap is still { $gap }
                [some-better] { $better } of { $shown } groups did better; the widest gap is still { $gap }
               *[none] The widest gap is still { $gap }
            }
        [levelled] The widest gap shrank to { $gap }, but only as others worsened
        [reversed] The widest gap is now { $gap }: that group was ahead before
       *[new]
            { $pattern ->
                [all-better] Every group shown did better; the widest gap is { $gap }
                [all-worse] Every group shown did worse; the widest gap is { $gap }
                [mostly-worse] { $worse } of { $shown } groups did worse; the widest gap is { $gap }
                [some-better] { $better } of { $shown } groups did better; the widest gap is { $gap }
               *[none] The widest gap is { $gap }
            }
        [none]
            { $pattern ->
                [all-better] Every group shown did better
                [all-worse] Every group shown did worse
                [mostly-worse] { $worse } of { $shown } groups with two values did worse
                [some-better] { $better } of { $shown } groups with two values did better
               *[none] How groups stand in { $first }
            }
    }
panels-subtitle =
    { $everyone ->
        [yes] { $measure }, { $place }, { $periods }. By: { $breakdown }. Grey line: everyone
       *[no] { $measure }, { $place }, { $periods }. By: { $breakdown }
    }
panels-title =
    { $moved ->
        [rose]
            { $shown ->
                [yes] Of the groups shown, { $group } moved most: up { $difference } since { $since }
               *[no] { $group } moved most: up { $difference } since { $since }
            }
        [fell]
            { $shown ->
                [yes] Of the groups shown, { $group } moved most: down { $difference } since { $since }
               *[no] { $group } moved most: down { $difference } since { $since }
            }
       *[same] No group shown has moved since { $since }
    }
panels-title-short =
    { $moved ->
        [rose]
            { $shown ->
                [yes] The largest move shown is up { $difference } since { $since }
               *[no] The largest move is up { $difference } since { $since }
            }
        [fell]
            { $shown ->
                [yes] The largest move shown is down { $difference } since { $since }
               *[no] The largest move is down { $difference } since { $since }
            }
       *[same] No group shown has moved since { $since }
    }
compared-subtitle =
    { $two ->
        [yes] { $measure }, { $place }, { $then } and { $now }. By: { $breakdown }
       *[no] { $measure }, { $place }, { $now }. By: { $breakdown }
    }
bars-title = { $high }: { $most }; { $low }: { $least } in { $now }
bars-title-short = From { $least } to { $most } in { $now }
bars-title-none = How groups stand in { $now }
parts-rest = All others
gap-finding =
    { $compared ->
        [group] { $group }: { $gap } worse off than “{ $reference }”
       *[everyone] { $group }: { $gap } worse off than everyone
    }
gap-story =
    { $movement ->
        [narrowed]
            { $who ->
                [group-gained-other-lost] { $ahead ->
                    [yes] The lead
                   *[no] The gap
                } narrowed from { $before } in { $since }: this group improved, and the other side worsened.
                [group-lost-other-gained] { $ahead ->
                    [yes] The lead
                   *[no] The gap
                } narrowed from { $before } in { $since }: this group worsened, and the other side improved.
                [other-gained] { $ahead ->
                    [yes] The lead
                   *[no] The gap
                } narrowed from { $before } in { $since }, as the other side improved more.
               *[group-gained] { $ahead ->
                    [yes] The lead
                   *[no] The gap
                } narrowed from { $before } in { $since }, as this group improved more.
            }
        [levelled]
            { $who ->
                [group-lost] { $ahead ->
                    [yes] The lead
                   *[no] The gap
                } was { $before } in { $since }. It narrowed only as this group worsened more, which is no progress.
               *[other-lost] { $ahead ->
                    [yes] The lead
                   *[no] The gap
                } was { $before } in { $since }. It narrowed only as the other side worsened more, which is no progress.
            }
        [widened]
            { $who ->
                [group-gained-other-lost] { $ahead ->
                    [yes] The lead
                   *[no] The gap
                } grew from { $before } in { $since }: this group improved, and the other side worsened.
                [group-lost-other-gained] { $ahead ->
                    [yes] The lead
                   *[no] The gap
                } grew from { $before } in { $since }: this group worsened, and the other side improved.
                [group-lost] { $ahead ->
                    [yes] The lead
                   *[no] The gap
                } grew from { $before } in { $since }, as this group worsened more.
                [group-gained] { $ahead ->
                    [yes] The lead
                   *[no] The gap
                } grew from { $before } in { $since }, as this group improved more.
                [other-lost] { $ahead ->
                    [yes] The lead
                   *[no] The gap
                } grew from { $before } in { $since }, as the other side worsened more.
               *[other-gained] { $ahead ->
                    [yes] The lead
                   *[no] The gap
                } grew from { $before } in { $since }, as the other side improved more.
            }
        [reversed]
            { $ahead ->
                [yes] This group was { $before } behind in { $since }; now it is { $gap } ahead.
               *[no] This group was { $before } ahead in { $since }; now it is { $gap } behind.
            }
        [same]
            { $ahead ->
                [yes] The lead is as wide as in { $since }.
               *[no] The gap is as wide as in { $since }.
            }
        [chance] It was { $before } in { $since }. Figures about so few people move this much by chance.
        [unchanged] It was { $before } in { $since }: too little change to count.
       *[new] There is no earlier gap to compare with.
    }
gap-unsized = How many people stand behind these figures is not known, so chance cannot be ruled out.
gap-ratio = As a ratio: { $ratio } to 1.
gap-disagrees =
    { $points ->
        [narrowed] In points the gap narrowed, but as a ratio it grew.
       *[widened] In points the gap grew, but as a ratio it narrowed.
    }
gaps-heading = Gaps, then and now
ledger-then =
    { $known ->
        [yes] Gap in { $when }
       *[no] Gap then
    }
ledger-now =
    { $known ->
        [yes] Gap in { $when }
       *[no] Gap now
    }
ledger-ratio-then =
    { $known ->
        [yes] Ratio in { $when }
       *[no] Ratio then
    }
ledger-ratio =
    { $known ->
        [yes] Ratio in { $when }
       *[no] Ratio now
    }
ledger-who = What moved
ledger-breakdown = { $breakdown }, compared with: { $reference }
ledger-caption =
    { $better ->
        [lower] How much worse off each group is than what it is compared with (lower is better)
       *[higher] How much worse off each group is than what it is compared with
    }
ledger-gap =
    { $side ->
        [worse] { $gap }
        [better] { $gap } better off
       *[even] none
    }
ledger-no-ratio = no ratio
ledger-range = published as a range
ledger-verdict =
    { $movement ->
        [narrowed]
            { $who ->
                [group-gained-other-lost] Narrowed: this group improved, the other side worsened.
                [group-lost-other-gained] Narrowed: this group worsened, the other side improved.
                [other-gained] Narrowed, as the other side improved more.
               *[group-gained] Narrowed, as this group improved more.
            }
        [levelled]
            { $who ->
                [group-lost] Narrowed, only as this group worsened more.
               *[other-lost] Narrowed, only as the other side worsened more.
            }
        [widened]
            { $who ->
                [group-gained-other-lost] Grew: this group improved, the other side worsened.
                [group-lost-other-gained] Grew: this group worsened, the other side improved.
                [group-lost] Grew, as this group worsened more.
                [group-gained] Grew, as this group improved more.
                [other-lost] Grew, as the other side worsened more.
               *[other-gained] Grew, as the other side improved more.
            }
        [reversed] Reversed: the other side is ahead now.
        [same] Unchanged.
        [chance] No more than chance.
        [unchanged] Too little to count.
       *[new] No earlier gap.
    }
ledger-left-out = Left out
ledger-no-pair = no value to compare with
# Text alternatives.
alt-trend = Line chart: { $measure }, { $place }, { $periods }.
alt-movement =
    { $moved ->
        [rose]
            { $extreme ->
                [highest] It rose from { $from } in { $since } to { $to } in { $now }, the highest yet.
               *[none] It rose from { $from } in { $since } to { $to } in { $now }.
            }
        [fell]
            { $extreme ->
                [lowest] It fell from { $from } in { $since } to { $to } in { $now }, the lowest yet.
               *[none] It fell from { $from } in { $since } to { $to } in { $now }.
            }
       *[same] It was { $from } in { $since } and is { $to } in { $now }.
    }
alt-between = In between it lay from { $low } to { $high }.
alt-only = In { $now } it is { $value }.
alt-before = Before the measure changed it was { $value } in { $then }.
alt-target =
    { $state ->
        [met] The target of { $target } is met.
        [open]
            { $due ->
                [yes] Target { $target } by { $by }, { $away } away.
               *[no] Target { $target }, { $away } away.
            }
       *[unknown]
            { $due ->
                [yes] Target { $target } by { $by }.
               *[no] Target { $target }.
            }
    }
alt-absent =
    { $why ->
        [privacy] Not shown, to protect privacy:
        [complementary] Not shown, so that another number stays private:
        [range] Not shown, only a range is published:
        [not_tested] Not tested:
        [nobody] Nobody in this group:
        [not_applicable] Does not apply:
        [not_yet] Not yet published:
        [unreliable] Too few were asked to tell:
       *[missing] No data in
    } { $few ->
        [yes] { $periods }.
       *[no] { $count } periods.
    }
alt-break = A new measure begins in { $since }.
alt-comparison = { $name }: { $value } in { $now }.
alt-groups =
    { $two ->
        [yes]
            { $count ->
                [one] Dumbbell chart of { $count } group in { $then } and { $now }: { $measure }.
               *[other] Dumbbell chart of { $count } groups in { $then } and { $now }: { $measure }.
            }
       *[no]
            { $count ->
                [one] Dot chart of { $count } group in { $now }: { $measure }.
               *[other] Dot chart of { $count } groups in { $now }: { $measure }.
            }
    }
alt-ends = In { $now }: { $high } { $most }, { $low } { $least }.
alt-gap =
    { $known ->
        [yes]
            { $ahead ->
                [yes] In { $now } the widest gap: { $group } { $value }, { $reference } { $other }, { $gap }; in { $then } that group was { $before } ahead.
               *[no] In { $now } the widest gap: { $group } { $value }, { $reference } { $other }, { $gap }; in { $then } it was { $before }.
            }
       *[no] In { $now } the widest gap: { $group } { $value }, { $reference } { $other }, { $gap }.
    }
alt-panels =
    { $count ->
        [one] Small line chart of { $count } group, { $periods }: { $measure }.
       *[other] Small line charts of { $count } groups, { $periods }: { $measure }.
    }
alt-panels-most =
    { $moved ->
        [rose]
            { $shown ->
                [yes] Of those shown, { $group } rose most, from { $from } to { $to }.
               *[no] { $group } rose most, from { $from } to { $to }.
            }
        [fell]
            { $shown ->
                [yes] Of those shown, { $group } fell most, from { $from } to { $to }.
               *[no] { $group } fell most, from { $from } to { $to }.
            }
       *[same] No group shown has moved.
    }
alt-slope =
    { $count ->
        [one] Slope chart of { $count } group in { $then } and { $now }: { $measure }.
       *[other] Slope chart of { $count } groups in { $then } and { $now }: { $measure }.
    }
alt-bars =
    { $count ->
        [one] Bar chart of { $count } group in { $now }: { $measure }.
       *[other] Bar chart of { $count } groups in { $now }: { $measure }.
    }
alt-parts =
    { $count ->
        [one] Stacked bar of { $count } part in { $now }: { $measure }.
       *[other] Stacked bar of { $count } parts in { $now }: { $measure }.
    }
alt-named =
    { $moved ->
        [yes] { $name } { $value } (before: { $before })
       *[no] { $name } { $value }
    }
alt-listed = It shows { $list }.
alt-groups-hidden =
    { $count ->
        [one] { $words } group is not shown, to protect privacy.
       *[other] { $words } groups are not shown, to protect privacy.
    }

# Claims that the data bear out, where the author gives no words.
claim-moved =
    { $moved ->
        [rose] It rose from { $from } in { $since } to { $to } in { $now }.
        [fell] It fell from { $from } in { $since } to { $to } in { $now }.
       *[same] It was { $from } in { $since } and is { $to } in { $now }.
    }
claim-row =
    { $moved ->
        [rose]
            { $count ->
                [one] It has risen since the period before.
               *[other] It has risen { $years } times in a row.
            }
       *[fell]
            { $count ->
                [one] It has fallen since the period before.
               *[other] It has fallen { $years } times in a row.
            }
    }
claim-target =
    { $side ->
        [rose] At { $value } in { $now }, it is above the target of { $target }.
        [fell] At { $value } in { $now }, it is below the target of { $target }.
       *[same] At { $value } in { $now }, it is at the target.
    }
claim-extreme =
    { $extreme ->
        [highest] At { $value } in { $now }, it is the highest of all comparable years.
       *[lowest] At { $value } in { $now }, it is the lowest of all comparable years.
    }
claim-comparison = It is { $value } in { $now }; { $name }: { $theirs }.

# An author's text.
prose-table = Table { $number }
footnotes = Notes
footnote-back = Back to the text

# Places: all of them on one page, each on its own, and one measure in all of them.
place-kind =
    { $kind ->
        [nation]
            { $several ->
                [yes] nations
               *[no] nation
            }
        [state]
            { $several ->
                [yes] states
               *[no] state
            }
        [region]
            { $several ->
                [yes] regions
               *[no] region
            }
        [network]
            { $several ->
                [yes] networks
               *[no] network
            }
        [county]
            { $several ->
                [yes] counties
               *[no] county
            }
        [city]
            { $several ->
                [yes] cities and towns
               *[no] city or town
            }
        [district]
            { $several ->
                [yes] school districts
               *[no] school district
            }
        [neighborhood]
            { $several ->
                [yes] neighborhoods
               *[no] neighborhood
            }
        [tract]
            { $several ->
                [yes] census tracts
               *[no] census tract
            }
        [school]
            { $several ->
                [yes] schools
               *[no] school
            }
       *[community]
            { $several ->
                [yes] communities
               *[no] community
            }
    }
place-count = { $all } { $kind }
place-population =
    { $count ->
        [one] { $all } child or young person
       *[other] { $all } children and young people
    }
place-other =
    { $is ->
        [yes] Next: { $place }
       *[no] Before: { $place }
    }
place-line = What is measured in { $place }, from cradle to career
place-title =
    { $state ->
        [one] { $place }: { $measure }, { $value }
        [all]
            { $count ->
                [one] { $place }: the one measure that can be judged is improving
               *[other] { $place }: all { $total } measures are improving
            }
        [some]
            { $count ->
                [one] { $place }: the one measure that can be judged is not improving
               *[other] { $place }: { $improving } of { $total } measures are improving
            }
       *[unknown] { $place }
    }
place-moved =
    { $better ->
        [0]
            { $same ->
                [0] None of its measures can be judged yet.
               *[other] Not improving: { $others }.
            }
       *[other]
            { $same ->
                [0] Improving: { $risen }.
               *[other] Improving: { $risen }. Not improving: { $others }.
            }
    }
place-ask-how = How is it here? { $measure }
place-value =
    { $known ->
        [yes] { $measure }: { $value } in { $period }.
       *[no] { $measure }: { $value }.
    }
place-ask-beside = Beside { $around }?
place-beside =
    { $side ->
        [level]
            { $told ->
                [unknown] The same as { $around }.
               *[other] The same as { $around }, as near as can be told.
            }
        [above]
            { $told ->
                [apart] { $difference } above { $around }, more than chance explains.
                [chance]
                    { $counted ->
                        [yes] { $difference } above { $around }. With { $people } counted here, that can be chance.
                       *[no] { $difference } above { $around }. With so few counted here, that can be chance.
                    }
               *[unknown] { $difference } above { $around }. Nothing says how many are counted here, so nobody can tell whether that is chance.
            }
       *[below]
            { $told ->
                [apart] { $difference } below { $around }, more than chance explains.
                [chance]
                    { $counted ->
                        [yes] { $difference } below { $around }. With { $people } counted here, that can be chance.
                       *[no] { $difference } below { $around }. With so few counted here, that can be chance.
                    }
               *[unknown] { $difference } below { $around }. Nothing says how many are counted here, so nobody can tell whether that is chance.
            }
    }
place-ask-groups = For children like mine?
place-ask-groups-more = Every group
place-group-value = { $group } { $value }
place-groups-told =
    { $known ->
        [yes]
            { $count ->
                [0] { $named }.
                [one] { $named }. { $words } group is not shown, to protect privacy.
               *[other] { $named }. { $words } groups are not shown, to protect privacy.
            }
       *[no] No group is shown, to protect privacy.
    }
place-ask-who = Who counts, and when?
place-who =
    { $known ->
        [yes]
            { $announced ->
                [yes] { $sources }. These figures are of { $now }; the next come in { $next }.
               *[no] { $sources }. These figures are of { $now }.
            }
       *[no]
            { $announced ->
                [yes] These figures are of { $now }; the next come in { $next }.
               *[no] These figures are of { $now }.
            }
    }
place-this = Here
place-no-data = No data
place-care = Read with care
place-care-count = Read with care: { $people } counted.
place-groups = { $measure }, { $now }
place-groups-key =
    { $within ->
        [yes] Dot: { $place }; upright mark: the same group in { $around }
       *[no] Dot: { $place }
    }
place-group = Group
place-all = All { $value }
place-chance-heading = Is that chance?
place-chance = A few children move a share easily. The pale band on each card is how far chance alone could move it: where the dot of the place around it lies inside, nobody can tell the two apart.
place-hidden-heading = Why some groups are missing
place-hidden = Figures about few people are not shown, so that nobody can be recognized in them.
place-parts = In it
place-around = { $measure } { $value }
place-neighbour =
    { $side ->
        [before] Before, by name
       *[after] Next, by name
    }
place-csv = The numbers of { $place } (CSV)
places-title-plain = { $measure } in { $places }
places-lede-plain =
    { $judged ->
        [0] None is ranked: neighbors in such a list often differ by chance alone.
       *[other] Of the { $total } that can be judged, { $better } improved and { $worse } got worse. None is ranked: neighbors in such a list often differ by chance alone.
    }
places-unranked = None is ranked: neighbors in such a list often differ by chance alone.
places-in = { $place } ({ $count })
places-better =
    { $state ->
        [all] { $measure } is improving in all { $total } { $kind }
        [none] { $measure } is improving in none of { $total } { $kind }
        [judged] { $measure } is improving in { $better } of the { $total } { $kind } that can be judged
       *[some] { $measure } is improving in { $better } of { $total } { $kind }
    }
places-rows =
    { $more ->
        [0] In each small chart the dark line is the { $kind }, the grey line { $community }; each column has one scale.
       *[other] In each small chart the dark line is the { $kind }, the grey line { $community }; each column has one scale. What else is measured stands on the page of each.
    }
places-measure = { $kind }: { $measure }
places-lists =
    { $before ->
        [yes]
            { $whole ->
                [yes] Filled is { $now }, outlined { $dated ->
                [yes] { $then }
               *[no] the first year that may be compared
            }; a bar is the range that the source gives. The upright line is { $community }, { $value }.
               *[no] Filled is { $now }, outlined { $dated ->
                [yes] { $then }
               *[no] the first year that may be compared
            }; a bar is the range that the source gives.
            }
       *[no]
            { $whole ->
                [yes] A dot is { $now }; a bar is the range that the source gives. The upright line is { $community }, { $value }.
               *[no] A dot is { $now }; a bar is the range that the source gives.
            }
    }
places-change = Change
places-whole = All together
places-caption = { $kind }, each with what is measured there
places-moved =
    { $moved ->
        [rose] Up { $difference }
        [fell] Down { $difference }
       *[same] Same
    }
places-apart = How far apart
places-apart-ends =
    { $known ->
        [yes] { $highest } { $high }, { $lowest } { $low }. In { $start }: { $then }.
       *[no] { $highest } { $high }, { $lowest } { $low }.
    }
place-change =
    { $is ->
        [up] Up { $by }
        [down] Down { $by }
        [level] Same
        [higher] Higher range
        [lower] Lower range
        [same] Same range
        [overlap] Ranges overlap
        [new] New measure
        [once] One year only
       *[none] –
    }
by-place =
    { $known ->
        [yes] By place: from { $low } to { $high } in { $places }
       *[no] By place: { $places }
    }
by-place-all = { $places }, with their change
by-place-key = { $measure }, { $now }: { $marks }
by-place-marks = { $marks }; { $next }
by-place-interval =
    { $whole ->
        [yes] dot and 95% interval, in color where it leaves the line of { $place }
       *[no] dot and 95% interval
    }
by-place-dot = a dot for each
by-place-range = a bar is the range that the source gives
by-place-around = dotted, the place around
by-place-classes = pale, where the classes of the map meet
by-place-finding =
    { $known ->
        [yes]
            { $above ->
                [0]
                    { $below ->
                        [0] No { $kind } stand apart from { $whole } by more than chance
                        [one] { $lower } { $kind } lies below { $whole } by more than chance, none above
                       *[other] { $lower } { $kind } lie below { $whole } by more than chance, none above
                    }
                [one]
                    { $below ->
                        [0] { $higher } { $kind } lies above { $whole } by more than chance, none below
                       *[other] { $higher } { $kind } lies above { $whole } by more than chance, { $lower } below
                    }
               *[other]
                    { $below ->
                        [0] { $higher } { $kind } lie above { $whole } by more than chance, none below
                       *[other] { $higher } { $kind } lie above { $whole } by more than chance, { $lower } below
                    }
            }
       *[no] Every place by its name
    }
by-place-chance =
    { $count ->
        [0] Where the thin line crosses that of { $whole }, the difference can be chance.
        [one] Where the thin line crosses that of { $whole }, the difference can be chance. Among { $places }, one would stand apart by chance alone.
       *[other] Where the thin line crosses that of { $whole }, the difference can be chance. Among { $places }, some { $words } would stand apart by chance alone.
    }
by-place-care-heading = Read with care
by-place-care =
    { $many ->
        [yes] In { $places } so few are counted that the share could be 10 points off, or more.
       *[no] In { $places } so few are counted that the share could be 10 points off, or more.
    }
by-place-half = { $period }: half between { $low } and { $high }
by-place-spread =
    { $known ->
        [yes] Half of the { $kind } lie within { $now }; { $then } in { $start }
       *[no] Half of the { $kind } lie within { $now }
    }
map-subtitle = { $measure }, by { $kind }, { $now }
map-finding =
    { $shared ->
        [yes] { $words } { $kind } lie below { $edge }, all in { $place }; { $high } { $top ->
                [one] reaches
               *[other] reach
            } { $same ->
                [yes] it
               *[no] { $last }
            }
       *[no] { $words } { $kind } { $count ->
                [one] lies
               *[other] lie
            } below { $edge }; { $high } { $top ->
                [one] reaches
               *[other] reach
            } { $same ->
                [yes] it
               *[no] { $last }
            }
    }
map-alt =
    { $known ->
        [yes]
            { $whole ->
                [yes] Map of { $places } in { $classes } classes. The highest is { $highest }, { $high }, the lowest { $lowest }, { $low }; { $community } is at { $value }. All values stand in the table.
               *[no] Map of { $places } in { $classes } classes. The highest is { $highest }, { $high }, the lowest { $lowest }, { $low }. All values stand in the table.
            }
       *[no] Map of { $places } in { $classes } classes. All values stand in the table.
    }
map-place = { $place }: { $value }
map-crossing =
    { $named ->
        [yes] The true value may lie in another class: { $numbers }
       *[no]
            { $count ->
                [one] The true value may lie in another class (one place)
               *[other] The true value may lie in another class ({ $count } places)
            }
    }
map-hidden =
    { $named ->
        [yes] Not shown, to protect privacy: { $numbers }
       *[no]
            { $count ->
                [one] Not shown, to protect privacy (one place)
               *[other] Not shown, to protect privacy ({ $count } places)
            }
    }
map-missing =
    { $named ->
        [yes] No data: { $numbers }
       *[no]
            { $count ->
                [one] No data (one place)
               *[other] No data ({ $count } places)
            }
    }
map-unsure = How far chance could move some of these values is not known: they may lie in another class.
map-nowhere =
    { $named ->
        [yes] Not on the map: { $places }.
       *[no]
            { $count ->
                [one] One place is not on the map.
               *[other] { $count } places are not on the map.
            }
    }
map-none-heading = Why there is no map
map-none = On a map, most of these { $kind } could as well be in another class by chance. The dots and their intervals say more.
peers-heading =
    { $side ->
        [above] { $community } lies above the middle half of { $peers } like it
        [below] { $community } lies below the middle half of { $peers } like it
       *[in] { $community } lies in the middle half of { $peers } like it
    }
peers-kind = Peers
peers-measure = Measure
peers-value = Value
peers-side =
    { $side ->
        [above] Above the middle half
        [below] Below the middle half
       *[in] In the middle half
    }
peers-level =
    { $all ->
        [yes] In all { $of } measures, { $community } is level with { $peers } like it, or better
       *[no]
            { $level ->
                [0] In none of { $of } measures is { $community } level with { $peers } like it, or better
                [one] In { $words } of { $of } measures, { $community } is level with { $peers } like it, or better
               *[other] In { $words } of { $of } measures, { $community } is level with { $peers } like it, or better
            }
    }
peers-row = { $period }: { $value }; half of the peers between { $low } and { $high }
peers-key =
    { $few ->
        [yes] Each short mark is a { $kind }, the block the middle half of them, the dot { $community }. They are not ranked: neighbors in such a list often differ by chance alone. The peers: { $names }.
       *[no] Each short mark is a { $kind }, the block the middle half of them, the dot { $community }. They are not ranked: neighbors in such a list often differ by chance alone.
    }
by-place-ends = Each short mark is a { $kind }. Lowest and highest: { $low } and { $high }.

# Partners.
partners-title =
    { $count ->
        [one] { $all } organization, one plan
       *[other] { $all } organizations, one plan
    }
partners-lede =
    { $count ->
        [one]
            { $done ->
                [0] They made { $all } promise, which is not kept.
               *[other] They made { $all } promise, and kept it.
            }
       *[other]
            { $done ->
                [0] They made { $all } promises; none is kept.
                [one] They made { $all } promises; { $kept } is kept.
               *[other] They made { $all } promises; { $kept } are kept.
            }
    }
partners-lede-none = They look at the same numbers, and change what they do.
sector-count =
    { $count ->
        [one] { $all } organization
       *[other] { $all } organizations
    }

# The backbone: the case for the few people in the middle. What the table's organizations spend
# "could be influenced"; no sentence says more of it.
nav-value = Value
nav-funding = Funding
nav-theory = Theory of action
value-title = { $count } more { $measure } than at the rate of { $since }
# `small`: names of measures begin with a small letter within a sentence; `same`: as they are written.
case-within-sentence = small
value-title-plain = What { $site } costs, and what it brings together
value-lede = { $name } costs { $cost } a year.
value-age =
    { $known ->
        [yes] Age { $age }
       *[no] { "" }
    }
value-more =
    { $side ->
        [fewer] fewer { $measure }
       *[more] more { $measure }
    }
value-from = { $to }, from { $from }
value-named = { $name }: { $change }
value-line-note =
    { $counted ->
        [yes] Counts compare this year’s children with the rate of { $since }. They show what has happened since, not what the backbone caused.
       *[no] What has happened is not what the backbone caused.
    }
value-all =
    { $count ->
        [one] See the measure
       *[other] See all { $words } measures
    }
value-role = { $role }, { $partner }
value-money = What stands beside { $cost }, { $period }
value-potential = { $one } for every { $many } that could be better spent
value-potential-text = That is potential influence: what the organizations at the table spend, not what is aligned. Programs draw money; the people who connect them do not.
value-aligned = { $many } aligned so far for each { $one } of cost
value-aligned-text = Time, talent and treasure together; the ledger counts them apart, line by line, every year. That is the number to be judged by.
value-child = { $cost } a year for each child
value-child-text = The cost, over { $children } { $who }. Source: { $source }.
value-functions =
    { $known ->
        [yes] What a backbone does with { $cost }
       *[no] What a backbone does
    }
value-ledger = The ledger: { $amount } in time, talent and treasure, { $period }
value-by-outcome = What is aligned for each outcome, { $period }
value-changes = What changed since { $since }
value-budgets =
    { $count ->
        [one] The one budget that could be influenced
       *[other] All { $all } budgets that could be influenced
    }
value-lines =
    { $count ->
        [one] The one line of the ledger, { $period }
       *[other] All { $all } lines of the ledger, { $period }
    }
value-elsewhere =
    { $over ->
        [yes] In another community, a backbone costs { $cost } a year, and the organizations at its table spend over { $could }, which it could influence. These are not our figures.
       *[no] In another community, a backbone costs { $cost } a year, and the organizations at its table spend { $could }, which it could influence. These are not our figures.
    }
value-next = What your money would do
value-open = { $open } of the { $amount } for { $period } is still open. You can pay for one function, one outcome, or several years.
value-open-none = All that is asked for is raised. The menu says what comes next.
value-see-menu = See the funding menu

squares-title = For { $cost } a year, partners could direct { $could } with more discipline
squares-subtitle = Areas to scale. Filled: has happened. Outlined: could happen. { $place }, { $period }
squares-alt = Squares to scale: { $cost } a year for the backbone, { $aligned } aligned and { $could } that could be influenced: about 1 to { $times } to { $potential }.
squares-could = could be influenced
squares-could-more =
    { $count ->
        [one] Yearly budget of { $all } organization
       *[other] Yearly budgets of { $all } organizations
    }
squares-aligned = aligned so far
squares-aligned-more = in { $period }
squares-cost = the backbone
squares-cost-more = in a year
squares-corner = The corner, enlarged
squares-years = The budgets are of { $years }, as each was last published.
squares-note = What could be influenced and what is aligned are two counts, and are never added up.
squares-caption = Cost, what is aligned, and what could be influenced

case-cost = Cost of the backbone
case-could = Could be influenced
case-together = Aligned, all four together
case-kind =
    { $kind ->
        [time] Time
        [talent] Talent
        [realigned] Treasure: realigned
       *[new] Treasure: new
    }
case-what = What
case-amount = Amount
case-years = Years counted
case-organization = Organization
case-sector = Sector
case-year = Year
case-basis = What is counted
case-source = Source, as of
case-function = Function
case-does = What it does
case-scale = To scale
case-year-cost = A year
case-share = Share
case-kind-head = Kind
case-worth = Worth
case-for-each = For each { $one } of cost
case-realigned-each = Realigned for each { $one } of cost
case-new-each = New for each { $one } of cost
case-how = How counted
case-verified = Verified
case-partner = Partner
case-confidence = Confidence
case-attested = Attested by
case-change = Change
case-real = Change, in one year’s prices
case-real-mixed = Not told: its lines are of several years
table-outcome = Outcome
case-all-outcomes = All outcomes
case-once = Each hour and dollar counted once
case-given =
    { $timed ->
        [yes]
            { $partners ->
                [one]
                    { $whole ->
                        [one] { $hours } hour of { $many } partner
                       *[other] { $hours } hours of { $many } partner
                    }
               *[other] { $hours } hours of { $many } partners
            }
       *[no]
            { $things ->
                [one] { $all } program, grant or gift
               *[other] { $all } programs, grants or gifts
            }
    }
case-many-ways = In several ways: see the lines
case-rate = Hours × { $rate }, { $place }, { $period }
case-way = { $way }; { $method }
case-hours =
    { $count ->
        [one] ({ $hours } hour)
       *[other] ({ $hours } hours)
    }
case-attested-by = { $who }, { $date }
case-attested-none = Nobody yet: an estimate
case-confidence-word =
    { $word ->
        [high] High
        [medium] Medium
       *[low] Low
    }
outcome-aligned = What partners put in: { $amount } in { $period }
outcome-aligned-note = Time, talent and treasure that partners gave for this outcome, counted apart. Beside each amount stands the cost of the whole backbone.

value-message = { $text } Source: { $source }.
people-heading = Who does it
people-since = It began in { $year }.
people-agent = { $name } keeps its books.
people-part = { $share } of full time
people-open = A post that is open
counted-heading = How we counted
counted-cost-term = What it costs
counted-cost =
    { $state ->
        [spent] { $amount }: what was spent in { $period }.
       *[planned] { $amount }: the budget adopted for { $period }.
    }
counted-currency = All amounts are in { $code }.
counted-functions = Its { $words } functions add up to it.
counted-ratios-term = What is divided by what
counted-ratio = { $of } by { $by } is { $ratio }, printed as { $printed }.
counted-lines-term = Line by line
counted-kind =
    { $kind ->
        [time] time { $value } ({ $count ->
            [one] { $lines } line
           *[other] { $lines } lines
        })
        [talent] talent { $value } ({ $count ->
            [one] { $lines } line
           *[other] { $lines } lines
        })
        [realigned] money that was realigned { $value } ({ $count ->
            [one] { $lines } line
           *[other] { $lines } lines
        })
       *[new] new money { $value } ({ $count ->
            [one] { $lines } line
           *[other] { $lines } lines
        })
    }
counted-could-term = What could be influenced
counted-could =
    { $count ->
        [one] The yearly budget of { $all } organization, { $amount }, as it published it.
       *[other] The yearly budgets of { $all } organizations, { $amount }, as each published them.
    }
counted-years =
    { $mixed ->
        [yes] They are of different years: { $years }.
       *[no] They are of { $years }.
    }
counted-sectors = By sector: { $list }.
counted-sources = Sources: { $names }.
counted-aligned-term = What is aligned
counted-aligned = Counted apart: { $list }. Together { $together }: each line of the ledger stands in one of these and no other.
counted-rate-term = What an hour is worth
counted-rate = { $rate } an hour, the rate of { $place } for { $period }. { $source }
counted-verified-term = What is verified
counted-verified-rule = A line is verified when somebody attests it and the count is of high confidence. Every other line is an estimate.
counted-verified =
    { $some ->
        [yes]
            { $rest ->
                [yes] { $kind }: { $verified } verified, { $estimated } estimated.
               *[no] { $kind }: { $verified }, all of it verified.
            }
       *[no] { $kind }: { $estimated }, all of it estimated.
    }
counted-apart-term = What looks alike and is not
counted-apart = { $name }: { $why }
counted-prices-term = Years and prices
counted-prices =
    { $known ->
        [yes] Amounts of { $since } and { $period } are each in their own year’s prices. In the last column, { $since } is brought to the prices of { $period } by { $name } ({ $source }).
       *[no] Amounts of { $since } and { $period } are each in their own year’s prices; no price index is applied.
    }

funding-title = { $open } of the { $amount } for { $period } is still open
funding-title-none = All { $amount } for { $period } is raised
funding-title-plain = Ways to pay for the people in the middle
funding-lede =
    { $count ->
        [0] What is asked for, and what is still open. Filled is raised, outlined is still open.
        [one] One way to pay for the people in the middle. Filled is raised, outlined is still open.
       *[other] { $words } ways to pay for the people in the middle. Filled is raised, outlined is still open.
    }
funding-bar = { $raised } of { $amount } is raised
funding-bar-subtitle = Core staffing and convening, { $period }
funding-bar-alt =
    { $some ->
        [yes] Stacked bar of { $amount }: { $raised } is raised and { $open } is open.
       *[no] Stacked bar of { $amount }: all of it, { $raised }, is raised.
    }
funding-raised = raised
funding-open = open
funding-asked = asked for
funding-all-raised = All raised
funding-detail =
    { $some ->
        [yes]
            { $years ->
                [one] { $raised } raised of { $amount } for one year
               *[other] { $raised } raised of { $amount } a year; { $term } for { $words } years
            }
       *[no]
            { $years ->
                [one] Nothing raised yet of { $amount } for one year
               *[other] Nothing raised yet of { $amount } a year; { $term } for { $words } years
            }
    }
funding-touches =
    { $some ->
        [all]
            { $count ->
                [one] Touches the outcome
               *[other] Touches all { $words } outcomes
            }
       *[some] Touches { $names }
    }
funding-pays = Pays for: { $names }
funding-example = Example
funding-opportunity = Opportunity
funding-challenge = Challenge
funding-plans-intro = New or moved money for what the teams found to work. It is never added to what the backbone costs.
funding-bill = The menu on one bill, { $period }
funding-counted = What is open is what is asked for less what is raised, ask by ask; what one ask has too much fills no other. Action plans have a bill of their own.
funding-by-outcome = By outcome
funding-by-function = By function
funding-plan-of = Action plan: { $title }
funding-item = Item
funding-raised-head = Raised
funding-open-head = Open
funding-core = Backbone, whole
funding-plans-total = Action plans, whole
funding-income = Who pays
funding-source = Source
funding-promised = promised
funding-tied = for { $names }
funding-received-total = Received
funding-promised-total = Promised in writing

theory-title =
    { $count ->
        [one] { $met } of { $all } benchmark is met
       *[other]
            { $done ->
                [one] { $met } of { $all } benchmarks is met
               *[other] { $met } of { $all } benchmarks are met
            }
    }
theory-version = { $name }, { $version }
theory-tally = { $met } of { $all } met
theory-all-pillars = All pillars
theory-state =
    { $state ->
        [met]
            { $dated ->
                [yes] Met, { $date }
               *[no] Met
            }
        [in-progress]
            { $dated ->
                [yes] In progress since { $date }
               *[no] In progress
            }
       *[not-started] Not started
    }
investor-title = For { $name }
investor-heading =
    { $count ->
        [0] For { $name }
        [one] For { $name }: one way to take part
       *[other] For { $name }: { $words } ways to take part
    }
investor-value = The whole case
investor-counted = How we counted

# The handout.
handout-link = One-page handout
handout-title = Handout: { $outcome }
handout-head = Community report card { $edition } · { $community }
handout-source = Source: { $names }.
handout-back = Back to { $outcome }

# Downloads.
downloads-title =
    { $count ->
        [0] No measures to take away yet
        [one] { $all } measure to take away
       *[other] { $all } measures to take away
    }
downloads-lede =
    { $known ->
        [yes] Every number on this site is here as a file, under { $licence }. What is not shown on the pages is not in the files.
       *[no] Every number on this site is here as a file. What is not shown on the pages is not in the files.
    }
downloads-whole = The whole card
downloads-by-measure = Measure by measure
downloads-by-measure-what = Each table has one row for each period and group. Where there is no value, its cell says why: a value that is not shown differs from one that nobody knows.
downloads-charts-what = Each chart can be taken as a drawing (SVG): the link stands under its table.
downloads-pictures-what = Each chart can be taken as a drawing (SVG) or as a picture (PNG) for slides and letters: the links stand under its table.
download-all-csv = All data
download-all-csv-what = Every published value of every measure, in one table for any spreadsheet.
download-workbook = Workbook
download-workbook-what = The same numbers for Excel or LibreOffice, with a sheet of the measures and one that says what each column means.
download-report = The report card
download-report-what = The whole card with its findings, for programs.
download-package = Data package
download-package-what = What each table holds, column by column, in the Frictionless format.
downloads-case = The backbone
downloads-case-what = The lines behind the figures of the backbone, as its pages count them.
download-case =
    { $table ->
        [backbone-budgets] Budgets by function
        [backbone-income] Income by source
        [backbone-could-be-influenced] Budgets that could be influenced
        [backbone-contributions] The ledger of time, talent and treasure
       *[backbone-asks] What is asked for
    }
download-csv =
    { $named ->
        [yes] CSV: { $name }
       *[no] CSV
    }
download-json =
    { $named ->
        [yes] JSON: { $name }
       *[no] JSON
    }
download-svg =
    { $named ->
        [yes] Chart as SVG: { $name }
       *[no] Chart as SVG
    }
download-png =
    { $named ->
        [yes] Chart as PNG: { $name }
       *[no] Chart as PNG
    }


# The workbook: the names of its sheets, and what its columns mean.
workbook-about = About
workbook-indicators = Indicators
workbook-data = Data
workbook-published = Published { $date }
workbook-means = What it means
workbook-absent = In place of a value
workbook-group = Whom the row is about, by { $breakdown }; empty for everyone
workbook-column =
    { $column ->
        [outcome] The outcome, by its id
        [indicator] The indicator, by its id: the same on all sheets
        [title] Its name
        [measure] What is counted
        [place] The place that it is about
        [direction] Which way is better
        [baseline_period] When the promise starts
        [baseline] The value then
        [target_period] By when the target is promised
        [target] The value that is promised
        [latest_period] The latest period with a value
        [latest] The value then
        [source] Where the numbers come from
        [notes] Notes on the whole series
        [period] The year or the school year
        [comparison] What the community is compared with; empty where the row is about the community
        [value] The value, in its unit: a percentage stands as 72.4. Where there is none, the reason
        [status] On Indicators: how it stands. On Data: whether a value is shown, a range, missing or not shown
        [low] The lower end of a range
        [high] The upper end of a range
        [restated] What an earlier card printed instead: its name, and the value
        [bound_excluded] Whether the ends themselves lie outside the range
        [numerator] How many have the result
        [denominator] How many there are
        [size] About how many there are, where the number itself is not shown
        [standard_error] The standard error of the value, in its unit
        [unit] What the value is counted in
        [provisional] Whether the value is not final yet
        [read_with_care] Whether the value rests on few people
        [note] A note on this value
       *[other] { $column }
    }

# About the data.
about-title =
    { $sources ->
        [0]
            { $count ->
                [0] No measures yet
                [one] { $all } measure
               *[other] { $all } measures
            }
        [one]
            { $count ->
                [one] { $all } measure from { $number } source
               *[other] { $all } measures from { $number } source
            }
       *[other]
            { $count ->
                [one] { $all } measure from { $number } sources
               *[other] { $all } measures from { $number } sources
            }
    }
about-lede = Where each number comes from, how it is judged, and what is not shown.
about-measures = The measures
about-privacy = What is not shown, and why
about-licence = Licence
about-licence-text = The data of this card may be used under this licence. Please name { $site } as the source.
about-contact = Whom to ask
contact-name = { $name }, { $role }
rules-status = How a status is worked out
rules-status-how = Each measure is compared with where it began and, where one is set, with its target. The rule is the same for all measures, and it looks at the latest year that has a value.
rules-met = At or past the target.
rules-improving = Toward the target, or better where none is set, by more than chance explains. Without counts or margins of error: at least a tenth of the way to the target, or of where it began.
rules-same = Anything smaller, either way.
rules-worse = Away from the target, or worse where none is set, by more than chance explains. Without counts or margins of error: by at least a tenth of where it began.
rules-unknown = There is nothing to compare with, a new measure, or a value that is not shown.
rules-example = An example
rules-example-text = { $name } – { $word }. { $sentence }
rules-pace = How pace is worked out
rules-pace-linear = A straight line runs from the first value to the target. Moving at 95% of its speed or more is on track; from 60% it is slow; below that it is well behind.
rules-pace-growth = Some measures are judged by their growth a year against the growth that the target needs, as Open SDG does. At 95% or more progress is substantial, from 60% it is moderate, and above zero it is limited.
rules-trend = A trend is named only where the last five to ten years show one that chance hardly explains (Mann-Kendall test, 5%).
rules-curve = Where there are three years or more before the promise, their straight line is carried on. The curve is turned when the latest value is better than that line by one unit or more.
rules-gaps = How gaps are worked out
rules-gaps-how = A gap is the difference between the printed value of a group and that of what it is compared with, in points and as a ratio. Only groups that are shown take part; those left out are listed. Where the number of people is known, a change is told only if it is more than chance explains.
rules-gaps-levelling = We say who moved. A gap that narrows only as others do worse is no progress, and is not told as such.
rules-intervals = “Read with care” stands beside a value with fewer than 30 people behind it, or with a wide margin of error.
privacy-sentence =
    { $count ->
        [1] Figures are shown however few people they are about.
       *[other] Figures about fewer than { $smallest } people are not shown.
    }
privacy-none = No figure is hidden here: { $reason }
privacy-numerator =
    { $count ->
        [1] A share is not shown where nobody is in it.
       *[other] A share is not shown where fewer than { $least } people are in it.
    }
privacy-complement =
    { $count ->
        [1] A share is not shown where nobody is outside it.
       *[other] A share is not shown where fewer than { $least } people are outside it.
    }
privacy-both =
    { $count ->
        [1] A share is not shown where nobody is in it, or nobody outside it.
       *[other] A share is not shown where fewer than { $least } people are in it, or outside it.
    }
privacy-uncovered = How many people stand behind the groups is not known for { $measures }, so the rule could not be applied to their groups.
privacy-suppressed-before = For { $measures }, small groups were taken out by the source itself.
privacy-uncovered-here = How many people stand behind the groups here is not known, so the rule could not be applied to them.
privacy-suppressed-here = Small groups were taken out here by the source itself.
privacy-beside = Where such a figure could be worked out from figures beside it, some of those are hidden too. Hidden figures all read alike: nothing says which was hidden for which reason.
privacy-whole = Shares of groups are printed in whole numbers.
privacy-bands = Shares of groups are printed as ranges that are wider for smaller groups.
privacy-counts = Counts of groups are printed where the rule allows it.
privacy-no-counts = Counts of groups are not printed; the data files tell their size in four classes: fewer than 30, 30 to 99, 100 to 299, 300 or more.
privacy-style = There is no single national rule. The partnership chose this one (preset { $preset }), in the style of rules that states and agencies use.
privacy-states = A dash means that nobody knows the number; where the source says why, the words beside the dash do. “Not shown, to protect privacy” means that it is known and kept back. Zero means zero.

## Numbers

text-direction = ltr
# What the language is called by those who speak it.
language-name = English
number-decimal = .
number-thousands = ,
number-negative = −{ $number }
number-positive = +{ $number }
unit-percent = { $number }%
unit-number = { $number }
unit-count-noun = { $number } { $noun }
unit-rate = { $number } per { $per }
unit-rate-noun = { $number } per { $per } { $noun }
unit-words =
    { $unit ->
        [rate]
            { $named ->
                [yes] per { $per } { $noun }
               *[no] per { $per }
            }
        [score] points
       *[years] years
    }
unit-years =
    { $count ->
        [one] { $number } year
       *[other] { $number } years
    }
difference-points =
    { $count ->
        [one] { $number } point
       *[other] { $number } points
    }
band-at-least = { $low } or more
band-over = over { $low }
band-at-most = { $high } or less
band-under = under { $high }
band-between = { $low } to { $high }
band-any = any value
currency-USD = ${ $number }
currency-EUR = €{ $number }
currency-GBP = £{ $number }
currency-CAD = C${ $number }
currency-other = { $code }{ "\u00A0" }{ $number }
money-thousands = { $number }k
money-size-short =
    { $size ->
        [trillion] { $number }tn
        [billion] { $number }bn
       *[million] { $number }m
    }
money-size-long =
    { $size ->
        [trillion] { $number } trillion
        [billion] { $number } billion
       *[million] { $number } million
    }
number-word =
    { $count ->
        [0] none
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
       *[other] { $digits }
    }
number-word-first =
    { $count ->
        [0] None
        [1] One
        [2] Two
        [3] Three
        [4] Four
        [5] Five
        [6] Six
        [7] Seven
        [8] Eight
        [9] Nine
        [10] Ten
        [11] Eleven
        [12] Twelve
        [13] Thirteen
        [14] Fourteen
        [15] Fifteen
        [16] Sixteen
        [17] Seventeen
        [18] Eighteen
        [19] Nineteen
        [20] Twenty
       *[other] { $digits }
    }
list-more = { $list }, { $next }
list-last = { $list } and { $last }

## Periods and dates

period-span =
    { $several ->
        [yes] { $first } to { $last }
       *[no] { $first }
    }
period-year = { $year }
period-year-short = { $year }
period-school-year = { $first }–{ $last }
period-school-year-short = { $end }
period-years = { $first }–{ $last }
period-years-short = { $end }
period-quarter =
    { $quarter ->
        [1] first quarter of { $year }
        [2] second quarter of { $year }
        [3] third quarter of { $year }
       *[4] fourth quarter of { $year }
    }
period-quarter-short = Q{ $quarter } { $year }
period-month = { $month } { $year }
period-month-short = { $month } { $year }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Templates

skip-to-content = Skip to content
nav-main = Main
nav-languages = Languages
nav-line = From cradle to career
nav-crumbs = Where you are
nav-neighbours = Before and after
status-lead = { $word }.
figure-data = Data for this chart
home-changes = What changed since last year
home-how = How to read this
how-met-means = at or past the target.
how-improving-means = moving toward it, by more than chance or a tenth of the way.
how-better-means = better by more than chance, or by a tenth of where it began.
how-worse-means = moving away by more than chance.
how-falling-means = worse by more than chance, or by a tenth of where it began.
how-same-means = anything smaller.
guide-start = The start
guide-now = Where we are
guide-promise = The promise
outcome-story = The story behind the numbers
indicator-notes = Notes
indicator-cite = How to cite
handout-why = Why
handout-act = What you can do
value-on-screen = On the web page, line by line:
value-messages = What the case comes down to
theory-evidence = Evidence
funding-plans = A second kind of investment: one outcome’s action plan
investor-note = This page is for the one who was given its address. It is not listed, and it is not secret.
theory-pillars = The pillars
theory-none = No benchmark here
value-sectors = What each sector gets out of it
value-voices = What partners say
value-elsewhere-heading = An example from elsewhere
investor-asks = Where your part could be
value-talk = Talk to a person
places-by-name = By name
place-chart = On the scale
place-groups-heading = For children like mine
place-story = The story behind the numbers
place-around-heading = Where it stands
place-questions = What is asked first

## What is due

# The page for the team, which no other page links to, and `reportcard due`.
team-name = For the team
team-title =
    { $count ->
        [0] Nothing is due
        [one] One thing is due
       *[other] { $all } things are due
    }
team-counted = Counted on { $date }: what should have come by then, and what is still to come.
team-who = This page is for the people who make this card. No other page links to it, and search engines are asked to leave it out. It holds nothing that the other pages keep to themselves, and it stays as it was on the day of the card.
team-calendar = All days as a calendar file (ICS)
team-none = Nothing.
team-releases = New numbers from sources
team-releases-how = A release should have come when the last day on which it was expected is over. Where there is no date, none is given or none could be read: write one such as “September 2027” or “2027-09-30”, or “never”.
team-source = Source
team-next = Next release
team-how = How it stands
team-unsaid = Not said
team-more = { $all } more
team-state =
    { $kind ->
        [release]
            { $state ->
                [past] Should have come
                [now] Due now
                [to-come] To come
               *[undated] No date
            }
       *[promise]
            { $state ->
                [past] Overdue
                [now] Due on this day
                [to-come] To come
               *[undated] No date
            }
    }
team-past = Figures past their date
team-past-how = A newer release of their source should be there. On the pages of the card, which counts from the day that it was published, they are grey.
team-due = Newer release due
# What is still as the last card had it; `card`: the name of its edition.
team-texts = Texts that stand as they did on the card of { $card }
team-texts-how = Not a word of them has changed since. Read each once more: what was true a year ago may be so no longer.
team-page = Page
team-file = File
team-figures = No newer figures than on the card of { $card }
team-figures-how = These measures show no newer year than they did there. Sources of which no other release will come are left out.
team-targets = Targets whose time is over
team-targets-how = By then the target was not met. What was promised stays on the card that promised it: set a new target, or say why there is none.
team-value = { $value } in { $period }
team-promises = Promises that fall due
team-by = By
team-benchmarks = Benchmarks without evidence
team-benchmark = Benchmark
calendar-name = { $site }: what is due
calendar-release = New numbers: { $name }
calendar-release-about =
    { $used ->
        [yes] Expected { $next }. For { $names }.
       *[no] Expected { $next }.
    }
calendar-promise = Promise due: { $name }
calendar-promise-about = { $what }. For { $name }.

# A figure whose source should have released a newer one before the card was published.
amount-past = A newer release was due: { $next }
source-past = That was before this card was published.

# How fresh and how complete the numbers of each outcome are.
freshness-heading = How fresh and how complete each outcome is
freshness-how = A measure is up to date where it has a figure, its sources say when their next release is due, and none was due before the day that this is counted from. Counted as complete are a source, a baseline and groups for every measure; a target and a partner’s promise for each that tracks its outcome; and the story of the outcome. A stated reason for having no target or no groups counts too.
freshness-fresh = Up to date
freshness-complete = Complete
freshness-share = { $some } of { $all }
freshness-lacks = What is missing
freshness-lack =
    { $part ->
        [source] No source: { $names }.
        [baseline] No baseline: { $names }.
        [groups] No groups: { $names }.
        [target] No target: { $names }.
        [promise] No promise: { $names }.
       *[story] No story.
    }
