"""Portuguese: numbers on the long scale, bounds, dates and the words that turn a clause round."""

from footnoted.text.language import Language, classes, numbered, phrases

_UNITS = {
    **numbered("dois três quatro cinco seis sete oito nove", 2),
    "duas": 2,
}
_TENS = {
    "vinte": 20, "trinta": 30, "quarenta": 40, "cinquenta": 50, "sessenta": 60, "setenta": 70, "oitenta": 80,
    "noventa": 90,
}  # fmt: skip

PORTUGUESE = Language(
    code="pt",
    decimal=",",
    grouping=".",
    scales={
        "cem": 2, "cento": 2, "mil": 3, "milhar": 3, "milhares": 3, "milhão": 6, "milhões": 6,
        "mil milhões": 9, "bilião": 12, "biliões": 12,
    },
    numerals={
        **_UNITS, **_TENS,
        **numbered("dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove", 10),
        "quatorze": 14, "dezesseis": 16, "dezessete": 17, "dezenove": 19,
        **{f"{ten} e {unit}": value + number
           for ten, value in _TENS.items() for unit, number in (("um", 1), ("uma", 1), *_UNITS.items())},
        "cem": 100, "cento": 100, "mil": 1000, "duzentos": 200, "duzentas": 200, "trezentos": 300, "trezentas": 300,
        "quatrocentos": 400, "quatrocentas": 400, "quinhentos": 500, "quinhentas": 500, "seiscentos": 600,
        "setecentos": 700, "oitocentos": 800, "novecentos": 900,
    },
    collectives={"dezena": 10, "dúzia": 12, "vintena": 20, "trintena": 30, "centena": 100},
    minus=phrases("menos"),
    ranges={"a": "", "ou": "", "e": "entre"},
    changes=phrases("passou de | passaram de | passa de | subiu de | aumentou de | desceu de | caiu de | baixou de"),
    measure_of_change=phrases("em | de"),
    bounds_before=classes("""
        more-than: ultrapassa | ultrapassam | mais de | acima de | superior a
        at-least: pelo menos | no mínimo | não menos de
        at-most: até | no máximo | não mais de
        fewer-than: menos de | abaixo de | inferior a
        about: cerca de | perto de | quase | aproximadamente | à volta de | em torno de | mais ou menos | por volta de
            | na ordem de
    """),
    bounds_after=classes("""
        at-least: ou mais | pelo menos
        at-most: ou menos | no máximo
        about: aproximadamente
    """),
    before_numbers=phrases("os | as"),
    per=classes("""
        year: por ano | ao ano | cada ano | anuais | anual
        month: por mês | ao mês | cada mês | mensais
        week: por semana | cada semana
        day: por dia | ao dia | cada dia
        other: per capita | por pessoa | por soldado | por trimestre | por hora | cada um | cada uma
    """),
    rising=phrases("mais | aumento | aumentou | aumenta | superior | cresceu | cresce | subiu | sobe | subida"),
    falling=phrases("menos | queda | diminuiu | diminui | inferior | caiu | cai | desceu | desce | descida | baixou"),
    percent=phrases("por cento"),
    negators=phrases("""
        não | nenhum | nenhuma | nenhuns | nenhumas | nunca | jamais | ninguém | nada | nem | sem | tampouco
    """),
    companions=phrases("não"),
    denials=phrases("""
        recusa | recusou | recusam | rejeita | rejeitou | rejeitam | exclui | excluiu | excluem | nega | negou | desmente
        desmentiu | descarta | descartou | afasta | afastou | longe de
    """),
    affirmed=phrases("não só | não apenas | não somente | sem dúvida | mais do que nunca | nada obsta a | nada impede"),
    opens_clause=phrases("que | se | quem | cujo | cuja"),
    doubts_before=phrases("se | rumor | rumores | boato | boatos | alegadamente"),
    doubts_after=phrases("se | a menos que | a não ser que | é falso | era falso | uma mentira | no ano passado | no próximo ano"),
    turns=phrases("mas | e"),
    unreal=phrases("""
        espera | deseja | pede | pediu | apela | apelou | convida | convidou | recusa | recusou | quer | queria | pondera
        pretende | tenciona
    """),
    prospects=phrases("antes de | antes do | antes da | na véspera | próximo | próxima | proposto | proposta | eventual"),
    suppositions=phrases("se | caso | a menos que | a não ser que | desde que | na condição de"),
    hedges=classes("""
        likelihood: provavelmente | talvez | possivelmente | presumivelmente
        intention: pretende | pretendem | tenciona | quer | querem | espera | pronto a | pronta a | disposto a | disposta a
        condition: se | caso | a menos que | a não ser que | desde que | na condição de
    """),
    extents=classes("""
        all: todos | todas | todo | toda | tudo
        only: só | apenas | somente | unicamente | exclusivamente
        most: maior parte | maioria
        some: alguns | algumas | vários | várias
    """),
    privatives=phrases("carece de | falta | faltam"),
    parts=phrases("metade | terço | quarto | parte | fração | maior parte | por cento | % | um | uma"),
    partitives=phrases("de"),
    counted_of=phrases("dos | das"),
    moneys=phrases("canadianos | canadenses | australianos | neozelandeses | taiwaneses | de singapura | de hong kong | dinamarquesas | suecas | norueguesas | checas | islandesas | mexicanos | argentinos | egípcias | libanesas"),
    genitives=phrases("de | do | da | dos | das | em"),
    out_of=phrases("de entre os | de entre as | dentre os | dentre as"),
    others=phrases("outros | outras | novos | novas | primeiros | primeiras | restantes | dobro"),
    articles=phrases("o | a | os | as | um | uma"),
    determiners=phrases("o | a | os | as | um | uma | seu | sua | seus | suas | este | esta | estes | estas | esse | essa"),
    lapsed=phrases("outrora | antigamente | anteriormente | inicialmente"),
    conditionals=phrases("-aria | -ariam | -eria | -eriam | -iria | -iriam"),
    conjunctions=phrases("e | ou | bem como"),
    with_others=phrases("com | entre | de | do | da | dos | das | por"),
    topics=phrases("sobre | sem | contra | apesar de | a propósito de"),
    away=phrases("depois de | depois do | após | antes de | antes do | desde | até"),
    polls=phrases("sondagem | sondagens | inquérito | pesquisa"),
    past_holders=phrases("ex | antigo | antiga | futuro | futura | vice | porta-voz do | porta-voz da"),
    reversers=phrases("retirada | ausência"),
    attitudes=phrases("acredita | pensa | espera | receia | teme | deseja | quer"),
    attendants=phrases("enviado | enviada | conselheiro | conselheira | porta-voz | assessor"),
    holding=phrases("é | como | tornou-se"),
    along=phrases("juntamente | incluindo | inclusive"),
    commissioning=phrases("para | encomendado por | encomendada por"),
    affiliating=phrases("de | do | da"),
    light=phrases("o | a | os | as | um | uma | seu | sua | seus | suas | se | ser | estar | de | à"),
    comprising=phrases("composta por | composto por | formada por | nomeadamente"),
    modals=classes("""
        ability: pode | podem | poderia | poderiam | podia | podiam | poderá | poderão | possa | possam
        future: vai | vão | irá | irão | será | serão | terá | terão | fará
        duty: deve | devem | deveria | deveriam | devia | deviam | deverá | deverão | tem de | têm de
    """),
    modal_endings={
        "ará": "future", "erá": "future", "irá": "future", "arão": "future", "erão": "future", "irão": "future",
        "aremos": "future", "eremos": "future", "iremos": "future", "ariam": "future", "eriam": "future",
        "iriam": "future",
    },
    months=numbered(
        "janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set "
        "outubro/out novembro/nov dezembro/dez",
        1,
    ),
    weekdays=numbered(
        "segunda-feira/segunda terça-feira/terça quarta-feira/quarta quinta-feira/quinta sexta-feira/sexta sábado domingo", 0
    ),
    other_weeks=phrases("da semana passada | da próxima semana | anterior | seguinte"),
    other_years=phrases("do ano passado | do próximo ano"),
    coming=phrases("próximo | próxima"),
    gone=phrases("passado | passada | último | última"),
    abbreviations=phrases("sr | sra | dr | dra | prof | gen | jan | fev | abr | ago | set | out | nov | dez"),
    speech_verbs=phrases("""
        diz | dizem | disse | disseram | dito | afirma | afirmam | afirmou | afirmaram | declara | declarou | declararam
        anuncia | anunciou | anunciaram | considera | considerou | sublinha | sublinhou | indica | indicou | acrescenta
        acrescentou | precisa | precisou | recorda | recordou | lembra | lembrou | propõe | propôs | assegura | assegurou
        garante | garantiu | garantiram | responde | respondeu | explica | explicou | alerta | alertou | avisa | avisou
        insiste | insistiu | reitera | reiterou | reconhece | reconheceu | promete | prometeu | escreve | escreveu | conta
        contou | pede | pediu | conclui | concluiu | critica | criticou | defende | defendeu | confirma | confirmou | refere
        referiu | salienta | salientou | realça | realçou | frisa | frisou | destaca | destacou | revela | revelou | admite
        admitiu | adianta | adiantou | comenta | comentou | esclarece | esclareceu | manifesta | manifestou | informa
        informou | argumenta | argumentou | denuncia | denunciou | saúda | saudou | exige | exigiu | nega | negou | desmente
        desmentiu | recusa | recusou | rejeita | rejeitou | exclui | excluiu | acredita | espera | receia | voltou a afirmar
        concorda | concordou | acordou | deu conta | segundo | de acordo com
    """),
    addressing=phrases("convida | convidou | exorta | exortou | informa | informou | agradece | agradeceu | avisa | avisou"),
    speech_nouns=phrases("declaração | declarações | proposta | pedido | palavras | mensagem"),
    owning=phrases("de | do | da"),
    attributing=phrases("como | conforme"),
    day_opens=phrases("este | esta | hoje | ontem | ainda"),
    agents=phrases("por | pelo | pela | pelos | pelas | segundo | de acordo com"),
    prepositions=phrases("""
        de | do | da | dos | das | à | ao | aos | às | para | em | no | na | nos | nas | num | numa | com | contra | sobre
        entre | até | desde | sob | perante | após
    """),
    clause_words=phrases("que | quem | cujo | cuja | onde | quando | enquanto | mas | porque | pois | se | embora | como"),
    between=phrases("""
        tem | têm | tinha | havia | é | são | era | foi | está | também | ainda | já | igualmente | depois | entretanto
        porém | contudo | todavia | no entanto | por sua vez | por seu lado | hoje | ontem | esta | este | publicamente
        novamente | finalmente
    """),
    be=phrases("é | são | era | foi | foram | está | estão"),
    have=phrases("tem | têm | tinha | havia"),
    belonging=phrases("membro | membros | aderiu | faz parte | participa | participam | liderada por | integra"),
    representatives=phrases("governo | líder | líderes | presidente | ministro | ministros | primeiro-ministro | autoridades | executivo"),
    pronouns=phrases("ele | ela"),
    latter=phrases("este último | esta última"),
    neuter_pronouns=phrases("eles | elas"),
    drops_pronouns=True,
    scheduled=phrases("previsto | prevista | agendado | agendada | marcado | marcada | terá lugar | na véspera | próximo | próxima | amanhã"),
    called_off=phrases("cancelado | cancelada | adiado | adiada"),
)  # fmt: skip
