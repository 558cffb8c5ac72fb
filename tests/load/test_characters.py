"""Which characters a file may hold, where a bad one stands, and what is no fault in any language."""

import unicodedata

import pytest
import yaml
from babel import Locale

from footnoted.load.characters import Characters, seen_in
from footnoted.load.tree import read_tree
from footnoted.problems import Problem, Severity

HONEST = {
    "arabic": "جمهورية مصر العربية، ٢٠٢٥",
    "abbreviation": "1445 ه\u200d",
    "persian": "می\u200cخواهم کتاب\u200cها",
    "kurdish": "ئه\u200cمه\u200c هه\u200cیه",
    "hebrew": "בְּרֵאשִׁית בָּרָא",
    "hindi": "क्\u200dष क्\u200cष",
    "marathi": "अ\u200dॅलन दर्\u200dया",
    "bengali": "র\u200d্যাব র\u200c্যাব",
    "malayalam": "അവന്\u200d",
    "telugu": "నెట్\u200cవర్క్\u200c",
    "sinhala": "ශ්\u200dරී ලංකාව",
    "thai": "ที่สุด กำลัง",
    "burmese": "လျှို့ဝှက်",
    "tibetan": "རྐྱེན་ ཧཱུྃ",
    "mongolian": "ᠬᠠᠨ\u180b",
    "braille": "⠓⠑\u2800⠺⠕",
    "japanese": "日本語とEnglish、ΑとБ",
    "korean": "한국어와 Korean",
    "greek": "Αθήνα, ὦ ἄνδρες",
    "cyrillic": "Україна, Москва\u0301, Северна Македонија",
    "beside": "Telegram-канал YouTube’а ЄС/NATO",
    "visibly mixed": "КуZбасс Яandex",
    "vietnamese": "Việt Nam, ẤN ĐỘ, ÂU, â, Tiê\u0301ng",
    "portuguese": "SÃO PAULO, “AMANHÔ, «MANHû, IRMÃ…, AMANHÃ—disse, você”…, É\xa0verdade, É…como, Ã",
    "french": "À l’été, voilà\xa0»\xa0; à\xa0«\xa0oui\xa0», café”», Â, œuvre, 20\u202f%",
    "german": "„Spaß“, »Menü«, Österreich, Ä, „Å“",
    "nordic": "på Å, BLÅ”, Øystein, Ø 5 mm, SKÅL…",
    "slavic": "Öštrič, Šköda, ČSSR, Łódź, hotărâ”, România",
    "turkish": "İstanbul, ERDOĞAN, Şişli",
    "units": "5 µm, 5 μm, kΩ, MΩ, Δt, ΔG, Å",
    "formulas": "α-variant, hν, νe, Hα, Kα, Aβ, NFκB, TNFα, λx, ρV, x² ≤ ∑ᵢ αᵢ ∈ ℝ, 10⁻³, 3\u2009km",
    "marks": "a\u0301\u0302\u0303\u0304",
    "emoji": "👩\u200d🔬 👍🏽 👨🏿\u200d🚀 🏳\ufe0f\u200d🌈 👁\ufe0f\u200d🗨\ufe0f ❤\ufe0f ☎\ufe0e ™\ufe0f 🐦\u200d⬛",
    "flags": "🇳🇴 🇺🇦 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "keycaps": "1\ufe0f\u20e3 #\ufe0f\u20e3",
    "newer than this Python": "\U00032000 \u1c8b \U0001fadf",
}

