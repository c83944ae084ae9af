"""Notices outside the console: e-mail and webhooks to those to whom an alert is handed."""
