"""Asking to be told by e-mail, without an account. Whoever asks learns nothing of who is told already."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.models import DeputyMandate, Village
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.subscriptions.codes import code_of, key_of, new_nonce
from esep.subscriptions.letters import release
from esep.subscriptions.models import Subscription
from esep.subscriptions.wishes import Wish

LANGUAGES = ("ky", "ru", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody asks for. ``site`` is the address of the site (``https://esep.example.kg``); ``is_doubtful`` says
    that it came as programs send.
    """

    email: str
    site: str
    wish: Wish = field(default_factory=Wish)
    language: str = "ky"
    pace: Subscription.Pace = Subscription.Pace.AT_ONCE
    is_doubtful: bool = False


def ask_for_letters(asked: Asked, *, by: Actor, municipality: int) -> None:
    """Keep a wish, and write a letter that asks to confirm it, as soon as the caps let one go.

    A wish that waits already becomes this one, without another letter for a day. Nothing is answered: neither whether
    the address was known, nor whether it exists. Raises Refused: no address, an unknown village, deputy or language.
    """
    email = asked.email.strip()
    try:
        validate_email(email)
    except ValidationError as error:
        raise Refused.because(
            "no_email",
            _("This is not a whole e-mail address."),
            remedy=_("Write the whole e-mail address, like this: aty@example.kg"),
            field="email",
        ) from error
    with command(Act.SUBSCRIBE, by=by, municipality=municipality) as acting:
        acting.stay_beside_law()
        waiting = Subscription.objects.filter(
            email__iexact=email, confirmed_at__isnull=True, ended_at__isnull=True
        ).first()
        row = waiting or _new(acting, email)
        row.site, row.is_doubtful = asked.site[:300], asked.is_doubtful and row.is_doubtful
        choose(row, asked.wish, pace=asked.pace, language=asked.language)
        acting.save(row)
        release(acting, again=row)


def choose(row: Subscription, wish: Wish, *, pace: Subscription.Pace, language: str) -> None:
    """Set what a subscription is told, and how. Raises Refused: an unknown village, deputy or language."""
    if language not in LANGUAGES:
        raise Refused.because(
            "no_language",
            _("Letters are not written in this language."),
            remedy=_("Choose from the list."),
            field="language",
        )
    if wish.deputy:
        by_code(DeputyMandate, wish.deputy, field="deputy")
    row.village = by_code(Village, wish.village, field="village") if wish.village else None
    row.deputy, row.language, row.pace = wish.deputy, language, pace.value
    row.topics = sorted(topic.value for topic in wish.topics)


def _new(acting: Acting, email: str) -> Subscription:
    nonce = new_nonce()
    return Subscription(
        municipality=acting.municipality,
        nonce=nonce,
        key=key_of(code_of(nonce)),
        email=email,
        is_doubtful=True,
        asked_at=acting.at,
    )
