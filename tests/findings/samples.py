"""Problems to write: everyday ones, and hostile text in every place that can hold some."""

from __future__ import annotations

from hypothesis import strategies as st

from journeymap.language import Message, Text
from journeymap.problem import Location, Problem, Related, Severity

HOSTILE = (
    "line\n::error file=x::injected",
    "carriage\rreturn and\ttab",
    "]]> <![CDATA[ <script>alert(1)</script> &amp; &#64;",
    "100% %0A %25 a:b,c",
    "| cell | `code` ``two`` *bold* _it_ ~~gone~~ [link](javascript:alert(1)) ![x](y)",
    "@user #12 :smile: $x^2$ https://example.org www.example.org a@b.cd",
    "\x1b[31mred\x1b[0m \x07 \x9b31m",
    "lone \ud800 and \udfff surrogates",
    "\u202eright-to-left\u202c, \u0645\u0631\u062d\u0628\u0627, \u2066isolated\u2069",
    "{0} {{7*7}} ${x} %s \\ trailing \\",
    "##[error]old ##[endgroup] ::stop-commands::x ::add-mask::y",
    'quotes " and \' and <a href="x">',
    "漢字 ÇĞİıÖŞÜ e\u0301 👩\u200d👧 \ufeff\ufffe",
    "x" * 10_000,
    "",
    " ",
)


def say(text: str) -> Message:
    """Return the message that says ``text`` in both languages."""
    return Text(en="{text}", tr="{text}")(text=text)


FILES = ("journeys/a.yaml", "journeys/b.yaml", "personas/ayse.yaml")

EVERYDAY = (
    Problem(
        rule="unknown-reference",
        location=Location("journeys/a.yaml", 3, 12, 3),
        message=Text(
            en="No persona has the id `{id}`: there is no personas/{id}.yaml.",
            tr="`{id}` kimlikli bir persona yok: personas/{id}.yaml bulunamadı.",
        )(id="ema"),
        help=Text(en="Did you mean `emma`?", tr="Şunu mu demek istediniz: `emma`?")(),
        excerpt="personas: [ema, oliver]",
    ),
    Problem(
        rule="duplicate-id",
        location=Location("journeys/a.yaml", 10, 14, 5),
        message=Text(en="The id `sepet` is taken.", tr="`sepet` kimliği zaten kullanılmış.")(),
        excerpt="      - {id: sepet, title: İkinci}",
        related=(
            Related(
                Location("journeys/a.yaml", 7, 14, 5),
                Text(en="first taken here", tr="ilk kez burada kullanılmış")(),
                "      - {id: sepet, title: İlk}",
            ),
        ),
    ),
    Problem(
        rule="map-and-analytics-disagree",
        location=Location("journeys/b.yaml", 5, 1, 10),
        message=Text(en="They differ by {n} percent.", tr="Aralarındaki fark yüzde {n}.")(n=12.5),
        severity=Severity.WARNING,
        excerpt="completion: {k: 900, n: 1000}",
    ),
    Problem(
        rule="unreadable",
        location=Location("personas"),
        message=Text(en="The folder cannot be read.", tr="Klasör okunamıyor.")(),
    ),
    Problem(
        rule="more-mistakes",
        location=Location("journeys/b.yaml", 1, 1, 1),
        message=Text(en="There are more.", tr="Dahası var.")(),
        severity=Severity.INFO,
        excerpt="title: B",
    ),
)

texts = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(), max_size=40))
_lines = st.one_of(st.sampled_from([text.replace("\n", " ") for text in HOSTILE]), st.text(max_size=60))
_places = st.builds(
    Location,
    st.one_of(st.sampled_from(FILES), st.text(min_size=1, max_size=12)),
    st.integers(1, 10**6),
    st.integers(1, 12_000),
    st.integers(1, 12_000),
)
_related = st.builds(Related, _places, texts.map(say), _lines)
problems = st.builds(
    Problem,
    rule=st.sampled_from(["unknown-reference", "closed-loop", "a-rule-of-tomorrow"]),
    location=_places,
    message=texts.map(say),
    help=st.none() | texts.map(say),
    severity=st.sampled_from(Severity),
    excerpt=_lines,
    related=st.lists(_related, max_size=2).map(tuple),
)
several = st.lists(problems, max_size=5).map(tuple)
