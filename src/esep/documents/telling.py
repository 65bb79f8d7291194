"""The words that stand in papers and tables, and in the refusals to make them."""

from esep.regulation.wording import filled, words


def tell(key: str, language: str, /, **params: object) -> str:
    """The words under ``key`` (``section.name``), with their variables put in. A missing one is a defect: KeyError."""
    section, _, name = key.partition(".")
    return filled(words("esep.documents")[section][name][language], params, language=language)
