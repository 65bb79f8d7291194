"""A list of appeals is brought in whole or not at all, and once; the register goes out without authors (2.3)."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from esep.access import Actor, Role
from esep.appeals.commands.appeals.columns import COLUMNS, template
from esep.appeals.commands.appeals.importing import apply, preview
from esep.appeals.models import Appeal, Author, Submission
from esep.appeals.queries.appeals.listing import appeals
from esep.appeals.queries.appeals.table import appeals_csv
from esep.kernel import scope
from esep.kernel.refusals import Kind, Refused
from esep.regulation.wording import Language
from tests.appeals.sending import WRITER, an_appeal
from tests.community.min_bulak import TODAY, MinBulak
from tests.kernel.people import a_holder

pytestmark = [pytest.mark.django_db, pytest.mark.clause("2.3-appeals")]

HEAD = ";".join(column.name for column in COLUMNS)
GOOD = "24.08.2026;complaint;Суу жок;Алты күн суу жок;water;V4;15;23;ru;Канаркина Айша;0700743117;;"
OTHER = "01.09.2026;сунуш;Өтмөк керек;;roads;Миң-Булак;;;;;;;"


def listed(*rows: str) -> bytes:
    return "\r\n".join([HEAD, *rows]).encode("utf-8-sig")


def test_all_rows_are_entered_with_who_wrote_apart(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    seen = preview(listed(GOOD, OTHER), name="a.csv", by=secretary, municipality=place)
    assert (len(seen.new), seen.known, seen.complaints) == (2, 0, ())
    with scope.of(place):
        assert not Submission.objects.exists()

    apply(listed(GOOD, OTHER), name="a.csv", by=secretary, municipality=place)

    with scope.of(place):
        one, two = Appeal.objects.select_related("submission", "village", "mandate").order_by("pk")
        assert (one.kind, one.subject, one.collective) == ("complaint", "Суу жок", 23)
        assert (one.submission.channel, one.submission.language, one.letter) == ("list", "ru", None)
        assert one.mandate is not None
        assert (two.kind, two.submission.text) == ("proposal", "Өтмөк керек")
        assert [author.name for author in Author.objects.all()] == ["Канаркина Айша"]


def test_the_same_list_again_enters_nothing(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    apply(listed(GOOD), name="a.csv", by=secretary, municipality=place)
    again = apply(listed(GOOD, OTHER), name="b.csv", by=secretary, municipality=place)
    assert (len(again.new), again.known) == (1, 1)
    with scope.of(place):
        assert Appeal.objects.count() == 2


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        (OTHER.replace("сунуш", "өтүнүч"), "unknown_choice", "kind"),
        (OTHER.replace("Миң-Булак", "V99"), "unclear_reference", "village"),
        (OTHER.replace("01.09.2026", "01.10.2026"), "day_in_future", "came_on"),
        (OTHER.replace("Өтмөк керек;;", "Өтмөк, тел. 0700743117;;"), "names_phone", "subject"),
        (GOOD, "row_twice", ""),
    ],
)
def test_one_wrong_row_keeps_all_of_them_out(
    row: str, code: str, column: str, built: MinBulak, secretary: Actor
) -> None:
    place = built.place.pk
    seen = preview(listed(GOOD, row), name="a.csv", by=secretary, municipality=place)
    assert [(one.code, one.line, one.column) for one in seen.complaints] == [(code, 3, column)]
    with pytest.raises(Refused):
        apply(listed(GOOD, row), name="a.csv", by=secretary, municipality=place)
    with scope.of(place):
        assert not Submission.objects.exists()


def test_a_table_without_the_columns_is_refused(built: MinBulak, secretary: Actor) -> None:
    seen = preview(b"\x00\x01", name="a.xlsx", by=secretary, municipality=built.place.pk)
    assert seen.complaints


def test_a_deputy_brings_in_what_is_addressed_to_them(built: MinBulak, secretary: Actor) -> None:
    deputy = a_holder(Role.DEPUTY, built.place, deputy="15")
    seen = preview(listed(GOOD, OTHER), name="a.csv", by=deputy, municipality=built.place.pk)
    assert [(one.code, one.line) for one in seen.complaints] == [("no_right", 3)]
    with pytest.raises(Refused) as refused:
        preview(listed(GOOD), name="a.csv", by=a_holder(Role.HEAD, built.place), municipality=built.place.pk)
    assert refused.value.kind is Kind.FORBIDDEN


@pytest.mark.parametrize("language", Language)
def test_the_empty_table_has_every_column(language: Language) -> None:
    (header,) = load_workbook(BytesIO(template(language))).worksheets[0].iter_rows(values_only=True)
    assert [str(title).rstrip("* ") for title in header] == [column.titles[language] for column in COLUMNS]


def test_the_register_goes_out_without_authors(built: MinBulak, secretary: Actor) -> None:
    an_appeal(built.place, by=secretary, subject="Суу жок", deputy="15")
    found = appeals(by=secretary, municipality=built.place, day=TODAY)
    table = appeals_csv(found, language=Language.KY).decode("utf-8-sig")
    assert "K-01;26-00001;14.09.2026" in table
    assert "Суу жок" in table
    assert [trait for trait in (WRITER.name, WRITER.phone, WRITER.email, "Канаркина") if trait in table] == []
