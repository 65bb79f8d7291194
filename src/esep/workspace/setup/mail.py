"""The test of the mail: a message to an address, and what became of the last ones."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.setup import try_mail
from esep.community.queries.letterhead import letterhead
from esep.community.queries.setup import mail_tests
from esep.kernel.posting import can_send
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.setup.common import to_setup
from esep.workspace.setup.forms import MailForm
from esep.workspace.submitting import Done, submit


@office(GET=Act.VIEW_SETUP, POST=Act.KEEP_SETUP)
def mail(request: HttpRequest, place: Office) -> HttpResponse:
    """Ask for the address, queue the message, show what became of it."""
    head = letterhead(place.municipality.pk)
    form = MailForm(posted(request), initial={"address": head.email if head else ""})

    def act(typed: dict[str, Any]) -> Done:
        try_mail(typed["address"], by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=place.address("office-setup-mail"),
            words=_("The message is in line"),
            follows=_("It leaves within a minute. Open this page again, and look into the mailbox."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Test of the mail"),
        button=_("Send a test message"),
        back=to_setup(place),
        template="workspace/setup/mail.html",
        context={
            "tests": mail_tests(by=place.actor, municipality=place.municipality.pk),
            "can_send": can_send(),
        },
    )
