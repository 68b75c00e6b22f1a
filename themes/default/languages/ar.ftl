# Every word that a reader of the site sees, in Arabic, with the digits 0 to 9, as numbers in the files and
# on the sources' own pages have them. What mixes digits with signs is isolated (U+2066 to U+2069), or follows
# a mark (U+200E), so that it keeps its order in a line that runs from right to left. Numbers stay digits
# in sentences, since a number in words takes the gender of what is counted.

## Sentences

# The frame of every page.
page-title = { $page } – { $site } { $edition }
sheet-foot = { $site } · { $page } · { $date }
edition = تقرير { $name }
nav-scorecard = نظرة عامة
nav-places = الأماكن
nav-partners = الشركاء
nav-data = البيانات
nav-about = عن البيانات
nav-downloads = التنزيلات
footer-published = نُشر في { $date }
footer-next = التحديث القادم: { $next }
footer-licence = البيانات: { $name }
footer-about = عن البيانات
footer-corrections = التصحيحات
footer-last-card = تقرير العام الماضي
footer-editions = تقارير سابقة
# On a card that is kept as it was published; the page that it leads to is made with each later card.
footer-newer = كل التقارير، وهل صدر تقرير أحدث
editions = كل التقارير
editions-title =
    { $count ->
        [one] تقرير { $community }
        [two] تقريران عن { $community }
        [few] { $count } تقارير عن { $community }
        [many] { $count } تقريرًا عن { $community }
       *[other] { $count } تقرير عن { $community }
    }
editions-lede = يبقى كل تقرير كما نُشر. وتذكر التقارير اللاحقة ما تغيّر بعده وما صُحِّح.
editions-card = التقرير
editions-published = تاريخ النشر
editions-newest = (الأحدث)
# Of all on the last card's home page; `card`: the name of its edition.
home-last-card =
    { $count ->
        [0] لم يكن أي من { $total } في تحسن في تقرير { $card } كما نُشر.
        [one] كان واحد من { $total } في تحسن في تقرير { $card } كما نُشر.
       *[other] كان { $words } من { $total } في تحسن في تقرير { $card } كما نُشر.
    }
# For an address at which an earlier card had a page.
moved-title = هذه الصفحة موجودة في تقرير { $card }
moved-lede = لم تعد هذه الصفحة في هذا التقرير. وهي باقية في ذلك التقرير كما نُشرت:
changes-name = ما تغيّر
changes-title = ما تغيّر منذ تقرير { $card }
changes-lede =
    { $some ->
        [yes] هذا التقرير مقارنًا بما نُشر في { $date }:
       *[no] لا شيء يختلف عما نُشر في { $date }:
    }
changes-verdicts = أين تقف المؤشرات
changes-verdict = آنذاك: { $then }؛ والآن: { $now }.
changes-targets = الأهداف
changes-target-by =
    { $due ->
        [yes] { $value } بحلول { $by }
       *[no] { $value }
    }
changes-target =
    { $had ->
        [no] حُدِّد هدف: { $now }.
       *[yes]
            { $has ->
                [no] لم يعد هناك هدف؛ وكان { $then }.
               *[yes] الهدف الآن { $now }؛ وكان { $then }.
            }
    }
changes-turn =
    { $turn ->
        [met]
            { $known ->
                [yes] تحقق الهدف حديثًا: { $value } في { $period }، والهدف { $target }.
               *[no] تحقق الهدف حديثًا.
            }
        [missed] لم يتحقق: كان الهدف { $target }، وكانت القيمة { $value } في { $period }.
       *[passed] انتهت مدة الهدف { $target }، ولا يبيّن أي رقم بعدُ هل تحقق.
    }
changes-gaps = الفجوات
changes-gap =
    { $group }: الآن { $side ->
        [even] على قدم المساواة مع الآخرين
        [ahead] متقدمة بمقدار { $now }
       *[behind] متأخرة بمقدار { $now }
    }، وآنذاك { $side_then ->
        [even] على قدم المساواة مع الآخرين
        [ahead] متقدمة بمقدار { $then }
       *[behind] متأخرة بمقدار { $then }
    }.
changes-promises = التعهدات
changes-promise =
    { $state ->
        [kept] تعهّد تحقق: { $what }.
       *[not-kept] تعهّد لم يتحقق: { $what }.
    }
changes-indicators = الجديد وما لم يعد موجودًا
changes-new = جديد في هذا التقرير
changes-gone = في تقرير { $card } فقط
changes-measures = ما صار يُحسب بطريقة أخرى
changes-measure = تغيّر ما يُحسب. وكان: { $then }.
changes-definition = تغيّر تعريفه. وكان: { $then }.
changes-counted = تغيّر من يشملهم الحساب. وكان: { $then }.
changes-unit = وحدته الآن { $now }، وكانت { $then }.
changes-direction =
    { $now ->
        [higher] الأفضل الآن أن يرتفع، وكان الأفضل أن ينخفض.
       *[lower] الأفضل الآن أن ينخفض، وكان الأفضل أن يرتفع.
    }
changes-place = يخص الآن { $now }، وكان يخص { $then }.
changes-source = تأتي الأرقام الآن من { $now }، وكانت تأتي من { $then }.
unit-name =
    { $unit ->
        [percent] نسبة مئوية
        [count] عدد
        [rate] معدل لكل { $per }
        [score] نتيجة بالنقاط
        [years] مدة بالأعوام
        [ratio] نسبة
       *[money] مبلغ بعملة { $currency }
    }
changes-baseline = تُجرى المقارنة الآن مع { $now }؛ وكانت مع { $then }.
footer-mistake = أبلغنا عن خطأ
mistake-subject = خطأ في «{ $page }» ({ $edition })
neighbour =
    { $side ->
        [before]
            { $known ->
                [yes] السابق، العمر { $age }
               *[no] السابق
            }
       *[after]
            { $known ->
                [yes] التالي، العمر { $age }
               *[no] التالي
            }
    }
missing-title = هذه الصفحة غير موجودة
missing-lede = قد يكون العنوان قديمًا أو مكتوبًا خطأً. وتجد في الأسفل كل نتائج التقرير.

# The five statuses, and what is said of them.
status-met = تحقق الهدف
status-improving = في تحسن
status-same = تغيّر ضئيل أو لا تغيّر
status-worse = في تراجع
status-unknown = غير معروف بعد
status-places = حسب المكان
status-withheld =
    { $reason ->
        [no-baseline] لم تُحدَّد نقطة بداية، فلا يُحكم على أي تغيّر.
        [baseline-only] هذا هو العام الأول.
        [first-of-new] هذا هو العام الأول للمؤشر الجديد.
        [break] تغيّر المؤشر في { $since }، فلا تصح المقارنة بالأعوام السابقة.
        [suppressed] القيمة غير معروضة حمايةً للخصوصية.
        [zero-baseline] بدأ من الصفر، فلا توجد نسبة يُحكم بها.
        [ranges] ينشر المصدر نطاقات، فلا يمكن تحديد أي تغيّر.
       *[no-data] لا توجد بيانات بعد.
    }
groups-alone = لا يوجد رقم للجميع، بل للمجموعات فقط.
places-alone = لا يوجد رقم للكل، بل فقط لما يلي: { $places }.
no-target =
    { $known ->
        [yes] لم يُحدَّد هدف. { $reason }
       *[no] لم يُحدَّد هدف.
    }
since =
    { $first ->
        [yes] { $period }، وهو أول عام هنا
       *[no] { $period }
    }
first-stands-in = لم تُذكر نقطة بداية؛ وأول فترة معروضة هي { $since }.
change-since =
    { $lower ->
        [yes]
            { $moved ->
                [rose] ارتفاع بمقدار { $difference } منذ { $since }؛ والأقل أفضل.
                [fell] انخفاض بمقدار { $difference } منذ { $since }؛ والأقل أفضل.
               *[same] كما كان في { $since }؛ والأقل أفضل.
            }
       *[no]
            { $moved ->
                [rose] ارتفاع بمقدار { $difference } منذ { $since }.
                [fell] انخفاض بمقدار { $difference } منذ { $since }.
               *[same] كما كان في { $since }.
            }
    }
change-but-run =
    { $lower ->
        [yes]
            { $moved ->
                [rose] ارتفاع بمقدار { $difference } منذ { $since }، لكنه ينخفض منذ { $run } أعوام متتالية؛ والأقل أفضل.
               *[fell] انخفاض بمقدار { $difference } منذ { $since }، لكنه يرتفع منذ { $run } أعوام متتالية؛ والأقل أفضل.
            }
       *[no]
            { $moved ->
                [rose] ارتفاع بمقدار { $difference } منذ { $since }، لكنه ينخفض منذ { $run } أعوام متتالية.
               *[fell] انخفاض بمقدار { $difference } منذ { $since }، لكنه يرتفع منذ { $run } أعوام متتالية.
            }
    }
lower-is-better = (الأقل أفضل)
lower-sentence = الأقل أفضل.
from-to = من { $from } في { $since } إلى { $to } في { $now }.
at-now = القيمة { $to } في { $now }.
status-by-author =
    { $aimed ->
        [yes] { $path } الهدف هو { $target }. وقد حددت الشراكة هذا الوضع بنفسها: { $reason }
       *[no] { $path } وقد حددت الشراكة هذا الوضع بنفسها: { $reason }
    }
rule-met =
    { $known ->
        [yes]
            { $beyond ->
                [past] من { $from } في { $since } إلى { $to } في { $now }: تجاوز الهدف البالغ { $target }.
               *[at] من { $from } في { $since } إلى { $to } في { $now }: بلغ الهدف، وهو { $target }.
            }
       *[no]
            { $beyond ->
                [past] بلغت القيمة { $to } في { $now }، فتجاوزت الهدف البالغ { $target }.
               *[at] بلغت القيمة { $to } في { $now }، وهي عند الهدف البالغ { $target }.
            }
    }
rule-improving =
    من { $from } في { $since } إلى { $to } في { $now }: { $aimed ->
        [yes]
            { $tested ->
                [yes] قُطع { $achieved } من الطريق إلى { $target }، وهذا أكثر مما تفسّره المصادفة.
               *[no] قُطع { $achieved } من الطريق إلى { $target }؛ والقاعدة تشترط 10 في المئة.
            }
       *[no]
            { $tested ->
                [yes] تحسّن أكثر مما تفسّره المصادفة.
               *[no] تحسّن بمقدار 10 في المئة أو أكثر من قيمة البداية.
            }
    }
rule-worse =
    من { $from } في { $since } إلى { $to } في { $now }: { $aimed ->
        [yes]
            { $tested ->
                [yes] ابتعاد عن الهدف البالغ { $target }، أكثر مما تفسّره المصادفة.
               *[no] ابتعاد عن الهدف البالغ { $target }، أكثر مما تسمح به القاعدة.
            }
       *[no]
            { $tested ->
                [yes] تراجع أكثر مما تفسّره المصادفة.
               *[no] تراجع بمقدار 10 في المئة أو أكثر من قيمة البداية.
            }
    }
rule-same =
    { $aimed ->
        [yes]
            { $tested ->
                [yes]
                    { $toward ->
                        [yes] من { $from } في { $since } إلى { $to } في { $now }: اقتراب من الهدف البالغ { $target }، لكنه ليس أكثر مما تفسّره المصادفة.
                        [no] من { $from } في { $since } إلى { $to } في { $now }: ابتعاد عن الهدف البالغ { $target }، لكنه ليس أكثر مما تفسّره المصادفة.
                       *[still] القيمة { $to } في { $now }، كما كانت في { $since }؛ والهدف { $target }.
                    }
               *[no]
                    { $toward ->
                        [yes] من { $from } في { $since } إلى { $to } في { $now }: أقل من 10 في المئة من الطريق إلى { $target }.
                        [no] من { $from } في { $since } إلى { $to } في { $now }: ابتعاد عن الهدف البالغ { $target }، لكن بأقل من 10 في المئة.
                       *[still] القيمة { $to } في { $now }، كما كانت في { $since }؛ والهدف { $target }.
                    }
            }
       *[no]
            { $toward ->
                [still] القيمة { $to } في { $now }، كما كانت في { $since }.
               *[yes]
                    { $tested ->
                        [yes] من { $from } في { $since } إلى { $to } في { $now }: ليس أكثر مما تفسّره المصادفة.
                       *[no] من { $from } في { $since } إلى { $to } في { $now }: بأقل من 10 في المئة من قيمة البداية.
                    }
            }
    }
# Pace, trend, and the turned curve.
pace-finding =
    { $word ->
        [on-track] على المسار نحو { $target } بحلول { $by }
        [slow] متأخر بمقدار { $gap } عن الوتيرة الموعودة
        [well-behind] متأخر بمقدار { $gap } عن الوتيرة الموعودة
        [moving-away] متأخر بمقدار { $gap } عن الوتيرة الموعودة، ويزداد ابتعادًا
        [missed] كان الوعد { $target } بحلول { $by }؛ وما زال بعيدًا عنه بمقدار { $away }
        [substantial] سريع بما يكفي لبلوغ { $target }
        [moderate] يقترب من { $target }، لكن ببطء شديد
        [limited] لا يكاد يقترب من { $target }
       *[deterioration] يبتعد عن { $target }
    }
pace-line = الخط المستقيم من { $from } إلى { $target } يكون قد بلغ { $expected } الآن.
pace-missed = انقضى عام الهدف، وما زال بعيدًا عنه بمقدار { $away }.
pace-growth = يُقارَن نموه السنوي بالنمو السنوي اللازم لبلوغ الهدف.
pace-explained = يبيّن الوضع اتجاه الحركة، وتبيّن الوتيرة هل هي سريعة بما يكفي.
pace-heading =
    { $reaches ->
        [yes] بهذه السرعة يصل { $place } إلى الهدف البالغ { $target } بحلول { $by }.
       *[no] بهذه السرعة يكون { $place } عند نحو { $heading } بحلول { $by }، لا عند { $target } كما كان الوعد.
    }
