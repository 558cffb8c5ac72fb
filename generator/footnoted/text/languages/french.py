"""French: numbers, bounds, dates and the words that turn a clause round."""

from footnoted.text.language import Language, classes, numbered, phrases

FRENCH = Language(
    code="fr",
    decimal=",",
    grouping=".",
    scales={
        "cent": 2, "cents": 2, "mille": 3, "millier": 3, "milliers": 3, "million": 6, "millions": 6,
        "milliard": 9, "milliards": 9, "md": 9, "mds": 9, "mrd": 9, "billion": 12, "billions": 12,
    },
    numerals={
        **numbered("deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", 2),
        "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "trente": 30, "quarante": 40,
        "cinquante": 50, "soixante": 60, "soixante-dix": 70, "quatre-vingt": 80, "quatre-vingts": 80,
        "quatre-vingt-dix": 90, "cent": 100, "mille": 1000, "vingt et un": 21, "trente et un": 31,
        "quarante et un": 41, "cinquante et un": 51, "soixante et un": 61, "soixante et onze": 71,
    },
    ranges={"à": "", "ou": "", "et": "entre"},
    changes=phrases("de"),
    bounds_before=classes("""
        more-than: plus de | plus d' | au-delà de | supérieur à
        at-least: au moins | au minimum | pas moins de
        at-most: jusqu'à | au plus | au maximum | pas plus de
        fewer-than: moins de | moins d' | inférieur à
        about: environ | près de | quelque | autour de | à peu près
    """),
    bounds_after=classes("""
        at-least: au moins | ou plus
        at-most: au plus | au maximum | ou moins
        about: environ
    """),
    per=classes("""
        year: par an | chaque année | annuels | annuel
        month: par mois | chaque mois
        week: par semaine | chaque semaine
        day: par jour | chaque jour
    """),
    rising=phrases("plus | hausse | augmenté | supérieur"),
    falling=phrases("moins | baisse | diminué | inférieur"),
    percent=phrases("pour cent"),
    negators=phrases("ne | n' | pas | non | jamais | aucun | aucune | ni | sans | rien | personne | guère | nul | nulle | nullement | aucunement"),
    denials=phrases("refuse | refusé | rejette | rejeté | exclut | exclu | dément | démenti | nie | nié | loin de | loin d'"),
    affirmed=phrases("non seulement | pas seulement"),
    opens_clause=phrases("que | si | qui | dont"),
    doubts_before=phrases("si | rumeur | rumeurs | prétendument"),
    doubts_after=phrases("si | à moins que | est faux | était faux | un mensonge | l'an dernier | l'an prochain"),
    unreal=phrases("espère | souhaite | appelle à | refuse | invite | décline"),
    attitudes=phrases("croit | pense | espère | craint | souhaite"),
    light=phrases("le | la | les | l' | son | sa | ses | leur | leurs | à | être | devenir | de | d' | se | ce | il | elle | ils | elles"),
    modals=classes("""
        ability: peut | peuvent | pourrait | pourraient | pouvait
        duty: doit | doivent | devrait | devraient | devait | faut
    """),
    months=numbered(
        "janvier/janv février/févr mars avril/avr mai juin juillet/juil août septembre/sept octobre/oct "
        "novembre/nov décembre/déc",
        1,
    ),
    weekdays=numbered("lundi mardi mercredi jeudi vendredi samedi dimanche", 0),
    abbreviations=phrases("m | mme | dr | prof | gén | janv | févr | avr | juil | sept | oct | nov | déc"),
    speech_verbs=phrases("""
        dit | déclare | déclaré | affirme | affirmé | annonce | annoncé | estime | estimé | souligne | souligné
        indique | indiqué | ajoute | ajouté | précise | précisé | rappelle | rappelé | propose | proposé | assure
        assuré | répond | répondu | explique | expliqué | selon
    """),
    speech_nouns=phrases("déclaration | déclarations | proposition | demande | propos"),
    agents=phrases("par | selon"),
    prepositions=phrases("à | au | aux | pour | en | de | du | des | contre | avec | dans | vers | entre | sur | chez"),
    clause_words=phrases("que | qui | dont | où | alors que | tandis que | mais | car | parce que | si | quand | lorsque"),
    between=phrases("a | ont | avait | est | sont | était | sera | aussi | également | déjà | encore"),
    belonging=phrases("membre | membres | a rejoint | fait partie | participe | mené par | conduit par"),
    representatives=phrases("gouvernement | dirigeants | président | ministre | ministres | autorités"),
    pronouns=phrases("il | elle"),
    latter=phrases("ce dernier | cette dernière"),
    neuter_pronouns=phrases("ils | elles"),
    scheduled=phrases("prévu | prévue | doit se tenir | aura lieu | se tiendra | à la veille de | prochain | demain"),
    called_off=phrases("annulé | annulée | reporté | reportée"),
)  # fmt: skip
