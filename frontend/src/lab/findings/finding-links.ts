import type { LaneKey } from '../../model/lanes.ts';
import type { Finding } from '../../stream/api.ts';
import { sourceAt, type SourceRef } from '../../trace/units.ts';
import { el } from '../../words/elements.ts';
import type { Words } from '../../words/words.ts';

/** Where a finding can lead to. */
export interface FindingListener {
  /** Its place in the picture. */
  show(finding: Finding): void;
  /** Its line in the program. */
  read(line: SourceRef): void;
  /** A lane that it names. */
  choose(lane: LaneKey): void;
}

/** The ways to a finding's place in the picture and to its line, where it has them; `leave` is called before one is gone. */
export function findingLinks(finding: Finding, listener: FindingListener, words: Words, leave = (): void => {}): readonly HTMLElement[] {
  const { line, file, fromNanos, toNanos } = finding;
  const link = (text: string, follow: () => void): HTMLElement => {
    const button = el('button', { class: 'link', type: 'button' }, text);
    button.addEventListener('click', () => {
      leave();
      follow();
    });
    return button;
  };
  return [
    ...(toNanos > fromNanos ? [link(words.say('show'), () => listener.show(finding))] : []),
    ...(line > 0 ? [link(words.say('lastLine', { line }), () => listener.read(sourceAt(file, line)))] : []),
  ];
}
