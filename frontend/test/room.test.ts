import { describe, expect, it } from 'vitest';
import { Room } from '../src/timeline/paint/room.ts';

describe('the room along a lane', () => {
  it('gives the leftmost place that touches nothing', () => {
    const room = new Room();
    expect(room.place('a', 10, 200, 50)).toBe(10);
    room.take('a', 0, 30);
    room.take('a', 60, 70);
    expect(room.place('a', 10, 200, 50)).toBeGreaterThan(70);
    expect(room.place('b', 10, 200, 50)).toBe(10);
  });

  it('gives none where a text would have to stand on something', () => {
    const room = new Room();
    room.take('a', 40, 60);
    expect(room.place('a', 10, 100, 50)).toBeNull();
    expect(room.isFree('a', 0, 30)).toBe(true);
    expect(room.isFree('a', 0, 38)).toBe(false);
  });

  it('says how far a text may go', () => {
    const room = new Room();
    room.take('a', 80, 80);
    expect(room.until('a', 20, 500)).toBeLessThan(80);
    expect(room.until('a', 90, 500)).toBe(500);
  });
});
