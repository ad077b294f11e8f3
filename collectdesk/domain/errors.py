"""The two kinds of failure a person can do something about; anything else is a bug."""


class Refusal(Exception):  # noqa: N818 (a refusal is an answer, not an error)
    """The user asked for something that may not be.

    `code` is looked up in shell/wording.py, `field` names the input it concerns ("" when none does),
    `facts` are the figures the sentence needs.
    """

    def __init__(self, code: str, field: str = "", **facts: object) -> None:
        super().__init__(code, field)
        self.code = code
        self.field = field
        self.facts = facts

    def __str__(self) -> str:
        return f"{self.code}({self.field})" if self.field else self.code


class Trouble(Exception):  # noqa: N818
    """The world failed: wrong key, disk full, file newer than the program, printer gone."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        return self.code
