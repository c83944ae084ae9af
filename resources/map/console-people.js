// People's last positions; the mark fades with the position's age, and is hatched when that is old.
"use strict";

(function (noc) {
  const AGEING_MS = 2 * 60e3, OLD_MS = 10 * 60e3, LOOK_AGAIN_MS = 15e3;
  const STAGES = ["fresh", "ageing", "old"];

  const ICONS = STAGES.map((stage) =>
    L.divIcon({ className: `site person-mark ${stage}`, html: noc.drawing("person", stage), iconSize: [18, 18] }),
  );

  noc.people = (map) => {
    // In a replay time is where the slider stands.
    let moment = null;
    const age = (person) => (person.seen ? (moment === null ? Date.now() : moment) - Date.parse(person.seen) : NaN);

    function stage(person) {
      const ms = age(person);
      if (Number.isNaN(ms)) return person.is_old ? 2 : 0;
      return ms < AGEING_MS ? 0 : ms < OLD_MS ? 1 : 2;
    }

    function said(person) {
      const minutes = Math.floor(age(person) / 60e3);
      return minutes >= 1 ? `${person.at} · ${noc.filled(noc.words.age, minutes)}` : person.at;
    }

    const few = noc.few(map, {
      icon: (person) => ICONS[stage(person)],
      said,
      choose: (id) => noc.bridge.choose_person(id),
      from: 11,
      limit: 250,
      behind: -9000,
      crowded: (count) => noc.controls.setCrowd(count),
    });
    setInterval(few.restyle, LOOK_AGAIN_MS);

    return {
      ...few,
      put: (message) => few.put(message.people, message.all),
      setMoment: (ms) => {
        moment = ms;
        few.restyle();
      },
      ages: () => {
        const counts = { fresh: 0, ageing: 0, old: 0 };
        for (const person of few.each()) counts[STAGES[stage(person)]]++;
        return counts;
      },
    };
  };
})(window.noc);
