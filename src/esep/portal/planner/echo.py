"""What was typed, said back beside a fault."""

from esep.portal.choice import LONGEST_ECHO


def shortened(text: str) -> str:
    """Return `text`, cut to a readable length.

    >>> shortened("a" * 50)[-3:]
    'aa…'
    """
    return text if len(text) <= LONGEST_ECHO else text[:LONGEST_ECHO] + "…"
