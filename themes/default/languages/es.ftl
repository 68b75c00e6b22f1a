# Every word that a reader of the site sees, in Spanish as families in the United States and Mexico
# read it: a point before decimals, a comma between thousands, the percent sign without a space. The
# messages stand in the order of en.ftl, so that the two can be laid side by side. Whoever reads is
# addressed as “usted” or not at all. What is filled in (names, places, groups) may be of either gender
# and of either number: no article, participle or adjective of a sentence agrees with it, and no verb
# where it could be plural.
#
# measure: indicador · contributing indicator: indicador de apoyo · outcome: resultado · target: meta
# status: situación (“estado” is a state here) · gap: brecha · pace: ritmo · chance: azar
# report card: informe · partnership: alianza · partner: aliado · promise: compromiso
# backbone: equipo coordinador · aligned: alineado · benchmark: criterio

## Sentences

# The frame of every page.
page-title = { $page } – { $site } { $edition }
sheet-foot = { $site } · { $page } · { $date }
edition = Informe { $name }
nav-scorecard = Resultados
nav-places = Lugares
nav-partners = Aliados
nav-data = Datos
nav-about = Sobre los datos
nav-downloads = Descargas
footer-published = Publicado el { $date }
footer-next = Próxima actualización: { $next }
footer-licence = Datos: { $name }
footer-about = Sobre los datos
footer-corrections = Correcciones
footer-last-card = El informe del año pasado
footer-editions = Informes anteriores
# On a card that is kept as it was published; the page that it leads to is made with each later card.
footer-newer = Todos los informes, y si hay uno más reciente
editions = Todos los informes
editions-title =
    { $count ->
        [one] El informe de { $community }
       *[other] { $count } informes de { $community }
    }
editions-lede = Cada informe sigue tal como se publicó. Los que vinieron después dicen qué ha cambiado desde entonces y qué se corrigió.
editions-card = Informe
editions-published = Publicado
editions-newest = (el más reciente)
# Of all on the last card's home page; `card`: the name of its edition.
home-last-card =
    { $count ->
        [0] Ninguno de { $total } estaba mejorando en el informe de { $card }, tal como se publicó.
        [one] { $words } de { $total } estaba mejorando en el informe de { $card }, tal como se publicó.
       *[other] { $words } de { $total } estaban mejorando en el informe de { $card }, tal como se publicó.
    }
# For an address at which an earlier card had a page.
moved-title = Esta página está en el informe de { $card }
moved-lede = Este informe ya no tiene esa página. Está en aquel, tal como se publicó:
changes-name = Qué cambió
changes-title = Qué cambió desde el informe de { $card }
changes-lede =
    { $some ->
        [yes] Este informe, comparado con lo que se publicó el { $date }:
       *[no] Nada es distinto de lo que se publicó el { $date }:
    }
changes-verdicts = La situación de los indicadores
changes-verdict = Antes: { $then }. Ahora: { $now }.
changes-targets = Metas
changes-target-by =
    { $due ->
        [yes] { $value } para { $by }
       *[no] { $value }
    }
changes-target =
    { $had ->
        [no] Se fijó una meta: { $now }.
       *[yes]
            { $has ->
                [no] Ya no hay meta; era { $then }.
               *[yes] La meta es { $now }; antes era { $then }.
            }
    }
# What became of a target; `known`: whether there is a value to say it by.
changes-turn =
    { $turn ->
        [met]
            { $known ->
                [yes] Meta recién alcanzada: { $value } en { $period }; la meta es { $target }.
               *[no] Meta recién alcanzada.
            }
        [missed] No se alcanzó: la meta era { $target }, y en { $period } fue { $value }.
       *[passed] Ya pasó el plazo de la meta, { $target }; todavía ninguna cifra muestra si se alcanzó.
    }
changes-gaps = Brechas
changes-gap =
    { $group }: ahora, { $side ->
        [even] igual que los demás
        [ahead] { $now } por delante
       *[behind] { $now } por detrás
    }; antes, { $side_then ->
        [even] igual que los demás
        [ahead] { $then } por delante
       *[behind] { $then } por detrás
    }.
changes-promises = Compromisos
changes-promise =
    { $state ->
        [kept] Cumplido: { $what }.
       *[not-kept] No se cumplió: { $what }.
    }
changes-indicators = Indicadores nuevos y los que ya no están
changes-new = Nuevos en este informe
changes-gone = Solo en el informe de { $card }
changes-measures = Lo que se cuenta de otra manera
changes-measure = Cambió lo que se cuenta. Antes era: { $then }.
changes-definition = Cambió la definición. Antes era: { $then }.
changes-counted = Cambió a quiénes se cuenta. Antes era: { $then }.
changes-unit = Ahora la unidad es { $now }; antes era { $then }.
changes-direction =
    { $now ->
        [higher] Ahora lo mejor es que suba; antes era que bajara.
       *[lower] Ahora lo mejor es que baje; antes era que subiera.
    }
changes-place = Ahora trata de { $now }; antes trataba de { $then }.
changes-source = Ahora las cifras vienen de { $now }; antes venían de { $then }.
# A unit as the object of a sentence; `currency`: three letters, such as USD.
unit-name =
    { $unit ->
        [percent] un porcentaje
        [count] un número
        [rate] una tasa por cada { $per }
        [score] una puntuación en puntos
        [years] un tiempo en años
        [ratio] una razón
       *[money] una cantidad en { $currency }
    }
changes-baseline = Ahora se compara con { $now }; antes, con { $then }.
footer-mistake = Avísenos de un error
mistake-subject = Un error en “{ $page }” ({ $edition })
neighbour =
    { $side ->
        [before]
            { $known ->
                [yes] Anterior, edad: { $age }
               *[no] Anterior
            }
       *[after]
            { $known ->
                [yes] Siguiente, edad: { $age }
               *[no] Siguiente
            }
    }
missing-title = Esta página no está aquí
missing-lede = Tal vez la dirección es antigua o tiene un error. Abajo están todos los resultados del informe.

# The five statuses, and what is said of them. They stand beside numbers as well: “4 Mejorando”.
status-met = Meta alcanzada
status-improving = Mejorando
status-same = Poco o ningún cambio
status-worse = Empeorando
status-unknown = Aún no se sabe
status-places = Por lugar
status-withheld =
    { $reason ->
        [no-baseline] No se ha fijado un punto de partida, así que no se evalúa ningún cambio.
        [baseline-only] Este es el primer año.
        [first-of-new] Este es el primer año de la nueva medición.
        [break] La forma de medir cambió en { $since }, así que no se puede comparar con años anteriores.
        [suppressed] El valor no se muestra, para proteger la privacidad.
        [zero-baseline] Empezó en cero, así que no hay proporción con la cual evaluar.
        [ranges] La fuente publica rangos, así que no se puede saber si hubo un cambio.
       *[no-data] Aún no hay datos.
    }
groups-alone = No hay una cifra para el total, solo para grupos.
places-alone = No hay una cifra para el conjunto, solo para { $places }.
no-target =
    { $known ->
        [yes] No hay una meta fijada. { $reason }
       *[no] No hay una meta fijada.
    }
since =
    { $first ->
        [yes] { $period } (el primer año que se muestra)
       *[no] { $period }
    }
first-stands-in = No se indicó un punto de partida; { $since } es el primer periodo que se muestra.
change-since =
    { $lower ->
        [yes]
            { $moved ->
                [rose] Subió { $difference } desde { $since }; menos es mejor.
                [fell] Bajó { $difference } desde { $since }; menos es mejor.
               *[same] Igual que en { $since }; menos es mejor.
            }
       *[no]
            { $moved ->
                [rose] Subió { $difference } desde { $since }.
                [fell] Bajó { $difference } desde { $since }.
               *[same] Igual que en { $since }.
            }
    }
change-but-run =
    { $lower ->
        [yes]
            { $moved ->
                [rose] Subió { $difference } desde { $since }, pero lleva { $run } años bajando; menos es mejor.
               *[fell] Bajó { $difference } desde { $since }, pero lleva { $run } años subiendo; menos es mejor.
            }
       *[no]
            { $moved ->
                [rose] Subió { $difference } desde { $since }, pero lleva { $run } años bajando.
               *[fell] Bajó { $difference } desde { $since }, pero lleva { $run } años subiendo.
            }
    }
lower-is-better = (menos es mejor)
lower-sentence = Menos es mejor.
from-to = De { $from } en { $since } a { $to } en { $now }.
at-now = Está en { $to } en { $now }.
status-by-author =
    { $aimed ->
        [yes] { $path } La meta es { $target }. La propia alianza decidió esta situación: { $reason }
       *[no] { $path } La propia alianza decidió esta situación: { $reason }
    }
rule-met =
    { $known ->
        [yes]
            { $beyond ->
                [past] De { $from } en { $since } a { $to } en { $now }: superó la meta de { $target }.
               *[at] De { $from } en { $since } a { $to } en { $now }: alcanzó la meta de { $target }.
            }
       *[no]
            { $beyond ->
                [past] Con { $to } en { $now }, supera la meta de { $target }.
               *[at] Con { $to } en { $now }, alcanza la meta de { $target }.
            }
    }
rule-improving =
    { $aimed ->
        [yes]
            { $tested ->
                [yes] De { $from } en { $since } a { $to } en { $now }: { $achieved } del camino hacia { $target }, y más de lo que explica el azar.
               *[no] De { $from } en { $since } a { $to } en { $now }: { $achieved } del camino hacia { $target }; la regla pide 10%.
            }
       *[no]
            { $tested ->
                [yes] De { $from } en { $since } a { $to } en { $now }: mejoró más de lo que explica el azar.
               *[no] De { $from } en { $since } a { $to } en { $now }: mejoró 10% o más respecto al punto de partida.
            }
    }
rule-worse =
    { $aimed ->
        [yes]
            { $tested ->
                [yes] De { $from } en { $since } a { $to } en { $now }: se aleja de la meta de { $target } más de lo que explica el azar.
               *[no] De { $from } en { $since } a { $to } en { $now }: se aleja de la meta de { $target } más de lo que la regla deja pasar.
            }
       *[no]
            { $tested ->
                [yes] De { $from } en { $since } a { $to } en { $now }: empeoró más de lo que explica el azar.
               *[no] De { $from } en { $since } a { $to } en { $now }: empeoró 10% o más respecto al punto de partida.
            }
    }
rule-same =
    { $aimed ->
        [yes]
            { $tested ->
                [yes]
                    { $toward ->
                        [yes] De { $from } en { $since } a { $to } en { $now }: se acerca a la meta de { $target }, pero no más de lo que explica el azar.
                        [no] De { $from } en { $since } a { $to } en { $now }: se aleja de la meta de { $target }, pero no más de lo que explica el azar.
                       *[still] Con { $to } en { $now }, está donde estaba en { $since }; la meta es { $target }.
                    }
               *[no]
                    { $toward ->
                        [yes] De { $from } en { $since } a { $to } en { $now }: menos de 10% del camino hacia { $target }.
                        [no] De { $from } en { $since } a { $to } en { $now }: se aleja de la meta de { $target }, pero en menos de 10%.
                       *[still] Con { $to } en { $now }, está donde estaba en { $since }; la meta es { $target }.
                    }
            }
       *[no]
            { $toward ->
                [still] Con { $to } en { $now }, está donde estaba en { $since }.
               *[yes]
                    { $tested ->
                        [yes] De { $from } en { $since } a { $to } en { $now }: no más de lo que explica el azar.
                       *[no] De { $from } en { $since } a { $to } en { $now }: cambió menos de 10% respecto al punto de partida.
                    }
            }
    }
# Pace, trend, and the turned curve.
pace-finding =
    { $word ->
        [on-track] A buen ritmo para llegar a { $target } en { $by }
        [slow] { $gap } por detrás del ritmo prometido
        [well-behind] { $gap } por detrás del ritmo prometido
        [moving-away] { $gap } por detrás del ritmo prometido, y se aleja
        [missed] Se prometió { $target } para { $by }; quedó a { $away } de distancia
        [substantial] Va lo bastante rápido para llegar a { $target }
        [moderate] Se acerca a { $target }, pero demasiado despacio
        [limited] Casi no se acerca a { $target }
       *[deterioration] Se aleja de { $target }
    }
