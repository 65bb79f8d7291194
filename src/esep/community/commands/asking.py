"""Asking for an act of two persons, where there is a second person to answer."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.queries.access import who_could_agree
from esep.kernel import seconds
from esep.kernel.models import SecondPersonRequest
from esep.kernel.refusals import Kind, Refused


def ask_second(
    act: Act, *, by: Actor, municipality: int, subject: str, reason: str, about: int | None = None
) -> SecondPersonRequest:
    """Ask for an act of two persons. ``about`` is the account that the act is about, whose owner cannot agree to it.

    Raises Refused as :func:`esep.kernel.seconds.ask` does, and when nobody else here could agree.
    """
    if not who_could_agree(act, by=by, municipality=municipality, besides=about):
        raise Refused.because(
            "nobody_could_agree",
            _("This needs a second person, and nobody else here could agree."),
            remedy=_("First give a second person a role that may do it, and let that person sign in once."),
            kind=Kind.FORBIDDEN,
        )
    return seconds.ask(act, by=by, municipality=municipality, subject=subject, reason=reason)
