"""Finding a subscription by the code of its links."""

from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Kind, Refused
from esep.subscriptions.codes import key_of
from esep.subscriptions.models import Subscription


def subscription_by(code: str) -> Subscription:
    """The subscription with a code in the municipality in scope, ended or not. Raises Refused (NOT_FOUND)."""
    found = Subscription.objects.filter(key=key_of(code)).select_related("village").first()
    if found is None:
        raise Refused.because(
            "no_subscription",
            _("There are no such letters here."),
            remedy=_("Open the link of the newest letter, or ask for letters anew."),
            kind=Kind.NOT_FOUND,
        )
    return found
