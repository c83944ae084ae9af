"""Biometric fraud: the same person twice, borrowed devices, weak checks."""
