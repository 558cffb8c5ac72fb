"""Swedish: numbers on the long scale, bounds, dates and the words that turn a clause round."""

from footnoted.text.language import Language, classes, numbered, phrases

_UNITS = {"en": 1, "ett": 1, **numbered("två tre fyra fem sex sju åtta nio", 2)}
_TENS = {
    "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90,
}  # fmt: skip

SWEDISH = Language(
    code="sv",
    decimal=",",
    grouping=".",
    scales={
        "hundra": 2, "tusen": 3, "miljon": 6, "miljoner": 6, "milj": 6, "mn": 6, "miljard": 9, "miljarder": 9, "md": 9,
        "mdr": 9, "biljon": 12, "biljoner": 12,
    },
    numerals={
        **{word: value for word, value in _UNITS.items() if value > 1}, **_TENS,
        **numbered("tio elva tolv tretton fjorton femton sexton sjutton arton nitton", 10),
        **{f"{ten}{unit}": _TENS[ten] + _UNITS[unit] for ten in _TENS for unit in _UNITS},
        "hundra": 100, "ett hundra": 100, "tusen": 1000, "ett tusen": 1000,
    },
    collectives={
        "tiotal": 10, "dussin": 12, "tjugotal": 20, "trettiotal": 30, "fyrtiotal": 40, "femtiotal": 50, "hundratal": 100,
    },
    minus=phrases("minus"),
    ranges={"till": "", "eller": "", "och": "mellan"},
    changes=phrases("från"),
    measure_of_change=phrases("med"),
    bounds_before=classes("""
        more-than: överstiger | fler än | mer än | över | drygt
        at-least: minst | inte färre än | inte mindre än | åtminstone
        at-most: upp till | högst | maximalt | inte mer än | inte fler än
        fewer-than: färre än | mindre än | under
        about: omkring | cirka | ca | ca. | nästan | ungefär | runt | knappt | uppemot | närmare | kring
    """),
    bounds_after=classes("""
        at-least: eller mer | eller fler
        at-most: eller mindre | eller färre
    """),
    before_numbers=phrases("de | dessa | ytterligare"),
    per=classes("""
        year: om året | årligen | varje år | per år
        month: i månaden | per månad | varje månad
        week: i veckan | per vecka | varje vecka
        day: om dagen | dagligen | varje dag | per dag
        other: per | vardera | i timmen | i kvartalet
    """),
    rising=phrases("mer | fler | högre | ökat | ökade | ökar | stigit | steg | stiger | vuxit | växte | växer | plus"),
    falling=phrases("mindre | färre | lägre | minskat | minskade | minskar | fallit | föll | faller | sjunkit | sjönk | minus"),
    percent=phrases("procent"),
    negators=phrases("inte | ingen | inga | inget | ingenting | aldrig | varken | utan | knappast | nej | ej | icke | ingenstans | ingalunda"),
    denials=phrases("""
        avvisar | avvisade | avvisat | vägrar | vägrade | vägrat | förnekar | förnekade | förnekat | utesluter
        uteslöt | uteslutit | dementerar | dementerade | dementerat | långt ifrån | i stället för | istället för
    """),
    trailing=phrases("inte | aldrig"),
    weakening=phrases("bara | alltför | knappast | delvis | mindre | i stället"),
    opens_clause=phrases("att | om | ifall | som"),
    doubts_before=phrases("om | ifall | såvida inte | rykte | rykten | påstås | felaktigt"),
    doubts_after=phrases("ifall | såvida inte | är lögn | var lögn | är fel | var fel | i fjol | förra året | nästa år"),
    turns=phrases("men | och"),
    unreal=phrases("hoppas | hoppades | önskar | vill | ville | uppmanar | kräver | bjuder in | överväger | skulle"),
    prospects=phrases("inför | före | förberedelser för | planerad | planerade | kommande | nästa | möjlig | möjligt | eventuell | eventuellt"),
    suppositions=phrases("om | huruvida | ifall | såvida | förutsatt"),
    hedges=classes("""
        likelihood: sannolikt | troligen | förmodligen | nästan | väntas
        intention: planerar | vill | hoppas | avser | ämnar | redo att | beredd att | beredda att | villig att
        condition: om | ifall | såvida | förutsatt
    """),
    extents=classes("""
        all: alla | varje | hela | alltid
        only: bara | endast | enbart | ensam
        most: de flesta | flesta | majoriteten
        some: några | vissa | få | flera
    """),
    privatives=phrases("saknar | saknade | brist på | lögn | osann | falsk"),
    parts=phrases("hälften | tredjedel | fjärdedel | femtedel | del | bråkdel | procent | % | en | ett"),
    counted_of=phrases("av"),
    genitives=phrases("av | i"),
    out_of=phrases("bland"),
    others=phrases("ytterligare | andra | annan | återstående | övriga | första | dubbelt | halva"),
    articles=phrases("en | ett | den | det | de"),
    determiners=phrases("en | ett | den | det | de | sin | sitt | sina | hans | hennes | deras | vår | våra | dessa | denna"),
    lapsed=phrases("en gång | tidigare | förr | ursprungligen | skulle ha | hade varit"),
    conditionals=phrases("skulle"),
    conjunctions=phrases("och | eller | samt"),
    with_others=phrases("med | mellan | av | bland"),
    topics=phrases("om | utan | mot | trots | utom | diskutera"),
    away=phrases("efter | före | sedan | innan"),
    polls=phrases("mätning | opinionsmätning | undersökning | studie"),
    past_holders=phrases("tidigare | förre | förra | ex | expresident | tillträdande | vice | avgående"),
    attitudes=phrases("tror | trodde | hoppas | fruktar | önskar"),
    holding=phrases("är | som | blev"),
    light=phrases("""
        en | ett | den | det | de | sin | sitt | sina | deras | hans | hennes | att | till | vara | bli | man | han | hon
        landet | nu | så
    """),
    affirmed=phrases("inte bara | inte enbart | inte endast | inte minst"),
    modals=classes("""
        ability: kan | kunde
        possibility: kanske | möjligen | får
        future: ska | skall | skulle | kommer att
        duty: måste | bör | borde
    """),
    months=numbered(
        "januari/jan februari/feb mars/mar april/apr maj juni/jun juli/jul augusti/aug september/sep/sept "
        "oktober/okt november/nov december/dec",
        1,
    ),
    weekdays=numbered("måndag tisdag onsdag torsdag fredag lördag söndag", 0)
    | numbered("måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen", 0),
    other_weeks=phrases("förra veckan | nästa vecka | veckan före | veckan efter | föregående vecka"),
    other_years=phrases("i fjol | förra året | nästa år | året före | året efter"),
    coming=phrases("nästa | kommande"),
    gone=phrases("förra"),
    abbreviations=phrases("bl.a | ca | dr | kl | m.m | milj | nr | osv | prof | s.k | t.ex | jan | feb | mar | apr | aug | sept | okt | nov | dec"),
    speech_verbs=phrases("""
        säger | sade | sa | sagt | menar | menade | uttalar | uttalade | uttalat | understryker | underströk
        understrukit | betonar | betonade | betonat | påpekar | påpekade | påpekat | berättar | berättade | berättat
        uppger | uppgav | uppgett | förklarar | förklarade | förklarat | tillägger | tillade | tillagt | meddelar
        meddelade | meddelat | skriver | skrev | skrivit | varnar | varnade | varnat | kräver | krävde | krävt
        framhåller | framhöll | framhållit | lovar | lovade | lovat | bekräftar | bekräftade | bekräftat | svarar | svarade
        svarat | frågar | frågade | fastslår | fastslog | hävdar | hävdade | hävdat | föreslår | föreslog | föreslagit
        kallar | kallade | kallat | tror | trodde | hoppas | hoppades | fruktar | fruktade | önskar | önskade | uppmanar
        uppmanade | uppmanat | upprepar | upprepade | anser | ansåg | ansett | kritiserar | kritiserade | kritiserat
        konstaterar | konstaterade | konstaterat | markerar | markerade | markerat | fortsätter | enligt
    """),
    addressing=phrases("berättar | berättade | uppmanar | uppmanade | frågar | frågade | ber | bad"),
    speech_nouns=phrases("uttalande | uttalandet | krav | förslag | ord | besked"),
    attributing=phrases("som"),
    agents=phrases("av | enligt"),
    prepositions=phrases("för | i | på | av | mot | med | till | från | vid | om | över | under | hos | mellan | bland | utan | efter | före | sedan"),
    clause_words=phrases("att | som | medan | men | eftersom | ifall | när | då | om | trots att | där | vad | hur | innan | så"),
    between=phrases("""
        har | hade | är | var | blir | blev | också | även | redan | åter | nu | ännu | däremot | dessutom | samtidigt
        tidigare | offentligt | själv | därför | fortfarande
    """),
    be=phrases("är | var | varit | blir | blev | blivit"),
    have=phrases("har | hade"),
    belonging=phrases("medlem | medlemmar | anslöt sig | anslutit sig | del av | deltar | deltog | leds av | med i"),
    representatives=phrases("""
        regering | regeringen | regeringar | statsminister | statsministern | premiärminister | president | presidenten
        minister | ministern | förbundskansler | ledare | myndigheter
    """),
    pronouns=phrases("han | hon"),
    latter=phrases("sistnämnda | sistnämnde"),
    stand_ins=phrases("landet | regeringen"),
    scheduled=phrases("planerat | planerad | ska mötas | äger rum | kommer att mötas | i morgon | imorgon | dagen före"),
    called_off=phrases("inställt | inställd | uppskjutet | uppskjuten | ställdes in"),
)  # fmt: skip
