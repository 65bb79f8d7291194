"""Numbers of decisions: the session's number and the decision's own, as in 12/1; the code is the same for addresses."""

import re

from esep.council.models import Decision, Session

FOREIGN = re.compile(r"[^A-Za-z0-9._-]+")
OF_SESSION = re.compile(r"S-0*(\d+)\Z")
LONGEST = 34
"""Signs of a code before what tells it from an equal one."""


def next_number(session: Session) -> str:
    """The next free number of a session: its own number, a stroke, and one more than the highest so far."""
    before = f"{_head(session)}/"
    numbers = Decision.objects.filter(session=session, number__startswith=before).values_list("number", flat=True)
    ends = (number.removeprefix(before) for number in numbers)
    highest = max((int(end) for end in ends if end.isascii() and end.isdigit()), default=0)
    return f"{before}{highest + 1}"


def code_for(number: str, session: Session) -> str:
    """A free code for a number: the same with hyphens; where another decision has it, with the session's code."""
    plain = FOREIGN.sub("-", number).strip("-._")[:LONGEST]
    wanted = [plain, f"{session.code}-{plain}"[:LONGEST]] if plain else [session.code]
    taken = set(Decision.objects.values_list("code", flat=True))
    free = next((code for code in wanted if code not in taken), "")
    if free:
        return free
    count = 2
    while f"{wanted[-1]}-{count}" in taken:
        count += 1
    return f"{wanted[-1]}-{count}"


def _head(session: Session) -> str:
    """What stands before the stroke: the number of a session of the council, the code of a sitting."""
    found = OF_SESSION.match(session.code)
    return found[1] if found is not None else session.code
