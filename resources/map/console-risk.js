// Risk of regions: hexagons that keep their size on the screen, so that they part as one zooms in.
"use strict";

(function (noc) {
  const RADIUS = 26, ROOT3 = Math.sqrt(3), PAD = 0.15, FILL = 0.62;
  // The share of a cell's sites that have no more than the risk that is shown.
  const SHARE = 0.9;

  function rgb(hex) {
    return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  }

  // The theme's ramp between its colours, as `ui.theme.risk_colour` does it.
  noc.riskColour = (risk) => {
    const ramp = noc.riskRamp, along = risk * (ramp.length - 1);
    const step = Math.min(Math.floor(along), ramp.length - 2);
    const low = rgb(ramp[step]), high = rgb(ramp[step + 1]);
    return `rgb(${low.map((value, i) => Math.round(value + (high[i] - value) * (along - step))).join(", ")})`;
  };

  // Which hexagon a point of the world is in: axial coordinates, rounded in three directions.
  function cellOf(x, y) {
    const q = (ROOT3 / 3 * x - y / 3) / RADIUS, r = (2 / 3 * y) / RADIUS;
    let column = Math.round(q), row = Math.round(r);
    const third = Math.round(-q - r);
    const offQ = Math.abs(column - q), offR = Math.abs(row - r), offS = Math.abs(third + q + r);
    if (offQ > offR && offQ > offS) column = -row - third;
    else if (offR > offS) row = -column - third;
    return [column, row];
  }

  function settled(cell) {
    cell.risks.sort((one, other) => one - other);
    cell.risk = cell.risks.length ? cell.risks[Math.ceil(cell.risks.length * SHARE) - 1] : null;
    return cell;
  }

  function hatch(context) {
    const made = document.createElement("canvas");
    made.width = made.height = 6;
    const pen = made.getContext("2d");
    pen.strokeStyle = noc.colour("unknown");
    pen.lineWidth = 1.4;
    for (const shift of [-6, 0, 6]) {
      pen.moveTo(shift, 6);
      pen.lineTo(shift + 6, 0);
    }
    pen.stroke();
    return context.createPattern(made, "repeat");
  }

  const Hexagons = L.Layer.extend({
    initialize(sites) {
      this.sites = sites;
      this.risks = new Map();
      this.cells = new Map();
    },
    onAdd(map) {
      this.canvas = noc.text("canvas", "leaflet-zoom-hide", "");
      map.getPane("risk").append(this.canvas);
      map.on("moveend zoomend resize", this.draw, this);
      this.draw();
    },
    onRemove(map) {
      this.canvas.remove();
      this.cells.clear();
      map.off("moveend zoomend resize", this.draw, this);
    },
    gather(frame) {
      const map = this._map;
      this.cells.clear();
      for (const { id, lat, lon } of this.sites()) {
        const at = map.project([lat, lon]);
        if (!frame.contains(at)) continue;
        const [column, row] = cellOf(at.x, at.y), key = `${column},${row}`;
        let cell = this.cells.get(key);
        if (!cell) this.cells.set(key, (cell = { column, row, count: 0, risks: [] }));
        const risk = this.risks.get(id);
        cell.count++;
        if (typeof risk === "number") cell.risks.push(risk);
      }
      this.cells.forEach(settled);
    },
    draw() {
      const map = this._map;
      if (!map) return;
      const bounds = map.getPixelBounds(), size = map.getSize();
      const pad = size.multiplyBy(PAD).add([RADIUS, RADIUS]).round();
      const frame = L.bounds(bounds.min.subtract(pad), bounds.max.add(pad));
      this.gather(frame);
      const canvas = this.canvas, density = window.devicePixelRatio || 1, whole = frame.getSize();
      canvas.width = whole.x * density;
      canvas.height = whole.y * density;
      canvas.style.width = `${whole.x}px`;
      canvas.style.height = `${whole.y}px`;
      L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint(pad.multiplyBy(-1)));
      const context = canvas.getContext("2d");
      context.scale(density, density);
      this.unknown = hatch(context);
      for (const cell of this.cells.values()) this.paint(context, cell, frame.min);
    },
    paint(context, cell, corner) {
      const x = RADIUS * ROOT3 * (cell.column + cell.row / 2) - corner.x, y = RADIUS * 1.5 * cell.row - corner.y;
      context.beginPath();
      for (let side = 0; side < 6; side++) {
        const angle = (Math.PI / 180) * (60 * side - 30);
        context.lineTo(x + (RADIUS - 1) * Math.cos(angle), y + (RADIUS - 1) * Math.sin(angle));
      }
      context.closePath();
      context.globalAlpha = cell.risk === null ? 1 : FILL;
      context.fillStyle = cell.risk === null ? this.unknown : noc.riskColour(cell.risk);
      context.fill();
      context.globalAlpha = 1;
      context.strokeStyle = cell.risk === null ? noc.colour("unknown") : noc.riskColour(cell.risk);
      context.lineWidth = 1;
      context.stroke();
    },
    at(latlng) {
      if (!this._map) return null;
      const { x, y } = this._map.project(latlng);
      return this.cells.get(cellOf(x, y).join(",")) || null;
    },
  });

  noc.risk = (map, sites) => {
    map.createPane("risk").style.zIndex = 156;
    map.getPane("risk").style.pointerEvents = "none";
    const layer = new Hexagons(sites);

    function said(cell) {
      const words = noc.words, unknown = cell.count - cell.risks.length;
      if (cell.risk === null) return noc.filled(words.risk_none, cell.count);
      const known = noc.filled(words.risk_cell, cell.count).replace("{risk}", cell.risk.toFixed(2));
      return unknown ? `${known}, ${noc.filled(words.risk_part, unknown)}` : known;
    }

    return {
      set: (pairs) => {
        layer.risks = new Map(pairs);
        layer.draw();
      },
      show: (on) => (on ? map.addLayer(layer) : map.removeLayer(layer)),
      isShown: () => map.hasLayer(layer),
      redraw: () => layer.draw(),
      saidAt: (latlng) => {
        const cell = layer.at(latlng);
        return cell ? said(cell) : "";
      },
      cells: () => [...layer.cells.values()].map((cell) => ({ count: cell.count, known: cell.risks.length, risk: cell.risk })),
    };
  };
})(window.noc);
