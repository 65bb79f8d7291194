"""Serving what is one visitor's own: forms and receipts are kept nowhere, and receipts are found by nobody."""

from django.http import HttpResponse


def fresh(response: HttpResponse) -> HttpResponse:
    """A page with a form: asked for anew each time, and kept by no one in between."""
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def secret(response: HttpResponse) -> HttpResponse:
    """A page behind a code: kept nowhere, in no search engine, and its address told to no other site."""
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers["Referrer-Policy"] = "same-origin"
    return response
