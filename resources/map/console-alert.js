// The selected alert: its site and fence, the track coloured by time, the points and lines that prove it.
"use strict";

(function (noc) {
  const CLOSEST = 17;

  noc.alert = (map) => {
    const focus = L.featureGroup().addTo(map);
    let place = null, hasTracks = true, tracksDrawn = 0;

    const renderer = L.svg({ padding: 0.3, pane: "focus" });
    const vector = (options) => ({ renderer, interactive: false, ...options });

    // Tooltips, not markers: Leaflet keeps them beside their point at every zoom.
    function label(layer, words, direction, kind) {
      if (!words) return layer;
      const offset = { left: [-9, 0], right: [9, 0], top: [0, -9], bottom: [0, 9], center: [0, 0] }[direction];
      return layer.bindTooltip(noc.text("span", "", words), { permanent: true, direction, offset, className: `label ${kind}`, pane: "labels" });
    }

    // Away from the other points: the upper one is named above itself, the lower one below.
    function side(point, others) {
      const rest = others.filter((other) => other !== point);
      const middle = rest.reduce((sum, other) => sum + other.lat, 0) / (rest.length || 1);
      return rest.length && point.lat < middle ? "bottom" : "top";
    }

    // Labels that would cover each other move down until they do not.
    function settle() {
      const taken = [];
      for (const element of document.querySelectorAll(".label")) {
        element.style.marginTop = "0px";
        const box = element.getBoundingClientRect();
        let top = box.top, tries = 0;
        const hit = () => taken.find((t) => box.left < t.right && box.right > t.left && top < t.bottom && top + box.height > t.top);
        for (let other = hit(); other && tries < 8; other = hit(), tries++) top = other.bottom + 2;
        element.style.marginTop = `${top - box.top}px`;
        taken.push({ left: box.left, right: box.right, top, bottom: top + box.height });
      }
    }
    map.on("moveend zoomend", settle);

    function drawSite(site, points, strong) {
      if (site.fence) focus.addLayer(noc.fence(site, vector({ className: `fence strong ${strong}` })));
      const dot = L.circleMarker([site.lat, site.lon], vector({ radius: 5, className: `spot site-spot ${strong}` }));
      // Where a point of the proof has the same name, one is enough.
      const isNamed = points.some((point) => point.lat === site.lat && point.lon === site.lon && point.label.startsWith(site.name));
      focus.addLayer(label(dot, isNamed ? "" : site.name, "bottom", "site-label"));
    }

    function drawTrack(track, points) {
      if (!hasTracks || !track.length) return;
      tracksDrawn = track.length;
      const line = track.map((point) => [point.lat, point.lon]);
      focus.addLayer(L.polyline(line, vector({ className: "casing" })));
      const colours = noc.track;
      const step = (point) => Math.min(colours.length - 1, Math.floor(point.order * colours.length));
      // One line for each run of the same colour, joined end to end.
      for (let start = 0; start < track.length - 1; ) {
        let end = start + 1;
        while (end < track.length - 1 && step(track[end]) === step(track[start])) end++;
        const run = L.polyline(line.slice(start, end + 1), vector({ color: colours[step(track[start])], weight: 3, opacity: 1 }));
        focus.addLayer(run);
        start = end;
      }
      const oldest = track[0], newest = track[track.length - 1];
      const ends = [[oldest, "start", colours[0]], [newest, "end", colours[colours.length - 1]]];
      for (const [point, kind, colour] of track.length > 1 ? ends : ends.slice(1)) {
        const dot = L.circleMarker([point.lat, point.lon], vector({ radius: 4, weight: 2, color: colour, className: `track-${kind}` }));
        const isMarked = points.some((other) => other.lat === point.lat && other.lon === point.lon);
        focus.addLayer(label(dot, isMarked ? "" : point.at, side(point, [oldest, newest]), "time-label"));
      }
    }

    function drawPoint(point, points, strong) {
      if (point.accuracy_m) {
        focus.addLayer(L.circle([point.lat, point.lon], vector({ radius: point.accuracy_m, className: `accuracy ${strong}` })));
      }
      const dot = L.circleMarker([point.lat, point.lon], vector({ radius: 6, className: `spot ${strong}` }));
      focus.addLayer(label(dot, point.label, side(point, points), "point-label"));
    }

    function drawLine(line, strong) {
      const ends = [[line.start.lat, line.start.lon], [line.end.lat, line.end.lon]];
      focus.addLayer(L.polyline(ends, vector({ className: "casing" })));
      focus.addLayer(label(L.polyline(ends, vector({ className: `link ${strong}` })), line.label, "center", `line-label ${strong}`));
    }

    function show(given, isFlight) {
      place = given;
      tracksDrawn = 0;
      focus.clearLayers();
      const track = place && hasTracks ? place.track : [];
      noc.controls.legend.setTrack(track.length > 1 ? [track[0].at, track[track.length - 1].at] : null);
      document.body.classList.toggle("has-alert", place !== null);
      if (!place) return;
      const strong = noc.known(place.severity);
      if (place.site) drawSite(place.site, place.points, strong);
      drawTrack(place.track, place.points);
      for (const line of place.lines) drawLine(line, strong);
      for (const point of place.points) drawPoint(point, place.points, strong);
      if (isFlight) fly();
      settle();
    }

    function fly() {
      const bounds = focus.getBounds();
      if (!bounds.isValid()) return;
      // Room for the labels at the sides and for an open legend, but not more than a small pane has.
      const size = map.getSize();
      const across = Math.min(110, size.x * 0.22), down = Math.min(70, size.y * 0.2);
      const legend = noc.controls.legend.isOpen() ? noc.controls.legend.element.offsetWidth + 20 : 0;
      const left = Math.max(across, Math.min(legend + across / 2, size.x * 0.5));
      const room = { paddingTopLeft: [left, down], paddingBottomRight: [across, down], maxZoom: CLOSEST };
      if (noc.reducedMotion) map.fitBounds(bounds, { ...room, animate: false });
      else map.flyToBounds(bounds, { ...room, duration: 0.6 });
    }

    return {
      show,
      redraw: () => show(place, false),
      showTracks: (on) => {
        hasTracks = on;
        show(place, false);
      },
      tracks: () => tracksDrawn,
      isShown: () => place !== null,
      fly,
      layers: () => focus.getLayers().length,
      labels: () => [...document.querySelectorAll(".label")].map((element) => element.textContent),
    };
  };
})(window.noc);
