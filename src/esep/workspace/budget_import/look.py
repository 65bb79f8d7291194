"""Looking at a table: what the address or the form says of its reading, else what is proposed."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from esep.finance.importing.choice import Choice
from esep.finance.importing.field import SUMS, TEXTS, Field, Table
from esep.finance.importing.understanding import UNITS, Understanding, headings
from esep.finance.queries.imports import proposed, sheet_of
from esep.intake.grid import letters
from esep.intake.sums import SumSheet
from esep.kernel.refusals import Refused
from esep.workspace.lists.kept import KeptList

AGAIN = "again"
"""The name of the button that only reads anew."""

CHANGED = "changed"
"""The part of an address by which the page tells that the reading is another one than before."""

OF_THE_PRESS = ("csrfmiddlewaretoken", "form_key", "shown_as", "accepts", AGAIN, CHANGED)
LONGEST_NUMBER = 9
LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A sheet and how it is read; ``refused`` is why another sheet that was asked for cannot be."""

    sheet: SumSheet
    found: Understanding
    choice: Choice
    refused: Refused | None = None

    @property
    def shown_as(self) -> str:
        """The reading in one text, by which it is known whether it is the one that was on the page."""
        columns = ",".join(f"{field}={at}" for field, at in sorted(self.choice.columns.items()))
        return f"{self.sheet.sheet}.{self.found.heading}.{self.choice.unit}.{columns}"

    @property
    def values(self) -> dict[str, str]:
        """The reading as the fields of the form hold it."""
        columns = {field.value: str(at) for field, at in self.choice.columns.items()}
        own = {"sheet": str(self.sheet.sheet), "heading": str(self.found.heading), "unit": str(self.choice.unit)}
        return {**own, **columns, "shown_as": self.shown_as}

    @property
    def options(self) -> dict[str, list[tuple[str, str]]]:
        """What can be chosen: sheets where there are several, rows, columns with their titles."""
        sheets = [(str(at), name) for at, name in enumerate(self.sheet.sheets)]
        rows = [
            (str(line), f"{line}: {_brief(' | '.join(filter(None, titles)))}") for line, titles in headings(self.sheet)
        ]
        return {"sheet": sheets if len(sheets) > 1 else [], "heading": rows}

    def columns(self, table: Table) -> dict[str, list[tuple[str, str]]]:
        """The columns of the sheet, for each field that a table may have."""
        titles = [*self.found.titles, *[""] * len(self.sheet.columns)]
        found = [
            (str(at), f"{letters(at)}: {_brief(titles[at]) or _('no title')}") for at in range(len(self.sheet.columns))
        ]
        return {field.value: found for field in (*TEXTS, *SUMS[table])}


def look(kept: KeptList, table: Table, said: QueryDict) -> Look:
    """A table as an address or a form says that it is read. Raises Refused where the file cannot be read."""
    refused = None
    try:
        sheet = sheet_of(kept.data, name=kept.name, sheet=whole(said, "sheet"))
    except Refused as error:
        if whole(said, "sheet") is None:
            raise
        refused, sheet = error, sheet_of(kept.data, name=kept.name)
    found, choice = proposed(sheet, table=table, heading=whole(said, "heading"))
    unit = whole(said, "unit")
    if unit in UNITS and refused is None:
        asked = {field: whole(said, field.value) for field in (*TEXTS, *SUMS[table])}
        columns = {field: at for field, at in asked.items() if at is not None and at < len(sheet.columns)}
        choice = replace(choice, columns=columns, unit=unit)
    return Look(sheet=sheet, found=found, choice=choice, refused=refused)


def reads_again(request: HttpRequest, looked: Look) -> bool:
    """Whether a form only asks for another reading; or was sent with one that was not on its page."""
    return AGAIN in request.POST or request.POST.get("shown_as") != looked.shown_as


def again(request: HttpRequest) -> str:
    """The address of the page with the reading that a form asks for, and all that was typed.

    Another sheet, or another row of titles, is understood afresh.
    """
    said = request.POST.copy()
    sheet, heading = (*said.get("shown_as", "").split("."), "", "")[:2]
    dropped = {*OF_THE_PRESS}
    if said.get("sheet", sheet) != sheet:
        dropped |= {"heading", "unit", *Field}
    elif said.get("heading") != heading:
        dropped |= {"unit", *Field}
    kept = {**request.GET.dict(), **said.dict()}
    query = {name: value for name, value in kept.items() if name not in dropped and value}
    if AGAIN not in said:
        query[CHANGED] = "1"
    return f"{request.path}?{urlencode(query)}"


def whole(said: QueryDict, name: str) -> int | None:
    """A number of an address or a form; none where there is none."""
    text = said.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else None


def _brief(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE]}…"
