// The customer's own base map, read by the program from its file: this page reaches nothing outside.
"use strict";

(function (noc) {
  noc.tiles = (map) => {
    map.createPane("tiles").style.zIndex = 154;
    map.getPane("tiles").style.pointerEvents = "none";
    let layer = null, isOn = true, loaded = 0, credit = "";

    function put() {
      const isShown = isOn && layer !== null;
      if (layer) isOn ? layer.addTo(map) : layer.remove();
      // Such maps have names of their own.
      document.body.classList.toggle("has-tiles", isShown);
      noc.controls.setCredit(isShown ? credit : "");
    }

    return {
      set: ({ stamp, coverage, words }) => {
        if (layer) layer.remove();
        layer = null;
        loaded = 0;
        if (coverage) {
          const { min_zoom, max_zoom, bounds, attribution } = coverage;
          credit = attribution;
          layer = L.tileLayer(`noc://tiles/${stamp}/{z}/{x}/{y}`, {
            pane: "tiles",
            minNativeZoom: min_zoom,
            maxNativeZoom: max_zoom,
            // Pictures that are shrunk by more would be many and unreadable.
            minZoom: Math.max(map.getMinZoom(), min_zoom - 2),
            maxZoom: map.getMaxZoom(),
            bounds: bounds ? [[bounds[1], bounds[0]], [bounds[3], bounds[2]]] : undefined,
            keepBuffer: 1,
            updateWhenZooming: false,
          });
          // A clear picture of one pixel stands for no tile.
          layer.on("tileload", ({ tile }) => (loaded += tile.naturalWidth > 1 ? 1 : 0));
        }
        noc.controls.setTilesWords(words);
        put();
        return layer !== null;
      },
      show: (on) => {
        isOn = on;
        put();
      },
      state: () => ({ isShown: layer !== null && map.hasLayer(layer), loaded }),
    };
  };
})(window.noc);
