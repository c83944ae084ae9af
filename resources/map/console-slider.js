// The time slider: where a replay stands, and where it is to go.
"use strict";

(function (noc) {
  const GAP_MS = 100, DAY_MS = 864e5, STEPS = 1000;

  noc.slider = (moved) => {
    const bar = noc.text("div", "slider", "");
    const field = document.createElement("input");
    field.type = "range";
    const [start, end, now] = ["", "", "now"].map((cls) => noc.text("span", cls, ""));
    bar.append(now, start, field, end);
    bar.hidden = true;
    document.body.append(bar);
    let span = null, isHeld = false, last = 0, waiting = null;

    function clock(ms) {
      const shown = new Date(ms + span.offset * 60e3).toISOString();
      return span.end - span.start >= DAY_MS ? `${shown.slice(5, 10)} ${shown.slice(11, 19)}` : shown.slice(11, 19);
    }

    function say(ms) {
      now.textContent = clock(ms);
      field.setAttribute("aria-valuetext", clock(ms));
      moved(ms);
    }

    function choose() {
      clearTimeout(waiting);
      waiting = null;
      last = performance.now();
      noc.bridge.choose_moment(Number(field.value));
    }

    field.addEventListener("pointerdown", () => (isHeld = true));
    window.addEventListener("pointerup", () => (isHeld = false));
    field.addEventListener("input", () => {
      say(Number(field.value));
      if (waiting === null) waiting = setTimeout(choose, Math.max(0, GAP_MS - (performance.now() - last)));
    });
    field.addEventListener("change", choose);

    return {
      set: (given) => {
        span = given;
        bar.hidden = span === null;
        document.body.classList.toggle("has-slider", span !== null);
        if (span === null) {
          isHeld = false;
          moved(null);
          return;
        }
        field.min = span.start;
        field.max = span.end;
        field.step = Math.max(1000, Math.round((span.end - span.start) / STEPS / 1000) * 1000);
        start.textContent = clock(span.start);
        end.textContent = clock(span.end);
        // The hand on the slider goes before the engine's word.
        if (isHeld || waiting !== null) return;
        field.value = span.moment;
        say(span.moment);
      },
      say: () => field.setAttribute("aria-label", noc.words.slider),
      state: () => (span === null ? null : { start: start.textContent, end: end.textContent, now: now.textContent, moment: Number(field.value) }),
    };
  };
})(window.noc);
