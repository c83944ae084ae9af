// The map page: shows what it is told over the channel, and says what was clicked. Everything that
// comes from outside is put in as text, never as HTML.
"use strict";

window.startConsoleMap = function (map) {
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const SHAPES = { critical: "▲", high: "◆", medium: "●", low: "○", ok: "•", stale: "◌", unknown: "?" };
  const RANK = ["critical", "high", "medium", "low", "info", "unknown", "stale", "ok"];
  const colour = (status) => css(status) || css("secondary");
  const text = (tag, cls, words) => {
    const e = document.createElement(tag);
    if (cls) e.className = cls;
    e.textContent = words;
    return e;
  };

  // Without tiles nobody says how deep one may zoom, and clustering needs to know.
  map.options.maxZoom = 18;

  // -- base map ------------------------------------------------------------------------------
  map.attributionControl.setPrefix(false);
  map.attributionControl.addAttribution("Natural Earth · GeoNames");
  const pane = map.createPane("base");
  pane.style.zIndex = 150;
  fetch("noc://map/countries.json").then((r) => r.json()).then((shapes) => {
    L.geoJSON(shapes, {
      pane: "base",
      interactive: false,
      style: { color: css("line"), weight: 1, fillColor: css("panel"), fillOpacity: 1 },
    }).addTo(map);
  });
  const places = L.layerGroup().addTo(map);
  fetch("noc://map/places.json").then((r) => r.json()).then((list) => {
    const draw = () => {
      places.clearLayers();
      for (const [name, lat, lon, from] of list) {
        if (map.getZoom() < from) continue;
        const icon = L.divIcon({ className: "", html: text("span", "place", name), iconSize: [0, 0] });
        L.marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(places);
      }
    };
    map.on("zoomend", draw);
    draw();
  });

  // -- sites ---------------------------------------------------------------------------------
  const marks = new Map();
  const worst = (statuses) => statuses.reduce((a, b) => (RANK.indexOf(b) < RANK.indexOf(a) ? b : a), "ok");
  const siteIcon = (status) => {
    const e = text("span", "site", SHAPES[status] || "?");
    e.style.color = colour(status);
    return L.divIcon({ className: "", html: e, iconSize: [16, 16] });
  };
  const clusters = L.markerClusterGroup({
    maxClusterRadius: 44,
    showCoverageOnHover: false,
    animate: false,
    chunkedLoading: true,
    iconCreateFunction: (cluster) => {
      const statuses = cluster.getAllChildMarkers().map((m) => m.site.status);
      const status = worst(statuses);
      const e = text("div", "cluster", "");
      e.style.setProperty("--status", colour(status));
      const alarmed = statuses.filter((s) => s !== "ok").length;
      e.append(text("b", "", SHAPES[status]), text("span", "", alarmed ? alarmed + "/" + statuses.length : "" + statuses.length));
      return L.divIcon({ className: "", html: e, iconSize: [40, 22] });
    },
  }).addTo(map);
  let fitted = false;

  function setSites(sites) {
    clusters.clearLayers();
    marks.clear();
    for (const site of sites) {
      const mark = L.marker([site.lat, site.lon], { icon: siteIcon(site.status), keyboard: false });
      mark.site = site;
      mark.bindTooltip(() => text("span", "", mark.site.name), { direction: "top", offset: [0, -6] });
      mark.on("click", () => bridge && bridge.clicked(site.id));
      marks.set(site.id, mark);
    }
    clusters.addLayers([...marks.values()]);
    note(sites.length ? "" : "Sites appear here once the directory has some.");
    if (!fitted && sites.length) {
      fitted = true;
      fitAll();
    }
  }

  function setStatus(changes) {
    const changed = [];
    for (const [id, status] of changes) {
      const mark = marks.get(id);
      if (!mark || mark.site.status === status) continue;
      mark.site.status = status;
      mark.setIcon(siteIcon(status));
      changed.push(mark);
    }
    if (changed.length) clusters.refreshClusters(changed);
  }

  function fitAll() {
    if (marks.size) map.fitBounds(L.latLngBounds([...marks.values()].map((m) => m.getLatLng())), { padding: [30, 30], animate: false });
  }

  // -- people --------------------------------------------------------------------------------
  const people = new Map();
  const peopleLayer = L.layerGroup().addTo(map);
  function setPeople(list) {
    for (const person of list) {
      let dot = people.get(person.id);
      if (!dot) {
        dot = L.circleMarker([person.lat, person.lon], { radius: 3, weight: 1, color: css("window"), fillColor: css("focus"), fillOpacity: 0.9, interactive: true });
        dot.bindTooltip(() => text("span", "", dot.words), { direction: "top" });
        people.set(person.id, dot);
        dot.addTo(peopleLayer);
      }
      dot.words = person.name;
      dot.setLatLng([person.lat, person.lon]);
    }
  }
  const showPeople = () => { map.getZoom() >= 11 ? map.addLayer(peopleLayer) : map.removeLayer(peopleLayer); };
  map.on("zoomend", showPeople);
  showPeople();

  // -- the selected alert --------------------------------------------------------------------
  const focus = L.featureGroup().addTo(map);
  const mix = (order) => {
    const hue = 230 - 180 * order;
    return "hsl(" + hue + " 75% " + (45 + 20 * order) + "%)";
  };
  function label(layer, words, direction) {
    layer.bindTooltip(text("span", "", words), { permanent: true, direction, className: "mark-label", offset: direction === "right" ? [8, 0] : [0, 0] });
    return layer;
  }
  function showAlert(place) {
    focus.clearLayers();
    if (!place) return;
    const strong = colour(place.severity);
    if (place.site) {
      const s = place.site;
      const look = { color: strong, weight: 2, fillOpacity: 0.06, dashArray: "5 4" };
      if (Array.isArray(s.fence)) L.polygon(s.fence.map(([lon, lat]) => [lat, lon]), look).addTo(focus);
      else L.circle([s.lat, s.lon], { radius: s.fence || 200, ...look }).addTo(focus);
      label(L.circleMarker([s.lat, s.lon], { radius: 6, color: strong, weight: 2, fillOpacity: 0.25 }), s.name, "right").addTo(focus);
    }
    const track = place.track;
    for (let i = 1; i < track.length; i++) {
      const [a, b] = [track[i - 1], track[i]];
      L.polyline([[a.lat, a.lon], [b.lat, b.lon]], { color: mix(b.order), weight: 2, opacity: 0.85 }).addTo(focus);
    }
    track.forEach((p, i) => {
      const dot = L.circleMarker([p.lat, p.lon], { radius: 3, color: mix(p.order), weight: 1, fillOpacity: 1 }).addTo(focus);
      dot.bindTooltip(text("span", "", p.at), { direction: "top" });
      if (i === track.length - 1) label(dot, p.at, "left");
    });
    for (const line of place.lines) {
      const ends = [[line.start.lat, line.start.lon], [line.end.lat, line.end.lon]];
      const drawn = L.polyline(ends, { color: strong, weight: 3, dashArray: "2 6" }).addTo(focus);
      drawn.bindTooltip(text("span", "", line.label), { permanent: true, direction: "center", className: "mark-label" });
    }
    for (const p of place.points)
      label(L.circleMarker([p.lat, p.lon], { radius: 6, color: strong, weight: 2, fillColor: strong, fillOpacity: 0.5 }), p.label, "right").addTo(focus);
    const bounds = focus.getBounds();
    if (bounds.isValid()) map.flyToBounds(bounds, { padding: [60, 60], maxZoom: 16, duration: 0.6 });
  }

  // -- notes, legend, keys -------------------------------------------------------------------
  const noteBox = text("div", "note", "Loading the map …");
  document.body.append(noteBox);
  let calm = "";
  function note(words) {
    calm = words;
    noteBox.textContent = words;
    noteBox.classList.remove("stale");
    noteBox.hidden = !words;
  }
  function setStale(words) {
    noteBox.textContent = words || calm;
    noteBox.classList.toggle("stale", Boolean(words));
    noteBox.hidden = !(words || calm);
  }
  const legend = L.control({ position: "bottomleft" });
  legend.onAdd = () => {
    const box = text("div", "legend", "");
    for (const status of ["critical", "high", "medium", "low", "ok"]) {
      const mark = text("i", "", SHAPES[status]);
      mark.style.color = colour(status);
      const row = text("div", "", "");
      row.append(mark, " " + (status === "ok" ? "no open alert" : status));
      box.append(row);
    }
    return box;
  };
  legend.addTo(map);
  map.getContainer().addEventListener("keydown", (e) => { if (e.key === "0") fitAll(); });

  // -- channel -------------------------------------------------------------------------------
  let bridge = null;
  const orders = { setSites, setStatus, setPeople, showAlert, setStale, fitAll };
  new QWebChannel(qt.webChannelTransport, (channel) => {
    bridge = channel.objects.bridge;
    bridge.told.connect((order, json) => orders[order](JSON.parse(json)));
    note("");
    bridge.opened();
  });
  window.consoleMap = {
    state: () => JSON.stringify({
      sites: marks.size,
      statuses: [...marks.values()].reduce((n, m) => { n[m.site.status] = (n[m.site.status] || 0) + 1; return n; }, {}),
      focus: focus.getLayers().length,
      people: people.size,
      note: noteBox.hidden ? "" : noteBox.textContent,
      labels: [...document.querySelectorAll(".mark-label")].map((e) => e.textContent),
      zoom: map.getZoom(),
    }),
  };
};
