"""A help and a refusal are in the user's language to the last word, though typer's own are English."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.cli.frame import translate
from tests.cli.command import run

TURKISH = {
    "No such option: --fromat (Possible options: --format)": (
        "--fromat diye bir seçenek yok (olası seçenekler: --format)"
    ),
    "No such command 'rendr'.": "'rendr' diye bir komut yok.",
    "Missing argument 'KİMLİK'.": "'KİMLİK' eksik.",
    "Missing option '--case'.": "'--case' seçeneği eksik.",
    "Option '--persona' requires an argument.": "'--persona' seçeneği bir değer ister.",
    "Got unexpected extra argument(s) (a b)": "Beklenmeyen fazladan sözcük: a b",
    "Invalid value for '--scale': 0.0 is not in the range 0.25<=x<=8.": (
        "'--scale' için geçersiz değer: 0.0 şu aralıkta değil: 0.25<=x<=8."
    ),
    "Invalid value for '--scale': 'abc' is not a valid float range.": (
        "'--scale' için geçersiz değer: 'abc' geçerli bir sayı değil."
    ),
    "Invalid value: said by nobody": "Geçersiz değer: said by nobody",
    "Said by nobody.": "Said by nobody.",
}


@pytest.mark.parametrize("english", TURKISH)
def test_a_refusal_is_said_again_in_turkish(english: str) -> None:
    assert translate(english, "tr") == TURKISH[english]
    assert translate(english, "en") == english


def test_a_wrong_value_is_told_with_its_usage(tmp_path: Path) -> None:
    done = run(tmp_path, "graph", "--format", "jpg", "--language", "tr")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "Kullanım: python -m journeymap graph [SEÇENEKLER] [YOLCULUK]...\n"
        "Yardım için: python -m journeymap graph -h\n"
        "\n"
        "Hata: '--format' / '-f' için geçersiz değer: 'jpg' şunlardan biri değil: 'text', 'json', 'csv'.\n"
    )


def test_a_misspelt_command_is_told_in_either_language(tmp_path: Path) -> None:
    turkish = run(tmp_path, "rendr", JOURNEYMAP_LANGUAGE="tr")
    assert (turkish.code, turkish.err.splitlines()[-1]) == (
        2,
        "Hata: 'rendr' diye bir komut yok. Şunu mu demek istediniz: 'render'?",
    )
    english = run(tmp_path, "rendr", JOURNEYMAP_LANGUAGE="en")
    assert english.err == (
        "Usage: python -m journeymap [OPTIONS] COMMAND [ARGS]...\n"
        "Try 'python -m journeymap -h' for help.\n"
        "\n"
        "Error: No such command 'rendr'. Did you mean 'render'?\n"
    )


def test_a_help_has_no_english_word_in_turkish(tmp_path: Path) -> None:
    done = run(tmp_path, "history", "--help", "--language=tr")
    assert done.code == 0
    assert done.out.startswith("Kullanım: python -m journeymap history [SEÇENEKLER] [YOLCULUK]...\n")
    for word in ("Options", "Arguments", "default", "Show this", "<path>", "OPTIONS"):
        assert word not in done.out
    assert "-w, --workspace <yol>" in done.out
    assert "[varsayılan: HEAD]" in done.out
