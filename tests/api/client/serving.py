"""The service on a port of this machine, for tests of what knows it by HTTP alone."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

from api.service.server import Server


@contextmanager
def served(app: FastAPI, *, jobs: bool = False) -> Iterator[str]:
    """The address of an application while it is served, with its runner of jobs if that is asked for."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(
            app, lifespan="on" if jobs else "off", log_config=None, access_log=False, timeout_graceful_shutdown=5
        )
        server = Server(config, app.state.service.bulletin)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(30)
            assert not thread.is_alive()
