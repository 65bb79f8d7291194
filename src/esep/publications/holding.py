"""Whether a page of this site holds what an item asks for: an empty page is no publication (7.2).

Each page is asked through the query that it is drawn from. The rooms of money and of the head's reports do not know
this one, nor it them; the room above them says what their pages hold (:mod:`esep.reports.pages`).
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from esep.kernel.models import Municipality
from esep.publications.contents import Content
from esep.publications.items import OF_ASSESSMENTS
from esep.publications.models import Explanation
from esep.publications.queries.public.explanations import explanations_in_public
from esep.publications.queries.public.integrity import assessments_in_public, measures_in_public, partners_in_public
from esep.publications.queries.public.services import contacts_in_public, services_in_public

Asked = Callable[[Municipality, str, date], bool]
"""Whether a page holds something for an item, by its code, on a day."""

LANGUAGE = "ky"
"""Any would do: everything is written in Kyrgyz at least."""

_told: dict[Content, Asked] = {}


def tell(content: Content, asked: Asked) -> None:
    """Let a page of another room be asked what it holds."""
    _told[content] = asked


def holds(content: Content, item: str, *, municipality: Municipality, day: date) -> bool:
    """Whether somebody who opens the page for this item finds something to read."""
    return {**_OWN, **_told}[content](municipality, item, day)


def _explained(kind: Explanation.Kind, place: Municipality, _item: str, _day: date) -> bool:
    return kind in explanations_in_public(place, language=LANGUAGE)


def _assessed(place: Municipality, item: str, _day: date) -> bool:
    """Two items are told on one page; a row beyond the regulation may be told by either."""
    kinds = [kind for kind, code in OF_ASSESSMENTS.items() if code == item] or list(OF_ASSESSMENTS)
    found = assessments_in_public(place, language=LANGUAGE)
    return any(one.kind in kinds and not one.withdrawn_reason for one in found)


def _has_measures(place: Municipality, _item: str, _day: date) -> bool:
    return any(not one.withdrawn_reason for one in measures_in_public(place, language=LANGUAGE))


def _has_partners(place: Municipality, _item: str, day: date) -> bool:
    return bool(partners_in_public(place, day=day, language=LANGUAGE))


def _has_services(place: Municipality, _item: str, day: date) -> bool:
    return bool(services_in_public(place, day=day, language=LANGUAGE))


def _has_contacts(place: Municipality, _item: str, day: date) -> bool:
    return bool(contacts_in_public(place, day=day, language=LANGUAGE))


def _says_that_none_is_vacant(_place: Municipality, _item: str, _day: date) -> bool:
    """A list of vacant posts tells something without a single one, and so does one of competitions."""
    return True


_OWN: Mapping[Content, Asked] = {
    Content.FUNCTIONS: partial(_explained, Explanation.Kind.FUNCTIONS),
    Content.SERVICE_APPEAL: partial(_explained, Explanation.Kind.SERVICE_APPEAL),
    Content.ENTRY: partial(_explained, Explanation.Kind.ENTRY),
    Content.COMPETITION_APPEAL: partial(_explained, Explanation.Kind.COMPETITION_APPEAL),
    Content.ASSESSMENTS: _assessed,
    Content.SERVICES: _has_services,
    Content.INTEGRITY: _has_measures,
    Content.PARTNERS: _has_partners,
    Content.CONTACTS: _has_contacts,
    Content.VACANCIES: _says_that_none_is_vacant,
}
