# Every word that a reader of the site sees, in English. To make another language, copy this file,
# name it by its tag (es.ftl) and put whole sentences in place of whole sentences.

## Numbers

text-direction = ltr
number-decimal = .
number-thousands = ,
number-negative = −{ $number }
number-positive = +{ $number }
unit-percent = { $number }%
unit-number = { $number }
unit-count-noun = { $number } { $noun }
unit-rate = { $number } per { $per }
unit-rate-noun = { $number } per { $per } { $noun }
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
nav-line = From cradle to career
nav-crumbs = Where you are
nav-neighbours = Before and after
status-lead = { $word }.
figure-data = Data for this chart
home-changes = What changed since last year
home-how = How to read this
home-how-track = Each measure is compared with its first year, when the promise was made, and with its target. On the track, the bar runs from the start to today; the diamond is the promise.
how-met = Target met
how-met-means = at or past the diamond.
how-improving = Improving
how-improving-means = moving toward it, by more than chance or a tenth of the way.
how-worse = Getting worse
how-worse-means = moving away by more than chance.
how-same = Little or no change
how-same-means = anything smaller.
guide-start = The start
guide-now = Where we are
guide-promise = The promise
outcome-story = The story behind the numbers
indicator-notes = Notes
indicator-cite = How to cite
handout-why = Why
handout-act = What you can do
