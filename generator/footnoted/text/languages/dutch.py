"""Dutch: numbers on the long scale, bounds, dates and the words that turn a clause round."""

from footnoted.text.language import Language, classes, numbered, phrases

_UNITS = numbered("twee drie vier vijf zes zeven acht negen", 2)
_TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
    "negentig": 90,
}  # fmt: skip

DUTCH = Language(
    code="nl",
    decimal=",",
    grouping=".",
    scales={
        "duizend": 3, "miljoen": 6, "mln": 6, "mio": 6, "miljard": 9, "mld": 9, "mrd": 9, "biljoen": 12,
    },
    numerals={
        **_UNITS, **_TENS,
        **numbered("tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien", 10),
        # "Tweeëntwintig", but "vierentwintig".
        **{f"{unit}{'ën' if unit.endswith('e') else 'en'}{ten}": _UNITS.get(unit, 1) + _TENS[ten]
           for unit in ("een", *_UNITS) for ten in _TENS},
        **{f"{unit}{word}": value * _UNITS.get(unit, 1)
           for unit in ("", *_UNITS) for word, value in (("honderd", 100), ("duizend", 1000))},
    },
    collectives={"tiental": 10, "twintigtal": 20, "dertigtal": 30, "vijftigtal": 50, "honderdtal": 100},
    minus=phrases("min"),
    ranges={"tot": "", "of": "", "à": "", "en": "tussen"},
    changes=phrases("van"),
    measure_of_change=phrases("met"),
    bounds_before=classes("""
        more-than: overschrijdt | meer dan | boven de | ruim
        at-least: minstens | minimaal | ten minste | tenminste | niet minder dan | zeker | vanaf
        at-most: tot | hoogstens | hooguit | maximaal | ten hoogste | niet meer dan
        fewer-than: minder dan | onder de
        about: ongeveer | circa | ca | zo'n | rond | rond de | bijna | een kleine | om en nabij | naar schatting
    """),
    bounds_after=classes("""
        at-least: of meer
        at-most: of minder
    """),
    before_numbers=phrases("de | die | deze | nog"),
    per=classes("""
        year: per jaar | jaarlijks | elk jaar | ieder jaar
        month: per maand | maandelijks | elke maand | iedere maand
        week: per week | wekelijks | elke week
        day: per dag | dagelijks | elke dag
        other: per | elk | per kwartaal | per uur | per persoon | per hoofd
    """),
    rising=phrases("meer | hoger | gestegen | steeg | stijgt | stijgen | gegroeid | groeide | groeit | toegenomen | plus"),
    falling=phrases("minder | lager | gedaald | daalde | daalt | gekrompen | kromp | afgenomen | teruggelopen"),
    percent=phrases("procent"),
    negators=phrases("niet | geen | nooit | niemand | niets | niks | noch | nergens | zonder | nauwelijks | amper | geenszins | allerminst | evenmin"),
    denials=phrases("""
        weigert | weigerde | geweigerd | ontkent | ontkende | ontkend | verwerpt | verwierp | verworpen | wijst af
        wees af | afgewezen | sluit uit | sloot uit | uitgesloten
    """),
    trailing=phrases("niet | nooit"),
    affirmed=phrases("niet slechts | niet enkel"),
    opens_clause=phrases("dat | of | als | indien"),
    doubts_before=phrases("als | indien | of | gerucht | geruchten | zogenaamd | ten onrechte"),
    doubts_after=phrases("als | indien | tenzij | gelogen | onwaar | ontkend | vorig jaar | volgend jaar"),
    turns=phrases("maar | en"),
    unreal=phrases("hoopt | wil | wilde | willen | eist | weigert | weigerde | overweegt | nodigde"),
    prospects=phrases("vóór | voorafgaand aan | aan de vooravond van | geplande | mogelijke | eventuele | komende | volgende"),
    suppositions=phrases("als | indien | of | mits | tenzij"),
    hedges=classes("""
        likelihood: waarschijnlijk | vermoedelijk | wellicht | misschien | bijna | hoogstwaarschijnlijk
        intention: wil | willen | van plan | hoopt | beoogt | bereid
        condition: als | indien | of | mits | tenzij
    """),
    extents=classes("""
        all: alle | allen | allemaal | elke | iedere | heel
        only: alleen | slechts | enkel | uitsluitend
        most: meeste | meerderheid
        some: sommige | enkele | enige | verscheidene | meerdere
    """),
    privatives=phrases("gebrek aan | ontbreekt | onwaar"),
    parts=phrases("helft | derde | kwart | deel | gedeelte | fractie | procent | % | één | een"),
    counted_of=phrases("van"),
    genitives=phrases("van | in"),
    out_of=phrases("onder de"),
    others=phrases("andere | extra | overige | resterende | eerste | dubbele"),
    articles=phrases("de | het | een | 't"),
    determiners=phrases("de | het | een | zijn | haar | hun | deze | die | dit"),
    lapsed=phrases("vroeger | eerst | voorheen | aanvankelijk | destijds"),
    conditionals=phrases("zou | zouden"),
    conjunctions=phrases("en | of | alsook | evenals"),
    with_others=phrases("met | tussen | van | door"),
    topics=phrases("over | zonder | tegen | ondanks"),
    away=phrases("na | voor | sinds"),
    polls=phrases("peiling | enquête | onderzoek"),
    past_holders=phrases("voormalig | voormalige | ex | oud | aanstaand | aanstaande | vice"),
    reversers=phrases("terugtrekking | verbod | kritiek | weigering | terugkeer"),
    attitudes=phrases("gelooft | denkt | vindt | hoopt | vreest | wil | wenst"),
    attendants=phrases("gezant | woordvoerder | adviseur | bondgenoot"),
    holding=phrases("is | werd | als"),
    along=phrases("samen | waaronder | inclusief"),
    affiliating=phrases("van"),
    light=phrases("de | het | een | zijn | haar | hun | te | om | worden | blijft | is | ze | zij | hij"),
    modals=classes("""
        ability: kan | kunnen | kon | konden
        possibility: mag | mogen | mocht | mochten
        duty: moet | moeten | moest | moesten | dient | dienen | hoeft | mag niet | mogen niet | mag geen | mogen geen
        future: zal | zullen | zou | zouden
    """),
    months=numbered(
        "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep/sept "
        "oktober/okt november/nov december/dec",
        1,
    ),
    weekdays=numbered("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag", 0),
    other_weeks=phrases("vorige week | volgende week | over een week"),
    other_years=phrases("vorig jaar | volgend jaar | komend jaar"),
    coming=phrases("komende | volgende | aanstaande"),
    gone=phrases("afgelopen | vorige | jongstleden"),
    abbreviations=phrases("dr | prof | mr | drs | ir | bv | ca | mln | mld | nr | jan | feb | mrt | apr | aug | sept | okt | nov | dec | d.w.z | o.a"),
    speech_verbs=phrases("""
        zegt | zei | zeiden | gezegd | verklaart | verklaarde | verklaarden | verklaard | benadrukt | benadrukte
        benadrukten | meldt | meldde | meldden | vertelt | vertelde | verteld | stelt | stelde | schrijft | schreef
        geschreven | waarschuwt | waarschuwde | gewaarschuwd | vindt | vond | meent | meende | noemt | noemde | genoemd
        voegt toe | voegde toe | voegt eraan toe | voegde eraan toe | bevestigt | bevestigde | bevestigd | herhaalt
        herhaalde | erkent | erkende | antwoordt | antwoordde | reageert | reageerde | beweert | beweerde | belooft
        beloofde | beloofd | verzekert | verzekerde | eist | eiste | geëist | pleit | pleitte | kondigt aan | kondigde aan
        aangekondigd | laat weten | liet weten | legt uit | legde uit | roept op | riep op | bekritiseert | bekritiseerde
        prijst | prees | gelooft | geloofde | concludeert | concludeerde | onderstreept | onderstreepte | aldus | volgens
    """),
    speech_nouns=phrases("verklaring | eis | voorstel | uitspraak | uitspraken | woorden"),
    attributing=phrases("zoals"),
    infinitive="[a-zäëïöü]+(?:en|aan|oen|ien)",
    bracketing=phrases("""
        kan | kunnen | kon | konden | mag | mogen | mocht | mochten | moet | moeten | moest | moesten | wil | willen
        wilde | wilden | zal | zullen | zou | zouden
    """),
    day_opens=phrases("laat | vroeg | eerder | vandaag"),
    agents=phrases("door | volgens | aldus"),
    prepositions=phrases("""
        voor | in | naar | tegen | met | van | aan | op | bij | tot | uit | over | om | te | ten | ter | door | onder
        tussen | zonder | via | sinds | behalve
    """),
    clause_words=phrases("dat | die | wat | wie | waar | waarvan | terwijl | maar | omdat | want | als | of | hoewel | nadat | voordat | zodat | toen | wanneer | doordat"),
    between=phrases("""
        heeft | hebben | had | is | zijn | was | wordt | ook | al | reeds | eerder | verder | echter | daarentegen
        opnieuw | intussen | eveneens | vandaag | gisteren | ondertussen | daarop | nog | wel
    """),
    be=phrases("is | zijn | was | waren"),
    have=phrases("heeft | hebben | had | hadden"),
    belonging=phrases("lid | leden | behoort tot | behoren tot | deel van | maakt deel uit | maken deel uit | neemt deel | nemen deel | aangesloten bij | geleid door"),
    representatives=phrases("regering | president | premier | minister | kabinet | autoriteiten"),
    pronouns=phrases("hij | zij"),
    latter=phrases("laatstgenoemde"),
    neuter_pronouns=phrases("het"),
    scheduled=phrases("gepland | zal plaatsvinden | vindt plaats | voorzien | aan de vooravond | morgen"),
    called_off=phrases("afgelast | uitgesteld | geannuleerd"),
)  # fmt: skip
