"""Adopting the regulation, with the council's own numbers and readings (0-preamble, 1.1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.annulling import annul
from esep.community.choices import adoption_of
from esep.community.entering import change
from esep.community.models import AdoptedRegulation, ChosenReading, ParameterOverride
from esep.community.names import Names
from esep.community.queries.law import pack_of
from esep.community.refusals import in_order, in_years, not_in_future
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.models import Municipality
from esep.kernel.packs import keep_present
from esep.kernel.refusals import Kind, Refused, not_found
from esep.regulation.pack.adopting import adopt
from esep.regulation.pack.loading import model_pack
from esep.regulation.refusals import BadInput

MOST = 10_000
"""No term and no count of the regulation is larger (`Override.value` of the law core)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The council's resolution: its number and day."""

    number: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RegulationEntry:
    """The adopted text: its title, the resolution, the day since when it is in force, the laws it names.

    Either the ``text`` itself, or ``file_sha256`` of the scan that holds it; both may stay empty at first.
    """

    title: Names
    resolution: Resolution
    since: date
    legal_basis: Sequence[str] = ()
    text: str = ""
    file_sha256: str = ""

    @property
    def columns(self) -> dict[str, object]:
        """The text as the table keeps it."""
        digest = sha256(self.text.encode()).hexdigest() if self.text else self.file_sha256
        return {
            **self.title.columns,
            "decision_number": self.resolution.number.strip(),
            "decision_on": self.resolution.on,
            "since": self.since,
            "legal_basis": [law.strip() for law in self.legal_basis if law.strip()],
            "text": self.text,
            "text_sha256": digest,
        }


def adopt_regulation(entry: RegulationEntry, *, by: Actor, municipality: int) -> AdoptedRegulation:
    """Enter the text that the council adopted (1.1). An earlier one stays, in force until this one's day. Duties are
    judged by the present data of the model from then on, whatever data an upgrade brings later.

    Raises Refused for a resolution of the future, a day before it, or a second text since the same day.
    """
    with command(Act.ADOPT_REGULATION, by=by, municipality=municipality) as acting:
        _refuse_bad_days(entry.resolution, since=entry.since)
        keep_present()
        return acting.save(AdoptedRegulation(municipality=acting.municipality, **entry.columns, **_present_data()))


def correct_regulation(
    adopted: int, *, by: Actor, municipality: int, seen: int, entry: RegulationEntry
) -> AdoptedRegulation:
    """Mend a slip in how an adopted text was entered, or add its text. By which data it is judged stays as it was.

    Raises Refused (STALE, not found).
    """
    with command(Act.ADOPT_REGULATION, by=by, municipality=municipality) as acting:
        row = AdoptedRegulation.objects.filter(pk=adopted).first()
        if row is None:
            raise not_found()
        _refuse_bad_days(entry.resolution, since=entry.since)
        return change(acting, row, seen=seen, **entry.columns)


def confirm_pack(adopted: int, *, by: Actor, municipality: int, seen: int, shown: str) -> AdoptedRegulation:
    """Let an adopted text be judged by the model's present data, after an upgrade brought them. ``shown`` is the
    digest of the data that the person saw.

    Raises Refused: not found; STALE when somebody saved in between, when other data came since they were shown, or when
    the present data are recorded already; where they do not have a number or a reading that the council chose.
    """
    with command(Act.ADOPT_REGULATION, by=by, municipality=municipality) as acting:
        row = AdoptedRegulation.objects.filter(pk=adopted).first()
        if row is None:
            raise not_found()
        pack = model_pack()
        if shown != pack.sha256:
            raise Refused.because(
                "pack_changed",
                _("Another version of Esep was installed meanwhile, with other data."),
                remedy=_("Look at what changes once more."),
                kind=Kind.STALE,
            )
        if row.pack_sha256 == pack.sha256:
            raise Refused.because(
                "pack_confirmed", _("The present data of the model is confirmed already."), kind=Kind.STALE
            )
        _refuse_outlived(acting.municipality)
        keep_present()
        return change(acting, row, seen=seen, **_present_data())


