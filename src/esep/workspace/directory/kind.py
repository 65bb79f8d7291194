"""A kind of record: in which room it is kept, how it is listed and shown, and what can be done to it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Words
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office

R = TypeVar("R")
Choices = Mapping[str, Sequence[tuple[str, Words]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Where kinds of records are kept. ``name`` is its page's, with which the names of all pages in it begin; ``path``
    is where they lie; ``view`` opens it.
    """

    name: str
    path: str
    title: Words
    view: Act


DIRECTORY = Room(name="office-directory", path="directory/", title=_("Directory"), view=Act.VIEW_DIRECTORY)


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a record's page."""

    words: Words
    value: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What hangs on a record: its members, its holders, its checks. The first cell of a row names it."""

    caption: Words
    columns: Sequence[Words]
    rows: Sequence[Sequence[object]]

    @property
    def lines(self) -> list[list[tuple[Words, object]]]:
        """The rows, each cell with the words of its column."""
        return [list(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed(Generic[R]):
    """What can be done to a record: one form and one command.

    ``do`` gets the office, the record and the valid form. ``initial`` is what the form shows at first; where it holds
    ``version``, the command learns which one the visitor saw. ``possible`` says whether it makes sense for a record.
    """

    name: str
    words: Words
    form: type[OfficeForm]
    act: Act
    do: Callable[[Office, R, Any], object]
    initial: Callable[[R], Mapping[str, Any]] = lambda row: {}
    possible: Callable[[R], bool] = lambda row: True
    choices: Callable[[Office, R], Choices] = lambda place, row: {}
    lead: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding:
    """How a record is entered: one form and one command."""

    words: Words
    form: type[OfficeForm]
    act: Act
    do: Callable[[Office, Any], object]
    choices: Callable[[Office], Choices] = lambda place: {}
    lead: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[R]):
    """A kind of record. ``key`` is what stands in its address: the code, or the number of its row; ``ref`` is how the
    journal names it. The first column is the heading; ``cells`` are the others. ``moved`` gives the key of the record
    that took the place of another, where one did. ``public`` is the name of the page on which everybody reads it, with
    what its address needs beside the municipality; empty where there is none.
    """

    name: str
    title: Words
    lead: Words
    view: Act
    rows: Callable[[Office], Iterable[R]]
    key: Callable[[R], str]
    heading: Callable[[R], str]
    columns: Sequence[Words]
    cells: Callable[[R], Sequence[object]]
    facts: Callable[[R], Sequence[Fact]]
    tables: Callable[[R], Sequence[Table]] = lambda row: ()
    is_over: Callable[[R], bool]
    warning: Callable[[R], Words] = lambda row: ""
    ref: Callable[[Any], str] = lambda row: str(row.ref)
    moved: Callable[[Office, str], str | None] = lambda place, key: None
    adding: Adding | None = None
    deeds: Sequence[Deed[R]] = field(default=())
    room: Room = DIRECTORY
    public: Callable[[R], Sequence[str]] = lambda row: ()

    @property
    def route(self) -> str:
        """The name of its list, with which the names of its other pages begin."""
        return f"{self.room.name}-{self.name}"
