// The find box: sites, people where they were last, alerts, coordinates; chosen with the arrow keys.
// Alerts are known to the window only: it is asked for them, and answers.
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

  // What can be found, whatever it is: how it looks in the list, and what choosing it does.
  const KINDS = {
    place: { shape: () => "info", choose: () => {} },
    site: { shape: (site) => site.status, choose: (id) => noc.bridge.choose_site(id) },
    alert: { shape: (alert) => noc.known(alert.severity), choose: (id) => noc.bridge.choose_alert(id) },
    person: { shape: () => "person", choose: (id) => noc.bridge.choose_person(id) },
  };
  const entry = (kind, thing, said) => ({ kind, thing, said, name: plain(thing.name), id: plain(thing.id) });

  // "18.52, 73.86", also with degrees and letters of the sky.
  const NUMBER = "(-?\\d{1,3}(?:\\.\\d+)?)\\s*°?\\s*";
  const PLACE = new RegExp(`^\\s*${NUMBER}([NS])?[,;\\s]\\s*${NUMBER}([EW])?\\s*$`, "i");
  function placed(words) {
    const found = PLACE.exec(words);
    if (!found) return [];
    const turned = (figure, sky, back) => Number(figure) * ((sky || "").toUpperCase() === back ? -1 : 1);
    const lat = turned(found[1], found[2], "S"), lon = turned(found[3], found[4], "W");
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return [];
    return [entry("place", { id: "", name: `${lat.toFixed(5)}, ${lon.toFixed(5)}`, lat, lon }, noc.words.found_place)];
  }

  noc.find = (map, sites, people) => {
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

    let index = [], alerts = [], matches = [], chosen = 0;
    const ring = L.circleMarker([0, 0], { renderer: noc.vector, radius: 16, className: "found-ring", interactive: false });

    function open() {
      index = sites().map((site) => entry("site", site, site.id));
      index.push(...people().map((person) => entry("person", person, person.at)));
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
      alerts = [];
      chosen = 0;
      if (field.value.trim()) noc.bridge.search(field.value);
      list_up();
    }

    function list_up() {
      const wanted = plain(field.value.trim());
      const ranked = wanted ? index.map((each) => [rank(each, wanted), each]).filter(([place]) => place < Infinity) : [];
      ranked.sort(([one, a], [other, b]) => one - other || a.thing.name.localeCompare(b.thing.name, "en", { numeric: true }));
      matches = [...placed(field.value), ...alerts, ...ranked.map(([, each]) => each)];
      list.replaceChildren(...matches.slice(0, SHOWN).map(option));
      const rest = matches.length - SHOWN;
      more.textContent = wanted && !matches.length ? noc.words.found_none : rest > 0 ? noc.filled(noc.words.found_more, rest) : "";
      mark();
    }

    function option(each, place) {
      const row = noc.text("div", "option", "");
      row.id = `found-${place}`;
      row.setAttribute("role", "option");
      row.append(noc.shape(KINDS[each.kind].shape(each.thing)), noc.text("b", "", each.thing.name), noc.text("span", "said", each.said));
      row.addEventListener("mousedown", (event) => {
        event.preventDefault();
        go(each);
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

    function go({ kind, thing }) {
      close();
      const at = [thing.lat, thing.lon], zoom = Math.max(map.getZoom(), CLOSE_ENOUGH);
      noc.moved();
      if (noc.reducedMotion) map.setView(at, zoom, { animate: false });
      else map.flyTo(at, zoom, { duration: 0.6 });
      ring.setLatLng(at).addTo(map);
      setTimeout(() => ring.remove(), RING_MS);
      KINDS[kind].choose(thing.id);
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
      answer: ({ sought, alerts: given }) => {
        if (box.hidden || sought !== field.value) return;
        alerts = given.map((alert) => entry("alert", alert, alert.title));
        list_up();
      },
      say: () => {
        field.placeholder = noc.words.find_hint;
        field.setAttribute("aria-label", noc.words.find);
      },
      state: () => ({
        isOpen: !box.hidden,
        matches: matches.length,
        shown: [...list.querySelectorAll("b")].map((element) => element.textContent),
        chosen: matches[chosen] ? matches[chosen].thing.id : "",
        more: more.textContent,
      }),
    };
  };
})(window.noc);
