"""Routes: what can only be sent leads a reload to its page, and says which one that is."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from esep.access import Act
from esep.kernel.routes import route


def answered(request: HttpRequest, **_variables: object) -> HttpResponse:
    return HttpResponse("done")


@pytest.mark.parametrize(("method", "status"), [("GET", 303), ("HEAD", 303), ("POST", 200), ("PUT", 405)])
def test_only_reading_leads_from_what_is_sent_to_its_page(method: str, status: int) -> None:
    view = route(page="clause", POST=Act.OPEN_ACCOUNT)(answered)

    answer = view(RequestFactory().generic(method, "/"), clause="2.5-notice", row=1)

    assert answer.status_code == status
    assert answer.headers.get("Location") == (reverse("clause", args=["2.5-notice"]) if status == 303 else None)


def test_a_route_names_a_page_exactly_if_it_can_only_be_sent() -> None:
    with pytest.raises(ValueError, match="names a page"):
        route(POST=Act.OPEN_ACCOUNT)(answered)
    with pytest.raises(ValueError, match="names a page"):
        route(page="clause", GET=Act.OPEN_ACCOUNT)(answered)
