"""A short past with everything in it: a fall beyond chance, a commit that cannot be read, another name."""

from __future__ import annotations

from tests.history.repositories import Made, journey

_A = "journeys/siparis.yaml"
PAST = [
    Made({_A: journey(150), "journeys/iade.yaml": journey(60, title="İade")}, "Begin"),
    Made({_A: "title: [\n"}, "Break <b>it</b> | @all"),
    Made({_A: journey(80)}, "=1+1"),
    Made({_A: None, "journeys/yeni.yaml": journey(82)}, "Rename\tto \x1b[31myeni"),
]
