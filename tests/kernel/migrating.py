"""Quicker migrations for the processes of tests: a new table draws itself alone, and not every table it refers to.

Django draws all related models anew for each table that is created; as every table of ours belongs to a municipality,
that is the square of their number. Here they are drawn anew once, before the next migration. How long it takes as in
earnest is borne by the process that prepares the database from which all others are copied.
"""

from collections.abc import Callable

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.migration import Migration
from django.db.migrations.state import ModelState, ProjectState

DRAWN = "apps"
Apply = Callable[[Migration, ProjectState, BaseDatabaseSchemaEditor, bool], ProjectState]


def draw_each_table_once() -> None:
    """Let the migrations of this process, and of those it forks, draw a new table alone until the next migration."""
    migrate: Apply = Migration.apply

    def apply(
        migration: Migration, state: ProjectState, editor: BaseDatabaseSchemaEditor, collect_sql: bool = False
    ) -> ProjectState:
        before = len(state.models)
        after = migrate(migration, state, editor, collect_sql)
        if len(after.models) > before:
            # Whatever reads models next sees all their relations.
            vars(after).pop(DRAWN, None)
        return after

    Migration.apply = apply  # type: ignore[method-assign, assignment]
    ProjectState.add_model = _add_model  # type: ignore[method-assign, assignment]


def _add_model(state: ProjectState, model_state: ModelState) -> None:
    drawn = vars(state).pop(DRAWN, None)
    _remember(state, model_state)
    if drawn is not None:
        drawn.render_multiple([model_state])
        vars(state)[DRAWN] = drawn


_remember = ProjectState.add_model
