"""Promises as pages show them: listed, judged, of one owner, and for everybody (3.6, 3.9)."""

from esep.meetings.queries.promises.listing import Promise, promises
from esep.meetings.queries.promises.one import OnePromise, promise_of

__all__ = ["OnePromise", "Promise", "promise_of", "promises"]
