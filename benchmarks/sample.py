"""Makes the data of the example workspace: ``python -m benchmarks.sample``.

Everything is made up. Only ``random.Random(seed).random()`` is used, the one stream that Python promises to
keep, so that the same files come out everywhere.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "examples" / "measured" / "data"
_BEGIN = dt.datetime(2026, 4, 1, 8)  # noqa: DTZ001  # what a clock in Istanbul shows
_ZONE = "+03:00"
_SEED = 7
_CASES = 420
_NAMES = "name,id\nKurye haritası,takip\nKapı,kapida\n"


class _Dice:
    def __init__(self) -> None:
        self._random = random.Random(_SEED)  # noqa: S311  # made-up data

    def share(self) -> float:
        return self._random.random()

    def falls(self, share: float) -> bool:
        return self._random.random() < share

    def number(self, low: int, high: int) -> int:
        return low + int(self._random.random() * (high - low + 1))


class _Order:
    """One customer's way, as minutes and events."""

    def __init__(self, number: int, dice: _Dice) -> None:
        self.name = f"S{10_000 + number}"
        self.begin = _BEGIN + dt.timedelta(days=number * 182 // _CASES, minutes=dice.number(0, 600))
        self.by_phone = dice.falls(0.35)
        self.is_late = self.begin.month >= 7  # since July payment takes a second password
        self.events: list[tuple[dt.datetime, str, str]] = []
        self._now = self.begin
        self._walk(dice)

    def _add(self, name: str, channel: str, minutes: int) -> None:
        self._now += dt.timedelta(minutes=minutes)
        self.events.append((self._now, name, channel))

    def _walk(self, dice: _Dice) -> None:
        if self.by_phone:
            self._add("telefon_siparis", "tel", 0)
            if dice.falls(0.1):
                return
        elif not self._order_in_app(dice):
            return
        if not self._needs_help(dice):
            self._add("teslim", "kapi", dice.number(30, 180))

    def _order_in_app(self, dice: _Dice) -> bool:
        self._add("sepet_onay", "app", 0)
        if dice.falls(0.12):
            return False
        self._add("odeme_basladi", "app", dice.number(1, 4))
        if dice.falls(0.28 if self.is_late else 0.08):
            return False
        self._add("odeme_tamam", "app", dice.number(1, 6 if self.is_late else 3))
        if dice.falls(0.85):
            self._add("bildirim", "app", dice.number(2, 10))
            self._add("harita_acildi", "app", dice.number(5, 40))
        return True

    def _needs_help(self, dice: _Dice) -> bool:
        """Whether the customer calls and gives up."""
        if self.by_phone or not dice.falls(0.22):
            return False
        self._add("talep_acildi", "tel", dice.number(10, 60))
        self._add("destek", "tel", dice.number(2, 35))
        if dice.falls(0.25):
            self._add("iptal", "tel", dice.number(1, 20))
            return True
        return False


def make_files() -> dict[str, bytes]:
    """Return every file of the example's data by name."""
    dice = _Dice()
    orders = [_Order(number, dice) for number in range(_CASES)]
    second = [order for order in orders if not order.is_late]
    third = [order for order in orders if order.is_late]
    return {
        "ekran-adlari.csv": _NAMES.encode(),
        "olaylar-2026-2.csv": _write_events(second, dice),
        "olaylar-2026-3.csv": _write_events(third, dice),
        "telefon-anketi.csv": _write_phone_survey(third, dice),
        "uygulama-anketi.csv": _write_app_survey(orders, dice),
    }


def _write_events(orders: list[_Order], dice: _Dice) -> bytes:
    lines = ["siparis,zaman,olay,kanal,musteri_turu"]
    for order in orders:
        kind = "t" if order.by_phone else "a"
        for at, name, channel in order.events:
            line = f"{order.name},{at.isoformat()}{_ZONE},{name},{channel},{kind}"
            lines += [line] * (2 if dice.falls(0.005) else 1)  # a log that says some things twice
    lines.insert(len(lines) // 2, "S99998,gece yarısı,teslim,kapi,a")  # a row that nobody can read
    return "\n".join([*lines, ""]).encode()


def _write_app_survey(orders: list[_Order], dice: _Dice) -> bytes:
    lines = ["Tarih;Ekran;Müşteri;Kanal;Memnuniyet;Kolaylık"]
    screens = {"sepet_onay": "Sepet", "odeme_tamam": "Ödeme ekranı", "harita_acildi": "Kurye haritası"}
    for order in orders:
        for at, name, _ in order.events:
            if name in screens and dice.falls(0.7):
                worse = 0.3 if name == "odeme_tamam" and order.is_late else 0.0
                lines.append(_write_answer(at, screens[name], order, dice, worse))
            elif name == "teslim" and dice.falls(0.6):
                lines.append(_write_answer(at, "Kapı", order, dice, 0.0))
    lines.append("1.7.2026 10:00;Deneme;S0;Uygulama;5;7")
    return "\r\n".join([*lines, ""]).encode("windows-1254")


def _write_answer(at: dt.datetime, screen: str, order: _Order, dice: _Dice, worse: float) -> str:
    mood = dice.share() * (1 - worse)
    satisfied = 1 + min(4, int(mood * 6.5))
    ease = f"{min(7.0, 2 + mood * 6):.1f}".replace(".", ",")
    day = f"{at.day}.{at.month}.{at.year} {at:%H:%M}"
    return f"{day};{screen};{order.name};{'Telefon' if order.by_phone else 'Uygulama'};{satisfied};{ease}"


def _write_phone_survey(orders: list[_Order], dice: _Dice) -> bytes:
    lines = ["yolculuk,soru,yanit,kanal"]
    for order in orders:
        if dice.falls(0.5):
            channel = "telefon" if order.by_phone else "uygulama"
            lines.append(f"Eve sipariş,Tavsiye,{min(10, int(dice.share() * 14))},{channel}")
            lines.append(f"Eve sipariş,Çözüm,{'evet' if dice.falls(0.78) else 'hayır'},{channel}")
    return "\n".join([*lines, ""]).encode()


def _write_all() -> Iterator[str]:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, content in make_files().items():
        (FOLDER / name).write_bytes(content)
        yield f"{name}: {len(content)} bytes"


if __name__ == "__main__":
    print("\n".join(_write_all()))