REFUSED = [
    ("a\u202eb", "text-bidi", 2),
    ("(\u2066a\u2069)", "text-bidi", 2),
    ("עברית\u200f", "text-bidi", 6),
    ("\u061c", "text-bidi", 1),
    ("a\u200bb", "text-invisible", 2),
    ("exa\u00admple", "text-invisible", 4),
    ("a\u2060b", "text-invisible", 2),
    ("a\ufeffb", "text-invisible", 2),
    ("f\u2061(x)", "text-invisible", 2),
    ("a\u034fb", "text-invisible", 2),
    ("\u3164", "text-invisible", 1),
    ("\u115f\u1161", "text-invisible", 1),
    ("a\uffa0", "text-invisible", 2),
    ("a\u2800b", "text-invisible", 2),
    ("\ufff9漢\ufffaかん\ufffb", "text-invisible", 1),
    ("\U0001d173", "text-invisible", 1),
    ("\U0001bca0", "text-invisible", 1),
    ("ok\U000e0064", "text-invisible", 3),
    ("🏴\U000e0078\U000e0078\U000e007f", "text-invisible", 2),
    ("葛\U000e0100", "text-invisible", 2),
    ("a\ufe01", "text-invisible", 2),
    ("a\ufe0f", "text-invisible", 2),
    ("5\ufe0f", "text-invisible", 2),
    ("😀\ufe0f\ufe0f", "text-invisible", 3),
    ("a\u180b", "text-invisible", 2),
    ("Auf\u200clage", "text-invisible", 4),
    ("a\u200d😀", "text-invisible", 2),
    ("😀\u200da", "text-invisible", 2),
    ("خ\u200dخ", "text-invisible", 2),
    ("\u200cمی", "text-invisible", 1),
    ("می\u200c\u200cخ", "text-invisible", 3),
    ("क्\u200d\u200dष", "text-invisible", 4),
    ("a\x1b[2J", "text-control", 2),
    ("a\x7f", "text-control", 2),
    ("a\x9b", "text-control", 2),
    ("a\ufdd0", "text-control", 2),
    ("a\U0001ffff", "text-control", 2),
    ("a\ue000", "text-control", 2),
    ("a\U00100000", "text-control", 2),
    ("a\U00050000", "text-control", 2),
    ("a\rb", "text-line-sep", 2),
    ("a\x85b", "text-line-sep", 2),
    ("a\u2028b", "text-line-sep", 2),
]

SLIPS = [
    ("Z\u0351\u0323\u034d\u0351\u0323o", "text-combining", 6),
    ("ก็็็็็", "text-combining", 6),
    ("بًًًًً", "text-combining", 6),
    ("P\u0430ypal", "text-mixed-script", 2),
    ("the \u0421OVID", "text-mixed-script", 5),
    ("M\u043e\u0441\u043a\u0432\u0430", "text-mixed-script", 1),
    ("\u0417e\u043b\u0435\u043d\u0441\u044c\u043a\u0438\u0439", "text-mixed-script", 2),
    ("G\u03bf\u03bfgle", "text-mixed-script", 2),
    ("\u0391pple", "text-mixed-script", 1),
    ("go\u03bdernment", "text-mixed-script", 3),
    ("A\u03b8\u03ae\u03bd\u03b1", "text-mixed-script", 1),
    ("re\u0301sum\u0435", "text-mixed-script", 7),
    ("M\ufffdnchen", "text-replacement", 2),
    ("[\ufffc]", "text-replacement", 2),
    *(
        (text, "text-mojibake", column)
        for text, column in (
            ("MÃ¼nchen", 2), ("JosÃ©", 4), ("CÃ³rdoba", 2), ("GENÃˆVE", 4), ("Ã–sterreich", 1),
            ("voilÃ\xa0", 5), ("10Â\xa0km", 3), ("Â«mot", 1), ("donâ€™t", 4), ("â€œquoted", 1), ("words.â€", 7),
            ("â‚¬5", 1), ("ErdoÄŸan", 5), ("WaÅ‚Ä™sa", 3), ("Å“uvre", 1), ("Ä°stanbul", 1), ("5 Î¼m", 3),
            ("Ð¿Ñ€Ð¸Ð²ÐµÑ‚", 1), ("Ø¬Ù…Ù‡", 1), ("æ—¥æœ¬", 1), ("à¤¨à¤¾", 1),
            ("ðŸ˜€", 1), ("ï»¿a", 1), ("ï¿½", 1),
        )
    ),
]  # fmt: skip


