"""The product as it is served, with one view that does nothing: the reference for its pages."""

import gc
import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "esep.config.settings")

# The application comes first: it makes Django ready for the addresses.
from esep.config.wsgi import application  # isort: skip
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import path

from esep.config.urls import urlpatterns as product

__all__ = ["application", "urlpatterns"]


def bare(request: HttpRequest) -> HttpResponse:
    """Answer with two letters."""
    return HttpResponse("ok", content_type="text/plain")


urlpatterns = [path("bare/", bare), *product]
settings.ROOT_URLCONF = __name__
# As the product's server does: what is loaded stays to the end, and the rest is seldom looked through.
gc.collect()
gc.freeze()
gc.set_threshold(10_000, 20, 50)
