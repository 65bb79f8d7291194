"""How the regulation is kept: every duty of every clause as it stands on a day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

from django.utils.translation import gettext_lazy as _

from esep.api.table import Asking, Column, Kind, Row, Table, Values
from esep.api.tables.paths import page_of
from esep.compliance.public import PublicDuty, duties_in_public
from esep.kernel.changes import Changes, Gone
from esep.regulation.dates import legal_day
from esep.regulation.duties.rule import Force
from esep.regulation.status import Status

LONG_ENOUGH = 16
"""Signs of the digest that names a duty: two alike in a nation's decade are not to be expected."""


def _duties(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "place-year")
    for one in duties_in_public(asking.place, day=asking.day, language=asking.language):
        values: Values = {
            "clause": one.clause,
            "title": one.title,
            "rule": one.rule,
            "case": one.case,
            "subject": one.subject,
            "part": one.part,
            "bearer": one.bearer,
            "force": one.force,
            "status": one.status.value,
            "opened_on": one.opened_on,
            "due_on": one.due_on,
            "due_at": one.due_at,
            "done_on": one.done_on,
            "days_late": one.days_late,
            "is_provisional": one.is_provisional,
            "exempt": one.exempt,
            "missing": one.missing,
            "proofs": one.facts,
            "pack": one.pack,
        }
        yield Row(_key(one), values, f"{page}?clause={one.clause}&as_of={asking.day.isoformat()}")


def _key(one: PublicDuty) -> str:
    named = "\n".join((one.rule, one.clause, one.case, one.subject, one.part))
    return sha256(named.encode()).hexdigest()[:LONG_ENOUGH]


def _changed(asking: Asking, since: datetime) -> Changes:
    """Duties that stand otherwise than at the end of the day before: acts change them, and time does."""
    before = replace(asking, day=legal_day(since) - timedelta(days=1))
    then, now = ({row.key: row.values for row in _duties(each)} for each in (before, asking))
    keys = frozenset(key for key, values in now.items() if then.get(key) != values)
    return Changes(keys=keys, gone=tuple(Gone(key=key, on=asking.day) for key in sorted(then.keys() - now.keys())))


OBLIGATIONS = Table(
    name="obligations",
    title=_("How the regulation is kept"),
    about=_("Every duty of every clause: its term, how it stands, by which facts. As days pass, some turn late."),
    columns=(
        Column("clause", Kind.CODE, _("Clause of the regulation, such as 2.5-notice")),
        Column("title", Kind.TEXT, _("Title of the clause in the language asked for")),
        Column("rule", Kind.CODE, _("Check of the law core that judged it")),
        Column("case", Kind.TEXT, _("What is judged, such as meeting:M4")),
        Column("subject", Kind.TEXT, _("Village, deputy or item that the duty is about, or empty")),
        Column("part", Kind.TEXT, _("Part that a report must have, or empty")),
        Column("bearer", Kind.TEXT, _("Who has the duty")),
        Column("force", Kind.CODE, _("Where the duty comes from"), choices=tuple(one.value for one in Force)),
        Column("status", Kind.CODE, _("How it stands on the day"), choices=tuple(one.value for one in Status)),
        Column("opened_on", Kind.DAY, _("Day on which the case opened")),
        Column("due_on", Kind.DAY, _("Last permitted day")),
        Column("due_at", Kind.MOMENT, _("Last permitted moment, where minutes count")),
        Column("done_on", Kind.DAY, _("Day on which it was done")),
        Column("days_late", Kind.WHOLE, _("Whole days after the due day")),
        Column("is_provisional", Kind.FLAG, _("Whether a later fact will move the due day")),
        Column("exempt", Kind.CODE, _("Why it does not apply, or empty")),
        Column("missing", Kind.CODE, _("Which day is missing where nothing can be said")),
        Column("proofs", Kind.CODES, _("Codes of the facts that met it")),
        Column("pack", Kind.TEXT, _("Regulation that judged it: name, version, digest")),
    ),
    rows=_duties,
    changes=_changed,
    filters=("status", "force", "clause"),
    dated="due_on",
    any_day=True,
)
