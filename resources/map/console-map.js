// The map page: shows what it is told over the channel, and says what was chosen.
"use strict";

(function (noc) {
  noc.words = {};
  noc.track = [];
  noc.reducedMotion = false;
  noc.colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  noc.report = (words) => noc.bridge && noc.bridge.report_failure(String(words));
  window.addEventListener("error", (event) => noc.report(`${event.message} (${event.filename}:${event.lineno})`));
  window.addEventListener("unhandledrejection", (event) => noc.report(event.reason));

  noc.start = (map) => {
    new QWebChannel(qt.webChannelTransport, (channel) => {
      noc.bridge = channel.objects.bridge;
      const orders = begin(map);
      noc.bridge.told.connect((order, json) => {
        try {
          orders[order](JSON.parse(json));
        } catch (error) {
          noc.report(`${order}: ${error.stack}`);
        }
      });
      noc.bridge.opened();
    });
  };

  function begin(map) {
    noc.addHatch();
    map.createPane("focus").style.zIndex = 620;
    map.createPane("labels").style.zIndex = 640;
    noc.vector = L.svg({ padding: 0.3 });
    const started = performance.now();
    let isFitted = true, loadedMs = null, statusMs = null;

    function fitAll() {
      isFitted = true;
      if (!sites.count()) return;
      map.fitBounds(sites.bounds(), { padding: [36, 36], maxZoom: 15, animate: false });
    }
    const base = noc.base(map);
    const sites = noc.sites(map);
    const alert = noc.alert(map);
    const controls = (noc.controls = noc.makeControls(map, fitAll));
    const people = noc.people(map);

    // Until the operator moves it, the map goes on showing all sites when its pane changes size.
    map.on("dragstart", () => (isFitted = false));
    map.getContainer().addEventListener("wheel", () => (isFitted = false), { passive: true });
    map.on("resize", () => isFitted && !alert.isShown() && fitAll());
    map.on("moveend", () => {
      const centre = map.getCenter();
      noc.bridge.report_view(centre.lat, centre.lng, map.getZoom());
    });
    const STEP = 120;
    const keys = {
      0: fitAll,
      "+": () => map.zoomIn(),
      "=": () => map.zoomIn(),
      "-": () => map.zoomOut(),
      l: () => controls.toggleLegend(),
      ArrowLeft: () => map.panBy([-STEP, 0]),
      ArrowRight: () => map.panBy([STEP, 0]),
      ArrowUp: () => map.panBy([0, -STEP]),
      ArrowDown: () => map.panBy([0, STEP]),
    };
    // Leaflet's own keys work only while the map itself has the focus, not one of its sites.
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const chosen = document.activeElement;
      if (event.key === "Enter" && chosen.matches(".site")) chosen.click();
      const act = keys[event.key] || keys[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      if (event.key !== "0") isFitted = isFitted && event.key.toLowerCase() === "l";
      act();
    });
    window.addEventListener("focus", () => document.body.classList.add("focused"));
    window.addEventListener("blur", () => document.body.classList.remove("focused"));

    noc.state = () =>
      JSON.stringify({
        sites: sites.count(),
        statuses: sites.statuses(),
        fences: sites.fences(),
        people: people.count(),
        peopleShown: people.shown(),
        crowd: people.crowd(),
        focus: alert.layers(),
        labels: alert.labels(),
        note: controls.note(),
        empty: controls.empty(),
        unplaced: controls.unplaced(),
        outlines: noc.outlineCount || 0,
        centre: map.getCenter(),
        zoom: map.getZoom(),
        loadedMs,
        statusMs,
      });
    noc.status = sites.status;

    return {
      look: ({ colours, track, words, reduced_motion }) => {
        for (const [name, value] of Object.entries(colours)) document.documentElement.style.setProperty(`--${name}`, value);
        noc.track = track;
        noc.words = words;
        noc.reducedMotion = reduced_motion;
        base.recolour();
        controls.say();
        alert.redraw();
      },
      outlines: (shown) => base.setOutlines(shown),
      sites: (message) => {
        if (!sites.add(message)) return;
        controls.setSites(sites.count(), message.unplaced);
        if (isFitted && !alert.isShown()) fitAll();
        base.planNames();
        loadedMs = performance.now() - started;
      },
      status: (changes) => {
        const began = performance.now();
        sites.setStatus(changes);
        statusMs = performance.now() - began;
      },
      people: (message) => people.put(message),
      alert: ({ place, fly }) => {
        alert.show(place, fly);
        if (place) isFitted = false;
      },
      view: ({ lat, lon, zoom }) => {
        isFitted = false;
        map.setView([lat, lon], zoom, { animate: false });
      },
      stale: (words) => controls.setStale(words),
      fit: fitAll,
    };
  }
})(window.noc);
