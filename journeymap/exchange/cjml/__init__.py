"""CJML, the Customer Journey Modeling Language of SINTEF, in its XML form of version 2.0.

No schema of it is published that we could find. What is written and read here follows the example that its
authors show (``CJML``, ``actualJourney``, ``journeyID``, ``actors``, ``endUser``, ``serviceProvider``,
``touchpoints``, ``actualCommunicationPoint``, ``touchpointID``, ``initiator``, ``receiver``, ``channel``),
and, for phases, summaries, actions, comments, planned journeys and experiences, the element names that
their own open tools write (``journeyPhases``, ``belongsTo``, ``plannedJourney``, ``actualAction``,
``journeyShortSummary``, ``comment``, ``touchpointExperience``). There is no namespace in either. That an
``experienceRating`` runs from 1 to 5 is our assumption, since neither says so.
"""

from journeymap.exchange.cjml.losses import count_cjml_losses
from journeymap.exchange.cjml.reading import read_cjml
from journeymap.exchange.cjml.writing import stream_cjml, write_cjml

__all__ = ["count_cjml_losses", "read_cjml", "stream_cjml", "write_cjml"]
