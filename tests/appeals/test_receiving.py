"""What came in is kept as it came, once, with its number and its codes (2.2-2.4)."""

from datetime import timedelta
from uuid import uuid4

import pytest

from esep.access import Actor
from esep.appeals.models import Author, Submission
from esep.appeals.receipts import digest_of_link, digest_of_spoken, link_code, spoken_code
from esep.appeals.sent import LONGEST_TEXT
from esep.kernel import scope
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from tests.appeals.sending import TEXT, a_submission, an_appeal
from tests.community.min_bulak import TODAY, MinBulak


def test_a_submission_has_a_number_of_its_year_and_waits(built: MinBulak, secretary: Actor) -> None:
    one, two = (a_submission(built.place, by=secretary) for _time in range(2))
    assert (one.code, two.code, one.state) == ("26-00001", "26-00002", Submission.State.WAITING)
    assert two.same_as == one


def test_its_codes_are_not_kept_and_find_it_again(built: MinBulak, secretary: Actor) -> None:
    kept = a_submission(built.place, by=secretary)
    link, spoken = link_code(kept.nonce), spoken_code(kept.nonce)
    assert len(link) == 32
    assert link not in kept.canonical()
    assert kept.link_digest == digest_of_link(link.upper())
    assert kept.spoken_digest == digest_of_spoken(spoken.replace(" ", "-"), number=kept.code)
    assert kept.spoken_digest != digest_of_spoken(spoken, number="26-00009")


def test_pressing_twice_sends_it_once(built: MinBulak, secretary: Actor) -> None:
    once = uuid4()
    first = a_submission(built.place, by=secretary, once=once)
    assert a_submission(built.place, by=secretary, once=once) == first
    with pytest.raises(Refused) as refused:
        a_submission(built.place, by=secretary, once=once, text="Башка кат")
    assert refused.value.refusals[0].code == "another_text"
    with scope.of(built.place.pk):
        assert list(Submission.objects.all()) == [first]


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"text": "  \n "}, "no_text", "text"),
        ({"text": "а" * (LONGEST_TEXT + 1)}, "text_too_long", "text"),
        ({"collective": 1}, "collective_number", "collective"),
        ({"came_on": TODAY + timedelta(days=1)}, "day_in_future", "came_on"),
        ({"village": "V99"}, "unknown_code", "village"),
        ({"deputy": "99"}, "unknown_code", "deputy"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    changed: dict[str, object], code: str, field: str, built: MinBulak, secretary: Actor
) -> None:
    with pytest.raises(Refused) as refused:
        a_submission(built.place, by=secretary, **changed)
    assert [(one.code, one.field) for one in refused.value.refusals] == [(code, field)]
    with scope.of(built.place.pk):
        assert not Author.objects.exists()


def test_what_is_written_to_a_deputy_who_left_goes_to_the_successor(built: MinBulak, secretary: Actor) -> None:
    assert a_submission(built.place, by=secretary, deputy="22").mandate.code == "18"  # type: ignore[union-attr]
    assert a_submission(built.place, by=secretary, deputy="15").mandate.code == "15"  # type: ignore[union-attr]


def test_the_law_hears_the_topic_of_an_appeal_and_nobody_s_words(built: MinBulak, secretary: Actor) -> None:
    appeal = an_appeal(built.place, by=secretary)
    with scope.of(built.place.pk):
        fact = RecordedFact.objects.get(pk=appeal.fact_id)
        submission = Submission.objects.get(pk=appeal.submission_id)
    assert (appeal.code, appeal.record) == ("K-01", submission.record)
    assert fact.data == {"kind": "complaint", "subject": "Ичүүчү суу", "area": "V4"}
    assert TEXT not in str(fact.data)
