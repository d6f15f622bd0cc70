"""How Alembic runs: always on a connection that it was handed."""

from alembic import context

from api.storage.rows import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True, compare_type=True)
context.run_migrations()
