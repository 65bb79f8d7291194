"""Finding a submission again by the codes of its receipt, with no hint to whoever has none."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from esep.appeals.models import Submission
from esep.appeals.receipts import LINK_SIGNS, digest_of_link, digest_of_spoken, figures_of, link_code
from esep.kernel import scope
from esep.kernel.attempts import are_used_up, take_attempt
from esep.kernel.refusals import Kind, Refused

ATTEMPTS = 10
WITHIN = timedelta(hours=1)
"""How often a spoken code may be tried for one number, right ones included."""

WRONG = "receipt.wrong"
MOST_WRONG = 100
ATTEMPTS_BRAKED = 2
"""After so many wrong codes within the hour somebody guesses, number after number: then each number has two attempts an
hour. Whoever holds a receipt still gets in, from whatever address; a guesser of eight figures gets nowhere.
"""


def submission_by_link(code: str) -> Submission:
    """The submission of the municipality in scope whose receipt has a link's code. Raises Refused (NOT_FOUND)."""
    found = None
    if len(code) == LINK_SIGNS:
        rows = Submission.objects.filter(link_digest=digest_of_link(code)).order_by("pk")
        found = rows.select_related("author", "village", "mandate__person").first()
    if found is None:
        raise Refused.because(
            "no_receipt",
            _("There is no such receipt here."),
            remedy=_("Check the address letter by letter, or enter the number and the code of the receipt."),
            kind=Kind.NOT_FOUND,
        )
    return found


def number_of(typed: str) -> str:
    """The number of a receipt as it was typed, with or without noughts, dashes and blanks.

    >>> number_of(" № 26 417"), number_of("26-00417")
    ('26-00417', '26-00417')
    """
    figures = figures_of(typed)
    return f"{figures[:2]}-{figures[2:]:0>5}"


def link_by_spoken(number: str, code: str, *, municipality: int) -> str:
    """The link's code of a receipt, by its number and the code that can be said on the telephone.

    Raises Refused: they do not belong together here, whatever the reason; tried too often.
    """
    number = number_of(number)
    is_braked = are_used_up(WRONG, name=str(municipality), most=MOST_WRONG)
    most = ATTEMPTS_BRAKED if is_braked else ATTEMPTS
    if take_attempt("receipt", name=f"{municipality}:{number}", most=most, within=WITHIN) is not None:
        raise Refused.because(
            "too_many_attempts",
            _("This number was tried too often in the last hour."),
            remedy=_("Try again in an hour, open the link of the receipt, or call the office."),
            field="code",
        )
    with scope.of(municipality):
        rows = Submission.objects.filter(code=number, spoken_digest=digest_of_spoken(code, number=number))
        found = rows.order_by("pk").first()
    if found is None:
        take_attempt(WRONG, name=str(municipality), most=MOST_WRONG, within=WITHIN)
        raise Refused.because(
            "wrong_code",
            _("This number and this code do not belong together here."),
            remedy=_("Compare both with the receipt, and the name of the municipality above. Or call the office."),
            field="code",
        )
    return link_code(found.nonce)
