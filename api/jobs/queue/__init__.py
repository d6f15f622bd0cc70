"""What may become of a job, each in one transaction. Every change locks the job's row first, then adds its event."""

from api.jobs.queue.asking import Asked, ask, cancel, retry
from api.jobs.queue.claiming import claim
from api.jobs.queue.ending import end, give_back, lose
from api.jobs.queue.events import FINAL, ends
from api.jobs.queue.held import Held, LostError
from api.jobs.queue.holding import asked_to_stop, renew
from api.jobs.queue.lapsing import Waiting, lapse, waiting

__all__ = [
    "FINAL",
    "Asked",
    "Held",
    "LostError",
    "Waiting",
    "ask",
    "asked_to_stop",
    "cancel",
    "claim",
    "end",
    "ends",
    "give_back",
    "lapse",
    "lose",
    "renew",
    "retry",
    "waiting",
]
