"""The product's addresses, and a page that always breaks. The planner's clock stands still."""

from typing import NoReturn
from unittest.mock import patch

from django.conf.urls.i18n import i18n_patterns
from django.http import HttpRequest
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


urlpatterns = [
    *i18n_patterns(
        path("broken/", broken),
        prefix_default_language=False,
    ),
    *product,
]
