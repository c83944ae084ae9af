"""Every detection, in the order in which the console shows it and the engine runs it."""

from engine.detect.contract import Detection
from engine.detections.activity import guard_inactivity
from engine.detections.attendance import (
    early_exit,
    impossible_shifts,
    no_show,
    overtime,
    unauthorised_site,
    wrong_person,
)
from engine.detections.biometric import (
    buddy_punching,
    low_quality,
    pattern_anomaly,
    shared_device_run,
)
from engine.detections.compliance import (
    site_understaffed,
    task_sla,
    tour_implausible,
    tour_incomplete,
    tour_overdue,
)
from engine.detections.fraud import score
from engine.detections.location import (
    frozen_position,
    geofence_violation,
    gps_spoofing,
    left_post,
    low_accuracy,
)
from engine.detections.system import camera_down, feed_silent, pipeline_failed

#: `fraud.score` stands behind all that it joins.
CATALOGUE: tuple[Detection, ...] = (
    wrong_person.DETECTION,
    unauthorised_site.DETECTION,
    impossible_shifts.DETECTION,
    overtime.DETECTION,
    no_show.DETECTION,
    early_exit.DETECTION,
    buddy_punching.DETECTION,
    shared_device_run.DETECTION,
    low_quality.DETECTION,
    pattern_anomaly.DETECTION,
    gps_spoofing.DETECTION,
    geofence_violation.DETECTION,
    low_accuracy.DETECTION,
    frozen_position.DETECTION,
    left_post.DETECTION,
    score.DETECTION,
    guard_inactivity.DETECTION,
    task_sla.DETECTION,
    tour_overdue.DETECTION,
    tour_incomplete.DETECTION,
    tour_implausible.DETECTION,
    site_understaffed.DETECTION,
    feed_silent.DETECTION,
    camera_down.DETECTION,
    pipeline_failed.DETECTION,
)
