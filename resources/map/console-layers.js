// The switches of the layers.
"use strict";

(function (noc) {
  noc.LAYERS = ["sites", "fences", "people", "tracks", "cameras", "risk", "outlines", "tiles"];

  // acts: what to do when a layer is switched, by its name.
  noc.layers = (acts, changed) => {
    const panel = noc.text("div", "layers", "");
    panel.setAttribute("role", "group");
    const rows = new Map(noc.LAYERS.map((name) => [name, row(name)]));
    panel.append(...[...rows.values()].map(({ element }) => element));
    panel.hidden = true;
    let hidden = new Set();

    function row(name) {
      const element = noc.text("label", "", "");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.name = name;
      const caption = noc.text("span", "", "");
      element.append(box, caption);
      box.addEventListener("change", () => {
        turn(name, box.checked);
        changed();
      });
      return { element, box, caption };
    }

    function turn(name, shown) {
      if (shown) hidden.delete(name);
      else hidden.add(name);
      rows.get(name).box.checked = shown;
      document.body.classList.toggle(`without-${name}`, !shown);
      acts[name](shown);
    }

    const known = (names) => names.filter((name) => noc.LAYERS.includes(name));

    return {
      panel,
      toggle: (name) => {
        turn(name, hidden.has(name));
        changed();
      },
      setHidden: (names) => {
        const wanted = new Set(known(names));
        for (const name of noc.LAYERS) if (wanted.has(name) === rows.get(name).box.checked) turn(name, !wanted.has(name));
        hidden = wanted;
      },
      hidden: () => noc.LAYERS.filter((name) => hidden.has(name)),
      // A switch for what is not there would be a riddle.
      offer: (name, isThere) => (rows.get(name).element.hidden = !isThere),
      say: () => {
        panel.setAttribute("aria-label", noc.words.layers);
        for (const [name, { caption }] of rows) caption.textContent = noc.words[`layer_${name}`];
      },
    };
  };
})(window.noc);
