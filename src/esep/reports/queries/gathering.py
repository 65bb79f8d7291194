"""Gathering: what is recorded of a deputy's work in a period (3.5), from the chapters below."""

from collections import Counter
from datetime import date

from django.db.models import Q, Sum

from esep.appeals.models import Appeal, Contact, Reception, VoterMandate, VoterMandateStep
from esep.appeals.queries.appeals.judging import judged_appeals
from esep.community.models import CommissionMembership, DeputyMandate
from esep.community.models.commission import Commission
from esep.kernel.models import Municipality
from esep.meetings.models import MeetingDeputy, Outcome
from esep.regulation.facts.deputy import AppealKind, VoterMandateState
from esep.regulation.status import Status
from esep.reports.material import Considered, GivenMandate, Material, Measure, Promised, Seat, Texts
from esep.reports.queries.council_material import executive_by, sittings_of, votes_of_deputy

OVER = (VoterMandateState.DONE.value, VoterMandateState.DECLINED.value)
COUNTS = Q(withdrawn_at__isnull=True)
NOT_HEARD = (Appeal.State.MERGED, Appeal.State.WITHDRAWN)


def gathered(mandate: DeputyMandate, *, since: date, until: date, municipality: Municipality) -> Material:
    """Everything of a deputy in a period, in the municipality in scope. How things stand is said for its last day."""
    receptions = Reception.objects.filter(COUNTS, mandate=mandate, held_on__range=(since, until))
    seats = _seats(mandate, since=since, until=until)
    return Material(
        since=since,
        until=until,
        mandates=_mandates(mandate, since=since, until=until),
        appeals=_appeals(mandate, since=since, until=until, municipality=municipality),
        receptions=receptions.count(),
        visitors=receptions.aggregate(all=Sum("visitors"))["all"] or 0,
        contacts=Contact.objects.filter(COUNTS, mandate=mandate, happened_on__range=(since, until)).count(),
        seats=seats,
        promised=_promised(mandate, before=until),
        voted=votes_of_deputy(mandate, since=since, until=until),
        sittings=sittings_of(mandate, seats, since=since, until=until),
        executive=executive_by(until),
    )


def _mandates(mandate: DeputyMandate, *, since: date, until: date) -> tuple[GivenMandate, ...]:
    """Those that came in the period, moved in it, or were open at its beginning."""
    rows = VoterMandate.objects.filter(COUNTS, mandate=mandate, received_on__lte=until).select_related("village")
    steps: dict[int, list[VoterMandateStep]] = {}
    counting = VoterMandateStep.objects.filter(undone_at__isnull=True, voter_mandate__in=rows, happened_on__lte=until)
    for step in counting.order_by("happened_on", "pk"):
        steps.setdefault(step.voter_mandate_id, []).append(step)
    found = []
    for row in rows.order_by("received_on", "code"):
        own = steps.get(row.pk, [])
        last = own[-1] if own else None
        is_over_before = last is not None and last.state in OVER and last.happened_on < since
        if not is_over_before:
            found.append(_given(row, last))
    return tuple(found)


def _given(row: VoterMandate, last: VoterMandateStep | None) -> GivenMandate:
    return GivenMandate(
        code=row.code,
        text=_texts(row, "text"),
        village=row.village.names if row.village is not None else None,
        received_on=row.received_on,
        state=VoterMandateState(last.state) if last is not None else None,
        said_on=last.happened_on if last is not None else None,
        note=_texts(last, "note") if last is not None else {},
    )


def _appeals(mandate: DeputyMandate, *, since: date, until: date, municipality: Municipality) -> Considered:
    rows = Appeal.objects.filter(mandate=mandate, received_on__range=(since, until)).exclude(state__in=NOT_HEARD)
    subjects = dict(rows.order_by("received_on", "code").values_list("code", "subject"))
    told = judged_appeals(municipality, day=until, codes=tuple(subjects)).told
    statuses = Counter(one.status for one in told.values())
    kinds = Counter(one.said.kind for one in told.values())
    answered = {code: one for code, one in told.items() if one.answered is not None}
    return Considered(
        by_kind={kind.value: kinds[kind] for kind in AppealKind},
        on_time=statuses[Status.DONE_ON_TIME],
        late=statuses[Status.DONE_LATE],
        open=len(told) - len(answered),
        overdue=statuses[Status.OVERDUE],
        measures=tuple(
            Measure(code=code, subject=subject, measure=said.answered.measure)
            for code, subject in subjects.items()
            if (said := answered.get(code)) is not None and said.answered is not None and said.answered.measure
        ),
        codes=tuple(subjects),
    )


def _seats(mandate: DeputyMandate, *, since: date, until: date) -> tuple[Seat, ...]:
    held = CommissionMembership.objects.filter(
        Q(until__isnull=True) | Q(until__gte=since), mandate=mandate, since__lte=until
    ).select_related("commission")
    seats = [
        Seat(
            code=row.commission.code,
            name=row.commission.names,
            is_chair=row.is_chair,
            is_standing=row.commission.kind == Commission.Kind.STANDING,
            until=row.until if row.until is not None and row.until <= until else None,
        )
        for row in held
    ]
    return tuple(sorted(seats, key=lambda seat: (not seat.is_chair, not seat.is_standing, seat.code)))


def _promised(mandate: DeputyMandate, *, before: date) -> tuple[Promised, ...]:
    """What the deputy's last meeting before the end of the period adopted."""
    met = MeetingDeputy.objects.filter(
        mandate=mandate, left_at__isnull=True, meeting__date__lt=before, meeting__outcomes__isnull=False
    )
    last = met.order_by("-meeting__date", "-pk").first()
    if last is None:
        return ()
    rows = Outcome.objects.filter(COUNTS, meeting=last.meeting_id).order_by("code")
    return tuple(
        Promised(code=row.code, text=_texts(row, "text"), owner=row.responsible, state=row.state) for row in rows
    )


def _texts(row: object, field: str) -> Texts:
    said = {language: getattr(row, f"{field}_{language}") for language in ("ky", "ru", "en")}
    return {language: text for language, text in said.items() if text}
