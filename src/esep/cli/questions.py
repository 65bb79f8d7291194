"""Questions on a terminal: each is asked until its answer can be taken."""

import sys
from collections.abc import Callable

from esep.cli.installation import print_refusal
from esep.cli.output import printable
from esep.cli.telling import tell


def can_ask() -> bool:
    """Whether somebody sits at a terminal who could answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(key: str, *, language: str, check: Callable[[str], None], proposed: str = "") -> str:
    """The answer to the question ``init_ask_<key>``; an empty one takes what is proposed.

    ``check`` raises Refused for an answer that cannot be taken: it is said why, and asked again. Raises EOFError when
    the terminal is gone.
    """
    from esep.kernel.refusals import Refused

    hint = f" [{proposed}]" if proposed else ""
    while True:
        answer = input(printable(f"{tell(f'init_ask_{key}', language)}{hint}: ")).strip() or proposed
        try:
            check(answer)
        except Refused as refusal:
            print_refusal(refusal, language=language, as_json=False)
        else:
            return answer
