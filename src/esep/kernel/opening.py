"""Opening a municipality: its row, its secret, and the first entry of its journal."""

import secrets

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor, decide
from esep.kernel import clock, scope
from esep.kernel.actors import present
from esep.kernel.command import command
from esep.kernel.faults import refused
from esep.kernel.models import JournalKey, Municipality
from esep.kernel.models.base import canonical
from esep.kernel.refusals import Kind, Refused

RESERVED = frozenset(
    {"about", "account", "api", "check", "en", "feed", "glossary", "health", "journal", "ky", "latest",
     "municipalities", "office", "open-data", "oversight", "overview", "own", "planner", "regulation", "ru", "search",
     "sign-in", "sign-out", "static", "styleguide"}
)  # fmt: skip
"""Words that addresses begin with already."""


def open_municipality(municipality: Municipality, *, by: Actor) -> Municipality:
    """Take a new municipality in. Raises Refused when the address is taken or reserved, or without the right.

    The invented never stands beside the real: Refused is raised for the one where the other is.
    """
    decision = decide(present(by), Act.OPEN_MUNICIPALITY, municipality=None, at=clock.real())
    if not decision.allowed:
        raise Refused.because("no_right", _("You do not have the right to do this."), kind=Kind.FORBIDDEN)
    if municipality.slug in RESERVED:
        raise Refused.because(
            "reserved", _("This address is used by Esep itself."), remedy=_("Choose another one."), field="slug"
        )
    with refused(), transaction.atomic():
        refuse_mixing(municipality)
        municipality.opened_at = clock.now()
        municipality.full_clean()
        municipality.save(force_insert=True)
        with scope.of(municipality.pk):
            JournalKey(municipality=municipality, key=secrets.token_bytes(32)).save()
        with command(Act.OPEN_MUNICIPALITY, by=by, municipality=municipality.pk) as acting:
            acting.note_as(municipality.ref, content_of(municipality))
    return municipality


def refuse_mixing(municipality: Municipality) -> None:
    """Keep real records out of a demonstration, whose clock stands still and whose passwords everybody knows."""
    others = Municipality.objects.exclude(is_invented=municipality.is_invented)
    if municipality.is_invented and others.exists():
        raise Refused.because(
            "not_empty",
            _("This installation holds records already."),
            remedy=_("Load the demonstration into an empty installation of its own."),
        )
    if not municipality.is_invented and (clock.stands_still() or others.exists()):
        raise Refused.because(
            "demonstration",
            _("This installation is a demonstration. No real municipality can be opened in it."),
            remedy=_("Set up a new installation: another data folder or database, without ESEP_DEMO."),
        )


def content_of(municipality: Municipality) -> str:
    """The municipality's own row, as the journal keeps a digest of it."""
    return canonical(
        {field.attname: getattr(municipality, field.attname) for field in municipality._meta.concrete_fields}
    )
