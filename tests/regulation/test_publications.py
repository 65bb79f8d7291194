"""What must stay public and fresh (7.1, 7.2)."""

import datetime as dt

import pytest

from esep.regulation.dates import Term, Unit
from esep.regulation.duties.standing import StandingRule, freshness_window
from esep.regulation.evaluation import editions_of
from esep.regulation.facts import Fact
from esep.regulation.pack.loading import model_pack
from esep.regulation.pack.model import Pack
from esep.regulation.status import Status, Verdict
from tests.builders import fact
from tests.regulation.judging import adopted, row, rows, status, steps

DAY = dt.timedelta(days=1)
KEPT = adopted(records_from=dt.date(2026, 1, 1))


Sooner = dict[str, Term]


def items() -> dict[str, tuple[str, int, Sooner]]:
    """Each item of the catalogue: its rule, its refresh in days, and how soon after which event."""
    edition = editions_of(model_pack()).on(dt.date(2026, 9, 14))
    terms = edition.context.terms
    return {
        rule.item: (rule.id, terms[rule.refresh].count, {one.event: terms[one.plus] for one in rule.sooner_after})
        for rule in edition.rules.values()
        if isinstance(rule, StandingRule) and rule.item is not None
    }


ITEMS = [pytest.param(item, *terms, marks=pytest.mark.clause(item)) for item, terms in items().items()]
PUBLISHED_ON = dt.date(2026, 2, 2)
WEEKENDS_AND_ALL = {3: 5}
"""Calendar days of a term of working days that begins on Thursday 5 February."""


def of(item: str, kind: str, *, on: dt.date) -> Fact:
    return fact(kind, on=on, cases=(f"publication:{item}",))


def judged(item: str, *facts: Fact, as_of: dt.date, pack: Pack = KEPT) -> Verdict:
    return row(facts, items()[item][0], as_of=as_of, pack=pack)


def test_the_catalogue_has_the_sixteen_printed_items() -> None:
    assert len(ITEMS) == 16


@pytest.mark.parametrize(("item", "rule", "refresh", "sooner"), ITEMS)
class TestAnItem:
    def test_is_missing_since_records_are_kept(self, item: str, rule: str, refresh: int, sooner: Sooner) -> None:
        assert judged(item, as_of=dt.date(2026, 1, 1)).status is Status.DUE_TODAY

        found = judged(item, as_of=dt.date(2026, 1, 11))

        assert (found.status, found.days_late, found.subject) == (Status.ADVICE_MISSED, 10, item)

    def test_is_fresh_then_due_then_stale(self, item: str, rule: str, refresh: int, sooner: Sooner) -> None:
        published = of(item, "publication.published", on=PUBLISHED_ON)
        due = PUBLISHED_ON + refresh * DAY
        near = due - freshness_window(refresh) * DAY

        found = {
            day: judged(item, published, as_of=day).status
            for day in (PUBLISHED_ON, near - DAY, near, due - DAY, due, due + DAY)
        }

        assert found == {
            PUBLISHED_ON: Status.DONE_ON_TIME,
            near - DAY: Status.DONE_ON_TIME,
            near: Status.DUE_SOON,
            due - DAY: Status.DUE_SOON,
            due: Status.DUE_TODAY,
            due + DAY: Status.ADVICE_MISSED,
        }

    def test_is_due_sooner_after_an_event(self, item: str, rule: str, refresh: int, sooner: Sooner) -> None:
        published = of(item, "publication.published", on=PUBLISHED_ON)
        changed_on = PUBLISHED_ON + 3 * DAY
        for kind, term in sooner.items():
            days = term.count if term.unit is Unit.DAYS else WEEKENDS_AND_ALL[term.count]

            found = judged(item, published, of(item, kind, on=changed_on), as_of=changed_on)

            assert found.obligation.due_on == min(changed_on + days * DAY, PUBLISHED_ON + refresh * DAY)