def _problems(text: str) -> list[Problem]:
    return Characters(text, "facts/x.yml").problems()


def _read(content: bytes) -> list[tuple[str, str]]:
    problems: list[Problem] = []
    read_tree(content, "facts/x.yml", problems)
    return [(f"{problem.place.line}:{problem.place.column}", problem.rule) for problem in problems]


@pytest.mark.parametrize("text", HONEST.values(), ids=HONEST)
def test_honest_text(text: str):
    """Text as people of each language write it has no fault."""
    assert _problems(text) == []


@pytest.mark.parametrize("language", ["ar", "bg", "bn", "cs", "de", "el", "es", "fa", "fr", "gu", "he", "hi",
    "hu", "hy", "is", "ja", "ka", "kk", "ko", "lt", "mk", "mn", "mr", "ne", "pa", "pl", "ps", "pt", "ro", "ru",
    "si", "sk", "sr", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "uz", "vi", "yo", "zh"])  # fmt: skip
def test_names_of_countries(language: str):
    """The names of all countries, languages and months in a language have no fault."""
    locale = Locale.parse(language)
    months = [name for width in locale.months["format"].values() for name in width.values()]
    names = [*locale.territories.values(), *locale.languages.values(), *months]

    assert [
        (problem.rule, name)
        for name in names
        for problem in _problems(name)
        # Some names come with a mark of direction around what stands in brackets.
        if problem.rule != "text-bidi"
    ] == []


@pytest.mark.parametrize(("text", "rule", "column"), REFUSED)
def test_refused_character(text: str, rule: str, column: int):
    """What can't be seen, turns the text or breaks the line is an error where it stands."""
    first = _problems(text)[0]

    assert (first.rule, first.place.column, first.severity) == (rule, column, Severity.ERROR)


@pytest.mark.parametrize(("text", "rule", "column"), SLIPS)
def test_likely_slip(text: str, rule: str, column: int):
    """What is likely a slip is a warning where it stands, once."""
    assert [(one.rule, one.place.column, one.severity) for one in _problems(text)] == [
        (rule, column, Severity.WARNING)
    ]


def test_meant_letter():
    """Misread letters come with those that were meant."""
    (problem,) = _problems("MÃ¼nchen")

    assert problem.help == 'write "ü"'


def test_all_format_characters_are_known():
    """No character that Unicode calls a control, a format or private passes, save signs that are seen."""
    seen = {
        *range(0x600, 0x606),
        0x6DD,
        0x70F,
        0x890,
        0x891,
        0x8E2,
        0x110BD,
        0x110CD,
        *range(0x13430, 0x13440),
    }
    passing = {
        code
        for code in range(0x110000)
        if unicodedata.category(chr(code)) in ("Cc", "Cf", "Co", "Cs") and _passes(chr(code))
    }

    assert passing - seen == set(map(ord, "\t\n"))


def _passes(char: str) -> bool:
    # Most of them are of the two private planes, of which the ends are enough.
    code = ord(char)
    return not (0xF0100 < code < 0xFFF00 or code > 0x100100) and Characters(char, "x").readable


