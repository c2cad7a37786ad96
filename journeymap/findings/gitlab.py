"""Problems as a code quality report of GitLab: a JSON array, shown in the merge request.

The report is the part of the Code Climate format that GitLab reads. Its severities are its own: an error is
``major``, since ``critical`` and ``blocker`` speak of programs that fail.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeymap.findings.fingerprint import find_fingerprints
from journeymap.findings.json_document import dump_json
from journeymap.findings.wording import say_whole
from journeymap.language import Language
from journeymap.language.cells import reveal
from journeymap.problem import Problem, Severity

_SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
}


def write_code_quality(problems: Sequence[Problem], language: Language) -> str:
    """Return the report; files are named from the top of the repository."""
    prints = find_fingerprints(problems)
    return dump_json(
        [
            {
                "description": say_whole(problem, language),
                "check_name": problem.rule,
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[problem.severity],
                "location": {
                    "path": reveal(problem.location.file),
                    "lines": {"begin": problem.location.line},
                },
            }
            for problem, fingerprint in zip(problems, prints, strict=True)
        ]
    )
