// What happens inside the page while it is measured. The functions are sent there, so each stands on its own.

/** Resolves, with milliseconds since the navigation, at the first picture that shows something and the first that shows all. */
export function awaitPicture(lastSeq) {
  return new Promise((done) => {
    const timeline = document.querySelector('loop-timeline');
    let first = null;
    const look = () => {
      if (timeline.model.lastSeq > 0) first ??= performance.now();
      if (timeline.model.lastSeq < lastSeq) return;
      timeline.removeEventListener('frame', look);
      requestAnimationFrame(() => setTimeout(() => done({ first, whole: performance.now() })));
    };
    timeline.addEventListener('frame', look);
    look();
  });
}

/** Moves the picture frame by frame; answers how far apart the frames were and how long their scripts took. */
export function play(kind, frames) {
  const timeline = document.querySelector('loop-timeline');
  const scroll = timeline.shadowRoot.querySelector('.tl-scroll');
  const end = timeline.now;
  const moves = {
    pan: (share) => timeline.view.slide({ from: end * 0.9 * share, to: end * (0.9 * share + 0.1) }),
    zoom: (share) => {
      const half = (end / 2) * 10 ** (-5 * Math.sin(Math.PI * share));
      timeline.view.slide({ from: end * 0.4 - half * 0.8, to: end * 0.4 + half * 1.2 });
    },
    scroll: (share) => { scroll.scrollTop = (scroll.scrollHeight - scroll.clientHeight) * share; },
    watch: () => {},
  };
  return new Promise((done) => {
    const [apart, scripts] = [[], []];
    let [count, before, began] = [0, 0, 0];
    const drawn = () => { if (began > 0) scripts.push(performance.now() - began); };
    timeline.addEventListener('frame', drawn);
    const step = (at) => {
      if (before > 0) apart.push(at - before);
      before = at;
      if (count === frames || (kind === 'watch' && timeline.session.isSettled)) {
        timeline.removeEventListener('frame', drawn);
        return done({ apart, scripts });
      }
      moves[kind](count++ / frames);
      requestAnimationFrame((next) => { began = performance.now(); step(next); });
    };
    requestAnimationFrame((at) => { began = performance.now(); step(at); });
  });
}

/** The segments that began first, so many of them, by lanes: what another timeline can be given. */
export function segmentsOf(count) {
  const { model } = document.querySelector('loop-timeline');
  const all = [...model.threads.processes.flatMap((life) => life.lanes), ...model.work.lanes]
    .flatMap(({ key, track }) => track.segments.map(({ from, to, state }) => [key, from, to, state]));
  const spans = all.sort((a, b) => a[1] - b[1]).slice(0, count);
  return { lanes: [...new Set(spans.map(([lane]) => lane))], spans, end: spans.reduce((last, span) => Math.max(last, span[2]), 0) };
}