pace-line = Una línea recta de { $from } a { $target } estaría hoy en { $expected }.
pace-missed = El año de la meta ya pasó, y todavía está a { $away } de distancia.
pace-growth = Su crecimiento al año se compara con el crecimiento al año que la meta necesita.
pace-explained = La situación dice hacia dónde va; el ritmo dice si va lo bastante rápido.
pace-heading =
    { $reaches ->
        [yes] A esta velocidad, { $place } llegaría a la meta de { $target } en { $by }.
       *[no] A esta velocidad, { $place } estaría cerca de { $heading } en { $by }, y no en el { $target } que se prometió.
    }
trend-heading = Lo que muestran los años
trend-sentence =
    { $now ->
        [yes]
            { $trend ->
                [rising] Los años hasta hoy muestran un aumento claro, más de lo que explica el azar.
                [falling] Los años hasta hoy muestran una baja clara, más de lo que explica el azar.
                [none] Los años hasta hoy no muestran una tendencia clara.
               *[short] Son muy pocos años para hablar de una tendencia.
            }
       *[no]
            { $trend ->
                [rising] Los años hasta { $until } muestran un aumento claro, más de lo que explica el azar.
                [falling] Los años hasta { $until } muestran una baja clara, más de lo que explica el azar.
                [none] Los años hasta { $until } no muestran una tendencia clara.
               *[short] Son muy pocos años para hablar de una tendencia.
            }
    }
curve-sentence =
    { $result ->
        [turned] La línea recta de los años hasta { $since } daba { $forecast } para { $now }. El resultado fue { $difference } mejor: se logró cambiar el rumbo.
        [as-forecast] La línea recta de los años hasta { $since } daba { $forecast } para { $now }. El resultado fue más o menos ese.
       *[worse] La línea recta de los años hasta { $since } daba { $forecast } para { $now }. El resultado fue { $difference } peor.
    }
# It stands below a large number: “487”, “más, de los 4,730 contados …”.
extra-children =
    { $moved ->
        [rose] más que con la tasa de { $since }, entre los { $denominator } contados en { $now }. Se cuentan: { $measure }.
       *[fell] menos que con la tasa de { $since }, entre los { $denominator } contados en { $now }. Se cuentan: { $measure }.
    }
# The scorecard.
home-title =
    { $state ->
        [empty] Las primeras cifras están por llegar
        [places] { $measure } en { $places }
        [all]
            { $total ->
                [one] El único indicador está mejorando
               *[other] Los { $all } indicadores están mejorando
            }
        [none]
            { $total ->
                [one] El único indicador no está mejorando
               *[other] Ninguno de los { $all } indicadores está mejorando
            }
        [unknown]
            { $total ->
                [one] { $all } indicador, aún sin evaluar
               *[other] { $all } indicadores, aún sin evaluar
            }
       *[some]
            { $count ->
                [one] { $improving } de { $all } indicadores está mejorando
               *[other] { $improving } de { $all } indicadores están mejorando
            }
    }
home-opening = Cómo van los niños y jóvenes de { $community }, desde la cuna hasta la vida laboral.
home-last-year =
    { $judged ->
        [one]
            { $count ->
                [0] El único que se podía evaluar el año pasado no estaba mejorando entonces.
               *[other] El único que se podía evaluar el año pasado estaba mejorando entonces.
            }
       *[other]
            { $count ->
                [0] Ninguno de { $total } estaba mejorando el año pasado.
                [one] { $words } de { $total } estaba mejorando el año pasado.
               *[other] { $words } de { $total } estaban mejorando el año pasado.
            }
    }
home-worse =
    { $aimed ->
        [yes]
            { $count ->
                [one] Un indicador, { $names }, está más lejos de su meta que en { $since }.
               *[other]
                    { $few ->
                        [yes] { $words } indicadores están más lejos de su meta que al principio: { $names }.
                       *[no] { $words } indicadores están más lejos de su meta que al principio.
                    }
            }
       *[no]
            { $count ->
                [one] Un indicador, { $names }, está empeorando.
               *[other]
                    { $few ->
                        [yes] { $words } indicadores están empeorando: { $names }.
                       *[no] { $words } indicadores están empeorando.
                    }
            }
    }
home-unjudged =
    { $count ->
        [one] Un indicador, { $names }, aún no se puede evaluar.
       *[other]
            { $few ->
                [yes] { $words } indicadores aún no se pueden evaluar: { $names }.
               *[no] { $words } indicadores aún no se pueden evaluar.
            }
    }
tally-more = { $list } y { $more } más
stage-count =
    { $status ->
        [met] { $words } con la meta alcanzada
        [improving] { $words } mejorando
        [same] { $words } con poco o ningún cambio
        [worse] { $words } empeorando
       *[unknown] { $words } aún sin evaluar
    }
home-how-compared =
    { $aimed ->
        [yes] Cada indicador se compara con su punto de partida y, si tiene una meta, con esa meta.
       *[no] Cada indicador se compara con su punto de partida.
    }
home-how-track = En el recorrido, la barra va del punto de partida a hoy; el rombo es la promesa.
home-how-line =
    { $new ->
        [yes] En la línea, el anillo marca dónde empezó y el punto, dónde está hoy; lo gris se midió de otra manera.
       *[no] En la línea, el anillo marca dónde empezó y el punto, dónde está hoy.
    }
home-how-contributing = Los indicadores en negrita se cuentan arriba; los demás avisan antes hacia dónde podrían ir.
home-line =
    { $count ->
        [0] Resultados, de la cuna a la vida laboral
        [one] Un indicador, de la cuna a la vida laboral
       *[other] { $words } indicadores, de la cuna a la vida laboral
    }
card-age = Edad: { $age }
card-outcome = Edad: { $age } · { $outcome }
gap-size =
    { $care ->
        [yes] { $gap } (léase con cautela)
       *[no] { $gap }
    }
card-gap =
    { $movement ->
        [narrowed] Mayor brecha: { $gap }, se reduce
        [widened] Mayor brecha: { $gap }, se amplía
        [reversed] Mayor brecha: { $gap }; este grupo iba adelante
        [same] Mayor brecha: { $gap }, sin cambio
        [unchanged] Mayor brecha: { $gap }, con poco cambio
        [chance] Mayor brecha: { $gap }, sin un cambio claro
        [levelled] Mayor brecha: { $gap }, menor solo porque los demás empeoraron
       *[new] Mayor brecha: { $gap }
    }
card-no-gap = Ningún grupo de los mostrados está peor que el resto
card-no-groups =
    { $state ->
        [hidden] Los grupos no se muestran, para proteger la privacidad
        [ranges] Grupos publicados solo como rangos
       *[uncompared] Grupos sin nada con qué compararlos
    }
card-no-groups-reason = Sin datos por grupo: { $reason }
amount-period = { $unit }, { $period }
amount-missing =
    { $groups ->
        [yes] No hay una cifra para el total
       *[no] Aún no hay datos
    }
provisional = Preliminar
track-baseline = Antes: { $value }
track-target =
    { $state ->
        [past] Meta: { $target }, superada
        [met] Meta: { $target }, alcanzada
        [due] Meta: { $target } para { $by }
       *[standing] Meta: { $target }
    }
line-start =
    { $new ->
        [yes] { $value } en { $period }, medición nueva
       *[no] { $value } en { $period }
    }
no-track =
    { $state ->
        [no-baseline] Meta: { $target }; sin valor inicial
        [hidden] Meta: { $target }
       *[not-comparable] Meta: { $target }; medición nueva
    }
change-title =
    { $kind ->
        [met] { $name }: meta alcanzada
        [turned-improving] { $name }: ahora está mejorando
        [turned-same] { $name }: ahora con poco o ningún cambio
        [turned-worse] { $name }: ahora está empeorando
        [rose] { $name }: subió { $difference }
        [fell] { $name }: bajó { $difference }
       *[same] { $name }: no se movió
    }
change-path =
    { $moved ->
        [rose] Subió a { $value } en { $now }, desde { $before } en { $then }.
        [fell] Bajó a { $value } en { $now }, desde { $before } en { $then }.
       *[same] Estuvo en { $value } en { $now }, igual que en { $then }.
    }
change-lower =
    { $way ->
        [better] Aquí, menos es mejor.
       *[worse] Aquí menos es mejor, así que esto es un paso atrás.
    }
change-target =
    { $due ->
        [yes] La promesa era { $target } para { $by }.
       *[no] La promesa era { $target }.
    }

# An outcome, and a measure.
measure-title =
    { $known ->
        [yes] { $name }: { $value } en { $now }
       *[no] { $name }: { $value }
    }
measure-lede = Todas las cifras de este indicador, cómo se evalúa y cómo se obtuvo. En “{ $outcome }” se cuenta qué se está haciendo al respecto.
measure-more = Todas las cifras: { $name }
lede-change =
    { $moved ->
        [rose]
            { $better ->
                [higher] Eso representa { $difference } más que en { $since }.
               *[lower] Eso representa { $difference } más que en { $since }, y menos es mejor.
            }
        [fell]
            { $better ->
                [higher] Eso representa { $difference } menos que en { $since }.
               *[lower] Eso representa { $difference } menos que en { $since }, y menos es mejor.
            }
       *[same] Es lo mismo que en { $since }.
    }
lede-met =
    { $due ->
        [yes] Se alcanzó la meta de { $target } para { $by }.
       *[no] Se alcanzó la meta de { $target }.
    }
quote = “{ $words }”
groups-heading =
    { $several ->
        [yes] Quiénes se quedan atrás: { $name }
       *[no] Quiénes se quedan atrás
    }
contributing-heading =
    { $judged ->
       *[yes]
            { $count ->
                [one] Señales tempranas: { $improving } de { $all } indicador de apoyo está mejorando
               *[other]
                    { $done ->
                        [one] Señales tempranas: { $improving } de { $all } indicadores de apoyo está mejorando
                       *[other] Señales tempranas: { $improving } de { $all } indicadores de apoyo están mejorando
                    }
            }
        [no]
            { $count ->
                [one] Señales tempranas: { $all } indicador de apoyo, aún sin evaluar
               *[other] Señales tempranas: { $all } indicadores de apoyo, aún sin evaluar
            }
    }
sign-note =
    { $named ->
        [yes]
            { $lower ->
                [yes] ({ $unit }; menos es mejor)
               *[no] ({ $unit })
            }
       *[no] (menos es mejor)
    }
contributing-caption = Indicadores que avisan antes
promised-heading = Compromisos de los aliados: { $kept } de { $all } cumplidos
promise-state =
    { $state ->
        [kept] Cumplido
        [open] Pendiente
        [overdue] Pendiente, ya pasó su fecha
       *[not-kept] No cumplido
    }
promise-by = para { $month }
about-measure =
    { $named ->
        [yes] Sobre este indicador: { $name }
       *[no] Sobre este indicador
    }
fact-counted = A quiénes se cuenta
fact-measured = Qué se mide
fact-source = Fuente y fechas
fact-limits = Lo que no puede decir
fact-status = Cómo se determina la situación
fact-status-text = { $word }. { $sentence }
fact-target = Meta y ritmo
fact-interval = Margen de error
interval-fact = Si se toma en cuenta el azar, el valor de { $now } está entre { $low } y { $high } (intervalo de 95%).
fact-privacy = Privacidad
target-fact =
    { $known ->
        [yes]
            { $due ->
                [yes] La meta es { $target } para { $by }, fijada por { $who }.
               *[no] La meta es { $target }, fijada por { $who }.
            }
       *[no]
            { $due ->
                [yes] La meta es { $target } para { $by }.
               *[no] La meta es { $target }.
            }
    }
pace-fact =
    { $word ->
        [on-track] Ritmo: va bien, según la línea recta.
        [slow] Ritmo: se acerca a la meta, pero demasiado despacio, según la línea recta.
        [well-behind] Ritmo: muy atrasado, según la línea recta.
        [moving-away] Ritmo: se aleja, según la línea recta.
        [missed] Ritmo: el año de la meta pasó sin alcanzarla.
        [substantial] Ritmo: avance considerable, según el crecimiento al año.
        [moderate] Ritmo: avance moderado, según el crecimiento al año.
        [limited] Ritmo: avance limitado, según el crecimiento al año.
        [deterioration] Ritmo: se aleja, según el crecimiento al año.
        [achieved] Ritmo: la meta ya se alcanzó.
       *[not-available] Ritmo: aquí no se puede calcular el crecimiento al año.
    }
