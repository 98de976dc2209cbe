import { laneStateAt, type Lane } from '../../model/lanes.ts';
import type { Findable } from '../../page/palette/search.ts';
import type { Finding, Source } from '../../stream/api.ts';
import { glyphElement } from '../../timeline/glyphs.ts';
import { iconElement } from '../../timeline/icons.ts';
import { processPlace, threadPlace } from '../../timeline/ids.ts';
import { laneDetail, laneName, shortCall, stateName } from '../../timeline/labels.ts';
import type { LoopTimeline } from '../../timeline/loop-timeline.ts';
import type { SourceRef } from '../../trace/units.ts';
import { clock } from '../../words/figures.ts';
import type { Words } from '../../words/words.ts';

/** Of a run that goes on for long the newest lanes and lines can be found. */
const MOST = 20_000;

/** The threads, tasks, calls and callbacks of the run. */
export function lanes(timeline: LoopTimeline, words: Words): readonly Findable[] {
  const { model } = timeline;
  const threads = model.threads.processes.flatMap((life) => life.lanes);
  return [...model.work.lanes.slice(-MOST), ...threads, ...model.work.callbacksMade.slice(-MOST)].map((lane) => laneThing(lane, timeline, words));
}

function laneThing(lane: Lane, timeline: LoopTimeline, words: Words): Findable {
  const state = laneStateAt(lane, timeline.moment);
  const place = lane.kind === 'thread' ? `${processPlace(lane.process, timeline.model, words)} ${threadPlace(lane, timeline.model, words)}` : '';
  const detail = [laneDetail(lane, timeline.model, words, false), place, state === null ? '' : stateName(state, words, lane)].filter((part) => part !== '').join(' · ');
  return { group: 'lanes', label: laneName(lane, words), detail, ...(state === null ? {} : { sign: () => glyphElement(state) }), go: () => timeline.goTo(lane.key, null) };
}

/** What the run teaches. */
export function findings(all: readonly Finding[], show: (finding: Finding) => void, words: Words): readonly Findable[] {
  return all.map((finding): Findable => ({ group: 'findings', label: shortCall(words.of(finding.text)), detail: '', sign: () => iconElement(finding.tone), go: () => show(finding) }));
}

/** The moments that were marked. */
export function marks(timeline: LoopTimeline): readonly Findable[] {
  return timeline.view.marks.map(({ at, name }): Findable => ({ group: 'marks', label: name, detail: `${clock(at)}\u00a0s`, go: () => timeline.view.lookAt(at) }));
}

/** What the program printed. */
export function output(timeline: LoopTimeline): readonly Findable[] {
  const { model } = timeline;
  return model.program.output.slice(-MOST).filter(({ text }) => text.trim() !== '').map(({ at, thread, text }): Findable =>
    ({ group: 'outputLines', label: text, detail: `${clock(at)}\u00a0s · ${model.threads.lane(thread)?.name ?? ''}`, go: () => timeline.view.lookAt(at) }));
}

/** The lines of the program. */
export function lines(sources: readonly Source[], reveal: (line: SourceRef) => void): readonly Findable[] {
  return sources.flatMap((source, file) => source.text.split('\n').flatMap((text, index): readonly Findable[] => {
    const number = index + 1;
    if (text.trim() === '' || number < source.firstLine) return [];
    return [{ group: 'sourceLines', label: text.trim(), detail: `${source.file}:${number}`, go: () => reveal(((file << 16) | number) as SourceRef) }];
  }));
}

/** The scenarios, which the switcher's menu links to. */
export function scenarios(menu: ParentNode): readonly Findable[] {
  return [...menu.querySelectorAll<HTMLAnchorElement>('a')].map((link): Findable => {
    const number = link.querySelector('.no')?.textContent ?? '';
    const chapter = link.closest('section')?.querySelector('h2')?.textContent ?? '';
    return { group: 'scenarios', label: link.querySelector('b')?.textContent ?? link.textContent.trim(), detail: [number, chapter].filter((part) => part !== '').join(' · '), go: () => link.click() };
  });
}
