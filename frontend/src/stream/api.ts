import type { Nanos, ProcessId, Seq, ThingId, ThreadId } from '../trace/units.ts';
import type { Text } from '../words/words.ts';

export type RunState = 'queued' | 'running' | 'idle' | 'paused' | 'finished' | 'failed' | 'cancelled' | 'timed-out';
export type ParameterValue = number | string;

export interface Parameter {
  readonly name: string;
  readonly label: Text;
  readonly type: 'number' | 'integer' | 'choice' | 'text';
  readonly default: ParameterValue;
  readonly minimum?: number | null;
  readonly maximum?: number | null;
  readonly unit?: string | null;
  readonly choices?: readonly string[] | null;
  /** What the page says for a choice; one without stands as it is. */
  readonly choiceLabels?: Readonly<Record<string, Text>> | null;
}

/** The language of a program: Java code, or Python. */
export type Language = 'java' | 'script';

export interface Source { readonly language: Language; readonly file: string; readonly firstLine: number; readonly text: string }

export interface Scenario {
  readonly id: string;
  readonly number: number;
  readonly chapter: Text;
  readonly title: Text;
  readonly lesson: Text;
  readonly parameters: readonly Parameter[];
  readonly sources?: readonly Source[];
}

/** The time that a run takes; on virtual time it is over at once. */
export type Time = 'real' | 'virtual';

/** How a run is to go: as it is, paused before it begins, or on virtual time. */
export interface Pace { readonly time?: Time; readonly paused?: boolean }

/** How far a step goes: to the next callback of a loop, or to the next line. */
export type StepBy = 'handle' | 'line';

export interface Run {
  readonly id: string;
  readonly scenario: string;
  /** What a program that somebody wrote, or a file that was brought, is called; null for a scenario. */
  readonly name: string | null;
  readonly language: Language;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly time: Time;
  readonly state: RunState;
  readonly queuedBefore: number;
  readonly createdAt: string;
  /** How far it has come; null before it began. */
  readonly durationNanos: Nanos | null;
  readonly processId: ProcessId | null;
  readonly lastSeq: Seq;
  readonly error: { readonly type: string; readonly message: string } | null;
}

export type VerdictKind = 'overlap' | 'rounds' | 'sum' | 'blocked' | 'single' | 'failed' | 'stopped' | 'unfinished';

export interface Verdict {
  readonly kind: VerdictKind;
  readonly sentence: Text;
  readonly measuredNanos: Nanos;
  /** How much of that those who made the parts were there before the first part or after the last; 0 where it hardly counts. */
  readonly besidesNanos: Nanos;
  readonly partsNanos: readonly Nanos[];
  readonly sumNanos: Nanos;
  readonly longestNanos: Nanos;
  /** What the parts lead to, the longest, the rounds that the workers need, or one after another, and what there was besides. */
  readonly expectedNanos: Nanos;
}

export interface Finding {
  readonly kind: string;
  readonly tone: 'good' | 'note' | 'bad';
  readonly text: Text;
  readonly id: ThingId;
  /** Where in the program's listing, line 0 where none is known. */
  readonly file: number;
  readonly line: number;
  /** What could not go on because of it, and what waits for each other, each for the next. */
  readonly starved: readonly ThingId[];
  readonly cycle: readonly ThingId[];
  readonly fromNanos: Nanos;
  readonly toNanos: Nanos;
}

/** A task or call, and where its time went. */
export interface Work {
  readonly id: ThingId;
  readonly kind: 'task' | 'call' | 'thread';
  readonly name: string;
  readonly label: string;
  readonly queuedNanos: Nanos;
  readonly ranNanos: Nanos;
  /** How long of that it waited for other threads of its process that computed. */
  readonly processorWaitNanos: Nanos;
  readonly steps: number;
  readonly longestNanos: Nanos;
  readonly waitedNanos: Nanos;
  /** How long of that for a lock, or a permit, that others had. */
  readonly lockWaitNanos: Nanos;
}

/** How many lengths of time spread; the buckets of the histogram are the same in every run. */
export interface Spread {
  readonly count: number;
  readonly p50Nanos: Nanos;
  readonly p90Nanos: Nanos;
  readonly p99Nanos: Nanos;
  readonly maxNanos: Nanos;
  readonly histogram: readonly { readonly fromNanos: Nanos; readonly count: number }[];
}

/** What the run's end depended on for a while. */
export interface PathSegment {
  readonly id: ThingId;
  readonly kind: 'ran' | 'worker-wait' | 'loop-wait' | 'waited' | 'thread';
  readonly name: string;
  readonly fromNanos: Nanos;
  readonly toNanos: Nanos;
  readonly thread: ThreadId;
}

export interface Summary {
  readonly durationNanos: Nanos;
  readonly complete: boolean;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly tasks: readonly Work[];
  readonly loop: { readonly lag: Spread; readonly waits: Spread };
  readonly criticalPath: readonly PathSegment[];
}

/** A callback, or a step of a task, that a loop runs or is going to. */
export interface ReadyHandle { readonly id: ThingId; readonly kind: 'task' | 'callback'; readonly name: string }

export interface StandingLoop {
  readonly running: ReadyHandle | null;
  readonly ready: readonly ReadyHandle[];
  readonly timers: readonly { readonly id: ThingId; readonly name: string; readonly dueNanos: Nanos }[];
}

/** The loops of a program as they stand at one moment. */
export interface LoopState {
  readonly atNanos: Nanos;
  readonly loops: readonly StandingLoop[];
  readonly waits: readonly { readonly task: ThingId; readonly name: string; readonly what: string }[];
  readonly outside: readonly { readonly call: ThingId; readonly name: string; readonly thread: number }[];
}

