// People's last positions: those in view, near enough and few enough to be told apart.
"use strict";

(function (noc) {
  const SHOWN = 250, FROM_ZOOM = 11;

  const icon = (isOld) => L.divIcon({ className: "site", html: noc.drawing("person", isOld ? "old" : ""), iconSize: [18, 18] });
  const ICONS = [icon(false), icon(true)];

  const PersonMarker = noc.NamedMarker.extend({
    saying() {
      return `${this.person.name} ${this.person.at}`;
    },
  });

  noc.people = (map) => {
    const people = new Map();
    const shown = new Map();
    const layer = L.layerGroup().addTo(map);
    let crowd = 0;

    function marked(person) {
      const marker = new PersonMarker([person.lat, person.lon], { icon: ICONS[+person.is_old], zIndexOffset: -9000 });
      marker.person = person;
      marker.bindTooltip(
        () => {
          const box = noc.text("div", "", "");
          box.append(noc.text("b", "", marker.person.name), noc.text("span", "said", marker.person.at));
          return box;
        },
        { direction: "top", offset: [0, -7] },
      );
      marker.on("click", () => noc.bridge.choose_person(marker.person.id));
      return marker;
    }

    function hide(id) {
      layer.removeLayer(shown.get(id));
      shown.delete(id);
    }

    function draw() {
      const bounds = map.getZoom() < FROM_ZOOM ? L.latLngBounds([]) : map.getBounds();
      const seen = [...people.values()].filter((person) => bounds.isValid() && bounds.contains([person.lat, person.lon]));
      crowd = seen.length > SHOWN ? seen.length : 0;
      const wanted = new Map(crowd ? [] : seen.map((person) => [person.id, person]));
      for (const id of [...shown.keys()]) if (!wanted.has(id)) hide(id);
      for (const [id, person] of wanted) {
        const marker = shown.get(id);
        if (!marker) {
          shown.set(id, marked(person));
          layer.addLayer(shown.get(id));
        } else if (marker.person !== person) {
          marker.person = person;
          marker.setLatLng([person.lat, person.lon]);
          marker.setIcon(ICONS[+person.is_old]);
          marker.putName();
        }
      }
      noc.controls.setCrowd(crowd);
    }
    map.on("moveend resize", draw);

    return {
      put: (message) => {
        if (message.all) people.clear();
        for (const person of message.people) people.set(person.id, person);
        draw();
      },
      count: () => people.size,
      shown: () => shown.size,
      crowd: () => crowd,
    };
  };
})(window.noc);