source-line = Fuente: { $name }
source-dates =
    { $dated ->
        [both] { $name }. Publicación: { $released }; próxima: { $next }.
        [released] { $name }. Publicación: { $released }.
        [next] { $name }. Próxima: { $next }.
       *[none] { $name }.
    }
cite =
    { $known ->
        [yes] { $site }: { $name }, { $place }. Informe { $edition }, publicado el { $date }. { $address }
       *[no] { $site }: { $name }, { $place }. Informe { $edition }, publicado el { $date }.
    }

# Figures and their tables.
figure-subtitle =
    { $named ->
        [yes] { $measure }, { $unit }, { $place }, { $periods }
       *[no] { $measure }, { $place }, { $periods }
    }
figure-csv = Descargar CSV
figure-svg = Descargar SVG
figure-png = Descargar PNG
trend-title =
    { $moved ->
        [rose] { $name }: subió { $difference } desde { $since }, a { $value }
        [fell] { $name }: bajó { $difference } desde { $since }, a { $value }
        [same] { $name }: { $value } en { $now }, igual que en { $since }
       *[none] { $name }: { $value } en { $now }
    }
trend-title-short =
    { $moved ->
        [rose] Subió { $difference } desde { $since }, a { $value } en { $now }
        [fell] Bajó { $difference } desde { $since }, a { $value } en { $now }
        [same] En { $value } en { $now }, igual que en { $since }
       *[none] En { $value } en { $now }
    }
trend-title-none =
    { $state ->
        [known] { $name }: { $value } en { $now }
        [hidden] { $name }: el último valor no se muestra, para proteger la privacidad
       *[none] { $name }: no hay un valor publicado
    }
line-end = { $name } { $value }
chart-target = Meta: { $target }
chart-pace = Ritmo necesario hoy: { $expected }
chart-pace-short = Ritmo necesario: { $expected }
chart-standing =
    { $side ->
        [behind] Atraso: { $gap }
        [ahead] Ventaja: { $gap }
       *[on] Vamos a ese ritmo
    }
chart-standing-short =
    { $side ->
        [behind] Atraso: { $gap }
        [ahead] Ventaja: { $gap }
       *[on] a ese ritmo
    }
chart-missing =
    { $why ->
        [missing] Sin datos en { $period }
       *[other] { $period }: { absent }
    }
chart-no-data = Sin datos
chart-everyone = Total { $value }
chart-everyone-short = Total { $value }
everyone = Total
not-shown = No se muestra, para proteger la privacidad
not-shown-short = No se muestra
cell-missing = –
# Why there is no number: beside a dash, or, where it is kept back, in place of the number.
absent =
    { $why ->
        [privacy] No se muestra, para proteger la privacidad
        [complementary] No se muestra, para que otro número siga siendo privado
        [range] No se muestra, solo se publica un rango
        [not_tested] no hubo prueba
        [nobody] nadie en este grupo
        [not_applicable] no corresponde
        [not_yet] aún sin publicar
        [unreliable] se preguntó a muy pocas personas para saberlo
       *[missing] sin datos
    }
# The same in a sentence, below a table.
absent-told =
    { $why ->
        [privacy] El número no se muestra, para proteger la privacidad de las personas de las que trata.
        [complementary] El número no se muestra, porque con él se podría calcular otro que no se muestra para proteger la privacidad.
        [range] La fuente solo dice entre qué números está este.
        [not_tested] No se hizo la prueba ni se preguntó a nadie, así que no hay un número.
        [nobody] No había nadie en este grupo, así que no hay nada que contar.
        [not_applicable] La pregunta no corresponde aquí, así que no hay un número.
        [not_yet] El número aún no se publica.
        [unreliable] Se preguntó a muy pocas personas para saber cómo les va a todas.
       *[missing] No hay datos.
    }
cell-range-change = no se calcula con rangos
# What an empty cell of a data file says.
data-range = Un rango: sus extremos están en columnas aparte
said-absent =
    { $why ->
        [privacy] (no se muestra, para proteger la privacidad)
        [complementary] (no se muestra, para que otro número siga siendo privado)
        [range] (no se muestra, solo se publica un rango)
        [not_tested] (no hubo prueba)
        [nobody] (nadie en este grupo)
        [not_applicable] (no corresponde)
        [not_yet] (aún sin publicar)
        [unreliable] (se preguntó a muy pocas personas para saberlo)
       *[missing] (sin datos)
    }
provisional-note = preliminar
care-note = léase con cautela
merged-note = “{ $group }” reúne aquí varios grupos ({ $parts }): por separado, algunos serían demasiado pequeños para mostrarse.
note-break = Medición nueva desde { $since }: { $note }
note-missing = { $period }: { $note }
note-missing-bare =
    { $several ->
        [yes] { $first } a { $last }
       *[no] { $first }
    }: { absent }.
note-point = { $period }: { $note }
# `then`: a value; `reason`: a sentence of the author's, or empty.
note-restated =
    { $period }: { $then } en el informe de { $card }.{ $known ->
        [yes] {" "}{ $reason }
       *[no] {""}
    }
correction-of = { $indicator }, { $period }
correction-value =
    { $then } en el informe de { $card }, { $now } ahora.{ $known ->
        [yes] {" "}{ $reason }
       *[no] {""}
    }

table-period = Periodo
table-numerator = Número
table-denominator = De un total de
table-target = Meta
table-pace = Ritmo necesario
table-due = año de la meta
table-standing-target = Meta, sin año fijado
table-caption =
    { $better ->
        [lower] { $measure } (menos es mejor)
       *[higher] { $measure }
    }
table-group = Grupo
table-change =
    { $unit ->
        [points] Puntos
       *[other] Cambio
    }
table-indicator = Indicador
table-baseline = Punto de partida
table-latest = Lo más reciente
table-all-years = Todos los años
table-status = Situación
table-csv = Tabla
table-json = Para uso informático
groups-subtitle =
    { $two ->
        [yes] { $measure } por grupo, { $place }: anillo pequeño { $then }, punto lleno { $now }
       *[no] { $measure } por grupo, { $place }, { $now }
    }
groups-title =
    { $movement ->
        [narrowed]
            { $pattern ->
                [all-better] Todos los grupos mostrados mejoraron; la mayor brecha se redujo a { $gap }
                [all-worse] Todos los grupos mostrados empeoraron; la mayor brecha se redujo a { $gap }
                [mostly-worse] Hubo retroceso en { $worse } de { $shown } grupos; la mayor brecha se redujo a { $gap }
                [some-better] Hubo mejora en { $better } de { $shown } grupos; la mayor brecha se redujo a { $gap }
               *[none] La mayor brecha se redujo a { $gap }
            }
        [widened]
            { $pattern ->
                [all-better] Todos los grupos mostrados mejoraron, pero la mayor brecha creció a { $gap }
                [all-worse] Todos los grupos mostrados empeoraron; la mayor brecha creció a { $gap }
                [mostly-worse] Hubo retroceso en { $worse } de { $shown } grupos; la mayor brecha creció a { $gap }
                [some-better] Hubo mejora en { $better } de { $shown } grupos; la mayor brecha creció a { $gap }
               *[none] La mayor brecha creció a { $gap }
            }
        [same]
            { $pattern ->
                [all-better] Todos los grupos mostrados mejoraron; la mayor brecha sigue en { $gap }
                [all-worse] Todos los grupos mostrados empeoraron; la mayor brecha sigue en { $gap }
                [mostly-worse] Hubo retroceso en { $worse } de { $shown } grupos; la mayor brecha sigue en { $gap }
                [some-better] Hubo mejora en { $better } de { $shown } grupos; la mayor brecha sigue en { $gap }
               *[none] La mayor brecha sigue en { $gap }
            }
        [levelled] La mayor brecha bajó a { $gap }, pero solo porque los demás empeoraron
        [reversed] La mayor brecha es ahora de { $gap }: antes ese grupo iba adelante
       *[new]
            { $pattern ->
                [all-better] Todos los grupos mostrados mejoraron; la mayor brecha es de { $gap }
                [all-worse] Todos los grupos mostrados empeoraron; la mayor brecha es de { $gap }
                [mostly-worse] Hubo retroceso en { $worse } de { $shown } grupos; la mayor brecha es de { $gap }
                [some-better] Hubo mejora en { $better } de { $shown } grupos; la mayor brecha es de { $gap }
               *[none] La mayor brecha es de { $gap }
            }
        [none]
            { $pattern ->
                [all-better] Todos los grupos mostrados mejoraron
                [all-worse] Todos los grupos mostrados empeoraron
                [mostly-worse] Hubo retroceso en { $worse } de { $shown } grupos con dos valores
                [some-better] Hubo mejora en { $better } de { $shown } grupos con dos valores
               *[none] Cómo están los grupos en { $first }
            }
    }
panels-subtitle =
    { $everyone ->
        [yes] { $measure }, { $place }, { $periods }. Por: { $breakdown }. Línea gris: total
       *[no] { $measure }, { $place }, { $periods }. Por: { $breakdown }
    }
panels-title =
    { $moved ->
        [rose]
            { $shown ->
                [yes] El mayor cambio entre los grupos mostrados, { $group }: { $difference } más que en { $since }
               *[no] El mayor cambio, { $group }: { $difference } más que en { $since }
            }
        [fell]
            { $shown ->
                [yes] El mayor cambio entre los grupos mostrados, { $group }: { $difference } menos que en { $since }
               *[no] El mayor cambio, { $group }: { $difference } menos que en { $since }
            }
       *[same] Ningún grupo de los mostrados ha cambiado desde { $since }
    }
panels-title-short =
    { $moved ->
        [rose]
            { $shown ->
                [yes] El mayor cambio mostrado: { $difference } más que en { $since }
               *[no] El mayor cambio: { $difference } más que en { $since }
            }
        [fell]
            { $shown ->
                [yes] El mayor cambio mostrado: { $difference } menos que en { $since }
               *[no] El mayor cambio: { $difference } menos que en { $since }
            }
       *[same] Ningún grupo de los mostrados ha cambiado desde { $since }
    }
compared-subtitle =
    { $two ->
        [yes] { $measure }, { $place }, { $then } y { $now }. Por: { $breakdown }
       *[no] { $measure }, { $place }, { $now }. Por: { $breakdown }
    }
bars-title = { $high }: { $most }; { $low }: { $least } en { $now }
bars-title-short = De { $least } a { $most } en { $now }
bars-title-none = Cómo están los grupos en { $now }
parts-rest = Todo lo demás
gap-finding =
    { $compared ->
        [group] { $group }: { $gap } de desventaja frente a “{ $reference }”
       *[everyone] { $group }: { $gap } de desventaja frente al total
    }
