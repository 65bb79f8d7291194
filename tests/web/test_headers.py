"""What every answer tells the browser to forbid."""

from contextlib import closing

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

POLICY = {
    "base-uri 'none'",
    "default-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self'",
    "style-src 'self'",
}


@pytest.mark.parametrize(
    "address", ["/", "/?status=nonsense", "/check/", "/styleguide/", "/no-such-page/", "/static/esep.css"]
)
def test_every_answer_carries_the_same_protection(client: Client, address: str) -> None:
    with closing(client.get(address)) as answer:
        headers = answer.headers

    assert set(headers["Content-Security-Policy"].split("; ")) == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


def test_pages_refuse_frames_of_older_browsers(client: Client) -> None:
    assert client.get("/").headers["X-Frame-Options"] == "DENY"


def test_browsers_are_held_to_https_only_where_https_is_spoken(client: Client) -> None:
    assert "Strict-Transport-Security" not in client.get("/").headers
    assert client.get("/", secure=True).headers["Strict-Transport-Security"] == "max-age=31536000"


def test_pages_travel_compressed(client: Client) -> None:
    answer = client.get("/", headers={"Accept-Encoding": "gzip"})

    assert answer.headers["Content-Encoding"] == "gzip"


def test_a_page_sets_no_cookie(client: Client) -> None:
    assert not client.get("/").cookies
