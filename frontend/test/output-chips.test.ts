import { describe, expect, it } from 'vitest';
import { RunModel } from '../src/model/run-model.ts';
import { chipAt, outputChips } from '../src/timeline/output-chips.ts';
import { TimeScale } from '../src/timeline/time-scale.ts';
import { millis, px, seconds, ZERO } from '../src/trace/units.ts';
import { TraceScript } from './trace-script.ts';

const script = new TraceScript().on(10).add('ProcessStarted', { process: 9, parent: 0, name: 'server JVM' }).add('ThreadStarted', { process: 9, name: 'MainThread' });
for (const at of [100, 101, 102, 500, 900]) script.ms(at).add('OutputPrinted', { stream: 'STDOUT', text: `at ${at}\n` });
const model = new RunModel();
model.apply(script.events);

describe('the chips of what was printed', () => {
  const scale = new TimeScale(ZERO, seconds(1), px(1000));

  it('stand for one line each, or for those too close to be told apart', () => {
    expect(outputChips(model, scale, seconds(1), 1000)).toEqual([{ x: 100, first: 0, last: 2 }, { x: 500, first: 3, last: 3 }, { x: 900, first: 4, last: 4 }]);
  });

  it('part when the view comes closer', () => {
    const close = new TimeScale(millis(90), millis(110), px(1000));
    expect(outputChips(model, close, seconds(1), 1000).map(({ first, last }) => [first, last])).toEqual([[0, 0], [1, 1], [2, 2]]);
  });

  it('tell nothing that was printed later', () => {
    expect(outputChips(model, scale, millis(500), 1000)).toHaveLength(2);
  });

  it('are found where they stand', () => {
    const chips = outputChips(model, scale, seconds(1), 1000);
    expect(chipAt(chips, 501)).toBe(chips[1]);
    expect(chipAt(chips, 300)).toBeUndefined();
  });
});
