// Marks that are drawn only in view, near enough, and few enough to be told apart.
"use strict";

(function (noc) {
  const Mark = noc.NamedMarker.extend({
    saying() {
      return `${this.thing.name} ${this.kind.said(this.thing)}`;
    },
  });

  // kind: icon(thing), said(thing), choose(id), dragged(id) where it can be (as text), from (zoom), limit, behind (stacking), crowded(count).
  noc.few = (map, kind) => {
    const things = new Map();
    const shown = new Map();
    const layer = L.layerGroup().addTo(map);
    let crowd = 0, isOn = true;

    function marked(thing) {
      const marker = new Mark([thing.lat, thing.lon], { icon: kind.icon(thing), zIndexOffset: kind.behind });
      marker.thing = thing;
      marker.kind = kind;
      marker.bindTooltip(() => noc.tip(marker.thing.name, kind.said(marker.thing)), { direction: "top", offset: [0, -7] });
      marker.on("click", () => kind.choose(marker.thing.id));
      if (kind.dragged) marker.on("add", () => draggable(marker));
      return marker;
    }

    function draggable(marker) {
      const mark = marker.getElement();
      mark.draggable = true;
      // Leaflet's style forbids it for all marks.
      mark.style.webkitUserDrag = "element";
      // The map would be moved instead.
      L.DomEvent.on(mark, "mousedown", L.DomEvent.stopPropagation);
      L.DomEvent.on(mark, "dragstart", (event) => event.dataTransfer.setData("text/plain", kind.dragged(marker.thing.id)));
    }

    function hide(id) {
      layer.removeLayer(shown.get(id));
      shown.delete(id);
    }

    function restyle(marker) {
      const icon = kind.icon(marker.thing);
      if (marker.options.icon !== icon) marker.setIcon(icon);
      marker.putName();
    }

    function inView() {
      if (!isOn || map.getZoom() < kind.from) return [];
      const bounds = map.getBounds();
      return [...things.values()].filter((thing) => bounds.contains([thing.lat, thing.lon]));
    }

    function draw() {
      const seen = inView();
      crowd = seen.length > kind.limit ? seen.length : 0;
      const wanted = new Map(crowd ? [] : seen.map((thing) => [thing.id, thing]));
      for (const id of [...shown.keys()]) if (!wanted.has(id)) hide(id);
      for (const [id, thing] of wanted) {
        const marker = shown.get(id);
        if (!marker) {
          shown.set(id, marked(thing));
          layer.addLayer(shown.get(id));
        } else if (marker.thing !== thing) {
          marker.thing = thing;
          marker.setLatLng([thing.lat, thing.lon]);
          restyle(marker);
        }
      }
      kind.crowded(crowd);
    }
    map.on("moveend resize", draw);

    return {
      put: (given, isAll) => {
        if (isAll) things.clear();
        for (const thing of given) things.set(thing.id, thing);
        draw();
      },
      show: (on) => {
        isOn = on;
        draw();
      },
      restyle: () => shown.forEach(restyle),
      all: () => [...things.values()],
      count: () => things.size,
      shown: () => shown.size,
      crowd: () => crowd,
      each: () => [...shown.values()].map((marker) => marker.thing),
    };
  };
})(window.noc);
