"""The languages that evidence can be read in; a text in another one is read as English is."""

from footnoted.text.language import Language
from footnoted.text.languages.english import ENGLISH
from footnoted.text.languages.french import FRENCH
from footnoted.text.languages.german import GERMAN
from footnoted.text.languages.italian import ITALIAN
from footnoted.text.languages.portuguese import PORTUGUESE
from footnoted.text.languages.ukrainian import UKRAINIAN

LANGUAGES = {
    language.code: language for language in (ENGLISH, FRENCH, GERMAN, ITALIAN, PORTUGUESE, UKRAINIAN)
}


def language_of(tag: str) -> Language:
    """The language of a BCP 47 tag: `en-GB` is English; an unknown one is read as English."""
    return LANGUAGES.get(tag.partition("-")[0], ENGLISH)
