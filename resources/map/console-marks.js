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
    person: '<circle cx="10" cy="6" r="3.6"/><path d="M3.2 18c0-4.4 3-7 6.8-7s6.8 2.6 6.8 7Z"/>',
  };
  noc.SIZES = { critical: 20, high: 18, medium: 15, low: 15, info: 13, ok: 13, stale: 15, unknown: 15, person: 14 };

  noc.drawing = (name, extra) =>
    `<svg class="shape ${name} ${extra || ""}" viewBox="0 0 20 20" aria-hidden="true">${DRAWINGS[name]}</svg>`;

  noc.shape = (name) => {
    const template = document.createElement("template");
    template.innerHTML = noc.drawing(name);
    return template.content.firstChild;
  };

  noc.text = (tag, cls, words) => {
    const element = document.createElement(tag);
    if (cls) element.className = cls;
    element.textContent = words;
    return element;
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