gap-story =
    { $movement ->
        [narrowed]
            { $who ->
                [group-gained-other-lost] { $ahead ->
                    [yes] La ventaja
                   *[no] La brecha
                } era de { $before } en { $since } y se redujo: este grupo mejoró y la otra parte empeoró.
                [group-lost-other-gained] { $ahead ->
                    [yes] La ventaja
                   *[no] La brecha
                } era de { $before } en { $since } y se redujo: este grupo empeoró y la otra parte mejoró.
                [other-gained] { $ahead ->
                    [yes] La ventaja
                   *[no] La brecha
                } era de { $before } en { $since } y se redujo, porque la otra parte mejoró más.
               *[group-gained] { $ahead ->
                    [yes] La ventaja
                   *[no] La brecha
                } era de { $before } en { $since } y se redujo, porque este grupo mejoró más.
            }
        [levelled]
            { $who ->
                [group-lost] { $ahead ->
                    [yes] La ventaja
                   *[no] La brecha
                } era de { $before } en { $since }. Se redujo solo porque este grupo empeoró más, y eso no es un avance.
               *[other-lost] { $ahead ->
                    [yes] La ventaja
                   *[no] La brecha
                } era de { $before } en { $since }. Se redujo solo porque la otra parte empeoró más, y eso no es un avance.
            }
        [widened]
            { $who ->
                [group-gained-other-lost] { $ahead ->
                    [yes] La ventaja
                   *[no] La brecha
                } era de { $before } en { $since } y creció: este grupo mejoró y la otra parte empeoró.
                [group-lost-other-gained] { $ahead ->
                    [yes] La ventaja
                   *[no] La brecha
                } era de { $before } en { $since } y creció: este grupo empeoró y la otra parte mejoró.
                [group-lost] { $ahead ->
                    [yes] La ventaja
                   *[no] La brecha
                } era de { $before } en { $since } y creció, porque este grupo empeoró más.
                [group-gained] { $ahead ->
                    [yes] La ventaja
                   *[no] La brecha
                } era de { $before } en { $since } y creció, porque este grupo mejoró más.
                [other-lost] { $ahead ->
                    [yes] La ventaja
                   *[no] La brecha
                } era de { $before } en { $since } y creció, porque la otra parte empeoró más.
               *[other-gained] { $ahead ->
                    [yes] La ventaja
                   *[no] La brecha
                } era de { $before } en { $since } y creció, porque la otra parte mejoró más.
            }
        [reversed]
            { $ahead ->
                [yes] Este grupo estaba { $before } atrás en { $since }; ahora está { $gap } adelante.
               *[no] Este grupo estaba { $before } adelante en { $since }; ahora está { $gap } atrás.
            }
        [same]
            { $ahead ->
                [yes] La ventaja es tan grande como en { $since }.
               *[no] La brecha es tan grande como en { $since }.
            }
        [chance] Era de { $before } en { $since }. Las cifras sobre tan pocas personas se mueven así por azar.
        [unchanged] Era de { $before } en { $since }: un cambio demasiado pequeño para contarlo.
       *[new] No hay una brecha anterior con la cual comparar.
    }
gap-unsized = No se sabe cuántas personas hay detrás de estas cifras, así que no se puede descartar el azar.
gap-ratio = Como proporción: { $ratio } a 1.
gap-disagrees =
    { $points ->
        [narrowed] En puntos la brecha se redujo, pero como proporción creció.
       *[widened] En puntos la brecha creció, pero como proporción se redujo.
    }
gaps-heading = Las brechas, antes y ahora
ledger-then =
    { $known ->
        [yes] Brecha en { $when }
       *[no] Brecha antes
    }
ledger-now =
    { $known ->
        [yes] Brecha en { $when }
       *[no] Brecha ahora
    }
ledger-ratio-then =
    { $known ->
        [yes] Proporción en { $when }
       *[no] Proporción antes
    }
ledger-ratio =
    { $known ->
        [yes] Proporción en { $when }
       *[no] Proporción ahora
    }
ledger-who = Qué se movió
ledger-breakdown = { $breakdown }, en comparación con: { $reference }
ledger-caption =
    { $better ->
        [lower] Desventaja de cada grupo frente a aquello con lo que se compara (menos es mejor)
       *[higher] Desventaja de cada grupo frente a aquello con lo que se compara
    }
ledger-gap =
    { $side ->
        [worse] { $gap }
        [better] { $gap } de ventaja
       *[even] ninguna
    }
ledger-no-ratio = sin proporción
ledger-range = publicado como rango
ledger-verdict =
    { $movement ->
        [narrowed]
            { $who ->
                [group-gained-other-lost] Se redujo: este grupo mejoró, la otra parte empeoró.
                [group-lost-other-gained] Se redujo: este grupo empeoró, la otra parte mejoró.
                [other-gained] Se redujo, porque la otra parte mejoró más.
               *[group-gained] Se redujo, porque este grupo mejoró más.
            }
        [levelled]
            { $who ->
                [group-lost] Se redujo, solo porque este grupo empeoró más.
               *[other-lost] Se redujo, solo porque la otra parte empeoró más.
            }
        [widened]
            { $who ->
                [group-gained-other-lost] Creció: este grupo mejoró, la otra parte empeoró.
                [group-lost-other-gained] Creció: este grupo empeoró, la otra parte mejoró.
                [group-lost] Creció, porque este grupo empeoró más.
                [group-gained] Creció, porque este grupo mejoró más.
                [other-lost] Creció, porque la otra parte empeoró más.
               *[other-gained] Creció, porque la otra parte mejoró más.
            }
        [reversed] Se invirtió: ahora la otra parte va adelante.
        [same] Sin cambio.
        [chance] No más que el azar.
        [unchanged] Demasiado poco para contarlo.
       *[new] Sin brecha anterior.
    }
ledger-left-out = Queda fuera
ledger-no-pair = no hay un valor con el cual comparar
# Text alternatives.
alt-trend = Gráfica de líneas: { $measure }, { $place }, { $periods }.
alt-movement =
    { $moved ->
        [rose]
            { $extreme ->
                [highest] Subió de { $from } en { $since } a { $to } en { $now }, el valor más alto hasta hoy.
               *[none] Subió de { $from } en { $since } a { $to } en { $now }.
            }
        [fell]
            { $extreme ->
                [lowest] Bajó de { $from } en { $since } a { $to } en { $now }, el valor más bajo hasta hoy.
               *[none] Bajó de { $from } en { $since } a { $to } en { $now }.
            }
       *[same] Estaba en { $from } en { $since } y está en { $to } en { $now }.
    }
alt-between = En los años intermedios estuvo entre { $low } y { $high }.
alt-only = En { $now } está en { $value }.
alt-before = Antes de que cambiara la forma de medir, estaba en { $value } en { $then }.
alt-target =
    { $state ->
        [met] Se alcanzó la meta de { $target }.
        [open]
            { $due ->
                [yes] Meta: { $target } para { $by }; faltan { $away }.
               *[no] Meta: { $target }; faltan { $away }.
            }
       *[unknown]
            { $due ->
                [yes] Meta: { $target } para { $by }.
               *[no] Meta: { $target }.
            }
    }
alt-absent =
    { $why ->
        [privacy] No se muestra, para proteger la privacidad:
        [complementary] No se muestra, para que otro número siga siendo privado:
        [range] No se muestra, solo se publica un rango:
        [not_tested] No hubo prueba:
        [nobody] Nadie en este grupo:
        [not_applicable] No corresponde:
        [not_yet] Aún sin publicar:
        [unreliable] Se preguntó a muy pocas personas para saberlo:
       *[missing] Sin datos en
    } { $few ->
        [yes] { $periods }.
       *[no] { $count } periodos.
    }
alt-break = En { $since } empieza una medición nueva.
alt-comparison = { $name }: { $value } en { $now }.
alt-groups =
    { $two ->
        [yes]
            { $count ->
                [one] Gráfica de puntos unidos de { $count } grupo en { $then } y { $now }: { $measure }.
               *[other] Gráfica de puntos unidos de { $count } grupos en { $then } y { $now }: { $measure }.
            }
       *[no]
            { $count ->
                [one] Gráfica de puntos de { $count } grupo en { $now }: { $measure }.
               *[other] Gráfica de puntos de { $count } grupos en { $now }: { $measure }.
            }
    }
alt-ends = En { $now }: { $high } { $most }, { $low } { $least }.
alt-gap =
    { $known ->
        [yes]
            { $ahead ->
                [yes] La mayor brecha en { $now }: { $group } { $value }, { $reference } { $other }, { $gap }; en { $then }, ese grupo iba { $before } adelante.
               *[no] La mayor brecha en { $now }: { $group } { $value }, { $reference } { $other }, { $gap }; en { $then } era de { $before }.
            }
       *[no] La mayor brecha en { $now }: { $group } { $value }, { $reference } { $other }, { $gap }.
    }
alt-panels =
    { $count ->
        [one] Pequeña gráfica de líneas de { $count } grupo, { $periods }: { $measure }.
       *[other] Pequeñas gráficas de líneas de { $count } grupos, { $periods }: { $measure }.
    }
alt-panels-most =
    { $moved ->
        [rose]
            { $shown ->
                [yes] La mayor subida entre los grupos mostrados, { $group }: de { $from } a { $to }.
               *[no] La mayor subida, { $group }: de { $from } a { $to }.
            }
        [fell]
            { $shown ->
                [yes] La mayor baja entre los grupos mostrados, { $group }: de { $from } a { $to }.
               *[no] La mayor baja, { $group }: de { $from } a { $to }.
            }
       *[same] Ningún grupo de los mostrados ha cambiado.
    }
alt-slope =
    { $count ->
        [one] Gráfica de pendientes de { $count } grupo en { $then } y { $now }: { $measure }.
       *[other] Gráfica de pendientes de { $count } grupos en { $then } y { $now }: { $measure }.
    }
alt-bars =
    { $count ->
        [one] Gráfica de barras de { $count } grupo en { $now }: { $measure }.
       *[other] Gráfica de barras de { $count } grupos en { $now }: { $measure }.
    }
alt-parts =
    { $count ->
        [one] Barra dividida en { $count } parte en { $now }: { $measure }.
       *[other] Barra dividida en { $count } partes en { $now }: { $measure }.
    }
alt-named =
    { $moved ->
        [yes] { $name } { $value } (antes: { $before })
       *[no] { $name } { $value }
    }
alt-listed = Muestra { $list }.
alt-groups-hidden =
    { $count ->
        [one] Un grupo no se muestra, para proteger la privacidad.
       *[other] { $words } grupos no se muestran, para proteger la privacidad.
    }

# Claims that the data bear out, where the author gives no words.
claim-moved =
    { $moved ->
        [rose] Subió de { $from } en { $since } a { $to } en { $now }.
        [fell] Bajó de { $from } en { $since } a { $to } en { $now }.
       *[same] Estaba en { $from } en { $since } y está en { $to } en { $now }.
    }
claim-row =
    { $moved ->
        [rose]
            { $count ->
                [one] Subió respecto al periodo anterior.
               *[other] Ha subido { $years } veces seguidas.
            }
       *[fell]
            { $count ->
                [one] Bajó respecto al periodo anterior.
               *[other] Ha bajado { $years } veces seguidas.
            }
    }
claim-target =
    { $side ->
        [rose] Con { $value } en { $now }, está por encima de la meta de { $target }.
        [fell] Con { $value } en { $now }, está por debajo de la meta de { $target }.
       *[same] Con { $value } en { $now }, está justo en la meta.
    }
claim-extreme =
    { $extreme ->
        [highest] Con { $value } en { $now }, es el valor más alto de todos los años comparables.
       *[lowest] Con { $value } en { $now }, es el valor más bajo de todos los años comparables.
    }
claim-comparison = Está en { $value } en { $now }; { $name }: { $theirs }.

# An author's text.
prose-table = Tabla { $number }
footnotes = Notas
footnote-back = Volver al texto

# Places: all of them on one page, each on its own, and one measure in all of them.
# Some of these words are masculine and some are feminine: no sentence agrees with them.
place-kind =
    { $kind ->
        [nation]
            { $several ->
                [yes] países
               *[no] país
            }
        [state]
            { $several ->
                [yes] estados
               *[no] estado
            }
        [region]
            { $several ->
                [yes] regiones
               *[no] región
            }
        [network]
            { $several ->
                [yes] redes
               *[no] red
            }
        [county]
            { $several ->
                [yes] condados
               *[no] condado
            }
        [city]
            { $several ->
                [yes] ciudades y pueblos
               *[no] ciudad o pueblo
            }
        [district]
            { $several ->
                [yes] distritos escolares
               *[no] distrito escolar
            }
        [neighborhood]
            { $several ->
                [yes] vecindarios
               *[no] vecindario
            }
        [tract]
            { $several ->
                [yes] tractos censales
               *[no] tracto censal
            }
        [school]
            { $several ->
                [yes] escuelas
               *[no] escuela
            }
       *[community]
            { $several ->
                [yes] comunidades
               *[no] comunidad
            }
    }
place-count = { $all } { $kind }
place-population =
    { $count ->
        [one] { $all } niño o joven
       *[other] { $all } niños y jóvenes
    }
