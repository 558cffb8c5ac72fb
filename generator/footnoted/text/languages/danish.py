"""Danish: numbers on the long scale, bounds, dates and the words that turn a clause round."""

from footnoted.text.language import Language, classes, numbered, phrases

_UNITS = numbered("to tre fire fem seks syv otte ni", 2)
_TENS = {
    "tyve": 20, "tredive": 30, "fyrre": 40, "halvtreds": 50, "tres": 60, "halvfjerds": 70, "firs": 80, "halvfems": 90,
}  # fmt: skip

DANISH = Language(
    code="da",
    decimal=",",
    grouping=".",
    scales={
        "hundrede": 2, "hundred": 2, "tusind": 3, "tusinde": 3, "million": 6, "millioner": 6, "mio": 6,
        "milliard": 9, "milliarder": 9, "mia": 9, "billion": 12, "billioner": 12,
    },
    numerals={
        **_UNITS, **_TENS,
        **numbered("ti elleve tolv tretten fjorten femten seksten sytten atten nitten", 10),
        **{f"{unit}og{ten}": _UNITS.get(unit, 1) + _TENS[ten] for unit in ("en", *_UNITS) for ten in _TENS},
        "hundrede": 100, "et hundrede": 100, "tusind": 1000, "et tusind": 1000,
    },
    collectives={"dusin": 12, "snes": 20},
    minus=phrases("minus"),
    ranges={"til": "", "eller": "", "og": "mellem"},
    changes=phrases("fra"),
    measure_of_change=phrases("med"),
    bounds_before=classes("""
        more-than: overstiger | flere end | mere end | over | godt
        at-least: mindst | ikke færre end | ikke mindre end | som minimum
        at-most: op til | højst | maksimalt | ikke mere end | ikke flere end
        fewer-than: færre end | mindre end | under
        about: omkring | cirka | ca | ca. | næsten | knap | omtrent | op mod | i omegnen af
    """),
    bounds_after=classes("""
        at-least: eller mere | eller flere
        at-most: eller mindre | eller færre
    """),
    before_numbers=phrases("de | disse | yderligere"),
    per=classes("""
        year: om året | årligt | hvert år | pr. år | per år
        month: om måneden | månedligt | hver måned
        week: om ugen | ugentligt | hver uge
        day: om dagen | dagligt | hver dag
        other: pr. | per | hver | i timen | i kvartalet
    """),
    rising=phrases("mere | flere | højere | steget | steg | stiger | vokset | voksede | vokser | øget | plus"),
    falling=phrases("mindre | færre | lavere | faldet | faldt | falder | sænket | skåret | reduceret | minus"),
    percent=phrases("procent | pct"),
    negators=phrases("ikke | ingen | intet | ingenting | aldrig | hverken | uden | næppe | nej | ej | ingensinde | ingen steder"),
    denials=phrases("""
        afviser | afviste | afvist | nægter | nægtede | nægtet | benægter | benægtede | benægtet | udelukker
        udelukkede | udelukket | dementerer | dementerede | dementeret | langt fra | i stedet for | undlader
    """),
    trailing=phrases("ikke | aldrig"),
    weakening=phrases("kun | alt for | næppe | delvis | mindre | i stedet"),
    opens_clause=phrases("at | om | hvis | som | der"),
    doubts_before=phrases("hvis | medmindre | hvorvidt | rygte | rygter | angiveligt | fejlagtigt"),
    doubts_after=phrases("hvis | medmindre | er løgn | var løgn | er forkert | var forkert | sidste år | næste år"),
    turns=phrases("men | og"),
    unreal=phrases("håber | håbede | ønsker | ønskede | vil gerne | opfordrer | kræver | inviterer | overvejer | ville"),
    prospects=phrases("før | forud for | inden | forberedelser til | planlagt | planlagte | kommende | næste | mulig | muligt | eventuel"),
    suppositions=phrases("hvis | medmindre | om | hvorvidt | såfremt | forudsat"),
    hedges=classes("""
        likelihood: sandsynligvis | formentlig | antagelig | næsten | ventes at
        intention: planlægger | ønsker | håber | har til hensigt | agter | klar til | parat til | villig til | villige til
        condition: hvis | medmindre | såfremt
    """),
    extents=classes("""
        all: alle | hver | hele | altid
        only: kun | bare | udelukkende | alene
        most: de fleste | fleste | flertallet
        some: nogle | enkelte | få | flere
    """),
    privatives=phrases("mangler | manglede | mangel på | løgn | usand | falsk"),
    parts=phrases("halvdelen | tredjedel | fjerdedel | femtedel | del | brøkdel | procent | % | en | et"),
    counted_of=phrases("af"),
    genitives=phrases("af | i"),
    out_of=phrases("ud af | blandt"),
    others=phrases("yderligere | andre | anden | resterende | øvrige | første | dobbelt | halve"),
    articles=phrases("en | et | den | det | de"),
    determiners=phrases("en | et | den | det | de | sin | sit | sine | hans | hendes | deres | vores | disse | denne"),
    lapsed=phrases("engang | tidligere | førhen | oprindeligt | ville have | havde været"),
    conditionals=phrases("ville"),
    conjunctions=phrases("og | eller | samt"),
    with_others=phrases("med | mellem | af | blandt"),
    topics=phrases("om | uden | mod | imod | trods | bortset fra | diskutere"),
    away=phrases("efter | før | siden | inden"),
    polls=phrases("måling | meningsmåling | undersøgelse | studie"),
    past_holders=phrases("tidligere | eks | ekspræsident | kommende | vice | afgående"),
    attitudes=phrases("tror | troede | håber | frygter | ønsker"),
    holding=phrases("er | som | blev"),
    light=phrases("""
        en | et | den | det | de | sin | sit | sine | deres | hans | hendes | at | til | være | blive | man | han | hun
        landet | nu | så
    """),
    affirmed=phrases("ikke kun | ikke bare | ikke alene | ikke udelukkende | ikke mindst"),
    modals=classes("""
        ability: kan | kunne
        possibility: måske | muligvis
        future: vil | ville | kommer til at
        duty: skal | skulle | må | måtte | bør | burde | er nødt til
    """),
    months=numbered(
        "januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep/sept "
        "oktober/okt november/nov december/dec",
        1,
    ),
    weekdays=numbered("mandag tirsdag onsdag torsdag fredag lørdag søndag", 0),
    other_weeks=phrases("i sidste uge | i næste uge | sidste uge | næste uge | ugen før | ugen efter | i forrige uge"),
    other_years=phrases("sidste år | næste år | året før | året efter | i fjor"),
    coming=phrases("næste | kommende"),
    gone=phrases("sidste | forrige"),
    abbreviations=phrases("bl.a | ca | dr | f.eks | hr | mht | mia | mio | nr | osv | pct | pr | prof | red | jan | feb | mar | apr | aug | sept | okt | nov | dec"),
    speech_verbs=phrases("""
        siger | sagde | sagt | mener | mente | udtaler | udtalte | udtalt | understreger | understregede | understreget
        betoner | betonede | betonet | påpeger | påpegede | påpeget | fortæller | fortalte | fortalt | oplyser | oplyste
        oplyst | forklarer | forklarede | forklaret | tilføjer | tilføjede | tilføjet | meddeler | meddelte | meddelt
        skriver | skrev | skrevet | advarer | advarede | advaret | kræver | krævede | krævet | peger på | pegede på
        lover | lovede | lovet | bekræfter | bekræftede | bekræftet | svarer | svarede | svaret | spørger | spurgte
        fastslår | fastslog | fastslået | erklærer | erklærede | erklæret | hævder | hævdede | hævdet | foreslår
        foreslog | foreslået | kalder | kaldte | kaldt | tror | troede | håber | håbede | frygter | frygtede | ønsker
        ønskede | opfordrer | opfordrede | opfordret | gentager | gentog | gentaget | vurderer | vurderede | vurderet
        kritiserer | kritiserede | kritiseret | fortsætter | lyder | lød | ifølge
    """),
    addressing=phrases("fortæller | fortalte | opfordrer | opfordrede | spørger | spurgte | beder | bad"),
    speech_nouns=phrases("erklæring | udtalelse | udtalelser | krav | forslag | ord | udmelding"),
    attributing=phrases("som"),
    agents=phrases("af | ifølge"),
    prepositions=phrases("for | i | på | af | mod | imod | med | til | fra | ved | om | over | under | hos | mellem | blandt | uden | efter | før | siden"),
    clause_words=phrases("at | der | som | mens | men | fordi | hvis | når | da | om | selvom | hvor | hvad | hvordan | inden | så"),
    between=phrases("""
        har | havde | er | var | bliver | blev | også | allerede | igen | nu | endnu | dog | derimod | desuden | samtidig
        tidligere | offentligt | selv | derfor | netop | fortsat
    """),
    be=phrases("er | var | været | bliver | blev | blevet"),
    have=phrases("har | havde"),
    belonging=phrases("medlem | medlemmer | tilsluttede | tilsluttet | del af | deltager | deltog | ledet af | med i"),
    representatives=phrases("""
        regering | regeringen | regeringer | statsminister | statsministeren | premierminister | premierministeren
        præsident | præsidenten | minister | ministeren | kansler | kansleren | leder | ledere | myndigheder
    """),
    pronouns=phrases("han | hun"),
    latter=phrases("sidstnævnte"),
    stand_ins=phrases("landet | regeringen"),
    scheduled=phrases("planlagt | skal mødes | finder sted | vil mødes | i morgen | dagen før | kommende"),
    called_off=phrases("aflyst | udskudt | aflyste | udskød"),
)  # fmt: skip
