"""What the acts of two persons do here, said to the kernel at start-up."""

from esep.access import Act
from esep.community.commands.account import delete_account
from esep.community.commands.export import allow_export
from esep.community.commands.reset import reset_access
from esep.kernel import seconds


def register_all() -> None:
    """Register the deeds."""
    seconds.register(Act.DELETE_ACCOUNT, delete_account)
    seconds.register(Act.EXPORT_PEOPLE, allow_export)
    seconds.register(Act.RESET_ACCESS, reset_access)