trend-heading = ماذا تُظهر الأعوام
trend-sentence =
    { $now ->
        [yes]
            { $trend ->
                [rising] تُظهر الأعوام حتى الآن ارتفاعًا واضحًا، أكثر مما تفسّره المصادفة.
                [falling] تُظهر الأعوام حتى الآن انخفاضًا واضحًا، أكثر مما تفسّره المصادفة.
                [none] لا تُظهر الأعوام حتى الآن اتجاهًا واضحًا.
               *[short] الأعوام أقل من أن يُحكم منها على اتجاه.
            }
       *[no]
            { $trend ->
                [rising] تُظهر الأعوام حتى { $until } ارتفاعًا واضحًا، أكثر مما تفسّره المصادفة.
                [falling] تُظهر الأعوام حتى { $until } انخفاضًا واضحًا، أكثر مما تفسّره المصادفة.
                [none] لا تُظهر الأعوام حتى { $until } اتجاهًا واضحًا.
               *[short] الأعوام أقل من أن يُحكم منها على اتجاه.
            }
    }
curve-sentence =
    لو استمر الخط المستقيم للأعوام حتى { $since }، لكانت القيمة في { $now } عند { $forecast }. { $result ->
        [turned] وقد جاءت أفضل بمقدار { $difference }: انعطف المنحنى نحو الأفضل.
        [as-forecast] وقد جاءت قريبة من ذلك.
       *[worse] وقد جاءت أسوأ بمقدار { $difference }.
    }
extra-children =
    { $moved ->
        [rose] أكثر مما كان سيكون بمعدل { $since }، من بين { $denominator } شملهم العدّ في { $now }. المقيس: { $measure }.
       *[fell] أقل مما كان سيكون بمعدل { $since }، من بين { $denominator } شملهم العدّ في { $now }. المقيس: { $measure }.
    }
# The scorecard.
home-title =
    { $state ->
        [empty] الأرقام الأولى لم تصل بعد
        [places] { $measure } في { $places }
        [all]
            { $total ->
                [one] المؤشر الوحيد في تحسن
                [two] المؤشران كلاهما في تحسن
               *[other] كل المؤشرات، وعددها { $all }، في تحسن
            }
        [none]
            { $total ->
                [one] المؤشر الوحيد ليس في تحسن
                [two] لا يتحسن أي من المؤشرين
               *[other] لا يتحسن أي من المؤشرات، وعددها { $all }
            }
        [unknown]
            { $total ->
                [one] مؤشر واحد لم يُحكم عليه بعد
                [two] مؤشران لم يُحكم عليهما بعد
                [few] { $all } مؤشرات لم يُحكم عليها بعد
                [many] { $all } مؤشرًا لم يُحكم عليها بعد
               *[other] { $all } مؤشر لم يُحكم عليها بعد
            }
       *[some]
            { $count ->
                [one] مؤشر واحد من أصل { $all } في تحسن
                [two] مؤشران من أصل { $all } في تحسن
               *[other] { $improving } من أصل { $all } { $total ->
                    [few] مؤشرات
                    [many] مؤشرًا
                   *[other] مؤشر
                } في تحسن
            }
    }
home-opening = أطفال { $community }، من المهد إلى المهنة.
home-last-year =
    { $judged ->
        [one]
            { $count ->
                [0] المؤشر الوحيد الذي أمكن الحكم عليه في العام الماضي لم يكن في تحسن آنذاك.
               *[other] المؤشر الوحيد الذي أمكن الحكم عليه في العام الماضي كان في تحسن آنذاك.
            }
       *[other]
            { $count ->
                [0] لم يكن أي من { $total } في تحسن في العام الماضي.
                [one] كان واحد من { $total } في تحسن في العام الماضي.
               *[other] كان { $words } من { $total } في تحسن في العام الماضي.
            }
    }
home-worse =
    { $aimed ->
        [yes]
            { $count ->
                [one] مؤشر واحد، وهو { $names }، أبعد عن هدفه مما كان في { $since }.
                [two]
                    { $few ->
                        [yes] مؤشران أبعد عن هدفيهما مما كانا في البداية: { $names }.
                       *[no] مؤشران أبعد عن هدفيهما مما كانا في البداية.
                    }
               *[other]
                    { $few ->
                        [yes] المؤشرات الأبعد عن أهدافها مما كانت في البداية، وعددها { $words }: { $names }.
                       *[no] المؤشرات الأبعد عن أهدافها مما كانت في البداية عددها { $words }.
                    }
            }
       *[no]
            { $count ->
                [one] مؤشر واحد في تراجع، وهو { $names }.
                [two]
                    { $few ->
                        [yes] مؤشران في تراجع: { $names }.
                       *[no] مؤشران في تراجع.
                    }
               *[other]
                    { $few ->
                        [yes] المؤشرات التي في تراجع، وعددها { $words }: { $names }.
                       *[no] المؤشرات التي في تراجع عددها { $words }.
                    }
            }
    }
home-unjudged =
    { $count ->
        [one] مؤشر واحد لا يمكن الحكم عليه بعد، وهو { $names }.
        [two]
            { $few ->
                [yes] مؤشران لا يمكن الحكم عليهما بعد: { $names }.
               *[no] مؤشران لا يمكن الحكم عليهما بعد.
            }
       *[other]
            { $few ->
                [yes] المؤشرات التي لا يمكن الحكم عليها بعد، وعددها { $words }: { $names }.
               *[no] المؤشرات التي لا يمكن الحكم عليها بعد عددها { $words }.
            }
    }
tally-more = { $list } و{ $more } غيرها
stage-count =
    { $status ->
        [met] { $words } عند الهدف
        [improving] { $words } في تحسن
        [same] { $words } بتغيّر ضئيل أو بلا تغيّر
        [worse] { $words } في تراجع
       *[unknown] { $words } غير معروف بعد
    }
home-how-compared =
    { $aimed ->
        [yes] يُقارَن كل مؤشر بنقطة بدايته، وبهدفه إن حُدِّد له هدف.
       *[no] يُقارَن كل مؤشر بنقطة بدايته.
    }
home-how-track = على المسار: يمتد الشريط من البداية إلى اليوم، والمعيّن هو الوعد.
home-how-line =
    { $new ->
        [yes] على الخط: الحلقة هي البداية، والنقطة هي الوضع الآن؛ وما كان رماديًا قيس بطريقة أخرى.
       *[no] على الخط: الحلقة هي البداية، والنقطة هي الوضع الآن.
    }
home-how-contributing = المؤشرات بالخط العريض محسوبة أعلاه؛ والأخرى تُنبئ مبكرًا إلى أين قد تتجه.
home-line =
    { $count ->
        [0] النتائج من المهد إلى المهنة
        [one] مؤشر واحد من المهد إلى المهنة
        [two] مؤشران من المهد إلى المهنة
        [few] { $words } مؤشرات من المهد إلى المهنة
        [many] { $words } مؤشرًا من المهد إلى المهنة
       *[other] { $words } مؤشر من المهد إلى المهنة
    }
card-age = العمر { $age }
card-outcome = العمر { $age } · { $outcome }
gap-size =
    { $care ->
        [yes] { $gap } (يُقرأ بحذر)
       *[no] { $gap }
    }
card-gap =
    { $movement ->
        [narrowed] أوسع فجوة: { $gap }، وهي تضيق
        [widened] أوسع فجوة: { $gap }، وهي تتسع
        [reversed] أوسع فجوة: { $gap }؛ وكانت هذه المجموعة متقدمة
        [same] أوسع فجوة: { $gap }، بلا تغيّر
        [unchanged] أوسع فجوة: { $gap }، بتغيّر ضئيل
        [chance] أوسع فجوة: { $gap }، بلا تغيّر واضح
        [levelled] أوسع فجوة: { $gap }، ولم تضق إلا بتراجع الآخرين
       *[new] أوسع فجوة: { $gap }
    }
card-no-gap = لا توجد مجموعة معروضة أسوأ حالًا من البقية
card-no-groups =
    { $state ->
        [hidden] المجموعات غير معروضة حمايةً للخصوصية
        [ranges] المجموعات منشورة كنطاقات فقط
       *[uncompared] المجموعات معروضة، ولا شيء تُقارَن به
    }
card-no-groups-reason = لا أرقام للمجموعات: { $reason }
amount-period = { $unit }، { $period }
amount-missing =
    { $groups ->
        [yes] لا رقم للجميع
       *[no] لا بيانات بعد
    }
provisional = أولي
track-baseline = كان { $value }
track-target =
    { $state ->
        [past] الهدف { $target }، تم تجاوزه
        [met] الهدف { $target }، تحقق
        [due] الهدف { $target } بحلول { $by }
       *[standing] الهدف { $target }
    }
line-start =
    { $new ->
        [yes] { $value } في { $period }، مؤشر جديد
       *[no] { $value } في { $period }
    }
no-track =
    { $state ->
        [no-baseline] الهدف { $target }؛ بلا قيمة بداية
        [hidden] الهدف { $target }
       *[not-comparable] الهدف { $target }؛ مؤشر جديد
    }
change-title =
    { $kind ->
        [met] { $name }: تحقق الهدف
        [turned-improving] { $name }: تحوّل إلى التحسن
        [turned-same] { $name }: تحوّل إلى تغيّر ضئيل أو لا تغيّر
        [turned-worse] { $name }: تحوّل إلى التراجع
        [rose] { $name }: ارتفاع بمقدار { $difference }
        [fell] { $name }: انخفاض بمقدار { $difference }
       *[same] { $name }: بلا حركة
    }
change-path =
    { $moved ->
        [rose] ارتفع إلى { $value } في { $now }، من { $before } في { $then }.
        [fell] انخفض إلى { $value } في { $now }، من { $before } في { $then }.
       *[same] بقي عند { $value } في { $now }، كما في { $then }.
    }
change-lower =
    { $way ->
        [better] الأقل أفضل هنا.
       *[worse] الأقل أفضل هنا، فهذه خطوة إلى الوراء.
    }
change-target =
    { $due ->
        [yes] كان الوعد { $target } بحلول { $by }.
       *[no] كان الوعد { $target }.
    }

# An outcome, and a measure.
measure-title =
    { $known ->
        [yes] { $name }: { $value } في { $now }
       *[no] { $name }: { $value }
    }
measure-lede = كل أرقام هذا المؤشر، وكيف يُحكم عليه، وكيف أُعدّ. وتجد ما يُعمل بشأنه في «{ $outcome }».
measure-more = كل الأرقام: { $name }
lede-change =
    { $moved ->
        [rose]
            { $better ->
                [higher] هذا أكثر بمقدار { $difference } مما كان في { $since }.
               *[lower] هذا أكثر بمقدار { $difference } مما كان في { $since }، والأقل أفضل.
            }
        [fell]
            { $better ->
                [higher] هذا أقل بمقدار { $difference } مما كان في { $since }.
               *[lower] هذا أقل بمقدار { $difference } مما كان في { $since }، والأقل أفضل.
            }
       *[same] هذا كما كان في { $since }.
    }
lede-met =
    { $due ->
        [yes] تحقق الهدف البالغ { $target } المحدد لعام { $by }.
       *[no] تحقق الهدف البالغ { $target }.
    }
quote = «{ $words }»
groups-heading =
    { $several ->
        [yes] من الذي يتخلّف عن الركب: { $name }
       *[no] من الذي يتخلّف عن الركب
    }
contributing-heading =
    { $judged ->
       *[yes]
            { $count ->
                [one] بوادر مبكرة: { $improving } من { $all } مؤشر مساعد في تحسن
               *[other]
                    { $done ->
                        [one] بوادر مبكرة: واحد من المؤشرات المساعدة في تحسن، من أصل { $all }
                       *[other] بوادر مبكرة: { $improving } من المؤشرات المساعدة في تحسن، من أصل { $all }
                    }
            }
        [no]
            { $count ->
                [one] بوادر مبكرة: مؤشر مساعد واحد لم يُحكم عليه بعد
                [two] بوادر مبكرة: مؤشران مساعدان لم يُحكم عليهما بعد
                [few] بوادر مبكرة: { $all } مؤشرات مساعدة لم يُحكم عليها بعد
                [many] بوادر مبكرة: { $all } مؤشرًا مساعدًا لم يُحكم عليها بعد
               *[other] بوادر مبكرة: { $all } مؤشر مساعد لم يُحكم عليها بعد
            }
    }
sign-note =
    { $named ->
        [yes]
            { $lower ->
                [yes] ({ $unit }؛ الأقل أفضل)
               *[no] ({ $unit })
            }
       *[no] (الأقل أفضل)
    }
contributing-caption = مؤشرات تُنبئ مبكرًا
promised-heading = ما تعهد به الشركاء: تحقق { $kept } من { $all }
promise-state =
    { $state ->
        [kept] تحقق
        [open] قائم
        [overdue] قائم وقد فات موعده
       *[not-kept] لم يتحقق
    }
promise-by = بحلول { $month }
about-measure =
    { $named ->
        [yes] عن هذا المؤشر: { $name }
       *[no] عن هذا المؤشر
    }
fact-counted = من الذي يُحسب
fact-measured = ما الذي يُقاس
fact-source = المصدر والتواريخ
fact-limits = ما لا يستطيع قوله
fact-status = كيف يُحدَّد الوضع
fact-status-text = { $word }. { $sentence }
fact-target = الهدف والوتيرة
fact-interval = هامش الخطأ
interval-fact = مع مراعاة المصادفة، تقع القيمة في { $now } بين { $low } و{ $high } (فترة ثقة 95 في المئة).
fact-privacy = الخصوصية
target-fact =
    { $known ->
        [yes]
            { $due ->
                [yes] الهدف هو { $target } بحلول { $by }، والجهة التي حددته: { $who }.
               *[no] الهدف هو { $target }، والجهة التي حددته: { $who }.
            }
       *[no]
            { $due ->
                [yes] الهدف هو { $target } بحلول { $by }.
               *[no] الهدف هو { $target }.
            }
    }
pace-fact =
    { $word ->
        [on-track] الوتيرة: على المسار، وفق الخط المستقيم.
        [slow] الوتيرة: نحو الهدف لكنها بطيئة جدًا، وفق الخط المستقيم.
        [well-behind] الوتيرة: متأخرة كثيرًا، وفق الخط المستقيم.
        [moving-away] الوتيرة: ابتعاد عن الهدف، وفق الخط المستقيم.
        [missed] الوتيرة: انقضى عام الهدف دون بلوغه.
        [substantial] الوتيرة: تقدّم كبير، وفق النمو السنوي.
        [moderate] الوتيرة: تقدّم متوسط، وفق النمو السنوي.
        [limited] الوتيرة: تقدّم محدود، وفق النمو السنوي.
        [deterioration] الوتيرة: ابتعاد عن الهدف، وفق النمو السنوي.
        [achieved] الوتيرة: تحقق الهدف.
       *[not-available] الوتيرة: لا يمكن حساب النمو السنوي هنا.
    }
