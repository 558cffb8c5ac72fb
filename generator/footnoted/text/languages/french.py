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
    collectives={
        "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
        "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
    },
    minus=phrases("moins"),
    ranges={"à": "", "ou": "", "et": "entre"},
    changes=phrases("passé de | passée de | passe de | passer de | augmenté de | monté de | baissé de | chuté de | tombé de"),
    measure_of_change=phrases("de | d'"),
    bounds_before=classes("""
        more-than: dépasse | dépassant | plus de | plus d' | au-delà de | supérieur à
        at-least: au moins | au minimum | pas moins de
        at-most: plafonné à | limité à | jusqu'à | au plus | au maximum | pas plus de
        fewer-than: moins de | moins d' | inférieur à
        about: environ | près de | quelque | autour de | à peu près | presque | quasi | approximativement | de l'ordre de
            | plus ou moins
    """),
    bounds_after=classes("""
        at-least: au moins | ou plus
        at-most: au plus | au maximum | ou moins
        about: environ
    """),
    before_numbers=phrases("les | des | ces"),
    per=classes("""
        year: par an | chaque année | annuels | annuel
        month: par mois | chaque mois
        week: par semaine | chaque semaine
        day: par jour | chaque jour
        other: par habitant | par tête | par personne | par soldat | par trimestre | par heure | chacun | chacune
    """),
    rising=phrases("plus | hausse | augmenté | augmente | supérieur | progressé | progresse | grimpé | bondi | gagné"),
    falling=phrases("""
        moins | baisse | baissé | diminué | diminue | inférieur | reculé | recule | recul | chuté | chute | tombé | perdu
    """),
    percent=phrases("pour cent"),
    negators=phrases("ne | n' | pas | non | jamais | aucun | aucune | ni | sans | rien | personne | guère | à peine | nul | nulle | nullement | aucunement"),
    companions=phrases("ne | n'"),
    denials=phrases("refuse | refusé | rejette | rejeté | exclut | exclu | dément | démenti | nie | nié | loin de | loin d'"),
    affirmed=phrases("non seulement | pas seulement"),
    opens_clause=phrases("que | si | qui | dont"),
    doubts_before=phrases("si | rumeur | rumeurs | prétendument"),
    doubts_after=phrases("si | à moins que | est faux | était faux | un mensonge | l'an dernier | l'an prochain"),
    turns=phrases("mais | et"),
    unreal=phrases("espère | souhaite | appelle à | refuse | invite | décline | veut | voudrait | envisage | compte"),
    prospects=phrases("avant | en vue de | à la veille de | préparatifs de | prochain | prochaine | proposé | éventuelle"),
    suppositions=phrases("si | s'il | s'ils | à moins que | pourvu que | à condition que"),
    hedges=classes("""
        likelihood: probablement | sans doute | presque
        intention: compte | envisage de | veut | veulent | souhaite | espère | prêt à | prête à | prêts à
        condition: si | à moins que | pourvu que | à condition que
    """),
    extents=classes("""
        all: tous | toutes | tout | toute
        only: seul | seule | seuls | seulement | uniquement
        most: plupart | majorité
        some: certains | certaines | quelques | plusieurs
    """),
    parts=phrases("moitié | tiers | quart | partie | part | fraction | plupart | pour cent | % | un | une"),
    partitives=phrases("de | d'"),
    moneys=phrases("""
        canadiens | canadien | australiens | australien | néo-zélandais | taïwanais | singapouriens | de hong kong
        danoises | suédoises | norvégiennes | tchèques | islandaises | mexicains | argentins | égyptiennes | libanaises
    """),
    counted_of=phrases("des"),
    genitives=phrases("de | des | d' | dans"),
    out_of=phrases("parmi"),
    others=phrases("autres | nouveaux | nouvelles | premiers | premières | restants | restantes | double"),
    articles=phrases("le | la | les | l' | un | une"),
    determiners=phrases("le | la | les | l' | un | une | son | sa | ses | leur | leurs | ces | cette"),
    lapsed=phrases("autrefois | auparavant | jadis | initialement"),
    conjunctions=phrases("et | ou | ainsi | que"),
    with_others=phrases("avec | entre | de | d' | du | des | par"),
    topics=phrases("""sur | sans | contre | malgré | à propos de | discuter de"""),
    away=phrases("après | avant | depuis | jusqu'au | jusqu'à"),
    polls=phrases("sondage | enquête | étude | baromètre"),
    conditionals=phrases("-rait | -raient"),
    past_holders=phrases("ancien | ancienne | ex | futur | future | vice"),
    attitudes=phrases("croit | pense | espère | craint | souhaite"),
    light=phrases("""
        dit | dite | dits | s' | le | la | les | l' | son | sa | ses | leur | leurs | à | être | devenir | de | d' | se | ce | il | elle | ils | elles
    """),
    modals=classes("""
        ability: peut | peuvent | pourrait | pourraient | pouvait
        future: va | vont | allait | allaient
        duty: doit | doivent | devrait | devraient | devait | faut
    """),
    modal_endings={"ra": "future", "ront": "future", "rait": "future", "raient": "future"},
    months=numbered(
        "janvier/janv février/févr mars avril/avr mai juin juillet/juil août septembre/sept octobre/oct "
        "novembre/nov décembre/déc",
        1,
    ),
    relative_days={"aujourd'hui": 0, "ce matin": 0, "ce soir": 0, "hier": -1},
    weekdays=numbered("lundi mardi mercredi jeudi vendredi samedi dimanche", 0),
    other_weeks=phrases("de la semaine dernière | de la semaine prochaine | précédent | suivant | en huit"),
    other_years=phrases("l'an dernier | l'an prochain | l'année dernière | l'année prochaine"),
    coming=phrases("prochain"),
    gone=phrases("dernier"),
    abbreviations=phrases("m | mme | dr | prof | gén | janv | févr | avr | juil | sept | oct | nov | déc"),
    speech_verbs=phrases("""
        dit | déclare | déclaré | affirme | affirmé | annonce | annoncé | estime | estimé | souligne | souligné
        indique | indiqué | ajoute | ajouté | précise | précisé | rappelle | rappelé | propose | proposé | assure
        assuré | répond | répondu | explique | expliqué | averti | avertit | prévenu | prévient | martelé | martèle
        insisté | insiste | confié | confie | lancé | lance | reconnu | reconnaît | promis | promet | regretté | regrette
        dénoncé | dénonce | salué | salue | écrit | raconté | raconte | jugé | juge | réclamé | réclame | demandé | demande
        tweeté | conclu | critiqué | critique | soutenu | soutient | confirmé | confirme | signalé | justifié
        justifie | répété | répète | réaffirmé | réaffirme | plaidé | plaide | exhorté | exhorte | appelé | appelle
        évoqué | évoque | fait savoir | fait valoir | renchéri | renchérit | résumé | résume | détaillé | détaille
        déploré | déplore | mis en garde | met en garde | commenté | commente | relevé | relève | admis | admet | selon
    """),
    speech_nouns=phrases("déclaration | déclarations | proposition | demande | propos"),
    attributing=phrases("comme | ainsi que"),
    agents=phrases("par | selon"),
    prepositions=phrases("d' | à | au | aux | pour | en | de | du | des | contre | avec | dans | vers | entre | sur | chez"),
    clause_words=phrases("que | qui | dont | où | alors que | tandis que | mais | car | parce que | si | quand | lorsque"),
    between=phrases("""
        a | ont | avait | est | sont | était | sera | aussi | également | déjà | encore | s'est | en outre | par ailleurs
        de son côté | pour sa part | enfin | ensuite | toutefois | cependant | quant à lui | quant à elle | lui | elle
        vite | publiquement | d'abord
    """),
    be=phrases("est | sont | était"),
    have=phrases("a | ont"),
    belonging=phrases("membre | membres | a rejoint | fait partie | participe | mené par | conduit par"),
    representatives=phrases("gouvernement | dirigeants | président | ministre | ministres | autorités"),
    pronouns=phrases("il | elle | -t-il | -t-elle | -il | -elle"),
    latter=phrases("ce dernier | cette dernière"),
    neuter_pronouns=phrases("ils | elles"),
    scheduled=phrases("prévu | prévue | doit se tenir | aura lieu | se tiendra | à la veille de | prochain | demain"),
    called_off=phrases("annulé | annulée | reporté | reportée"),
)  # fmt: skip
