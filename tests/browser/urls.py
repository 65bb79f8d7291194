"""The product's addresses, a page that always breaks, and one that is heavy. The planner's clock stands still."""

from random import Random
from typing import NoReturn
from unittest.mock import patch

from django.conf.urls.i18n import i18n_patterns
from django.http import HttpRequest, HttpResponse
from django.urls import path

from esep.config.urls import handler400, handler403, handler404, handler500
from esep.config.urls import urlpatterns as product
from esep.portal.planner import views as planner
from tests.web.planning import NOW

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

patch.object(planner, "now", lambda: NOW).start()


def broken(request: HttpRequest) -> NoReturn:
    """Fail as a page of ours would when it meets what nobody thought of."""
    raise RuntimeError("broken on purpose")


def heavy(request: HttpRequest) -> HttpResponse:
    """A page of one line with a style sheet that no page of ours would have."""
    return HttpResponse('<!doctype html><link rel="stylesheet" href="/heavy/style.css"><p>heavy')


def heavy_style(request: HttpRequest) -> HttpResponse:
    """Some 170 KB as they travel: digits that follow from nothing become half as long, and no shorter."""
    return HttpResponse(f"/* {Random(2).randbytes(170_000).hex()} */", content_type="text/css")


urlpatterns = [
    *i18n_patterns(
        path("broken/", broken),
        path("heavy/", heavy),
        path("heavy/style.css", heavy_style),
        prefix_default_language=False,
    ),
    *product,
]
