// What stands over the map: zoom, legend, scale, position of the cursor, notes.
"use strict";

(function (noc) {
  const NARROW = 460;

  function button(sign, onPress) {
    const made = noc.text("button", "", sign);
    made.type = "button";
    made.addEventListener("click", onPress);
    return made;
  }

  function control(map, position, element) {
    const made = L.control({ position });
    made.onAdd = () => {
      L.DomEvent.disableClickPropagation(element);
      L.DomEvent.disableScrollPropagation(element);
      return element;
    };
    made.addTo(map);
    return element;
  }

  const degrees = (value, positive, negative) => `${Math.abs(value).toFixed(4)}° ${value < 0 ? negative : positive}`;

  noc.makeControls = (map, fitAll) => {
    const zoom = noc.text("div", "buttons", "");
    const [closer, farther, all] = [
      button("+", () => map.zoomIn()),
      button("−", () => map.zoomOut()),
      button("⤢", fitAll),
    ];
    zoom.append(closer, farther, all);
    control(map, "topleft", zoom);

    const legend = noc.text("div", "legend", "");
    const head = button("", () => toggleLegend());
    head.className = "legend-head";
    const rows = noc.text("div", "legend-rows", "");
    const crowd = noc.text("div", "legend-note", "");
    const unplaced = noc.text("div", "legend-note", "");
    legend.append(head, rows, crowd, unplaced);
    control(map, "bottomleft", legend);
    L.control.scale({ imperial: false, position: "bottomright", maxWidth: 120 }).addTo(map);

    const position = control(map, "bottomright", noc.text("div", "position", ""));
    map.attributionControl.setPrefix(false);
    map.attributionControl.addAttribution("Leaflet · Natural Earth · GeoNames, CC BY 4.0");
    map.on("mousemove", ({ latlng }) => {
      const place = latlng.wrap();
      position.textContent = `${degrees(place.lat, "N", "S")}  ${degrees(place.lng, "E", "W")}`;
    });
    map.on("mouseout", () => (position.textContent = ""));

    const note = noc.text("div", "note", "");
    note.setAttribute("role", "status");
    const empty = noc.text("div", "empty", "");
    document.body.append(note, empty);
    note.hidden = empty.hidden = true;

    let crowdCount = 0, unplacedCount = 0, isEmpty = false;

    function toggleLegend(shown) {
      const isShown = legend.classList.toggle("open", shown);
      head.setAttribute("aria-expanded", isShown);
    }

    function say() {
      const words = noc.words;
      [[closer, "zoom_in"], [farther, "zoom_out"], [all, "fit"]].forEach(([each, key]) => {
        each.title = words[key];
        each.setAttribute("aria-label", words[key]);
      });
      head.textContent = words.legend;
      head.title = `${words.legend} (L)`;
      rows.replaceChildren(
        ...["critical", "high", "medium", "low", "ok", "stale", "unknown", "person"].map((name) => {
          const row = noc.text("div", "", "");
          row.append(noc.shape(name), noc.text("span", "", words[name]));
          return row;
        }),
      );
      crowd.textContent = crowdCount ? noc.filled(words.crowd, crowdCount) : "";
      unplaced.textContent = unplacedCount ? noc.filled(words.unplaced, unplacedCount) : "";
      empty.replaceChildren(noc.text("b", "", words.empty), noc.text("span", "", words.next));
      empty.hidden = !isEmpty;
    }

    toggleLegend(map.getSize().x > NARROW);

    return {
      say,
      toggleLegend,
      setCrowd: (count) => {
        crowdCount = count;
        say();
      },
      setSites: (count, without) => {
        isEmpty = count === 0;
        unplacedCount = without;
        say();
      },
      setStale: (words) => {
        note.textContent = words;
        note.hidden = !words;
        document.body.classList.toggle("is-stale", Boolean(words));
      },
      note: () => (note.hidden ? "" : note.textContent),
      empty: () => (empty.hidden ? "" : empty.textContent),
      unplaced: () => unplaced.textContent,
    };
  };
})(window.noc);