def override_parameter(
    parameter: str, *, by: Actor, municipality: int, value: int, since: date | None, resolution: Resolution
) -> ParameterOverride:
    """Enter the council's own number in place of the model's, from a day on or from the beginning (1.1).

    Raises Refused without an adopted text or a resolution, and for a parameter or a value that the law core refuses.
    """
    with command(Act.ADOPT_REGULATION, by=by, municipality=municipality) as acting:
        _refuse_without_text()
        _refuse_bad_days(resolution, since=None)
        in_years(since, field="since")
        _refuse_beyond(value)
        row = acting.save(
            ParameterOverride(
                municipality=acting.municipality,
                parameter=parameter,
                value=value,
                since=since,
                decision_number=resolution.number.strip(),
                decision_on=resolution.on,
            )
        )
        pack_of(acting.municipality)
        return row


def choose_reading(reading: str, *, by: Actor, municipality: int, resolution: Resolution) -> ChosenReading:
    """Enter how the council reads a doubtful clause. Raises Refused for a reading that the model does not offer."""
    with command(Act.ADOPT_REGULATION, by=by, municipality=municipality) as acting:
        _refuse_without_text()
        _refuse_bad_days(resolution, since=None)
        row = acting.save(
            ChosenReading(
                municipality=acting.municipality,
                reading=reading,
                decision_number=resolution.number.strip(),
                decision_on=resolution.on,
            )
        )
        pack_of(acting.municipality)
        return row


def annul_override(override: int, *, by: Actor, municipality: int, reason: str) -> ParameterOverride:
    """Annul a number that was entered by mistake; it stays with the reason. Raises Refused."""
    with command(Act.ADOPT_REGULATION, by=by, municipality=municipality) as acting:
        return annul(acting, ParameterOverride.objects.filter(pk=override).first(), reason=reason)


def annul_reading(reading: int, *, by: Actor, municipality: int, reason: str) -> ChosenReading:
    """Annul a reading that was entered by mistake; it stays with the reason. Raises Refused."""
    with command(Act.ADOPT_REGULATION, by=by, municipality=municipality) as acting:
        return annul(acting, ChosenReading.objects.filter(pk=reading).first(), reason=reason)


def _present_data() -> dict[str, str]:
    """The columns that name the data of the model as they are now."""
    pack = model_pack()
    return {"pack_id": pack.id, "pack_version": pack.version, "pack_sha256": pack.sha256}


def _refuse_outlived(municipality: Municipality) -> None:
    """Refuse the present data where they do not have what the council chose."""
    try:
        adopt(model_pack(), adoption_of(municipality))
    except BadInput as error:
        given = ", ".join(dict.fromkeys(str(breach.params.get("given")) for breach in error.breaches))
        raise Refused.because(
            "choice_outlived",
            _("The newer data does not know what your council chose: %(given)s.") % {"given": given},
            remedy=_("Annul that choice in the settings first, then confirm."),
        ) from error


def _refuse_beyond(value: int) -> None:
    """Refuse a number that the law core takes for a slip of the pen."""
    if not 0 <= value <= MOST:
        raise Refused.because(
            "number_beyond",
            _("The number must lie between zero and %(most)s.") % {"most": MOST},
            remedy=_("Check the number in the resolution."),
            field="value",
        )


def _refuse_without_text() -> None:
    if not AdoptedRegulation.objects.exists():
        raise Refused.because(
            "nothing_adopted",
            _("The adopted regulation is not entered yet."),
            remedy=_("Enter the council's resolution on it first."),
            clause="1.1-scope",
        )


def _refuse_bad_days(resolution: Resolution, *, since: date | None) -> None:
    if not resolution.number.strip():
        raise Refused.because(
            "resolution_missing",
            _("Only the council can decide this."),
            remedy=_("Enter the number and the day of its resolution."),
            clause="1.1-scope",
            field="decision_number",
        )
    not_in_future(resolution.on, today=clock.today(), field="decision_on")
    in_years(since, field="since")
    in_order(resolution.on, since, field="since")
