"""Bringing in: voter mandates of many deputies from a table, all rows or none (2.2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from esep.appeals.commands.voter_mandates.entering import VoterMandateEntry, put_voter_mandate
from esep.appeals.models import VoterMandate
from esep.appeals.taking import Worded
from esep.community.lists.column import ListColumn
from esep.community.lists.kind import ListKind
from esep.community.lists.row import Change, Line, Outcome, found
from esep.community.models import DeputyMandate, Village
from esep.community.refusals import in_years, not_in_future
from esep.intake.column import Kind
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.refusals import Refused
from esep.regulation.wording import Language, words

if TYPE_CHECKING:
    from esep.documents.blank import BlankColumn

PACKAGE = "esep.appeals"


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceColumn(ListColumn):
    """A column of this list, by its name in ``appeals/words/lists.toml``."""

    @property
    def titles(self) -> Mapping[Language, str]:
        """What may stand over it."""
        return {language: words(PACKAGE)["title"][self.name][language] for language in Language}

    def to_fill(self, language: Language) -> "BlankColumn":
        """The column as the template shows it."""
        from esep.documents.blank import BlankColumn

        return BlankColumn(
            title=self.titles[language],
            explanation=words(PACKAGE)["meaning"][self.name][language],
            required=self.required,
            example=self.example,
            choices=(),
        )


@dataclass(frozen=True, slots=True)
class VoiceKind(ListKind):
    """A list of this chapter."""

    def title(self, language: Language) -> str:
        """What the list is called."""
        return str(words(PACKAGE)["list"][self.name][language])


COLUMNS = (
    VoiceColumn(name="code", example="N-11", required=True),
    VoiceColumn(name="deputy", example="15", required=True),
    VoiceColumn(name="received_on", example="21.06.2025", required=True, kind=Kind.DAY),
    VoiceColumn(name="text_ky", example="Достук көчөсүн асфальттоо", required=True),
    VoiceColumn(name="text_ru", example="Асфальт на улице Достук"),
    VoiceColumn(name="village", example="V4"),
)


def put(acting: Acting, line: Line) -> Outcome:
    """Enter one voter mandate; one that is there already stays as it is, and is changed on its own page."""
    text, received_on = line.row.text("text_ky"), line.row.day("received_on")
    assert received_on is not None
    if VoterMandate.objects.filter(code=line.code).exists():
        return _known(line)
    in_years(received_on, field="received_on")
    not_in_future(received_on, today=clock.today(), field="received_on")
    village = line.row.text("village")
    entry = VoterMandateEntry(
        text=Worded(ky=text, ru=line.row.text("text_ru")),
        deputy=found(DeputyMandate, line.row.text("deputy"), field="deputy").code,
        received_on=received_on,
        village=found(Village, village, field="village").code if village else "",
    )
    return Outcome(Change.NEW, put_voter_mandate(acting, entry, code=line.code).text_ky)


def _known(line: Line) -> Outcome:
    row = VoterMandate.objects.select_related("mandate").get(code=line.code)
    if (row.text_ky, row.received_on) != (" ".join(line.row.text("text_ky").split()), line.row.day("received_on")):
        raise Refused.because(
            "voter_mandate_known",
            _("This code belongs to another voter mandate: %(code)s.") % {"code": line.code},
            remedy=_("Use a new code, or change the voter mandate on its own page."),
            field="code",
        )
    return Outcome(Change.SAME, row.text_ky)


VOTER_MANDATES = VoiceKind("voter-mandates", COLUMNS, put)
