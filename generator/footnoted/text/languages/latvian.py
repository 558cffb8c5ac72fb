"""Latvian: numbers, bounds, dates and the words that turn a clause round."""

from footnoted.text.language import Language, classes, numbered, phrases

LATVIAN = Language(
    code="lv",
    decimal=",",
    grouping=".",
    scales={
        "simti": 2, "simtu": 2, "tūkstotis": 3, "tūkstoši": 3, "tūkstošu": 3, "tūkst": 3, "miljons": 6, "miljoni": 6,
        "miljonu": 6, "miljonus": 6, "milj": 6, "miljards": 9, "miljardi": 9, "miljardu": 9, "miljardus": 9, "mljrd": 9,
        "triljons": 12, "triljoni": 12, "triljonu": 12,
    },
    numerals={
        **numbered("divi/divas trīs četri/četras pieci/piecas seši/sešas septiņi/septiņas astoņi/astoņas deviņi/deviņas desmit", 2),
        **numbered(
            "vienpadsmit divpadsmit trīspadsmit četrpadsmit piecpadsmit sešpadsmit septiņpadsmit astoņpadsmit "
            "deviņpadsmit divdesmit", 11,
        ),
        "trīsdesmit": 30, "četrdesmit": 40, "piecdesmit": 50, "sešdesmit": 60, "septiņdesmit": 70, "astoņdesmit": 80,
        "deviņdesmit": 90, "simts": 100, "simt": 100, "divsimt": 200, "tūkstotis": 1000,
    },
    minus=phrases("mīnus"),
    ranges={"līdz": "", "vai": "", "un": "starp"},
    changes=phrases("no"),
    measure_of_change=phrases("par"),
    bounds_before=classes("""
        more-than: vairāk nekā | vairāk par | virs | pārsniedz | pārsniedza
        at-least: vismaz | ne mazāk kā
        at-most: līdz | ne vairāk kā | augstākais
        fewer-than: mazāk nekā | mazāk par | zem
        about: aptuveni | apmēram | ap | gandrīz | teju
    """),
    bounds_after=classes("""
        at-least: vai vairāk
        at-most: vai mazāk
    """),
    before_numbers=phrases("šīs | šie | vēl"),
    per=classes("""
        year: gadā | ik gadu | katru gadu
        month: mēnesī | ik mēnesi
        week: nedēļā | ik nedēļu
        day: dienā | ik dienu
        other: uz cilvēku | uz iedzīvotāju | katrs | katra
    """),
    rising=phrases("vairāk | augstāks | pieauga | pieaudzis | palielinājās | aug"),
    falling=phrases("mazāk | zemāks | samazinājās | samazinājies | kritās | kritis"),
    percent=phrases("procents | procenti | procentu | procentus"),
    negators=phrases("""
        ne | nav | nē | nebūs | nebija | nevar | nevarēs | nedrīkst | negrib | nekad | neviens | neviena | nekas | neko
        nekādu | nekāds | nekāda | nekur | bez | tikko | nesūtīs | neplāno | neatbalsta | nepiedalīsies
    """),
    denials=phrases("noliedz | noliedza | noraidīja | noraida | atteicās | atsakās | izslēdz | izslēdza"),
    affirmed=phrases("ne tikai"),
    opens_clause=phrases("ka | ja | vai | kas | kurš | kura"),
    doubts_before=phrases("ja | vai | baumas | it kā | domājams"),
    doubts_after=phrases("ja | meli | nepatiesība | pērn | nākamgad"),
    turns=phrases("bet | taču | savukārt | un"),
    unreal=phrases("cer | vēlas | aicina | aicināja | pieprasa | atteicās | apsver | noraidīja"),
    prospects=phrases("pirms | plānotā | plānotais | iespējamā | iespējamais | iespējamo | nākamā | nākamais | priekšvakarā"),
    suppositions=phrases("ja | vai | ar nosacījumu"),
    hedges=classes("""
        likelihood: visticamāk | iespējams | droši vien | gandrīz
        intention: plāno | vēlas | grasās | gatava | gatavs | gatavi
        condition: ja | ar nosacījumu
    """),
    extents=classes("""
        all: visi | visas | viss | visa | katrs | katra
        only: tikai | vienīgi
        most: vairums | lielākā daļa | vairākums
        some: daži | dažas | vairāki | vairākas
    """),
    parts=phrases("puse | pusi | trešdaļa | ceturtdaļa | daļa | daļu | procenti | % | viens | viena"),
    counted_of=phrases("no"),
    genitives=phrases("no"),
    out_of=phrases("no | starp"),
    others=phrases("citi | citas | pārējie | pārējās | papildu | pirmie | divreiz | vēl"),
    determiners=phrases("savi | savas | savu | viņa | viņas | viņu | šie | šīs"),
    lapsed=phrases("kādreiz | agrāk | sākotnēji"),
    conjunctions=phrases("un | vai | kā arī"),
    with_others=phrases("ar | starp"),
    topics=phrases("par | bez | pret"),
    away=phrases("pēc | pirms | kopš"),
    polls=phrases("aptauja | aptaujā | pētījums"),
    conditionals=phrases("-tu"),
    past_holders=phrases("bijušais | bijusī | bijušā | eks | nākamais | nākamā | vice"),
    attitudes=phrases("uzskata | domā | cer | baidās | vēlas"),
    light=phrases("būt | kļūt | viņš | viņa | viņi | tas | tā | savu | kā"),
    modals=classes("""
        ability: var | varētu | varēs | spēj
        future: būs
        duty: jābūt | jādod | jāpalīdz | vajag | vajadzētu
    """),
    months=numbered(
        "janvāris/janvārī/janvāra/janv februāris/februārī/februāra/febr marts/martā/marta aprīlis/aprīlī/aprīļa "
        "maijs/maijā/maija jūnijs/jūnijā/jūnija jūlijs/jūlijā/jūlija augusts/augustā/augusta "
        "septembris/septembrī/septembra oktobris/oktobrī/oktobra novembris/novembrī/novembra decembris/decembrī/decembra",
        1,
    ),
    weekdays=numbered(
        "pirmdiena/pirmdien otrdiena/otrdien trešdiena/trešdien ceturtdiena/ceturtdien piektdiena/piektdien "
        "sestdiena/sestdien svētdiena/svētdien",
        0,
    ),
    other_weeks=phrases("pagājušajā nedēļā | pagājušās nedēļas | nākamajā nedēļā | nākamās nedēļas"),
    other_years=phrases("pērn | pagājušajā gadā | nākamgad | nākamajā gadā"),
    coming=phrases("nākamā | nākamajā | nākamo"),
    gone=phrases("pagājušā | pagājušajā | pagājušo"),
    abbreviations=phrases("tūkst | milj | mljrd | dr | prof | g | plkst | janv | febr"),
    speech_verbs=phrases("""
        saka | sacīja | teica | teicis | teikusi | norāda | norādīja | uzsver | uzsvēra | paziņo | paziņoja | pauž | pauda
        apliecina | apliecināja | piebilst | piebilda | skaidro | skaidroja | atzīst | atzina | atzīmē | atzīmēja | apgalvo
        apgalvoja | ziņo | ziņoja | pavēstīja | brīdina | brīdināja | raksta | rakstīja | atbild | atbildēja | piedāvā
        piedāvāja | ierosina | ierosināja | uzskata | solīja | apstiprina | apstiprināja
    """),
    speech_nouns=phrases("paziņojums | paziņojumi | prasība | priekšlikums | vārdi"),
    attributing=phrases("kā"),
    prepositions=phrases("uz | no | ar | par | pie | pret | līdz | pēc | caur | starp | dēļ"),
    clause_words=phrases("ka | kas | kurš | kura | kuri | bet | taču | ja | kad | jo | lai | kamēr | savukārt"),
    between=phrases("ir | arī | jau | atkal | vēlreiz | savukārt | vairākkārt | iepriekš | publiski"),
    be=phrases("tika | tiek"),
    belonging=phrases("""
        dalībvalsts | dalībniece | dalībnieks | dalībnieki | loceklis | locekle | koalīcijas valsts | koalīcijas valstis | daļa | pievienojās
        pievienojusies | piedalās
    """),
    representatives=phrases("valdība | prezidents | prezidente | premjerministrs | premjere | ministrs | ministre | ministrija"),
    pronouns=phrases("viņš | viņa"),
    latter=phrases("pēdējais | pēdējā"),
    neuter_pronouns=phrases("viņi | tas"),
    scheduled=phrases("plānots | plānota | notiks | tiksies | paredzēts | paredzēta | priekšvakarā | rīt"),
    called_off=phrases("atcelts | atcelta | atlikts | atlikta | pārcelts"),
)  # fmt: skip
