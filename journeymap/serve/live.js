"use strict";
/* Listens to the preview: loads the page again after a save, and shows what is wrong with the files. */
(() => {
  const version = new URL(document.currentScript.src).search.slice(1);
  const words = JSON.parse(`__WORDS__`);
  let source = null;
  let panel = null;

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const show = (state) => {
    panel?.remove();
    panel = null;
    if (!state.problems.length) return;
    panel = make("details", { className: "live-problems", open: state.errors > 0 },
      make("summary", { textContent: state.errors ? words.errors : words.warnings }),
      ...state.problems.map((problem) => make("pre", { textContent: problem })));
    panel.classList.toggle("grave", state.errors > 0);
    panel.setAttribute("role", "status");
    document.body.append(panel);
  };
  const listen = () => {
    if (source) return;
    source = new EventSource("/live/events");
    source.addEventListener("message", (event) => {
      const state = JSON.parse(event.data);
      if (state.version === version) show(state);
      else location.reload();
    });
  };
  const rest = () => {
    source?.close();
    source = null;
  };
  /* A browser keeps six connections to a server: pages that nobody sees give theirs back. */
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  listen();
})();
