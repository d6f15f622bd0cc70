"""The web server, which ends streams of events before it waits for open answers to end."""

from __future__ import annotations

import socket

import uvicorn

from api.jobs import Bulletin


class Server(uvicorn.Server):
    """Listeners to jobs would otherwise hold up the end of the service until it is forced."""

    def __init__(self, config: uvicorn.Config, bulletin: Bulletin) -> None:
        super().__init__(config)
        self._bulletin = bulletin

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End what has no end of its own, then the rest."""
        await self._bulletin.close()
        await super().shutdown(sockets)
