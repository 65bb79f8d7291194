"""Putting a change into a table: what the change names replaces what was there, tables are merged field by field."""

from collections.abc import Mapping

from esep.regulation.pack.model import Table


def merged(table: Mapping[str, object], change: Mapping[str, object]) -> Table:
    """The table with the change put in; neither is altered.

    >>> merged({"due": {"anchor": ["plan.date"], "minus": "notice_days"}}, {"due": {"minus": "lists_days"}})
    {'due': {'anchor': ['plan.date'], 'minus': 'lists_days'}}
    """
    result: Table = dict(table)
    for key, value in change.items():
        before = result.get(key)
        result[key] = merged(before, value) if isinstance(before, Mapping) and isinstance(value, Mapping) else value
    return result
