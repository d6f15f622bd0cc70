"""`roster serve`: the service."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.exits import Exit, fail
from api.cli.service.options import Db, settings_in

Host = Annotated[str | None, typer.Option("--host", help="Address to listen on; 127.0.0.1.")]
Port = Annotated[int | None, typer.Option("--port", min=1, max=65535, help="Port to listen on; 8000.")]
Environment = Annotated[
    str | None, typer.Option("--environment", help="development, or production for real wards; development.")
]
Cluster = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="ADDRESS",
        help="The scheduler of a Dask cluster that does the jobs, tls://host:port or tcp://host:port; this host.",
    ),
]

IDLE_SECONDS = 75
"""How long a connection is kept for the next request: longer than people think between two edits, and than proxies
keep theirs, so that no request meets a connection that is just being closed."""


def serve(
    db: Db = None,
    host: Host = None,
    port: Port = None,
    environment: Environment = None,
    cluster: Cluster = None,
) -> None:
    """Run the service until it is stopped. A new SQLite database is made; on PostgreSQL run roster db upgrade first.

    Every other setting is an environment variable, such as ROSTER_SECRET. Exit code 2: settings, database or
    cluster cannot be used.
    """
    settings = settings_in(db=db, host=host, port=port, environment=environment, cluster=cluster)
    import uvicorn
    from sqlalchemy.exc import SQLAlchemyError

    from api.service import create_app
    from api.service.lasting import Lasting
    from api.service.placing import place_of
    from api.service.server import Server
    from api.service.starting import NotCurrentError, make_ready
    from api.storage import Database, UrlError
    from api.tasks import PlaceError
    from api.web.logs import configure

    configure(settings.log_level)
    try:
        database = Database(settings.database_url)
        make_ready(database)
        place = place_of(settings) if settings.run_jobs else None
    except PlaceError as error:
        fail(Exit.BAD_INPUT, "The service cannot start:", [("cluster", str(error))], as_json=False)
    except (UrlError, NotCurrentError) as error:
        fail(Exit.BAD_INPUT, "The service cannot start:", [("db", str(error))], as_json=False)
    except SQLAlchemyError as error:
        lines = [("db", f"does not answer as it should ({type(error).__name__})")]
        fail(Exit.BAD_INPUT, "The service cannot start:", lines, as_json=False)
    app = create_app(settings, database, place)
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=20,
        timeout_keep_alive=IDLE_SECONDS,
    )
    lasting = Lasting()
    lasting.begin()
    try:
        Server(config, app.state.service.bulletin).run()
    finally:
        lasting.end()
