"""The command's own sentences."""

from esep.regulation.wording import filled, words


def tell(key: str, language: str, **params: object) -> str:
    """A sentence of the command line, with its variables put in."""
    return filled(words("esep.cli")["cli"][key][language], params, language=language)
