// What the signs and colours mean; only what can be on the map now.
"use strict";

(function (noc) {
  const ALWAYS = ["critical", "high", "medium", "low", "ok", "stale", "unknown", "person", "person_old"];

  function sign(name) {
    if (name === "person_old") return noc.shape("person", "old");
    return noc.shape(name);
  }

  function row(name) {
    const made = noc.text("div", "", "");
    made.append(sign(name), noc.text("span", "", noc.words[name] || ""));
    return made;
  }

  // Colours from one end to the other, with the words for both ends.
  function ramp(title, colours, first, last, isEven) {
    const made = noc.text("div", "ramp", "");
    const bar = noc.text("i", "", "");
    const stops = isEven ? colours : colours.flatMap((colour, i) => [`${colour} ${(100 * i) / colours.length}%`, `${colour} ${(100 * (i + 1)) / colours.length}%`]);
    bar.style.backgroundImage = `linear-gradient(to right, ${stops.join(", ")})`;
    const ends = noc.text("span", "ends", "");
    ends.append(noc.text("span", "", first), noc.text("span", "", last));
    made.append(noc.text("span", "", title), bar, ends);
    return made;
  }

  noc.legend = (onToggle) => {
    const legend = noc.text("div", "legend", "");
    const head = noc.text("button", "legend-head", "");
    head.type = "button";
    const rows = noc.text("div", "legend-rows", "");
    const notes = noc.text("div", "legend-notes", "");
    legend.append(head, rows, notes);
    head.addEventListener("click", () => {
      toggle();
      onToggle();
    });
    // By name: each is a sentence, or empty.
    const said = { crowd: "", cameras: "", unplaced: "", tiles: "" };
    let hasCameras = false, hasRisk = false, track = null;

    function toggle(shown) {
      head.setAttribute("aria-expanded", legend.classList.toggle("open", shown));
    }

    function riskRows() {
      const unknown = noc.text("div", "", "");
      unknown.append(noc.text("i", "hatched-cell", ""), noc.text("span", "", noc.words.risk_unknown));
      const known = ramp(noc.words.risk, noc.riskRamp, "0", "1", true);
      known.title = noc.words.risk_how;
      return [known, unknown];
    }

    function draw() {
      const words = noc.words;
      head.textContent = words.legend;
      head.title = `${words.legend} (L)`;
      rows.replaceChildren(
        ...[...ALWAYS, ...(hasCameras ? noc.CAMERAS : [])].map(row),
        ...(track ? [ramp(words.track, noc.track, track[0], track[1], false)] : []),
        ...(hasRisk ? riskRows() : []),
      );
      notes.replaceChildren(...Object.entries(said).filter(([, sentence]) => sentence).map(([name, sentence]) => noc.text("div", `legend-note ${name}`, sentence)));
    }

    return {
      element: legend,
      toggle,
      draw,
      isOpen: () => legend.classList.contains("open"),
      note: (name, sentence) => {
        if (said[name] === sentence) return;
        said[name] = sentence;
        draw();
      },
      said: (name) => said[name],
      setCameras: (are) => {
        if (hasCameras !== are) {
          hasCameras = are;
          draw();
        }
      },
      setRisk: (is) => {
        hasRisk = is;
        draw();
      },
      setTrack: (ends) => {
        track = ends;
        draw();
      },
      rows: () => [...rows.children].map((element) => element.textContent),
    };
  };
})(window.noc);