source-line = المصدر: { $name }
source-dates =
    { $dated ->
        [both] { $name }. صدر في { $released }؛ التالي: { $next }.
        [released] { $name }. صدر في { $released }.
        [next] { $name }. التالي: { $next }.
       *[none] { $name }.
    }
cite =
    { $known ->
        [yes] { $site }: { $name }، { $place }. تقرير { $edition }، نُشر في { $date }. { $address }
       *[no] { $site }: { $name }، { $place }. تقرير { $edition }، نُشر في { $date }.
    }

# Figures and their tables.
figure-subtitle =
    { $named ->
        [yes] { $measure }، { $unit }، { $place }، { $periods }
       *[no] { $measure }، { $place }، { $periods }
    }
figure-csv = تنزيل CSV
figure-svg = تنزيل SVG
figure-png = تنزيل PNG
trend-title =
    { $moved ->
        [rose] { $name }: ارتفاع بمقدار { $difference } منذ { $since }، إلى { $value }
        [fell] { $name }: انخفاض بمقدار { $difference } منذ { $since }، إلى { $value }
        [same] { $name }: { $value } في { $now }، كما في { $since }
       *[none] { $name }: { $value } في { $now }
    }
trend-title-short =
    { $moved ->
        [rose] ارتفاع بمقدار { $difference } منذ { $since }، إلى { $value } في { $now }
        [fell] انخفاض بمقدار { $difference } منذ { $since }، إلى { $value } في { $now }
        [same] عند { $value } في { $now }، كما في { $since }
       *[none] عند { $value } في { $now }
    }
trend-title-none =
    { $state ->
        [known] { $name }: { $value } في { $now }
        [hidden] { $name }: أحدث قيمة غير معروضة حمايةً للخصوصية
       *[none] { $name }: لا قيمة منشورة
    }
line-end = { $name } { $value }
chart-target = الهدف { $target }
chart-pace = الوتيرة اللازمة الآن: { $expected }
chart-pace-short = الوتيرة اللازمة: { $expected }
chart-standing =
    { $side ->
        [behind] نحن متأخرون بمقدار { $gap }
        [ahead] نحن متقدمون بمقدار { $gap }
       *[on] نحن على هذه الوتيرة
    }
chart-standing-short =
    { $side ->
        [behind] تأخر بمقدار { $gap }
        [ahead] تقدّم بمقدار { $gap }
       *[on] على الوتيرة
    }
chart-missing =
    { $why ->
        [missing] لا بيانات في { $period }
       *[other] { $period }: { absent }
    }
chart-no-data = لا بيانات
chart-everyone = الجميع { $value }
chart-everyone-short = الكل { $value }
everyone = الجميع
not-shown = غير معروض حمايةً للخصوصية
not-shown-short = غير معروض
cell-missing = –
# Why there is no number: beside a dash, or, where it is kept back, in place of the number.
absent =
    { $why ->
        [privacy] غير معروض حمايةً للخصوصية
        [complementary] غير معروض، ليبقى رقم آخر محميًا
        [range] غير معروض، لم يُنشر إلا نطاق
        [not_tested] لم يُختبر
        [nobody] لا أحد في هذه المجموعة
        [not_applicable] لا ينطبق
        [not_yet] لم يُنشر بعد
        [unreliable] عدد المشمولين أقل من أن يُبنى عليه
       *[missing] لا بيانات
    }
# The same in a sentence, below a table.
absent-told =
    { $why ->
        [privacy] الرقم غير معروض، حمايةً لخصوصية من يتعلق بهم.
        [complementary] الرقم غير معروض، لأنه يتيح حساب رقم آخر غير معروض حمايةً للخصوصية.
        [range] لا يذكر المصدر إلا الرقمين اللذين تقع القيمة بينهما.
        [not_tested] لم يُختبر أحد ولم يُسأل أحد، فلا يوجد رقم.
        [nobody] لم يكن أحد في هذه المجموعة، فلا شيء يُحسب.
        [not_applicable] السؤال لا ينطبق هنا، فلا يوجد رقم.
        [not_yet] لم يُنشر الرقم بعد.
        [unreliable] عدد من سُئلوا أقل من أن يُعرف به حال الجميع.
       *[missing] لا توجد بيانات.
    }
cell-range-change = لا يُحسب من نطاقات
# What an empty cell of a data file says.
data-range = نطاق: حدّاه في عمودين خاصين بهما
said-absent =
    { $why ->
        [privacy] (غير معروض حمايةً للخصوصية)
        [complementary] (غير معروض، ليبقى رقم آخر محميًا)
        [range] (غير معروض، لم يُنشر إلا نطاق)
        [not_tested] (لم يُختبر)
        [nobody] (لا أحد في هذه المجموعة)
        [not_applicable] (لا ينطبق)
        [not_yet] (لم يُنشر بعد)
        [unreliable] (عدد المشمولين أقل من أن يُبنى عليه)
       *[missing] (لا بيانات)
    }
provisional-note = أولي
care-note = يُقرأ بحذر
merged-note = تضم «{ $group }» هنا { $parts } معًا: فلو فُصلت لكان بعضها أصغر من أن يُعرض.
note-break = مؤشر جديد منذ { $since }: { $note }
note-missing = { $period }: { $note }
note-missing-bare =
    { $several ->
        [yes] { $first } إلى { $last }
       *[no] { $first }
    }: { absent }.
note-point = { $period }: { $note }
# `then`: a value; `reason`: a sentence of the author's, or empty.
note-restated =
    { $period }: { $then } في تقرير { $card }.{ $known ->
        [yes] {" "}{ $reason }
       *[no] {""}
    }
correction-of = { $indicator }، { $period }
correction-value =
    { $then } في تقرير { $card }، و{ $now } الآن.{ $known ->
        [yes] {" "}{ $reason }
       *[no] {""}
    }

table-period = الفترة
table-numerator = العدد
table-denominator = من أصل
table-target = الهدف
table-pace = الوتيرة اللازمة
table-due = عام الهدف
table-standing-target = الهدف، بلا عام محدد
table-caption =
    { $better ->
        [lower] { $measure } (الأقل أفضل)
       *[higher] { $measure }
    }
table-group = المجموعة
table-change =
    { $unit ->
        [points] النقاط
       *[other] التغيّر
    }
table-indicator = المؤشر
table-baseline = البداية
table-latest = الأحدث
table-all-years = كل الأعوام
table-status = الوضع
table-csv = جدول
table-json = للبرامج
groups-subtitle =
    { $two ->
        [yes] { $measure } حسب المجموعة، { $place }: الحلقة الصغيرة { $then }، والنقطة المملوءة { $now }
       *[no] { $measure } حسب المجموعة، { $place }، { $now }
    }
groups-title =
    { $movement ->
        [narrowed]
            { $pattern ->
                [all-better] تحسنت كل المجموعات المعروضة؛ وضاقت أوسع فجوة إلى { $gap }
                [all-worse] تراجعت كل المجموعات المعروضة؛ وضاقت أوسع فجوة إلى { $gap }
                [mostly-worse] تراجع { $worse } من المجموعات، من أصل { $shown }؛ وضاقت أوسع فجوة إلى { $gap }
                [some-better] تحسن { $better } من المجموعات، من أصل { $shown }؛ وضاقت أوسع فجوة إلى { $gap }
               *[none] ضاقت أوسع فجوة إلى { $gap }
            }
        [widened]
            { $pattern ->
                [all-better] تحسنت كل المجموعات المعروضة، لكن أوسع فجوة اتسعت إلى { $gap }
                [all-worse] تراجعت كل المجموعات المعروضة؛ واتسعت أوسع فجوة إلى { $gap }
                [mostly-worse] تراجع { $worse } من المجموعات، من أصل { $shown }؛ واتسعت أوسع فجوة إلى { $gap }
                [some-better] تحسن { $better } من المجموعات، من أصل { $shown }؛ واتسعت أوسع فجوة إلى { $gap }
               *[none] اتسعت أوسع فجوة إلى { $gap }
            }
        [same]
            { $pattern ->
                [all-better] تحسنت كل المجموعات المعروضة؛ وما زالت أوسع فجوة { $gap }
                [all-worse] تراجعت كل المجموعات المعروضة؛ وما زالت أوسع فجوة { $gap }
                [mostly-worse] تراجع { $worse } من المجموعات، من أصل { $shown }؛ وما زالت أوسع فجوة { $gap }
                [some-better] تحسن { $better } من المجموعات، من أصل { $shown }؛ وما زالت أوسع فجوة { $gap }
               *[none] ما زالت أوسع فجوة { $gap }
            }
        [levelled] ضاقت أوسع فجوة إلى { $gap }، لكن بتراجع الآخرين فقط
        [reversed] أوسع فجوة الآن { $gap }: وكانت تلك المجموعة متقدمة من قبل
       *[new]
            { $pattern ->
                [all-better] تحسنت كل المجموعات المعروضة؛ وأوسع فجوة { $gap }
                [all-worse] تراجعت كل المجموعات المعروضة؛ وأوسع فجوة { $gap }
                [mostly-worse] تراجع { $worse } من المجموعات، من أصل { $shown }؛ وأوسع فجوة { $gap }
                [some-better] تحسن { $better } من المجموعات، من أصل { $shown }؛ وأوسع فجوة { $gap }
               *[none] أوسع فجوة { $gap }
            }
        [none]
            { $pattern ->
                [all-better] تحسنت كل المجموعات المعروضة
                [all-worse] تراجعت كل المجموعات المعروضة
                [mostly-worse] تراجع { $worse } من المجموعات ذات القيمتين، من أصل { $shown }
                [some-better] تحسن { $better } من المجموعات ذات القيمتين، من أصل { $shown }
               *[none] أين تقف المجموعات في { $first }
            }
    }
panels-subtitle =
    { $everyone ->
        [yes] { $measure }، { $place }، { $periods }. حسب: { $breakdown }. الخط الرمادي: الجميع
       *[no] { $measure }، { $place }، { $periods }. حسب: { $breakdown }
    }
panels-title =
    { $moved ->
        [rose]
            { $shown ->
                [yes] أكبر حركة بين المجموعات المعروضة: { $group }، ارتفاع بمقدار { $difference } منذ { $since }
               *[no] أكبر حركة: { $group }، ارتفاع بمقدار { $difference } منذ { $since }
            }
        [fell]
            { $shown ->
                [yes] أكبر حركة بين المجموعات المعروضة: { $group }، انخفاض بمقدار { $difference } منذ { $since }
               *[no] أكبر حركة: { $group }، انخفاض بمقدار { $difference } منذ { $since }
            }
       *[same] لم تتحرك أي مجموعة معروضة منذ { $since }
    }
panels-title-short =
    { $moved ->
        [rose]
            { $shown ->
                [yes] أكبر حركة معروضة ارتفاع بمقدار { $difference } منذ { $since }
               *[no] أكبر حركة ارتفاع بمقدار { $difference } منذ { $since }
            }
        [fell]
            { $shown ->
                [yes] أكبر حركة معروضة انخفاض بمقدار { $difference } منذ { $since }
               *[no] أكبر حركة انخفاض بمقدار { $difference } منذ { $since }
            }
       *[same] لم تتحرك أي مجموعة معروضة منذ { $since }
    }
compared-subtitle =
    { $two ->
        [yes] { $measure }، { $place }، { $then } و{ $now }. حسب: { $breakdown }
       *[no] { $measure }، { $place }، { $now }. حسب: { $breakdown }
    }
bars-title = { $high }: { $most }؛ { $low }: { $least } في { $now }
bars-title-short = من { $least } إلى { $most } في { $now }
bars-title-none = أين تقف المجموعات في { $now }
parts-rest = كل ما سوى ذلك
gap-finding =
    { $compared ->
        [group] { $group }: أسوأ حالًا بمقدار { $gap } من «{ $reference }»
       *[everyone] { $group }: أسوأ حالًا بمقدار { $gap } من الجميع
    }
gap-story =
    { $movement ->
        [narrowed]
            { $who ->
                [group-gained-other-lost] { $ahead ->
                    [yes] ضاق التقدّم
                   *[no] ضاقت الفجوة
                } بعد أن كان الفارق { $before } في { $since }: تحسنت هذه المجموعة، وتراجع الطرف الآخر.
                [group-lost-other-gained] { $ahead ->
                    [yes] ضاق التقدّم
                   *[no] ضاقت الفجوة
                } بعد أن كان الفارق { $before } في { $since }: تراجعت هذه المجموعة، وتحسن الطرف الآخر.
                [other-gained] { $ahead ->
                    [yes] ضاق التقدّم
                   *[no] ضاقت الفجوة
                } بعد أن كان الفارق { $before } في { $since }، إذ تحسن الطرف الآخر أكثر.
               *[group-gained] { $ahead ->
                    [yes] ضاق التقدّم
                   *[no] ضاقت الفجوة
                } بعد أن كان الفارق { $before } في { $since }، إذ تحسنت هذه المجموعة أكثر.
            }
        [levelled]
            { $who ->
                [group-lost] { $ahead ->
                    [yes] كان التقدّم { $before } في { $since }، ولم يضق
                   *[no] كانت الفجوة { $before } في { $since }، ولم تضق
                } إلا لأن هذه المجموعة تراجعت أكثر، وليس هذا تقدّمًا.
               *[other-lost] { $ahead ->
                    [yes] كان التقدّم { $before } في { $since }، ولم يضق
                   *[no] كانت الفجوة { $before } في { $since }، ولم تضق
                } إلا لأن الطرف الآخر تراجع أكثر، وليس هذا تقدّمًا.
            }
        [widened]
            { $who ->
                [group-gained-other-lost] { $ahead ->
                    [yes] اتسع التقدّم
                   *[no] اتسعت الفجوة
                } بعد أن كان الفارق { $before } في { $since }: تحسنت هذه المجموعة، وتراجع الطرف الآخر.
                [group-lost-other-gained] { $ahead ->
                    [yes] اتسع التقدّم
                   *[no] اتسعت الفجوة
                } بعد أن كان الفارق { $before } في { $since }: تراجعت هذه المجموعة، وتحسن الطرف الآخر.
                [group-lost] { $ahead ->
                    [yes] اتسع التقدّم
                   *[no] اتسعت الفجوة
                } بعد أن كان الفارق { $before } في { $since }، إذ تراجعت هذه المجموعة أكثر.
                [group-gained] { $ahead ->
                    [yes] اتسع التقدّم
                   *[no] اتسعت الفجوة
                } بعد أن كان الفارق { $before } في { $since }، إذ تحسنت هذه المجموعة أكثر.
                [other-lost] { $ahead ->
                    [yes] اتسع التقدّم
                   *[no] اتسعت الفجوة
                } بعد أن كان الفارق { $before } في { $since }، إذ تراجع الطرف الآخر أكثر.
               *[other-gained] { $ahead ->
                    [yes] اتسع التقدّم
                   *[no] اتسعت الفجوة
                } بعد أن كان الفارق { $before } في { $since }، إذ تحسن الطرف الآخر أكثر.
            }
        [reversed]
            { $ahead ->
                [yes] كانت هذه المجموعة متأخرة بمقدار { $before } في { $since }؛ وهي الآن متقدمة بمقدار { $gap }.
               *[no] كانت هذه المجموعة متقدمة بمقدار { $before } في { $since }؛ وهي الآن متأخرة بمقدار { $gap }.
            }
        [same]
            { $ahead ->
                [yes] التقدّم بالاتساع نفسه الذي كان في { $since }.
               *[no] الفجوة بالاتساع نفسه الذي كان في { $since }.
            }
        [chance] كانت { $before } في { $since }. والأرقام التي تخص هذا العدد القليل من الناس تتحرك هكذا بالمصادفة.
        [unchanged] كانت { $before } في { $since }: وهو تغيّر أقل من أن يُحسب.
       *[new] لا توجد فجوة سابقة للمقارنة.
    }
