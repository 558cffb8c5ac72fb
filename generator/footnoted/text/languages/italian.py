"""Italian: numbers, bounds, dates and the words that turn a clause round."""

from footnoted.text.language import Language, classes, numbered, phrases

_UNITS = numbered("due tre quattro cinque sei sette otto nove", 2)
_TENS = {
    "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70, "ottanta": 80,
    "novanta": 90,
}  # fmt: skip

ITALIAN = Language(
    code="it",
    decimal=",",
    grouping=".",
    scales={
        "cento": 2, "mille": 3, "mila": 3, "migliaio": 3, "migliaia": 3, "milione": 6, "milioni": 6, "mln": 6,
        "miliardo": 9, "miliardi": 9, "mld": 9, "bilione": 12, "bilioni": 12,
    },
    numerals={
        **_UNITS, **_TENS,
        **numbered(
            "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove", 10
        ),
        **{f"{ten[:-1] if unit[0] in 'uo' else ten}{unit}": value + number
           for ten, value in _TENS.items() for unit, number in (("uno", 1), *_UNITS.items())},
        **{f"{ten}tré": value + 3 for ten, value in _TENS.items()},
        "cento": 100, "mille": 1000,
        **{f"{unit}cento": 100 * number for unit, number in _UNITS.items()},
        **{f"{unit}mila": 1000 * number for unit, number in (*_UNITS.items(), ("dieci", 10), *_TENS.items())},
        "centomila": 100_000,
    },
    collectives={
        "decina": 10, "dozzina": 12, "quindicina": 15, "ventina": 20, "trentina": 30, "quarantina": 40,
        "cinquantina": 50, "sessantina": 60, "centinaio": 100,
    },
    minus=phrases("meno"),
    ranges={"a": "", "o": "", "e": "tra"},
    changes=phrases("passato da | passata da | passati da | passa da | salito da | salita da | sceso da | scesa da"),
    measure_of_change=phrases("di | del"),
    bounds_before=classes("""
        more-than: supera | superano | più di | oltre | superiore a
        at-least: almeno | come minimo | non meno di
        at-most: fino a | al massimo | non più di | non oltre
        fewer-than: meno di | inferiore a
        about: circa | quasi | intorno a | attorno a | all'incirca | pressappoco | più o meno | approssimativamente
            | nell'ordine di
    """),
    bounds_after=classes("""
        at-least: o più
        at-most: al massimo | o meno
        about: circa | più o meno
    """),
    before_numbers=phrases("i | gli | le"),
    per=classes("""
        year: all'anno | l'anno | ogni anno | annui | annue | annuale | annuali
        month: al mese | ogni mese
        week: alla settimana | a settimana | ogni settimana
        day: al giorno | ogni giorno
        other: pro capite | a testa | a persona | per soldato | al trimestre | all'ora | ciascuno | ciascuna
    """),
    rising=phrases("più | aumento | aumentato | aumentata | aumenta | superiore | cresciuto | cresciuta | cresce | salito | salita"),
    falling=phrases("""
        meno | calo | calato | calata | diminuito | diminuita | diminuisce | inferiore | sceso | scesa | scende | ridotto
    """),
    percent=phrases("per cento"),
    negators=phrases("""
        non | no | nessun | nessuno | nessuna | nessun' | né | mai | niente | nulla | senza | neanche | nemmeno | neppure
        mica
    """),
    companions=phrases("non"),
    denials=phrases("""
        rifiuta | rifiutato | rifiutano | respinge | respinto | respinta | esclude | escluso | esclusa | escludono
        smentisce | smentito | smentita | nega | negato | lontano da | lungi da
    """),
    affirmed=phrases("non solo | non soltanto | non solamente | più che mai | quanto mai | senza dubbio"),
    opens_clause=phrases("che | se | chi | cui"),
    doubts_before=phrases("se | voce | voci | presunto | presunta"),
    doubts_after=phrases("se | a meno che | è falso | era falso | una bugia | l'anno scorso | l'anno prossimo"),
    turns=phrases("ma | e | però"),
    unreal=phrases("""
        spera | auspica | chiede | chiesto | invita | invitato | rifiuta | declina | vuole | vorrebbe | valuta | intende
        smentisce
    """),
    prospects=phrases("prima di | prima del | prima della | in vista di | in vista del | in vista della | alla vigilia | prossimo | prossima | proposto | eventuale"),
    suppositions=phrases("se | qualora | a meno che | purché | a condizione che | a patto che"),
    hedges=classes("""
        likelihood: probabilmente | forse | presumibilmente | verosimilmente
        intention: intende | intendono | vuole | vogliono | spera | pronto a | pronta a | pronti a | pronte a | disposto a
            | disposta a
        condition: se | qualora | a meno che | purché | a condizione che | a patto che
    """),
    extents=classes("""
        all: tutti | tutte | tutto | tutta
        only: solo | soltanto | solamente | unicamente | esclusivamente
        most: maggior parte | maggioranza
        some: alcuni | alcune | qualche | diversi | diverse
    """),
    privatives=phrases("manca | mancano | privo di | priva di"),
    parts=phrases("metà | terzo | quarto | parte | quota | frazione | maggior parte | per cento | % | uno | una"),
    partitives=phrases("di | d'"),
    counted_of=phrases("dei | degli | delle"),
    moneys=phrases("canadesi | australiani | neozelandesi | taiwanesi | di singapore | di hong kong | danesi | svedesi | norvegesi | ceche | islandesi | messicani | argentini | egiziane | libanesi"),
    genitives=phrases("di | del | dei | degli | della | delle | dello | dell' | d' | in"),
    out_of=phrases("tra i | tra gli | tra le | fra i | fra gli | fra le"),
    others=phrases("altri | altre | nuovi | nuove | primi | prime | restanti | rimanenti | doppio"),
    articles=phrases("il | lo | la | i | gli | le | l' | un | uno | una | un'"),
    determiners=phrases("""
        il | lo | la | i | gli | le | l' | un | uno | una | un' | suo | sua | suoi | sue | loro | questi | queste | questa
        questo
    """),
    lapsed=phrases("un tempo | in passato | prima | in precedenza | inizialmente"),
    conditionals=phrases("-rebbe | -rebbero"),
    conjunctions=phrases("e | ed | o | nonché"),
    with_others=phrases("con | tra | fra | di | del | della | dell' | dei | da | dal | dalla"),
    topics=phrases("su | sul | sulla | sui | senza | contro | nonostante | riguardo a"),
    away=phrases("dopo | dopo il | prima del | dal | fino al"),
    polls=phrases("sondaggio | sondaggi | indagine | rilevazione"),
    past_holders=phrases("""
        ex | futuro | futura | vice | già | candidato | portavoce del | portavoce della
    """),
    reversers=phrases("ritiro | assenza"),
    attitudes=phrases("crede | credono | pensa | pensano | ritiene | ritengono | spera | sperano | teme | temono | vuole"),
    attendants=phrases("inviato | inviata | consigliere | consigliera | portavoce"),
    holding=phrases("è | come | diventato | diventata"),
    along=phrases("insieme | compreso | compresa | compresi | incluso | inclusa | inclusi"),
    commissioning=phrases("per | per conto di | commissionato da"),
    affiliating=phrases("di | del | della | dell'"),
    light=phrases("""
        il | lo | la | i | gli | le | l' | un | una | un' | suo | sua | suoi | sue | loro | a | ad | si | s' | essere | di | d'
        lo stesso
    """),
    comprising=phrases("composta da | composto da | formata da | tra cui | ossia"),
    modals=classes("""
        ability: può | possono | potrebbe | potrebbero | poteva | potevano | potrà | potranno | possa | possano
        future: sarà | saranno | avrà | avranno | farà | darà | andrà | sarebbe | sarebbero
        duty: deve | devono | dovrebbe | dovrebbero | doveva | dovevano | dovrà | dovranno | bisogna | occorre
    """),
    modal_endings={
        "rà": "future", "ranno": "future", "rò": "future", "eremo": "future", "iremo": "future", "rremo": "future",
        "rebbe": "future", "rebbero": "future", "remmo": "future",
    },
    months=numbered(
        "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set/sett "
        "ottobre/ott novembre/nov dicembre/dic",
        1,
    ),
    weekdays=numbered("lunedì martedì mercoledì giovedì venerdì sabato domenica", 0),
    other_weeks=phrases("della scorsa settimana | della settimana scorsa | della prossima settimana | della settimana prossima | precedente | successivo"),
    other_years=phrases("dell'anno scorso | dello scorso anno | dell'anno prossimo | del prossimo anno"),
    coming=phrases("prossimo | prossima"),
    gone=phrases("scorso | scorsa"),
    abbreviations=phrases("on | sen | dott | dr | prof | gen | feb | apr | ago | sett | ott | nov | dic | mln | mld | sig"),
    speech_verbs=phrases("""
        dice | dicono | detto | disse | afferma | affermano | affermato | affermò | affermata | dichiara | dichiarano | dichiarato
        dichiarò | annuncia | annunciano | annunciato | annunciò | sottolinea | sottolineano | sottolineato | aggiunge
        aggiunto | aggiunse | precisa | precisato | specifica | specificato | spiega | spiegato | spiegò | ricorda
        ricordato | propone | proposto | assicura | assicurato | risponde | risposto | avverte | avvertito | ammonisce
        ammonito | insiste | insistito | ribadisce | ribadiscono | ribadito | riferisce | riferito | conferma
        confermato | confermano | illustra | illustrato | concorda | concordato | ribadita | promette | promesso | scrive | scritto | racconta | raccontato | chiede | chiesto
        conclude | concluso | critica | criticato | sostiene | sostengono | sostenuto | segnala | segnalato | osserva
        osservato | commenta | commentato | ammette | ammesso | replica | replicato | denuncia | denunciato | auspica
        auspicato | rivela | rivelato | evidenzia | evidenziato | rimarca | rimarcato | puntualizza | puntualizzato
        chiarisce | chiarito | definisce | definito | definita | esclude | escluso | nega | negato | smentisce | smentito
        rifiuta | rifiutato | crede | pensa | ritiene | teme | spera | fa sapere | fatto sapere | reso noto | rende noto
        messo in guardia | mette in guardia | twittato | postato | pubblicato | secondo
    """),
    addressing=phrases("invita | invitato | esorta | esortato | ringrazia | ringraziato | convinto | informato"),
    speech_nouns=phrases("dichiarazione | dichiarazioni | proposta | richiesta | parole | messaggio | nota"),
    owning=phrases("di | del | della | dello | dell'"),
    attributing=phrases("come"),
    day_opens=phrases("oggi | ieri | ancora"),
    agents=phrases("da | dal | dallo | dalla | dall' | dai | dagli | dalle | secondo"),
    prepositions=phrases("""
        di | del | dello | della | dell' | dei | degli | delle | d' | a | ad | al | allo | alla | all' | ai | agli | alle
        in | nel | nello | nella | nell' | nei | negli | nelle | con | per | su | sul | sullo | sulla | sull' | sui | sugli
        sulle | tra | fra | contro | verso | presso | sotto | oltre
    """),
    clause_words=phrases("che | cui | chi | dove | quando | mentre | ma | però | perché | poiché | se | dopo che | affinché"),
    between=phrases("""
        ha | hanno | aveva | è | sono | era | viene | anche | inoltre | già | ancora | poi | infine | quindi | tuttavia
        invece | intanto | lo | oggi | ieri | nuovamente | dal canto suo | da parte sua | pubblicamente | si | finora
    """),
    be=phrases("è | sono | era | erano | viene | vengono"),
    have=phrases("ha | hanno | aveva"),
    belonging=phrases("membro | membri | ha aderito | aderisce | fa parte | partecipa | partecipano | guidata da | composta da"),
    representatives=phrases("governo | leader | presidente | premier | vicepremier | primo ministro | ministro | ministri | autorità | esecutivo | presidente del consiglio"),
    pronouns=phrases("egli | ella"),
    latter=phrases("quest'ultimo | quest'ultima"),
    neuter_pronouns=phrases("esso | essa | essi | esse"),
    drops_pronouns=True,
    scheduled=phrases("previsto | prevista | in programma | si terrà | avrà luogo | alla vigilia | prossimo | prossima | domani"),
    called_off=phrases("annullato | annullata | rinviato | rinviata"),
)  # fmt: skip
