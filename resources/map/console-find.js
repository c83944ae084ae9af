// The find box: sites by name or id, chosen with the arrow keys.
"use strict";

(function (noc) {
  const SHOWN = 8, CLOSE_ENOUGH = 16, RING_MS = 6000;

  // Without case and accents, so that "pune" finds "Puné".
  const plain = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLocaleLowerCase();

  // The lower the nearer; Infinity if it is none.
  function rank(entry, wanted) {
    if (entry.id === wanted) return 0;
    if (entry.name.startsWith(wanted)) return 1;
    const at = entry.name.indexOf(wanted);
    if (at > 0) return entry.name[at - 1] === " " ? 2 : 3;
    return entry.id.includes(wanted) ? 4 : Infinity;
  }

  noc.find = (map, sites) => {
    const box = noc.text("div", "find", "");
    const field = document.createElement("input");
    field.type = "search";
    field.maxLength = 200;
    field.autocomplete = "off";
    field.spellcheck = false;
    const list = noc.text("div", "found", "");
    list.id = "found";
    list.setAttribute("role", "listbox");
    for (const [name, value] of [["role", "combobox"], ["aria-controls", "found"], ["aria-autocomplete", "list"]]) field.setAttribute(name, value);
    const more = noc.text("div", "found-more", "");
    box.append(field, list, more);
    box.hidden = true;
    document.body.append(box);

    let index = [], matches = [], chosen = 0;
    const ring = L.circleMarker([0, 0], { renderer: noc.vector, radius: 16, className: "found-ring", interactive: false });

    function open() {
      index = sites().map((site) => ({ site, name: plain(site.name), id: plain(site.id) }));
      box.hidden = false;
      field.value = "";
      search();
      field.focus();
    }

    function close() {
      if (box.hidden) return;
      box.hidden = true;
      map.getContainer().focus({ preventScroll: true });
    }

    function search() {
      const wanted = plain(field.value.trim());
      const ranked = wanted ? index.map((entry) => [rank(entry, wanted), entry]).filter(([place]) => place < Infinity) : [];
      ranked.sort(([one, a], [other, b]) => one - other || a.name.localeCompare(b.name, "en", { numeric: true }));
      matches = ranked.map(([, entry]) => entry.site);
      chosen = 0;
      list.replaceChildren(...matches.slice(0, SHOWN).map(option));
      const rest = matches.length - SHOWN;
      more.textContent = wanted && !matches.length ? noc.words.found_none : rest > 0 ? noc.filled(noc.words.found_more, rest) : "";
      mark();
    }

    function option(site, place) {
      const row = noc.text("div", "option", "");
      row.id = `found-${place}`;
      row.setAttribute("role", "option");
      row.append(noc.shape(site.status), noc.text("b", "", site.name), noc.text("span", "said", site.id));
      row.addEventListener("mousedown", (event) => {
        event.preventDefault();
        go(site);
      });
      return row;
    }

    function mark() {
      [...list.children].forEach((row, place) => row.setAttribute("aria-selected", place === chosen));
      if (matches.length) field.setAttribute("aria-activedescendant", `found-${chosen}`);
      else field.removeAttribute("aria-activedescendant");
      field.setAttribute("aria-expanded", matches.length > 0);
    }

    function step(by) {
      const count = Math.min(matches.length, SHOWN);
      if (count) chosen = (chosen + by + count) % count;
      mark();
    }

    function go(site) {
      close();
      const at = [site.lat, site.lon], zoom = Math.max(map.getZoom(), CLOSE_ENOUGH);
      noc.moved();
      if (noc.reducedMotion) map.setView(at, zoom, { animate: false });
      else map.flyTo(at, zoom, { duration: 0.6 });
      ring.setLatLng(at).addTo(map);
      setTimeout(() => ring.remove(), RING_MS);
      noc.bridge.choose_site(site.id);
    }

    const keys = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: () => matches[chosen] && go(matches[chosen]),
      Escape: close,
    };
    field.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (!keys[event.key] || event.isComposing) return;
      event.preventDefault();
      keys[event.key]();
    });
    field.addEventListener("input", search);
    field.addEventListener("focus", () => noc.bridge.report_typing(true));
    field.addEventListener("blur", () => {
      noc.bridge.report_typing(false);
      close();
    });

    return {
      open,
      say: () => {
        field.placeholder = noc.words.find_hint;
        field.setAttribute("aria-label", noc.words.find);
      },
      state: () => ({
        isOpen: !box.hidden,
        matches: matches.length,
        shown: [...list.querySelectorAll("b")].map((element) => element.textContent),
        chosen: matches[chosen] ? matches[chosen].id : "",
        more: more.textContent,
      }),
    };
  };
})(window.noc);