gap-unsized = عدد من تقف وراءهم هذه الأرقام غير معروف، فلا يمكن استبعاد المصادفة.
gap-ratio = كنسبة: { $ratio } إلى 1.
gap-disagrees =
    { $points ->
        [narrowed] ضاقت الفجوة بالنقاط، لكنها اتسعت كنسبة.
       *[widened] اتسعت الفجوة بالنقاط، لكنها ضاقت كنسبة.
    }
gaps-heading = الفجوات، آنذاك والآن
ledger-then =
    { $known ->
        [yes] الفجوة في { $when }
       *[no] الفجوة آنذاك
    }
ledger-now =
    { $known ->
        [yes] الفجوة في { $when }
       *[no] الفجوة الآن
    }
ledger-ratio-then =
    { $known ->
        [yes] النسبة في { $when }
       *[no] النسبة آنذاك
    }
ledger-ratio =
    { $known ->
        [yes] النسبة في { $when }
       *[no] النسبة الآن
    }
ledger-who = ما الذي تحرك
ledger-breakdown = { $breakdown }، مقارنةً مع: { $reference }
ledger-caption =
    { $better ->
        [lower] كم هي كل مجموعة أسوأ حالًا مما تُقارَن به (الأقل أفضل)
       *[higher] كم هي كل مجموعة أسوأ حالًا مما تُقارَن به
    }
ledger-gap =
    { $side ->
        [worse] { $gap }
        [better] أفضل حالًا بمقدار { $gap }
       *[even] لا فجوة
    }
ledger-no-ratio = بلا نسبة
ledger-range = منشور كنطاق
ledger-verdict =
    { $movement ->
        [narrowed]
            { $who ->
                [group-gained-other-lost] ضاقت: تحسنت هذه المجموعة، وتراجع الطرف الآخر.
                [group-lost-other-gained] ضاقت: تراجعت هذه المجموعة، وتحسن الطرف الآخر.
                [other-gained] ضاقت، إذ تحسن الطرف الآخر أكثر.
               *[group-gained] ضاقت، إذ تحسنت هذه المجموعة أكثر.
            }
        [levelled]
            { $who ->
                [group-lost] ضاقت، لأن هذه المجموعة تراجعت أكثر فقط.
               *[other-lost] ضاقت، لأن الطرف الآخر تراجع أكثر فقط.
            }
        [widened]
            { $who ->
                [group-gained-other-lost] اتسعت: تحسنت هذه المجموعة، وتراجع الطرف الآخر.
                [group-lost-other-gained] اتسعت: تراجعت هذه المجموعة، وتحسن الطرف الآخر.
                [group-lost] اتسعت، إذ تراجعت هذه المجموعة أكثر.
                [group-gained] اتسعت، إذ تحسنت هذه المجموعة أكثر.
                [other-lost] اتسعت، إذ تراجع الطرف الآخر أكثر.
               *[other-gained] اتسعت، إذ تحسن الطرف الآخر أكثر.
            }
        [reversed] انقلبت: الطرف الآخر متقدم الآن.
        [same] بلا تغيّر.
        [chance] ليس أكثر من المصادفة.
        [unchanged] أقل من أن يُحسب.
       *[new] لا فجوة سابقة.
    }
ledger-left-out = ما تُرك
ledger-no-pair = لا قيمة للمقارنة بها
# Text alternatives.
alt-trend = رسم خطي: { $measure }، { $place }، { $periods }.
alt-movement =
    { $moved ->
        [rose]
            { $extreme ->
                [highest] ارتفع من { $from } في { $since } إلى { $to } في { $now }، وهو الأعلى حتى الآن.
               *[none] ارتفع من { $from } في { $since } إلى { $to } في { $now }.
            }
        [fell]
            { $extreme ->
                [lowest] انخفض من { $from } في { $since } إلى { $to } في { $now }، وهو الأدنى حتى الآن.
               *[none] انخفض من { $from } في { $since } إلى { $to } في { $now }.
            }
       *[same] كان { $from } في { $since } وهو { $to } في { $now }.
    }
alt-between = وفيما بينهما تراوح بين { $low } و{ $high }.
alt-only = في { $now } القيمة { $value }.
alt-before = قبل تغيّر المؤشر كانت القيمة { $value } في { $then }.
alt-target =
    { $state ->
        [met] تحقق الهدف البالغ { $target }.
        [open]
            { $due ->
                [yes] الهدف { $target } بحلول { $by }، وما زال بعيدًا عنه بمقدار { $away }.
               *[no] الهدف { $target }، وما زال بعيدًا عنه بمقدار { $away }.
            }
       *[unknown]
            { $due ->
                [yes] الهدف { $target } بحلول { $by }.
               *[no] الهدف { $target }.
            }
    }
alt-absent =
    { $why ->
        [privacy] غير معروض حمايةً للخصوصية:
        [complementary] غير معروض، ليبقى رقم آخر محميًا:
        [range] غير معروض، لم يُنشر إلا نطاق:
        [not_tested] لم يُختبر:
        [nobody] لا أحد في هذه المجموعة:
        [not_applicable] لا ينطبق:
        [not_yet] لم يُنشر بعد:
        [unreliable] عدد المشمولين أقل من أن يُبنى عليه:
       *[missing] لا بيانات:
    } { $few ->
        [yes] { $periods }.
       *[no] عدد الفترات { $count }.
    }
alt-break = يبدأ مؤشر جديد في { $since }.
alt-comparison = { $name }: { $value } في { $now }.
alt-groups =
    { $two ->
        [yes]
            { $count ->
                [one] رسم بنقطتين لمجموعة واحدة في { $then } و{ $now }: { $measure }.
                [two] رسم بنقطتين لمجموعتين في { $then } و{ $now }: { $measure }.
                [few] رسم بنقطتين لعدد { $count } مجموعات في { $then } و{ $now }: { $measure }.
               *[other] رسم بنقطتين لعدد { $count } مجموعة في { $then } و{ $now }: { $measure }.
            }
       *[no]
            { $count ->
                [one] رسم بالنقاط لمجموعة واحدة في { $now }: { $measure }.
                [two] رسم بالنقاط لمجموعتين في { $now }: { $measure }.
                [few] رسم بالنقاط لعدد { $count } مجموعات في { $now }: { $measure }.
               *[other] رسم بالنقاط لعدد { $count } مجموعة في { $now }: { $measure }.
            }
    }
alt-ends = في { $now }: { $high } { $most }، { $low } { $least }.
alt-gap =
    { $known ->
        [yes]
            { $ahead ->
                [yes] أوسع فجوة في { $now }: { $group } { $value }، { $reference } { $other }، { $gap }؛ وفي { $then } كانت تلك المجموعة متقدمة بمقدار { $before }.
               *[no] أوسع فجوة في { $now }: { $group } { $value }، { $reference } { $other }، { $gap }؛ وفي { $then } كانت { $before }.
            }
       *[no] أوسع فجوة في { $now }: { $group } { $value }، { $reference } { $other }، { $gap }.
    }
alt-panels =
    { $count ->
        [one] رسم خطي صغير لمجموعة واحدة، { $periods }: { $measure }.
        [two] رسمان خطيان صغيران لمجموعتين، { $periods }: { $measure }.
        [few] رسوم خطية صغيرة لعدد { $count } مجموعات، { $periods }: { $measure }.
       *[other] رسوم خطية صغيرة لعدد { $count } مجموعة، { $periods }: { $measure }.
    }
alt-panels-most =
    { $moved ->
        [rose]
            { $shown ->
                [yes] أكبر ارتفاع بين المعروض: { $group }، من { $from } إلى { $to }.
               *[no] أكبر ارتفاع: { $group }، من { $from } إلى { $to }.
            }
        [fell]
            { $shown ->
                [yes] أكبر انخفاض بين المعروض: { $group }، من { $from } إلى { $to }.
               *[no] أكبر انخفاض: { $group }، من { $from } إلى { $to }.
            }
       *[same] لم تتحرك أي مجموعة معروضة.
    }
alt-slope =
    { $count ->
        [one] رسم مائل لمجموعة واحدة في { $then } و{ $now }: { $measure }.
        [two] رسم مائل لمجموعتين في { $then } و{ $now }: { $measure }.
        [few] رسم مائل لعدد { $count } مجموعات في { $then } و{ $now }: { $measure }.
       *[other] رسم مائل لعدد { $count } مجموعة في { $then } و{ $now }: { $measure }.
    }
alt-bars =
    { $count ->
        [one] رسم بشريط لمجموعة واحدة في { $now }: { $measure }.
        [two] رسم بالأشرطة لمجموعتين في { $now }: { $measure }.
        [few] رسم بالأشرطة لعدد { $count } مجموعات في { $now }: { $measure }.
       *[other] رسم بالأشرطة لعدد { $count } مجموعة في { $now }: { $measure }.
    }
alt-parts =
    { $count ->
        [one] شريط من جزء واحد في { $now }: { $measure }.
        [two] شريط من جزأين في { $now }: { $measure }.
        [few] شريط من { $count } أجزاء في { $now }: { $measure }.
        [many] شريط من { $count } جزءًا في { $now }: { $measure }.
       *[other] شريط من { $count } جزء في { $now }: { $measure }.
    }
alt-named =
    { $moved ->
        [yes] { $name } { $value } (من قبل: { $before })
       *[no] { $name } { $value }
    }
alt-listed = يُظهر ما يلي: { $list }.
alt-groups-hidden =
    { $count ->
        [one] مجموعة واحدة غير معروضة حمايةً للخصوصية.
        [two] مجموعتان غير معروضتين حمايةً للخصوصية.
        [few] { $words } مجموعات غير معروضة حمايةً للخصوصية.
       *[other] { $words } مجموعة غير معروضة حمايةً للخصوصية.
    }

# Claims that the data bear out, where the author gives no words.
claim-moved =
    { $moved ->
        [rose] ارتفع من { $from } في { $since } إلى { $to } في { $now }.
        [fell] انخفض من { $from } في { $since } إلى { $to } في { $now }.
       *[same] كان { $from } في { $since } وهو { $to } في { $now }.
    }
claim-row =
    { $moved ->
        [rose]
            { $count ->
                [one] ارتفع منذ الفترة السابقة.
                [two] ارتفع مرتين متتاليتين.
                [few] ارتفع { $years } مرات متتالية.
               *[other] ارتفع { $years } مرة متتالية.
            }
       *[fell]
            { $count ->
                [one] انخفض منذ الفترة السابقة.
                [two] انخفض مرتين متتاليتين.
                [few] انخفض { $years } مرات متتالية.
               *[other] انخفض { $years } مرة متتالية.
            }
    }
claim-target =
    { $side ->
        [rose] القيمة { $value } في { $now }، فوق الهدف البالغ { $target }.
        [fell] القيمة { $value } في { $now }، دون الهدف البالغ { $target }.
       *[same] القيمة { $value } في { $now }، عند الهدف.
    }
claim-extreme =
    { $extreme ->
        [highest] القيمة { $value } في { $now } هي الأعلى بين كل الأعوام القابلة للمقارنة.
       *[lowest] القيمة { $value } في { $now } هي الأدنى بين كل الأعوام القابلة للمقارنة.
    }
claim-comparison = القيمة { $value } في { $now }؛ { $name }: { $theirs }.

# An author's text.
prose-table = الجدول { $number }
footnotes = ملاحظات
footnote-back = العودة إلى النص

# Places: all of them on one page, each on its own, and one measure in all of them.
place-kind =
    { $kind ->
        [nation]
            { $several ->
                [yes] دول
               *[no] دولة
            }
        [state]
            { $several ->
                [yes] ولايات
               *[no] ولاية
            }
        [region]
            { $several ->
                [yes] أقاليم
               *[no] إقليم
            }
        [network]
            { $several ->
                [yes] شبكات
               *[no] شبكة
            }
        [county]
            { $several ->
                [yes] مقاطعات
               *[no] مقاطعة
            }
        [city]
            { $several ->
                [yes] مدن وبلدات
               *[no] مدينة أو بلدة
            }
        [district]
            { $several ->
                [yes] مناطق تعليمية
               *[no] منطقة تعليمية
            }
        [neighborhood]
            { $several ->
                [yes] أحياء
               *[no] حي
            }
        [tract]
            { $several ->
                [yes] مناطق إحصائية
               *[no] منطقة إحصائية
            }
        [school]
            { $several ->
                [yes] مدارس
               *[no] مدرسة
            }
       *[community]
            { $several ->
                [yes] مجتمعات
               *[no] مجتمع
            }
    }
