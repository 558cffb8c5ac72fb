"""What a language brings to the reading of its prose: scale words, bounds, negators, modals, months.

A language is data, one module each below `languages/`; the readers in this package take it as an
argument. All words are lower case; phrases of several words are separated by one space.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """The closed word classes of one language.

    code               ISO 639-1.
    decimal, grouping  the signs within a number; a space groups in every language.
    scales             scale word to power of ten.
    numerals           number word to its value; compounds such as `thirty-seven` follow. One is left
                       out, since it is an article or a pronoun more often than a number.
    collectives        word for about so many to that number: "une trentaine".
    minus              words before digits that make them negative: "minus 3 percent".
    ranges             word between the ends of a range to the word that opens it, or "": "20 to 30",
                       "between 20 and 30".
    changes            phrases that make a change of what would be a range: "from 20 to 30".
    measure_of_change  prepositions before how much something rose or fell: "fell by 3 percent".
    bounds_before      bound phrase to bound, as it stands left of a number.
    bounds_after       the same, right of a number.
    before_numbers     words between a bound phrase and its number: "more than the 30".
    per                phrase for "each of these" to `year`, `month`, `week`, `day` or `other`, right of
                       an amount.
    rising, falling    words for more and for less than before.
    percent            words for the sign %.
    negators           words that turn a clause round; `denials` are verbs that do.
    companions         negators that add nothing where another one stands in the clause: "ne … jamais".
    trailing           negators that may stand at the end of the clause that they turn round.
    weakening          words that no gap between two segments may skip.
    opens_clause       words right before a passage that make it part of what somebody says or supposes.
    doubts_before, doubts_after   words of the same sentence that do.
    turns              words behind which a sentence goes on with something else: "but".
    unreal             words by which an event is only wished for, asked for or missed.
    prospects          words close before an event that is still to come: "ahead of the meeting".
    suppositions       words that begin what is only supposed, asked or made a condition.
    hedges             word to its class, by which a statement is made less sure: "likely".
    extents            words of how much or how many, to their class: "all", "most".
    privatives         words that deny without a negator: "lacks".
    parts              words before "of" a number that take a part of it: "a third of".
    partitives         words between a number and what it counts: "une trentaine de pays".
    counted_of         those of them that stand before a whole: "26 of the ships".
    groups             nouns for several countries: "the Baltic states", "24 member states".
    moneys             adjectives behind a currency's name by which it is another: "dollars canadiens".
    genitives          words for "of" before a number; `out_of` are those that alone take a part.
    others             words beside a number by which it is not the whole: "another 40", "twice its 40".
    definite           articles of what was named before: "the group".
    determiners        articles and possessives; `articles` are the former.
    lapsed             words by which something was so before, or would have been.
    conditionals       modal words, or their endings with a hyphen, that tell no plain future: "would".
    conjunctions       words between the names of a list.
    with_others        prepositions before one who takes part: "talks with Norway".
    topics             words before one who is only spoken of or is missing.
    away               words before a day that is not the day itself: "a day after 14 March".
    polls              words for a poll.
    past_holders       words before an office that somebody does not hold: "former", "deputy".
    viewpoints         prepositions before the one whose view it is: "for Spain it is too early".
    reversers          nouns that turn a stance round: opposed to the "withdrawal" of troops.
    attitudes          verbs of what somebody thinks, hopes or asks; they report no words.
    attendants         nouns by which a person's name means somebody else: "Trump envoy".
    making             words between a noun of speech and "by" whom it is: "the promise was made by".
    holding            words between a name and the office that it holds: "became".
    along              words, besides prepositions, that open an aside about others: ", along with Norway,".
    bodies             words that stand in names of bodies and never in a person's: "Security Council".
    commissioning      phrases before the one who had something measured.
    affiliating        prepositions behind a name, before the body that somebody is of: "Li of the Bank".
    light              words that may stand between a name and what it is ready for.
    comprising         words after which the members of something are named.
    affirmed           phrases that hold a negator and deny nothing: "not only".
    modals             modal word or phrase to its class, see `polarity.modals_in`.
    modal_endings      ending of a verb form to the class of its mood or tense: French "enverra".
    participle         how participles end or begin, a pattern; a modal right behind one is a passive:
                       German "gefährdet werden".
    months, weekdays   name or abbreviation to 1..12 and, with Monday as 0, to 0..6.
    relative_days      phrases for a day by that of publication, to how many days it is from it: "yesterday" to -1.
    other_weeks        phrases beside a weekday that move it into another week: "Tuesday last week".
    other_years        phrases behind a day without a year that give it another one: "18 May last year".
    coming, gone       words beside a weekday that say which way it points.
    abbreviations      words whose full stop ends no sentence.
    speech_verbs       finite verbs and participles by which texts report speech or attitude.
    addressing         verbs whose object is the one spoken to: "told Norway".
    speech_nouns       nouns of speech: "Putin's claim".
    closing            words between a comma and a name that make it the speaker of what stands before: German
                       ", so Merz."
    owning             words between a noun of speech and the one whose it is: "una nota di Palazzo Chigi".
    attributing        words that begin a clause which only says who told something: "as Li said".
    bracketing         modal verbs whose infinitive closes the clause: German "muss … zustimmen".
    infinitive         how such an infinitive is written, a pattern.
    day_opens          words, besides prepositions, between a verb of speech and its day: "said late on Tuesday".
    agents             prepositions before the one who acts: "as stated by".
    relaying           verbs by which a paper or agency passes on what somebody else said.
    prepositions       words before one who does not act, but is acted on.
    clause_words       words that begin another clause.
    between            words that may stand between a subject and its verb.
    be, have           forms of "to be", which make a verb passive, and of "to have" and "to do".
    small              words that say nothing by themselves, besides those of the other classes.
    kindred            form or near synonym to the stem that it is compared by: "met" to "meet".
    belonging          words by which texts tell that somebody belongs to something.
    representatives    nouns by which a country acts: "the government of Italy".
    pronouns           subject pronouns for people; `neuter_pronouns` for bodies and countries; `latter`
                       means the last of two people; `plural_pronouns` for several people. Objects and possessives are left out: whom
                       "him" means no rule of this kind can tell.
    drops_pronouns   a verb by itself has the subject of the one before: Portuguese "disse ainda".
    stand_ins          nouns with their article that mean the country named before: Swedish "regeringen".
    scheduled, called_off   phrases by which texts announce or call off.
    """

    code: str
    decimal: str
    grouping: str
    scales: Mapping[str, int]
    numerals: Mapping[str, int]
    bounds_before: Mapping[str, str]
    collectives: Mapping[str, int] = field(default_factory=dict)
    minus: frozenset[str] = frozenset()
    ranges: Mapping[str, str] = field(default_factory=dict)
    changes: frozenset[str] = frozenset()
    measure_of_change: frozenset[str] = frozenset()
    bounds_after: Mapping[str, str] = field(default_factory=dict)
    before_numbers: frozenset[str] = frozenset()
    per: Mapping[str, str] = field(default_factory=dict)
    rising: frozenset[str] = frozenset()
    falling: frozenset[str] = frozenset()
    percent: frozenset[str] = frozenset()
    negators: frozenset[str] = frozenset()
    denials: frozenset[str] = frozenset()
    companions: frozenset[str] = frozenset()
    trailing: frozenset[str] = frozenset()
    weakening: frozenset[str] = frozenset()
    opens_clause: frozenset[str] = frozenset()
    doubts_before: frozenset[str] = frozenset()
    doubts_after: frozenset[str] = frozenset()
    turns: frozenset[str] = frozenset()
    unreal: frozenset[str] = frozenset()
    prospects: frozenset[str] = frozenset()
    suppositions: frozenset[str] = frozenset()
    hedges: Mapping[str, str] = field(default_factory=dict)
    extents: Mapping[str, str] = field(default_factory=dict)
    privatives: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    partitives: frozenset[str] = frozenset()
    counted_of: frozenset[str] = frozenset()
    participle: str = ""
    groups: frozenset[str] = frozenset()
    moneys: frozenset[str] = frozenset()
    genitives: frozenset[str] = frozenset()
    out_of: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    lapsed: frozenset[str] = frozenset()
    conditionals: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    with_others: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    away: frozenset[str] = frozenset()
    polls: frozenset[str] = frozenset()
    past_holders: frozenset[str] = frozenset()
    viewpoints: frozenset[str] = frozenset()
    reversers: frozenset[str] = frozenset()
    attitudes: frozenset[str] = frozenset()
    attendants: frozenset[str] = frozenset()
    making: frozenset[str] = frozenset()
    holding: frozenset[str] = frozenset()
    along: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    commissioning: frozenset[str] = frozenset()
    affiliating: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    comprising: frozenset[str] = frozenset()
    affirmed: frozenset[str] = frozenset()
    modals: Mapping[str, str] = field(default_factory=dict)
    modal_endings: Mapping[str, str] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    relative_days: Mapping[str, int] = field(default_factory=dict)
    other_weeks: frozenset[str] = frozenset()
    other_years: frozenset[str] = frozenset()
    coming: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    speech_verbs: frozenset[str] = frozenset()
    addressing: frozenset[str] = frozenset()
    speech_nouns: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    owning: frozenset[str] = frozenset()
    attributing: frozenset[str] = frozenset()
    bracketing: frozenset[str] = frozenset()
    infinitive: str = ""
    day_opens: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    relaying: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    clause_words: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    have: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    kindred: Mapping[str, str] = field(default_factory=dict)
    representatives: frozenset[str] = frozenset()
    belonging: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    latter: frozenset[str] = frozenset()
    neuter_pronouns: frozenset[str] = frozenset()
    plural_pronouns: frozenset[str] = frozenset()
    drops_pronouns: bool = False
    stand_ins: frozenset[str] = frozenset()
    scheduled: frozenset[str] = frozenset()
    called_off: frozenset[str] = frozenset()


def phrases(text: str) -> frozenset[str]:
    """The phrases of a text that separates them by `|` or line breaks."""
    return frozenset(
        phrase for line in text.splitlines() for part in line.split("|") if (phrase := part.strip())
    )


def classes(table: str) -> dict[str, str]:
    """Phrase to class, from lines `class: phrase | phrase`; a line without a colon goes on with the last class."""
    found: dict[str, str] = {}
    name = ""
    for line in table.strip().splitlines():
        before, colon, listed = line.rpartition(":")
        name = before.strip() if colon else name
        found.update({phrase: name for phrase in sorted(phrases(listed))})
    return found


def numbered(names: str, first: int) -> dict[str, int]:
    """Phrase to number, from items `name/abbreviation/…` counted from `first`."""
    return {name: number for number, item in enumerate(names.split(), first) for name in item.split("/")}
