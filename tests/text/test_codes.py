from babel import Locale

from footnoted.text.codes import COUNTRIES, CURRENCIES

LOCALE = Locale.parse("en")


def test_country_codes_are_those_of_iso():
    """Our list of countries is CLDR's, less regions and the codes that ISO does not assign."""
    known = {code for code in LOCALE.territories if len(code) == 2 and code.isalpha()}
    reserved = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}

    assert known - reserved == COUNTRIES


def test_currency_codes_are_known():
    """Every currency code of ours is one that CLDR names."""
    assert set(LOCALE.currencies) >= CURRENCIES