# The number stands behind its noun, which then has one form for every number.
place-count = { $kind } ({ $all })
place-population =
    { $count ->
        [one] طفل أو شاب واحد
        [two] اثنان من الأطفال والشباب
       *[other] { $all } من الأطفال والشباب
    }
place-other =
    { $is ->
        [yes] التالي: { $place }
       *[no] السابق: { $place }
    }
place-line = ما يُقاس في { $place }، من المهد إلى المهنة
place-title =
    { $state ->
        [one] { $place }: { $measure }، { $value }
        [all]
            { $count ->
                [one] { $place }: المؤشر الوحيد الذي يمكن الحكم عليه في تحسن
                [two] { $place }: المؤشران كلاهما في تحسن
               *[other] { $place }: كل المؤشرات، وعددها { $total }، في تحسن
            }
        [some]
            { $count ->
                [one] { $place }: المؤشر الوحيد الذي يمكن الحكم عليه ليس في تحسن
               *[other] { $place }: { $improving } من أصل { $total } من المؤشرات في تحسن
            }
       *[unknown] { $place }
    }
place-moved =
    { $better ->
        [0]
            { $same ->
                [0] لا يمكن الحكم على أي من مؤشراته بعد.
               *[other] ليس في تحسن: { $others }.
            }
       *[other]
            { $same ->
                [0] في تحسن: { $risen }.
               *[other] في تحسن: { $risen }. وليس في تحسن: { $others }.
            }
    }
place-ask-how = كيف الحال هنا؟ { $measure }
place-value =
    { $known ->
        [yes] { $measure }: { $value } في { $period }.
       *[no] { $measure }: { $value }.
    }
place-ask-beside = وبالمقارنة مع { $around }؟
place-beside =
    { $side ->
        [level]
            { $told ->
                [unknown] مثل { $around }.
               *[other] مثل { $around }، بقدر ما يمكن تمييزه.
            }
        [above]
            { $told ->
                [apart] أعلى من { $around } بمقدار { $difference }، وهذا أكثر مما تفسّره المصادفة.
                [chance]
                    { $counted ->
                        [yes] أعلى من { $around } بمقدار { $difference }. وعدد المشمولين هنا { $people }، فقد يكون ذلك مصادفة.
                       *[no] أعلى من { $around } بمقدار { $difference }. وعدد المشمولين هنا قليل، فقد يكون ذلك مصادفة.
                    }
               *[unknown] أعلى من { $around } بمقدار { $difference }. وعدد المشمولين هنا غير مذكور، فلا يُعرف هل هي مصادفة.
            }
       *[below]
            { $told ->
                [apart] أدنى من { $around } بمقدار { $difference }، وهذا أكثر مما تفسّره المصادفة.
                [chance]
                    { $counted ->
                        [yes] أدنى من { $around } بمقدار { $difference }. وعدد المشمولين هنا { $people }، فقد يكون ذلك مصادفة.
                       *[no] أدنى من { $around } بمقدار { $difference }. وعدد المشمولين هنا قليل، فقد يكون ذلك مصادفة.
                    }
               *[unknown] أدنى من { $around } بمقدار { $difference }. وعدد المشمولين هنا غير مذكور، فلا يُعرف هل هي مصادفة.
            }
    }
place-ask-groups = ولأطفال مثل أطفالي؟
place-ask-groups-more = كل المجموعات
place-group-value = { $group } { $value }
place-groups-told =
    { $known ->
        [yes]
            { $count ->
                [0] { $named }.
                [one] { $named }. مجموعة واحدة غير معروضة حمايةً للخصوصية.
                [two] { $named }. مجموعتان غير معروضتين حمايةً للخصوصية.
                [few] { $named }. { $words } مجموعات غير معروضة حمايةً للخصوصية.
               *[other] { $named }. { $words } مجموعة غير معروضة حمايةً للخصوصية.
            }
       *[no] لا توجد مجموعة معروضة، حمايةً للخصوصية.
    }
place-ask-who = من الذي يُحسب، ومتى؟
place-who =
    { $known ->
        [yes]
            { $announced ->
                [yes] { $sources }. هذه الأرقام لـ{ $now }؛ والتالية تصدر في { $next }.
               *[no] { $sources }. هذه الأرقام لـ{ $now }.
            }
       *[no]
            { $announced ->
                [yes] هذه الأرقام لـ{ $now }؛ والتالية تصدر في { $next }.
               *[no] هذه الأرقام لـ{ $now }.
            }
    }
place-this = هنا
place-no-data = لا بيانات
place-care = يُقرأ بحذر
place-care-count = يُقرأ بحذر: عدد المشمولين { $people }.
place-groups = { $measure }، { $now }
place-groups-key =
    { $within ->
        [yes] النقطة: { $place }؛ والعلامة القائمة: المجموعة نفسها في { $around }
       *[no] النقطة: { $place }
    }
place-group = المجموعة
place-all = الكل { $value }
place-chance-heading = هل هي مصادفة؟
place-chance = يكفي عدد قليل من الأطفال لتحريك نسبة. والشريط الفاتح في كل بطاقة هو المدى الذي يمكن أن تحرّكها فيه المصادفة وحدها: فإذا وقعت داخله نقطة المكان المحيط، فلا يمكن تمييز أحدهما من الآخر.
place-hidden-heading = لماذا تغيب بعض المجموعات
place-hidden = الأرقام التي تخص عددًا قليلًا من الناس غير معروضة، حتى لا يُتعرَّف على أحد منها.
place-parts = ما بداخله
place-around = { $measure } { $value }
place-neighbour =
    { $side ->
        [before] السابق حسب الاسم
       *[after] التالي حسب الاسم
    }
place-csv = أرقام { $place } (CSV)
places-title-plain = { $measure } في { $places }
places-lede-plain =
    { $judged ->
        [0] لا ترتيب هنا: فالمتجاورون في مثل هذه القائمة كثيرًا ما يختلفون بالمصادفة وحدها.
       *[other] مما يمكن الحكم عليه، وعدده { $total }: تحسن { $better } وتراجع { $worse }. ولا ترتيب هنا: فالمتجاورون في مثل هذه القائمة كثيرًا ما يختلفون بالمصادفة وحدها.
    }
places-unranked = لا ترتيب هنا: فالمتجاورون في مثل هذه القائمة كثيرًا ما يختلفون بالمصادفة وحدها.
places-in = { $place } ({ $count })
places-better =
    { $state ->
        [all] { $measure }: تحسن في الكل، { $kind } ({ $total })
        [none] { $measure }: لا تحسن في أي من { $kind } عددها { $total }
        [judged] { $measure }: { $kind } في تحسن، { $better } من { $total } يمكن الحكم عليها
       *[some] { $measure }: { $kind } في تحسن، { $better } من { $total }
    }
places-rows =
    { $more ->
        [0] في كل رسم صغير، الخط الداكن { $kind }، والخط الرمادي { $community }؛ ولكل عمود مقياس واحد.
       *[other] في كل رسم صغير، الخط الداكن { $kind }، والخط الرمادي { $community }؛ ولكل عمود مقياس واحد. وما يُقاس غير ذلك تجده في صفحة كل مكان.
    }
places-measure = { $kind }: { $measure }
places-lists =
    { $before ->
        [yes]
            { $whole ->
                [yes] المملوء { $now }، والمفرغ { $dated ->
                [yes] { $then }
               *[no] أول عام تصح مقارنته
            }؛ والشريط هو النطاق الذي يذكره المصدر. والخط القائم { $community }، { $value }.
               *[no] المملوء { $now }، والمفرغ { $dated ->
                [yes] { $then }
               *[no] أول عام تصح مقارنته
            }؛ والشريط هو النطاق الذي يذكره المصدر.
            }
       *[no]
            { $whole ->
                [yes] النقطة { $now }؛ والشريط هو النطاق الذي يذكره المصدر. والخط القائم { $community }، { $value }.
               *[no] النقطة { $now }؛ والشريط هو النطاق الذي يذكره المصدر.
            }
    }
places-change = التغيّر
places-whole = الكل معًا
places-caption = { $kind }، وما يُقاس في كل منها
places-moved =
    { $moved ->
        [rose] ارتفاع { $difference }
        [fell] انخفاض { $difference }
       *[same] كما كان
    }
places-apart = مدى التباعد
places-apart-ends =
    { $known ->
        [yes] { $highest } { $high }، { $lowest } { $low }. وفي { $start }: { $then }.
       *[no] { $highest } { $high }، { $lowest } { $low }.
    }
place-change =
    { $is ->
        [up] ارتفاع { $by }
        [down] انخفاض { $by }
        [level] كما كان
        [higher] نطاق أعلى
        [lower] نطاق أدنى
        [same] النطاق نفسه
        [overlap] نطاقات متداخلة
        [new] مؤشر جديد
        [once] عام واحد فقط
       *[none] –
    }
by-place =
    { $known ->
        [yes] حسب المكان: من { $low } إلى { $high } في { $places }
       *[no] حسب المكان: { $places }
    }
by-place-all = { $places }، مع تغيّرها
by-place-key = { $measure }، { $now }: { $marks }
by-place-marks = { $marks }؛ { $next }
by-place-interval =
    { $whole ->
        [yes] نقطة وفترة ثقة 95 في المئة، ملوّنة حيث تبتعد عن خط { $place }
       *[no] نقطة وفترة ثقة 95 في المئة
    }
by-place-dot = نقطة لكل واحد
by-place-range = الشريط هو النطاق الذي يذكره المصدر
by-place-around = المنقّط: المكان المحيط
by-place-classes = الفاتح: حيث تلتقي فئات الخريطة
by-place-finding =
    { $known ->
        [yes]
            { $above ->
                [0]
                    { $below ->
                        [0] { $kind }: لا يبتعد أي منها عن { $whole } بأكثر من المصادفة
                        [one] { $kind } دون { $whole } بأكثر من المصادفة: { $lower }، ولا شيء فوقه
                       *[other] { $kind } دون { $whole } بأكثر من المصادفة: { $lower }، ولا شيء فوقه
                    }
                [one]
                    { $below ->
                        [0] { $kind } فوق { $whole } بأكثر من المصادفة: { $higher }، ولا شيء دونه
                       *[other] { $kind } فوق { $whole } بأكثر من المصادفة: { $higher }، ودونه: { $lower }
                    }
               *[other]
                    { $below ->
                        [0] { $kind } فوق { $whole } بأكثر من المصادفة: { $higher }، ولا شيء دونه
                       *[other] { $kind } فوق { $whole } بأكثر من المصادفة: { $higher }، ودونه: { $lower }
                    }
            }
       *[no] كل مكان باسمه
    }
by-place-chance =
    { $count ->
        [0] حيث يقطع الخط الرفيع خط { $whole }، قد يكون الفرق مصادفة.
        [one] حيث يقطع الخط الرفيع خط { $whole }، قد يكون الفرق مصادفة. ومن بين { $places }، قد يبتعد واحد بالمصادفة وحدها.
       *[other] حيث يقطع الخط الرفيع خط { $whole }، قد يكون الفرق مصادفة. ومن بين { $places }، قد يبتعد نحو { $words } بالمصادفة وحدها.
    }
by-place-care-heading = يُقرأ بحذر
by-place-care =
    { $many ->
        [yes] عدد المشمولين قليل في { $places }، حتى إن النسبة قد تبتعد 10 نقاط أو أكثر عن الصواب.
       *[no] عدد المشمولين قليل في { $places }، حتى إن النسبة قد تبتعد 10 نقاط أو أكثر عن الصواب.
    }
by-place-half = { $period }: النصف بين { $low } و{ $high }
by-place-spread =
    { $known ->
        [yes] يقع نصفها ({ $kind }) ضمن { $now }؛ و{ $then } في { $start }
       *[no] يقع نصفها ({ $kind }) ضمن { $now }
    }
map-subtitle = { $measure }، حسب المكان ({ $kind })، { $now }
map-finding =
    { $shared ->
        [yes] { $kind } دون { $edge }: { $words }، كلها في { $place }؛ وعدد ما بلغ { $same ->
                [yes] هذا الحد
               *[no] { $last }
            }: { $top ->
                [one] واحد
               *[other] { $high }
            }
       *[no] { $kind } دون { $edge }: { $count ->
                [one] واحد
               *[other] { $words }
            }؛ وعدد ما بلغ { $same ->
                [yes] هذا الحد
               *[no] { $last }
            }: { $top ->
                [one] واحد
               *[other] { $high }
            }
    }
map-alt =
    { $known ->
        [yes]
            { $whole ->
                [yes] خريطة تضم { $places } في فئات عددها { $classes }. الأعلى { $highest }، { $high }، والأدنى { $lowest }، { $low }؛ و{ $community } عند { $value }. وكل القيم في الجدول.
               *[no] خريطة تضم { $places } في فئات عددها { $classes }. الأعلى { $highest }، { $high }، والأدنى { $lowest }، { $low }. وكل القيم في الجدول.
            }
       *[no] خريطة تضم { $places } في فئات عددها { $classes }. وكل القيم في الجدول.
    }
map-place = { $place }: { $value }
map-crossing =
    { $named ->
        [yes] قد تقع القيمة الحقيقية في فئة أخرى: { $numbers }
       *[no]
            { $count ->
                [one] قد تقع القيمة الحقيقية في فئة أخرى (مكان واحد)
                [two] قد تقع القيمة الحقيقية في فئة أخرى (مكانان)
                [few] قد تقع القيمة الحقيقية في فئة أخرى ({ $count } أماكن)
                [many] قد تقع القيمة الحقيقية في فئة أخرى ({ $count } مكانًا)
               *[other] قد تقع القيمة الحقيقية في فئة أخرى ({ $count } مكان)
            }
    }
map-hidden =
    { $named ->
        [yes] غير معروض حمايةً للخصوصية: { $numbers }
       *[no]
            { $count ->
                [one] غير معروض حمايةً للخصوصية (مكان واحد)
                [two] غير معروض حمايةً للخصوصية (مكانان)
                [few] غير معروض حمايةً للخصوصية ({ $count } أماكن)
                [many] غير معروض حمايةً للخصوصية ({ $count } مكانًا)
               *[other] غير معروض حمايةً للخصوصية ({ $count } مكان)
            }
    }
