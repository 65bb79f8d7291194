"""R12 by an outside judge: what a description allows and forbids is asked of the API, and of every feed beside it."""

import os
from collections.abc import Callable, Mapping
from typing import Any

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.generation.feedback import FeedbackSources
from schemathesis.pytest._test_builder import build_operation_test
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi import checks

from esep.api.description import described
from tests.api.feeds import feeds_described

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak"), pytest.mark.any_engine]

IN_EARNEST = os.environ.get("ESEP_HYPOTHESIS") == "soak"
Case = schemathesis.Case[Any]
METHODS = ("GET", "HEAD", "OPTIONS") if IN_EARNEST else ("GET",)
EXAMPLES = settings().max_examples // 20
"""Drawn for each method of a path, beside all that is asked one by one: each bound, each wrong type, each method."""
PLAIN = {"Accept-Encoding": "identity"}
CHECKED = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.negative_data_rejection,
    checks.unsupported_method,
    checks.allow_header_conformance,
]
"""A code that is a code as described is refused where nobody has it: what is positive need not be accepted."""


class WithToken(WSGIHandler):
    """The product for whoever sends the token of a form along: what is judged is the method, not the form."""

    def get_response(self, request: HttpRequest) -> HttpResponseBase:
        request._dont_enforce_csrf_checks = True  # type: ignore[attr-defined]
        return super().get_response(request)


def judged(document: Mapping[str, Any], *, by: type[WSGIHandler] = WSGIHandler) -> BaseSchema:
    """A description, with the product that it is held against."""
    schema = schemathesis.openapi.from_dict(dict(document), config=schemathesis.Config(seed=10))
    schema.app = by()
    return schema


def of_min_bulak() -> dict[str, Any]:
    """The description of the API, with a municipality that there is and keys of which some are there."""
    document = described()
    document["components"]["parameters"]["slug"]["schema"] = {"enum": ["min-bulak"]}
    document["components"]["parameters"]["key"]["schema"] = {"enum": ["O-00", "M4", "15", "V1", "12-1", "2026-H1"]}
    return document


API, FEEDS = judged(of_min_bulak()), judged(feeds_described(), by=WithToken)
PATHS = [path for path in API if IN_EARNEST or "promises" in path or not ("bulk" in path or "{key}" in path)]
"""Rows and whole files of all tables are served by the same few lines: a quick run asks those of one table."""


def hold(schema: BaseSchema, path: str, method: str, test: Callable[[Case], None]) -> None:
    """Ask one method of a path everything that its description says something about."""
    patient = settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))(test)
    operation = schema[path][method]
    build_operation_test(
        config=schema.config, operation=operation, test_func=patient, given_kwargs={}, feedback=FeedbackSources()
    )()


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", PATHS)
def test_r12_the_api_keeps_to_its_description(path: str, method: str) -> None:
    def asked(case: Case) -> None:
        case.call_and_validate(headers=PLAIN, checks=CHECKED)

    hold(API, path, method, asked)


@pytest.mark.parametrize("path", list(FEEDS))
def test_r12_a_feed_knows_its_filters_and_is_not_sent_twice(path: str) -> None:
    def asked(case: Case) -> None:
        answer = case.call_and_validate(headers=PLAIN, checks=CHECKED)
        if answer.status_code == 200 and "etag" in answer.headers:
            again = case.call(headers={**PLAIN, "If-None-Match": answer.headers["etag"][0]})
            assert again.status_code == 304
            assert again.content == b""

    hold(FEEDS, path, "GET", asked)


def test_what_is_not_described_is_found() -> None:
    document = of_min_bulak()
    listed = document["paths"]["/{slug}/promises"]["get"]
    del listed["responses"]["400"]

    def asked(case: Case) -> None:
        case.call_and_validate(headers=PLAIN, checks=CHECKED)

    with pytest.raises(FailureGroup, match="Undocumented status code"):
        hold(judged(document), "/{slug}/promises", "GET", asked)
