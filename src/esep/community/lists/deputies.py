"""The list of deputies: people with their mandates, present and past (1.7)."""

from django.utils.translation import gettext_lazy as _

from esep.community.commands.mandate import MandateEntry, close_mandate, put_mandate
from esep.community.commands.person import PersonEntry, entry_of
from esep.community.entering import change
from esep.community.lists.column import ListColumn, coded
from esep.community.lists.kind import ListKind
from esep.community.lists.naming import NAME, name_columns, person_named
from esep.community.lists.row import Change, Difference, Line, Outcome, differing, found
from esep.community.models import Convocation, DeputyMandate, ElectoralDistrict, Person
from esep.community.models.mandate import MANDATE_END_WORDS
from esep.intake.column import Kind
from esep.kernel.acting import Acting
from esep.kernel.refusals import Refused, Words
from esep.regulation.facts.deputy import MandateEnd

COLUMNS = (
    coded("1"),
    *name_columns(required=True),
    ListColumn(name="sex", example="m", choices=dict(Person.Sex.choices)),
    ListColumn(name="district", example="D1", required=True),
    ListColumn(name="since", example="27.11.2024", required=True, kind=Kind.DAY),
    ListColumn(name="until", example="10.02.2026", kind=Kind.DAY),
    ListColumn(
        name="end_reason",
        example="resigned",
        choices={end.value: words for end, words in MANDATE_END_WORDS.items()},
    ),
    ListColumn(name="phone", example="+996 555 00 00 00"),
    ListColumn(name="email", example="deputy@example.kg"),
    ListColumn(name="address", example="Ынтымак көчөсү, 1"),
)
PERSONAL = (*NAME, "sex", "phone", "email", "address")


def put(acting: Acting, line: Line) -> Outcome:
    """Give a mandate to a new deputy, or bring what is known of a deputy up to date."""
    district = found(ElectoralDistrict, line.row.text("district"), field="district")
    mandate = DeputyMandate.objects.select_related("person", "convocation", "district").filter(code=line.code).first()
    if mandate is None:
        return _entered(acting, line, district)
    if mandate.district_id != district.pk or mandate.since != line.row.day("since"):
        raise _settled("district" if mandate.district_id != district.pk else "since")
    title = mandate.person.full_name
    differences = (*_corrected(acting, line, mandate.person), *_ended(acting, line, mandate))
    return Outcome(Change.CHANGED if differences else Change.SAME, title, differences)


def _entered(acting: Acting, line: Line, district: ElectoralDistrict) -> Outcome:
    since = line.row.day("since")
    assert since is not None
    convocation = Convocation.objects.filter(elected_on__lte=since, until__gte=since).order_by("-number").first()
    if convocation is None:
        raise _outside()
    person = person_named(acting, line)
    entry = MandateEntry(
        code=line.code, person=person.pk, convocation=convocation.number, district=district.code, since=since
    )
    _ended(acting, line, put_mandate(acting, entry))
    return Outcome(Change.NEW, person.full_name)


def _corrected(acting: Acting, line: Line, person: Person) -> tuple[Difference, ...]:
    given = line.given(*PERSONAL)
    differences = differing(person, given)
    if differences:
        known = {field: getattr(entry_of(person), field) for field in PersonEntry.__dataclass_fields__}
        entry = PersonEntry(**{**known, **{column: str(value) for column, value in given.items()}})
        change(acting, person, seen=None, **entry.columns)
    return differences


def _ended(acting: Acting, line: Line, mandate: DeputyMandate) -> tuple[Difference, ...]:
    until, cause = line.row.day("until"), line.choice("end_reason")
    if until is None and not cause:
        return ()
    if mandate.until is not None:
        if until in (None, mandate.until) and cause in ("", mandate.end_reason):
            return ()
        raise _settled("until")
    if until is None or not cause:
        raise Refused.because(
            "end_in_part",
            _("A mandate ends with a last day and a reason."),
            remedy=_("Fill in both, or neither."),
            field="end_reason" if until else "until",
        )
    close_mandate(acting, mandate, on=until, cause=MandateEnd(cause))
    return (Difference("until", None, until), Difference("end_reason", "", cause))


def _outside() -> Refused:
    """There was no council on the first day of a mandate; the days of those that are entered are told."""
    known = [f"{row.roman} ({row.elected_on:%d.%m.%Y} – {row.until:%d.%m.%Y})" for row in Convocation.objects.all()]
    message: Words = _("No convocation is entered for that day.")
    if known:
        message = _("This day is outside every convocation. Entered: %(known)s.") % {"known": ", ".join(known)}
    return Refused.because(
        "no_convocation_then",
        message,
        remedy=_("Check the day. Enter the right convocation first, or correct the days of one."),
        field="since",
    )


def _settled(column: str) -> Refused:
    return Refused.because(
        "mandate_settled",
        _("The directory says otherwise of this mandate."),
        remedy=_("Correct the mandate on its own page, with a reason."),
        field=column,
    )


DEPUTIES = ListKind("deputies", COLUMNS, put)
