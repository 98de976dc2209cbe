import { describe, expect, it } from 'vitest';
import { packed, unpacked } from '../src/lab/share/packed.ts';
import { asFragment, asNote, fromFragment, type SharedState } from '../src/lab/share/shared-state.ts';
import { whyNotOpened } from '../src/lab/share/share-menu.ts';
import { RefusedError } from '../src/stream/api.ts';
import { SvgPath } from '../src/timeline/poster/svg-path.ts';
import { nanos } from '../src/trace/units.ts';
import { Words } from '../src/words/words.ts';

const STATE: SharedState = {
  parameters: { seconds: 2.5, workers: 2, host: 'www.qq.com' }, language: 'script', source: null,
  pace: 'instant', window: { from: nanos(-250_000), to: nanos(4_500_000) }, cursor: nanos(1_400_000_000), range: { from: nanos(1), to: nanos(20) },
  lane: 'call-3', filter: 'ping & 池', marks: [{ at: nanos(5), name: 'A' }, { at: nanos(1_000_000), name: 'the 2nd, 第二' }], tab: 'figures',
  said: { choices: [nanos(2e9), nanos(4e9)], votes: [0, 12] }, asked: { choices: [nanos(1e9), nanos(15e8)], votes: [0, 0] },
};
const NOTHING: SharedState = { parameters: {}, language: null, source: null, pace: null, window: null, cursor: null, range: null, lane: null, filter: '', marks: [], tab: null, said: null, asked: null };

describe('a link', () => {
  it('says again what it was made from', async () => {
    const read = await fromFragment(`#${await asFragment(STATE)}`);
    expect(read).toEqual({ ...STATE, parameters: { seconds: '2.5', workers: '2', host: 'www.qq.com' } });
  });

  it('holds a program, whatever its letters', async () => {
    const source = 'import asyncio\n\nprint("héllo, 世界 & <tags>")\n'.repeat(40);
    const fragment = await asFragment({ ...STATE, source });
    expect(fragment!.length).toBeLessThan(source.length / 4);
    expect((await fromFragment(fragment!)).source).toBe(source);
  });

  it('is made of nothing where nothing was chosen', async () => {
    expect(await asFragment(NOTHING)).toBe('');
  });

  it('is not made of a program that does not fit', async () => {
    let noise = '';
    for (let seed = 1; noise.length < 40_000; seed = (seed * 48_271) % 2_147_483_647) noise += String.fromCharCode(33 + (seed % 90));
    expect(await asFragment({ ...STATE, source: noise })).toBeNull();
    expect(await packed('x'.repeat(65_537))).toBeNull();
  });

  it('that swells beyond a program, or holds none, brings no program', async () => {
    const bomb = await new Response(new Blob(['\0'.repeat(8_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
    const letters = btoa(String.fromCharCode(...new Uint8Array(bomb))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    expect(letters.length).toBeLessThan(12_000);
    expect(await unpacked(letters)).toBeNull();
    expect(await unpacked('nonsense!')).toBeNull();
    expect(await unpacked('A'.repeat(20_000))).toBeNull();
  });

  it.each(['view=5,1', 'view=a,b', 'at=-1', 'at=1e9', 'lane=<img>', 'lane=task-', 'language=perl', 'pace=%3Cb%3E', 'range=9', 'mark=x+A', 'mark=5', 'said=2', 'asked=1:2', 'said=1:2,x:3', '%'])('with %s is as if that were not there', async (part) => {
    expect(await fromFragment(`#${part}`)).toEqual(NOTHING);
  });
});

describe('a note for the same page', () => {
  it('has room for a program that no link could hold', async () => {
    let source = '';
    for (let seed = 1; source.length < 40_000; seed = (seed * 48_271) % 2_147_483_647) source += String.fromCharCode(33 + (seed % 90));
    expect(await asFragment({ ...STATE, source })).toBeNull();
    expect((await fromFragment(asNote({ ...STATE, source }))).source).toBe(source);
  });
});

describe('a path that keeps its text', () => {
  it('says what was drawn', () => {
    const path = new SvgPath();
    path.rect(1, 2, 30, 4);
    path.moveTo(0, 0);
    path.bezierCurveTo(1, 1, 2.345, 2, 3, 3);
    expect(path.text).toBe('M1 2h30v4h-30ZM0 0C1 1 2.35 2 3 3');
  });
});

describe('a file that is brought', () => {
  const file = { name: 'run.json', size: 80 * 2 ** 20 } as File;
  const refused = (status: number, field: string | null) => new RefusedError(status, '', field, { en: 'at most 64 long', zh: '最长 64' });

  it('and is too large says how large it is and what sets the limit', () => {
    expect(whyNotOpened(file, refused(413, 'body'), new Words('en'))).toBe('run.json is too large: it has 80.0\u00a0MB. How much the server takes is set by loopscope.security.import-limit.');
  });

  it('and is no run says why, in the language of the page', () => {
    expect(whyNotOpened(file, refused(400, 'traceEvents[0].ts'), new Words('zh'))).toBe('run.json 无法作为一次运行读取。traceEvents[0].ts：最长 64');
    expect(whyNotOpened(file, refused(400, null), new Words('en'))).toBe('run.json cannot be read as a run: at most 64 long');
  });
});
