"""Events as a device sends them: JSON in, receipts out, or every reason why not (docs/hall-events.md)."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest, JsonResponse
from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from esep.access import Act
from esep.kernel.refusals import Kind, Refusal, Refused
from esep.meetings.commands.hall.checking import WAITING
from esep.meetings.commands.hall.receiving import MOST_AT_ONCE, EventRefused, Receipt, Sent, receive
from esep.meetings.models.hall import MOST_EVENTS
from esep.meetings.queries.hall.receipts import missing_of
from esep.regulation.fields import Instant
from esep.workspace.office import Office, office
from esep.workspace.refusal import STATUS, available

MOST_BYTES = 1024 * 1024
STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Posted:
    """One event as it travels."""

    event: UUID
    sequence: Annotated[int, Field(ge=1, le=MOST_EVENTS)]
    kind: Annotated[str, Field(max_length=80)]
    claimed_at: Instant
    data: dict[str, object] = Field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Batch:
    """What a device sends in one go."""

    device: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$")]
    sent_at: Instant
    events: Annotated[list[Posted], Field(max_length=MOST_AT_ONCE)]


BATCH = TypeAdapter(Batch)


@office(page="office-meetings-hall", POST=Act.REGISTER_PARTICIPANTS)
def events(request: HttpRequest, place: Office, meeting: str) -> JsonResponse:
    """Receive events of a device. All of them are kept, or none."""
    body = request.read(MOST_BYTES + 1)
    if len(body) > MOST_BYTES:
        return _problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too_large", detail=f"at most {MOST_BYTES} bytes")
    try:
        batch = BATCH.validate_json(body)
    except ValidationError as error:
        faults = [_fault(item["type"], item["loc"], item["msg"]) for item in error.errors(include_url=False)]
        return _problem(HTTPStatus.BAD_REQUEST, "not_readable", refusals=faults)
    try:
        with available():
            receipts = receive(
                meeting,
                [_sent(one) for one in batch.events],
                device=batch.device,
                by=place.actor,
                municipality=place.municipality.pk,
                sent_at=batch.sent_at,
            )
    except Refused as refused:
        return _refused(refused)
    missing = missing_of(meeting, batch.device, by=place.actor, municipality=place.municipality.pk)
    return JsonResponse({"receipts": [_receipt(one) for one in receipts], "missing": missing})


def _sent(one: Posted) -> Sent:
    return Sent(event=one.event, kind=one.kind, data=one.data, claimed_at=one.claimed_at, sequence=one.sequence)


def _receipt(receipt: Receipt) -> Mapping[str, object]:
    return {
        "event": str(receipt.event),
        "sequence": receipt.sequence,
        "number": receipt.number,
        "received_at": receipt.received_at.isoformat(),
        "happened_at": receipt.happened_at.isoformat(),
        "digest": receipt.digest,
    }


def _refused(refused: Refused) -> JsonResponse:
    """422 for what can never be kept as it is; 409 for what leans on an event that has not come yet."""
    waits = any(one.code in WAITING for one in refused.refusals)
    status = HTTPStatus.CONFLICT if waits else HTTPStatus.UNPROCESSABLE_ENTITY
    if refused.kind is not Kind.INVALID:
        status = HTTPStatus(STATUS[refused.kind])
    return _problem(
        status,
        "send_again_later" if waits else refused.kind.value,
        refusals=[_told(one) for one in refused.refusals],
        event=str(refused.event) if isinstance(refused, EventRefused) else None,
    )


def _told(refusal: Refusal) -> Mapping[str, object]:
    return {
        "code": refusal.code,
        "message": str(refusal.message),
        "remedy": str(refusal.remedy),
        "clause": refusal.clause,
        "field": refusal.field,
    }


def _fault(code: str, place: tuple[int | str, ...], message: str) -> Mapping[str, object]:
    return {"code": code, "message": message, "field": ".".join(map(str, place))}


def _problem(status: HTTPStatus, kind: str, **more: object) -> JsonResponse:
    """A problem as RFC 9457 writes it."""
    body = {"type": f"urn:esep:{kind}", "title": status.phrase, "status": status.value, **more}
    return JsonResponse(body, status=status.value, content_type="application/problem+json")
