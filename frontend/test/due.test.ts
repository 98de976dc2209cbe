import { describe, expect, it } from 'vitest';
import { totalsUntil } from '../src/model/lanes.ts';
import { RunModel } from '../src/model/run-model.ts';
import { millis } from '../src/trace/units.ts';
import { blockedSleeper, gatherTasks } from './traces.ts';

const states = (model: RunModel, name: string) =>
  model.work.lanes.find((lane) => lane.name === name)!.track.segments.map(({ state, from, to, what }) => [state, from / 1e6, to / 1e6, what.kind]);

describe('a sleeper that the loop does not wake', () => {
  it('waits for the loop from when it should be awake', () => {
    const model = new RunModel();
    model.apply(blockedSleeper());
    expect(states(model, 'sleeper')).toEqual([
      ['ready', 0, 100, 'waits-for-loop'], ['onloop', 100, 100, 'code'], ['suspended', 100, 400, 'awaits'], ['ready', 400, 1301, 'due'], ['onloop', 1301, 1302, 'code'],
    ]);
    expect(totalsUntil(model.work.lanes[0]!, millis(1302))).toMatchObject({ forLoop: millis(1001), waited: millis(300) });
  });

  it('is seen to wait while the loop is still held and nothing is heard of it', () => {
    const events = blockedSleeper();
    const model = new RunModel();
    model.apply(events.slice(0, events.findIndex((event) => event.type === 'ThreadResumed')));
    model.passed(millis(450));
    expect(states(model, 'sleeper').at(-1)).toEqual(['suspended', 100, Infinity, 'awaits']);
    model.passed(millis(600));
    expect(states(model, 'sleeper').at(-1)).toEqual(['ready', 400, Infinity, 'due']);
    model.apply(events.slice(events.findIndex((event) => event.type === 'ThreadResumed')));
    expect(states(model, 'sleeper').slice(-2)).toEqual([['ready', 400, 1301, 'due'], ['onloop', 1301, 1302, 'code']]);
  });

  it('is one that waited as long as it wanted where the loop came in time', () => {
    const model = new RunModel();
    model.apply(gatherTasks());
    expect(states(model, 'task1').map(([, , , kind]) => kind)).not.toContain('due');
  });
});
