"""Croatian: numbers, bounds, dates and the words that turn a clause round."""

from footnoted.text.language import Language, classes, numbered, phrases

CROATIAN = Language(
    code="hr",
    decimal=",",
    grouping=".",
    scales={
        "tisuća": 3, "tisuće": 3, "tisuću": 3, "tis": 3, "milijun": 6, "milijuna": 6, "mil": 6, "milijarda": 9,
        "milijarde": 9, "milijardi": 9, "milijardu": 9, "mlrd": 9, "bilijun": 12, "bilijuna": 12,
    },
    numerals={
        **numbered("dva/dvije tri četiri pet šest sedam osam devet deset", 2),
        **numbered(
            "jedanaest dvanaest trinaest četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest dvadeset", 11
        ),
        "trideset": 30, "četrdeset": 40, "pedeset": 50, "šezdeset": 60, "sedamdeset": 70, "osamdeset": 80,
        "devedeset": 90, "sto": 100, "dvjesto": 200, "tristo": 300, "petsto": 500, "tisuću": 1000,
    },
    collectives={"desetak": 10, "dvadesetak": 20, "tridesetak": 30, "stotinjak": 100},
    minus=phrases("minus"),
    ranges={"do": "", "ili": "", "i": "između"},
    changes=phrases("s | sa"),
    measure_of_change=phrases("za"),
    bounds_before=classes("""
        more-than: više od | preko | iznad | premašuje | premašio
        at-least: najmanje | barem | ne manje od
        at-most: do | najviše | ne više od
        fewer-than: manje od | ispod
        about: oko | otprilike | približno | gotovo | skoro
    """),
    bounds_after=classes("""
        at-least: ili više
        at-most: ili manje
    """),
    before_numbers=phrases("tih | svih | ovih"),
    per=classes("""
        year: godišnje | na godinu
        month: mjesečno | na mjesec
        week: tjedno | na tjedan
        day: dnevno | na dan
        other: po osobi | po stanovniku | svaki | svaka
    """),
    rising=phrases("više | viši | porastao | porasla | povećao | povećala | raste"),
    falling=phrases("manje | niži | pao | pala | smanjio | smanjila | pada"),
    percent=phrases("posto | postotak | postotka"),
    negators=phrases("""
        ne | nije | nisu | nisam | nismo | niste | nisi | neće | neću | nećemo | nećete | nema | nemaju | nemamo | nemojte
        nikad | nikada | nitko | ništa | nijedan | nijedna | nijedno | nikakav | nikakva | nikakve | nigdje | ni | niti
        bez | jedva
    """),
    denials=phrases("""
        odbio | odbila | odbili | odbija | odbijaju | odbacio | odbacila | odbacuje | zanijekao | zanijekala | poriče
        demantirao | demantirala | isključio | isključila | isključuje
    """),
    affirmed=phrases("ne samo"),
    opens_clause=phrases("da | ako | koji | koja | koje | hoće li | je li"),
    doubts_before=phrases("ako | navodno | glasine | hoće li | tobože"),
    doubts_after=phrases("ako | laž | neistina | prošle godine | iduće godine"),
    turns=phrases("ali | no | nego | a"),
    unreal=phrases("nada se | želi | žele | poziva | pozvao | pozvala | odbio | odbila | razmatra | traži"),
    prospects=phrases("prije | uoči | planirani | planirana | mogući | moguća | moguće | sljedeći | predloženi"),
    suppositions=phrases("ako | ukoliko | hoće li | pod uvjetom"),
    hedges=classes("""
        likelihood: vjerojatno | možda | gotovo
        intention: planira | planiraju | želi | žele | namjerava | spremna | spreman | spremni
        condition: ako | ukoliko | pod uvjetom
    """),
    extents=classes("""
        all: svi | sve | svaki | svaka | cijeli | cijela
        only: samo | jedino
        most: većina | većinu
        some: neki | neke | nekoliko
    """),
    parts=phrases("polovica | polovicu | trećina | trećinu | četvrtina | dio | posto | % | jedan | jedna"),
    counted_of=phrases("od"),
    genitives=phrases("od | u"),
    out_of=phrases("od | među"),
    others=phrases("ostali | ostalih | drugi | drugih | dodatni | dodatnih | prvi | preostali | dvostruko"),
    determiners=phrases("svoj | svoje | svojih | njegov | njihov | njihovi | ovi | ovih | te"),
    lapsed=phrases("nekad | nekoć | ranije | prvotno"),
    conjunctions=phrases("i | ili | te"),
    with_others=phrases("s | sa | između | od"),
    topics=phrases("o | bez | protiv | unatoč"),
    away=phrases("nakon | prije | uoči | od"),
    polls=phrases("anketa | istraživanje"),
    past_holders=phrases("bivši | bivša | bivšeg | budući | buduća | eks | dopredsjednik"),
    attitudes=phrases("misli | vjeruje | nada | boji | želi"),
    light=phrases("biti | postati | on | ona | oni | ono | to | svoj | svoje | se | će"),
    modals=classes("""
        ability: može | mogu | mogao | mogla | možemo
        future: će | ćemo | ću
        duty: mora | moraju | moramo | treba | trebaju | trebao | trebala
    """),
    months=numbered(
        "siječanj/siječnja veljača/veljače ožujak/ožujka travanj/travnja svibanj/svibnja lipanj/lipnja srpanj/srpnja "
        "kolovoz/kolovoza rujan/rujna listopad/listopada studeni/studenog/studenoga prosinac/prosinca",
        1,
    ),
    weekdays=numbered(
        "ponedjeljak utorak srijeda/srijedu četvrtak petak subota/subotu nedjelja/nedjelju", 0
    ),
    other_weeks=phrases("prošlog tjedna | prošloga tjedna | idućeg tjedna | sljedećeg tjedna"),
    other_years=phrases("prošle godine | iduće godine | sljedeće godine"),
    coming=phrases("idući | idućeg | sljedeći | sljedećeg | iduće"),
    gone=phrases("prošli | prošlog | prošloga | prošle | prošlu"),
    abbreviations=phrases("tis | mil | mlrd | dr | prof | tzv | npr | g | gđa | sv"),
    speech_verbs=phrases("""
        kaže | kažu | rekao | rekla | rekli | rekle | izjavio | izjavila | izjavili | poručio | poručila | poručili
        istaknuo | istaknula | istaknuli | naglasio | naglasila | naveo | navela | dodao | dodala | ponovio | ponovila
        najavio | najavila | objavio | objavila | potvrdio | potvrdila | upozorio | upozorila | smatra | tvrdi | objasnio
        objasnila | odgovorio | odgovorila | napisao | napisala | predložio | predložila | priznao | priznala | pozvao
        pozvala | ocijenio | ocijenila | prema riječima
    """),
    speech_nouns=phrases("izjava | izjave | zahtjev | prijedlog | riječi"),
    attributing=phrases("kako"),
    agents=phrases("prema riječima"),
    prepositions=phrases("u | na | za | s | sa | od | do | iz | o | po | pri | protiv | prema | između | kod | kroz | uz | zbog"),
    clause_words=phrases("da | koji | koja | koje | kojeg | ali | no | ako | kad | kada | jer | dok | iako | nego | a"),
    between=phrases("je | su | bi | također | već | opet | ponovno | više puta | ranije | javno | sa svoje strane"),
    belonging=phrases("""
        član | članica | članice | članovi | dio | pridružio | pridružila | pridružili | sudjeluje | sudjeluju | pripada
    """),
    representatives=phrases("vlada | predsjednik | predsjednica | premijer | ministar | ministrica | vlasti"),
    pronouns=phrases("on | ona"),
    neuter_pronouns=phrases("oni | ono"),
    scheduled=phrases("planiran | planirana | održat će se | sastat će se | uoči | sutra"),
    called_off=phrases("otkazan | otkazana | otkazano | odgođen | odgođena | odgođeno"),
)  # fmt: skip
