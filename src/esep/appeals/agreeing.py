"""Agreeing: voter mandates, demands, receptions and contacts say in their rows what their facts say to the law."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from esep.appeals.models import Contact, Demand, Reception, VoterMandate
from esep.kernel.models import FactCase, Municipality, RecordedFact
from esep.kernel.refusals import Refused

KINDS = (
    "voter_mandate.received",
    "voter_mandate.progressed",
    "demand.received",
    "demand.answered",
    "reception.held",
    "contact.made",
)

Said = Mapping[int, RecordedFact]
"""The facts of one record that count, by their rows."""


def refuse_disagreement(municipality: Municipality, records: frozenset[str]) -> None:
    """Refuse an act that would leave one of these rows with other facts than its own.

    The acts of this chapter write both; records without rows are none of its. Six queries at most, none for acts on
    other records.
    """
    own = [ref for ref in records if ref.partition(":")[0] in ("voter_mandate", "demand", "deputy")]
    if not own:
        return
    said = _said(own)
    mandates = VoterMandate.objects.filter(code__in=_codes(own, "voter_mandate")).select_related("mandate", "village")
    for row in mandates.prefetch_related("steps"):
        _hold(_of_voter_mandate(row, said.get(row.record, {})), row.code)
    demands = Demand.objects.filter(code__in=_codes(own, "demand")).prefetch_related("deputies__mandate")
    for demand in demands:
        _hold(_of_demand(demand, said.get(demand.record, {})), demand.code)
    for held in _of_deputies(_codes(own, "deputy")):
        facts = said.get(held.mandate.record, {})
        agrees = _same(held, facts) if held.withdrawn_at is None else held.fact_id not in facts
        _hold(agrees, held.mandate.code)


def _of_deputies(codes: list[str]) -> Iterator[Reception | Contact]:
    if codes:
        yield from Reception.objects.filter(mandate__code__in=codes, fact__isnull=False).select_related("mandate")
        yield from Contact.objects.filter(mandate__code__in=codes, fact__isnull=False).select_related("mandate")


def _of_voter_mandate(row: VoterMandate, facts: Said) -> bool:
    steps = [step for step in row.steps.all() if step.undone_at is None]
    wanted = {step.fact_id for step in steps}
    if row.withdrawn_at is None:
        wanted.add(row.fact_id)
    if set(facts) != wanted:
        return False
    latest = max(steps, key=lambda step: (step.happened_on, step.pk), default=None)
    if row.state != (latest.state if latest is not None else ""):
        return False
    told_steps = {(step.fact_id, facts[step.fact_id].data["state"], facts[step.fact_id].occurred_on) for step in steps}
    if told_steps != {(step.fact_id, step.state, step.happened_on) for step in steps}:
        return False
    if row.withdrawn_at is not None:
        return True
    told = facts[row.fact_id]
    area = row.village.code if row.village is not None else None
    said = (told.data["deputy"], told.data.get("area"), told.data["subject"], told.occurred_on)
    return said == (row.mandate.code, area, row.text_ky, row.received_on)


def _of_demand(row: Demand, facts: Said) -> bool:
    if row.withdrawn_at is not None:
        return not facts
    if set(facts) != {pk for pk in (row.fact_id, row.reply_fact_id) if pk is not None}:
        return False
    told = facts[row.fact_id]
    asked = {one.mandate.code for one in row.deputies.all()}
    if (told.data["group"], told.data["subject"], set(told.data["deputies"])) != (row.group, row.subject, asked):
        return False
    if row.reply_fact_id is None:
        return True
    answered = facts[row.reply_fact_id]
    return bool((answered.data["reply"], answered.occurred_on) == (row.reply, row.replied_on))


def _same(row: Reception | Contact, facts: Said) -> bool:
    told = facts.get(row.fact_id) if row.fact_id is not None else None
    if told is None:
        return False
    if isinstance(row, Reception):
        return (told.data["visitors"], told.occurred_on) == (row.visitors, row.held_on)
    return (told.data["counterpart"], told.occurred_on) == (row.counterpart, row.happened_on)


def _said(records: list[str]) -> Mapping[str, Said]:
    found: dict[str, dict[int, RecordedFact]] = defaultdict(dict)
    cases = FactCase.objects.filter(
        record__in=records, fact__kind__in=KINDS, fact__superseded_by__isnull=True
    ).select_related("fact")
    for case in cases:
        found[case.record][case.fact_id] = case.fact
    return found


def _codes(records: list[str], word: str) -> list[str]:
    return [code for kind, _colon, code in (ref.partition(":") for ref in records) if kind == word]


def _hold(agrees: bool, code: str) -> None:
    if not agrees:
        raise Refused.because(
            "voice_disagrees",
            _("This fact stands on its own page too: %(code)s.") % {"code": code},
            remedy=_("Correct it on the page of the record. Its facts are corrected with it."),
        )
