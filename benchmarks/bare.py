"""The product as it is served, with one view that does nothing: the reference for its pages."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "esep.config.settings")

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import path

from esep.config.urls import urlpatterns as product
from esep.config.wsgi import application

__all__ = ["application", "urlpatterns"]


def bare(request: HttpRequest) -> HttpResponse:
    """Answer with two letters."""
    return HttpResponse("ok", content_type="text/plain")


urlpatterns = [path("bare/", bare), *product]
settings.ROOT_URLCONF = __name__
