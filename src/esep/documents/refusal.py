"""Refusals: a paper or table that cannot be made, with the reason and the way out in three languages."""

from esep.documents.telling import tell


class Refused(Exception):
    """A document that cannot be made. ``code`` names its words in ``words/refusals.toml``; ``params`` fill them."""

    def __init__(self, code: str, /, **params: object) -> None:
        self.code = code
        self.params = params
        super().__init__(" ".join([code, *(f"{name}={value!r}" for name, value in params.items())]))

    def message(self, language: str) -> str:
        """What stands in the way, in one sentence."""
        return tell(f"{self.code}.message", language, **self.params)

    def remedy(self, language: str) -> str:
        """What to do about it, in one sentence."""
        return tell(f"{self.code}.remedy", language, **self.params)
