"""What a decision does to earlier ones: it amends or repeals them from a day on."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.council.models import Decision, DecisionEffect
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found

Kind = DecisionEffect.Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectEntry:
    """That a decision amends or repeals the one coded ``on``, from ``since`` on (none: from its own first day)."""

    on: str
    kind: Kind
    since: date | None = None
    note: str = ""


def change_earlier(code: str, entry: EffectEntry, *, by: Actor, municipality: int) -> DecisionEffect:
    """Say what the decision with a code does to an earlier one.

    Raises Refused for one that was not adopted earlier, was repealed by that day already, and for a day on which the
    changing decision is not in force by its own words.
    """
    with command(Act.KEEP_DECISIONS, by=by, municipality=municipality) as acting:
        return put_effect(acting, _decision(code, field="code"), entry)


def withdraw_effect(effect: int, *, reason: str, by: Actor, municipality: int) -> DecisionEffect:
    """Withdraw an effect that was entered by mistake. It stays to be seen, with the reason."""
    with command(Act.KEEP_DECISIONS, by=by, municipality=municipality) as acting:
        row = DecisionEffect.objects.filter(pk=effect, withdrawn_at__isnull=True).first()
        if row is None:
            raise not_found()
        if not reason.strip():
            raise Refused.because("reason_missing", _("Say why."), field="reason")
        row.withdrawn_at = acting.at
        row.withdrawn_reason = reason.strip()
        return acting.save(row)


def put_effect(acting: Acting, row: Decision, entry: EffectEntry) -> DecisionEffect:
    """Keep an effect inside an act. Raises Refused as :func:`change_earlier` does."""
    earlier = _decision(entry.on, field="on")
    if (earlier.adopted_on, earlier.pk) >= (row.adopted_on, row.pk):
        raise Refused.because(
            "not_earlier",
            _("Only a decision that was adopted earlier can be changed: %(number)s.") % {"number": earlier.number},
            field="on",
        )
    since = entry.since or row.in_force_from
    if not row.names_a_day(since):
        raise Refused.because(
            "not_in_force_then",
            _("On this day the changing decision is not in force itself."),
            remedy=_("Choose a day on which it holds."),
            field="since",
        )
    standing = DecisionEffect.objects.filter(on=earlier, withdrawn_at__isnull=True).select_related("decision")
    if standing.filter(decision=row).exists():
        raise Refused.because(
            "changed_by_it_already",
            _("It is entered already what this decision does to that one."),
            remedy=_("Withdraw that entry first if it is a mistake."),
            field="on",
        )
    repeal = standing.filter(kind=Kind.REPEALS, since__lte=since).first()
    if repeal is not None:
        raise Refused.because(
            "repealed_already",
            _("That decision was repealed before this day, by: %(number)s.") % {"number": repeal.decision.number},
            remedy=_("Check the number and the day."),
            field="on",
        )
    return acting.save(
        DecisionEffect(
            municipality=acting.municipality,
            decision=row,
            on=earlier,
            kind=entry.kind.value,
            since=since,
            note=entry.note.strip(),
        )
    )


def refuse_effects_before(row: Decision) -> None:
    """Refuse days of a decision by which it would change another one while it is not in force itself."""
    for since in row.effects.filter(withdrawn_at__isnull=True).values_list("since", flat=True):
        if not row.names_a_day(since):
            raise Refused.because(
                "effect_outside",
                _("It changes an earlier decision from this day on: %(day)s.") % {"day": f"{since:%d.%m.%Y}"},
                remedy=_("Withdraw that change first, or let the decision hold on that day."),
                field="in_force_from",
            )


def _decision(code: str, *, field: str) -> Decision:
    found = Decision.objects.filter(code=code).first()
    if found is None:
        raise Refused.because("no_such_decision", _("There is no decision with this code."), field=field)
    return found
