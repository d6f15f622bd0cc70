"""The connection to a cluster's scheduler: made again whenever it breaks, in an event loop and a thread of its own."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine, Mapping
from concurrent.futures import Future as Promise
from contextlib import asynccontextmanager, suppress
from threading import Event, Thread
from typing import Any, TypeVar

import dask

from api.tasks.cluster.certificates import Certificates
from api.tasks.place import PlaceError

dask.config.set({"logging": {"version": 1, "disable_existing_loggers": False}})  # it adds no handlers, we have our own

from distributed import Client  # noqa: E402

CORES = "cores"
"""What workers call the resource: `dask worker --resources "cores=4"`."""

TASKS = "roster"
"""The first part of a task's key on the cluster, before its name and its cores."""

BEAT = 1.0
"""Seconds between two looks at who works there."""

PATIENCE = 5.0
"""Seconds in which a scheduler must answer."""

FAILURES = (OSError, TimeoutError, ImportError, RuntimeError, ValueError)
"""What a scheduler that is away, or is none, or is of another version, makes of a connection."""

LOGGER = logging.getLogger("api.tasks")

T = TypeVar("T")


class LinkError(RuntimeError):
    """The scheduler does not answer, or is not the one that it was."""


class Link:
    """Knows the workers and what they have; everything asynchronous runs in its loop."""

    def __init__(self, address: str, certificates: Certificates | None) -> None:
        self.address = address
        self.client: Client | None = None
        """The connection, while there is one."""
        self.workers: Mapping[str, int] = {}
        """Cores of each worker, by address."""
        self._taken: dict[str, tuple[str, int]] = {}
        """Worker and cores of each task of ours, by name."""
        self._others: Mapping[str, int] = {}
        """Cores of each worker that other services have."""
        self._security = certificates.security() if certificates else None
        self._loop, self._tried, self._over = asyncio.new_event_loop(), Event(), asyncio.Event()
        self._thread = Thread(target=self._run, name="cluster", daemon=True)

    def open(self) -> None:
        """Connect. Raises PlaceError where nobody answers."""
        self._thread.start()
        self._tried.wait()
        if self.client is None:
            self.close()
            raise PlaceError(
                f"no scheduler answers at {self.address}; start one there with dask scheduler, or mend the address"
            )

    def close(self) -> None:
        """Let go of the connection."""
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()

    def begin(self, work: Coroutine[Any, Any, T]) -> Promise[T]:
        """Have something done in the loop."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def take(self, name: str, cores: int) -> str | None:
        """Keep cores for a task, in the loop alone: the worker, of those with room the one with the least; if any."""
        rooms = {worker: self._room(worker) for worker in self.workers}
        fit = [(room, worker) for worker, room in rooms.items() if room >= cores]
        if not fit or self.client is None:
            return None
        _, worker = min(fit)
        self._taken[name] = (worker, cores)
        return worker

    def give_back(self, name: str) -> None:
        """Have no cores for a task any more."""
        self._taken.pop(name, None)

    @property
    def cores(self) -> int:
        """Cores of all workers, without those that other services have."""
        return sum(self.workers.values()) - sum(self._others.values())

    @property
    def widest(self) -> int:
        """Cores of the worker that has most."""
        return max(self.workers.values(), default=0)

    async def look(self) -> Mapping[str, int]:
        """The workers of this moment. Raises LinkError."""
        client = self.client
        if client is None:
            raise LinkError
        try:
            found = await asyncio.wait_for(_workers(client), PATIENCE)
            doing: Mapping[str, Any] = await asyncio.wait_for(client.processing(), PATIENCE)
        except FAILURES as error:
            raise LinkError from error
        self._others = {worker: sum(map(self._cores_of_another, keys)) for worker, keys in doing.items()}
        self.workers = found
        return found

    def _room(self, worker: str) -> int:
        mine = sum(cores for at, cores in self._taken.values() if at == worker)
        return self.workers[worker] - self._others.get(worker, 0) - mine

    def _cores_of_another(self, key: Any) -> int:
        """Cores of a task that somebody else sent."""
        if isinstance(key, tuple) and len(key) == 3 and key[0] == TASKS and key[1] not in self._taken:
            return int(key[2])
        return 0

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._stay())
        finally:
            self._tried.set()
            self._loop.close()

    async def _stay(self) -> None:
        """Be connected until told otherwise."""
        while not self._over.is_set():
            try:
                async with self._connected():
                    while not self._over.is_set():
                        await self.look()
                        self._tried.set()
                        await self._rest()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is tried again until somebody closes this
                LOGGER.warning("the cluster does not answer", extra={"fields": {"error": type(error).__qualname__}})
            self._tried.set()
            await self._rest()

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[None]:
        client = Client(
            self.address,
            security=self._security,
            timeout=PATIENCE,
            asynchronous=True,
            set_as_default=False,
        )
        try:
            await client
            self.client = client
            yield
        finally:
            self.client, self.workers, self._others = None, {}, {}
            with suppress(*FAILURES):
                await asyncio.wait_for(client.close(), PATIENCE)

    async def _rest(self) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._over.wait(), BEAT)


async def _workers(client: Client) -> Mapping[str, int]:
    assert client.scheduler is not None
    found = await client.scheduler.identity(n_workers=-1)
    workers = found["workers"].items()
    return {address: int(each["resources"].get(CORES, 0)) for address, each in workers if each["status"] == "running"}
