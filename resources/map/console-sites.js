// Sites: ten thousand of them, clustered, each cluster with its worst status.
"use strict";

(function (noc) {
  const FENCE_ZOOM = 13, FENCES_SHOWN = 200;

  const ICONS = {};
  for (const status of noc.RANK) {
    const size = noc.SIZES[status];
    ICONS[status] = L.divIcon({ className: "site site-mark", html: noc.drawing(status), iconSize: [size + 4, size + 4] });
  }

  const SiteMarker = noc.NamedMarker.extend({
    saying() {
      return `${this.site.name}, ${noc.words[this.site.status] || ""}`;
    },
  });

  // How many of each status; counted once, then kept up to date by `recount`.
  function counted(cluster) {
    if (cluster.counts) return cluster.counts;
    const counts = (cluster.counts = {});
    for (const { site } of cluster._markers) counts[site.status] = (counts[site.status] || 0) + 1;
    for (const child of cluster._childClusters)
      for (const [status, count] of Object.entries(counted(child))) counts[status] = (counts[status] || 0) + count;
    return counts;
  }

  function recount(marker, before, after) {
    for (let cluster = marker.__parent; cluster; cluster = cluster.__parent) {
      if (!cluster.counts) continue;
      cluster.counts[before] -= 1;
      cluster.counts[after] = (cluster.counts[after] || 0) + 1;
    }
  }

  function clusterIcon(cluster) {
    const counts = counted(cluster);
    const worst = noc.RANK.find((status) => counts[status]) || "unknown";
    const total = cluster.getChildCount();
    const box = noc.text("div", `cluster ${worst}`, "");
    box.append(noc.shape(worst));
    if (worst !== "ok" && counts[worst] < total) box.append(noc.text("b", "", counts[worst].toLocaleString("en")));
    box.append(noc.text("span", "", total.toLocaleString("en")));
    return L.divIcon({ className: "cluster-place", html: box, iconSize: [0, 0] });
  }

  noc.sites = (map) => {
    const markers = new Map();
    let coming = [], hasFences = true;
    const clusters = L.markerClusterGroup({
      maxClusterRadius: 64,
      disableClusteringAtZoom: 14,
      spiderfyOnMaxZoom: false,
      showCoverageOnHover: false,
      animate: false,
      iconCreateFunction: clusterIcon,
    }).addTo(map);
    const fences = L.layerGroup().addTo(map);

    clusters.bindTooltip(
      (marker) => noc.tip(marker.site.name, noc.words[marker.site.status] || ""),
      { direction: "top", offset: [0, -8] },
    );
    clusters.on("click", (event) => noc.bridge.choose_site(event.layer.site.id));

    function add({ first, last, sites }) {
      if (first) coming = [];
      for (const site of sites) {
        site.status = noc.known(site.status);
        const marker = new SiteMarker([site.lat, site.lon], { icon: ICONS[site.status], riseOnHover: true });
        marker.site = site;
        marker.setZIndexOffset(-1000 * noc.rank(site.status));
        coming.push(marker);
      }
      if (!last) return false;
      markers.clear();
      for (const marker of coming) markers.set(marker.site.id, marker);
      clusters.clearLayers();
      clusters.addLayers(coming);
      coming = [];
      drawFences();
      return true;
    }

    function setStatus(changes) {
      const changed = [];
      for (const [id, given] of changes) {
        const marker = markers.get(id), status = noc.known(given);
        if (!marker || marker.site.status === status) continue;
        recount(marker, marker.site.status, status);
        marker.site.status = status;
        marker.setIcon(ICONS[status]);
        marker.setZIndexOffset(-1000 * noc.rank(status));
        marker.putName();
        glow(marker);
        changed.push(marker);
      }
      if (changed.length) clusters.refreshClusters(changed);
      return changed.length;
    }

    function glow(marker) {
      const element = marker.getElement();
      if (!element || noc.reducedMotion) return;
      element.classList.add("glow");
      setTimeout(() => element.classList.remove("glow"), 600);
    }

    function drawFences() {
      fences.clearLayers();
      if (!hasFences || map.getZoom() < FENCE_ZOOM) return;
      const seen = map.getBounds().pad(0.2);
      for (const { site } of markers.values()) {
        if (!site.fence || !seen.contains([site.lat, site.lon])) continue;
        fences.addLayer(noc.fence(site, { className: "fence", interactive: false }));
        if (fences.getLayers().length >= FENCES_SHOWN) return;
      }
    }
    map.on("moveend", drawFences);

    return {
      add,
      setStatus,
      bounds: () => L.latLngBounds([...markers.values()].map((marker) => marker.getLatLng())),
      all: () => [...markers.values()].map((marker) => marker.site),
      showFences: (on) => {
        hasFences = on;
        drawFences();
      },
      count: () => markers.size,
      fences: () => fences.getLayers().length,
      status: (id) => (markers.has(id) ? markers.get(id).site.status : null),
      statuses: () => {
        const counts = {};
        for (const { site } of markers.values()) counts[site.status] = (counts[site.status] || 0) + 1;
        return counts;
      },
    };
  };

  // A circle in metres, or a polygon given as [lon, lat]. As SVG: its colours come from the style sheet.
  noc.fence = (site, options) => {
    const look = { renderer: noc.vector, ...options };
    if (Array.isArray(site.fence)) return L.polygon(site.fence.map(([lon, lat]) => [lat, lon]), look);
    return L.circle([site.lat, site.lon], { radius: site.fence, ...look });
  };
})(window.noc);
