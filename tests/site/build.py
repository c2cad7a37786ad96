"""Sites for the tests: the repository's own maps, and one whose every label tries to be something else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

from journeymap.atlas import Folder, read_workspace
from journeymap.atlas.rasters import read_rasters
from journeymap.language import Language
from journeymap.site import Material, compose_site, gather_material, write_single_file

REPOSITORY = Path(__file__).parents[2]


def gather(root: Path = REPOSITORY, language: Language | None = None) -> Material:
    """What the site of the workspace in ``root`` is made from; journeys speak their own language."""
    atlas = read_workspace(root).atlas
    atlas = replace(atlas, rasters=read_rasters(Folder(root), atlas))
    spoken = language or atlas.workspace.language
    return gather_material(
        atlas,
        spoken,
        journey_language=lambda journey: cast("Language", language or journey.language or spoken),
    )


def build(material: Material, folder: Path) -> Path:
    """Write the site into ``folder``, and beside it as one file."""
    for path, content in compose_site(material).make_all():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    (folder / "whole.html").write_bytes(write_single_file(material))
    return folder


def list_pages(folder: Path) -> list[str]:
    """The pages of a site, by their path."""
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*.html") if path.name != "whole.html"
    )
