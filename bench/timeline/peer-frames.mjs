// What happens inside vis-timeline's page. The functions are sent there, so each stands on its own.

/** Shows the segments; resolves, with the milliseconds it took, when they are on the screen. A microsecond is its millisecond, the shortest time it knows. */
export function openPeer({ lanes, spans, end }) {
  const began = performance.now();
  const items = new vis.DataSet(spans.map(([lane, from, to, state], id) => ({ id, group: lane, start: from / 1e3, end: to / 1e3, content: '', className: state, type: 'range' })));
  const groups = new vis.DataSet(lanes.map((id) => ({ id, content: id })));
  const options = { stack: false, showCurrentTime: false, height: 440, verticalScroll: true, zoomMin: 10, start: 0, end: end / 1e3, min: -end / 1e3, max: (2 * end) / 1e3, groupHeightMode: 'fixed', margin: { item: 0 } };
  window.peer = { timeline: new vis.Timeline(document.getElementById('peer'), items, groups, options), end: end / 1e3 };
  return new Promise((done) => {
    window.peer.timeline.on('changed', function shown() {
      window.peer.timeline.off('changed', shown);
      requestAnimationFrame(() => setTimeout(() => done({ whole: performance.now() - began })));
    });
  });
}

/** Moves the picture frame by frame as the timeline's is, for `longest` milliseconds at most. When the library draws is its own affair, so its scripts' times are not told apart. */
export function playPeer(kind, frames, longest) {
  const { timeline, end } = window.peer;
  const panel = timeline.dom.leftContainer;
  const show = (start, stop) => timeline.setWindow(start, stop, { animation: false });
  const moves = {
    pan: (share) => show(end * 0.9 * share, end * (0.9 * share + 0.1)),
    zoom: (share) => {
      const half = (end / 2) * 10 ** (-5 * Math.sin(Math.PI * share));
      show(end * 0.4 - half * 0.8, end * 0.4 + half * 1.2);
    },
    scroll: (share) => { panel.scrollTop = (panel.scrollHeight - panel.clientHeight) * share; },
  };
  if (kind === 'scroll') show(0, end);
  const until = performance.now() + longest;
  return new Promise((done) => {
    const apart = [];
    let [count, before] = [0, 0];
    const step = (at) => {
      if (before > 0) apart.push(at - before);
      before = at;
      if (count === frames || (apart.length > 0 && at > until)) return done({ apart });
      moves[kind](count++ / frames);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
