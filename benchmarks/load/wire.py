"""HTTP for crowds: one connection of one member of a crowd, on an event loop, with as little work as can be."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Reply:
    """An answer; the body is bytes until somebody wants to read it."""

    status: int
    headers: dict[str, str]
    body: bytes


class Wire:
    """A connection that is kept open from one request to the next, as browsers do."""

    def __init__(self, port: int, token: str) -> None:
        self._port, self._token = port, token
        self._pipe: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def call(self, method: str, path: str, body: Any = None, **headers: str) -> Reply:
        """One request. Raises OSError or EOFError where no whole answer came."""
        reader = await self._send(method, path, body, headers)
        status, said = await _head(reader)
        return Reply(status, said, await reader.readexactly(int(said.get("content-length", "0"))))

    async def lines(self, path: str) -> AsyncIterator[bytes]:
        """The lines of an answer that comes bit by bit, until it ends. Raises OSError or EOFError."""
        reader = await self._send("GET", path, None, {})
        status, _ = await _head(reader)
        if status != 200:
            raise ConnectionError(f"answered with {status}")
        rest = b""
        while size := int(await reader.readline(), 16):
            *whole, rest = (rest + await reader.readexactly(size)).split(b"\n")
            await reader.readexactly(2)
            for line in whole:
                yield line.rstrip(b"\r")

    async def close(self) -> None:
        """Hang up."""
        if self._pipe is not None:
            (_, writer), self._pipe = self._pipe, None
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()

    async def _send(self, method: str, path: str, body: Any, headers: dict[str, str]) -> asyncio.StreamReader:
        if self._pipe is not None and self._pipe[0].at_eof():
            await self.close()
        if self._pipe is None:
            self._pipe = await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._pipe
        sent = b"" if body is None else json.dumps(body).encode()
        head = {
            "Host": "127.0.0.1",
            "Authorization": f"Bearer {self._token}",
            "Content-Type": "application/json",
            "Content-Length": str(len(sent)),
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in head.items()), "", ""]
        writer.write("\r\n".join(lines).encode() + sent)
        await writer.drain()
        return reader


async def _head(reader: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
    """The status and the headers, their names in small letters."""
    first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")[:-2]
    named = (line.partition(": ") for line in lines)
    return int(first.split(" ")[1]), {name.lower(): value for name, _, value in named}
