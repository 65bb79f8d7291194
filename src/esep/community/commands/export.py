"""Handing out the list of people with their contacts: two persons agree, the one who asked fetches it within a day."""

from datetime import timedelta
from hashlib import sha256

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.models import PeopleExport, Person
from esep.documents.sheet import Column, Sheet
from esep.kernel import clock, scope
from esep.kernel.acting import Acting
from esep.kernel.actors import actor_of
from esep.kernel.command import command
from esep.kernel.models import SecondPersonRequest
from esep.kernel.refusals import Refused, not_found

AVAILABLE = timedelta(days=1)
"""How long the list can be fetched after the second person agreed."""

SUBJECT = "people:all"
"""What the request names."""


def allow_export(acting: Acting, subject: str) -> None:
    """Let the person who asked fetch the list for a day. Nothing personal is written down for it."""
    if subject != SUBJECT:
        raise not_found()
    request = SecondPersonRequest.objects.get(act=Act.EXPORT_PEOPLE.value, subject=subject, outcome="")
    agreed_by = acting.account
    if agreed_by is None:
        raise not_found()
    acting.save(
        PeopleExport(
            municipality=acting.municipality,
            handed_to=request.asked_by,
            agreed_by=agreed_by,
            agreed_at=clock.real(),
            expires_at=clock.real() + AVAILABLE,
        )
    )


def fetch_people(export: int, *, by: Actor, municipality: int) -> bytes:
    """The list as XLSX, for the person to whom it was allowed, made of the rows of this moment.

    Both persons must still have the right. Each fetching is journaled with the digest of the file. Raises Refused when
    it is not one's own, or the day is over.
    """
    from esep.documents.workbook import workbook_xlsx

    with scope.of(municipality):
        found = PeopleExport.objects.select_related("agreed_by").filter(pk=export, handed_to=by.account).first()
        if found is None or by.account is None:
            raise not_found()
        agreed_by = actor_of(found.agreed_by)
    with command(Act.EXPORT_PEOPLE, by=by, municipality=municipality, asked_by=agreed_by) as acting:
        if found.expires_at <= clock.real():
            raise Refused.because(
                "export_over",
                _("The day in which the list could be fetched is over."),
                remedy=_("Ask for it again, with a reason."),
            )
        people = list(Person.objects.filter(merged_into=None))
        data = workbook_xlsx([_sheet(people)])
        found.fetched_at = clock.real()
        found.people = len(people)
        found.sha256 = sha256(data).hexdigest()
        acting.save(found)
        return data


def _sheet(people: list[Person]) -> Sheet:
    titles = (_t("Family name"), _t("Given name"), _t("Patronymic"), _t("Phone"), _t("E-mail"), _t("Address"))
    return Sheet(
        title=_t("People"),
        columns=tuple(Column(title, width=28) for title in titles),
        rows=tuple(
            (person.family_name, person.given_name, person.patronymic, person.phone, person.email, person.address)
            for person in people
        ),
    )
