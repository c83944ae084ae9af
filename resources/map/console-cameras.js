// Cameras near enough to be told apart; their state is told by the shape.
"use strict";

(function (noc) {
  const STATES = ["online", "offline", "stale", "unknown"];
  const known = (state) => (STATES.includes(state) ? state : "unknown");
  noc.CAMERAS = STATES.map((state) => `camera_${state}`);

  const ICONS = {};
  for (const state of STATES) {
    ICONS[state] = L.divIcon({ className: "site camera-mark", html: noc.drawing(`camera_${state}`), iconSize: [20, 20] });
  }

  noc.cameras = (map) => {
    const few = noc.few(map, {
      icon: (camera) => ICONS[known(camera.state)],
      said: (camera) => noc.words[`camera_${known(camera.state)}`] || "",
      choose: (id) => noc.bridge.choose_camera(id),
      dragged: (id) => `noc-camera:${id}`,
      from: 13,
      limit: 300,
      behind: -9500,
      crowded: (count) => noc.controls.setCameraCrowd(count),
    });
    return {
      ...few,
      states: () => {
        const counts = {};
        for (const camera of few.each()) counts[known(camera.state)] = (counts[known(camera.state)] || 0) + 1;
        return counts;
      },
    };
  };
})(window.noc);
