"""A Python client of the service, which knows it by HTTP alone.

with Client("http://127.0.0.1:8000").sign_in("ada", password) as client:
    job = client.ward(ward_id).period(period_id).solve(seconds=60)
    for event in job.events():
        print(event["kind"], event["document"].get("value"))
"""

from api.client.assessments import Assessment
from api.client.caller import Json
from api.client.client import Client
from api.client.jobs import Event, Job
from api.client.periods import Period
from api.client.problems import PlacedProblem, ServiceError
from api.client.rosters import CellEdit, Roster
from api.client.wards import Ward

__all__ = [
    "Assessment",
    "CellEdit",
    "Client",
    "Event",
    "Job",
    "Json",
    "Period",
    "PlacedProblem",
    "Roster",
    "ServiceError",
    "Ward",
]
