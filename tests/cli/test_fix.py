"""``journeymap validate --fix``: safe things only, a line for a line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command import run


def change(path: Path, *pairs: tuple[str, str]) -> list[str]:
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    return text.split("\n")


def test_what_is_safe_is_fixed_and_told(tmp_path: Path) -> None:
    assert run(tmp_path, "init", "--language", "en").code == 0
    path = tmp_path / "journeys/first-order.yaml"
    whole = path.read_text(encoding="utf-8").split("\n")
    broken = change(
        path,
        ("[emma, oliver]", "[Emma, oliver]"),
        ("state: current", "state: Current"),
        ("kpis: [second-order]", "kpis: [second_order]"),
        ("moment_of_truth: true", "momentOfTruth: true"),
        ("period: 2026-Q3", "period: 2026"),
    )
    done = run(tmp_path, "validate", "--fix")
    assert done.code == 0, done.out
    assert "journeys/first-order.yaml:3:12: fixed: Emma -> emma\n" in done.err
    assert "Fixed 5 places; what is left follows.\n" in done.err
    fixed = path.read_text(encoding="utf-8").split("\n")
    assert len(fixed) == len(broken)
    different = [(a, b) for a, b in zip(whole, fixed, strict=True) if a != b]
    assert [b.strip() for _, b in different] == [
        '- {id: ease, kind: csat, k: 68, n: 90, period: "2026", evidence: order-survey}'
    ]
    again = run(tmp_path, "validate", "--fix")
    assert "Fixed 0 places" in again.err


def test_what_is_a_guess_is_left(tmp_path: Path) -> None:
    assert run(tmp_path, "init", "--language", "en").code == 0
    path = tmp_path / "journeys/first-order.yaml"
    before = "\n".join(change(path, ("[emma, oliver]", "[ema, oliver]"), ("severity: 3", "severity: 9")))
    done = run(tmp_path, "validate", "--fix")
    assert done.code == 1
    assert "Fixed 0 places" in done.err
    assert path.read_text(encoding="utf-8") == before
