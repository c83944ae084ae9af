"""The shift: handed over on one page, what was kept from the queue, how good the alarms are."""