map-missing =
    { $named ->
        [yes] لا بيانات: { $numbers }
       *[no]
            { $count ->
                [one] لا بيانات (مكان واحد)
                [two] لا بيانات (مكانان)
                [few] لا بيانات ({ $count } أماكن)
                [many] لا بيانات ({ $count } مكانًا)
               *[other] لا بيانات ({ $count } مكان)
            }
    }
map-unsure = لا يُعرف كم يمكن أن تحرّك المصادفة بعض هذه القيم: فقد تقع في فئة أخرى.
map-nowhere =
    { $named ->
        [yes] ليس على الخريطة: { $places }.
       *[no]
            { $count ->
                [one] مكان واحد ليس على الخريطة.
                [two] مكانان ليسا على الخريطة.
                [few] { $count } أماكن ليست على الخريطة.
                [many] { $count } مكانًا ليست على الخريطة.
               *[other] { $count } مكان ليست على الخريطة.
            }
    }
map-none-heading = لماذا لا توجد خريطة
map-none = على الخريطة، قد يقع معظمها ({ $kind }) في فئة أخرى بالمصادفة. والنقاط وفترات الثقة تقول أكثر.
peers-heading =
    { $side ->
        [above] { $community }: فوق النصف الأوسط من { $peers } مشابهة
        [below] { $community }: دون النصف الأوسط من { $peers } مشابهة
       *[in] { $community }: في النصف الأوسط من { $peers } مشابهة
    }
peers-kind = النظراء
peers-measure = المؤشر
peers-value = القيمة
peers-side =
    { $side ->
        [above] فوق النصف الأوسط
        [below] دون النصف الأوسط
       *[in] في النصف الأوسط
    }
peers-level =
    { $all ->
        [yes] { $community } في مستوى { $peers } مشابهة أو أفضل، في كل المؤشرات ({ $of })
       *[no]
            { $level ->
                [0] { $community } ليس في مستوى { $peers } مشابهة في أي من المؤشرات ({ $of })
                [one] { $community } في مستوى { $peers } مشابهة أو أفضل، في مؤشر واحد من أصل { $of }
                [two] { $community } في مستوى { $peers } مشابهة أو أفضل، في مؤشرين من أصل { $of }
                [few] { $community } في مستوى { $peers } مشابهة أو أفضل، في { $words } مؤشرات من أصل { $of }
               *[other] { $community } في مستوى { $peers } مشابهة أو أفضل، في { $words } مؤشرًا من أصل { $of }
            }
    }
peers-row = { $period }: { $value }؛ ونصف النظراء بين { $low } و{ $high }
peers-key =
    { $few ->
        [yes] كل علامة قصيرة { $kind }، والمستطيل هو النصف الأوسط منها، والنقطة { $community }. ولا ترتيب بينها: فالمتجاورون في مثل هذه القائمة كثيرًا ما يختلفون بالمصادفة وحدها. والنظراء: { $names }.
       *[no] كل علامة قصيرة { $kind }، والمستطيل هو النصف الأوسط منها، والنقطة { $community }. ولا ترتيب بينها: فالمتجاورون في مثل هذه القائمة كثيرًا ما يختلفون بالمصادفة وحدها.
    }
by-place-ends = كل علامة قصيرة { $kind }. والأدنى والأعلى: { $low } و{ $high }.

# Partners.
partners-title =
    { $count ->
        [one] منظمة واحدة، وخطة واحدة
        [two] منظمتان، وخطة واحدة
        [few] { $all } منظمات، وخطة واحدة
       *[other] { $all } منظمة، وخطة واحدة
    }
partners-lede =
    { $count ->
        [one]
            { $done ->
                [0] قدّموا تعهدًا واحدًا، ولم يتحقق.
               *[other] قدّموا تعهدًا واحدًا، وقد تحقق.
            }
        [two]
            { $done ->
                [0] قدّموا تعهدين، ولم يتحقق أي منهما.
                [one] قدّموا تعهدين، وقد تحقق واحد.
               *[other] قدّموا تعهدين، وقد تحققا.
            }
       *[other]
            { $done ->
                [0] قدّموا تعهدات عددها { $all }؛ ولم يتحقق أي منها.
                [one] قدّموا تعهدات عددها { $all }؛ وتحقق منها واحد.
               *[other] قدّموا تعهدات عددها { $all }؛ وتحقق منها { $kept }.
            }
    }
partners-lede-none = ينظرون إلى الأرقام نفسها، ويغيّرون ما يعملون.
sector-count =
    { $count ->
        [one] منظمة واحدة
        [two] منظمتان
        [few] { $all } منظمات
       *[other] { $all } منظمة
    }

# The backbone: the case for the few people in the middle. What the table's organizations spend
# "could be influenced"; no sentence says more of it.
nav-value = القيمة
nav-funding = التمويل
nav-theory = نظرية العمل
value-title = { $measure }: زيادة { $count } عما كان سيكون بمعدل { $since }
# Arabic has no small letters: names of measures stay as they are written.
case-within-sentence = same
value-title-plain = كم يكلّف { $site }، وماذا يجمع
value-lede = يكلّف { $name } { $cost } في العام.
value-age =
    { $known ->
        [yes] العمر { $age }
       *[no] { "" }
    }
value-more =
    { $side ->
        [fewer] أقل: { $measure }
       *[more] أكثر: { $measure }
    }
value-from = { $to }، بعد { $from }
value-named = { $name }: { $change }
value-line-note =
    { $counted ->
        [yes] تقارن الأعداد أطفال هذا العام بمعدل { $since }. وهي تبيّن ما حدث منذ ذلك الحين، لا ما تسبب فيه فريق التنسيق.
       *[no] ما حدث ليس ما تسبب فيه فريق التنسيق.
    }
value-all =
    { $count ->
        [one] انظر المؤشر
        [two] انظر المؤشرين
       *[other] انظر كل المؤشرات ({ $words })
    }
value-role = { $role }، { $partner }
value-money = ما يقف إلى جانب { $cost }، { $period }
value-potential = { $one } مقابل كل { $many } يمكن إنفاقها على نحو أفضل
value-potential-text = هذا تأثير ممكن: ما تنفقه المنظمات المشاركة، لا ما وُجِّه فعلًا. فالبرامج تجذب المال، أما من يصلون بينها فلا يجذبونه.
value-aligned = وُجِّه حتى الآن { $many } مقابل كل { $one } من التكلفة
value-aligned-text = الوقت والخبرة والمال معًا؛ والسجل يعدّ كلًّا منها على حدة، بندًا بندًا، كل عام. وهذا هو الرقم الذي يُحكم به.
value-child = { $cost } في العام لكل طفل
value-child-text = التكلفة مقسومة على { $children } { $who }. المصدر: { $source }.
value-functions =
    { $known ->
        [yes] ماذا يفعل فريق التنسيق بمبلغ { $cost }
       *[no] ماذا يفعل فريق التنسيق
    }
value-ledger = السجل: { $amount } من الوقت والخبرة والمال، { $period }
value-by-outcome = ما وُجِّه نحو كل نتيجة، { $period }
value-changes = ما تغيّر منذ { $since }
value-budgets =
    { $count ->
        [one] الميزانية الوحيدة التي يمكن التأثير فيها
        [two] الميزانيتان اللتان يمكن التأثير فيهما
       *[other] كل الميزانيات التي يمكن التأثير فيها ({ $all })
    }
value-lines =
    { $count ->
        [one] البند الوحيد في السجل، { $period }
        [two] البندان في السجل، { $period }
       *[other] كل بنود السجل ({ $all })، { $period }
    }
value-elsewhere =
    { $over ->
        [yes] في مجتمع آخر، يكلّف فريق التنسيق { $cost } في العام، وتنفق المنظمات المشاركة معه أكثر من { $could } يمكنه التأثير فيها. وليست هذه أرقامنا.
       *[no] في مجتمع آخر، يكلّف فريق التنسيق { $cost } في العام، وتنفق المنظمات المشاركة معه { $could } يمكنه التأثير فيها. وليست هذه أرقامنا.
    }
value-next = ماذا يفعل مالكم
value-open = ما زال { $open } من { $amount } لـ{ $period } مطلوبًا. ويمكنكم تمويل مهمة واحدة، أو نتيجة واحدة، أو عدة أعوام.
value-open-none = جُمع كل ما طُلب. وتبيّن القائمة ما يأتي بعد ذلك.
value-see-menu = انظر قائمة التمويل

squares-title = مقابل { $cost } في العام، يستطيع الشركاء توجيه { $could } بانضباط أكبر
squares-subtitle = المساحات بمقياس واحد. المملوء: حدث. المفرغ: يمكن أن يحدث. { $place }، { $period }
squares-alt = مربعات بمقياس واحد: { $cost } في العام لفريق التنسيق، و{ $aligned } وُجِّهت، و{ $could } يمكن التأثير فيها: نحو 1 إلى { $times } إلى { $potential }.
squares-could = يمكن التأثير فيه
squares-could-more =
    { $count ->
        [one] الميزانية السنوية لمنظمة واحدة
        [two] الميزانية السنوية لمنظمتين
        [few] الميزانيات السنوية لـ{ $all } منظمات
       *[other] الميزانيات السنوية لـ{ $all } منظمة
    }
squares-aligned = وُجِّه حتى الآن
squares-aligned-more = في { $period }
squares-cost = فريق التنسيق
squares-cost-more = في العام
squares-corner = الزاوية مكبّرة
squares-years = الميزانيات لأعوام { $years }، كما نُشر كل منها آخر مرة.
squares-note = ما يمكن التأثير فيه وما وُجِّه فعلًا حسابان، ولا يُجمعان أبدًا.
squares-caption = التكلفة، وما وُجِّه، وما يمكن التأثير فيه

case-cost = تكلفة فريق التنسيق
case-could = ما يمكن التأثير فيه
case-together = ما وُجِّه، الأربعة معًا
case-kind =
    { $kind ->
        [time] الوقت
        [talent] الخبرة
        [realigned] المال: أُعيد توجيهه
       *[new] المال: جديد
    }
case-what = ماذا
case-amount = المبلغ
case-years = الأعوام المحسوبة
case-organization = المنظمة
case-sector = القطاع
case-year = العام
case-basis = ما الذي يُحسب
case-source = المصدر، بتاريخ
case-function = المهمة
case-does = ماذا تفعل
case-scale = بمقياس واحد
case-year-cost = في العام
case-share = الحصة
case-kind-head = النوع
case-worth = القيمة
case-for-each = مقابل كل { $one } من التكلفة
case-realigned-each = ما أُعيد توجيهه مقابل كل { $one } من التكلفة
case-new-each = الجديد مقابل كل { $one } من التكلفة
case-how = كيف حُسب
case-verified = متحقَّق منه
case-partner = الشريك
case-confidence = درجة الثقة
case-attested = شهد به
case-change = التغيّر
case-real = التغيّر بأسعار عام واحد
case-real-mixed = غير مذكور: بنوده من عدة أعوام
table-outcome = النتيجة
case-all-outcomes = كل النتائج
case-once = كل ساعة وكل دولار يُحسبان مرة واحدة
case-given =
    { $timed ->
        [yes]
            { $partners ->
                [one]
                    { $whole ->
                        [one] ساعة واحدة ({ $hours }) من شريك واحد ({ $many })
                       *[other] من شريك واحد ({ $many }): { $hours } ساعة
                    }
               *[other] { $hours } ساعة من شركاء عددهم { $many }
            }
       *[no]
            { $things ->
                [one] برنامج أو منحة أو هبة: { $all }
               *[other] برامج ومنح وهبات: { $all }
            }
    }
case-many-ways = بعدة طرق: انظر البنود
case-rate = ساعات × { $rate }، { $place }، { $period }
case-way = { $way }؛ { $method }
case-hours =
    { $count ->
        [one] (ساعة واحدة)
        [two] (ساعتان)
        [few] ({ $hours } ساعات)
       *[other] ({ $hours } ساعة)
    }
case-attested-by = { $who }، { $date }
case-attested-none = لا أحد بعد: تقدير
case-confidence-word =
    { $word ->
        [high] عالية
        [medium] متوسطة
       *[low] منخفضة
    }
outcome-aligned = ما يقدّمه الشركاء: { $amount } في { $period }
outcome-aligned-note = الوقت والخبرة والمال التي قدّمها الشركاء لهذه النتيجة، كل منها على حدة. وإلى جانب كل مبلغ تكلفة فريق التنسيق كلها.

value-message = { $text } المصدر: { $source }.
people-heading = من يقوم به
people-since = بدأ في { $year }.
people-agent = الجهة التي تتولى حساباته: { $name }.
people-part = { $share } من دوام كامل
people-open = وظيفة شاغرة
counted-heading = كيف حسبنا
counted-cost-term = كم يكلّف
counted-cost =
    { $state ->
        [spent] { $amount }: ما أُنفق في { $period }.
       *[planned] { $amount }: الميزانية المعتمدة لـ{ $period }.
    }
counted-currency = كل المبالغ بعملة { $code }.
counted-functions = ومجموع مهامه ({ $words }) يساويه.
counted-ratios-term = ما الذي يُقسم على ماذا
counted-ratio = { $of } على { $by } يساوي { $ratio }، ويُكتب { $printed }.
counted-lines-term = بندًا بندًا
counted-kind =
    { $kind ->
        [time] الوقت { $value } ({ $count ->
            [one] بند واحد
            [two] بندان
            [few] { $lines } بنود
            [many] { $lines } بندًا
           *[other] { $lines } بند
        })
        [talent] الخبرة { $value } ({ $count ->
            [one] بند واحد
            [two] بندان
            [few] { $lines } بنود
            [many] { $lines } بندًا
           *[other] { $lines } بند
        })
        [realigned] مال أُعيد توجيهه { $value } ({ $count ->
            [one] بند واحد
            [two] بندان
            [few] { $lines } بنود
            [many] { $lines } بندًا
           *[other] { $lines } بند
        })
       *[new] مال جديد { $value } ({ $count ->
            [one] بند واحد
            [two] بندان
            [few] { $lines } بنود
            [many] { $lines } بندًا
           *[other] { $lines } بند
        })
    }
counted-could-term = ما يمكن التأثير فيه
counted-could =
    { $count ->
        [one] الميزانية السنوية لمنظمة واحدة، { $amount }، كما نشرتها.
        [two] الميزانية السنوية لمنظمتين، { $amount }، كما نشرتها كل منهما.
        [few] الميزانيات السنوية لـ{ $all } منظمات، { $amount }، كما نشرتها كل منها.
       *[other] الميزانيات السنوية لـ{ $all } منظمة، { $amount }، كما نشرتها كل منها.
    }
