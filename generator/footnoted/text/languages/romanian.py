"""Romanian: numbers, bounds, dates and the words that turn a clause round."""

from footnoted.text.language import Language, classes, numbered, phrases

ROMANIAN = Language(
    code="ro",
    decimal=",",
    grouping=".",
    scales={
        "sute": 2, "mie": 3, "mii": 3, "milion": 6, "milioane": 6, "mil": 6, "miliard": 9, "miliarde": 9, "mld": 9,
        "trilion": 12, "trilioane": 12,
    },
    numerals={
        **numbered("doi/două trei patru cinci șase șapte opt nouă zece", 2),
        **numbered(
            "unsprezece doisprezece/douăsprezece treisprezece paisprezece cincisprezece șaisprezece șaptesprezece "
            "optsprezece nouăsprezece douăzeci", 11,
        ),
        "treizeci": 30, "patruzeci": 40, "cincizeci": 50, "șaizeci": 60, "șaptezeci": 70, "optzeci": 80, "nouăzeci": 90,
        "o sută": 100, "două sute": 200, "trei sute": 300, "o mie": 1000,
    },
    minus=phrases("minus"),
    ranges={"la": "", "sau": "", "și": "între"},
    changes=phrases("de la | crescut de la | scăzut de la"),
    measure_of_change=phrases("cu"),
    bounds_before=classes("""
        more-than: peste | mai mult de | mai mulți de | mai multe de | depășește
        at-least: cel puțin | nu mai puțin de | minimum
        at-most: până la | cel mult | nu mai mult de | maximum
        fewer-than: sub | mai puțin de | mai puțini de
        about: circa | aproximativ | aproape | în jur de | vreo
    """),
    bounds_after=classes("""
        at-least: sau mai mult | sau mai mulți
        at-most: sau mai puțin
    """),
    before_numbers=phrases("cei | cele | alte"),
    per=classes("""
        year: pe an | anual
        month: pe lună | lunar
        week: pe săptămână | săptămânal
        day: pe zi | zilnic
        other: pe persoană | pe locuitor | fiecare | trimestrial
    """),
    rising=phrases("mai mult | mai mare | crescut | crește | creștere | majorat"),
    falling=phrases("mai puțin | mai mic | scăzut | scade | scădere | redus"),
    percent=phrases("procent | procente | la sută"),
    negators=phrases("""
        nu | n-a | n-am | n-au | niciodată | nimeni | nimic | niciun | nicio | nici | fără | abia | nicidecum | nicăieri
    """),
    denials=phrases("""
        refuză | refuzat | respinge | respins | neagă | negat | exclude | exclus | dezmințit | dezminte
    """),
    companions=phrases("nu"),
    affirmed=phrases("nu doar | nu numai"),
    opens_clause=phrases("că | dacă | să | care"),
    doubts_before=phrases("dacă | zvonuri | chipurile | pretins"),
    doubts_after=phrases("dacă | minciună | fals | anul trecut | anul viitor"),
    turns=phrases("dar | însă | și | ci"),
    unreal=phrases("speră | vrea | vor să | cere | cerut | refuză | refuzat | invită | invitat | ia în calcul"),
    prospects=phrases("înainte de | înaintea | în ajunul | propus | propusă | eventuala | eventual | posibil | viitoarea | viitorul"),
    suppositions=phrases("dacă | cu condiția | în caz că"),
    hedges=classes("""
        likelihood: probabil | poate | aproape
        intention: plănuiește | intenționează | vrea | vor să | dorește | gata să | dispus | dispusă
        condition: dacă | cu condiția | în caz că
    """),
    extents=classes("""
        all: toți | toate | tot | toată | fiecare
        only: doar | numai
        most: majoritatea | cei mai mulți
        some: unii | unele | câțiva | câteva
    """),
    parts=phrases("jumătate | treime | sfert | parte | procente | % | unul | una"),
    partitives=phrases("de"),
    counted_of=phrases("din | dintre"),
    genitives=phrases("de | din | în"),
    out_of=phrases("dintre"),
    others=phrases("alți | alte | ceilalți | celelalte | primii | primele | dublu | suplimentari"),
    articles=phrases("un | o"),
    determiners=phrases("un | o | său | sa | săi | sale | lor | acești | aceste"),
    lapsed=phrases("cândva | odinioară | anterior | inițial"),
    conjunctions=phrases("și | sau | precum"),
    with_others=phrases("cu | între | de"),
    topics=phrases("despre | fără | împotriva | în pofida | privind"),
    away=phrases("după | înainte de | din"),
    polls=phrases("sondaj | sondajul | studiu | studiul"),
    conditionals=phrases("ar"),
    past_holders=phrases("fostul | fosta | fost | ex | viitorul | viitoarea | vice"),
    attitudes=phrases("crede | speră | se teme | vrea | dorește"),
    light=phrases("a fi | să | el | ea | ei | ele | acesta | aceasta | se | își"),
    modals=classes("""
        ability: poate | pot | putea | putem
        future: va | vor | vom | voi
        duty: trebuie | ar trebui
    """),
    months=numbered(
        "ianuarie/ian februarie/feb martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie", 1
    ),
    weekdays=numbered(
        "luni/lunea marți/marțea miercuri/miercurea joi/joia vineri/vinerea sâmbătă/sâmbăta duminică/duminica", 0
    ),
    other_weeks=phrases("săptămâna trecută | săptămâna viitoare"),
    other_years=phrases("anul trecut | anul viitor"),
    coming=phrases("viitoare | viitor"),
    gone=phrases("trecută | trecut"),
    abbreviations=phrases("mil | mld | dr | prof | dl | dna | nr | ian | feb"),
    speech_verbs=phrases("""
        spune | spun | spus | declară | declarat | afirmă | afirmat | afirmând | anunță | anunțat | subliniază | subliniat
        subliniind | precizează | precizat | adaugă | adăugat | confirmă | confirmat | explică | explicat | avertizează
        avertizat | consideră | susține | susținut | scrie | scris | propune | propus | răspunde | răspuns | promite
        promis | cere | cerut | reamintit | reiterat | menționat | menționează | crede | recunoscut | recunoaște
        potrivit | conform
    """),
    speech_nouns=phrases("declarația | declarațiile | cererea | propunerea | cuvintele"),
    attributing=phrases("după cum"),
    agents=phrases("potrivit | conform | de către"),
    prepositions=phrases("în | la | pe | pentru | cu | de | din | către | spre | între | împotriva | despre | prin | sub | contra"),
    clause_words=phrases("că | care | dar | însă | dacă | când | deoarece | pentru că | deși | unde | iar | ci"),
    between=phrases("a | au | este | sunt | era | de asemenea | deja | din nou | și | ulterior | anterior | la rândul său | totodată"),
    be=phrases("este | sunt | era | fi | fost"),
    have=phrases("a | au"),
    belonging=phrases("membru | membră | membri | membre | parte din | face parte | fac parte | aderat | alăturat | participă"),
    representatives=phrases("guvernul | președintele | premierul | ministrul | autoritățile"),
    pronouns=phrases("el | ea"),
    latter=phrases("acesta | aceasta"),
    neuter_pronouns=phrases("ei | ele"),
    scheduled=phrases("programat | programată | va avea loc | se va desfășura | în ajunul | mâine"),
    called_off=phrases("anulat | anulată | amânat | amânată"),
)  # fmt: skip
