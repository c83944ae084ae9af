"""The demonstration that is shipped: one night at 60 guarded sites and two shops, something new
every minute.

`python -m engine.simulation.night_shift OUT.nocrec` writes it again, byte for byte.
"""

import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from engine.simulation import incidents
from engine.simulation.force import IST, Plan
from engine.simulation.night_shops import CLIENT, night_shops
from engine.simulation.scene import Scene, ordinary_scene
from engine.simulation.writing import members, packed

#: Times real time at which it is shown; five hours of the night pass in ten minutes.
PLAY_SPEED = 30
PLAN = Plan(
    seed=7,
    sites=60,
    starts_at=datetime(2026, 3, 6, 18, 30, tzinfo=IST),
    hours=12.5,
    name="Night shift",
    description=(
        "One night of a simulated guard force at 60 sites in India, from the hand-over at 19:00 "
        "to the morning, with incidents of all kinds, and of two shops that trade all night, with "
        "fraud at a till. All people are made up."
    ),
)
#: Indian time to what happens then.
PROGRAMME: tuple[tuple[str, incidents.Incident], ...] = (
    ("18:36", incidents.gps_spoofing),
    ("18:44", incidents.geofence_violation),
    ("18:48", incidents.wrong_person),
    ("18:52", incidents.buddy_punching),
    ("18:55", incidents.no_show),
    ("19:24", incidents.unauthorised_site),
    ("19:22", incidents.task_sla),
    ("19:25", incidents.tour_overdue),
    ("20:02", incidents.left_post),
    ("19:40", incidents.frozen_position),
    ("20:35", incidents.shared_device_run),
    ("21:05", incidents.tour_implausible),
    ("21:20", incidents.site_understaffed),
    ("20:50", incidents.guard_inactivity),
    ("21:12", incidents.tour_incomplete),
    ("21:50", incidents.low_quality),
    ("22:15", incidents.early_exit),
    ("22:40", incidents.mock_location),
    ("23:10", incidents.forged_punch),
    ("01:30", incidents.left_post),
    ("02:00", incidents.guard_inactivity),
    ("03:15", incidents.gps_spoofing),
    ("04:20", incidents.tour_implausible),
)

#: Who is called, and what they do on the phone: one is well, one does not answer and sends no
#: text, one is forced. Everything else is left to the operator.
CALLS: dict[str, Any] = {
    "rules": {
        "training": True,
        "off_detections": [
            *("attendance.unauthorised_site", "attendance.wrong_person"),
            *("biometric.buddy_punching", "compliance.task_sla", "compliance.tour_implausible"),
            *("compliance.tour_incomplete", "compliance.tour_overdue", "fraud.score"),
            "location.gps_spoofing",
        ],
    },
    "phones": {
        "R0001-E1": {"acts": "confirms"},  # 19:14, the manager of the shop whose till is robbed
        "G00014": {"acts": "confirms"},  # 18:44, outside the fence
        "G00016": {"acts": "no_answer"},  # 19:15, no show
        "G00060": {"acts": "duress", "duress": "9"},  # 20:19, left the post
        "G00076": {"acts": "confirms"},  # 22:20, inactive
        "G00080": {"acts": "fumbles"},  # 01:51, left the post
        "G00090": {"acts": "assists"},  # 03:00, inactive
    },
}


def scene() -> Scene:
    """The night with its incidents."""
    night = ordinary_scene(PLAN)
    for clock, incident in PROGRAMME:
        hour, minute = map(int, clock.split(":"))
        at = PLAN.starts_at.replace(hour=hour, minute=minute)
        incident(night, at if hour > 12 else at + timedelta(days=1))
    return night


def recording() -> bytes:
    """The `.nocrec`."""
    night, shops = scene(), night_shops(PLAN.starts_at, PLAN.hours, PLAN.seed)
    night.force.clients.append(CLIENT)
    return packed(members(night, {"play_speed": PLAY_SPEED, "calls": CALLS}, shops))


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(recording())