@pytest.mark.clause("7.2.13-contacts")
class TestAnEventThatMakesAnItemStale:
    item = "7.2.13-contacts"
    published = of(item, "publication.published", on=PUBLISHED_ON)
    changed = of(item, "publication.matter_changed", on=dt.date(2026, 3, 2))

    def test_asks_for_a_renewal_within_its_own_days(self) -> None:
        assert judged(self.item, self.published, self.changed, as_of=dt.date(2026, 3, 3)).status is Status.DUE_TODAY
        assert judged(self.item, self.published, self.changed, as_of=dt.date(2026, 3, 4)).status is (
            Status.ADVICE_MISSED
        )

    def test_is_answered_by_a_new_publication(self) -> None:
        again = of(self.item, "publication.published", on=dt.date(2026, 3, 3))

        found = judged(self.item, self.published, self.changed, again, as_of=dt.date(2026, 3, 4))

        assert (found.status, found.obligation.due_on) == (Status.DONE_ON_TIME, dt.date(2026, 3, 3) + 183 * DAY)

    def test_of_the_day_of_the_publication_itself_asks_for_nothing(self) -> None:
        same_day = of(self.item, "publication.matter_changed", on=PUBLISHED_ON)

        assert judged(self.item, self.published, same_day, as_of=PUBLISHED_ON + 9 * DAY).status is Status.DONE_ON_TIME

    def test_is_told_in_the_explanation(self) -> None:
        facts = [self.published, self.changed]
        found = judged(self.item, *facts, as_of=dt.date(2026, 3, 4))

        told = steps(facts, found, as_of=dt.date(2026, 3, 4), pack=KEPT)

        assert told["renew"].params["due"] == PUBLISHED_ON + 183 * DAY
        assert told["sooner"].params["due"] == dt.date(2026, 3, 3)

    def test_never_makes_the_next_check_later(self) -> None:
        at_the_end = of(self.item, "publication.matter_changed", on=PUBLISHED_ON + 183 * DAY)

        found = judged(self.item, self.published, at_the_end, as_of=PUBLISHED_ON + 183 * DAY)

        assert found.obligation.due_on == PUBLISHED_ON + 183 * DAY


@pytest.mark.clause("7.2.13-contacts")
class TestACheck:
    item = "7.2.13-contacts"

    def test_that_all_is_right_renews_what_was_published(self) -> None:
        published = of(self.item, "publication.published", on=PUBLISHED_ON)
        checked = of(self.item, "publication.checked", on=dt.date(2026, 6, 1))

        found = judged(self.item, published, checked, as_of=dt.date(2026, 9, 14))

        assert (found.status, found.facts) == (Status.DONE_ON_TIME, (checked.id,))

    def test_of_what_was_never_published_establishes_nothing(self) -> None:
        checked = of(self.item, "publication.checked", on=dt.date(2026, 6, 1))

        found = judged(self.item, checked, as_of=dt.date(2026, 9, 14))

        assert (found.status, found.done_on) == (Status.ADVICE_MISSED, None)


@pytest.mark.clause("7.2.1-functions")
class TestWithoutADayOfRecords:
    def test_an_item_without_facts_is_not_asked_for(self) -> None:
        assert rows([], "publish-7-2-1-functions", as_of=dt.date(2026, 9, 14)) == ()

    def test_nothing_is_asked_before_that_day(self) -> None:
        later = adopted(records_from=dt.date(2027, 1, 1))

        assert judged("7.2.1-functions", as_of=dt.date(2026, 9, 14), pack=later).status is Status.PLANNED


@pytest.mark.clause("7.1-broadcast")
class TestTheBroadcastOfASession:
    held = fact("session.held", on=dt.date(2026, 9, 1))

    def test_is_advised_within_ten_days(self) -> None:
        for day, expected in ((11, Status.DONE_ON_TIME), (12, Status.ADVICE_MISSED)):
            aired = fact("broadcast.aired", on=dt.date(2026, 9, day))
            assert status([self.held, aired], "broadcast", as_of=dt.date(2026, 9, 14)) is expected

    def test_on_the_council_s_own_stream_is_not_state_media(self) -> None:
        own = fact("broadcast.aired", on=dt.date(2026, 9, 2), state_media=False)
        found = row([self.held, own], "broadcast", as_of=dt.date(2026, 9, 14))

        why = steps([self.held, own], found, as_of=dt.date(2026, 9, 14))["passed_over"].params["why"]

        assert (found.status, found.days_late) == (Status.ADVICE_MISSED, 3)
        assert why.code == "not_the_value"  # type: ignore[attr-defined]
