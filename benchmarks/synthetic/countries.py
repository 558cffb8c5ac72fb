"""Countries by their ISO 3166 codes, those whose English name is said without an article."""

_NAMES = """
AD Andorra|AF Afghanistan|AL Albania|AM Armenia|AO Angola|AR Argentina|AT Austria|AU Australia|AZ Azerbaijan
BB Barbados|BD Bangladesh|BE Belgium|BF Burkina Faso|BG Bulgaria|BH Bahrain|BI Burundi|BJ Benin|BN Brunei|BO Bolivia
BR Brazil|BT Bhutan|BW Botswana|BY Belarus|BZ Belize|CA Canada|CH Switzerland|CL Chile|CM Cameroon|CN China
CO Colombia|CR Costa Rica|CU Cuba|CV Cape Verde|CY Cyprus|DE Germany|DJ Djibouti|DK Denmark|DM Dominica|DZ Algeria
EC Ecuador|EE Estonia|EG Egypt|ER Eritrea|ES Spain|ET Ethiopia|FI Finland|FJ Fiji|FM Micronesia|FR France|GA Gabon
GD Grenada|GE Georgia|GH Ghana|GL Greenland|GR Greece|GT Guatemala|GY Guyana|HN Honduras|HR Croatia|HT Haiti
HU Hungary|ID Indonesia|IE Ireland|IL Israel|IN India|IQ Iraq|IR Iran|IS Iceland|IT Italy|JM Jamaica|JO Jordan
JP Japan|KE Kenya|KG Kyrgyzstan|KH Cambodia|KI Kiribati|KW Kuwait|KZ Kazakhstan|LA Laos|LB Lebanon|LI Liechtenstein
LK Sri Lanka|LR Liberia|LS Lesotho|LT Lithuania|LU Luxembourg|LV Latvia|LY Libya|MA Morocco|MC Monaco|MD Moldova
ME Montenegro|MG Madagascar|MK North Macedonia|ML Mali|MN Mongolia|MR Mauritania|MT Malta|MU Mauritius|MW Malawi
MX Mexico|MY Malaysia|MZ Mozambique|NA Namibia|NG Nigeria|NI Nicaragua|NO Norway|NP Nepal|NR Nauru
NZ New Zealand|OM Oman|PA Panama|PE Peru|PK Pakistan|PL Poland|PT Portugal|PW Palau|PY Paraguay|QA Qatar
RO Romania|RS Serbia|RU Russia|RW Rwanda|SA Saudi Arabia|SE Sweden|SG Singapore|SI Slovenia|SK Slovakia
SL Sierra Leone|SM San Marino|SN Senegal|SO Somalia|SR Suriname|SY Syria|SZ Eswatini|TG Togo|TH Thailand
TJ Tajikistan|TL East Timor|TM Turkmenistan|TN Tunisia|TO Tonga|TR Turkey|TV Tuvalu|TW Taiwan|TZ Tanzania|UA Ukraine
UG Uganda|UY Uruguay|UZ Uzbekistan|VE Venezuela|VN Vietnam|VU Vanuatu|WS Samoa|YE Yemen|ZM Zambia|ZW Zimbabwe
"""

_DEMONYMS = """
AT Austrian|AU Australian|BE Belgian|BR Brazilian|CA Canadian|CH Swiss|CL Chilean|DE German|DK Danish|EE Estonian
ES Spanish|FI Finnish|FR French|GR Greek|HU Hungarian|IE Irish|IS Icelandic|IT Italian|JP Japanese|KE Kenyan
LT Lithuanian|LV Latvian|MT Maltese|MX Mexican|NO Norwegian|PL Polish|PT Portuguese|SE Swedish|TR Turkish
"""


def _table(text: str) -> dict[str, str]:
    """Names by code."""
    rows = (row.split(" ", 1) for line in text.split("\n") for row in line.split("|") if row)
    return {code: name for code, name in rows}


NAMES = _table(_NAMES)
DEMONYMS = _table(_DEMONYMS)