def test_yaml_reads_every_character_that_passes():
    """The parser under the reader has nothing to add: what passes here, it can read."""
    passing = []
    for start in [*range(0, 0x40000, 64), *range(0xE0000, 0xE1000, 64)]:
        block = [chr(code) for code in range(start, start + 64) if not 0xD800 <= code < 0xE000]
        if Characters("".join(block), "x").readable:
            passing += block
        else:
            passing += [char for char in block if Characters(char, "x").readable]

    events = list(yaml.parse(f"# {''.join(passing).replace(chr(10), '')}\na: 1\n", Loader=yaml.CSafeLoader))

    assert len(passing) > 240_000
    assert isinstance(events[-1], yaml.StreamEndEvent)


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "byte order mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# 😀\na: 😀\u200b\n", [("2:5", "text-invisible")]),
        ("a: 😀 P\u0430ypal\nb: x\n", [("1:7", "text-mixed-script")]),
        ("a: 😀😀 b: c\n", [("1:8", "yaml-syntax")]),
        ("a: [😀, &b c]\n", [("1:8", "yaml-anchor")]),
        ('a: x\nb: [😀, "\\u202e"]\n', [("2:8", "text-bidi")]),
        ("a: 😀 #b\n", [("1:6", "yaml-inline-comment")]),
        ("a: 1 #\nb: 2 # c\n", []),
        ("a: 😀 #b\nc: *d\n", [("2:4", "yaml-anchor"), ("1:6", "yaml-inline-comment")]),
    ],
)
def test_place(text: str, found: list[tuple[str, str]], end: str, mark: str):
    """Places count characters, whatever their size, the ends of lines and the mark in front."""
    assert _read((mark + text.replace("\n", end)).encode()) == found


def test_place_of_a_bad_byte():
    """A byte that is no UTF-8 has a place, too; the mark in front does not move it."""
    assert _read(b"\xef\xbb\xbfa: \xff\n") == [("1:4", "text-encoding")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('a: "P\\u0430ypal"\n', [("1:4", "text-mixed-script")]),
        ('a: "P\u0430ypal \\u0041"\n', [("1:6", "text-mixed-script")]),
        ('a: "Z\\u0301\\u0301\\u0301\u0301\u0301"\n', [("1:4", "text-combining")]),
        ('a: "\\ufffd \\ufffd"\n', [("1:4", "text-replacement")]),
        ('a: "M\\xc3\\xbcnchen"\n', [("1:4", "text-mojibake")]),
        ('a: "x\\0y"\n', [("1:4", "text-control")]),
        ('a: "x\\Ny"\n', [("1:4", "text-line-sep")]),
        ('a: "x\\_y\\ty"\n', []),
        ("a: 'it\\u202e'\n", []),
        ('a: "x\\u202e"\nb: &c 1\n', [("2:4", "yaml-anchor"), ("1:4", "text-bidi")]),
    ],
)
def test_escape(text: str, found: list[tuple[str, str]]):
    """What an escape stands for is looked at as well, at the beginning of its text, and nothing twice."""
    assert _read(text.encode()) == found


def test_slips_do_not_stop_reading():
    """A file with nothing but likely slips is read."""
    problems: list[Problem] = []

    tree = read_tree("a: MÃ¼nchen P\u0430ypal \ufffd\n".encode(), "facts/x.yml", problems)

    assert tree is not None
    assert {problem.severity for problem in problems} == {Severity.WARNING}
    assert len(problems) == 3


@pytest.mark.parametrize("unit", ["\u202e", "\u200d\n", "\ufffd", "P\u0430 ", "Ã© "])
def test_very_many(unit: str):
    """Of one rule ten are told in a file, and how many there are."""
    problems = _problems(unit * 60_000)

    assert len(problems) == 10
    assert problems[-1].message.endswith(", and 59,990 more in this file")


def test_very_many_escapes():
    """Escapes and characters are counted together."""
    problems: list[Problem] = []

    items = ["\ufffd"] * 6 + [r'"\ufffd"'] * 6
    read_tree(f"a: [{', '.join(items)}]".encode(), "facts/x.yml", problems)

    assert [problem.rule for problem in problems] == ["text-replacement"] * 10
    assert problems[-1].message.endswith(", and 2 more in this file")


def test_seen_in_a_text_from_anywhere():
    """Of a page's title readers get one line of what they can see, whatever is written into it."""
    assert seen_in("The \u202equay\u200b  of\nthe\u2028harbour \x1b") == "The quay of the harbour"
    assert seen_in("The quay\n of the harbour") == "The quay of the harbour"
