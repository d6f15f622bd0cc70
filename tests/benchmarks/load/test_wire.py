"""Requests of crowds, answered by a small server."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress

import pytest

from benchmarks.load.listeners import listen
from benchmarks.load.wire import Wire

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


async def served(serve: Serve, work: Callable[[int], Awaitable[None]]) -> None:
    """Do the work with a server that answers on a port."""
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        await work(server.sockets[0].getsockname()[1])


async def hang_up(writer: asyncio.StreamWriter) -> None:
    """Close a connection, and wait until it is."""
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()


async def _echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answers with what was sent, two requests on each connection."""
    for _ in range(2):
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = int(head.lower().split("content-length: ")[1].split("\r\n")[0])
        body = await reader.readexactly(length)
        told = json.dumps(
            {"line": head.split("\r\n")[0], "match": "If-Match: x" in head, "body": body.decode()}
        ).encode()
        writer.write(b'HTTP/1.1 200 OK\r\nETag: "7"\r\nContent-Length: %d\r\n\r\n' % len(told) + told)
    await hang_up(writer)


def test_a_connection_is_kept_and_made_anew_once_it_is_gone() -> None:
    async def work(port: int) -> None:
        wire = Wire(port, "token")
        for number in range(3):
            reply = await wire.call("PATCH", "/there", {"number": number}, If_Match="x")
            assert (reply.status, reply.headers["etag"]) == (200, '"7"')
            told = json.loads(reply.body)
            assert (told["line"], told["match"]) == ("PATCH /there HTTP/1.1", True)
            assert json.loads(told["body"]) == {"number": number}
            await asyncio.sleep(0.05)
        await wire.close()

    asyncio.run(served(_echo, work))


@pytest.mark.parametrize(("numbers", "missed"), [((1, 2, 3), 0), ((1, 3), 1), ((1, 1, 2), 1)])
def test_listeners_see_what_they_missed(numbers: tuple[int, ...], missed: int) -> None:
    async def tell(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        at = (dt.datetime.now(dt.UTC) + dt.timedelta(seconds=1)).isoformat()
        for number in numbers:
            text = f"event: progress\ndata: {json.dumps({'number': number, 'at': at})}\nid: {number}\n\n".encode()
            for part in (text[:9], text[9:]):
                writer.write(b"%x\r\n%s\r\n" % (len(part), part))
        writer.write(b"0\r\n\r\n")
        await hang_up(writer)

    async def work(port: int) -> None:
        heard = await listen(port, "token", ["job"], 2)
        assert (heard.each, heard.missed, heard.others) == ([numbers[-1]] * 2, 2 * missed, {})
        assert len(heard.lags) == 2 * len(numbers)

    asyncio.run(served(tell, work))


def test_a_listener_who_is_cut_off_is_counted() -> None:
    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 503 Unavailable\r\nContent-Length: 0\r\n\r\n")
        await hang_up(writer)

    async def work(port: int) -> None:
        heard = await listen(port, "token", ["job"], 1)
        assert heard.others == {"listener: ConnectionError": 1}

    asyncio.run(served(refuse, work))