place-other =
    { $is ->
        [yes] Siguiente: { $place }
       *[no] Anterior: { $place }
    }
place-line = Lo que se mide en { $place }, de la cuna a la vida laboral
place-title =
    { $state ->
        [one] { $place }: { $measure }, { $value }
        [all]
            { $count ->
                [one] { $place }: el único indicador que se puede evaluar está mejorando
               *[other] { $place }: los { $total } indicadores están mejorando
            }
        [some]
            { $count ->
                [one] { $place }: el único indicador que se puede evaluar no está mejorando
               *[other] { $place }: mejoras en { $improving } de { $total } indicadores
            }
       *[unknown] { $place }
    }
place-moved =
    { $better ->
        [0]
            { $same ->
                [0] Ninguno de sus indicadores se puede evaluar todavía.
               *[other] Sin mejora: { $others }.
            }
       *[other]
            { $same ->
                [0] Con mejora: { $risen }.
               *[other] Con mejora: { $risen }. Sin mejora: { $others }.
            }
    }
place-ask-how = ¿Cómo van las cosas aquí? { $measure }
place-value =
    { $known ->
        [yes] { $measure }, { $period }: { $value }.
       *[no] { $measure }: { $value }.
    }
place-ask-beside = ¿Y en comparación con { $around }?
place-beside =
    { $side ->
        [level]
            { $told ->
                [unknown] Igual que { $around }.
               *[other] Igual que { $around }, hasta donde se puede saber.
            }
        [above]
            { $told ->
                [apart] { $difference } por encima de { $around }, más de lo que explica el azar.
                [chance]
                    { $counted ->
                        [yes] { $difference } por encima de { $around }. Aquí se cuentan { $people }: la diferencia puede deberse al azar.
                       *[no] { $difference } por encima de { $around }. Aquí se cuentan muy pocas personas: la diferencia puede deberse al azar.
                    }
               *[unknown] { $difference } por encima de { $around }. Nada indica cuántas personas se cuentan aquí, así que nadie puede saber si se debe al azar.
            }
       *[below]
            { $told ->
                [apart] { $difference } por debajo de { $around }, más de lo que explica el azar.
                [chance]
                    { $counted ->
                        [yes] { $difference } por debajo de { $around }. Aquí se cuentan { $people }: la diferencia puede deberse al azar.
                       *[no] { $difference } por debajo de { $around }. Aquí se cuentan muy pocas personas: la diferencia puede deberse al azar.
                    }
               *[unknown] { $difference } por debajo de { $around }. Nada indica cuántas personas se cuentan aquí, así que nadie puede saber si se debe al azar.
            }
    }
place-ask-groups = ¿Y para niños como los míos?
place-ask-groups-more = Todos los grupos
place-group-value = { $group } { $value }
place-groups-told =
    { $known ->
        [yes]
            { $count ->
                [0] { $named }.
                [one] { $named }. Un grupo no se muestra, para proteger la privacidad.
               *[other] { $named }. { $words } grupos no se muestran, para proteger la privacidad.
            }
       *[no] No se muestra ningún grupo, para proteger la privacidad.
    }
place-ask-who = ¿Quién cuenta, y cuándo?
place-who =
    { $known ->
        [yes]
            { $announced ->
                [yes] { $sources }. Estas cifras son de { $now }; las próximas llegan en { $next }.
               *[no] { $sources }. Estas cifras son de { $now }.
            }
       *[no]
            { $announced ->
                [yes] Estas cifras son de { $now }; las próximas llegan en { $next }.
               *[no] Estas cifras son de { $now }.
            }
    }
place-this = Aquí
place-no-data = Sin datos
place-care = Léase con cautela
place-care-count = Léase con cautela: se cuentan { $people }.
place-groups = { $measure }, { $now }
place-groups-key =
    { $within ->
        [yes] Punto: { $place }; marca vertical: el mismo grupo en { $around }
       *[no] Punto: { $place }
    }
place-group = Grupo
place-all = Total { $value }
place-chance-heading = ¿Es por azar?
place-chance = Unos cuantos niños bastan para mover un porcentaje. La franja clara de cada tarjeta muestra cuánto podría moverlo el azar por sí solo: si el punto del lugar que lo rodea cae dentro, nadie puede distinguir uno del otro.
place-hidden-heading = Por qué faltan algunos grupos
place-hidden = Las cifras sobre pocas personas no se muestran, para que nadie pueda ser reconocido en ellas.
place-parts = Lo que abarca
place-around = { $measure } { $value }
place-neighbour =
    { $side ->
        [before] Anterior, por nombre
       *[after] Siguiente, por nombre
    }
place-csv = Los números de { $place } (CSV)
places-title-plain = { $measure } en { $places }
# What is said of how many is chosen by the words that number-word gives for none and one.
places-lede-plain =
    { $judged ->
        [0] No es una clasificación: en una lista así, los que quedan juntos suelen diferir solo por azar.
       *[other] Entre { $total } que se pueden evaluar, { $better ->
            [cero] no hubo mejoras
            [uno] hubo una mejora
           *[other] hubo { $better } mejoras
        } y { $worse ->
            [cero] no hubo retrocesos
            [uno] hubo un retroceso
           *[other] hubo { $worse } retrocesos
        }. No es una clasificación: en una lista así, los que quedan juntos suelen diferir solo por azar.
    }
places-unranked = No es una clasificación: en una lista así, los que quedan juntos suelen diferir solo por azar.
places-in = { $place } ({ $count })
places-better =
    { $state ->
        [all] { $measure }: mejoras en { $total } de { $total } { $kind }
        [none] { $measure }: sin mejoras en { $total } { $kind }
        [judged] { $measure }: mejoras en { $better } de { $total } { $kind } que se pueden evaluar
       *[some] { $measure }: mejoras en { $better } de { $total } { $kind }
    }
places-rows =
    { $more ->
        [0] En cada gráfica pequeña, la línea oscura es el lugar ({ $kind }) y la línea gris es { $community }; cada columna tiene una sola escala.
       *[other] En cada gráfica pequeña, la línea oscura es el lugar ({ $kind }) y la línea gris es { $community }; cada columna tiene una sola escala. Lo demás que se mide está en la página de cada lugar.
    }
places-measure = { $kind }: { $measure }
places-lists =
    { $before ->
        [yes]
            { $whole ->
                [yes] El punto lleno es { $now }; el hueco, { $dated ->
                [yes] { $then }
               *[no] el primer año que se puede comparar
            }; una barra es el rango que da la fuente. La línea vertical es { $community }, { $value }.
               *[no] El punto lleno es { $now }; el hueco, { $dated ->
                [yes] { $then }
               *[no] el primer año que se puede comparar
            }; una barra es el rango que da la fuente.
            }
       *[no]
            { $whole ->
                [yes] Un punto es { $now }; una barra es el rango que da la fuente. La línea vertical es { $community }, { $value }.
               *[no] Un punto es { $now }; una barra es el rango que da la fuente.
            }
    }
places-change = Cambio
places-whole = En conjunto
places-caption = { $kind }: lo que se mide en cada lugar
places-moved =
    { $moved ->
        [rose] Subió { $difference }
        [fell] Bajó { $difference }
       *[same] Igual
    }
places-apart = Distancia entre extremos
places-apart-ends =
    { $known ->
        [yes] { $highest } { $high }, { $lowest } { $low }. En { $start }: { $then }.
       *[no] { $highest } { $high }, { $lowest } { $low }.
    }
place-change =
    { $is ->
        [up] { $by } más
        [down] { $by } menos
        [level] Igual
        [higher] Rango más alto
        [lower] Rango más bajo
        [same] Mismo rango
        [overlap] Los rangos se traslapan
        [new] Medición nueva
        [once] Un solo año
       *[none] –
    }
by-place =
    { $known ->
        [yes] Por lugar: de { $low } a { $high } en { $places }
       *[no] Por lugar: { $places }
    }
by-place-all = { $places }, con su cambio
by-place-key = { $measure }, { $now }: { $marks }
by-place-marks = { $marks }; { $next }
by-place-interval =
    { $whole ->
        [yes] punto e intervalo de 95%, en color donde se aparta de la línea de { $place }
       *[no] punto e intervalo de 95%
    }
by-place-dot = un punto para cada lugar
by-place-range = una barra es el rango que da la fuente
by-place-around = línea de puntos, el lugar que lo rodea
by-place-classes = en tono claro, donde se juntan las clases del mapa
by-place-finding =
    { $known ->
        [yes]
            { $above ->
                [0]
                    { $below ->
                        [0] No hay { $kind } que se aparten de { $whole } más allá del azar
                        [one] 1 { $kind } está por debajo de { $whole } más allá del azar; por encima, cero
                       *[other] Hay { $lower } { $kind } por debajo de { $whole } más allá del azar; por encima, cero
                    }
                [one]
                    { $below ->
                        [0] 1 { $kind } está por encima de { $whole } más allá del azar; por debajo, cero
                        [one] 1 { $kind } está por encima de { $whole } más allá del azar; por debajo, 1
                       *[other] 1 { $kind } está por encima de { $whole } más allá del azar; por debajo, { $lower }
                    }
               *[other]
                    { $below ->
                        [0] { $higher } { $kind } están por encima de { $whole } más allá del azar; por debajo, cero
                        [one] { $higher } { $kind } están por encima de { $whole } más allá del azar; por debajo, 1
                       *[other] { $higher } { $kind } están por encima de { $whole } más allá del azar; por debajo, { $lower }
                    }
            }
       *[no] Todos los lugares, por su nombre
    }
by-place-chance =
    { $count ->
        [0] Donde la línea delgada cruza la de { $whole }, la diferencia puede deberse al azar.
        [one] Donde la línea delgada cruza la de { $whole }, la diferencia puede deberse al azar. Entre { $places }, cabe esperar que el azar por sí solo aparte a 1.
       *[other] Donde la línea delgada cruza la de { $whole }, la diferencia puede deberse al azar. Entre { $places }, cabe esperar que el azar por sí solo aparte a { $words }.
    }
by-place-care-heading = Léase con cautela
by-place-care =
    { $many ->
        [yes] En { $places } se cuenta a tan pocas personas que el porcentaje podría desviarse 10 puntos, o más.
       *[no] En { $places } se cuenta a tan pocas personas que el porcentaje podría desviarse 10 puntos, o más.
    }
by-place-half = { $period }: la mitad, entre { $low } y { $high }
by-place-spread =
    { $known ->
        [yes] La mitad de los lugares ({ $kind }) cabe en { $now }; { $then } en { $start }
       *[no] La mitad de los lugares ({ $kind }) cabe en { $now }
    }
map-subtitle = { $measure }, por { $kind }, { $now }
map-finding =
    { $shared ->
        [yes] { $words } { $kind } están por debajo de { $edge }, y solo en { $place }; { $top ->
                [0] en ninguna parte se llega a
                [one] 1 llega a
               *[other] { $high } llegan a
            } { $same ->
                [yes] ese valor
               *[no] { $last }
            }
       *[no] { $count ->
                [0] En ninguna parte se baja de { $edge }
                [one] 1 { $kind } está por debajo de { $edge }
               *[other] { $words } { $kind } están por debajo de { $edge }
            }; { $top ->
                [0] en ninguna parte se llega a
                [one] 1 llega a
               *[other] { $high } llegan a
            } { $same ->
                [yes] ese valor
               *[no] { $last }
            }
    }
map-alt =
    { $known ->
        [yes]
            { $whole ->
                [yes] Mapa de { $places } en { $classes } clases. El valor más alto es el de { $highest }, { $high }; el más bajo, el de { $lowest }, { $low }; { $community } está en { $value }. Todos los valores están en la tabla.
               *[no] Mapa de { $places } en { $classes } clases. El valor más alto es el de { $highest }, { $high }; el más bajo, el de { $lowest }, { $low }. Todos los valores están en la tabla.
            }
       *[no] Mapa de { $places } en { $classes } clases. Todos los valores están en la tabla.
    }
map-place = { $place }: { $value }
map-crossing =
    { $named ->
        [yes] El valor verdadero puede estar en otra clase: { $numbers }
       *[no]
            { $count ->
                [one] El valor verdadero puede estar en otra clase (un lugar)
               *[other] El valor verdadero puede estar en otra clase ({ $count } lugares)
            }
    }
