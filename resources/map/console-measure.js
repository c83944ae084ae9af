// Measures along points that are clicked, or taken from the middle of the map by Enter.
"use strict";

(function (noc) {
  noc.measure = (map, changed) => {
    map.createPane("measure").style.zIndex = 650;
    const renderer = L.svg({ padding: 0.5, pane: "measure" });
    const layer = L.featureGroup().addTo(map);
    const casing = L.polyline([], { renderer, interactive: false, className: "casing" });
    const line = L.polyline([], { renderer, interactive: false, className: "measure-line" });
    const ahead = L.polyline([], { renderer, interactive: false, className: "measure-ahead" });
    const panel = noc.text("div", "measure-panel", "");
    panel.setAttribute("role", "status");
    const total = noc.text("b", "", ""), how = noc.text("span", "said", "");
    panel.append(total, how);
    panel.hidden = true;
    const middle = noc.text("div", "middle", "");
    middle.hidden = true;
    document.body.append(panel, middle);
    let points = null;

    const sums = () => {
      let sum = 0;
      return points.map((point, i) => (sum += i ? map.distance(points[i - 1], point) : 0));
    };

    function draw() {
      const isOn = points !== null;
      document.body.classList.toggle("measuring", isOn);
      panel.hidden = middle.hidden = !isOn;
      layer.clearLayers();
      if (!isOn) return;
      const along = sums();
      casing.setLatLngs(points);
      line.setLatLngs(points);
      ahead.setLatLngs([]);
      [casing, line, ahead].forEach((each) => layer.addLayer(each));
      points.forEach((point, i) => {
        const dot = L.circleMarker(point, { renderer, radius: 4, interactive: false, className: "measure-dot" });
        if (i) dot.bindTooltip(noc.text("span", "", noc.metres(along[i])), { permanent: true, direction: "right", offset: [7, 0], className: "label measure-label", pane: "labels" });
        layer.addLayer(dot);
      });
      say();
    }

    function say() {
      if (points === null) return;
      const along = sums();
      total.textContent = points.length > 1 ? noc.words.measured.replace("{total}", noc.metres(along[along.length - 1])) : "";
      how.textContent = noc.words.measure_how;
    }

    function set(given) {
      points = given;
      draw();
    }

    function change(given) {
      set(given);
      changed();
    }

    const add = (latlng) => change([...points, [latlng.lat, latlng.lng]]);
    map.on("click", ({ latlng }) => points !== null && add(latlng));
    map.on("mousemove", ({ latlng }) => {
      if (points !== null && points.length) ahead.setLatLngs([points[points.length - 1], latlng]);
    });

    return {
      toggle: () => change(points === null ? [] : null),
      // Whether the key was of use.
      press: (key) => {
        if (points === null) return false;
        if (key === "Escape") change(null);
        else if (key === "Enter") add(map.getCenter());
        else if (key === "Backspace") change(points.slice(0, -1));
        else return false;
        return true;
      },
      set,
      say,
      points: () => points,
      total: () => (points === null ? "" : total.textContent),
      labels: () => [...document.querySelectorAll(".measure-label")].map((element) => element.textContent),
    };
  };
})(window.noc);
