"""The state of the records: everything to mend, by weight, each with the way to it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.queries.health import Finding, Target, Weight, state_of_records
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.regulation.pack.loading import model_pack
from esep.workspace.office import Office, office
from esep.workspace.page import page

GROUPS: tuple[tuple[Weight, Words, Words], ...] = (
    (Weight.WRONG, _("Cannot be so"), _("Two records contradict each other, or something stands twice.")),
    (Weight.MISSING, _("Missing"), _("A notice, a list or a report will need it.")),
    (Weight.ADVICE, _("Worth a look"), _("Our advice. It may be right as it is.")),
)
PARTS = {
    Target.RIGHTS: ("office-rights", Act.VIEW_RIGHTS),
    Target.SETTINGS: ("office-settings", Act.VIEW_DIRECTORY),
    Target.DATA: ("office-settings-data", Act.ADOPT_REGULATION),
    Target.LETTERHEAD: ("office-setup-letterhead", Act.KEEP_SETUP),
    Target.YEAR: ("office-turns-year", Act.TURN_YEAR),
}
"""Parts of the office in which findings are mended that belong to no record, and who may go there."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with its addresses: of the record, of merging, of saying that the two are two; empty where not his."""

    finding: Finding
    address: str
    merge: str
    two: str
    clause: str


@office(GET=Act.VIEW_HEALTH)
def health(request: HttpRequest, place: Office) -> HttpResponse:
    """Everything that is the matter with the records today."""
    found = state_of_records(clock.today(), by=place.actor, municipality=place.municipality.pk)
    groups = [(words, lead, _of(place, found, weight)) for weight, words, lead in GROUPS]
    context = {"groups": [group for group in groups if group[2]], "day": clock.today()}
    return page(request, place, "workspace/health/health.html", context)


def _of(place: Office, found: Iterable[Finding], weight: Weight) -> list[Shown]:
    return [_shown(place, finding) for finding in found if finding.weight is weight]


def _shown(place: Office, finding: Finding) -> Shown:
    answer = finding.answer
    pair = {"one": answer.one, "other": answer.other} if answer else {}
    return Shown(
        finding,
        _address(place, finding),
        merge=place.address("office-health-merge", **pair) if pair and place.may(Act.MERGE_PEOPLE) else "",
        two=place.address("office-health-two", **pair) if pair and place.may(Act.KEEP_PEOPLE) else "",
        clause=model_pack().clauses[finding.clause].id.partition("-")[0] if finding.clause else "",
    )


def _address(place: Office, finding: Finding) -> str:
    """Where the finding is mended, if the visitor may go there."""
    if finding.target in PARTS:
        name, act = PARTS[finding.target]
        return place.address(name) if place.may(act) else ""
    shelf = f"office-directory-{finding.target.value}"
    return place.address(f"{shelf}-record", key=finding.key) if finding.key else place.address(shelf)
