import { describe, expect, it } from 'vitest';
import { RunModel } from '../src/model/run-model.ts';
import { laneFilter } from '../src/timeline/lane-filter.ts';
import { Words, type Language } from '../src/words/words.ts';
import { gatherTasks, threadPool } from './traces.ts';

const model = new RunModel();
model.apply(threadPool());
const lanes = [...model.threads.processes.flatMap((life) => life.lanes), ...model.work.lanes];
const found = (wanted: string, language: Language = 'en') => lanes.filter(laneFilter(wanted, model, new Words(language))!).map((lane) => lane.name);

describe('the filter of lanes', () => {
  it('finds lanes by the words that are shown, in either language', () => {
    expect(found('call 3')).toEqual(['3']);
    expect(found('调用 3', 'zh')).toEqual(['3']);
    expect(found('call 3', 'zh')).toEqual([]);
    expect(found('事件循环', 'zh')).toEqual(['Thread-1 (start_thread_loop)']);
  });

  it('finds threads by their short and long names, and by their ids', () => {
    expect(found('threadpool-0_1')).toEqual(['ThreadPoolExecutor-0_1']);
    expect(found('ThreadPoolExecutor')).toEqual(['ThreadPoolExecutor-0_0', 'ThreadPoolExecutor-0_1']);
    expect(found('tid 202')).toEqual(['ThreadPoolExecutor-0_1']);
  });

  it('finds tasks by the function that they run', () => {
    const tasks = new RunModel();
    tasks.apply(gatherTasks());
    expect(tasks.work.lanes.filter(laneFilter('asyncfunc2', tasks, new Words('en'))!).map((lane) => lane.name)).toEqual(['task2']);
  });

  it('lets all of them through when nothing is wanted', () => {
    expect(laneFilter('  ', model, new Words('en'))).toBeNull();
  });
});
