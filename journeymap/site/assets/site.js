"use strict";
/* Pages are whole without this: it adds sorting, filtering, search, moving about in the map, and a panel. */
(() => {
  const root = document.documentElement;
  const single = "single" in root.dataset;
  const find = (selector, from = document) => from.querySelector(selector);
  const findAll = (selector, from = document) => [...from.querySelectorAll(selector)];
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  /* A journey may speak another language than the site. */
  const wordsAt = (element) => said[element.closest("[lang]").lang] ?? words;
  root.dataset.script = "";

  /* Light and dark: the system's, unless the reader chose. A browser may refuse to remember. */
  const remember = (name, value) => {
    try {
      if (value === undefined) return localStorage.getItem(name);
      localStorage.setItem(name, value);
    } catch { /* the choice lasts as long as the page */ }
    return null;
  };
  const theme = find(".theme");
  const chosen = remember("journeymap-theme");
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    remember("journeymap-theme", root.dataset.theme);
  });

  const menu = find(".menu");
  menu.addEventListener("click", () => {
    const open = find("#pages").classList.toggle("open");
    menu.setAttribute("aria-expanded", String(open));
  });

  /* Tables. */
  const orders = {};
  const orderAt = (language) =>
    (orders[language] ??= new Intl.Collator(language, { numeric: true, sensitivity: "base" }));
  const readValue = (row, place) => {
    const cell = row.cells[place];
    const value = cell.dataset.v;
    if (value === undefined) return (find("a", cell) ?? cell).textContent.trim();
    if (value === "") return null;
    return Number.isNaN(Number(value)) ? value : Number(value);
  };
  const compare = (one, other, order) => {
    if (typeof one === "number" && typeof other === "number") return one - other;
    return order.compare(String(one), String(other));
  };
  const isMissing = (value) => value === null || value === "" || value === "–";

  const sortTable = (table, place, direction) => {
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [readValue(row, place), row]);
    const known = rows.filter(([value]) => !isMissing(value));
    const missing = rows.filter(([value]) => isMissing(value));
    const order = orderAt(wordsAt(table).language);
    known.sort(([one], [other]) => direction * compare(one, other, order));
    body.append(...[...known, ...missing].map(([, row]) => row));
    findAll("thead th", table).forEach((head, number) => {
      if (number === place) head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    });
  };

  const setUpTable = (table) => {
    if (table.tBodies[0].rows.length < 2) return;
    findAll("thead th", table).forEach((head, place) => {
      const title = head.textContent.trim();
      const button = make("button", { type: "button", textContent: title, title: fill(wordsAt(table).sort, { column: title }) });
      head.replaceChildren(button);
      if (head.dataset.sorted) head.setAttribute("aria-sort", head.dataset.sorted);
      button.addEventListener("click", () => {
        const sorted = head.getAttribute("aria-sort");
        const first = head.classList.contains("n") ? -1 : 1;
        const direction = sorted === null ? first : sorted === "ascending" ? -1 : 1;
        sortTable(table, place, direction);
      });
    });
  };

  /* Words are compared as a reader types them: without marks, and with one i for the four of Turkish. */
  const fold = (text) => text.replace(/[İIı]/g, "i").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

  const setUpFilter = (table) => {
    const rows = [...table.tBodies[0].rows];
    if (rows.length < 6) return;
    const { filter, shown: outOf } = wordsAt(table);
    const count = make("output");
    const input = make("input", { type: "search", placeholder: filter, autocomplete: "off" });
    input.setAttribute("aria-label", filter);
    const texts = rows.map((row) => fold(row.textContent));
    const choose = () => {
      const wanted = fold(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, place) => {
        row.hidden = !wanted.every((word) => texts[place].includes(word));
        if (!row.hidden) shown += 1;
      });
      count.value = wanted.length ? fill(outOf, { shown, count: rows.length }) : "";
    };
    input.addEventListener("input", choose);
    table.closest(".scroll").before(make("div", { className: "filter" }, input, count));
  };
  findAll("table.sorts").forEach(setUpTable);
  findAll("table[data-filter]").forEach(setUpFilter);

  /* The panel beside the map: the same words as in the page, one touchpoint at a time. */
  const panel = make("aside", { className: "panel", hidden: true, tabIndex: -1 });
  let origin = null;
  const closePanel = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    findAll(".chosen").forEach((group) => group.classList.remove("chosen"));
    if (origin) origin.focus({ preventScroll: true });
    origin = null;
  };
  const openPanel = (viewer, place) => {
    const { card, group } = viewer.stops[place];
    const near = wordsAt(card);
    const copy = card.cloneNode(true);
    copy.removeAttribute("id");
    findAll("[id]", copy).forEach((element) => element.removeAttribute("id"));
    const step = (text, to) => {
      const button = make("button", { type: "button", textContent: text, disabled: !viewer.stops[to] });
      button.addEventListener("click", () => openPanel(viewer, to));
      return button;
    };
    const close = make("button", { type: "button", className: "close", textContent: near.close });
    close.addEventListener("click", closePanel);
    const bar = make("div", { className: "panel-bar" }, step(near.previous, place - 1), step(near.next, place + 1), close);
    panel.setAttribute("aria-label", near.details);
    panel.lang = card.closest("[lang]").lang;
    panel.replaceChildren(bar, copy);
    findAll(".chosen").forEach((other) => other.classList.remove("chosen"));
    group.classList.add("chosen");
    panel.hidden = false;
    origin = group;
    viewer.show(group);
    panel.scrollTop = 0;
    panel.focus({ preventScroll: true });
  };
  document.body.append(panel);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closePanel();
  });

  /* The map. */
  const setUpMap = (part) => {
    const box = find(".map", part);
    const svg = find("svg", box);
    const page = part.closest("main");
    const width = Number(svg.getAttribute("width"));
    const height = Number(svg.getAttribute("height"));
    const share = find(".zoom-share", part);
    const percent = new Intl.NumberFormat(wordsAt(part).language, { style: "percent" });
    let scale = 1;
    let hidden = 0;

    const apply = () => {
      svg.setAttribute("viewBox", `0 0 ${width} ${height - hidden}`);
      svg.setAttribute("width", String(width * scale));
      svg.setAttribute("height", String((height - hidden) * scale));
      share.value = percent.format(scale);
      box.classList.toggle("grabbable", box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight);
    };
    const zoom = (to, x = box.clientWidth / 2, y = box.clientHeight / 2) => {
      const next = Math.min(3, Math.max(0.1, to));
      const left = (box.scrollLeft + x) / scale;
      const top = (box.scrollTop + y) / scale;
      scale = next;
      apply();
      box.scrollTo({ left: left * scale - x, top: top * scale - y, behavior: "instant" });
    };
    const fit = () => (box.clientWidth - 2) / width;
    const actions = {
      in: () => zoom(scale * 1.25),
      out: () => zoom(scale / 1.25),
      fit: () => zoom(fit()),
      real: () => zoom(1),
    };
    findAll("[data-zoom]", part).forEach((button) => button.addEventListener("click", actions[button.dataset.zoom]));
    const keys = { "+": "in", "=": "in", "-": "out", "−": "out", 0: "fit", 1: "real" };
    box.addEventListener("keydown", (event) => {
      const action = keys[event.key];
      if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      actions[action]();
    });
    box.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const frame = box.getBoundingClientRect();
      zoom(scale * Math.exp(-event.deltaY / 300), event.clientX - frame.left, event.clientY - frame.top);
    }, { passive: false });

    /* Dragging is for a mouse; a finger scrolls by itself. */
    let held = null;
    let dragged = false;
    box.addEventListener("pointerdown", (event) => {
      if (event.pointerType !== "mouse" || event.button !== 0) return;
      held = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop };
      dragged = false;
    });
    addEventListener("pointermove", (event) => {
      if (!held) return;
      const [across, down] = [event.clientX - held.x, event.clientY - held.y];
      if (!dragged && Math.hypot(across, down) < 5) return;
      dragged = true;
      box.classList.add("grabbing");
      box.scrollTo({ left: held.left - across, top: held.top - down, behavior: "instant" });
    });
    addEventListener("pointerup", () => {
      held = null;
      box.classList.remove("grabbing");
    });
    const pinched = new Map();
    let spread = 0;
    const readSpread = () => {
      const [one, other] = [...pinched.values()];
      return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    };
    box.addEventListener("touchstart", (event) => {
      pinched.clear();
      [...event.touches].forEach((touch) => pinched.set(touch.identifier, touch));
      spread = pinched.size === 2 ? readSpread() : 0;
    }, { passive: true });
    box.addEventListener("touchmove", (event) => {
      if (event.touches.length !== 2 || !spread) return;
      event.preventDefault();
      [...event.touches].forEach((touch) => pinched.set(touch.identifier, touch));
      const next = readSpread();
      const frame = box.getBoundingClientRect();
      const [one, other] = [...pinched.values()];
      zoom(scale * next / spread, (one.clientX + other.clientX) / 2 - frame.left, (one.clientY + other.clientY) / 2 - frame.top);
      spread = next;
    }, { passive: false });

    /* Touchpoints: one stop for the Tab key, arrows go from one to the next. */
    const show = (group) => {
      const [frame, view] = [group.getBoundingClientRect(), box.getBoundingClientRect()];
      const room = panel.hidden || innerWidth <= 736 ? view.right : Math.min(view.right, innerWidth - panel.offsetWidth);
      if (frame.left < view.left || frame.right > room) {
        box.scrollBy({ left: frame.left - (view.left + room) / 2 + frame.width / 2 });
      }
      if (frame.top < view.top || frame.top > view.bottom - 60) box.scrollBy({ top: frame.top - view.top - 80 });
    };
    const cards = new Map(findAll("[data-touchpoint]", page).map((card) => [card.dataset.touchpoint, card]));
    const prefix = `${svg.querySelector("title").id.replace(/-title$/, "")}-touchpoint.`;
    const stops = findAll("g.touchpoint", svg)
      .map((group) => ({ group, id: group.id.slice(prefix.length), card: cards.get(group.id.slice(prefix.length)) }))
      .filter(({ card }) => card);
    const viewer = { stops, show };
    svg.setAttribute("role", "group");
    stops.forEach(({ group }, place) => {
      const title = find("title", group);
      /* Its links are in the details: something to press holds nothing else to press. */
      findAll("a", group).forEach((link) => link.replaceWith(...link.childNodes));
      group.setAttribute("role", "button");
      group.setAttribute("tabindex", place ? "-1" : "0");
      group.setAttribute("aria-haspopup", "dialog");
      group.setAttribute("aria-label", title ? title.textContent : "");
      group.addEventListener("click", (event) => {
        if (!dragged) openPanel(viewer, place);
      });
      group.addEventListener("keydown", (event) => {
        const moves = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: stops.length - 1 };
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          openPanel(viewer, place);
        } else if (event.key in moves && stops[moves[event.key]]) {
          event.preventDefault();
          const next = stops[moves[event.key]].group;
          group.setAttribute("tabindex", "-1");
          next.setAttribute("tabindex", "0");
          next.focus({ preventScroll: true });
          show(next);
        }
      });
      group.addEventListener("focus", () => show(group));
    });

    /* Lanes: what is hidden closes up, and what stands below moves. */
    const boxes = findAll("[data-lane]", part);
    const start = svg.querySelector("title").id.replace(/-title$/, "");
    const locate = (name) => document.getElementById(`${start}-${name}`);
    const panels = [...(locate("panels")?.children ?? [])].map((panel) => [panel, Number(panel.getAttribute("height"))]);
    const arrange = () => {
      hidden = 0;
      boxes.forEach((check) => {
        const lane = locate(`lane.${check.dataset.lane}`);
        if (!lane) return;
        lane.classList.toggle("away", !check.checked);
        if (hidden) lane.setAttribute("transform", `translate(0 ${-hidden})`);
        else lane.removeAttribute("transform");
        if (!check.checked) hidden += Number(check.dataset.height);
      });
      const below = locate("below");
      if (below) below.setAttribute("transform", `translate(0 ${-hidden})`);
      panels.forEach(([panel, full]) => panel.setAttribute("height", String(full - hidden)));
      apply();
    };
    boxes.forEach((check) => check.addEventListener("change", arrange));
    find("[data-lanes]", part)?.addEventListener("click", () => {
      boxes.forEach((check) => { check.checked = true; });
      arrange();
    });
    const lanes = find("details.lanes", part);
    document.addEventListener("click", (event) => {
      if (!lanes.contains(event.target)) lanes.open = false;
    });
    lanes.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      lanes.open = false;
      find("summary", lanes).focus();
    });

    /* Personas: what another one meets and feels steps back. */
    const buttons = findAll("[data-persona]", part);
    const follow = (button) => {
      buttons.forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
      findAll(".aside", svg).forEach((element) => element.classList.remove("aside"));
      findAll(".away:not(.lane)", svg).forEach((element) => element.classList.remove("away"));
      const persona = button.dataset.persona;
      if (!persona) return;
      stops.forEach(({ id, card }) => {
        const met = card.dataset.personas;
        if (!met || met.split(" ").includes(persona)) return;
        findAll(`[id$=".${CSS.escape(id)}"]`, svg).forEach((cell) => cell.classList.add("aside"));
      });
      buttons.filter((other) => other !== button && other.dataset.colour).forEach((other) => {
        const colour = other.dataset.colour;
        if (colour === button.dataset.colour) return;
        findAll(`.emotions .fill-${colour}, .emotions .stroke-${colour}, .emotions .fill-${colour}-surface`, svg)
          .forEach((shape) => shape.classList.add("away"));
      });
    };
    buttons.forEach((button) => button.addEventListener("click", () => follow(button)));

    find(".map-tools", part).hidden = false;
    find(".hint", part).hidden = false;
    const begin = () => {
      scale = Math.max(fit(), Math.min(1, 0.72));
      apply();
    };
    return begin;
  };
  const maps = new Map();
  const wake = (page) => {
    findAll(".map-part", page).forEach((part) => {
      if (!maps.has(part)) maps.set(part, setUpMap(part)());
    });
  };

  /* Search. The list comes with a script that is asked for when the field is first used. */
  const search = find(".search");
  const input = find("#search");
  const results = find(".results");
  const list = find("#found");
  let entries = null;
  let hits = [];
  let active = -1;
  const load = () => {
    if (entries) return;
    entries = [];
    const take = (found) => {
      entries = found.map(([title, kind, href, rest]) => ({ title, kind, href, rest, name: fold(title), text: fold(rest) }));
      look();
    };
    if (single) take(JSON.parse(find("#entries").textContent));
    else {
      const script = make("script", { src: `${root.dataset.root}assets/search.js` });
      script.addEventListener("load", () => take(journeymapSearch));
      document.head.append(script);
    }
  };
  const weigh = (entry, wanted) => {
    let weight = 0;
    for (const word of wanted) {
      const place = entry.name.indexOf(word);
      if (place === 0) weight += 6;
      else if (place > 0) weight += entry.name[place - 1] === " " ? 4 : 2;
      else if (entry.text.includes(word)) weight += 1;
      else return 0;
    }
    return weight * 10 - entry.kind;
  };
  const mark = (place) => {
    active = place;
    [...list.children].forEach((item, number) => item.setAttribute("aria-selected", String(number === place)));
    const item = list.children[place];
    if (item && item.id) {
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    results.hidden = true;
    input.setAttribute("aria-expanded", "false");
    mark(-1);
  };
  const go = (entry) => {
    close();
    location.href = single ? entry.href : `${root.dataset.root}${entry.href}`;
  };
  const look = () => {
    const wanted = fold(input.value).split(/\s+/).filter(Boolean);
    if (!wanted.length || !entries.length) {
      close();
      return;
    }
    const weighed = entries.map((entry) => [weigh(entry, wanted), entry]).filter(([weight]) => weight > 0);
    weighed.sort(([one], [other]) => other - one);
    hits = weighed.slice(0, 30).map(([, entry]) => entry);
    list.replaceChildren(...hits.map((entry, place) => {
      const item = make("li", { id: `found-${place}` },
        make("b", { textContent: entry.title }),
        make("i", { textContent: words.kinds[entry.kind] }));
      if (entry.rest) item.append(make("small", { textContent: entry.rest }));
      item.setAttribute("role", "option");
      item.addEventListener("mousedown", (event) => {
        event.preventDefault();
        go(entry);
      });
      return item;
    }));
    find("#found-count").textContent = fill(words.found, { count: weighed.length });
    if (!hits.length) {
      const none = make("li", { className: "none", textContent: fill(words.none, { words: input.value.trim() }) });
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      list.append(none);
    }
    results.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(hits.length ? 0 : -1);
  };
  search.hidden = false;
  input.addEventListener("focus", load);
  input.addEventListener("input", () => {
    load();
    look();
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
      input.value = "";
    } else if (event.key === "Enter" && hits[active]) {
      event.preventDefault();
      go(hits[active]);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!hits.length) return;
      event.preventDefault();
      if (results.hidden) look();
      else mark((active + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length);
    }
  });
  document.addEventListener("keydown", (event) => {
    const busy = event.target.closest && event.target.closest("input, textarea, select");
    if (event.key !== "/" || busy || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
  });

  /* In one file, pages are its parts: the address says which is seen. */
  const turn = () => {
    const pages = findAll("main.page");
    const wanted = decodeURIComponent(location.hash.slice(1));
    const target = wanted ? document.getElementById(wanted) : null;
    const page = (target && target.closest("main.page")) || pages[0];
    pages.forEach((other) => { other.hidden = other !== page; });
    document.title = page.dataset.title;
    findAll("#pages a").forEach((link) => {
      if (link.dataset.page === page.dataset.section) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
    find(".skip").setAttribute("href", `#${page.id}`);
    find("#pages").classList.remove("open");
    closePanel();
    wake(page);
    if (target && target !== page) target.scrollIntoView();
    else scrollTo({ top: 0, behavior: "instant" });
  };
  if (single) {
    addEventListener("hashchange", turn);
    turn();
  } else wake(document);
})();
