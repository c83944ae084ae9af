// The map page: shows what it is told over the channel, and says what was chosen.
"use strict";

(function (noc) {
  noc.words = {};
  noc.track = [];
  noc.riskRamp = ["#000000", "#ffffff"];
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
        const began = performance.now();
        try {
          if (orders[order](JSON.parse(json)) === SEEN) tellWhenPainted(order, began);
        } catch (error) {
          noc.report(`${order}: ${error.stack}`);
        }
      });
      noc.bridge.opened();
    });
  };

  // What an order gives that is worth measuring until it can be seen.
  const SEEN = Symbol("seen");

  // After the frame that shows it: a message comes in behind the painting of that frame.
  function tellWhenPainted(order, began) {
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => noc.bridge.report_painted(order, performance.now() - began);
      painted.port2.postMessage(null);
    });
  }

  function begin(map) {
    noc.addHatch();
    map.createPane("focus").style.zIndex = 620;
    map.createPane("labels").style.zIndex = 640;
    noc.vector = L.svg({ padding: 0.3 });
    const started = performance.now();
    let isFitted = true, loadedMs = null, statusMs = null;
    noc.moved = () => (isFitted = false);

    function fitAll() {
      isFitted = true;
      if (!sites.count()) return;
      map.fitBounds(sites.bounds(), { padding: [36, 36], maxZoom: 15, animate: false });
    }

    function report() {
      const tools = { hidden: layers.hidden(), measured: measure.points(), legend: controls.legendChosen(), panel: !layers.panel.hidden };
      noc.bridge.report_tools(JSON.stringify(tools));
    }

    function togglePanel(shown) {
      layers.panel.hidden = shown === undefined ? !layers.panel.hidden : !shown;
      if (shown === undefined) report();
    }

    const base = noc.base(map);
    const sites = noc.sites(map);
    const alert = noc.alert(map);
    const risk = noc.risk(map, sites.all);
    const controls = (noc.controls = noc.makeControls(map, {
      fit: fitAll,
      find: () => find.open(),
      measure: () => measure.toggle(),
      layers: togglePanel,
      changed: () => {
        controls.chooseLegend();
        report();
      },
      saidAt: risk.saidAt,
    }));
    const people = noc.people(map);
    const cameras = noc.cameras(map);
    const tiles = noc.tiles(map);
    const find = noc.find(map, sites.all, people.all);
    const measure = noc.measure(map, report);
    const slider = noc.slider(people.setMoment);
    const layers = noc.layers(
      {
        sites: () => base.planNames(),
        fences: sites.showFences,
        people: people.show,
        tracks: alert.showTracks,
        cameras: cameras.show,
        risk: (on) => {
          risk.show(on);
          controls.legend.setRisk(on);
        },
        outlines: base.setOutlines,
        tiles: tiles.show,
      },
      report,
    );
    layers.offer("tiles", false);
    controls.addPanel(layers.panel);

    // Until the operator moves it, the map goes on showing all sites when its pane changes size.
    map.on("dragstart", noc.moved);
    map.getContainer().addEventListener("wheel", noc.moved, { passive: true });
    map.on("resize", () => isFitted && !alert.isShown() && fitAll());
    map.on("moveend", () => {
      const centre = map.getCenter();
      noc.bridge.report_view(centre.lat, centre.lng, map.getZoom());
    });

    const STEP = 120;
    const pan = (x, y) => () => {
      noc.moved();
      map.panBy([x * STEP, y * STEP], { animate: !noc.reducedMotion });
    };
    const zoom = (by) => () => {
      noc.moved();
      map.setZoom(map.getZoom() + by);
    };
    const keys = {
      0: fitAll,
      "+": zoom(1),
      "=": zoom(1),
      "-": zoom(-1),
      "/": find.open,
      l: () => {
        controls.legend.toggle();
        controls.chooseLegend();
        report();
      },
      y: () => togglePanel(),
      h: () => layers.toggle("risk"),
      d: () => measure.toggle(),
      ArrowLeft: pan(-1, 0),
      ArrowRight: pan(1, 0),
      ArrowUp: pan(0, -1),
      ArrowDown: pan(0, 1),
    };
    // Leaflet's own keys work only while the map itself has the focus, not one of its sites.
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const chosen = document.activeElement;
      // A slider has arrows of its own; a button and a switch have Enter and the space bar.
      const isOwn = chosen.matches("input[type=range]") && event.key.startsWith("Arrow");
      const isPressed = chosen.matches("button, input") && event.key === "Enter";
      if (isOwn || isPressed) return;
      if (measure.press(event.key)) {
        event.preventDefault();
        return;
      }
      if (event.key === "Enter" && chosen.matches(".site, .cluster-place")) chosen.click();
      const act = keys[event.key] || keys[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
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
        ages: people.ages(),
        crowd: people.crowd(),
        cameras: cameras.states(),
        focus: alert.layers(),
        labels: alert.labels(),
        tracks: alert.tracks(),
        risk: risk.isShown() ? risk.cells() : null,
        hidden: layers.hidden(),
        panel: !layers.panel.hidden,
        legend: controls.legend.isOpen() ? controls.legend.rows() : null,
        find: find.state(),
        measured: measure.points(),
        total: measure.total(),
        distances: measure.labels(),
        slider: slider.state(),
        tiles: { ...tiles.state(), words: controls.tiles(), credit: controls.credit() },
        position: controls.position(),
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
      look: ({ colours, risk: ramp, track, words, reduced_motion }) => {
        for (const [name, value] of Object.entries(colours)) document.documentElement.style.setProperty(`--${name}`, value);
        noc.riskRamp = ramp;
        noc.track = track;
        noc.words = words;
        noc.reducedMotion = reduced_motion;
        base.recolour();
        for (const each of [controls, find, measure, slider, layers]) each.say();
        alert.redraw();
        risk.redraw();
      },
      tools: ({ hidden, measured, legend, panel }) => {
        layers.setHidden(hidden);
        measure.set(measured);
        controls.setLegend(legend);
        togglePanel(panel);
      },
      layers: layers.setHidden,
      tiles: (told) => layers.offer("tiles", tiles.set(told)),
      sites: (message) => {
        if (!sites.add(message)) return;
        controls.setSites(sites.count(), message.unplaced);
        if (isFitted && !alert.isShown()) fitAll();
        risk.redraw();
        base.planNames();
        loadedMs = performance.now() - started;
        return SEEN;
      },
      status: (changes) => {
        const began = performance.now();
        sites.setStatus(changes);
        statusMs = performance.now() - began;
        return SEEN;
      },
      people: (message) => people.put(message),
      cameras: (given) => {
        cameras.put(given, true);
        controls.legend.setCameras(given.length > 0);
      },
      risk: (pairs) => risk.set(pairs),
      span: (span) => slider.set(span),
      alert: ({ place, fly }) => {
        alert.show(place, fly);
        if (place) noc.moved();
      },
      view: ({ lat, lon, zoom }) => {
        noc.moved();
        map.setView([lat, lon], zoom, { animate: false });
      },
      use: (tool) => {
        const acts = { find: find.open, measure: measure.toggle, layers: togglePanel, risk: () => layers.toggle("risk") };
        acts[tool]();
      },
      found: (alerts) => find.answer(alerts),
      stale: (words) => controls.setStale(words),
      fit: fitAll,
    };
  }
})(window.noc);
