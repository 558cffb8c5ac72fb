"""How the readers of this package refuse a text."""


class Unreadable(ValueError):
    """A text is not what its field asks for.

    rule      slug of the fault, `type-date` for example.
    message   what is wrong with this text.
    help      what to write instead.
    """

    def __init__(self, rule: str, message: str, help: str) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.help = help