map-hidden =
    { $named ->
        [yes] No se muestra, para proteger la privacidad: { $numbers }
       *[no]
            { $count ->
                [one] No se muestra, para proteger la privacidad (un lugar)
               *[other] No se muestra, para proteger la privacidad ({ $count } lugares)
            }
    }
map-missing =
    { $named ->
        [yes] Sin datos: { $numbers }
       *[no]
            { $count ->
                [one] Sin datos (un lugar)
               *[other] Sin datos ({ $count } lugares)
            }
    }
map-unsure = No se sabe cuánto podría mover el azar algunos de estos valores: pueden estar en otra clase.
map-nowhere =
    { $named ->
        [yes] No está en el mapa: { $places }.
       *[no]
            { $count ->
                [one] Un lugar no está en el mapa.
               *[other] { $count } lugares no están en el mapa.
            }
    }
map-none-heading = Por qué no hay un mapa
map-none = En un mapa, la mayoría de estos lugares ({ $kind }) podría estar en otra clase por puro azar. Los puntos y sus intervalos dicen más.
peers-heading =
    { $side ->
        [above] { $community } está por encima de la mitad central de { $peers } semejantes
        [below] { $community } está por debajo de la mitad central de { $peers } semejantes
       *[in] { $community } está en la mitad central de { $peers } semejantes
    }
peers-kind = Lugares semejantes
peers-measure = Indicador
peers-value = Valor
peers-side =
    { $side ->
        [above] Por encima del centro
        [below] Por debajo del centro
       *[in] En el centro
    }
peers-level =
    { $all ->
        [yes] En los { $of } indicadores, { $community } está igual o mejor que { $peers } semejantes
       *[no]
            { $level ->
                [0] En ninguno de los { $of } indicadores { $community } está igual o mejor que { $peers } semejantes
                [one] En uno de los { $of } indicadores, { $community } está igual o mejor que { $peers } semejantes
               *[other] En { $words } de los { $of } indicadores, { $community } está igual o mejor que { $peers } semejantes
            }
    }
peers-row = { $period }: { $value }; la mitad de los lugares semejantes, entre { $low } y { $high }
peers-key =
    { $few ->
        [yes] Cada marca corta es un lugar ({ $kind }); el bloque, la mitad central de ellos; el punto, { $community }. No es una clasificación: en una lista así, los que quedan juntos suelen diferir solo por azar. Los lugares semejantes: { $names }.
       *[no] Cada marca corta es un lugar ({ $kind }); el bloque, la mitad central de ellos; el punto, { $community }. No es una clasificación: en una lista así, los que quedan juntos suelen diferir solo por azar.
    }
by-place-ends = Cada marca corta es un lugar ({ $kind }). El más bajo y el más alto: { $low } y { $high }.

# Partners.
partners-title =
    { $count ->
        [one] { $all } organización, un solo plan
       *[other] { $all } organizaciones, un solo plan
    }
partners-lede =
    { $count ->
        [one]
            { $done ->
                [0] Asumieron { $all } compromiso, que no se ha cumplido.
               *[other] Asumieron { $all } compromiso, y lo cumplieron.
            }
       *[other]
            { $done ->
                [0] Asumieron { $all } compromisos; ninguno se ha cumplido.
                [one] Asumieron { $all } compromisos; { $kept } se ha cumplido.
               *[other] Asumieron { $all } compromisos; { $kept } se han cumplido.
            }
    }
partners-lede-none = Miran los mismos números, y cambian lo que hacen.
sector-count =
    { $count ->
        [one] { $all } organización
       *[other] { $all } organizaciones
    }

# The backbone: the case for the few people in the middle. On what the table's organizations spend
# “se podría influir”; no sentence says more of it.
nav-value = Valor
nav-funding = Fondos
nav-theory = Teoría de acción
value-title = { $count } más que con la tasa de { $since }: { $measure }
# `small`: names of measures begin with a small letter within a sentence; `same`: as they are written.
case-within-sentence = small
value-title-plain = Lo que cuesta { $site }, y lo que reúne
value-lede = { $name } cuesta { $cost } al año.
value-age =
    { $known ->
        [yes] Edad: { $age }
       *[no] { "" }
    }
# It stands below a large number: “487”, “más: alumnos …”.
value-more =
    { $side ->
        [fewer] menos: { $measure }
       *[more] más: { $measure }
    }
value-from = { $to }, desde { $from }
value-named = { $name }: { $change }
value-line-note =
    { $counted ->
        [yes] Las cantidades comparan a los niños de este año con la tasa de { $since }. Muestran lo que ha ocurrido desde entonces, no lo que causó el equipo coordinador.
       *[no] Lo que ha ocurrido no es lo que causó el equipo coordinador.
    }
value-all =
    { $count ->
        [one] Vea el indicador
       *[other] Vea los { $words } indicadores
    }
value-role = { $role }, { $partner }
value-money = Lo que hay junto a { $cost }, { $period }
value-potential = { $one } por cada { $many } que se podrían gastar mejor
value-potential-text = Esa es la influencia posible: lo que gastan las organizaciones de la mesa, no lo que está alineado. Los programas atraen dinero; las personas que los conectan, no.
value-aligned = { $many } alineados hasta hoy por cada { $one } de costo
value-aligned-text = Tiempo, talento y dinero juntos; el registro los cuenta por separado, línea por línea, cada año. Ese es el número por el que hay que evaluarnos.
value-child = { $cost } al año por cada niño
value-child-text = El costo, dividido entre { $children } { $who }. Fuente: { $source }.
value-functions =
    { $known ->
        [yes] Lo que hace un equipo coordinador con { $cost }
       *[no] Lo que hace un equipo coordinador
    }
value-ledger = El registro: { $amount } en tiempo, talento y dinero, { $period }
value-by-outcome = Lo que está alineado para cada resultado, { $period }
value-changes = Qué cambió desde { $since }
value-budgets =
    { $count ->
        [one] El único presupuesto en el que se podría influir
       *[other] Los { $all } presupuestos en los que se podría influir
    }
value-lines =
    { $count ->
        [one] La única línea del registro, { $period }
       *[other] Las { $all } líneas del registro, { $period }
    }
value-elsewhere =
    { $over ->
        [yes] En otra comunidad, un equipo coordinador cuesta { $cost } al año, y las organizaciones de su mesa gastan más de { $could }, un gasto en el que se podría influir. Estas cifras no son nuestras.
       *[no] En otra comunidad, un equipo coordinador cuesta { $cost } al año, y las organizaciones de su mesa gastan { $could }, un gasto en el que se podría influir. Estas cifras no son nuestras.
    }
value-next = Lo que haría su dinero
value-open = De los { $amount } para { $period }, todavía faltan { $open }. Usted puede pagar una función, un resultado o varios años.
value-open-none = Todo lo que se pide está recaudado. El menú dice qué sigue.
value-see-menu = Vea el menú de financiamiento

squares-title = Por { $cost } al año, los aliados podrían dirigir { $could } con más disciplina
squares-subtitle = Áreas a escala. Lleno: ya ocurrió. Solo el borde: podría ocurrir. { $place }, { $period }
squares-alt = Cuadrados a escala: { $cost } al año para el equipo coordinador, { $aligned } alineados y { $could } en los que se podría influir: más o menos 1 a { $times } a { $potential }.
squares-could = en los que se podría influir
squares-could-more =
    { $count ->
        [one] Presupuesto anual de { $all } organización
       *[other] Presupuestos anuales de { $all } organizaciones
    }
squares-aligned = alineados hasta hoy
squares-aligned-more = en { $period }
squares-cost = el equipo coordinador
squares-cost-more = en un año
squares-corner = La esquina, ampliada
squares-years = Los presupuestos son de { $years }, según su última publicación.
squares-note = Aquello en lo que se podría influir y lo que está alineado son dos cuentas, y nunca se suman.
squares-caption = El costo, lo que está alineado y aquello en lo que se podría influir

case-cost = Costo del equipo coordinador
case-could = Donde se podría influir
case-together = Alineado, en conjunto
case-kind =
    { $kind ->
        [time] Tiempo
        [talent] Talento
        [realigned] Dinero reasignado
       *[new] Dinero nuevo
    }
case-what = Qué
case-amount = Monto
case-years = Años contados
case-organization = Organización
case-sector = Sector
case-year = Año
case-basis = Qué se cuenta
case-source = Fuente, con fecha
case-function = Función
case-does = Qué hace
case-scale = A escala
case-year-cost = Al año
case-share = Parte
case-kind-head = Tipo
case-worth = Valor
case-for-each = Por cada { $one } de costo
case-realigned-each = Reasignado por cada { $one } de costo
case-new-each = Nuevo por cada { $one } de costo
case-how = Cómo se contó
case-verified = Verificado
case-partner = Aliado
case-confidence = Confianza
case-attested = Lo certifica
case-change = Cambio
case-real = Cambio, a precios de un mismo año
case-real-mixed = No se indica: sus líneas son de varios años
table-outcome = Resultado
case-all-outcomes = Todos los resultados
case-once = Cada hora y cada dólar se cuentan una sola vez
case-given =
    { $timed ->
        [yes]
            { $partners ->
                [one]
                    { $whole ->
                        [one] { $hours } hora de { $many } aliado
                       *[other] { $hours } horas de { $many } aliado
                    }
               *[other] { $hours } horas de { $many } aliados
            }
       *[no]
            { $things ->
                [one] { $all } programa, subvención o donación
               *[other] { $all } programas, subvenciones o donaciones
            }
    }
case-many-ways = De varias maneras: vea las líneas
case-rate = Horas × { $rate }, { $place }, { $period }
case-way = { $way }; { $method }
case-hours =
    { $count ->
        [one] ({ $hours } hora)
       *[other] ({ $hours } horas)
    }
case-attested-by = { $who }, { $date }
case-attested-none = Nadie todavía: es una estimación
case-confidence-word =
    { $word ->
        [high] Alta
        [medium] Media
       *[low] Baja
    }
outcome-aligned = Lo que aportaron los aliados: { $amount } en { $period }
outcome-aligned-note = Tiempo, talento y dinero que los aliados dieron para este resultado, contados por separado. Junto a cada monto está el costo de todo el equipo coordinador.

value-message = { $text } Fuente: { $source }.
people-heading = Quiénes lo hacen
people-since = Empezó en { $year }.
people-agent = { $name } lleva sus cuentas.
people-part = { $share } de tiempo completo
people-open = Un puesto vacante
counted-heading = Cómo contamos
counted-cost-term = Lo que cuesta
counted-cost =
    { $state ->
        [spent] { $amount }: lo que se gastó en { $period }.
       *[planned] { $amount }: el presupuesto aprobado para { $period }.
    }
counted-currency = Todos los montos están en { $code }.
# The one function is chosen by the word that number-word gives for one.
counted-functions =
    { $words ->
        [uno] Su única función suma ese total.
       *[other] Sus { $words } funciones suman ese total.
    }
counted-ratios-term = Qué se divide entre qué
counted-ratio = { $of } entre { $by } es { $ratio }; se imprime como { $printed }.
counted-lines-term = Línea por línea
counted-kind =
    { $kind ->
        [time] tiempo { $value } ({ $count ->
            [one] { $lines } línea
           *[other] { $lines } líneas
        })
        [talent] talento { $value } ({ $count ->
            [one] { $lines } línea
           *[other] { $lines } líneas
        })
        [realigned] dinero reasignado { $value } ({ $count ->
            [one] { $lines } línea
           *[other] { $lines } líneas
        })
       *[new] dinero nuevo { $value } ({ $count ->
            [one] { $lines } línea
           *[other] { $lines } líneas
        })
    }
counted-could-term = En qué se podría influir
counted-could =
    { $count ->
        [one] El presupuesto anual de { $all } organización, { $amount }, tal como lo publicó.
       *[other] Los presupuestos anuales de { $all } organizaciones, { $amount }, tal como cada una los publicó.
    }
counted-years =
    { $mixed ->
        [yes] Son de distintos años: { $years }.
       *[no] Son de { $years }.
    }
