"""What everybody may read of an appeal tells nobody who wrote; and who wrote can be erased (2.3)."""

import pytest

from esep.access import Actor, Role
from esep.appeals.commands.appeals.answering import Reply, answer_appeal
from esep.appeals.commands.appeals.ending import reopen_appeal
from esep.appeals.commands.appeals.erasing import Redacted, erase_author
from esep.appeals.commands.appeals.redaction import Trait, found_in
from esep.appeals.commands.appeals.releasing import PublicCopy, release_copy, take_copy_back
from esep.appeals.models import Appeal, AppealStep, Author, Submission
from esep.kernel import scope
from esep.kernel.refusals import Kind, Refused
from tests.appeals.sending import TEXT, WRITER, an_appeal
from tests.community.min_bulak import TODAY, MinBulak
from tests.kernel.people import a_holder

pytestmark = [pytest.mark.django_db, pytest.mark.clause("2.3-appeals")]

AUTHOR = Author(name=WRITER.name, phone=WRITER.phone, email=WRITER.email, address="Канарейка көчөсү, 7")
COPY = PublicCopy(subject_ky="Суу жок", subject_ru="Нет воды", text="Алты күндөн бери суу жок.")


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("Канаркинанын үйүндө суу жок", [Trait.NAME]),
        ("У Канаркиной нет воды", [Trait.NAME]),
        ("АЙШАГА жардам керек", [Trait.NAME]),
        ("Чалгыла: +996 700 74-31-17", [Trait.PHONE]),
        ("Телефон 2-14-55", [Trait.PHONE]),
        ("Жазгыла: kanary@example.kg", [Trait.EMAIL]),
        ("Достук көчөсү, 12-үйдө", [Trait.ADDRESS]),
        ("ул. Ленина, дом № 5", [Trait.ADDRESS]),
        ("канарейка көчөсү 7", [Trait.ADDRESS, Trait.ADDRESS]),
        ("Достук көчөсүндө алты күн, 640 000 сом, 24.08.2026, 2026-09-14, 23 киши", []),
    ],
)
def test_what_tells_who_wrote_is_found(text: str, traits: list[Trait]) -> None:
    assert [one.trait for one in found_in(text, AUTHOR)] == traits


def test_a_copy_is_shown_from_its_release_until_it_is_taken_back(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    waiting = an_appeal(built.place, by=secretary)
    with pytest.raises(Refused):
        take_copy_back(waiting.code, by=secretary, municipality=place, reason="Жаңылыш")

    shown = release_copy(waiting.code, COPY, by=secretary, municipality=place)
    assert shown.released_at is not None
    assert shown.public_subject("ru") == "Нет воды"

    hidden = take_copy_back(waiting.code, by=secretary, municipality=place, reason="Аты калып калыптыр")
    assert (hidden.released_at, hidden.public_text) == (None, COPY.text)
    with scope.of(place):
        assert "Аты калып калыптыр" in AppealStep.objects.get().text


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (PublicCopy(subject_ky=" "), [("no_subject", "subject_ky")]),
        (PublicCopy(subject_ky="Суу", answer="Берилди"), [("not_answered", "answer")]),
        (
            PublicCopy(subject_ky="Айшанын суусу", text="Чалыңыз: 0700743117", subject_ru="a@b.kg"),
            [("names_name", "subject_ky"), ("names_email", "subject_ru"), ("names_phone", "text")],
        ),
    ],
)
def test_a_copy_that_tells_who_wrote_is_refused_with_what_was_found(
    copy: PublicCopy, expected: list[tuple[str, str]], built: MinBulak, secretary: Actor
) -> None:
    waiting = an_appeal(built.place, by=secretary)
    with pytest.raises(Refused) as refused:
        release_copy(waiting.code, copy, by=secretary, municipality=built.place.pk)
    assert [(one.code, one.field) for one in refused.value.refusals] == expected
    with scope.of(built.place.pk):
        assert Appeal.objects.get().public_subject_ky == ""


def test_a_deputy_shows_nothing_to_everybody(built: MinBulak, secretary: Actor) -> None:
    waiting = an_appeal(built.place, by=secretary, deputy="15")
    with pytest.raises(Refused) as refused:
        release_copy(
            waiting.code, COPY, by=a_holder(Role.DEPUTY, built.place, deputy="15"), municipality=built.place.pk
        )
    assert refused.value.kind is Kind.FORBIDDEN


def test_an_answer_that_is_taken_back_leaves_the_public_copy(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    waiting = an_appeal(built.place, by=secretary)
    reply = Reply(text="Берилди", result=Appeal.Result.GRANTED, on=TODAY)
    answer_appeal(waiting.code, reply, by=secretary, municipality=place)
    copy = PublicCopy(subject_ky="Суу жок", answer="Суу берилди.")
    release_copy(waiting.code, copy, by=secretary, municipality=place)
    opened = reopen_appeal(waiting.code, by=secretary, municipality=place, reason="Эрте экен")
    assert (opened.public_answer, opened.public_subject_ky) == ("", "Суу жок")


def test_who_wrote_is_erased_and_the_matter_stays(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    waiting = an_appeal(built.place, by=secretary, text=f"{TEXT} Канаркина")
    with pytest.raises(Refused) as refused:
        erase_author(
            waiting.code, by=secretary, municipality=place, reason="Сурады", redacted=Redacted(text="Канаркина")
        )
    assert [(one.code, one.field) for one in refused.value.refusals] == [("names_name", "text")]
    with pytest.raises(Refused):
        erase_author(waiting.code, by=secretary, municipality=place, reason=" ")

    erase_author(waiting.code, by=secretary, municipality=place, reason="Сурады", redacted=Redacted(text=TEXT))

    with scope.of(place):
        author, kept = Author.objects.get(), Submission.objects.get()
    assert [getattr(author, field) for field in Author.CONTENT] == ["", "", "", ""]
    assert author.erased_at is not None
    assert kept.text == TEXT
    with pytest.raises(Refused) as refused:
        erase_author(waiting.code, by=secretary, municipality=place, reason="Дагы")
    assert refused.value.refusals[0].code == "nobody_to_erase"


def test_everything_of_a_submission_is_erased(built: MinBulak, secretary: Actor) -> None:
    waiting = an_appeal(built.place, by=secretary)
    erase_author(waiting.code, by=secretary, municipality=built.place.pk, reason="Сурады", redacted=Redacted(text=""))
    with scope.of(built.place.pk):
        kept = Submission.objects.get()
    assert (kept.text, kept.author, kept.sameness) == ("", None, "")
    assert kept.erased_at is not None


@pytest.mark.parametrize("role", [Role.OFFICE_STAFF, Role.DEPUTY])
def test_few_may_erase(role: Role, built: MinBulak, secretary: Actor) -> None:
    waiting = an_appeal(built.place, by=secretary, deputy="15")
    by = a_holder(role, built.place, deputy="15" if role is Role.DEPUTY else "")
    with pytest.raises(Refused) as refused:
        erase_author(waiting.code, by=by, municipality=built.place.pk, reason="Сурады")
    assert refused.value.kind is Kind.FORBIDDEN
