"""The site in a real browser, opened from the disk as a reader opens it."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pypdf import PageObject, PdfReader

from tests.site.build import list_pages
from tests.visit import Visit

pytestmark = pytest.mark.chromium

JOURNEY = "journeys/siparisten-teslimata.html"
ENGLISH = "journeys/clinic-appointment.html"
KINDS = (
    "index.html", JOURNEY, "personas.html", "personas/ayse.html", "pain-points.html", "opportunities.html",
    "priorities.html", "coverage.html", "glossary.html", "method.html",
)  # fmt: skip
"""A page of each kind."""


def read_column(page: Page, place: int) -> list[str]:
    cells = page.locator(f"table.portfolio tbody tr > :nth-child({place})")
    return [text.strip() for text in cells.all_inner_texts()]


def test_every_page_opens_from_the_disk_without_a_word_on_the_console(visit: Visit, site: Path) -> None:
    pages = list_pages(site)
    assert set(KINDS) < set(pages)
    for name in pages:
        page = visit.open(site / name)
        expect(page.locator("main h1")).to_have_count(1)
        broken = page.evaluate(
            "[...document.images].filter(image => !image.naturalWidth).map(image => image.src)"
        )
        assert broken == [], name
        assert visit.wrongs == [], name


def test_a_file_that_is_missing_is_heard_of(browser: Browser, tmp_path: Path) -> None:
    """What the other tests rely on: a page that lacks something is not passed over."""
    (tmp_path / "page.html").write_text('<img src="missing.png" alt=""><script src="gone.js"></script>')
    page = browser.new_page()
    visit = Visit(page)
    visit.open(tmp_path / "page.html")
    page.close()
    lost = [wrong for wrong in visit.wrongs if wrong.startswith("not loaded: ")]
    assert sorted(wrong.rpartition("/")[2] for wrong in lost) == ["gone.js", "missing.png"]


def test_every_link_leads_somewhere(visit: Visit, site: Path) -> None:
    anchors: dict[str, set[str]] = {}
    links: list[tuple[str, str]] = []
    for name in list_pages(site):
        page = visit.open(site / name)
        path = (site / name).as_uri()
        anchors[path] = set(page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)"))
        found = page.evaluate("[...document.querySelectorAll('main a:not(svg a)')].map(a => a.href)")
        links += [(name, href) for href in found]
    inside = [(name, *href.partition("#")[::2]) for name, href in links if href.startswith("file:")]
    assert len(inside) > 100
    assert [(name, path) for name, path, _ in inside if path not in anchors] == []
    assert [link for link in inside if link[2] and link[2] not in anchors[link[1]]] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", KINDS)
def test_axe_finds_nothing_serious(browser: Browser, site: Path, name: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.new_page().emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page = context.pages[0]
    page.goto((site / name).as_uri())
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    context.close()
    told = [
        (one["id"], one["impact"], [node["html"][:120] for node in one["nodes"][:3]])
        for one in found
        if one["impact"] in {"serious", "critical"}
    ]
    assert told == []


def test_the_portfolio_sorts_by_what_the_words_mean(visit: Visit, site: Path) -> None:
    page = visit.open(site / "index.html")
    head = page.locator("table.portfolio thead th").nth(1)
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    scores = [float(text.split()[0].replace(",", ".")) for text in read_column(page, 2)]
    assert scores == sorted(scores, reverse=True)
    head.get_by_role("button").press("Enter")
    assert read_column(page, 2)[0].startswith("67,9")
    page.locator("table.portfolio thead th").nth(0).get_by_role("button").click()
    titles = [text.splitlines()[0] for text in read_column(page, 1)]
    assert titles == [
        "Out-patient clinic appointment",
        "Siparişten teslimata",
        "Siparişten teslimata (2027 hedefi)",
        "Ürün iadesi",
    ]
    page.locator("table.portfolio thead th").nth(3).get_by_role("button").click()
    assert read_column(page, 4)[-2:] == ["–", "–"]


def test_a_register_is_filtered_by_words_without_their_marks(visit: Visit, site: Path) -> None:
    page = visit.open(site / "pain-points.html")
    rows = page.locator("table[data-filter] tbody tr")
    count = rows.count()
    page.get_by_label("Satırları süz").fill("COK KANAL yok boyle bir sey")
    expect(page.locator("table[data-filter] tbody tr:visible")).to_have_count(0)
    page.get_by_label("Satırları süz").fill("ucret")
    shown = page.locator("table[data-filter] tbody tr:visible")
    assert 0 < shown.count() < count
    assert all("ücret" in text.lower() for text in shown.all_inner_texts())
    expect(page.locator(".filter output")).to_have_text(f"{count} satırdan {shown.count()} tanesi")


def test_the_search_finds_and_leads_there(visit: Visit, site: Path) -> None:
    page = visit.open(site / JOURNEY)
    page.keyboard.press("/")
    field = page.get_by_role("combobox")
    expect(field).to_be_focused()
    page.keyboard.type("SIPARISTEN teslimata hedef")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("Siparişten teslimata (2027 hedefi)")
    page.keyboard.press("Escape")
    expect(page.locator(".results")).to_be_hidden()
    page.keyboard.type("sepeti onaylar")
    expect(options.first).to_contain_text("Sepeti onaylar")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**#touchpoint.sepet")
    expect(page.locator(".touchpoint-card:target h3")).to_have_text("Sepeti onaylar")
    field.fill("zzqqxx")
    expect(page.get_by_role("option")).to_have_text("“zzqqxx” için bir şey bulunamadı.")


def test_a_touchpoint_opens_its_details_by_mouse_and_by_key(visit: Visit, site: Path) -> None:
    page = visit.open(site / JOURNEY)
    panel = page.locator("aside.panel")
    expect(panel).to_be_hidden()
    first = page.locator("g.touchpoint").first
    first.click()
    expect(panel.get_by_role("heading", level=3)).to_have_text("Fırsatı Instagram'da görür")
    panel.get_by_role("button", name="Sonraki").click()
    expect(panel.get_by_role("heading", level=3)).to_have_text("Komşusu tavsiye eder")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    second = page.locator("g.touchpoint").nth(1)
    expect(second).to_be_focused()
    first.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(panel.get_by_role("heading", level=3)).to_have_text("Sepeti onaylar")
    assert page.evaluate("document.querySelectorAll('[id=\"touchpoint.sepet\"]').length") == 1
    page.keyboard.press("Escape")
    expect(page.locator("g.touchpoint").nth(5)).to_be_focused()
    page.keyboard.press("End")
    expect(page.locator("g.touchpoint").last).to_be_focused()
    expect(page.locator("g.touchpoint").last).to_be_in_viewport()
    assert page.locator(".map").evaluate("box => box.scrollLeft") > 0
    reachable = page.locator('g.touchpoint[tabindex="0"]')
    expect(reachable).to_have_count(1)


def test_the_map_zooms_drags_and_fits(visit: Visit, site: Path) -> None:
    page = visit.open(site / JOURNEY)
    box, share = page.locator(".map"), page.locator(".zoom-share")
    svg = page.locator(".map > svg")
    full = float(svg.get_attribute("viewBox", timeout=5000).split()[2])  # type: ignore[union-attr]
    page.get_by_role("button", name="Gerçek boyut").click()
    assert svg.evaluate("svg => svg.clientWidth") == pytest.approx(full, abs=1)
    expect(share).to_have_text("%100")
    box.focus()
    page.keyboard.press("-")
    expect(share).to_have_text("%80")
    page.keyboard.press("+")
    expect(share).to_have_text("%100")
    page.keyboard.press("0")
    assert box.evaluate("box => box.scrollWidth - box.clientWidth") <= 1
    page.keyboard.press("1")
    frame = box.bounding_box()
    assert frame is not None
    before = box.evaluate("box => box.scrollLeft")
    page.mouse.move(frame["x"] + 600, frame["y"] + 12)
    page.mouse.down()
    page.mouse.move(frame["x"] + 300, frame["y"] + 12, steps=4)
    page.mouse.up()
    assert box.evaluate("box => box.scrollLeft") == pytest.approx(before + 300, abs=2)
    expect(page.locator("aside.panel")).to_be_hidden()


def test_a_page_speaks_its_own_language_in_all_that_the_script_says(visit: Visit, site: Path) -> None:
    page = visit.open(site / ENGLISH)
    expect(page.locator("html")).to_have_attribute("lang", "tr")
    expect(page.locator(".zoom-share")).to_have_text(re.compile(r"^\d+%$"))
    page.get_by_role("button", name="Actual size").click()
    expect(page.locator(".zoom-share")).to_have_text("100%")
    expect(page.locator("table.sorts th button").first).to_have_attribute("title", re.compile("^Sort by "))
    page.locator("g.touchpoint[role=button]").first.click()
    panel = page.locator("aside.panel")
    expect(panel).to_have_attribute("aria-label", "Touchpoint")
    assert panel.get_by_role("button").all_inner_texts() == ["Previous", "Next", "Close"]
    visit.open(site / "whole.html", "#journeys.clinic-appointment")
    expect(page.locator("main:visible .zoom-share")).to_have_text(re.compile(r"^\d+%$"))
    visit.open(site / JOURNEY)
    expect(page.locator(".zoom-share")).to_have_text(re.compile(r"^%\d+$"))


def test_lanes_are_hidden_and_what_is_below_closes_up(visit: Visit, site: Path) -> None:
    page = visit.open(site / JOURNEY)
    svg = page.locator(".map > svg")

    def height() -> float:
        return float((svg.get_attribute("viewBox") or "").split()[3])

    before = height()
    pains = page.locator("g[id$='lane.pain-points']")
    top = pains.evaluate("lane => lane.getBoundingClientRect().top")
    page.locator("details.lanes summary").click()
    expect(page.locator("[data-lane=touchpoints]")).to_be_disabled()
    expect(page.locator("[data-lane=pain-points]")).to_be_disabled()
    channels = page.locator("[data-lane=channels]")
    hidden = float(channels.get_attribute("data-height") or 0)
    channels.uncheck()
    expect(page.locator("g[id$='lane.channels']")).to_be_hidden()
    assert height() == pytest.approx(before - hidden, abs=0.01)
    scale = svg.evaluate("svg => svg.clientHeight") / height()
    moved = pains.evaluate("lane => lane.getBoundingClientRect().top")
    assert moved == pytest.approx(top - hidden * scale, abs=1.5)
    page.get_by_role("button", name="Bütün şeritleri göster").click()
    assert height() == before
    page.keyboard.press("Escape")
    expect(page.locator(".lane-list")).to_be_hidden()


def test_a_persona_is_followed(visit: Visit, site: Path) -> None:
    page = visit.open(site / JOURNEY)
    curve = ".emotions .stroke-persona-2"
    assert page.locator(curve).first.is_visible()
    button = page.locator("[data-persona=ayse]")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert page.locator(f"{curve}:visible").count() == 0
    # What she does not meet steps back, in every lane.
    aside = page.locator("g.touchpoint.aside")
    everyone = page.locator("g.touchpoint").count()
    assert 0 < aside.count() < everyone
    assert page.locator(".time.aside, .thoughts.aside").count() > 0
    page.locator("[data-persona='']").click()
    expect(aside).to_have_count(0)
    assert page.locator(curve).first.is_visible()


def test_a_reader_chooses_light_or_dark(visit: Visit, site: Path) -> None:
    page = visit.open(site / "index.html")
    read = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(read)
    page.get_by_role("button", name="Açık ya da koyu görünüm").click()
    dark = page.evaluate(read)
    assert dark != light
    page.reload()
    assert page.evaluate(read) == dark


@pytest.mark.parametrize("width", [320, 390])
def test_no_page_is_wider_than_a_phone(browser: Browser, site: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    wide = []
    for name in list_pages(site):
        page.goto((site / name).as_uri())
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(name)
    page.goto((site / JOURNEY).as_uri())
    menu = page.get_by_role("button", name="Menü")
    expect(page.locator("#pages").get_by_role("link", name="Sözlük")).to_be_hidden()
    menu.tap()
    expect(page.locator("#pages").get_by_role("link", name="Sözlük")).to_be_visible()
    page.locator("g.touchpoint").first.tap()
    panel = page.locator("aside.panel").bounding_box()
    assert panel is not None
    assert panel["width"] == width
    context.close()
    assert wide == []


def test_paper_has_the_words_and_the_picture_and_no_buttons(visit: Visit, site: Path) -> None:
    page = visit.open(site / JOURNEY)
    content = page.pdf(prefer_css_page_size=True, print_background=True)
    pdf = PdfReader(BytesIO(content))
    text = "\n".join(each.extract_text() for each in pdf.pages)
    assert "Siparişten teslimata" in text
    assert "Sepeti onaylar" in text
    assert "Genişliğe sığdır" not in text
    assert "Portföy" not in text.splitlines()[0]
    assert min(find_foot(each) for each in pdf.pages[:-1]) > 0.5
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def find_foot(page: PageObject) -> float:
    """Where the lowest text of a page stands, as a share of its height from the top."""
    heights: list[float] = []

    def see(text: str, user: list[float], matrix: list[float], _font: object, _size: object) -> None:
        if text.strip():
            heights.append(user[1] * matrix[4] + user[3] * matrix[5] + user[5])

    page.extract_text(visitor_text=see)
    return 1 - min(heights) / float(page.mediabox.height)


@pytest.mark.parametrize("landscape", [False, True], ids=["portrait", "landscape"])
@pytest.mark.parametrize("name", [ENGLISH, "journeys/urun-iadesi.html"])
def test_no_page_of_paper_but_the_last_is_more_than_half_empty(
    visit: Visit, site: Path, *, name: str, landscape: bool
) -> None:
    page = visit.open(site / name)
    content = page.pdf(format="A4", landscape=landscape, print_background=True)
    pages = PdfReader(BytesIO(content)).pages
    wide, high = pages[0].mediabox.width, pages[0].mediabox.height
    assert (wide > high) == landscape
    first = pages[0].extract_text()
    assert page.locator("h1").inner_text() in first.replace("\n", " ")
    feet = [find_foot(each) for each in pages]
    assert len(feet) > 5
    assert min(feet[:-1]) > 0.5, feet
    assert max(feet) < 1


def test_without_a_script_every_page_is_whole(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 740})
    page = context.new_page()
    page.goto((site / JOURNEY).as_uri())
    expect(page.locator(".touchpoint-card").first).to_be_visible()
    expect(page.locator(".map svg")).to_be_visible()
    expect(page.locator(".map-tools")).to_be_hidden()
    expect(page.locator(".search")).to_be_hidden()
    expect(page.locator("#pages").get_by_role("link", name="Sözlük")).to_be_visible()
    page.goto((site / "whole.html").as_uri())
    assert page.locator("main:visible").count() == len(list_pages(site))
    context.close()


def test_one_file_turns_its_pages(visit: Visit, site: Path) -> None:
    page = visit.open(site / "whole.html")
    shown = page.locator("main:visible")
    expect(shown).to_have_count(1)
    expect(page).to_have_title("Portföy · Ayvadalı ve Thistlecombe")
    page.get_by_role("link", name="Siparişten teslimata", exact=True).first.click()
    expect(shown).to_have_count(1)
    expect(page).to_have_title("Siparişten teslimata · Ayvadalı ve Thistlecombe")
    page.locator("main:visible g.touchpoint").first.click()
    expect(page.locator("aside.panel h3")).to_have_text("Fırsatı Instagram'da görür")
    page.get_by_role("combobox").fill("kritik an")
    page.keyboard.press("Enter")
    expect(shown.locator("h1")).to_have_text("Sözlük")
    expect(page.locator("#pages a[aria-current]")).to_have_text("Sözlük")
    page.go_back()
    expect(shown.locator("h1")).to_have_text("Siparişten teslimata")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
    assert len(ids) == len(set(ids))
