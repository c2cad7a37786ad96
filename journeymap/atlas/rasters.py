"""Reads the pictures that a workspace names: logo, personas, touchpoints.

They are no part of loading: most commands draw nothing. Like every file of a workspace they are read only
where they are regular files inside it; whatever else was named is a problem at its key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from journeymap.atlas import texts
from journeymap.atlas.files import Files, take_files
from journeymap.model import Atlas
from journeymap.model.raster import Raster, read_raster
from journeymap.problem import Location, Problem, Severity


def name_rasters(atlas: Atlas) -> Iterator[tuple[str, Location]]:
    """Yield the path of each picture that the workspace names, and where it does."""
    branding = atlas.workspace.branding
    if branding.logo is not None:
        yield branding.logo, branding.origin
    for persona in atlas.personas.values():
        if persona.image is not None:
            yield persona.image, persona.origin
    own = (touchpoint for journey in atlas.journeys.values() for touchpoint in journey.touchpoints)
    for touchpoint in (*atlas.touchpoints.values(), *own):
        for image in touchpoint.images:
            yield image, touchpoint.origin


def read_rasters(place: Files | Path, atlas: Atlas) -> Mapping[str, Raster]:
    """Return the pictures of the workspace by path; what cannot be drawn is left out."""
    files = take_files(place)
    found: dict[str, Raster] = {}
    for name, _ in name_rasters(atlas):
        if name not in found and (raster := _read(files, name)) is not None:
            found[name] = raster
    return found


def check_rasters(place: Files | Path, atlas: Atlas) -> Iterator[Problem]:
    """Yield a problem for each picture that is not there, and a warning for each that cannot be drawn."""
    files = take_files(place)
    known: dict[str, bool] = {}
    for name, origin in name_rasters(atlas):
        if not files.is_file(name):
            yield Problem(rule="missing-file", location=origin, message=texts.MISSING_FILE(path=name))
            continue
        if name not in known:
            known[name] = _read(files, name) is not None
        if not known[name]:
            yield Problem(
                rule="not-a-picture",
                location=origin,
                message=texts.NOT_A_PICTURE(path=name),
                help=texts.NOT_A_PICTURE_HELP(),
                severity=Severity.WARNING,
            )


def _read(files: Files, name: str) -> Raster | None:
    if not files.is_file(name):
        return None
    content = files.read(name)
    return None if isinstance(content, Problem) else read_raster(content)
