"""German: numbers on the long scale, bounds, dates and the words that turn a clause round."""

from footnoted.text.language import Language, classes, numbered, phrases

_UNITS = numbered("zwei drei vier fünf sechs sieben acht neun", 2)
_TENS = {
    "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
    "neunzig": 90,
}  # fmt: skip

GERMAN = Language(
    code="de",
    decimal=",",
    grouping=".",
    scales={
        "tausend": 3, "tsd": 3, "million": 6, "millionen": 6, "mio": 6,
        "milliarde": 9, "milliarden": 9, "mrd": 9, "billion": 12, "billionen": 12, "bio": 12,
    },
    numerals={
        **_UNITS, **_TENS,
        **numbered("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 10),
        **{f"{unit}und{ten}": _UNITS.get(unit, 1) + _TENS[ten] for unit in ("ein", *_UNITS) for ten in _TENS},
        **{f"{unit}{word}": value * _UNITS.get(unit, 1)
           for unit in ("", "ein", *_UNITS) for word, value in (("hundert", 100), ("tausend", 1000))},
    },
    minus=phrases("minus"),
    ranges={"bis": "", "oder": "", "und": "zwischen"},
    measure_of_change=phrases("um"),
    bounds_before=classes("""
        more-than: übersteigt | mehr als | über | gut
        at-least: mindestens | wenigstens | nicht weniger als | ab
        at-most: bis zu | höchstens | maximal | nicht mehr als
        fewer-than: weniger als | unter
        about: etwa | rund | ungefähr | circa | ca | fast | knapp | an die | um die | annähernd | beinahe | nahezu | zirka
    """),
    bounds_after=classes("""
        at-least: oder mehr
        at-most: oder weniger
    """),
    before_numbers=phrases("die | der | weitere"),
    per=classes("""
        year: pro jahr | jährlich | im jahr | jedes jahr
        month: pro monat | monatlich | im monat
        week: pro woche | wöchentlich
        day: pro tag | täglich
        other: pro | je | vierteljährlich
    """),
    rising=phrases("mehr | höher | gestiegen | stieg | steigt | gewachsen | wuchs | wächst | zugenommen | plus"),
    falling=phrases("""
        weniger | niedriger | gefallen | fiel | gesunken | sank | sinkt | geschrumpft | schrumpfte | abgenommen
        zurückgegangen | minus
    """),
    percent=phrases("prozent"),
    negators=phrases("nicht | kein | keine | keinen | keiner | keinem | keines | nie | niemals | niemand | nichts | weder | noch | ohne | kaum | keineswegs | keinesfalls | mitnichten | niemanden | niemandem | nirgends"),
    denials=phrases("lehnt ab | lehnte ab | abgelehnt | verweigert | verweigerte | dementiert | dementierte | bestreitet | ausgeschlossen"),
    trailing=phrases("nicht | nie | niemals"),
    affirmed=phrases("nicht nur"),
    opens_clause=phrases("dass | ob | wenn | falls"),
    doubts_before=phrases("wenn | falls | ob | gerücht | gerüchte | angeblich | fälschlich"),
    doubts_after=phrases("wenn | falls | gelogen | falsch | dementiert | voriges jahr | nächstes jahr"),
    turns=phrases("aber | und"),
    unreal=phrases("hofft | will | wollte | wollen | fordert | lud | lehnte | weigerte | erwägt | plant | wäre | hätte"),
    prospects=phrases("vor | geplante | geplanten | geplantes | am vorabend | möglichen | mögliches | nächsten"),
    suppositions=phrases("wenn | falls | ob | sofern"),
    hedges=classes("""
        likelihood: wahrscheinlich | vermutlich | wohl | fast
        intention: will | wolle | wollen | plant | plane | hofft | beabsichtigt | bereit
        condition: wenn | falls | ob | sofern
    """),
    extents=classes("""
        all: alle | aller | allen | jeder | jede | jedes | sämtliche | ganz
        only: nur | lediglich | allein
        most: meisten | mehrheit
        some: einige | manche | wenige | mehrere
    """),
    parts=phrases("hälfte | drittel | viertel | teil | bruchteil | prozent | % | ein | eines | eine"),
    counted_of=phrases("der"),
    genitives=phrases("der | von | seiner | ihrer | in | im"),
    out_of=phrases("von den | unter den"),
    others=phrases("weitere | weiteren | übrigen | restlichen | ersten | anderen | doppelt | zusätzliche"),
    articles=phrases("der | die | das | den | dem | des | ein | eine | einen | einer"),
    determiners=phrases("der | die | das | den | dem | des | ein | eine | seine | seiner | ihre | ihrer | diese | dieser"),
    lapsed=phrases("früher | einst | zuvor | anfangs | wäre | hätte | gewesen"),
    conjunctions=phrases("und | oder | sowie"),
    with_others=phrases("mit | zwischen | von | durch"),
    topics=phrases("""über | ohne | gegen | trotz"""),
    away=phrases("nach | vor | seit"),
    polls=phrases("umfrage | studie | erhebung"),
    conditionals=phrases("würde | würden"),
    past_holders=phrases("ehemalige | ehemaliger | frühere | früherer | ex | designierte | designierter | künftige | vize"),
    attitudes=phrases("glaubt | denkt | hofft | fürchtet | will | wünscht"),
    light=phrases("der | die | das | den | dem | ein | eine | seine | ihre | zu | sein | werden | es | sie | er"),
    modals=classes("""
        ability: kann | können | könne | könnte | könnten | konnte
        possibility: darf | dürfen | dürfe | dürfte
        duty: darf nicht | dürfen nicht | dürfe nicht | darf keine | dürfen keine
        future: wird | werden | werde | würde | würden
        duty: muss | müssen | müsse | müsste | soll | sollen | solle | sollte | sollten
    """),
    participle=r"(?:\w*ge\w{2,}(?:t|en)|(?:be|er|ver|zer|ent)\w{2,}(?:t|en)|\w+iert) ",
    months=numbered(
        "januar/jan februar/feb märz april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt "
        "november/nov dezember/dez",
        1,
    ),
    relative_days={"heute": 0, "heute morgen": 0, "gestern": -1},
    weekdays=numbered("montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag", 0),
    other_weeks=phrases("""
        vergangener woche | letzter woche | voriger woche | nächster woche | kommender woche | vergangene woche
        letzte woche | nächste woche | der vorwoche
    """),
    other_years=phrases("vorigen jahres | letzten jahres | nächsten jahres | kommenden jahres"),
    coming=phrases("nächsten | kommenden"),
    gone=phrases("letzten | vergangenen | vorigen"),
    abbreviations=phrases("dr | prof | bzw | ca | usw | mio | mrd | bio | tsd | jan | feb | apr | aug | sept | okt | nov | dez | z.b | d.h"),
    speech_verbs=phrases("""
        sagt | sagte | gesagt | erklärt | erklärte | betont | betonte | fordert | forderte | meint | meinte | kündigt
        kündigte | teilt | teilte | schreibt | schrieb | berichtet | berichtete | warnt | warnte | bekräftigt
        bekräftigte | äußert | äußerte | nennt | nannte | sagten | erklärten | mahnt | mahnte | kritisiert | kritisierte
        ergänzt | ergänzte | versichert | versicherte | behauptet | behauptete | unterstrich | verlangt | verlangte | lobt
        lobte | begrüßt | begrüßte | glaubt | glaubte | betonten | verkündet | verkündete | bestätigt | bestätigte
        mitteilt | mitteilte | ankündigt | ankündigte | unterstreicht | hervorhebt | hervorhob | erläutert | erläuterte
        entgegnet | entgegnete | begründet | begründete | deutet | deutete | antwortet | antwortete | räumt ein | räumte ein | appelliert | appellierte | sprach | laut
        nach angaben von
    """),
    speech_nouns=phrases("erklärung | forderung | vorschlag | aussage | worte"),
    closing=phrases("so"),
    attributing=phrases("wie"),
    infinitive="[a-zäöüß]+(?:en|ern|eln)",
    bracketing=phrases("""
        kann | können | könnte | könnten | darf | dürfen | dürfte | wird | werden | würde | würden | muss | müssen
        müsste | soll | sollen | sollte | sollten | will | wollen | möchte | möchten
    """),
    agents=phrases("von | durch | laut | nach angaben von"),
    prepositions=phrases("für | in | im | nach | gegen | mit | von | an | am | auf | bei | zu | zum | zur | aus | über | um"),
    clause_words=phrases("dass | der | die | das | während | aber | weil | wenn | als | ob | obwohl | nachdem | bevor"),
    between=phrases("bekanntlich | hat | haben | hatte | ist | sind | war | wird | auch | bereits | schon | zudem | jedoch | hingegen | dagegen | zuvor | erneut | unterdessen"),
    be=phrases("ist | sind | war"),
    have=phrases("hat | haben"),
    kindred={"beobachter": "observer", "beobachterin": "observer", "beobachterstatus": "observer"},
    belonging=phrases("mitglied | mitglieder | gehört zu | teil der | teil des | beteiligt | angeführt von | beigetreten"),
    representatives=phrases("regierung | bundesregierung | präsident | minister | kanzler | behörden"),
    pronouns=phrases("er | sie"),
    latter=phrases("letzterer | letztere"),
    neuter_pronouns=phrases("es"),
    scheduled=phrases("geplant | soll stattfinden | wird stattfinden | vorgesehen | am vorabend | morgen"),
    called_off=phrases("abgesagt | verschoben"),
)  # fmt: skip
