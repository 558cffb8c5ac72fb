"""Finnish: numbers, bounds, dates and the words that turn a clause round.

A preposition of other languages is an ending here, `Suomen`, `Suomella`; a postposition tells who said
something, `Orpon mukaan`, and stands among the verbs of speech, since it follows the name.
"""

from footnoted.text.language import Language, classes, numbered, phrases

FINNISH = Language(
    code="fi",
    decimal=",",
    grouping=".",
    scales={
        "sata": 2, "sataa": 2, "tuhat": 3, "tuhatta": 3, "tuhannen": 3, "miljoona": 6, "miljoonaa": 6, "miljoonan": 6,
        "milj": 6, "miljardi": 9, "miljardia": 9, "miljardin": 9, "mrd": 9, "biljoona": 12, "biljoonaa": 12,
    },
    numerals={
        **numbered("kaksi/kahden kolme/kolmen neljä/neljän viisi/viiden kuusi/kuuden seitsemän kahdeksan yhdeksän kymmenen", 2),
        **numbered(
            "yksitoista kaksitoista kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista "
            "yhdeksäntoista kaksikymmentä", 11,
        ),
        "kolmekymmentä": 30, "neljäkymmentä": 40, "viisikymmentä": 50, "kuusikymmentä": 60, "seitsemänkymmentä": 70,
        "kahdeksankymmentä": 80, "yhdeksänkymmentä": 90, "sata": 100, "kaksisataa": 200, "kolmesataa": 300,
        "viisisataa": 500, "tuhat": 1000,
    },
    collectives={"kymmenkunta": 10, "parikymmentä": 20, "satakunta": 100},
    minus=phrases("miinus"),
    ranges={"tai": ""},
    bounds_before=classes("""
        more-than: yli | enemmän kuin | ylittää | ylitti
        at-least: vähintään | ainakin | ei vähempää kuin
        at-most: enintään | korkeintaan | jopa | ei enempää kuin
        fewer-than: alle | vähemmän kuin
        about: noin | suunnilleen | arviolta | lähes | melkein | reilut | vajaat | runsaat
    """),
    bounds_after=classes("""
        at-least: tai enemmän
        at-most: tai vähemmän
    """),
    before_numbers=phrases("nämä | ne"),
    per=classes("""
        year: vuodessa | vuosittain | joka vuosi
        month: kuukaudessa | kuukausittain
        week: viikossa | viikoittain
        day: päivässä | päivittäin
        other: henkeä kohti | asukasta kohti | kappale | neljännesvuosittain
    """),
    rising=phrases("enemmän | korkeampi | kasvoi | kasvanut | nousi | noussut | lisääntyi | nosti"),
    falling=phrases("vähemmän | alempi | laski | laskenut | väheni | vähentynyt | putosi | supistui"),
    percent=phrases("prosentti | prosenttia | prosentin"),
    negators=phrases("""
        ei | en | et | emme | ette | eivät | eikä | enkä | emmekä | eivätkä | älä | älkää | ettei | etteivät | etten
        ettemme | elleivät | ellei | ilman | tuskin
    """),
    denials=phrases("""
        kiisti | kiistää | kieltäytyi | kieltäytyy | torjui | torjuu | hylkäsi | hylkää | sulki pois | sulkee pois
        poissuljettu | poissuljettua
    """),
    affirmed=phrases("ei vain | ei ainoastaan | ei pelkästään"),
    weakening=phrases("vain | osittain | puoliksi | vähemmän"),
    opens_clause=phrases("että | jos | joka | jotka | onko | ovatko | voiko"),
    doubts_before=phrases("jos | onko | huhu | huhuja | väitetysti | muka"),
    doubts_after=phrases("jos | ellei | valhetta | perätön | viime vuonna | ensi vuonna"),
    turns=phrases("mutta | vaan | ja"),
    unreal=phrases("toivoo | toivoi | haluaa | halusi | vaatii | vaati | kehotti | kieltäytyi | harkitsee | harkitsi | kutsui"),
    prospects=phrases("ennen | ehdotettu | suunniteltu | mahdollinen | mahdollista | mahdollisesta | seuraava | tuleva | tulevasta | aattona"),
    suppositions=phrases("jos | ellei | mikäli | onko | edellyttäen että"),
    hedges=classes("""
        likelihood: todennäköisesti | luultavasti | ilmeisesti | varmaankin | lähes
        intention: aikoo | aikovat | haluaa | haluavat | suunnittelee | suunnittelevat | valmis | valmiita
        condition: jos | ellei | mikäli | edellyttäen että
    """),
    extents=classes("""
        all: kaikki | kaikkien | jokainen | koko
        only: vain | ainoastaan | pelkästään
        most: useimmat | enemmistö | suurin osa
        some: jotkut | muutamat | useat
    """),
    privatives=phrases("puuttuu | puute"),
    parts=phrases("puolet | kolmasosa | neljäsosa | osa | prosenttia | % | yksi"),
    out_of=phrases("joukosta"),
    others=phrases("muut | muiden | muuta | lisäksi | toiset | loput | ensimmäiset | kaksinkertainen"),
    determiners=phrases("sen | hänen | heidän | nämä | näiden | tämä | tämän"),
    lapsed=phrases("aiemmin | aikoinaan | alun perin | olisi | ollut"),
    conjunctions=phrases("ja | tai | sekä"),
    with_others=phrases("kanssa | välillä | välinen"),
    topics=phrases("ilman | vastaan | huolimatta"),
    away=phrases("jälkeen | ennen | lähtien"),
    polls=phrases("kysely | mielipidemittaus | tutkimus"),
    conditionals=phrases("-isi | -isivat"),
    past_holders=phrases("entinen | entisen | ex | tuleva | tulevan | vara"),
    attitudes=phrases("uskoo | uskoi | toivoo | toivoi | pelkää | pelkäsi | haluaa | halusi | mielestä"),
    light=phrases("osalta | on selvää | olemme | on | olla | se | he | hän | tämä | myös | nyt"),
    holding=phrases("on"),
    comprising=phrases("mukaan lukien | johtama | johtaman | kuuluvat"),
    modals=classes("""
        ability: voi | voivat | voimme | voida | voisi | voisivat | voisimme | pystyy | pystyvät
        possibility: saattaa | saattavat | saattaisi | ehkä
        future: tulee olemaan | tulevat olemaan
        duty: täytyy | täytyisi | pitäisi | on pakko
    """),
    months=numbered(
        "tammikuu/tammikuuta/tammikuussa helmikuu/helmikuuta/helmikuussa maaliskuu/maaliskuuta/maaliskuussa "
        "huhtikuu/huhtikuuta/huhtikuussa toukokuu/toukokuuta/toukokuussa kesäkuu/kesäkuuta/kesäkuussa "
        "heinäkuu/heinäkuuta/heinäkuussa elokuu/elokuuta/elokuussa syyskuu/syyskuuta/syyskuussa "
        "lokakuu/lokakuuta/lokakuussa marraskuu/marraskuuta/marraskuussa joulukuu/joulukuuta/joulukuussa",
        1,
    ),
    weekdays=numbered(
        "maanantai/maanantaina tiistai/tiistaina keskiviikko/keskiviikkona torstai/torstaina perjantai/perjantaina "
        "lauantai/lauantaina sunnuntai/sunnuntaina",
        0,
    ),
    other_weeks=phrases("viime viikolla | viime viikon | ensi viikolla | ensi viikon"),
    other_years=phrases("viime vuonna | viime vuoden | ensi vuonna | ensi vuoden"),
    coming=phrases("ensi | tulevana"),
    gone=phrases("viime | menneenä"),
    abbreviations=phrases("esim | milj | mrd | kok | n | ns | mm | prof | klo | sd | kesk | vihr"),
    speech_verbs=phrases("""
        sanoo | sanoi | sanovat | sanoivat | sanonut | kertoo | kertoi | kertoivat | kertonut | korostaa | korosti
        korostivat | painottaa | painotti | painottivat | toteaa | totesi | totesivat | lisäsi | ilmoittaa
        ilmoitti | ilmoittivat | vahvistaa | vahvisti | varoittaa | varoitti | arvioi | selittää | selitti | vastaa
        vastasi | vakuuttaa | vakuutti | kirjoittaa | kirjoitti | ehdottaa | ehdotti | vaatii | vaati | huomauttaa
        huomautti | muistuttaa | muistutti | linjaa | linjasi | kommentoi | kuvailee | kuvaili | kiistää | kiisti
        uskoo | uskoi | toivoo | toivoi | lupaa | lupasi | väittää | väitti | myöntää | myönsi | tviittasi | mukaan
        mielestä
    """),
    speech_nouns=phrases("lausunto | lausunnot | ehdotus | vaatimus | sanat"),
    clause_words=phrases("että | joka | jotka | jonka | jossa | mutta | vaan | koska | jos | kun | vaikka | sillä | ennen kuin"),
    between=phrases("on | ovat | oli | myös | jo | vielä | lisäksi | kuitenkin | puolestaan | itse | aiemmin | nyt"),
    be=phrases("tuli | tulivat"),
    small=phrases("siksi"),
    belonging=phrases("""
        jäsen | jäsenet | jäsenenä | jäseniä | kuuluu | kuuluvat | liittyi | liittyy | osallistuu | osallistuvat | mukana
        johtama | johtaman | johtaa | johtavat
    """),
    representatives=phrases("hallitus | presidentti | tasavallan presidentti | ministeri | pääministeri | puolustusministeri | ulkoministeri | viranomaiset"),
    pronouns=phrases("hän"),
    latter=phrases("jälkimmäinen"),
    neuter_pronouns=phrases("se | he"),
    scheduled=phrases("suunniteltu | on määrä | järjestetään | pidetään | aattona | huomenna"),
    called_off=phrases("peruttu | peruttiin | lykätty | lykättiin | siirretty"),
)  # fmt: skip
