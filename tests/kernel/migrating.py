"""Quicker migrations for the processes of tests: what changes a table draws that one anew, not every one it refers to.

Django draws all related models anew for each table that is created, and for each constraint, index and column that is
added; as every table of ours belongs to a municipality, that is the square of their number. Where an operation needs
more than its own table, all of them are drawn anew before its migration. How long it takes as in earnest is borne by
the process that prepares the database from which all others are copied.
"""

from collections.abc import Callable
from unittest.mock import patch

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.migration import Migration
from django.db.migrations.operations import (
    AddConstraint,
    AddField,
    AddIndex,
    CreateModel,
    RemoveConstraint,
    RemoveIndex,
    RunSQL,
)
from django.db.migrations.state import ModelState, ProjectState

DRAWN = "apps"
LOOKS_AT_ITSELF = (AddConstraint, AddField, AddIndex, CreateModel, RemoveConstraint, RemoveIndex, RunSQL)
"""What looks at no table but its own, and at the names of those it refers to."""
Apply = Callable[[Migration, ProjectState, BaseDatabaseSchemaEditor, bool], ProjectState]


def draw_each_table_once() -> None:
    """Let the migrations of this process, and of those it forks, draw a table alone wherever it is enough."""
    migrate: Apply = Migration.apply

    def apply(
        migration: Migration, state: ProjectState, editor: BaseDatabaseSchemaEditor, collect_sql: bool = False
    ) -> ProjectState:
        if all(isinstance(operation, LOOKS_AT_ITSELF) for operation in migration.operations):
            with patch.object(ProjectState, "reload_model", _draw_again):
                return migrate(migration, state, editor, collect_sql)
        # Whatever reads models now sees all their relations; they are drawn before the tables that it leaves.
        vars(state).pop(DRAWN, None)
        assert state.apps
        return migrate(migration, state, editor, collect_sql)

    Migration.apply = apply  # type: ignore[method-assign, assignment]
    ProjectState.add_model = _add_model  # type: ignore[method-assign, assignment]


def _add_model(state: ProjectState, model_state: ModelState) -> None:
    drawn = vars(state).pop(DRAWN, None)
    _remember(state, model_state)
    if drawn is not None:
        drawn.render_multiple([model_state])
        vars(state)[DRAWN] = drawn


def _draw_again(state: ProjectState, app_label: str, model_name: str, delay: bool = False) -> None:
    drawn = vars(state).get(DRAWN)
    if drawn is not None:
        drawn.unregister_model(app_label, model_name)
        drawn.render_multiple([state.models[app_label, model_name]])


_remember = ProjectState.add_model
