"""Makes workspaces of any size out of the standard journey.

It has about 150 lines of YAML, 6 stages, 15 touchpoints, 6 pain points, 10 metrics, text in Turkish and
English, and no rule finds anything in it. A figure per journey says nothing without its size: each line more
costs every stage of the work.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

_STAGES = (
    ("farkindalik", "Farkındalık", "awareness", ("reklam", "arama")),
    ("degerlendirme", "Değerlendirme", "consideration", ("karsilastirma", "yorumlar", "soru")),
    ("siparis", "Sipariş", "purchase", ("sepet", "odeme", "onay")),
    ("teslimat", "Teslimat", "post-purchase", ("takip", "kurye", "teslim")),
    ("destek", "Destek", "post-purchase", ("cagri", "whatsapp")),
    ("sadakat", "Sadakat", "post-purchase", ("anket", "tavsiye")),
)
_MORE_PAINS = (4, 9, 13)
_CHANNELS = ("website", "mobile-app", "call-center", "whatsapp", "store", "email")


def make_workspace(folder: Path, journeys: int) -> Path:
    """Write a workspace with ``journeys`` standard journeys and two personas into ``folder``."""
    for name in ("journeys", "personas"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    settings = "schema_version: 1\nname: Benchmark\nlanguage: tr\nfictional: true\n"
    (folder / "journeymap.yaml").write_text(settings, encoding="utf-8")
    for persona, name, share in (("ayse", "Ayşe Demir", 0.6), ("john", "John Miller", 0.4)):
        text = f"name: {name}\nsegment: {{name: Segment, share: {share}}}\ngoals: [Vakit kazanmak]\n"
        (folder / "personas" / f"{persona}.yaml").write_text(text, encoding="utf-8")
    for number in range(journeys):
        (folder / "journeys" / f"journey-{number:05d}.yaml").write_text(
            standard_journey(number), encoding="utf-8"
        )
    return folder


def list_stages() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the titles of the standard journey's stages with their touchpoints."""
    return tuple((title, touchpoints) for _, title, _, touchpoints in _STAGES)


def standard_journey(number: int) -> str:
    """Return the YAML text of one standard journey; ``number`` varies its figures and titles."""
    lines = [
        f"title: Sipariş yolculuğu {number} (order journey)",
        "personas: [ayse, john]",
        "state: current",
        "owner: e-ticaret",
        "goals:",
        "  - {id: zamaninda, side: customer, title: Söz verilen saatte gelir, owner: operasyon, kpis: [otd],",
        "     specific: İki saatlik aralık, achievable: Kurye yeter, relevant: Sadakat, due: 2027-06-30}",
        "kpis:",
        f"  - {{id: otd, title: Zamanında teslim, value: {70 + number % 20}, floor: 60, target: 95}}",
        "stages:",
    ]
    place = 0
    for identifier, title, lifecycle, touchpoints in _STAGES:
        lines += [
            f"  - id: {identifier}",
            f"    title: {title}",
            f"    lifecycle: {lifecycle}",
            "    touchpoints:",
        ]
        for touchpoint in touchpoints:
            lines += _touchpoint(touchpoint, place, number)
            if place % 5 == 2 or place in _MORE_PAINS:
                lines += _pain_points(touchpoint, place)
            place += 1
    return "\n".join([*lines, *_transitions(number)]) + "\n"


def large_journey(touchpoints: int, pain_points: int) -> str:
    """Return the YAML text of one journey in stages of ten touchpoints, each with ``pain_points`` of them."""
    lines = ["title: Büyük yolculuk (a large journey)", "personas: [ayse, john]", "stages:"]
    for place in range(touchpoints):
        if place % 10 == 0:
            lines += [f"  - id: stage-{place // 10}", f"    title: Aşama {place // 10}", "    touchpoints:"]
        lines += _touchpoint(f"place-{place}", place, place)
        lines.append("        pain_points:" if pain_points else "        tags: []")
        lines += [
            f"          - {{id: pain-{place}-{number}, title: Yine soruluyor, severity: {number % 4},"
            f" frequency: 0.{1 + place % 8}, effort_days: {2 + place % 30}, confidence: 0.{5 + number % 5}}}"
            for number in range(pain_points)
        ]
    lines.append("transitions:")
    for place in range(touchpoints):
        onward = f"place-{place + 1}" if place + 1 < touchpoints else "complete"
        lines.append(f"  - {{from: place-{place}, to: {onward}, count: {100_000 - 10 * place}}}")
        lines.append(f"  - {{from: place-{place}, to: lost, count: 10}}")
    return "\n".join(lines) + "\n"


def _touchpoint(identifier: str, place: int, number: int) -> list[str]:
    satisfied = 40 + (place * 7 + number) % 50
    lines = [
        f"      - id: {identifier}",
        f"        title: Müşteri {identifier} adımında ilerler",
        f"        channel: {_CHANNELS[place % len(_CHANNELS)]}",
        f"        emotion: {{ayse: {(place * 3 + number) % 5 - 2}, john: {(place + number) % 3 - 1}}}",
    ]
    if place % 3 == 0:
        lines.append(f"        thoughts: [Bu adım neden {place + 1} dakika sürüyor]")
    if place % 3 != 2:
        lines += [
            "        metrics:",
            f"          - {{id: csat, kind: csat, k: {satisfied}, n: 100, period: 2026-Q3}}",
        ]
    return lines


def _pain_points(identifier: str, place: int) -> list[str]:
    more = f"severity: {1 + place % 4}, frequency: 0.{1 + place % 8}, cause: process"
    return [
        "        pain_points:",
        f"          - {{id: aci-{identifier}, title: Aynı bilgi soruluyor, owner: operasyon, {more}}}",
    ]


def _transitions(number: int) -> list[str]:
    touchpoints = [touchpoint for _, _, _, group in _STAGES for touchpoint in group]
    lines = ["transitions:", f"  - {{from: start, to: {touchpoints[0]}, count: 1000}}"]
    left = 1000
    for place, (here, there) in enumerate(pairwise([*touchpoints, "complete"])):
        lost = 15 + number % 10 if place % 3 == 1 else 0
        lines.append(f"  - {{from: {here}, to: {there}, count: {left - lost}}}")
        if lost:
            lines.append(f"  - {{from: {here}, to: lost, count: {lost}}}")
        left -= lost
    return lines
