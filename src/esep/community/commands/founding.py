"""Founding: a municipality is opened together with the account of its first administrator."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.commands.account import content_of
from esep.community.commands.role import appoint_first
from esep.community.names import Names
from esep.community.slug import proposed_slug
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.faults import refused
from esep.kernel.models import Account, Municipality
from esep.kernel.opening import RESERVED, open_municipality
from esep.kernel.refusals import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundingEntry:
    """A municipality as it begins: its address for ever, its kind, its name, and who administers it first."""

    slug: str
    kind: Municipality.Kind
    names: Names
    login: str
    full_name: str
    language: str = "ky"


def found_municipality(entry: FoundingEntry, *, by: Actor) -> Municipality:
    """Open a municipality, and an account without a password that administers it: a one-time code lets its owner in.

    Raises Refused when the slug or the login cannot be had, beside an invented municipality, or without the right;
    nothing is opened then.
    """
    with refused(), transaction.atomic():
        refuse_slug(entry.slug)
        refuse_login(entry.login)
        place = open_municipality(Municipality(slug=entry.slug, kind=entry.kind.value, **entry.names.columns), by=by)
        with command(Act.APPOINT_FIRST, by=by, municipality=place.pk) as acting:
            account = Account(
                login=entry.login.strip(),
                full_name=entry.full_name.strip(),
                language=entry.language,
                created_at=clock.real(),
            )
            account.set_unusable_password()
            account.full_clean()
            account.save(force_insert=True)
            acting.note_as(account.ref, content_of(account))
        appoint_first(account.login, by=by, municipality=place.pk)
        return place


def refuse_slug(slug: str) -> None:
    """Refuse a slug that is reserved, taken, or not written in Latin letters."""
    if slug in RESERVED:
        raise Refused.because(
            "reserved", _("This address is used by Esep itself."), remedy=_("Choose another one."), field="slug"
        )
    if Municipality.objects.filter(slug=slug).exists():
        raise Refused.because(
            "slug_taken",
            _("A municipality has this address already: %(slug)s.") % {"slug": slug},
            remedy=_("Choose another one."),
            field="slug",
        )
    try:
        Municipality._meta.get_field("slug").run_validators(slug)
    except ValidationError as error:
        raise Refused.because(
            "slug_unfit",
            _("An address is Latin small letters, digits and hyphens, and begins with a letter."),
            remedy=_("For example: min-bulak"),
            field="slug",
        ) from error


def refuse_login(login: str) -> None:
    """Refuse a login that somebody has."""
    if not login.strip():
        raise Refused.because("login_missing", _("Enter a login."), field="login")
    if Account.objects.filter(login__iexact=login.strip()).exists():
        raise Refused.because("login_taken", _("This login is taken."), remedy=_("Choose another one."), field="login")


def free_slug(name: str) -> str:
    """A slug for a name that can be had here; empty when the name has no letters for one."""
    taken = set(Municipality.objects.values_list("slug", flat=True)) | RESERVED
    return proposed_slug(name, taken=taken)
