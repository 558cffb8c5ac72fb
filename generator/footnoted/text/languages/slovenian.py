"""Slovenian: numbers, bounds, dates and the words that turn a clause round."""

from footnoted.text.language import Language, classes, numbered, phrases

SLOVENIAN = Language(
    code="sl",
    decimal=",",
    grouping=".",
    scales={
        "tisoč": 3, "tisoče": 3, "milijon": 6, "milijona": 6, "milijone": 6, "milijonov": 6, "mio": 6, "milijarda": 9,
        "milijarde": 9, "milijard": 9, "milijardo": 9, "mrd": 9, "bilijon": 12, "bilijonov": 12,
    },
    numerals={
        **numbered("dva/dve tri štiri pet šest sedem osem devet deset", 2),
        **numbered(
            "enajst dvanajst trinajst štirinajst petnajst šestnajst sedemnajst osemnajst devetnajst dvajset", 11
        ),
        "trideset": 30, "štirideset": 40, "petdeset": 50, "šestdeset": 60, "sedemdeset": 70, "osemdeset": 80,
        "devetdeset": 90, "sto": 100, "dvesto": 200, "tristo": 300, "petsto": 500, "tisoč": 1000,
    },
    minus=phrases("minus"),
    ranges={"do": "", "ali": "", "in": "med"},
    changes=phrases("z | s"),
    measure_of_change=phrases("za"),
    bounds_before=classes("""
        more-than: več kot | nad | presega | presegel
        at-least: najmanj | vsaj | ne manj kot
        at-most: do | največ | ne več kot
        fewer-than: manj kot | pod
        about: okoli | približno | okrog | skoraj | kakih
    """),
    bounds_after=classes("""
        at-least: ali več
        at-most: ali manj
    """),
    before_numbers=phrases("teh | vseh"),
    per=classes("""
        year: letno | na leto
        month: mesečno | na mesec
        week: tedensko | na teden
        day: dnevno | na dan
        other: na osebo | na prebivalca | vsak | vsaka
    """),
    rising=phrases("več | višji | narasel | narasla | povečal | povečala | raste"),
    falling=phrases("manj | nižji | padel | padla | zmanjšal | zmanjšala | pada"),
    percent=phrases("odstotek | odstotka | odstotki | odstotkov"),
    negators=phrases("""
        ne | ni | niso | nisem | nismo | niste | nisi | nima | nimajo | nimamo | nikoli | nihče | nič | noben | nobena
        nobene | nobeno | nobeni | nobenega | nikjer | niti | brez | komaj
    """),
    denials=phrases("""
        zavrnil | zavrnila | zavrnili | zavrača | zanikal | zanikala | zanika | izključil | izključila | izključuje
        odklonil | odklonila
    """),
    companions=phrases("ne | ni"),
    affirmed=phrases("ne le | ne samo"),
    opens_clause=phrases("da | če | ki | ali"),
    doubts_before=phrases("če | domnevno | govorice | baje | ali"),
    doubts_after=phrases("če | laž | neresnica | lani | prihodnje leto"),
    turns=phrases("ampak | vendar | pa | temveč"),
    unreal=phrases("upa | želi | želijo | poziva | pozval | pozvala | zavrnil | zavrnila | razmišlja | zahteva"),
    prospects=phrases("pred | načrtovani | načrtovana | morebitni | morebitnega | morebitno | naslednji | predlagani"),
    suppositions=phrases("če | ali | pod pogojem"),
    hedges=classes("""
        likelihood: verjetno | morda | skoraj | najbrž
        intention: načrtuje | načrtujejo | želi | želijo | namerava | pripravljena | pripravljen | pripravljeni
        condition: če | pod pogojem
    """),
    extents=classes("""
        all: vsi | vse | vsak | vsaka | cel | cela
        only: samo | le | zgolj
        most: večina | večino
        some: nekateri | nekatere | več
    """),
    parts=phrases("polovica | polovico | tretjina | tretjino | četrtina | del | odstotkov | % | eden | ena"),
    counted_of=phrases("od"),
    genitives=phrases("od | v"),
    out_of=phrases("od | med"),
    others=phrases("ostali | ostalih | drugi | drugih | dodatni | dodatnih | prvi | preostali | dvakrat"),
    determiners=phrases("svoj | svoje | svojih | njegov | njihov | njihovi | ti | te"),
    lapsed=phrases("nekoč | nekdaj | prej | sprva"),
    conjunctions=phrases("in | ali | ter"),
    with_others=phrases("z | s | med | od"),
    topics=phrases("o | brez | proti | kljub"),
    away=phrases("po | pred | od"),
    polls=phrases("anketa | raziskava"),
    past_holders=phrases("nekdanji | nekdanja | bivši | bivša | bodoči | bodoča | podpredsednik"),
    attitudes=phrases("misli | verjame | upa | boji | želi"),
    light=phrases("biti | postati | on | ona | oni | to | svoj | svoje | se"),
    modals=classes("""
        ability: lahko | more | morejo | mogoče
        future: bo | bodo | bomo | bom
        duty: mora | morajo | moramo | treba
    """),
    months=numbered(
        "januar/januarja/jan februar/februarja/feb marec/marca april/aprila maj/maja junij/junija julij/julija "
        "avgust/avgusta september/septembra oktober/oktobra november/novembra december/decembra",
        1,
    ),
    weekdays=numbered("ponedeljek torek sreda/sredo četrtek petek sobota/soboto nedelja/nedeljo", 0),
    other_weeks=phrases("prejšnji teden | prejšnjega tedna | prihodnji teden | naslednji teden"),
    other_years=phrases("lani | prihodnje leto | lanskega leta"),
    coming=phrases("prihodnji | naslednji | prihodnjo"),
    gone=phrases("prejšnji | minuli | prejšnjo | minulo"),
    abbreviations=phrases("mio | mrd | dr | prof | t.i | npr | g | ga | jan | feb"),
    speech_verbs=phrases("""
        pravi | pravijo | rekel | rekla | rekli | dejal | dejala | dejali | povedal | povedala | poudaril | poudarila
        poudarili | poudarja | pojasnil | pojasnila | pojasnjuje | dodal | dodala | napovedal | napovedala | sporočil
        sporočila | sporočili | izjavil | izjavila | potrdil | potrdila | opozoril | opozorila | meni | trdi | zapisal
        zapisala | predlagal | predlagala | odgovoril | odgovorila | priznal | priznala | ocenil | ocenila | navedel
        navedla | po besedah
    """),
    speech_nouns=phrases("izjava | izjave | zahteva | predlog | besede"),
    attributing=phrases("kot | kakor"),
    agents=phrases("po besedah"),
    prepositions=phrases("v | na | za | z | s | od | do | iz | o | po | pri | proti | med | čez | skozi | zaradi | k"),
    clause_words=phrases("da | ki | ampak | vendar | če | ko | ker | medtem | čeprav | kjer"),
    between=phrases("je | so | bi | ki je | ki pa je | sicer | tudi | že | večkrat | znova | prej | javno | pa"),
    belonging=phrases("""
        član | članica | članice | člani | del | pridružil | pridružila | pridružili | sodeluje | sodelujejo | pripada
    """),
    representatives=phrases("vlada | predsednik | predsednica | premier | premierka | minister | ministrica | oblasti"),
    pronouns=phrases("on | ona"),
    neuter_pronouns=phrases("oni | ono"),
    scheduled=phrases("načrtovan | načrtovana | bo potekal | bo potekalo | se bodo sestali | na predvečer | jutri"),
    called_off=phrases("odpovedan | odpovedana | odpovedano | preložen | preložena | preloženo"),
)  # fmt: skip
