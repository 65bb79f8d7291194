"""Confirming, changing and leaving, by the code of a letter's link."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.kernel.command import command
from esep.kernel.refusals import Kind, Refused
from esep.subscriptions.commands.asking import choose
from esep.subscriptions.ending import end_all_of
from esep.subscriptions.finding import subscription_by
from esep.subscriptions.models import Subscription
from esep.subscriptions.wishes import Wish


def confirm(code: str, *, by: Actor, municipality: int) -> Subscription:
    """Let a wish count from now on; what the same address had asked for before ends. Twice is as good as once.

    Raises Refused: a wrong code, or letters that have ended.
    """
    with command(Act.SUBSCRIBE, by=by, municipality=municipality) as acting:
        acting.stay_beside_law()
        row = _living(code)
        if row.confirmed_at is not None:
            acting.mention(row.ref)
            return row
        row.confirmed_at = row.told_until = acting.at
        acting.save(row)
        end_all_of(acting, row.email, but=row.pk)
        return row


def change(
    code: str, wish: Wish, *, pace: Subscription.Pace, language: str, by: Actor, municipality: int
) -> Subscription:
    """Choose anew what is told, how often and in which language.

    Raises Refused: a wrong code, letters that have ended, an unknown village, deputy or language.
    """
    with command(Act.SUBSCRIBE, by=by, municipality=municipality) as acting:
        acting.stay_beside_law()
        row = _living(code)
        choose(row, wish, pace=pace, language=language)
        return acting.save(row)


def leave(code: str, *, by: Actor, municipality: int) -> None:
    """Get no more letters: the address is erased here and in every letter to it. Twice is as good as once.

    Raises Refused: a wrong code.
    """
    with command(Act.SUBSCRIBE, by=by, municipality=municipality) as acting:
        acting.stay_beside_law()
        row = subscription_by(code)
        acting.mention(row.ref)
        if row.ended_at is None:
            end_all_of(acting, row.email)


def _living(code: str) -> Subscription:
    row = subscription_by(code)
    if row.ended_at is not None:
        raise Refused.because(
            "subscription_ended",
            _("These letters have ended, and the address is erased."),
            remedy=_("Ask for letters anew."),
            kind=Kind.STALE,
        )
    return row
