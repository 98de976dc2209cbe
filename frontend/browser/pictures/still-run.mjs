// Runs that look the same each time: on virtual time, with ids of processes and threads that are ours.

/** What the ids are counted from, so that they look like real ones. */
const FIRST_PROCESS = 4201;
const FIRST_THREAD = 5301;
const OF_PROCESS = ['process', 'parent', 'inProcess'];
const IN_TEXT = /(?<=\b(?:started|pid|tid) )\d+\b/g;

/** Has the server keep runs that look the same each time, and tells a browser's pages that they are the ones they came from. */
export class StillRuns {
  #context;
  #runs = new Map();

  constructor(context) { this.#context = context; }

  /** Says of an imported run, wherever the server tells of it, what it has lost: what was run, and how. Of others nothing is said. */
  async answer() {
    const one = ({ pathname }) => /\/api\/runs\/([^/]+)(\/source)?$/.exec(pathname);
    await this.#context.route((address) => this.#runs.has(one(address)?.[1]), async (route) => {
      const [, id, isSource] = one(new URL(route.request().url()));
      const { run, sources } = this.#runs.get(id);
      await route.fulfill({ json: isSource === undefined ? run : sources });
    });
    await this.#context.route('**/api/runs', (route) => route.fulfill({ json: [...this.#runs.values()].map(({ run }) => run) }));
    await this.#context.routeWebSocket(/\/ws\/runs\//, (page) => {
      const server = page.connectToServer();
      server.onMessage((message) => page.send(typeof message === 'string' ? this.#retold(message) : message));
    });
  }

  #retold(message) {
    const said = JSON.parse(message);
    const known = this.#runs.get(said.run?.id);
    return known === undefined ? message : JSON.stringify({ ...said, run: { ...known.run, lastSeq: said.run.lastSeq } });
  }

  /** Runs it on virtual time, and answers the id of its copy. The run itself is forgotten, for an idle one may keep processes. */
  async launch(what) {
    const { request } = this.#context;
    const run = await (await request.post('/api/runs?wait=30', { data: { ...what, time: 'virtual' } })).json();
    if (run.id === undefined) throw new Error(`${JSON.stringify(what)} was refused: ${JSON.stringify(run)}`);
    const events = await (await request.get(`/api/runs/${run.id}/export?format=ndjson`)).text();
    const sources = await (await request.get(`/api/runs/${run.id}/source`)).json();
    await request.delete(`/api/runs/${run.id}`);
    const copy = await (await request.post('/api/runs/import?format=ndjson', { headers: { 'Content-Type': 'application/octet-stream' }, data: Buffer.from(withOwnIds(events)) })).json();
    this.#runs.set(copy.id, { run: { ...run, id: copy.id, processId: FIRST_PROCESS, state: 'finished' }, sources });
    return copy.id;
  }
}

/** The events with ids that are counted in the order in which they appear. */
function withOwnIds(lines) {
  const processes = new Ids(FIRST_PROCESS);
  const threads = new Ids(FIRST_THREAD);
  return lines.trimEnd().split('\n').map((line) => {
    const event = JSON.parse(line);
    for (const name of OF_PROCESS) if (event[name] > 0) event[name] = processes.own(event[name]);
    if (event.thread > 0) event.thread = threads.own(event.thread);
    if (event.text !== undefined) event.text = event.text.replace(IN_TEXT, (id) => processes.known(id) ?? threads.known(id) ?? id);
    return `${JSON.stringify(event)}\n`;
  }).join('');
}

/** Gives each id another one, in turn. */
class Ids {
  #next;
  #given = new Map();

  constructor(first) { this.#next = first; }

  own(id) {
    if (!this.#given.has(id)) this.#given.set(id, this.#next++);
    return this.#given.get(id);
  }

  known(id) { return this.#given.get(Number(id)); }
}
