"""Backup and restore of a whole installation: its database as of one moment, and its files."""

from esep.kernel.backup.making import Made, back_up
from esep.kernel.backup.restoring import Restored, put_back, restore
from esep.kernel.backup.thinning import thin
from esep.kernel.backup.upgrading import Upgraded, upgrade

__all__ = ["Made", "Restored", "Upgraded", "back_up", "put_back", "restore", "thin", "upgrade"]
