import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

/** Who may import from whom. Data goes one way: stream, model, timeline; the pages stand at the end. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  trace: [],
  words: ['trace'],
  model: ['trace'],
  stream: ['trace', 'model', 'words'],
  timeline: ['trace', 'model', 'stream', 'words'],
  page: ['model', 'timeline', 'words'],
  siblings: ['trace', 'stream', 'timeline', 'page', 'words'],
  lab: ['trace', 'model', 'stream', 'timeline', 'page', 'siblings', 'words'],
  catalogue: ['trace', 'model', 'stream', 'timeline', 'page', 'words'],
  compare: ['trace', 'model', 'stream', 'timeline', 'page', 'siblings', 'words'],
  api: ['page', 'words'],
  replay: ['stream', 'timeline', 'words'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const roomOf = (path: string): string => relative(SRC, path).split(sep)[0]!;

describe('the house plan', () => {
  it.each(files)('%s imports only from where its room may', (name) => {
    const path = join(SRC, name);
    const allowed = MAY_IMPORT[roomOf(path)];
    expect(allowed, `the room of ${name} is in the plan`).toBeDefined();
    for (const [, target] of readFileSync(path, 'utf8').matchAll(/from '(\.[^']+\.ts)'/g)) {
      const room = roomOf(join(path, '..', target!));
      if (room !== roomOf(path)) expect(allowed).toContain(room);
    }
  });

  it.each(files)('%s can be read in one go', (name) => {
    expect(readFileSync(join(SRC, name), 'utf8').split('\n').length).toBeLessThanOrEqual(320);
  });
});