counted-sectors = Por sector: { $list }.
counted-sources = Fuentes: { $names }.
counted-aligned-term = Qué está alineado
counted-aligned = Contado por separado: { $list }. En conjunto, { $together }: cada línea del registro está en una sola de estas cuentas.
counted-rate-term = Lo que vale una hora
counted-rate = { $rate } por hora, según la tarifa en { $place } para { $period }. { $source }
counted-verified-term = Qué está verificado
counted-verified-rule = Una línea está verificada cuando alguien la certifica y el conteo es de confianza alta. Toda otra línea es una estimación.
counted-verified =
    { $some ->
        [yes]
            { $rest ->
                [yes] { $kind }: { $verified } verificados, { $estimated } estimados.
               *[no] { $kind }: { $verified }, todo verificado.
            }
       *[no] { $kind }: { $estimated }, todo estimado.
    }
counted-apart-term = Lo que parece igual y no lo es
counted-apart = { $name }: { $why }
counted-prices-term = Años y precios
counted-prices =
    { $known ->
        [yes] Los montos de { $since } y { $period } están a los precios de su propio año. En la última columna, { $since } se lleva a los precios de { $period } con { $name } ({ $source }).
       *[no] Los montos de { $since } y { $period } están a los precios de su propio año; no se aplica ningún índice de precios.
    }

funding-title = Todavía faltan { $open } de los { $amount } para { $period }
funding-title-none = Ya está recaudado todo: { $amount } para { $period }
funding-title-plain = Maneras de pagar a las personas que coordinan
funding-lede =
    { $count ->
        [0] Lo que se pide y lo que todavía falta. Lleno: ya recaudado; solo el borde: todavía falta.
        [one] Una manera de pagar a las personas que coordinan. Lleno: ya recaudado; solo el borde: todavía falta.
       *[other] { $words } maneras de pagar a las personas que coordinan. Lleno: ya recaudado; solo el borde: todavía falta.
    }
funding-bar = { $raised } de { $amount } ya están recaudados
funding-bar-subtitle = Personal básico y trabajo de convocar, { $period }
funding-bar-alt =
    { $some ->
        [yes] Barra dividida de { $amount }: { $raised } ya recaudados y { $open } que faltan.
       *[no] Barra dividida de { $amount }: todo, { $raised }, está recaudado.
    }
funding-raised = recaudado
funding-open = por recaudar
funding-asked = solicitado
funding-all-raised = Todo recaudado
funding-detail =
    { $some ->
        [yes]
            { $years ->
                [one] { $raised } recaudados de { $amount } por un año
               *[other] { $raised } recaudados de { $amount } al año; { $term } por { $words } años
            }
       *[no]
            { $years ->
                [one] Aún nada recaudado de { $amount } por un año
               *[other] Aún nada recaudado de { $amount } al año; { $term } por { $words } años
            }
    }
funding-touches =
    { $some ->
        [all]
            { $count ->
                [one] Abarca el resultado
               *[other] Abarca los { $words } resultados
            }
       *[some] Abarca: { $names }
    }
funding-pays = Cubre: { $names }
funding-example = Ejemplo
funding-opportunity = Oportunidad
funding-challenge = Dificultad
funding-plans-intro = Dinero nuevo o reasignado para lo que los equipos vieron que funciona. Nunca se suma a lo que cuesta el equipo coordinador.
funding-bill = Todo el menú en una cuenta, { $period }
funding-counted = Lo que falta es lo que se pide menos lo recaudado, petición por petición; lo que sobra en una petición no cubre otra. Los planes de acción tienen su propia cuenta.
funding-by-outcome = Por resultado
funding-by-function = Por función
funding-plan-of = Plan de acción: { $title }
funding-item = Concepto
funding-raised-head = Recaudado
funding-open-head = Por recaudar
funding-core = Equipo coordinador, en total
funding-plans-total = Planes de acción, en total
funding-income = Quiénes pagan
funding-source = Fuente
funding-promised = prometido
funding-tied = para { $names }
funding-received-total = Recibido
funding-promised-total = Prometido por escrito

theory-title =
    { $count ->
        [one] Criterios cumplidos: { $met } de { $all }
       *[other]
            { $done ->
                [one] Se cumple { $met } de { $all } criterios
               *[other] Se cumplen { $met } de { $all } criterios
            }
    }
theory-version = { $name }, { $version }
theory-tally = { $met } de { $all } cumplidos
theory-all-pillars = Todos los pilares
theory-state =
    { $state ->
        [met]
            { $dated ->
                [yes] Cumplido, { $date }
               *[no] Cumplido
            }
        [in-progress]
            { $dated ->
                [yes] En curso desde { $date }
               *[no] En curso
            }
       *[not-started] Sin empezar
    }
investor-title = Para { $name }
investor-heading =
    { $count ->
        [0] Para { $name }
        [one] Para { $name }: una manera de participar
       *[other] Para { $name }: { $words } maneras de participar
    }
investor-value = El caso completo
investor-counted = Cómo contamos

# The handout.
handout-link = Hoja informativa de una página
handout-title = Hoja informativa: { $outcome }
handout-head = Informe comunitario { $edition } · { $community }
handout-source = Fuente: { $names }.
handout-back = Volver a { $outcome }

# Downloads.
downloads-title =
    { $count ->
        [0] Aún no hay indicadores para descargar
        [one] { $all } indicador para descargar
       *[other] { $all } indicadores para descargar
    }
downloads-lede =
    { $known ->
        [yes] Todos los números de este sitio están aquí como archivos, con la licencia { $licence }. Lo que no se muestra en las páginas tampoco está en los archivos.
       *[no] Todos los números de este sitio están aquí como archivos. Lo que no se muestra en las páginas tampoco está en los archivos.
    }
downloads-whole = El informe completo
downloads-by-measure = Indicador por indicador
downloads-by-measure-what = Cada tabla tiene una fila por cada periodo y grupo. Donde no hay un valor, la celda dice por qué: un valor que no se muestra es distinto de uno que nadie conoce.
downloads-charts-what = Cada gráfica se puede descargar como dibujo (SVG): el enlace está debajo de su tabla.
downloads-pictures-what = Cada gráfica se puede descargar como dibujo (SVG) o como imagen (PNG) para presentaciones y cartas: los enlaces están debajo de su tabla.
download-all-csv = Todos los datos
download-all-csv-what = Todos los valores publicados de todos los indicadores, en una tabla para cualquier hoja de cálculo.
download-workbook = Libro de cálculo
download-workbook-what = Los mismos números para Excel o LibreOffice, con una hoja de los indicadores y otra que explica cada columna.
download-report = El informe
download-report-what = El informe completo con sus conclusiones, para uso informático.
download-package = Paquete de datos
download-package-what = Lo que contiene cada tabla, columna por columna, en el formato Frictionless.
downloads-case = El equipo coordinador
downloads-case-what = Las líneas detrás de las cifras del equipo coordinador, tal como las cuentan sus páginas.
download-case =
    { $table ->
        [backbone-budgets] Presupuestos por función
        [backbone-income] Ingresos por fuente
        [backbone-could-be-influenced] Presupuestos en los que se podría influir
        [backbone-contributions] El registro de tiempo, talento y dinero
       *[backbone-asks] Lo que se pide
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
        [yes] Gráfica en SVG: { $name }
       *[no] Gráfica en SVG
    }
download-png =
    { $named ->
        [yes] Gráfica en PNG: { $name }
       *[no] Gráfica en PNG
    }


# The workbook: the names of its sheets, and what its columns mean.
workbook-about = Acerca de
workbook-indicators = Indicadores
workbook-data = Datos
workbook-published = Publicado el { $date }
workbook-means = Qué significa
workbook-absent = En lugar de un valor
workbook-group = De quiénes trata la fila, según { $breakdown }; vacío si es el total
workbook-column =
    { $column ->
        [outcome] El resultado, por su identificador
        [indicator] El indicador, por su identificador: el mismo en todas las hojas
        [title] Su nombre
        [measure] Qué se cuenta
        [place] El lugar del que trata
        [direction] Hacia dónde es mejor
        [baseline_period] Cuándo empieza la promesa
        [baseline] El valor en ese momento
        [target_period] Para cuándo se promete la meta
        [target] El valor prometido
        [latest_period] El último periodo que tiene un valor
        [latest] El valor en ese momento
        [source] De dónde vienen los números
        [notes] Notas sobre toda la serie
        [period] El año o el año escolar
        [comparison] Con qué se compara la comunidad; vacío si la fila trata de la comunidad
        [value] El valor, en su unidad: un porcentaje aparece como 72.4. Si no hay valor, el motivo
        [status] En Indicadores: cuál es su situación. En Datos: si se muestra un valor o un rango, si falta o si no se muestra
        [low] El extremo inferior de un rango
        [high] El extremo superior de un rango
        [restated] Lo que decía en su lugar un informe anterior: su nombre y el valor
        [bound_excluded] Si los extremos mismos quedan fuera del rango
        [numerator] Cuántos tienen el resultado
        [denominator] Cuántos hay
        [size] Más o menos cuántos hay, donde el número mismo no se muestra
        [standard_error] El error estándar del valor, en su unidad
        [unit] En qué se cuenta el valor
        [provisional] Si el valor aún no es definitivo
        [read_with_care] Si el valor se basa en pocas personas
        [note] Una nota sobre este valor
       *[other] { $column }
    }

# About the data.
about-title =
    { $sources ->
        [0]
            { $count ->
                [0] Aún no hay indicadores
                [one] { $all } indicador
               *[other] { $all } indicadores
            }
        [one]
            { $count ->
                [one] { $all } indicador de { $number } fuente
               *[other] { $all } indicadores de { $number } fuente
            }
       *[other]
            { $count ->
                [one] { $all } indicador de { $number } fuentes
               *[other] { $all } indicadores de { $number } fuentes
            }
    }
about-lede = De dónde viene cada número, cómo se evalúa y qué no se muestra.
about-measures = Los indicadores
about-privacy = Qué no se muestra, y por qué
about-licence = Licencia
about-licence-text = Los datos de este informe se pueden usar con esta licencia. Por favor, cite a { $site } como fuente.
about-contact = A quién preguntar
contact-name = { $name }, { $role }
rules-status = Cómo se determina una situación
rules-status-how = Cada indicador se compara con su punto de partida y, si tiene una meta, con esa meta. La regla es la misma para todos los indicadores, y mira el último año que tiene un valor.
rules-met = En la meta o más allá.
rules-improving = Se acerca a la meta, o mejora si no hay meta, más de lo que explica el azar. Si no hay conteos ni márgenes de error: al menos una décima parte del camino hacia la meta, o del punto de partida.
rules-same = Cualquier cambio menor, en un sentido o en otro.
rules-worse = Se aleja de la meta, o empeora si no hay meta, más de lo que explica el azar. Si no hay conteos ni márgenes de error: al menos una décima parte del punto de partida.
rules-unknown = No hay nada con qué comparar, la medición es nueva o el valor no se muestra.
rules-example = Un ejemplo
rules-example-text = { $name } – { $word }. { $sentence }
rules-pace = Cómo se calcula el ritmo
rules-pace-linear = Una línea recta va del primer valor a la meta. Avanzar a 95% de su velocidad o más es ir bien; desde 60% es ir despacio; menos que eso es ir muy atrasado.
rules-pace-growth = Algunos indicadores se evalúan por su crecimiento al año frente al crecimiento que la meta necesita, como lo hace Open SDG. Con 95% o más, el avance es considerable; desde 60%, moderado; y por encima de cero, limitado.
rules-trend = Solo se habla de una tendencia cuando los últimos cinco a diez años muestran una que el azar difícilmente explica (prueba de Mann-Kendall, 5%).
rules-curve = Cuando hay tres años o más antes de la promesa, se prolonga su línea recta. Se logra cambiar el rumbo cuando el último valor es mejor que esa línea por una unidad o más.
rules-gaps = Cómo se calculan las brechas
rules-gaps-how = Una brecha es la diferencia entre el valor impreso de un grupo y el de aquello con lo que se compara, en puntos y como proporción. Solo entran los grupos que se muestran; los que quedan fuera aparecen en una lista. Donde se sabe el número de personas, solo se habla de un cambio si es mayor de lo que explica el azar.
rules-gaps-levelling = Decimos quién se movió. Una brecha que se reduce solo porque a otros les va peor no es un avance, y no se cuenta como tal.
rules-intervals = “Léase con cautela” aparece junto a un valor con menos de 30 personas detrás, o con un margen de error amplio.
privacy-sentence =
    { $count ->
        [1] Las cifras se muestran por pocas que sean las personas de las que tratan.
       *[other] Las cifras sobre menos de { $smallest } personas no se muestran.
    }