/** Where a program is none, and what python3 says about it. */
export interface Fault { readonly line: number; readonly column: number; readonly report: string }

/** The server refused; it says why, and which field it means where one is at fault. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  constructor(readonly status: number, message: string, readonly field: string | null, readonly reason: Text, readonly fault: Fault | null = null) {
    super(message);
  }
}

/** Nothing more will happen in the run. */
export const isOver = (state: RunState): boolean => !['queued', 'running', 'idle', 'paused'].includes(state);

const LONGEST_FILE_NAME = 60;

/** The server's REST interface, seen from a base address that ends in a slash. */
export class Api {
  constructor(readonly base: string) {}

  launch(scenario: string, parameters: Readonly<Record<string, ParameterValue>>, language: Language, pace: Pace = {}): Promise<Run> {
    return this.ask('api/runs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ scenario, parameters, language, ...pace }) });
  }

  /** The lengths of time that somebody could expect of a program before it runs; none where nobody can tell. */
  predict(scenario: string, parameters: Readonly<Record<string, ParameterValue>>, language: Language): Promise<readonly Nanos[]> {
    return this.choices({ scenario, parameters, language });
  }

  /** The same of a program that somebody wrote, which the server tries out. */
  predictProgram(source: string): Promise<readonly Nanos[]> { return this.choices({ source }); }

  /** Runs a program that somebody wrote. */
  launchProgram(source: string, pace: Pace = {}): Promise<Run> {
    return this.ask('api/runs', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ source, ...pace }) });
  }

  private async choices(asked: object): Promise<readonly Nanos[]> {
    const { choicesNanos } = await this.ask<{ readonly choicesNanos: readonly Nanos[] }>('api/predictions', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(asked) });
    return choicesNanos;
  }

  /** The text of the program that a run runs, null where it cannot be had. */
  async program(id: string): Promise<string | null> {
    try {
      const [first] = await this.ask<readonly Source[]>(`api/runs/${encodeURIComponent(id)}/source`);
      return first?.text ?? null;
    } catch (error) {
      console.warn('the run has no program:', error);
      return null;
    }
  }

  scenario(id: string): Promise<Scenario> { return this.ask(`api/scenarios/${encodeURIComponent(id)}`); }
  /** The events of an instant run of a scenario, as one batch. */
  async preview(scenario: string): Promise<Uint8Array> {
    const answer = await fetch(new URL(`api/scenarios/${encodeURIComponent(scenario)}/preview`, this.base));
    if (!answer.ok) throw await refusal(answer);
    return new Uint8Array(await answer.arrayBuffer());
  }

  scenarios(): Promise<readonly Scenario[]> { return this.ask('api/scenarios'); }
  runs(): Promise<readonly Run[]> { return this.ask('api/runs'); }
  cancel(id: string): Promise<Run> { return this.ask(`api/runs/${encodeURIComponent(id)}/cancel`, { method: 'POST' }); }
  pause(id: string): Promise<Run> { return this.ask(`api/runs/${encodeURIComponent(id)}/pause`, { method: 'POST' }); }
  resume(id: string): Promise<Run> { return this.ask(`api/runs/${encodeURIComponent(id)}/resume`, { method: 'POST' }); }
  step(id: string, by: StepBy): Promise<Run> {
    return this.ask(`api/runs/${encodeURIComponent(id)}/step`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ by }) });
  }

  /** The loops as they stand. */
  loop(id: string): Promise<LoopState> { return this.ask(`api/runs/${encodeURIComponent(id)}/loop`); }
  summary(id: string): Promise<Summary> { return this.ask(`api/runs/${encodeURIComponent(id)}/summary`); }

  /** Where a run is to be had as a file. */
  exportAddress(id: string, format: string): string { return new URL(`api/runs/${encodeURIComponent(id)}/export?format=${format}`, this.base).href; }

  /** Has the server keep the run that is in a file. */
  importRun(file: File, format: 'ndjson' | 'chrome-trace'): Promise<Run> {
    const name = encodeURIComponent(file.name.slice(0, LONGEST_FILE_NAME));
    return this.ask(`api/runs/import?format=${format}&name=${name}`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file });
  }

  outputAddress(id: string): string { return new URL(`api/runs/${encodeURIComponent(id)}/output`, this.base).href; }

  /** Where a run is watched, from the event after `seq` on. */
  watchAddress(id: string, seq: Seq): string {
    const address = new URL(`ws/runs/${encodeURIComponent(id)}?after=${seq}`, this.base);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    return address.href;
  }

  private async ask<T>(path: string, init?: RequestInit): Promise<T> {
    const answer = await fetch(new URL(path, this.base), { ...init, headers: { Accept: 'application/json', ...init?.headers } });
    if (answer.ok) return answer.json() as Promise<T>;
    throw await refusal(answer);
  }
}

async function refusal(answer: Response): Promise<RefusedError> {
  const problem = await answer.json().catch(() => ({})) as { detail?: string; title?: string; field?: string; rule?: string; words?: Text; line?: number; column?: number; report?: string };
  const message = problem.detail ?? problem.title ?? `${answer.status} ${answer.statusText}`;
  const reason = problem.rule ?? message;
  const fault = problem.line === undefined ? null : { line: problem.line, column: problem.column ?? 1, report: problem.report ?? reason };
  return new RefusedError(answer.status, message, problem.field ?? null, problem.words ?? { en: reason, zh: reason }, fault);
}
