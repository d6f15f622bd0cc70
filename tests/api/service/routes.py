"""What each route takes, by hand. A new route needs its line here, and a parameter its value in `world`.

`open`: anybody. `signed in`: whoever is; lists then hold what they may see. Else the actions that it takes on the ward
or board of the path: `+` joins what it takes together, `|` separates ways of which one is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.api.service import staffing_routes

OPEN, SIGNED_IN = "open", "signed in"

_PERIOD = "/v1/wards/{ward_id}/periods/{period_id}"

_BY_HAND = """
GET    /health/live                                 open
GET    /health/ready                                open
GET    /metrics                                     open
POST   /v1/sessions                                 open
DELETE /v1/sessions                                 signed in
GET    /v1/sessions/current                         signed in
DELETE /v1/sessions/current                         signed in
GET    /v1/sessions/oidc                            open
GET    /v1/sessions/oidc/callback                   open
PUT    /v1/sessions/password                        signed in
GET    /v1/keys                                     signed in
POST   /v1/keys                                     signed in
DELETE /v1/keys/{key_id}                            signed in
GET    /v1/accounts                                 accounts:manage
POST   /v1/accounts                                 accounts:manage
GET    /v1/accounts/{account_id}                    accounts:manage
PUT    /v1/accounts/{account_id}                    accounts:manage
POST   /v1/accounts/{account_id}/roles              accounts:manage
DELETE /v1/accounts/{account_id}/roles/{role_id}    accounts:manage
GET    /v1/wards/{ward_id}/mappings                 wards:read
POST   /v1/wards/{ward_id}/mappings                 wards:write
GET    /v1/wards/{ward_id}/mappings/{mapping_id}    wards:read
PUT    /v1/wards/{ward_id}/mappings/{mapping_id}    wards:write
DELETE /v1/wards/{ward_id}/mappings/{mapping_id}    wards:write
POST   /v1/wards/{ward_id}/imports                  wards:read+wards:write
GET    {period}/rosters/{roster_id}/hours/{mapping_id}  rosters:read+wards:read
GET    {period}/away/{mapping_id}                   wards:read+personal:read
GET    /v1/boards                                   signed in
POST   /v1/boards                                   boards:write
GET    /v1/boards/{board_id}                        boards:read
PUT    /v1/boards/{board_id}                        boards:write
DELETE /v1/boards/{board_id}                        boards:write
POST   /v1/boards/{board_id}/wards                  boards:read+wards:write
POST   /v1/boards/{board_id}/ward-files             boards:read+wards:write
GET    /v1/wards                                    signed in
GET    /v1/wards/{ward_id}                          wards:read
PUT    /v1/wards/{ward_id}                          wards:write
DELETE /v1/wards/{ward_id}                          wards:write
GET    /v1/wards/{ward_id}/periods                  wards:read
POST   /v1/wards/{ward_id}/periods                  wards:write
GET    {period}                                     wards:read
PUT    {period}                                     wards:write
DELETE {period}                                     wards:write
GET    {period}/ward-file                           personal:read
PUT    {period}/ward-file                           wards:write
POST   {period}/solve                               jobs:run
POST   {period}/choices                             jobs:run
POST   {period}/ways-out                            jobs:run
POST   {period}/rosters/{roster_id}/explain         jobs:run+rosters:read
POST   {period}/rosters/{roster_id}/repair          jobs:run+rosters:read
POST   {period}/rosters/{roster_id}/cover           jobs:run+rosters:read
POST   {period}/rosters/{roster_id}/fairer          jobs:run+rosters:read
GET    {period}/rosters/{roster_id}/fairness        rosters:read
GET    {period}/rosters/{roster_id}/fairness/exports/html  rosters:read
GET    {period}/rosters/{roster_id}/settlement      rosters:read
GET    /v1/jobs                                     signed in
GET    /v1/jobs/{job_id}                            jobs:read
POST   /v1/jobs/{job_id}/cancel                     jobs:run
POST   /v1/jobs/{job_id}/retry                      jobs:run
GET    /v1/jobs/{job_id}/events                     jobs:read
GET    {period}/rosters                             rosters:read
POST   {period}/rosters                             rosters:write
GET    {period}/rosters/{roster_id}                 rosters:read
DELETE {period}/rosters/{roster_id}                 rosters:write
PATCH  {period}/rosters/{roster_id}/cells           rosters:write
POST   {period}/rosters/{roster_id}/steps           rosters:publish
GET    {period}/rosters/{roster_id}/findings        rosters:read
GET    {period}/rosters/{roster_id}/value           rosters:read
GET    {period}/rosters/{roster_id}/cover           rosters:read
GET    {period}/rosters/{roster_id}/proof           rosters:read
GET    {period}/rosters/{roster_id}/costs           rosters:read
GET    {period}/rosters/{roster_id}/figures         rosters:read
GET    {period}/rosters/{roster_id}/comparison/{other_id}  rosters:read
GET    {period}/rosters/{roster_id}/exports/{form}  rosters:read
GET    {period}/duties                              duties:read
GET    {period}/duties/{person}                     duties:read+personal:read | duties:read+record:own
GET    {period}/wish-prices                         duties:read
GET    {period}/certificates/{person}               certificates:own+duties:read
GET    {period}/certificates/{person}/statement     certificates:own+duties:read
GET    {period}/certificates/{person}/exports/{form}  certificates:own+duties:read
GET    {period}/reviews                             agreements:read
GET    {period}/exemptions                          agreements:read
POST   {period}/exemptions/trial                    agreements:read
GET    {period}/leave-answers/{request}             leave:decide
POST   {period}/leave-answers/{request}             leave:decide
POST   {period}/dependants-leave                    leave:decide
POST   {period}/carry                               wards:write+rosters:read
GET    /v1/wards/{ward_id}/figures                  rosters:read
GET    /v1/wards/{ward_id}/figures/exports/html     rosters:read
GET    /v1/wards/{ward_id}/own-record               record:own
GET    {period}/own-record                          record:own
GET    /v1/wards/{ward_id}/own-reasons              reasons:own
POST   /v1/wards/{ward_id}/own-reasons              reasons:own
GET    /v1/wards/{ward_id}/own-reasons/{reason_id}  reasons:own
PUT    /v1/wards/{ward_id}/own-reasons/{reason_id}  reasons:own
DELETE /v1/wards/{ward_id}/own-reasons/{reason_id}  reasons:own
GET    {period}/own-wishes                          wishes:own
POST   {period}/own-wishes                          wishes:own
GET    {period}/own-wishes/{wish_id}                wishes:own
PUT    {period}/own-wishes/{wish_id}                wishes:own
DELETE {period}/own-wishes/{wish_id}                wishes:own
GET    {period}/swaps                               duties:read+swaps:decide | duties:read+swaps:own
POST   {period}/swaps                               duties:read+swaps:own
GET    {period}/swaps/{swap_id}                     duties:read+swaps:decide | duties:read+swaps:own
POST   {period}/swaps/{swap_id}/steps               duties:read+swaps:own
GET    /v1/wards/{ward_id}/own-feeds                feeds:own
POST   /v1/wards/{ward_id}/own-feeds                feeds:own
DELETE /v1/wards/{ward_id}/own-feeds/{feed_id}      feeds:own
GET    /v1/feeds/{token}                            open
"""

_OF_WARD = "shifts groups demand calendars rules observations gap-filling pay-rates figure-targets"
"""Parts that are about the ward; planners read them too."""

_OF_PEOPLE = (
    "people contracts competences absence patterns job-shares leave-requests working-time other-work placements "
    "preceptorships dues pairings moves"
)
_OF_PEOPLE_IN_PERIOD = "annual-hours wishes locks history ledgers leave-accounts learning time-owed overrides"


def _parts(above: str, names: str, reading: str) -> Iterator[tuple[str, str, str]]:
    for name in names.split():
        path = f"{above}/{name}"
        yield from (("GET", path, reading), ("POST", path, "wards:write"))
        one = f"{path}/{{line_id}}"
        yield from (("GET", one, reading), ("PUT", one, "wards:write"), ("DELETE", one, "wards:write"))


def _lines() -> Iterator[tuple[str, str, str]]:
    for line in _BY_HAND.strip().splitlines():
        method, path, takes = line.split(maxsplit=2)
        yield method, path.replace("{period}", _PERIOD), takes
    yield from _parts("/v1/wards/{ward_id}", _OF_WARD, "wards:read")
    yield from _parts("/v1/wards/{ward_id}", _OF_PEOPLE, "personal:read")
    yield from _parts(_PERIOD, _OF_PEOPLE_IN_PERIOD, "personal:read")
    yield from staffing_routes.lines()


ROUTES = {(method, path): takes for method, path, takes in _lines()}


def ways(takes: str) -> list[frozenset[str]]:
    """Sets of actions, each of which is enough."""
    return [frozenset(way.strip().split("+")) for way in takes.split("|")]
