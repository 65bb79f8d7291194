"""What is kept reckoned: once for a key, no more than there is room for, and nothing where there is none."""

import pytest
from django.test import override_settings

from esep.kernel.kept import Kept


@pytest.mark.parametrize(("room", "reckoned"), [(2, [1, 2, 3, 1]), (3, [1, 2, 3]), (0, [1, 1, 2, 3, 1])])
def test_a_result_is_reckoned_once_while_there_is_room(room: int, reckoned: list[int]) -> None:
    kept: Kept[int] = Kept()
    done: list[int] = []

    def reckon(number: int) -> int:
        done.append(number)
        return 10 * number

    with override_settings(KEPT_RESULTS=room):
        found = [kept.find(number, lambda number=number: reckon(number)) for number in (1, 1, 2, 3, 1)]  # type: ignore[misc]

    assert found == [10, 10, 20, 30, 10]
    assert done == reckoned
    assert len(kept) == room