counted-years =
    { $mixed ->
        [yes] وهي لأعوام مختلفة: { $years }.
       *[no] وهي لـ{ $years }.
    }
counted-sectors = حسب القطاع: { $list }.
counted-sources = المصادر: { $names }.
counted-aligned-term = ما وُجِّه
counted-aligned = كل على حدة: { $list }. ومعًا { $together }: كل بند في السجل يقع في واحد منها لا غير.
counted-rate-term = كم تساوي الساعة
counted-rate = { $rate } للساعة، معدل { $place } لـ{ $period }. { $source }
counted-verified-term = ما الذي تم التحقق منه
counted-verified-rule = يُعدّ البند متحقَّقًا منه إذا شهد به أحد وكانت درجة الثقة في حسابه عالية. وكل بند سواه تقدير.
counted-verified =
    { $some ->
        [yes]
            { $rest ->
                [yes] { $kind }: تم التحقق من { $verified }، وقُدِّر { $estimated }.
               *[no] { $kind }: { $verified }، تم التحقق منه كله.
            }
       *[no] { $kind }: { $estimated }، كله تقدير.
    }
counted-apart-term = ما يبدو متشابهًا وليس كذلك
counted-apart = { $name }: { $why }
counted-prices-term = الأعوام والأسعار
counted-prices =
    { $known ->
        [yes] مبالغ { $since } و{ $period } كل منها بأسعار عامه. وفي العمود الأخير حُوِّلت مبالغ { $since } إلى أسعار { $period } باستخدام { $name } ({ $source }).
       *[no] مبالغ { $since } و{ $period } كل منها بأسعار عامه؛ ولم يُستخدم أي مؤشر للأسعار.
    }

funding-title = ما زال { $open } من { $amount } لـ{ $period } مطلوبًا
funding-title-none = جُمع كامل مبلغ { $amount } لـ{ $period }
funding-title-plain = طرق لتمويل من يصلون بين الجميع
funding-lede =
    { $count ->
        [0] ما هو مطلوب، وما لم يُجمع بعد. المملوء جُمع، والمفرغ ما زال مطلوبًا.
        [one] طريقة واحدة لتمويل من يصلون بين الجميع. المملوء جُمع، والمفرغ ما زال مطلوبًا.
        [two] طريقتان لتمويل من يصلون بين الجميع. المملوء جُمع، والمفرغ ما زال مطلوبًا.
        [few] { $words } طرق لتمويل من يصلون بين الجميع. المملوء جُمع، والمفرغ ما زال مطلوبًا.
       *[other] { $words } طريقة لتمويل من يصلون بين الجميع. المملوء جُمع، والمفرغ ما زال مطلوبًا.
    }
funding-bar = جُمع { $raised } من { $amount }
funding-bar-subtitle = العاملون الأساسيون وعقد اللقاءات، { $period }
funding-bar-alt =
    { $some ->
        [yes] شريط يمثل { $amount }: جُمع { $raised } وما زال { $open } مطلوبًا.
       *[no] شريط يمثل { $amount }: جُمع كله، { $raised }.
    }
funding-raised = جُمع
funding-open = ما زال مطلوبًا
funding-asked = المطلوب
funding-all-raised = جُمع كله
funding-detail =
    { $some ->
        [yes]
            { $years ->
                [one] جُمع { $raised } من { $amount } لعام واحد
                [two] جُمع { $raised } من { $amount } في العام؛ { $term } لعامين
                [few] جُمع { $raised } من { $amount } في العام؛ { $term } لـ{ $words } أعوام
               *[other] جُمع { $raised } من { $amount } في العام؛ { $term } لـ{ $words } عامًا
            }
       *[no]
            { $years ->
                [one] لم يُجمع شيء بعد من { $amount } لعام واحد
                [two] لم يُجمع شيء بعد من { $amount } في العام؛ { $term } لعامين
                [few] لم يُجمع شيء بعد من { $amount } في العام؛ { $term } لـ{ $words } أعوام
               *[other] لم يُجمع شيء بعد من { $amount } في العام؛ { $term } لـ{ $words } عامًا
            }
    }
funding-touches =
    { $some ->
        [all]
            { $count ->
                [one] يخص النتيجة الوحيدة
                [two] يخص النتيجتين كلتيهما
               *[other] يخص كل النتائج ({ $words })
            }
       *[some] يخص { $names }
    }
funding-pays = يموّل: { $names }
funding-example = مثال
funding-opportunity = الفرصة
funding-challenge = التحدي
funding-plans-intro = مال جديد أو منقول لما وجدت الفرق أنه ينجح. ولا يُضاف أبدًا إلى تكلفة فريق التنسيق.
funding-bill = القائمة في فاتورة واحدة، { $period }
funding-counted = ما زال مطلوبًا هو المطلوب ناقص ما جُمع، طلبًا طلبًا؛ وما يزيد في طلب لا يسدّ طلبًا آخر. ولخطط العمل فاتورة خاصة بها.
funding-by-outcome = حسب النتيجة
funding-by-function = حسب المهمة
funding-plan-of = خطة العمل: { $title }
funding-item = البند
funding-raised-head = ما جُمع
funding-open-head = ما زال مطلوبًا
funding-core = فريق التنسيق، كله
funding-plans-total = خطط العمل، كلها
funding-income = من يدفع
funding-source = المصدر
funding-promised = موعود
funding-tied = لـ{ $names }
funding-received-total = ما استُلم
funding-promised-total = موعود كتابةً

theory-title =
    { $count ->
        [one] تحقق { $met } من معيار واحد ({ $all })
       *[other]
            { $done ->
                [one] تحقق معيار واحد من أصل { $all }
                [two] تحقق معياران من أصل { $all }
               *[other] تحقق { $met } من المعايير، من أصل { $all }
            }
    }
theory-version = { $name }، { $version }
theory-tally = تحقق { $met } من { $all }
theory-all-pillars = كل الركائز
theory-state =
    { $state ->
        [met]
            { $dated ->
                [yes] تحقق، { $date }
               *[no] تحقق
            }
        [in-progress]
            { $dated ->
                [yes] جارٍ منذ { $date }
               *[no] جارٍ
            }
       *[not-started] لم يبدأ
    }
investor-title = إلى { $name }
investor-heading =
    { $count ->
        [0] إلى { $name }
        [one] إلى { $name }: طريقة واحدة للمشاركة
        [two] إلى { $name }: طريقتان للمشاركة
        [few] إلى { $name }: { $words } طرق للمشاركة
       *[other] إلى { $name }: { $words } طريقة للمشاركة
    }
investor-value = القصة كاملة
investor-counted = كيف حسبنا

# The handout.
handout-link = ورقة للتوزيع
handout-title = ورقة للتوزيع: { $outcome }
handout-head = تقرير المجتمع { $edition } · { $community }
handout-source = المصدر: { $names }.
handout-back = العودة إلى { $outcome }

# Downloads.
downloads-title =
    { $count ->
        [0] لا مؤشرات للتنزيل بعد
        [one] مؤشر واحد للتنزيل
        [two] مؤشران للتنزيل
        [few] { $all } مؤشرات للتنزيل
        [many] { $all } مؤشرًا للتنزيل
       *[other] { $all } مؤشر للتنزيل
    }
downloads-lede =
    { $known ->
        [yes] كل رقم في هذا الموقع متاح هنا كملف، بترخيص { $licence }. وما لا يُعرض في الصفحات ليس في الملفات.
       *[no] كل رقم في هذا الموقع متاح هنا كملف. وما لا يُعرض في الصفحات ليس في الملفات.
    }
downloads-whole = التقرير كله
downloads-by-measure = مؤشرًا مؤشرًا
downloads-by-measure-what = في كل جدول صف لكل فترة ومجموعة. وحيث لا توجد قيمة تذكر الخلية السبب: فالقيمة غير المعروضة تختلف عن القيمة التي لا يعرفها أحد.
downloads-charts-what = يمكن تنزيل كل رسم بياني كرسم (SVG): والرابط تحت جدوله.
downloads-pictures-what = يمكن تنزيل كل رسم بياني كرسم (SVG) أو كصورة (PNG) للعروض والرسائل: والروابط تحت جدوله.
download-all-csv = كل البيانات
download-all-csv-what = كل قيمة منشورة لكل مؤشر، في جدول واحد لأي برنامج جداول.
download-workbook = ملف جداول
download-workbook-what = الأرقام نفسها لبرنامج Excel أو LibreOffice، مع ورقة للمؤشرات وورقة تشرح معنى كل عمود.
download-report = التقرير
download-report-what = التقرير كله مع نتائجه، للبرامج.
download-package = حزمة البيانات
download-package-what = ما يحويه كل جدول، عمودًا عمودًا، بصيغة Frictionless.
downloads-case = فريق التنسيق
downloads-case-what = البنود التي تقف وراء أرقام فريق التنسيق، كما تحسبها صفحاته.
download-case =
    { $table ->
        [backbone-budgets] الميزانيات حسب المهمة
        [backbone-income] الدخل حسب المصدر
        [backbone-could-be-influenced] الميزانيات التي يمكن التأثير فيها
        [backbone-contributions] سجل الوقت والخبرة والمال
       *[backbone-asks] ما هو مطلوب
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
        [yes] الرسم بصيغة SVG: { $name }
       *[no] الرسم بصيغة SVG
    }
download-png =
    { $named ->
        [yes] الرسم بصيغة PNG: { $name }
       *[no] الرسم بصيغة PNG
    }


# The workbook: the names of its sheets, and what its columns mean.
workbook-about = عن الملف
workbook-indicators = المؤشرات
workbook-data = البيانات
workbook-published = نُشر في { $date }
workbook-means = ما المقصود به
workbook-absent = بدلًا من القيمة
workbook-group = من يخصهم الصف، حسب { $breakdown }؛ فارغ للجميع
workbook-column =
    { $column ->
        [outcome] النتيجة، بمعرّفها
        [indicator] المؤشر، بمعرّفه: هو نفسه في كل الأوراق
        [title] اسمه
        [measure] ما الذي يُحسب
        [place] المكان الذي يخصه
        [direction] أي اتجاه هو الأفضل
        [baseline_period] متى يبدأ الوعد
        [baseline] القيمة آنذاك
        [target_period] متى يحين موعد الهدف
        [target] القيمة الموعودة
        [latest_period] أحدث فترة فيها قيمة
        [latest] القيمة آنذاك
        [source] من أين تأتي الأرقام
        [notes] ملاحظات على السلسلة كلها
        [period] العام أو العام الدراسي
        [comparison] ما يُقارَن به المجتمع؛ فارغ حيث يخص الصف المجتمع نفسه
        [value] القيمة بوحدتها: تُكتب النسبة المئوية 72.4. وحيث لا قيمة، السبب
        [status] في ورقة المؤشرات: كيف حاله. وفي ورقة البيانات: هل القيمة معروضة أم نطاق أم مفقودة أم غير معروضة
        [low] الحد الأدنى للنطاق
        [high] الحد الأعلى للنطاق
        [restated] ما طبعه تقرير سابق بدلًا منها: اسمه والقيمة
        [bound_excluded] هل الحدان نفساهما خارج النطاق
        [numerator] كم منهم حقق النتيجة
        [denominator] كم عددهم
        [size] كم عددهم تقريبًا، حيث لا يُعرض العدد نفسه
        [standard_error] الخطأ المعياري للقيمة، بوحدتها
        [unit] بماذا تُحسب القيمة
        [provisional] هل القيمة غير نهائية بعد
        [read_with_care] هل تستند القيمة إلى عدد قليل من الناس
        [note] ملاحظة على هذه القيمة
       *[other] { $column }
    }

# About the data.
about-title =
    { $sources ->
        [0]
            { $count ->
                [0] لا مؤشرات بعد
                [one] مؤشر واحد
                [two] مؤشران
                [few] { $all } مؤشرات
                [many] { $all } مؤشرًا
               *[other] { $all } مؤشر
            }
        [one]
            { $count ->
                [one] مؤشر واحد من مصدر واحد
                [two] مؤشران من مصدر واحد
                [few] { $all } مؤشرات من مصدر واحد
                [many] { $all } مؤشرًا من مصدر واحد
               *[other] { $all } مؤشر من مصدر واحد
            }
       *[other]
            { $count ->
                [one] مؤشر واحد
                [two] مؤشران
                [few] { $all } مؤشرات
                [many] { $all } مؤشرًا
               *[other] { $all } مؤشر
            } من { $sources ->
                [two] مصدرين
                [few] { $number } مصادر
                [many] { $number } مصدرًا
               *[other] { $number } مصدر
            }
    }
