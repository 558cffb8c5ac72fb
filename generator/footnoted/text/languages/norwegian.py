"""Norwegian, Bokmål: numbers on the long scale, bounds, dates and the words that turn a clause round."""

from footnoted.text.language import Language, classes, numbered, phrases

_UNITS = {"en": 1, "én": 1, **numbered("to tre fire fem seks sju/syv åtte ni", 2)}
_TENS = {
    "tjue": 20, "tretti": 30, "førti": 40, "femti": 50, "seksti": 60, "sytti": 70, "åtti": 80, "nitti": 90,
}  # fmt: skip

NORWEGIAN = Language(
    code="nb",
    decimal=",",
    grouping=".",
    scales={
        "hundre": 2, "tusen": 3, "million": 6, "millioner": 6, "mill": 6, "milliard": 9, "milliarder": 9, "mrd": 9,
        "billion": 12, "billioner": 12,
    },
    numerals={
        **{word: value for word, value in _UNITS.items() if value > 1}, **_TENS, "tyve": 20, "tredve": 30,
        **numbered("ti elleve/elve tolv tretten fjorten femten seksten sytten atten nitten", 10),
        **{f"{ten}{unit}": _TENS[ten] + _UNITS[unit] for ten in _TENS for unit in _UNITS},
        "hundre": 100, "ett hundre": 100, "tusen": 1000, "ett tusen": 1000,
    },
    collectives={"dusin": 12, "snes": 20},
    minus=phrases("minus"),
    ranges={"til": "", "eller": "", "og": "mellom"},
    changes=phrases("fra"),
    measure_of_change=phrases("med"),
    bounds_before=classes("""
        more-than: overstiger | flere enn | mer enn | over | drøyt
        at-least: minst | ikke færre enn | ikke mindre enn | minimum
        at-most: opp til | opptil | høyst | maksimalt | ikke mer enn | ikke flere enn
        fewer-than: færre enn | mindre enn | under
        about: rundt | omkring | cirka | ca | ca. | nesten | omtrent | om lag | omlag | knapt | opp mot | nærmere | i underkant av
    """),
    bounds_after=classes("""
        at-least: eller mer | eller flere
        at-most: eller mindre | eller færre
    """),
    before_numbers=phrases("de | disse | ytterligere"),
    per=classes("""
        year: i året | årlig | hvert år | per år | pr. år
        month: i måneden | månedlig | hver måned | per måned
        week: i uken | ukentlig | hver uke | i uka
        day: om dagen | daglig | hver dag
        other: per | pr. | hver | i timen | i kvartalet
    """),
    rising=phrases("mer | flere | høyere | økt | øker | økte | steget | steg | stiger | vokst | vokser | vokste | pluss"),
    falling=phrases("mindre | færre | lavere | falt | faller | sunket | sank | synker | redusert | kuttet | minus"),
    percent=phrases("prosent | pst"),
    negators=phrases("ikke | ingen | intet | ingenting | aldri | verken | hverken | uten | neppe | nei | ei | ikkje | ingensteds"),
    denials=phrases("""
        avviser | avviste | avvist | nekter | nektet | benekter | benektet | utelukker | utelukket | dementerer
        dementerte | dementert | langt fra | i stedet for | unnlater
    """),
    trailing=phrases("ikke | aldri"),
    weakening=phrases("bare | altfor | neppe | delvis | mindre | i stedet"),
    opens_clause=phrases("at | om | hvis | som | dersom"),
    doubts_before=phrases("hvis | med mindre | dersom | hvorvidt | rykte | rykter | angivelig | feilaktig"),
    doubts_after=phrases("hvis | med mindre | dersom | er løgn | var løgn | er feil | var feil | i fjor | neste år"),
    turns=phrases("men | og"),
    unreal=phrases("håper | håpet | ønsker | ønsket | vil gjerne | oppfordrer | krever | inviterer | vurderer | ville"),
    prospects=phrases("før | foran | i forkant av | forberedelser til | planlagt | planlagte | kommende | neste | mulig | mulige | eventuell | eventuelle"),
    suppositions=phrases("hvis | dersom | med mindre | om | hvorvidt | forutsatt"),
    hedges=classes("""
        likelihood: sannsynligvis | trolig | antakelig | antagelig | nesten | ventes å
        intention: planlegger | ønsker | håper | har til hensikt | akter | klar til | villig til | villige til | rede til
        condition: hvis | dersom | med mindre
    """),
    extents=classes("""
        all: alle | hver | hele | alltid
        only: bare | kun | utelukkende | alene
        most: de fleste | fleste | flertallet
        some: noen | enkelte | få | flere
    """),
    privatives=phrases("mangler | manglet | mangel på | løgn | usann | falsk"),
    parts=phrases("halvparten | tredel | firedel | femtedel | fjerdedel | del | brøkdel | prosent | % | en | ett"),
    counted_of=phrases("av"),
    genitives=phrases("av | i"),
    out_of=phrases("ut av | blant"),
    others=phrases("ytterligere | andre | annen | gjenværende | øvrige | første | dobbelt | halve"),
    articles=phrases("en | ei | et | den | det | de"),
    determiners=phrases("en | ei | et | den | det | de | sin | sitt | sine | hans | hennes | deres | vår | våre | disse | denne"),
    lapsed=phrases("en gang | tidligere | før i tiden | opprinnelig | ville ha | hadde vært"),
    conditionals=phrases("ville"),
    conjunctions=phrases("og | eller | samt"),
    with_others=phrases("med | mellom | av | blant"),
    topics=phrases("om | uten | mot | tross | unntatt | diskutere"),
    away=phrases("etter | før | siden | innen"),
    polls=phrases("måling | meningsmåling | undersøkelse | studie"),
    past_holders=phrases("tidligere | eks | ekspresident | påtroppende | vise | avtroppende"),
    attitudes=phrases("tror | trodde | håper | frykter | ønsker"),
    holding=phrases("er | som | ble"),
    light=phrases("""
        en | ei | et | den | det | de | sin | sitt | sine | deres | hans | hennes | å | til | være | bli | man | han | hun
        landet | nå | så
    """),
    affirmed=phrases("ikke bare | ikke kun | ikke utelukkende | ikke minst"),
    modals=classes("""
        ability: kan | kunne
        possibility: kanskje | muligens
        future: vil | ville | kommer til å
        duty: skal | skulle | må | måtte | bør | burde | er nødt til
    """),
    months=numbered(
        "januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep/sept "
        "oktober/okt november/nov desember/des",
        1,
    ),
    weekdays=numbered("mandag tirsdag onsdag torsdag fredag lørdag søndag", 0),
    other_weeks=phrases("forrige uke | neste uke | i forrige uke | i neste uke | sist uke | uken før | uken etter"),
    other_years=phrases("i fjor | neste år | året før | året etter"),
    coming=phrases("neste | kommende"),
    gone=phrases("sist | forrige"),
    abbreviations=phrases("bl.a | ca | dr | f.eks | kl | mill | mrd | nr | osv | pst | pr | prof | jan | feb | mar | apr | aug | sept | okt | nov | des"),
    speech_verbs=phrases("""
        sier | sa | sagt | mener | mente | ment | uttaler | uttalte | uttalt | understreker | understreket | påpeker
        påpekte | påpekt | forteller | fortalte | fortalt | opplyser | opplyste | opplyst | forklarer | forklarte
        forklart | legger til | la til | melder | meldte | meldt | skriver | skrev | skrevet | advarer | advarte | advart
        krever | krevde | krevd | peker på | pekte på | lover | lovet | lovte | bekrefter | bekreftet | svarer | svarte
        svart | spør | spurte | slår fast | slo fast | erklærer | erklærte | erklært | hevder | hevdet | foreslår
        foreslo | foreslått | kaller | kalte | kalt | tror | trodde | håper | håpet | frykter | fryktet | ønsker | ønsket
        oppfordrer | oppfordret | gjentar | gjentok | gjentatt | kunngjør | kunngjorde | kunngjort | fastslår | fastslo
        kritiserer | kritiserte | kritisert | fortsetter | fortsatte | vurderer | ifølge
    """),
    addressing=phrases("forteller | fortalte | oppfordrer | oppfordret | spør | spurte | ber | ba"),
    speech_nouns=phrases("erklæring | uttalelse | uttalelser | krav | forslag | ord | utspill"),
    attributing=phrases("som"),
    agents=phrases("av | ifølge"),
    prepositions=phrases("for | i | på | av | mot | med | til | fra | ved | om | over | under | hos | mellom | blant | uten | etter | før | siden"),
    clause_words=phrases("at | som | mens | men | fordi | hvis | dersom | når | da | om | selv om | hvor | hva | hvordan | der | så"),
    between=phrases("""
        har | hadde | er | var | blir | ble | også | allerede | igjen | nå | ennå | derimot | dessuten | samtidig
        tidligere | offentlig | selv | derfor | nettopp | fortsatt | foreløpig
    """),
    be=phrases("er | var | vært | blir | ble | blitt"),
    have=phrases("har | hadde"),
    belonging=phrases("medlem | medlemmer | sluttet seg til | del av | deltar | deltok | ledet av | med i"),
    representatives=phrases("""
        regjering | regjeringen | regjeringer | statsminister | statsministeren | president | presidenten | minister
        ministeren | kansler | kansleren | leder | ledere | myndigheter | forsvarssjef | forsvarssjefen
    """),
    pronouns=phrases("han | hun"),
    latter=phrases("sistnevnte"),
    stand_ins=phrases("landet | regjeringen"),
    scheduled=phrases("planlagt | skal møtes | finner sted | vil møtes | i morgen | dagen før | kommende"),
    called_off=phrases("avlyst | utsatt | avlyste | utsatte"),
)  # fmt: skip
