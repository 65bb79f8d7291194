"""What is built and mended, for how much, and how far it has come (4.4)."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from esep.api.table import Asking, Column, Kind, Row, Table, Values
from esep.api.tables.paths import page_of
from esep.finance.models import ActivityStep
from esep.finance.queries.public.changed import works_changed
from esep.finance.queries.works import works_in_public
from esep.kernel.changes import Changes

STATES = tuple(ActivityStep.State.values)


def _works(asking: Asking) -> Iterator[Row]:
    for one in works_in_public(asking.place, language=asking.language, day=asking.day):
        values: Values = {
            "code": one.code,
            "name": one.name,
            "programme": one.programme,
            "villages": tuple(code for code, _name in one.villages),
            "owner": one.owner,
            "state": one.state.value,
            "percent": one.percent,
            "done": one.done,
            "target": one.target,
            "unit": one.unit,
            "year": one.year,
            "plan": one.plan,
            "spent": one.spent,
        }
        yield Row(one.code, values, page_of(asking, "work", one.code))


def _steps(asking: Asking) -> Iterator[Row]:
    for work in works_in_public(asking.place, language=asking.language, day=asking.day):
        page = page_of(asking, "work", work.code)
        for one in work.steps:
            values: Values = {
                "work": work.code,
                "state": one.state.value,
                "on": one.on,
                "recorded_at": one.recorded_at,
                "percent": one.percent,
                "done": one.done,
                "note": one.note,
                "proofs": len(one.proofs),
            }
            yield Row(f"{work.code}.{one.key}", values, page, of=work.code)


def _changed(asking: Asking, since: datetime) -> Changes:
    return works_changed(since, municipality=asking.pk)


WORKS = Table(
    name="works",
    title=_("Works"),
    about=_("What is built and mended in each village, for how much, and how far it has come."),
    columns=(
        Column("code", Kind.CODE, _("Code of the work")),
        Column("name", Kind.TEXT, _("What is done, in the language asked for or in Kyrgyz")),
        Column("programme", Kind.TEXT, _("Name of the programme")),
        Column("villages", Kind.CODES, _("Codes of the villages; empty for all"), refers="villages"),
        Column("owner", Kind.TEXT, _("Who answers for it")),
        Column("state", Kind.CODE, _("How it stands"), choices=STATES),
        Column("percent", Kind.WHOLE, _("Per cent done")),
        Column("done", Kind.DECIMAL, _("How much of the target is done")),
        Column("target", Kind.DECIMAL, _("How much is to be done")),
        Column("unit", Kind.TEXT, _("Unit of the target")),
        Column("year", Kind.WHOLE, _("Year of the money")),
        Column("plan", Kind.MONEY, _("Plan of that year")),
        Column("spent", Kind.MONEY, _("Spent in that year")),
    ),
    rows=_works,
    changes=_changed,
    filters=("state", "villages"),
)
STEPS = Table(
    name="work-steps",
    title=_("Steps of works"),
    about=_("How each work went on. With changes, the steps of a work come all together."),
    columns=(
        Column("work", Kind.CODE, _("Code of the work"), refers="works"),
        Column("state", Kind.CODE, _("How the work stood then"), choices=STATES),
        Column("on", Kind.DAY, _("Claimed day of the step")),
        Column("recorded_at", Kind.MOMENT, _("When it was recorded")),
        Column("percent", Kind.WHOLE, _("Per cent done")),
        Column("done", Kind.DECIMAL, _("How much of the target was done")),
        Column("note", Kind.TEXT, _("What was done")),
        Column("proofs", Kind.WHOLE, _("How many proofs were kept; the page shows them")),
    ),
    rows=_steps,
    changes=_changed,
    filters=("work", "state"),
    dated="on",
)
