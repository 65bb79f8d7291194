"""`/check/`: read the question, judge, render. Nothing is stored."""

from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from esep.access import Act
from esep.demonstration import AS_OF, demonstration_bytes
from esep.kernel.routes import route
from esep.portal.check.judging import EXAMPLE_NAME, judge_example, judge_sent
from esep.portal.check.outcome import Outcome, outcome_of, unasked
from esep.portal.check.question import Question, read_question
from esep.portal.check.task import FACTS
from esep.portal.check.upload import MEGABYTES, sent_file
from esep.portal.filters import only_known
from esep.portal.language import links_to
from esep.regulation.dates import legal_day


@never_cache
@route(GET=Act.READ_PUBLIC, POST=Act.READ_PUBLIC)
def check(request: HttpRequest) -> HttpResponse:
    """The form, and below it the judgement of the file that was sent or, with `?example=1`, of the example.

    Status 400 with the same page when a day or the file cannot be used, 413 when the file is too large, 503 when
    another file is being judged.
    """
    language = get_language()
    today = legal_day(datetime.now(UTC))
    if request.method == "POST":
        question = read_question(request.POST, default=today)
        outcome = outcome_of(
            question,
            lambda: judge_sent(sent_file(request), question=question, language=language),
            language=language,
        )
        links = links_to(reverse("check") + question.query)
        return _page(request, question, outcome, language_links=links)
    if request.GET.get("example"):
        question = read_question(request.GET, default=AS_OF)
        outcome = outcome_of(question, lambda: judge_example(question, language=language), language=language)
        return _page(request, question, outcome, is_example=True)
    question = read_question(request.GET, default=today)
    return _page(request, question, unasked(question))


@route(GET=Act.READ_PUBLIC)
def example(request: HttpRequest) -> HttpResponse:
    """The demonstration municipality's facts file, to look at or to try the page with."""
    only_known(request)
    headers = {"Content-Disposition": f'attachment; filename="{EXAMPLE_NAME}"'}
    return HttpResponse(demonstration_bytes(), content_type="application/jsonl; charset=utf-8", headers=headers)


def _page(request: HttpRequest, question: Question, outcome: Outcome, **extra: object) -> HttpResponse:
    context = {
        "question": question,
        "answer": outcome.answer,
        "faults": outcome.faults,
        "wrong": outcome.wrong,
        "fault_fields": {fault.field: fault for fault in outcome.faults},
        "example_name": EXAMPLE_NAME,
        "language": get_language(),
        "megabytes": MEGABYTES,
        "most_facts": FACTS,
        **extra,
    }
    return render(request, "portal/check/check.html", context, status=outcome.status)
