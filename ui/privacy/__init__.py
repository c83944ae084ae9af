"""Retention, holds, erasure and exports."""
