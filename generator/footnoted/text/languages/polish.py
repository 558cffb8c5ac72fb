"""Polish: numbers, bounds, dates and the words that turn a clause round."""

from footnoted.text.language import Language, classes, numbered, phrases

POLISH = Language(
    code="pl",
    decimal=",",
    grouping=".",
    scales={
        "tysiąc": 3, "tysiące": 3, "tysiąca": 3, "tysięcy": 3, "tys": 3, "milion": 6, "miliony": 6, "miliona": 6,
        "milionów": 6, "mln": 6, "miliard": 9, "miliardy": 9, "miliarda": 9, "miliardów": 9, "mld": 9,
        "bilion": 12, "biliony": 12, "biliona": 12, "bilionów": 12, "bln": 12,
    },
    numerals={
        **numbered("dwa/dwie/dwóch trzy/trzech cztery/czterech pięć/pięciu sześć/sześciu siedem/siedmiu", 2),
        **numbered("osiem/ośmiu dziewięć/dziewięciu dziesięć/dziesięciu", 8),
        **numbered(
            "jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście "
            "dziewiętnaście dwadzieścia", 11,
        ),
        "trzydzieści": 30, "czterdzieści": 40, "pięćdziesiąt": 50, "sześćdziesiąt": 60, "siedemdziesiąt": 70,
        "osiemdziesiąt": 80, "dziewięćdziesiąt": 90, "sto": 100, "dwieście": 200, "trzysta": 300,
        "czterysta": 400, "pięćset": 500, "sześćset": 600, "siedemset": 700, "osiemset": 800,
        "dziewięćset": 900, "tysiąc": 1000,
    },
    collectives={"setka": 100, "setkę": 100, "tuzin": 12},
    minus=phrases("minus"),
    ranges={"do": "", "lub": "", "albo": "", "czy": "", "a": "między", "i": "między"},
    changes=phrases("z | ze"),
    measure_of_change=phrases("o"),
    bounds_before=classes("""
        more-than: przekracza | przekroczył | przekroczyła | więcej niż | ponad | powyżej
        at-least: co najmniej | przynajmniej | nie mniej niż | minimum
        at-most: do | co najwyżej | najwyżej | nie więcej niż | maksymalnie | maksimum
        fewer-than: mniej niż | poniżej
        about: około | ok | blisko | prawie | niemal | mniej więcej | w przybliżeniu | jakieś
    """),
    bounds_after=classes("""
        at-least: lub więcej | albo więcej
        at-most: lub mniej | albo mniej
    """),
    before_numbers=phrases("jeszcze | tych"),
    per=classes("""
        year: rocznie | na rok | co roku | w skali roku
        month: miesięcznie | na miesiąc | co miesiąc
        week: tygodniowo | na tydzień | co tydzień
        day: dziennie | na dzień | codziennie
        other: na osobę | na mieszkańca | kwartalnie | na kwartał | za godzinę | każdy | każda
    """),
    rising=phrases("""
        więcej | wyżej | wzrósł | wzrosła | wzrosło | wzrosły | wzrasta | wzrost | rośnie | rosną | zwiększył
        zwiększyła | zwiększyło
    """),
    falling=phrases("""
        mniej | niżej | spadł | spadła | spadło | spadły | spada | spadek | maleje | zmalał | zmalała | zmalało
        zmniejszył | zmniejszyła | zmniejszyło
    """),
    percent=phrases("procent | procenta | procentów"),
    negators=phrases("nie | nigdy | nikt | nikogo | nikomu | nic | niczego | nigdzie | ani | bez | żaden | żadna | żadne | żadnego | żadnej | żadnemu | żadną | żadnych | żadnym | brak | ledwie | bynajmniej | wcale"),
    denials=phrases("""
        odmawia | odmówił | odmówiła | odrzuca | odrzucił | odrzuciła | zaprzecza | zaprzeczył | zaprzeczyła | wyklucza
        wykluczył | wykluczyła | wykluczone
    """),
    companions=phrases("nie"),
    affirmed=phrases("nie tylko"),
    opens_clause=phrases("że | jeśli | jeżeli | czy | który | która | które | gdyby"),
    doubts_before=phrases("jeśli | jeżeli | gdyby | czy | plotki | pogłoski | rzekomo"),
    doubts_after=phrases("jeśli | jeżeli | gdyby | chyba że | kłamstwo | nieprawda | w zeszłym roku | w przyszłym roku"),
    turns=phrases("ale | i | a"),
    unreal=phrases("ma nadzieję | chce | chciał | chciałby | chciałaby | wzywa | odmówił | odmówiła | zaprosił | rozważa"),
    prospects=phrases("przed | w przededniu | przygotowania do | planowana | planowane | planowany | ewentualna | ewentualnej | ewentualne | możliwa | przyszła"),
    suppositions=phrases("jeśli | jeżeli | gdyby | czy | pod warunkiem"),
    hedges=classes("""
        likelihood: prawdopodobnie | zapewne | być może | prawie | chyba
        intention: planuje | planują | chce | chcą | zamierza | zamierzają | gotowa | gotowy | gotowi
        condition: jeśli | jeżeli | gdyby | pod warunkiem | czy
    """),
    extents=classes("""
        all: wszyscy | wszystkie | wszystkich | każdy | każda | cały | cała
        only: tylko | jedynie | wyłącznie
        most: większość
        some: niektóre | niektórzy | kilka | kilku | część
    """),
    privatives=phrases("brakuje | fałsz"),
    parts=phrases("połowa | połowę | jedna trzecia | trzecia | ćwierć | część | procent | % | jeden | jedna"),
    counted_of=phrases("z | ze"),
    genitives=phrases("z | ze | w | we"),
    out_of=phrases("spośród | wśród"),
    others=phrases("kolejne | kolejnych | inne | innych | pozostałe | pozostałych | dodatkowe | dodatkowych | pierwsze | pierwszych | dwukrotnie"),
    determiners=phrases("swoje | swoich | jego | jej | ich | te | tych"),
    lapsed=phrases("wcześniej | dawniej | kiedyś | początkowo | niegdyś"),
    conjunctions=phrases("i | oraz | lub | albo"),
    with_others=phrases("z | ze | między"),
    topics=phrases("o | bez | przeciw | przeciwko | mimo"),
    away=phrases("po | przed | od"),
    polls=phrases("sondaż | sondażu | badanie | ankieta"),
    past_holders=phrases("były | była | byłego | byłej | eks | przyszły | przyszła | zastępca | zastępczyni"),
    reversers=phrases("wycofanie | wycofania | zakaz | krytyka | odmowa"),
    attitudes=phrases("uważa | myśli | sądzi | ma nadzieję | obawia się | chce"),
    attendants=phrases("wysłannik | rzecznik | rzeczniczka | doradca"),
    holding=phrases("jest | został | została | jako"),
    along=phrases("wraz | razem | w tym"),
    affiliating=phrases("z | ze | w | we | na | podczas"),
    light=phrases("swój | swoją | swoje | być | jest | są | będzie | będą | stać się | on | ona | oni | to | jako | państwem | krajem | wiodącym | wiodącą"),
    modals=classes("""
        ability: może | mogą | mógł | mogła | mógłby | mogłaby | mogliby | mogłyby
        future: będzie | będą
        duty: musi | muszą | powinien | powinna | powinno | powinni | powinny | trzeba | należy | nie może | nie mogą
    """),
    months=numbered(
        "styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca lipiec/lipca "
        "sierpień/sierpnia wrzesień/września październik/października listopad/listopada grudzień/grudnia",
        1,
    ),
    weekdays=numbered(
        "poniedziałek/poniedziałku wtorek/wtorku środa/środę/środy czwartek/czwartku piątek/piątku "
        "sobota/sobotę/soboty niedziela/niedzielę/niedzieli",
        0,
    ),
    other_weeks=phrases("w zeszłym tygodniu | w ubiegłym tygodniu | w przyszłym tygodniu | zeszłego tygodnia | ubiegłego tygodnia | przyszłego tygodnia"),
    other_years=phrases("zeszłego roku | ubiegłego roku | przyszłego roku"),
    coming=phrases("przyszły | przyszłą | najbliższy | najbliższą"),
    gone=phrases("zeszły | zeszłą | ubiegły | ubiegłą | miniony | minioną"),
    abbreviations=phrases("tys | mln | mld | bln | ok | r | br | godz | ul | im | dr | prof | gen | np | tzw | m.in | tj"),
    speech_verbs=phrases("""
        powiedział | powiedziała | powiedzieli | mówi | mówił | mówiła | oświadczył | oświadczyła | oświadczyli
        stwierdza | stwierdził | stwierdziła | dodaje | dodał | dodała | podkreśla | podkreślił | podkreśliła | zaznacza
        zaznaczył | zaznaczyła | zapewnia | zapewnił | zapewniła | zastrzega | zastrzegł | zastrzegła | wyjaśnia | wyjaśnił
        wyjaśniła | ocenia | ocenił | oceniła | informuje | poinformował | poinformowała | poinformowali | ogłosił
        ogłosiła | ogłosili | zapowiada | zapowiedział | zapowiedziała | przekazał | przekazała | przekonuje | przekonywał
        przekonywała | twierdzi | twierdził | twierdziła | uważa | pisze | napisał | napisała | podaje | podał | podała
        przyznaje | przyznał | przyznała | odpowiada | odpowiedział | odpowiedziała | apeluje | zaapelował | zaapelowała
        proponuje | zaproponował | zaproponowała | ostrzega | ostrzegł | ostrzegła | przypomina | przypomniał
        przypomniała | skrytykował | skrytykowała | wskazuje | wskazał | wskazała | potwierdza | potwierdził
        potwierdziła | relacjonował | relacjonowała | według | zdaniem
    """),
    speech_nouns=phrases("oświadczenie | oświadczenia | żądanie | propozycja | słowa"),
    attributing=phrases("jak"),
    day_opens=phrases("późnym | dzisiaj | dziś"),
    agents=phrases("przez | według | zdaniem"),
    prepositions=phrases("""
        dla | do | w | we | na | z | ze | od | ode | przeciw | przeciwko | o | między | przez | za | ku | u | pod | po
        przed | przy | nad | bez | oprócz | poza | wobec
    """),
    clause_words=phrases("że | który | która | które | którzy | ale | lecz | jeśli | jeżeli | gdy | kiedy | żeby | aby | by | ponieważ | gdyż | bo | choć | chociaż | podczas | gdzie | czy"),
    between=phrases("także | też | również | już | jednak | wcześniej | wielokrotnie | publicznie | ponownie | natomiast | z kolei | ze swojej strony | następnie | tymczasem"),
    be=phrases("jest | są | był | była | było | byli | były"),
    belonging=phrases("członek | członkiem | członkowie | członkami | dołączył | dołączyła | dołączyło | należy do | należą do | bierze udział | biorą udział | na czele z"),
    representatives=phrases("rząd | prezydent | premier | minister | władze | szef"),
    pronouns=phrases("on | ona"),
    latter=phrases("ten ostatni | ta ostatnia"),
    neuter_pronouns=phrases("oni | one | ono"),
    scheduled=phrases("""
        zaplanowano | zaplanowane | zaplanowana | zaplanowany | odbędzie | odbędą | planuje | planują | w przededniu
        jutro | spotka | spotkają | weźmie udział | wezmą udział | przyjedzie | przybędzie | ma się odbyć
    """),
    called_off=phrases("odwołano | odwołane | odwołana | przełożono | przełożone | przełożona"),
)  # fmt: skip
