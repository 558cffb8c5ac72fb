"""What `footnoted fix` does about a problem, by the rule that it breaks; a rule that is not here wants a person.

A cure is given a file's text, with line feeds alone, one of its problems and the ids of all records. It returns
the text without that problem, or None where it can't tell for sure what was meant.
"""

from collections.abc import Callable, Mapping, Set

from footnoted.edit.cures.idle import without_exception, without_waiver
from footnoted.edit.cures.letters import as_it_is, without_invisible, without_mark
from footnoted.edit.cures.lines import indented_with_spaces, readable, without_twin
from footnoted.edit.cures.values import as_amount, as_code, as_date, without_directive, without_wrapping
from footnoted.edit.cures.words import key_meant, word_meant
from footnoted.problems import Problem

Cure = Callable[[str, Problem, Set[str]], str | None]

CURES: Mapping[str, Cure] = {
    "needless-waiver": without_waiver,
    "schema-unknown-key": key_meant,
    "text-bom": without_mark,
    "text-invisible": without_invisible,
    # What ends a line is set right with every cure.
    "text-line-end": as_it_is,
    "text-quotes": without_wrapping,
    "type-choice": word_meant,
    "type-code": as_code,
    "type-date": as_date,
    "type-number": as_amount,
    "unknown-record": word_meant,
    "unused-exception": without_exception,
    "url-form": without_directive,
    "yaml-dup-key": without_twin,
    "yaml-key": readable,
    "yaml-syntax": readable,
    "yaml-tab": indented_with_spaces,
}
