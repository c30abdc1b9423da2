"""What can be spoken of: every fact by its Japanese name, and a few topics that join or derive facts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from owabi.core.compose.fact_topics import fact_topics
from owabi.core.compose.joined_topics import INCIDENT_TOPICS, MAINTENANCE_TOPICS
from owabi.core.compose.topic import Topic
from owabi.core.facts.incident import Incident
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.read import Sheet


def topics_of(sheet: type[Sheet]) -> Mapping[str, Topic]:
    """Return every topic of a kind of fact sheet by its Japanese name."""
    return _topics(sheet is Incident)


def below(sheet: type[Sheet], path: str) -> tuple[Topic, ...]:
    """Return the topics about one entry of the list at that path, in the order of the entry's facts."""
    return _below(sheet is Incident, path)


@cache
def _below(incident: bool, path: str) -> tuple[Topic, ...]:
    return tuple(topic for topic in _topics(incident).values() if topic.parent == path)


@cache
def _topics(incident: bool) -> Mapping[str, Topic]:
    own = INCIDENT_TOPICS if incident else MAINTENANCE_TOPICS
    facts = fact_topics(Incident if incident else Maintenance)
    return {topic.name: topic for topic in (*facts, *own)}
