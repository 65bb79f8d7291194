"""Results of pure reckoning, kept in this process under everything that they were reckoned from."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

from django.conf import settings

V = TypeVar("V")


class Kept(Generic[V]):
    """The results asked for last, at most ``KEPT_RESULTS`` of the settings; with 0 each is reckoned anew.

    What is kept never grows old: a key holds the whole of what its result follows from. Threads share them.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, V] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def find(self, key: Hashable, reckon: Callable[[], V]) -> V:
        """The result for a key, reckoned where it is not kept."""
        room: int = settings.KEPT_RESULTS
        if room <= 0:
            return reckon()
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
                return found
        found = reckon()
        with self._lock:
            self._kept[key] = found
            while len(self._kept) > room:
                self._kept.popitem(last=False)
        return found
