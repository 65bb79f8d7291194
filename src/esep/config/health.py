"""The health of an installation, for a monitor: ``/health/`` answers 200 or 503, with a line of JSON.

It says nothing about people, records or versions, and looks at most every few seconds however often it is asked.
"""

from http import HTTPStatus
from threading import Lock
from time import monotonic

from django.http import HttpRequest, JsonResponse

from esep.access import Act
from esep.kernel.routes import route
from esep.kernel.vitals import Check, checks

KEPT_SECONDS = 5.0


class Look:
    """The last look, kept a few seconds: a process answers many monitors with it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._until = 0.0
        self._found: tuple[Check, ...] = ()

    def found(self) -> tuple[Check, ...]:
        """What was found, at most some seconds ago."""
        with self._lock:
            if monotonic() >= self._until:
                self._found = checks()
                self._until = monotonic() + KEPT_SECONDS
            return self._found


look = Look()


@route(GET=Act.READ_PUBLIC)
def health(request: HttpRequest) -> JsonResponse:
    """Every vital with the number that shows it; 503 when one of them is not well."""
    found = look.found()
    is_well = all(check.is_well for check in found)
    said = {"well": is_well, "checks": {check.vital: _said(check) for check in found}}
    status = HTTPStatus.OK if is_well else HTTPStatus.SERVICE_UNAVAILABLE
    return JsonResponse(said, status=status, headers={"Cache-Control": "no-store"})


def _said(check: Check) -> dict[str, bool | int]:
    return {"well": check.is_well} | ({} if check.value is None else {"value": check.value})
