"""The vocabulary: some thousand words and names put together of parts, none of them anybody's name."""

import itertools
from random import Random

_FIRST = """
amber ash barley beech birch brine cedar chalk clay cliff clover copper coral dune ember fern flint foam frost
gorse gravel gull heath heron hazel holly kelp larch lark lime linen loam maple marl marsh meadow mist moss oak
otter peat pebble pine plum quartz rain reed ridge river rose rush rye salt sand seal shale silt slate sleet snow
spruce stone storm straw swan tar teal thorn thrift tide timber turf vale walnut water wheat willow wind wool yarrow
"""
_SECOND = """
bank barn barrow basin beacon bridge brook cairn chain court croft dock dyke fair farm fell field ford forge gate
glass grove hall harbour hatch haven hill hold hoop house kiln lamp ladder lane ledge lock loft marker meadow mill
mole moor orchard oven path pier pool post pump quay reach rope scale shed shelf shoal sluice spring stair store
tower track tunnel vault wall ward warehouse weir well wharf wheel wood works yard
"""
_ADJECTIVES = """
ancient blue broad brown central cold common deep distant eastern empty fertile fourth gentle golden grey green heavy
hollow inner iron joint larger lower narrow new northern old outer painted plain polished public quiet red repaired rough
round rural second sheltered silver slow small southern square stony straight sunken tall third upper western white
wide winding wooden yellow
"""
_VERBS = """
crossed sheltered served warmed lit fed drained shaded guarded bordered cooled flooded followed framed held joined
lifted linked marked mended moved outlived overlooked passed pleased pressed protected reached replaced scraped
shielded skirted spanned stored strengthened touched turned widened
"""
_ONSETS = "b br d dr f fl g gr h j k kl l m n p pr r s sk st t tr v z".split()
_VOWELS = "a e i o u ae ei ia oa".split()
_ENDS = "ban bek dal den dor fen gan kel lan lem lin lov mar mir nak nel nor rav rek ros ruk sen sol tan tel tor van ven vik zel".split()  # fmt: skip
_PLACE_ENDS = (
    "wick mouth ness sund holm stad vik bury minster thorpe combe fleet gard haugh strand dorf".split()
)

COMPOUNDS = tuple(one + two for one, two in itertools.product(_FIRST.split(), _SECOND.split()) if one != two)
ADJECTIVES = tuple(_ADJECTIVES.split())
VERBS = tuple(_VERBS.split())

_ROOTS = tuple(f"{onset}{vowel}" for onset, vowel in itertools.product(_ONSETS, _VOWELS))


def _shuffled(words: list[str], what: str) -> tuple[str, ...]:
    """Always in the same order, whatever the seed of a project: a name is a name."""
    Random(what).shuffle(words)
    return tuple(words)


SURNAMES = _shuffled(
    [f"{root}{middle}{end}".title() for root, middle, end in itertools.product(_ROOTS, ("l", "n", "rr", "st"), ("o" + e for e in _ENDS))],
    "surnames",
)  # fmt: skip
FIRST_NAMES = _shuffled([f"{root}{end}".title() for root, end in itertools.product(_ROOTS, ("lia", "mon", "nik", "rea", "ssa", "vin"))], "first")  # fmt: skip
PLACES = _shuffled(
    [f"{root}{middle}{end}".title() for root, middle, end in itertools.product(_ROOTS, ("l", "m", "n", "r", "ld", "rn"), _PLACE_ENDS)],
    "places",
)  # fmt: skip


def plural(word: str) -> str:
    """More than one of a compound."""
    if word.endswith("works"):
        return word
    return f"{word}es" if word.endswith(("s", "ch", "sh")) else f"{word}s"


def with_article(word: str) -> str:
    """ "an oakmill", "a saltmill"."""
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


def slug(text: str) -> str:
    """An id for a name; all names here are plain letters."""
    return "-".join(text.lower().replace("’", "").split())
