"""Alembic's entry: runs the versions on the connection the vault hands over, in the vault's transaction."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
