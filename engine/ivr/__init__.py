"""Verification calls: decide, check, dial, listen, act.

Alert → `deciding` → `checks` (consent, limits, budget; each failing one a sentence) → queue by
urgency and fairness → attempt with its key on disk → provider → callbacks (`engine.api.webhooks`,
or the relay's WebSocket) proved by signature, heard once in any order by `CallDesk.hear` → what it
means is done to the alert → retry, text with a code, escalation. An attempt of unknown outcome is
looked up with the provider before anything is dialled; one that stays unknown goes to people.
"""
