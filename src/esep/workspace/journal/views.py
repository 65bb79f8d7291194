"""The journal in the office."""

import re
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.addresses import add_head_address, end_head_address, head_addresses
from esep.kernel.entries import entries_of, latest_entries
from esep.kernel.heads import heads
from esep.kernel.refusals import not_found
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.journal.words import act_words
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.submitting import Done, submit

ENTRIES = 40
HEADS = 7
REFERENCE = re.compile(r"[a-z_]{1,40}:[\w.-]{1,80}", re.ASCII)
LARGEST_NUMBER = 10**18


class AddressForm(OfficeForm):
    """Where the heads go."""

    address = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        help_text=_("Someone outside of the office: the rayon, the council's chair, a newspaper."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )


@office(GET=Act.VIEW_JOURNAL)
def journal(request: HttpRequest, place: Office) -> HttpResponse:
    """The newest entries, or those of one row; the heads of the last days and where they go."""
    asked = request.GET.get("of", "").strip()
    subject = asked if REFERENCE.fullmatch(asked) else ""
    below = request.GET.get("below", "")
    number = int(below) if below.isascii() and below.isdigit() and int(below[:19]) < LARGEST_NUMBER else None
    found = entries_of(subject, limit=ENTRIES) if subject else latest_entries(below=number, limit=ENTRIES)
    context = {
        "entries": [(entry, act_words(entry.act)) for entry in found],
        "older": found[-1].number if len(found) == ENTRIES and found[-1].number > 1 and not subject else None,
        "subject": subject,
        "heads": heads(place.municipality.pk, limit=HEADS),
        "addresses": head_addresses(),
    }
    return page(request, place, "workspace/journal/journal.html", context)


@office(GET=Act.KEEP_MUNICIPALITY, POST=Act.KEEP_MUNICIPALITY)
def add_address(request: HttpRequest, place: Office) -> HttpResponse:
    """Send the heads to one more address."""
    form = AddressForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        add_head_address(by=place.actor, municipality=place.municipality.pk, address=typed["address"])
        return Done(
            address=place.address("office-journal"),
            words=_("The hashes of days go to this address from now on."),
            follows=_("The first one is sent after midnight."),
        )

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Send the hashes of days to an address"), button=_("Save"), back=_back(place)
    )


@office(GET=Act.KEEP_MUNICIPALITY, POST=Act.KEEP_MUNICIPALITY)
def end_address(request: HttpRequest, place: Office, address: int) -> HttpResponse:
    """Send the hashes of days to an address no longer."""
    form = OfficeForm(posted(request))
    given = next((one.address for one in head_addresses() if one.pk == address), None)
    if given is None:
        raise not_found()

    def act(typed: dict[str, Any]) -> Done:
        end_head_address(by=place.actor, municipality=place.municipality.pk, address=address)
        return Done(
            address=place.address("office-journal"), words=_("The hashes of days no longer go to this address.")
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("No longer send the hashes here"),
        lead=given,
        button=_("Stop sending"),
        back=_back(place),
    )


def _back(place: Office) -> Back:
    return Back(place.address("office-journal"), _("Journal"))
