"""Owabi composes, checks and delivers the notices a company owes its customers when a service fails."""

__version__ = "0.1.0"
