// What stands over the map: zoom and tools, legend, scale, position of the cursor, notes.
"use strict";

(function (noc) {
  // A smaller map needs all of its room for the place itself, CSS pixels.
  const NARROW = 640;
  const LOW = 420;

  function button(face, onPress) {
    const made = noc.text("button", "", typeof face === "string" ? face : "");
    if (typeof face !== "string") made.append(face);
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

  // acts: fit, find, measure, layers, changed (legend or panel), saidAt (words for a place).
  noc.makeControls = (map, acts) => {
    const buttons = noc.text("div", "buttons", "");
    const faces = [
      [button("+", () => map.zoomIn()), "zoom_in"],
      [button("−", () => map.zoomOut()), "zoom_out"],
      [button("⤢", acts.fit), "fit"],
      [button(noc.shape("tool_find"), acts.find), "find"],
      [button(noc.shape("tool_measure"), acts.measure), "measure"],
      [button(noc.shape("tool_layers"), () => acts.layers()), "layers"],
    ];
    buttons.append(...faces.map(([each]) => each));
    control(map, "topleft", buttons);

    const legend = noc.legend(acts.changed);
    control(map, "bottomleft", legend.element);
    L.control.scale({ imperial: false, position: "bottomright", maxWidth: 120 }).addTo(map);

    const position = control(map, "bottomright", noc.text("div", "position", ""));
    map.attributionControl.setPrefix(false);
    map.attributionControl.addAttribution("Leaflet · Natural Earth · GeoNames, CC BY 4.0");
    // Leaflet takes attributions as HTML; a customer's file is shown as text, in a line of its own.
    const credit = control(map, "bottomright", noc.text("div", "credit", ""));
    map.on("mousemove", ({ latlng }) => {
      const place = latlng.wrap();
      const words = acts.saidAt(latlng);
      position.textContent = `${words ? `${words}   ` : ""}${degrees(place.lat, "N", "S")}  ${degrees(place.lng, "E", "W")}`;
    });
    map.on("mouseout", () => (position.textContent = ""));

    const note = noc.text("div", "note", "");
    note.setAttribute("role", "status");
    const empty = noc.text("div", "empty", "");
    document.body.append(note, empty);
    note.hidden = empty.hidden = true;

    let crowd = 0, cameraCrowd = 0, unplaced = 0, isEmpty = false;

    function say() {
      const words = noc.words;
      for (const [each, name] of faces) {
        each.title = name === "layers" ? `${words.layers} (Y)` : words[name];
        each.setAttribute("aria-label", words[name]);
      }
      legend.note("crowd", crowd ? noc.filled(words.crowd, crowd) : "");
      legend.note("cameras", cameraCrowd ? noc.filled(words.cameras_crowd, cameraCrowd) : "");
      legend.note("unplaced", unplaced ? noc.filled(words.unplaced, unplaced) : "");
      legend.draw();
      empty.replaceChildren(noc.text("b", "", words.empty), noc.text("span", "", words.next));
      empty.hidden = !isEmpty;
    }

    // By the size of the pane, until the operator has said otherwise.
    let isChosen = false;
    function isRoomy() {
      const { x, y } = map.getSize();
      return x > NARROW && y > LOW;
    }
    function setLegend(shown) {
      isChosen = shown !== null;
      legend.toggle(isChosen ? shown : isRoomy());
    }
    setLegend(null);
    map.on("resize", () => isChosen || setLegend(null));

    return {
      say,
      legend,
      setLegend,
      chooseLegend: () => (isChosen = true),
      legendChosen: () => (isChosen ? legend.isOpen() : null),
      addPanel: (panel) => control(map, "topleft", panel),
      setCrowd: (count) => {
        crowd = count;
        legend.note("crowd", crowd ? noc.filled(noc.words.crowd, crowd) : "");
      },
      setCameraCrowd: (count) => {
        cameraCrowd = count;
        legend.note("cameras", cameraCrowd ? noc.filled(noc.words.cameras_crowd, cameraCrowd) : "");
      },
      setSites: (count, without) => {
        isEmpty = count === 0;
        unplaced = without;
        say();
      },
      setTilesWords: (words) => legend.note("tiles", words),
      setCredit: (words) => (credit.textContent = words),
      setStale: (words) => {
        note.textContent = words;
        note.hidden = !words;
        document.body.classList.toggle("is-stale", Boolean(words));
      },
      note: () => (note.hidden ? "" : note.textContent),
      empty: () => (empty.hidden ? "" : empty.textContent),
      unplaced: () => legend.said("unplaced"),
      tiles: () => legend.said("tiles"),
      credit: () => credit.textContent,
      position: () => position.textContent,
    };
  };
})(window.noc);
