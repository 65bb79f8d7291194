"""Backup and restore of a whole installation: its database as of one moment, and its files."""

from esep.kernel.backup.making import Made, back_up
from esep.kernel.backup.restoring import Restored, restore
from esep.kernel.backup.thinning import thin

__all__ = ["Made", "Restored", "back_up", "restore", "thin"]
