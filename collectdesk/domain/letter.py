"""Letters: their states and how they are posted."""

from enum import StrEnum


class LetterState(StrEnum):
    DRAFTED = "drafted"
    RENDERED = "rendered"
    PRINTED = "printed"
    POSTED = "posted"
    DELIVERED = "delivered"
    RETURNED = "returned"
    RECALLED = "recalled"


class PostService(StrEnum):
    EMS = "ems"
    REGISTERED = "registered"
    ORDINARY = "ordinary"
    COURIER = "courier"
    BY_HAND = "by_hand"
