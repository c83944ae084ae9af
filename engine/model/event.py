"""The union of all events, and how a line of JSON becomes one of them."""

import msgspec

from engine.model.cameras import CameraObservation, CameraStatus
from engine.model.guarding import (
    BiometricVerified,
    CheckpointScanned,
    PhoneActivity,
    PositionFix,
    Punch,
    ShiftCancelled,
    ShiftScheduled,
    TaskAssigned,
    TaskCancelled,
    TaskCompleted,
    TaskStarted,
    TourCompleted,
    TourScheduled,
)
from engine.model.network import (
    DataExport,
    NetworkApiCall,
    NetworkDns,
    NetworkEmail,
    NetworkFlow,
    NetworkGeolocation,
    NetworkVpn,
)
from engine.model.retail import (
    AccessOpened,
    InventoryDiscrepancy,
    PosGiftCard,
    PosRefund,
    PosSale,
    PosVoid,
    StaffLogin,
)
from engine.model.telecom import CallRecord

Event = (
    Punch
    | BiometricVerified
    | PositionFix
    | PhoneActivity
    | ShiftScheduled
    | ShiftCancelled
    | TaskAssigned
    | TaskStarted
    | TaskCompleted
    | TaskCancelled
    | TourScheduled
    | CheckpointScanned
    | TourCompleted
    | StaffLogin
    | PosSale
    | PosVoid
    | PosRefund
    | PosGiftCard
    | AccessOpened
    | InventoryDiscrepancy
    | NetworkFlow
    | NetworkDns
    | NetworkEmail
    | NetworkVpn
    | NetworkApiCall
    | NetworkGeolocation
    | DataExport
    | CameraObservation
    | CameraStatus
    | CallRecord
)


def event_decoder() -> msgspec.json.Decoder[Event]:
    """A decoder of one event in UTF-8 JSON; raises msgspec.MsgspecError, ValueError included.

    Not shared between threads.
    """
    return msgspec.json.Decoder(Event)
