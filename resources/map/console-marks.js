// Shapes and small elements. Everything that comes from outside is put in as text, never as HTML;
// the only HTML strings are the constant drawings below.
"use strict";

window.noc = {};

(function (noc) {
  // Worst first; what is not known is worse than fine.
  noc.RANK = ["critical", "high", "medium", "low", "info", "unknown", "stale", "ok"];
  noc.rank = (status) => noc.RANK.indexOf(status);
  noc.known = (status) => (noc.RANK.includes(status) ? status : "unknown");

  // Drawn in a square of 20; colours by class, so that a change of theme redraws nothing.
  const DRAWINGS = {
    critical: '<path d="M10 1.5 19 18H1Z"/>',
    high: '<path d="M10 1 19 10 10 19 1 10Z"/>',
    medium: '<circle cx="10" cy="10" r="8"/>',
    low: '<circle class="ring" cx="10" cy="10" r="6.5"/>',
    info: '<circle cx="10" cy="10" r="4"/>',
    ok: '<circle cx="10" cy="10" r="6"/><path class="tick" d="M6.9 10.2 9 12.3 13.2 8"/>',
    stale: '<circle class="hatched" cx="10" cy="10" r="7"/>',
    unknown: '<circle class="dashed" cx="10" cy="10" r="6.5"/>',
    camera_online: '<path d="M1.5 5h11v10h-11Z"/><path d="M14 8.4 18.6 5.6v8.8L14 11.6Z"/>',
    camera_offline: '<path d="M1.5 5h11v10h-11Z"/><path d="M14 8.4 18.6 5.6v8.8L14 11.6Z"/><path class="slash" d="M2 18.5 18 1.5"/>',
    camera_stale: '<path class="hatched" d="M1.5 5h11v10h-11Z"/><path class="hatched" d="M14 8.4 18.6 5.6v8.8L14 11.6Z"/>',
    camera_unknown: '<path class="dashed" d="M1.5 5h11v10h-11Z"/><path class="dashed" d="M14 8.4 18.6 5.6v8.8L14 11.6Z"/>',
    tool_find: '<circle class="drawn" cx="8.5" cy="8.5" r="5.5"/><path class="drawn" d="M12.6 12.6 18 18"/>',
    tool_measure: '<path class="drawn" d="M3 14 14 3l3.5 3.5-11 11ZM6.5 10.5l1.6 1.6M9 8l2.2 2.2M11.5 5.5l1.6 1.6"/>',
    tool_layers: '<path class="drawn" d="M10 2 18.5 6.5 10 11 1.5 6.5ZM2 10.5l8 4.2 8-4.2M2 14l8 4.2 8-4.2"/>',
    person: '<circle cx="10" cy="6" r="3.6"/><path d="M3.2 18c0-4.4 3-7 6.8-7s6.8 2.6 6.8 7Z"/>',
  };
  noc.SIZES = { critical: 20, high: 18, medium: 15, low: 15, info: 13, ok: 13, stale: 15, unknown: 15, person: 14 };

  noc.drawing = (name, extra) =>
    `<svg class="shape ${name} ${extra || ""}" viewBox="0 0 20 20" aria-hidden="true">${DRAWINGS[name]}</svg>`;

  noc.shape = (name, extra) => {
    const template = document.createElement("template");
    template.innerHTML = noc.drawing(name, extra);
    return template.content.firstChild;
  };

  noc.text = (tag, cls, words) => {
    const element = document.createElement(tag);
    if (cls) element.className = cls;
    element.textContent = words;
    return element;
  };

  // A name in bold and what is said of it, as a tooltip.
  noc.tip = (name, said) => {
    const box = noc.text("div", "", "");
    box.append(noc.text("b", "", name), noc.text("span", "said", said));
    return box;
  };

  // Metres as people say them.
  noc.metres = (m) => {
    if (m < 1000) return `${Math.round(m)} m`;
    return `${(m / 1000).toLocaleString("en", { maximumFractionDigits: m < 10000 ? 2 : m < 100000 ? 1 : 0 })} km`;
  };

  // {count} in translated words.
  noc.filled = (words, count) => (words || "").replace("{count}", count.toLocaleString("en"));

  // One pattern for all hatched shapes.
  noc.addHatch = () => {
    const template = document.createElement("template");
    template.innerHTML =
      '<svg width="0" height="0" class="defs" aria-hidden="true"><defs>' +
      '<pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
      '<rect class="hatch-ground" width="4" height="4"/><rect class="hatch-line" width="1.8" height="4"/>' +
      "</pattern></defs></svg>";
    document.body.append(template.content);
  };

  // A marker with a name for those who do not see it, and a focus that shows.
  noc.NamedMarker = L.Marker.extend({
    onAdd(map) {
      L.Marker.prototype.onAdd.call(this, map);
      this.putName();
    },
    putName() {
      const element = this.getElement();
      if (element) element.setAttribute("aria-label", this.saying());
    },
    saying() {
      return "";
    },
  });
})(window.noc);