privacy-none = Aquí no se oculta ninguna cifra: { $reason }
privacy-numerator =
    { $count ->
        [1] Un porcentaje no se muestra cuando no incluye a nadie.
       *[other] Un porcentaje no se muestra cuando incluye a menos de { $least } personas.
    }
privacy-complement =
    { $count ->
        [1] Un porcentaje no se muestra cuando no deja fuera a nadie.
       *[other] Un porcentaje no se muestra cuando deja fuera a menos de { $least } personas.
    }
privacy-both =
    { $count ->
        [1] Un porcentaje no se muestra cuando no incluye a nadie, o no deja fuera a nadie.
       *[other] Un porcentaje no se muestra cuando incluye, o deja fuera, a menos de { $least } personas.
    }
privacy-uncovered = No se sabe cuántas personas hay detrás de los grupos de { $measures }, así que la regla no se pudo aplicar a esos grupos.
privacy-suppressed-before = En { $measures }, la propia fuente quitó los grupos pequeños.
privacy-uncovered-here = No se sabe cuántas personas hay detrás de estos grupos, así que la regla no se les pudo aplicar.
privacy-suppressed-here = Aquí la propia fuente quitó los grupos pequeños.
privacy-beside = Cuando una cifra así se podría calcular a partir de las que están junto a ella, también se ocultan algunas de esas. Todas las cifras ocultas se leen igual: no se indica por qué motivo se ocultó cada una.
privacy-whole = Los porcentajes de los grupos se imprimen en números enteros.
privacy-bands = Los porcentajes de los grupos se imprimen como rangos, más amplios cuanto más pequeño es el grupo.
privacy-counts = El número de personas de cada grupo se imprime donde la regla lo permite.
privacy-no-counts = El número de personas de cada grupo no se imprime; los archivos de datos dan su tamaño en cuatro clases: menos de 30, de 30 a 99, de 100 a 299, y 300 o más.
privacy-style = No hay una regla nacional única. La alianza eligió esta (opción { $preset }), al estilo de las reglas que usan estados y agencias.
privacy-states = Una raya significa que nadie conoce el número; si la fuente dice por qué, lo dicen las palabras junto a la raya. “No se muestra, para proteger la privacidad” significa que se conoce y no se publica. Cero significa cero.

## Numbers

text-direction = ltr
language-name = Español
number-decimal = .
number-thousands = ,
number-negative = −{ $number }
number-positive = +{ $number }
unit-percent = { $number }%
unit-number = { $number }
unit-count-noun = { $number } { $noun }
unit-rate = { $number } por cada { $per }
unit-rate-noun = { $number } por cada { $per } { $noun }
unit-words =
    { $unit ->
        [rate]
            { $named ->
                [yes] por cada { $per } { $noun }
               *[no] por cada { $per }
            }
        [score] puntos
       *[years] años
    }
unit-years =
    { $count ->
        [one] { $number } año
       *[other] { $number } años
    }
difference-points =
    { $count ->
        [one] { $number } punto
       *[other] { $number } puntos
    }
band-at-least = { $low } o más
band-over = más de { $low }
band-at-most = { $high } o menos
band-under = menos de { $high }
band-between = { $low } a { $high }
band-any = cualquier valor
currency-USD = ${ $number }
currency-EUR = €{ $number }
currency-GBP = £{ $number }
currency-CAD = C${ $number }
currency-other = { $code }{ "\u00A0" }{ $number }
money-thousands = { $number } mil
# A billion is a thousand millions in Spanish, and a trillion a million millions; `M` is short for millions.
money-size-short =
    { $size ->
        [trillion] { $number } M de M
        [billion] { $number } mil M
       *[million] { $number } M
    }
money-size-long =
    { $size ->
        [trillion]
            { $count ->
                [one] { $number } millón de millones
               *[other] { $number } millones de millones
            }
        [billion] { $number } mil millones
       *[million]
            { $count ->
                [one] { $number } millón
               *[other] { $number } millones
            }
    }
# For within a sentence, of what is masculine: indicadores, resultados, años. Where what is counted is
# feminine or unknown, the messages say one and none by themselves.
number-word =
    { $count ->
        [0] cero
        [1] uno
        [2] dos
        [3] tres
        [4] cuatro
        [5] cinco
        [6] seis
        [7] siete
        [8] ocho
        [9] nueve
        [10] diez
        [11] once
        [12] doce
       *[other] { $digits }
    }
number-word-first =
    { $count ->
        [0] Cero
        [1] Uno
        [2] Dos
        [3] Tres
        [4] Cuatro
        [5] Cinco
        [6] Seis
        [7] Siete
        [8] Ocho
        [9] Nueve
        [10] Diez
        [11] Once
        [12] Doce
        [13] Trece
        [14] Catorce
        [15] Quince
        [16] Dieciséis
        [17] Diecisiete
        [18] Dieciocho
        [19] Diecinueve
        [20] Veinte
       *[other] { $digits }
    }
list-more = { $list }, { $next }
list-last = { $list } y { $last }

## Periods and dates

period-span =
    { $several ->
        [yes] { $first } a { $last }
       *[no] { $first }
    }
period-year = { $year }
period-year-short = { $year }
period-school-year = { $first }–{ $last }
period-school-year-short = { $end }
period-years = { $first }–{ $last }
period-years-short = { $end }
# By its months: “el primer trimestre” would want its article, and sentences give none.
period-quarter =
    { $quarter ->
        [1] enero–marzo de { $year }
        [2] abril–junio de { $year }
        [3] julio–septiembre de { $year }
       *[4] octubre–diciembre de { $year }
    }
period-quarter-short = T{ $quarter } { $year }
period-month = { $month } de { $year }
period-month-short = { $month } { $year }
date-day = { $day } de { $month } de { $year }
date-month = { $month } de { $year }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

## Templates

skip-to-content = Ir al contenido
nav-main = Menú principal
nav-languages = Idiomas
nav-line = De la cuna a la vida laboral
nav-crumbs = Dónde está usted
nav-neighbours = Anterior y siguiente
status-lead = { $word }.
figure-data = Datos de esta gráfica
home-changes = Qué cambió desde el año pasado
home-how = Cómo leer esto
how-met-means = en la meta o más allá.
how-improving-means = se acerca a la meta, más de lo que explica el azar o una décima parte del camino.
how-better-means = mejoró más de lo que explica el azar, o una décima parte del punto de partida.
how-worse-means = se aleja más de lo que explica el azar.
how-falling-means = empeoró más de lo que explica el azar, o una décima parte del punto de partida.
how-same-means = cualquier cambio menor.
guide-start = El punto de partida
guide-now = Dónde estamos
guide-promise = La promesa
outcome-story = La historia detrás de los números
indicator-notes = Notas
indicator-cite = Cómo citar
handout-why = Por qué
handout-act = Qué puede hacer usted
value-on-screen = En la página web, línea por línea:
value-messages = El caso en pocas palabras
theory-evidence = Evidencia
funding-plans = Una segunda clase de inversión: el plan de acción de un resultado
investor-note = Esta página es para quien recibió su dirección. No aparece en las listas, y no es secreta.
theory-pillars = Los pilares
theory-none = Ningún criterio aquí
value-sectors = Lo que obtiene cada sector
value-voices = Lo que dicen los aliados
value-elsewhere-heading = Un ejemplo de otro lugar
investor-asks = Dónde podría estar su parte
value-talk = Hable con una persona
places-by-name = Por nombre
place-chart = En la escala
place-groups-heading = ¿Y para niños como los míos?
place-story = La historia detrás de los números
place-around-heading = Dónde se ubica
place-questions = Lo que se pregunta primero

## What is due

# The page for the team, which no other page links to, and `reportcard due`.
team-name = Para el equipo
team-title =
    { $count ->
        [0] No hay nada pendiente
        [one] Hay un asunto pendiente
       *[other] Hay { $all } asuntos pendientes
    }
team-counted = Contado el { $date }: lo que ya debería haber llegado y lo que está por llegar.
team-who = Esta página es para quienes preparan este informe. Ninguna otra página lleva a ella, y se pide a los buscadores que no la muestren. No dice nada que las demás páginas callen, y queda como estaba el día del informe.
team-calendar = Todas las fechas en un archivo de calendario (ICS)
team-none = Nada.
team-releases = Cifras nuevas de las fuentes
team-releases-how = Una publicación debería haber llegado cuando ya pasó el último día en que se esperaba. Donde no hay fecha, no se dio ninguna o no se pudo leer: escriba una como “September 2027” o “2027-09-30”, o “never”.
team-source = Fuente
team-next = Próxima publicación
team-how = En qué punto está
team-unsaid = No se dice
team-more = { $all } más
team-state =
    { $kind ->
        [release]
            { $state ->
                [past] Ya debería haber llegado
                [now] Se espera ahora
                [to-come] Por llegar
               *[undated] Sin fecha
            }
       *[promise]
            { $state ->
                [past] Vencido
                [now] Vence este día
                [to-come] Por llegar
               *[undated] Sin fecha
            }
    }
team-past = Cifras que ya no están al día
team-past-how = Ya debería haber cifras más recientes de su fuente. En las páginas del informe, que cuenta desde el día en que se publicó, aparecen en gris.
team-due = Se esperaba una más reciente
# What is still as the last card had it; `card`: the name of its edition.
team-texts = Textos que siguen como en el informe de { $card }
team-texts-how = No ha cambiado ni una palabra desde entonces. Vuelva a leer cada uno: lo que era cierto hace un año puede no serlo ya.
team-page = Página
team-file = Archivo
team-figures = Sin cifras más recientes que las del informe de { $card }
team-figures-how = Estos indicadores no muestran un año más reciente que entonces. No se cuentan las fuentes que no publicarán más.
team-targets = Metas cuyo plazo ya pasó
team-targets-how = Al terminar el plazo, la meta no se había alcanzado. Lo prometido queda en el informe que lo prometió: fije una meta nueva o diga por qué no la hay.
team-value = { $value } en { $period }
team-promises = Compromisos que vencen
team-by = Fecha
team-benchmarks = Criterios sin evidencia
team-benchmark = Criterio
calendar-name = { $site }: lo que está pendiente
calendar-release = Cifras nuevas: { $name }
calendar-release-about =
    { $used ->
        [yes] Se esperan: { $next }. Para { $names }.
       *[no] Se esperan: { $next }.
    }
calendar-promise = Vence un compromiso: { $name }
calendar-promise-about = { $what }. Para { $name }.

# A figure whose source should have released a newer one before the card was published.
amount-past = Se esperaba una cifra más reciente: { $next }
source-past = Esa fecha ya había pasado cuando se publicó este informe.

# How fresh and how complete the numbers of each outcome are.
freshness-heading = Qué tan al día y qué tan completo está cada resultado
freshness-how = Un indicador está al día cuando tiene una cifra, sus fuentes dicen cuándo publicarán de nuevo y ninguna debía hacerlo antes del día desde el que se cuenta. Cuentan como completos una fuente, un punto de partida y grupos para cada indicador; una meta y el compromiso de un aliado para cada uno que sigue su resultado; y la historia del resultado. También cuenta una razón escrita para no tener meta o grupos.
freshness-fresh = Al día
freshness-complete = Completo
freshness-share = { $some } de { $all }
freshness-lacks = Lo que falta
freshness-lack =
    { $part ->
        [source] Sin fuente: { $names }.
        [baseline] Sin punto de partida: { $names }.
        [groups] Sin grupos: { $names }.
        [target] Sin meta: { $names }.
        [promise] Sin compromiso: { $names }.
       *[story] Sin historia.
    }
