# What is said otherwise in the United States than in en.ftl.

date-day = { $month } { $day }, { $year }
