"""The half-year of which the head reports, in words (4.4)."""


def half_words(key: str) -> str:
    """A half-year as people name it: the year, and Roman one or two.

    >>> half_words("2026-H1")
    '2026, I'
    """
    year, _dash, half = key.partition("-H")
    return f"{year}, {'I' if half == '1' else 'II'}"
