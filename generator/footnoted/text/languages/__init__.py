"""The languages that evidence can be read in; a text in another one is read as English is."""

from footnoted.text.language import Language
from footnoted.text.languages.croatian import CROATIAN
from footnoted.text.languages.danish import DANISH
from footnoted.text.languages.dutch import DUTCH
from footnoted.text.languages.english import ENGLISH
from footnoted.text.languages.finnish import FINNISH
from footnoted.text.languages.french import FRENCH
from footnoted.text.languages.german import GERMAN
from footnoted.text.languages.italian import ITALIAN
from footnoted.text.languages.latvian import LATVIAN
from footnoted.text.languages.norwegian import NORWEGIAN
from footnoted.text.languages.polish import POLISH
from footnoted.text.languages.portuguese import PORTUGUESE
from footnoted.text.languages.romanian import ROMANIAN
from footnoted.text.languages.slovenian import SLOVENIAN
from footnoted.text.languages.swedish import SWEDISH
from footnoted.text.languages.ukrainian import UKRAINIAN

LANGUAGES = {
    language.code: language
    for language in (
        CROATIAN, DANISH, DUTCH, ENGLISH, FINNISH, FRENCH, GERMAN, ITALIAN, LATVIAN, NORWEGIAN, POLISH, PORTUGUESE,
        ROMANIAN, SLOVENIAN, SWEDISH, UKRAINIAN,
    )
}  # fmt: skip

_SAME = {"no": "nb", "nn": "nb"}
"""Tags read as another language is: Norwegian without its form, and Nynorsk."""


def language_of(tag: str) -> Language:
    """The language of a BCP 47 tag: `en-GB` is English; an unknown one is read as English."""
    code = tag.partition("-")[0]
    return LANGUAGES.get(_SAME.get(code, code), ENGLISH)
