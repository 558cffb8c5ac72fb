"""Identifiers and the codes that stand for them: ids, ISO 3166 countries, ISO 4217 currencies."""

import re

from footnoted.problems import quoted
from footnoted.text.reading import Unreadable

MAX_ID_LENGTH = 80

ID_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

RESERVED_IDS = frozenset(
    "con prn aux nul index 404 search assets api".split()
    + [f"{device}{digit}" for device in ("com", "lpt") for digit in range(10)]
    + "true false null none nan undefined yes no on off y n constructor prototype".split()
)
"""Names that Windows keeps for devices, addresses that the site itself uses, and words that YAML, JavaScript
or a table of data take for something else."""

# YAML reads these as numbers or a day, and JavaScript puts whole numbers before all other keys.
_READ_AS_VALUE = re.compile(r"[0-9]+(?:e[0-9]+)?|0x[0-9a-f]+|0o[0-7]+|0b[01]+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}")

COUNTRIES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
    EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
    LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK
    """.split()
)
"""ISO 3166-1 alpha-2, and XK, which ISO leaves to users and the EU uses for Kosovo."""

CURRENCIES = frozenset(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD
    CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP
    GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD
    KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN
    NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP
    SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES
    VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.split()
)
"""ISO 4217 codes of currencies in use."""


def check_id(text: str, is_code: bool = False) -> None:
    """Nothing for a good record id: `[a-z0-9]+(-[a-z0-9]+)*`, 80 characters at most, not reserved.

    is_code  it has to be the code of a country, of which no list of names may take one: Norway is `no`.
    errors   Unreadable `id-charset`, `id-length` or `id-reserved`.
    """
    if ID_PATTERN.fullmatch(text) is None:
        raise Unreadable(
            "id-charset", f"{quoted(text)} is not an id", "use a-z, 0-9 and single hyphens between them"
        )
    if len(text) > MAX_ID_LENGTH:
        raise Unreadable("id-length", f"{quoted(text)} has {len(text)} characters", "use at most 80")
    if is_code:
        return
    if text in RESERVED_IDS:
        raise Unreadable("id-reserved", f"{quoted(text)} is kept for the system", "choose another name")
    if _READ_AS_VALUE.fullmatch(text):
        message = f"{quoted(text)} would be read as a number or a day"
        raise Unreadable("id-reserved", message, "put a word before it: budget-2025")


def record_id(reference: str) -> str:
    """The record id that a reference means: a country or currency code stands for the lower-case file."""
    return reference.lower() if reference in COUNTRIES or reference in CURRENCIES else reference
