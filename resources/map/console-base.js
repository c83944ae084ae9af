// The base map: land, borders and town names, drawn on canvas tiles so that moving costs nothing.
"use strict";

(function (noc) {
  const TILE = 256;

  // Mercator in a world of 0..1, y downwards.
  const projectX = (lon) => (lon + 180) / 360;
  const projectY = (lat) => {
    const sin = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180);
    return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
  };

  // A ring as flat numbers x, y, x, y … with the box around it.
  function ringOf(points) {
    const flat = new Float64Array(points.length * 2);
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    points.forEach(([lon, lat], i) => {
      const x = projectX(lon), y = projectY(lat);
      flat[2 * i] = x;
      flat[2 * i + 1] = y;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    });
    return { flat, box };
  }

  function polygonsOf(collection) {
    const polygons = [];
    for (const { geometry } of collection.features || []) {
      if (!geometry) continue;
      const all = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
      for (const rings of all) {
        const drawn = rings.filter((ring) => ring.length > 3).map(ringOf);
        if (drawn.length) polygons.push(drawn);
      }
    }
    return polygons;
  }

  function trace(context, ring, left, top, scale, isOutline) {
    const flat = ring.flat;
    let lastX = NaN, lastY = NaN, wasEdge = false;
    for (let i = 0; i < flat.length; i += 2) {
      const x = flat[i] * scale - left, y = flat[i + 1] * scale - top;
      // The cut at 180 degrees is not a coast.
      const isEdge = flat[i] < 1e-6 || flat[i] > 1 - 1e-6;
      const isLast = i === flat.length - 2;
      if (i === 0 || (isOutline && isEdge && wasEdge)) context.moveTo(x, y);
      else if (isLast || Math.abs(x - lastX) > 0.6 || Math.abs(y - lastY) > 0.6) context.lineTo(x, y);
      else continue;
      lastX = x;
      lastY = y;
      wasEdge = isEdge;
    }
  }

  const Land = L.GridLayer.extend({
    options: { pane: "base", tileSize: TILE, keepBuffer: 2, updateWhenZooming: false, noWrap: false },
    polygons: [],
    outlines: true,
    createTile(coords) {
      const tile = document.createElement("canvas");
      const density = window.devicePixelRatio || 1;
      tile.width = tile.height = TILE * density;
      const context = tile.getContext("2d", { alpha: false });
      context.scale(density, density);
      context.fillStyle = noc.colour("sea");
      context.fillRect(0, 0, TILE, TILE);
      const scale = TILE * 2 ** coords.z;
      const left = coords.x * TILE, top = coords.y * TILE;
      const seen = this.polygons.filter(([{ box }]) =>
        box[0] * scale < left + TILE + 2 && box[2] * scale > left - 2 && box[1] * scale < top + TILE + 2 && box[3] * scale > top - 2);
      this.paint(context, seen, left, top, scale, false);
      if (this.outlines) this.paint(context, seen, left, top, scale, true);
      return tile;
    },
    paint(context, polygons, left, top, scale, isOutline) {
      context.beginPath();
      for (const rings of polygons) for (const ring of rings) trace(context, ring, left, top, scale, isOutline);
      if (isOutline) {
        context.strokeStyle = noc.colour("line");
        context.lineWidth = 1;
        context.lineJoin = "round";
        context.stroke();
      } else {
        context.fillStyle = noc.colour("land");
        context.fill("evenodd");
      }
    },
  });

  // Names that do not touch each other, the most important first.
  const Names = L.Layer.extend({
    places: [],
    onAdd(map) {
      this.box = noc.text("div", "names leaflet-zoom-hide", "");
      map.getPane("names").append(this.box);
      map.on("moveend zoomend resize", this.plan, this);
      this.plan();
    },
    onRemove(map) {
      this.box.remove();
      map.off("moveend zoomend resize", this.plan, this);
    },
    // After the clusters of the new view are there: names give way to them.
    plan() {
      clearTimeout(this.planned);
      this.planned = setTimeout(() => this._map && this.draw(), 30);
    },
    draw() {
      const map = this._map;
      this.box.replaceChildren();
      const bounds = map.getBounds(), zoom = map.getZoom();
      const frame = map.getContainer().getBoundingClientRect();
      const origin = map.containerPointToLayerPoint([0, 0]).subtract([frame.left, frame.top]);
      const taken = [...document.querySelectorAll(".cluster")].map((element) => {
        const box = element.getBoundingClientRect();
        return [box.left + origin.x, box.top + origin.y, box.right + origin.x, box.bottom + origin.y];
      });
      for (const [name, lat, lon, from, isCapital] of this.places) {
        if (from > zoom || this.box.childElementCount >= 60) break;
        if (!bounds.contains([lat, lon])) continue;
        const at = map.latLngToLayerPoint([lat, lon]);
        const width = name.length * 6.4 + 14;
        const area = [at.x - 4, at.y - 9, at.x + width, at.y + 9];
        if (taken.some((t) => area[0] < t[2] && area[2] > t[0] && area[1] < t[3] && area[3] > t[1])) continue;
        taken.push(area);
        const label = noc.text("span", isCapital ? "place capital" : "place", name);
        L.DomUtil.setPosition(label, at);
        this.box.append(label);
      }
    },
  });

  noc.base = (map) => {
    map.createPane("base").style.zIndex = 150;
    map.createPane("names").style.zIndex = 160;
    const land = new Land().addTo(map);
    const names = new Names().addTo(map);
    const load = (file, use) =>
      fetch(file).then((answer) => answer.json()).then(use).catch((error) => noc.report(`${file}: ${error.message}`));
    load("countries.json", (shapes) => {
      land.polygons = polygonsOf(shapes);
      noc.outlineCount = land.polygons.length;
      land.redraw();
    });
    load("places.json", (places) => {
      names.places = places.sort((one, other) => one[3] - other[3]);
      names.plan();
    });
    return {
      recolour: () => land.redraw(),
      planNames: () => names.plan(),
      setOutlines: (shown) => {
        land.outlines = shown;
        land.redraw();
      },
    };
  };
})(window.noc);
