"""Events of jobs for any number of listeners: one look at the database for all of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field

from sqlalchemy import or_, select
from sqlalchemy.exc import SQLAlchemyError

from api.jobs.queue import ends
from api.storage import Database, rows

TICK = 0.5
"""Seconds between two looks."""


@dataclass
class _Topic:
    """A job that somebody listens to, with all of its events so far."""

    events: list[rows.JobEvent] = field(default_factory=list)
    listeners: int = 0

    @property
    def last(self) -> int:
        return self.events[-1].number if self.events else 0

    @property
    def over(self) -> bool:
        return bool(self.events) and ends(self.events[-1].kind)


class Bulletin:
    """Tells listeners of one event loop what jobs tell. It looks only while somebody listens."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._topics: dict[str, _Topic] = {}
        self._news = asyncio.Condition()
        self._looking: asyncio.Task[None] | None = None
        self._closed = False

    async def follow(self, job_id: str, after: int) -> AsyncGenerator[rows.JobEvent, None]:
        """Events of a job from the one after `after`, as they come, until the job or the service ends."""
        topic = self._topics.setdefault(job_id, _Topic())
        topic.listeners += 1
        try:
            self._look_on()
            while not self._closed:
                for event in topic.events[after:]:
                    yield event
                    after = event.number
                if topic.over:
                    return
                await self._wait_for_more(topic, after)
        finally:
            topic.listeners -= 1
            if not topic.listeners:
                del self._topics[job_id]

    async def close(self) -> None:
        """End every listening, so that the service can stop."""
        self._closed = True
        async with self._news:
            self._news.notify_all()

    async def _wait_for_more(self, topic: _Topic, after: int) -> None:
        async with self._news:
            await self._news.wait_for(lambda: self._closed or topic.last > after or topic.over)

    def _look_on(self) -> None:
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._look())

    async def _look(self) -> None:
        while self._topics and not self._closed:
            wanted = {job_id: topic.last for job_id, topic in self._topics.items() if not topic.over}
            try:
                found = await asyncio.to_thread(self._read, wanted) if wanted else []
            except SQLAlchemyError:
                found = []
            await self._spread(found)
            await asyncio.sleep(TICK)

    async def _spread(self, found: list[rows.JobEvent]) -> None:
        for event in found:
            topic = self._topics.get(event.job_id)
            if topic is not None and event.number == topic.last + 1:
                topic.events.append(event)
        if found:
            async with self._news:
                self._news.notify_all()

    def _read(self, wanted: dict[str, int]) -> list[rows.JobEvent]:
        """New events of several jobs, in one statement."""
        kind = rows.JobEvent
        new = [(kind.job_id == job_id) & (kind.number > last) for job_id, last in wanted.items()]
        with self._database.read() as session:
            return list(session.scalars(select(kind).where(or_(*new)).order_by(kind.job_id, kind.number)))
