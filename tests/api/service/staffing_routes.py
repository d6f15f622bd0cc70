"""What each route of staffing records takes, by hand."""

from __future__ import annotations

from collections.abc import Iterator

_WARD, _BOARD = "/v1/wards/{ward_id}/staffing", "/v1/boards/{board_id}/staffing"
_ASSESSMENT = "/v1/wards/{ward_id}/assessments/{assessment_id}"

_BY_HAND = """
GET    /v1/wards/{ward_id}/assessments              staffing:read
POST   /v1/wards/{ward_id}/assessments              staffing:write
GET    {one}                                        staffing:read
PUT    {one}                                        staffing:write
DELETE {one}                                        staffing:write
POST   {one}/complete                               staffing:write
GET    {one}/checks                                 staffing:reports
GET    {one}/result                                 staffing:reports
GET    {one}/record                                 staffing:read
GET    {one}/seal                                   staffing:reports
GET    {one}/tool                                   staffing:reports
GET    {one}/judgement                              staffing:reports
GET    {one}/simulation                             staffing:reports
GET    {one}/report/{form}                          staffing:read
POST   {one}/report                                 staffing:read+jobs:run
GET    /v1/jobs/{job_id}/document                   staffing:read
GET    {one}/demand                                 staffing:reports
POST   {one}/demand                                 staffing:read+wards:write
POST   {one}/experience                             staffing:read+staffing:write
GET    {one}/parts                                  staffing:read
GET    /v1/wards/{ward_id}/periods/{period_id}/staffing-experience  staffing:read
GET    {ward}/reports/real-time                     staffing:reports
GET    {ward}/reports/escalations                   staffing:read
GET    {ward}/reports/risks                         staffing:reports
GET    {ward}/reports/advice                        staffing:reports
GET    {ward}/reports/advice/{form}                 staffing:read
GET    {ward}/reports/lead                          staffing:read
GET    {ward}/reports/training                      staffing:read
GET    {ward}/reports/sections                      staffing:reports
GET    {board}/reports/agency                       staffing:reports
GET    {board}/reports/calendar                     staffing:reports
GET    {board}/reports/annual                       staffing:reports
GET    {board}/reports/annual/{form}                staffing:reports
GET    {ward}/own-risks                             risks:own
POST   {ward}/own-risks                             risks:own
GET    {ward}/own-risks/{risk_id}                   risks:own
GET    {ward}/own-escalations                       risks:own
GET    {ward}/own-escalations/{record_id}           risks:own
POST   {ward}/own-escalations/{record_id}/disagreements  risks:own
POST   {ward}/own-escalations/{record_id}/reviews   risks:own
GET    {board}/coefficient-sets                     boards:read
POST   {board}/coefficient-sets                     staffing:write
"""

_PARTS = (
    "staffing steps advice outside-assessments risks decision signatures feedback national tool-run engine workload "
    "judgement quality real-time experience"
)
_OF_WARD = "risk-plans advice decisions views escalations risks daily-counts quality-points real-time-records"
_OF_WARD_FREE = "leads leaders lead-periods courses learners training-held learning-time staff-views feedback"
_OF_BOARD, _OF_BOARD_FREE = "agency-returns advice-reports", "evidence challenges duties-done"
_TABLES = "daily-counts quality-points real-time-records agency-bookings"


def _records(above: str, names: str, reading: str, *, superseded: bool) -> Iterator[tuple[str, str, str]]:
    for name in names.split():
        path, one = f"{above}/{name}", f"{above}/{name}/{{record_id}}"
        yield from (("GET", path, reading), ("POST", path, "staffing:write"), ("GET", one, reading))
        yield from (("PUT", one, "staffing:write"), ("DELETE", one, "staffing:write"))
        if superseded:
            yield from (("POST", f"{one}/supersede", "staffing:write"), ("GET", f"{one}/earlier", reading))


def _setup(path: str, reading: str) -> Iterator[tuple[str, str, str]]:
    yield from (("GET", path, reading), ("PUT", path, "staffing:write"), ("DELETE", path, "staffing:write"))


def lines() -> Iterator[tuple[str, str, str]]:
    """Method, path and what it takes."""
    for line in _BY_HAND.strip().splitlines():
        method, path, takes = line.split(maxsplit=2)
        for word, above in {"{one}": _ASSESSMENT, "{ward}": _WARD, "{board}": _BOARD}.items():
            path = path.replace(word, above)
        yield method, path, takes
    for part in _PARTS.split():
        yield from _setup(f"{_ASSESSMENT}/parts/{part}", "staffing:read")
    yield from _setup(f"{_WARD}/setup", "staffing:read")
    for name in ("setup", "ladder", "arrangements", "facts", "catalogue"):
        yield from _setup(f"{_BOARD}/{name}", "boards:read")
    yield from _records(_WARD, f"{_OF_WARD} agency-bookings", "staffing:read", superseded=True)
    yield from _records(_WARD, _OF_WARD_FREE, "staffing:read", superseded=False)
    yield from _records(_BOARD, _OF_BOARD, "staffing:read", superseded=True)
    yield from _records(_BOARD, _OF_BOARD_FREE, "staffing:read", superseded=False)
    yield from _records(_BOARD, "comparators", "boards:read", superseded=False)
    for name in _TABLES.split():
        yield "POST", f"{_WARD}/{name}/table", "staffing:write"