about-lede = من أين يأتي كل رقم، وكيف يُحكم عليه، وما الذي لا يُعرض.
about-measures = المؤشرات
about-privacy = ما الذي لا يُعرض، ولماذا
about-licence = الترخيص
about-licence-text = يجوز استخدام بيانات هذا التقرير وفق هذا الترخيص. ونرجو ذكر { $site } مصدرًا لها.
about-contact = من تسأل
contact-name = { $name }، { $role }
rules-status = كيف يُحدَّد الوضع
rules-status-how = يُقارَن كل مؤشر بنقطة بدايته، وبهدفه إن حُدِّد له هدف. والقاعدة واحدة لكل المؤشرات، وهي تنظر إلى أحدث عام فيه قيمة.
rules-met = عند الهدف أو بعده.
rules-improving = نحو الهدف، أو إلى الأفضل حيث لا هدف، بأكثر مما تفسّره المصادفة. وحيث لا أعداد ولا هوامش خطأ: عُشر الطريق إلى الهدف على الأقل، أو عُشر قيمة البداية.
rules-same = أي تغيّر أصغر، في أي اتجاه.
rules-worse = بعيدًا عن الهدف، أو إلى الأسوأ حيث لا هدف، بأكثر مما تفسّره المصادفة. وحيث لا أعداد ولا هوامش خطأ: بعُشر قيمة البداية على الأقل.
rules-unknown = لا شيء يُقارَن به، أو مؤشر جديد، أو قيمة غير معروضة.
rules-example = مثال
rules-example-text = { $name } – { $word }. { $sentence }
rules-pace = كيف تُحسب الوتيرة
rules-pace-linear = خط مستقيم من القيمة الأولى إلى الهدف. فمن يتحرك بسرعة 95 في المئة من سرعته أو أكثر فهو على المسار؛ ومن 60 في المئة فهو بطيء؛ ودون ذلك فهو متأخر كثيرًا.
rules-pace-growth = يُحكم على بعض المؤشرات بنموها السنوي مقارنًا بالنمو اللازم لبلوغ الهدف، كما في Open SDG. فعند 95 في المئة أو أكثر يكون التقدّم كبيرًا، ومن 60 في المئة متوسطًا، وفوق الصفر محدودًا.
rules-trend = لا يُذكر اتجاه إلا إذا أظهرت الأعوام الخمسة إلى العشرة الأخيرة اتجاهًا لا تكاد المصادفة تفسّره (اختبار مان–كندال، 5 في المئة).
rules-curve = حيث توجد ثلاثة أعوام أو أكثر قبل الوعد، يُمدّ خطها المستقيم. وينعطف المنحنى إذا كانت أحدث قيمة أفضل من ذلك الخط بوحدة واحدة أو أكثر.
rules-gaps = كيف تُحسب الفجوات
rules-gaps-how = الفجوة هي الفرق بين القيمة المعروضة لمجموعة وقيمة ما تُقارَن به، بالنقاط وكنسبة. ولا تدخل فيها إلا المجموعات المعروضة؛ وما تُرك مذكور في قائمة. وحيث يُعرف عدد الناس، لا يُذكر تغيّر إلا إذا كان أكثر مما تفسّره المصادفة.
rules-gaps-levelling = نذكر من الذي تحرك. فالفجوة التي لا تضيق إلا بتراجع الآخرين ليست تقدّمًا، ولا تُذكر كأنها تقدّم.
rules-intervals = تُكتب «يُقرأ بحذر» إلى جانب قيمة يقف وراءها أقل من 30 شخصًا، أو هامش خطئها واسع.
privacy-sentence =
    { $count ->
        [1] تُعرض الأرقام مهما قلّ عدد من تخصهم.
       *[other] لا تُعرض الأرقام التي تخص عددًا من الناس أقل من { $smallest }.
    }
privacy-none = لا رقم محجوب هنا: { $reason }
privacy-numerator =
    { $count ->
        [1] لا تُعرض النسبة إذا لم يكن فيها أحد.
       *[other] لا تُعرض النسبة إذا كان عدد من فيها أقل من { $least }.
    }
privacy-complement =
    { $count ->
        [1] لا تُعرض النسبة إذا لم يكن خارجها أحد.
       *[other] لا تُعرض النسبة إذا كان عدد من خارجها أقل من { $least }.
    }
privacy-both =
    { $count ->
        [1] لا تُعرض النسبة إذا لم يكن فيها أحد، أو لم يكن خارجها أحد.
       *[other] لا تُعرض النسبة إذا كان عدد من فيها أو عدد من خارجها أقل من { $least }.
    }
privacy-uncovered = لا يُعرف كم من الناس وراء مجموعات { $measures }، فلم يمكن تطبيق القاعدة على مجموعاتها.
privacy-suppressed-before = في { $measures }، حذف المصدر نفسه المجموعات الصغيرة.
privacy-uncovered-here = لا يُعرف كم من الناس وراء المجموعات هنا، فلم يمكن تطبيق القاعدة عليها.
privacy-suppressed-here = حذف المصدر نفسه المجموعات الصغيرة هنا.
privacy-beside = إذا أمكن حساب رقم كهذا من أرقام بجانبه، حُجب بعضها أيضًا. وكل الأرقام المحجوبة تُكتب بالعبارة نفسها: فلا شيء يدل على ما حُجب ولأي سبب.
privacy-whole = تُكتب نسب المجموعات بأعداد صحيحة.
privacy-bands = تُكتب نسب المجموعات كنطاقات، أوسع للمجموعات الأصغر.
privacy-counts = تُكتب أعداد المجموعات حيث تسمح القاعدة بذلك.
privacy-no-counts = لا تُكتب أعداد المجموعات؛ وتذكر ملفات البيانات حجمها في أربع فئات: أقل من 30، ومن 30 إلى 99، ومن 100 إلى 299، و300 فأكثر.
privacy-style = لا توجد قاعدة وطنية واحدة. وقد اختارت الشراكة هذه القاعدة (الإعداد { $preset })، على نهج قواعد تستخدمها ولايات وهيئات.
privacy-states = الشَّرطة تعني أن الرقم لا يعرفه أحد؛ وإذا ذكر المصدر السبب، كُتب إلى جانبها. و«غير معروض حمايةً للخصوصية» تعني أنه معروف ومحجوب. والصفر يعني صفرًا.

## Numbers

text-direction = rtl
language-name = العربية
number-decimal = .
number-thousands = ,
number-negative = { "\u200E" }−{ $number }
number-positive = { "\u200E" }+{ $number }
unit-percent = { "\u2066" }{ $number }%{ "\u2069" }
unit-number = { $number }
unit-count-noun = { $number } { $noun }
unit-rate = { $number } لكل { $per }
unit-rate-noun = { $number } لكل { $per } { $noun }
unit-words =
    { $unit ->
        [rate]
            { $named ->
                [yes] لكل { $per } { $noun }
               *[no] لكل { $per }
            }
        [score] نقاط
       *[years] أعوام
    }
unit-years =
    { $count ->
        [one] { $number } عام
        [two] { $number } عام
        [few] { $number } أعوام
        [many] { $number } عامًا
       *[other] { $number } عام
    }
difference-points =
    { $count ->
        [one] { $number } نقطة
        [few] { $number } نقاط
       *[other] { $number } نقطة
    }
band-at-least = { $low } أو أكثر
band-over = أكثر من { $low }
band-at-most = { $high } أو أقل
band-under = أقل من { $high }
band-between = { $low } إلى { $high }
band-any = أي قيمة
currency-USD = { $number } دولار
currency-EUR = { $number } يورو
currency-GBP = { $number } جنيه إسترليني
currency-CAD = { $number } دولار كندي
currency-other = { $number }{ "\u00A0" }{ $code }
money-thousands = { $number } ألف
money-size-short =
    { $size ->
        [trillion] { $number } تريليون
        [billion] { $number } مليار
       *[million] { $number } مليون
    }
money-size-long =
    { $size ->
        [trillion]
            { $count ->
                [few] { $number } تريليونات
               *[other] { $number } تريليون
            }
        [billion]
            { $count ->
                [few] { $number } مليارات
               *[other] { $number } مليار
            }
       *[million]
            { $count ->
                [few] { $number } ملايين
               *[other] { $number } مليون
            }
    }
# A number in words takes the gender of what is counted, which is not known here: it stays digits.
number-word =
    { $count ->
        [0] لا شيء
       *[other] { $digits }
    }
number-word-first =
    { $count ->
        [0] لا شيء
       *[other] { $digits }
    }
list-more = { $list }، { $next }
list-last = { $list } و{ $last }

## Periods and dates

period-span =
    { $several ->
        [yes] { $first } إلى { $last }
       *[no] { $first }
    }
period-year = { $year }
period-year-short = { $year }
period-school-year = { "\u2066" }{ $first }–{ $last }{ "\u2069" }
period-school-year-short = { $end }
period-years = { "\u2066" }{ $first }–{ $last }{ "\u2069" }
period-years-short = { $end }
period-quarter =
    { $quarter ->
        [1] الربع الأول من { $year }
        [2] الربع الثاني من { $year }
        [3] الربع الثالث من { $year }
       *[4] الربع الرابع من { $year }
    }
period-quarter-short = الربع { $quarter } من { $year }
period-month = { $month } { $year }
period-month-short = { $month } { $year }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

## Templates

skip-to-content = انتقل إلى المحتوى
nav-main = القائمة الرئيسية
nav-languages = اللغات
nav-line = من المهد إلى المهنة
nav-crumbs = أين أنت
nav-neighbours = السابق والتالي
status-lead = { $word }.
figure-data = بيانات هذا الرسم
home-changes = ما تغيّر منذ العام الماضي
home-how = كيف تقرأ هذا
how-met-means = عند الهدف أو بعده.
how-improving-means = يقترب من الهدف، بأكثر من المصادفة أو بعُشر الطريق.
how-better-means = تحسن بأكثر من المصادفة، أو بعُشر قيمة البداية.
how-worse-means = يبتعد عن الهدف بأكثر من المصادفة.
how-falling-means = تراجع بأكثر من المصادفة، أو بعُشر قيمة البداية.
how-same-means = أي تغيّر أصغر.
guide-start = البداية
guide-now = أين نحن
guide-promise = الوعد
outcome-story = القصة وراء الأرقام
indicator-notes = ملاحظات
indicator-cite = كيف تستشهد بهذا
handout-why = لماذا
handout-act = ماذا يمكنك أن تفعل
value-on-screen = في صفحة الموقع، بندًا بندًا:
value-messages = خلاصة القول
theory-evidence = الأدلة
funding-plans = نوع ثانٍ من الاستثمار: خطة عمل نتيجة واحدة
investor-note = هذه الصفحة لمن أُعطي عنوانها. وهي غير مدرجة في أي قائمة، لكنها ليست سرية.
theory-pillars = الركائز
theory-none = لا معيار هنا
value-sectors = ما يجنيه كل قطاع
value-voices = ما يقوله الشركاء
value-elsewhere-heading = مثال من مكان آخر
investor-asks = أين يمكن أن يكون دوركم
value-talk = تحدّث إلى شخص
places-by-name = حسب الاسم
place-chart = على المقياس
place-groups-heading = لأطفال مثل أطفالي
place-story = القصة وراء الأرقام
place-around-heading = أين يقف
place-questions = ما يُسأل عنه أولًا

## What is due

# The page for the team, which no other page links to, and `reportcard due`.
team-name = للفريق
team-title =
    { $count ->
        [0] لا شيء مستحق
        [one] أمر واحد مستحق
        [two] أمران مستحقان
        [few] { $all } أمور مستحقة
        [many] { $all } أمرًا مستحقًا
       *[other] { $all } أمر مستحق
    }
team-counted = محسوب في { $date }: ما كان ينبغي أن يصل حتى ذلك اليوم، وما لم يحن بعد.
team-who = هذه الصفحة لمن يعدّون هذا التقرير. ولا تحيل إليها أي صفحة أخرى، ويُطلب من محركات البحث تركها. وليس فيها شيء تكتمه الصفحات الأخرى، وتبقى كما كانت في يوم التقرير.
team-calendar = كل المواعيد كملف تقويم (ICS)
team-none = لا شيء.
team-releases = أرقام جديدة من المصادر
team-releases-how = يُعدّ الإصدار متأخرًا بعد انقضاء آخر يوم كان متوقعًا فيه. وحيث لا تاريخ، لم يُذكر تاريخ أو تعذرت قراءته: اكتب تاريخًا مثل «September 2027» أو «2027-09-30»، أو «never».
team-source = المصدر
team-next = الإصدار التالي
team-how = كيف الحال
team-unsaid = غير مذكور
team-more = { $all } غيرها
team-state =
    { $kind ->
        [release]
            { $state ->
                [past] كان ينبغي أن يصدر
                [now] موعده الآن
                [to-come] لم يحن بعد
               *[undated] بلا تاريخ
            }
       *[promise]
            { $state ->
                [past] متأخر
                [now] موعده هذا اليوم
                [to-come] لم يحن بعد
               *[undated] بلا تاريخ
            }
    }
team-past = أرقام فات موعدها
team-past-how = كان ينبغي أن يكون لمصدرها إصدار أحدث. وفي صفحات التقرير، الذي يَحسب من يوم نشره، تظهر باللون الرمادي.
team-due = موعد الإصدار الأحدث
team-texts = نصوص بقيت كما كانت في تقرير { $card }
team-texts-how = لم تتغير فيها كلمة واحدة منذ ذلك الحين. اقرؤوا كلًّا منها مرة أخرى: فما كان صحيحًا قبل عام قد لا يكون صحيحًا اليوم.
team-page = الصفحة
team-file = الملف
team-figures = لا أرقام أحدث مما في تقرير { $card }
team-figures-how = لا تعرض هذه المؤشرات عامًا أحدث مما كان هناك. ولا تُذكر المصادر التي لن يصدر منها جديد.
team-targets = أهداف انتهت مدتها
team-targets-how = عند انتهاء المدة لم يكن الهدف قد تحقق. ويبقى الوعد في التقرير الذي قطعه: ضعوا هدفًا جديدًا، أو بيّنوا سبب عدم وجوده.
team-value = { $value } في { $period }
team-promises = تعهدات يحين موعدها
team-by = بحلول
team-benchmarks = معايير بلا أدلة
team-benchmark = المعيار
calendar-name = { $site }: ما هو مستحق
calendar-release = أرقام جديدة: { $name }
calendar-release-about =
    { $used ->
        [yes] متوقع في { $next }. يخص { $names }.
       *[no] متوقع في { $next }.
    }
calendar-promise = تعهد يحين موعده: { $name }
calendar-promise-about = { $what }. يخص { $name }.

# A figure whose source should have released a newer one before the card was published.
amount-past = كان ينبغي صدور رقم أحدث: { $next }
source-past = وكان ذلك قبل نشر هذا التقرير.

# How fresh and how complete the numbers of each outcome are.
freshness-heading = كم هي أرقام كل نتيجة حديثة ومكتملة
freshness-how = يُعدّ المؤشر حديثًا إذا كان له رقم، وذكرت مصادره موعد إصدارها التالي، ولم يحن أي منها قبل اليوم الذي يُحسب منه. ويُعدّ من الاكتمال: مصدر وبداية ومجموعات لكل مؤشر؛ وهدف وتعهد من شريك لكل مؤشر يتابع نتيجته؛ وقصة النتيجة. ويُحتسب أيضًا ذكر سبب لغياب الهدف أو المجموعات.
freshness-fresh = حديث
freshness-complete = مكتمل
freshness-share = { $some } من { $all }
freshness-lacks = ما ينقص
freshness-lack =
    { $part ->
        [source] بلا مصدر: { $names }.
        [baseline] بلا بداية: { $names }.
        [groups] بلا مجموعات: { $names }.
        [target] بلا هدف: { $names }.
        [promise] بلا تعهد: { $names }.
       *[story] بلا قصة.
    }
