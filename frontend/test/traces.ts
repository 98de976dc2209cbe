import type { TraceEvent } from '../src/trace/events.ts';
import { TraceScript } from './trace-script.ts';

/** One event of every kind, with values that tell the fields apart. */
export function everyKind(): readonly TraceEvent[] {
  return new TraceScript()
    .ms(0).on(100)
    .add('ProcessStarted', { process: 4242, parent: 1, name: 'server JVM' })
    .add('ThreadStarted', { process: 4242, name: 'MainThread' })
    .add('ThreadBlocked', { what: 'future.result()' })
    .ms(0.5).on(101)
    .add('LoopStarted', { loop: 1 })
    .add('TurnStarted', { loop: 1, turn: 1, ready: 2, late: 350 })
    .add('HandleScheduled', { handle: 1, loop: 1, future: 0, name: '_run' }, 65_539)
    .add('HandleStarted', { handle: 1 })
    .add('TaskCreated', { task: 2, loop: 1, name: 'Task-1', coroutine: 'main()' }, 12)
    .add('HandleEnded', { handle: 1, error: 'ValueError: 值' })
    .on(101, 2)
    .add('StepStarted', { task: 2 })
    .add('FutureCreated', { future: 3, loop: 1, what: 'sleep(1)' })
    .add('FutureJoined', { future: 3, child: 2 })
    .add('TimerScheduled', { timer: 4, loop: 1, when: 1_000_000_500, name: '_set_result' })
    .add('TaskSuspended', { task: 2, future: 3, what: 'sleep(1)' }, 14)
    .on(101)
    .add('LoopWaited', { loop: 1, until: -1 })
    .add('TimerFired', { timer: 4 })
    .add('TimerCancelled', { timer: 5 })
    .add('FutureFinished', { future: 3, outcome: 'RETURNED', text: 'None' })
    .add('TaskWoken', { task: 2, future: 3 })
    .add('TaskYielded', { task: 2 })
    .add('CancelRequested', { task: 2 })
    .add('TaskFinished', { task: 2, outcome: 'CANCELLED', text: '' })
    .add('CallSubmitted', { call: 6, executor: 'ThreadPoolExecutor-0', name: 'ping("www.baidu.com")' })
    .add('CallAwaitable', { call: 6, future: 7 })
    .on(102)
    .add('CallStarted', { call: 6 })
    .add('OutputPrinted', { stream: 'STDERR', text: '开始 ping ✓\n' })
    .add('CallEnded', { call: 6, outcome: 'RAISED', text: 'OSError: no route' })
    .add('WarningIssued', { category: 'RuntimeWarning', text: 'never awaited' })
    .add('EventsLost', { count: 1240 })
    .add('LockTaken', { lock: 8 })
    .add('LockAwaited', { lock: 8, future: 9 })
    .add('LockReleased', { lock: 8 })
    .add('CoroutineAwaited', { lasted: 2_000_000, name: 'fetch' })
    .add('ErrorNeglected', { future: 2 })
    .add('ProcessorAwaited', { waited: 20_000_000 })
    .ms(0.25)
    .add('ThreadEnded', {})
    .on(100)
    .add('ThreadResumed', {})
    .add('LoopStopped', { loop: 1 })
    .add('LoopClosed', { loop: 1 })
    .add('ProcessEnded', { process: 4242, exitCode: -1 })
    .events;
}

const [MAIN, LOOP] = [100, 101];

/** Two tasks sleep 1 s each under a gather of the main task; all on the main thread. */
export function gatherTasks(): readonly TraceEvent[] {
  const script = new TraceScript()
    .ms(0).on(MAIN)
    .add('ProcessStarted', { process: 4242, parent: 0, name: 'server JVM' })
    .add('ThreadStarted', { process: 4242, name: 'MainThread' })
    .ms(1).add('TaskCreated', { task: 1, loop: 1, name: 'Task-1', coroutine: 'main' }, 20)
    .add('LoopStarted', { loop: 1 })
    .add('TurnStarted', { loop: 1, turn: 1, ready: 1, late: 0 })
    .on(MAIN, 1).add('StepStarted', { task: 1 })
    .ms(2).add('TaskCreated', { task: 2, loop: 1, name: 'task1', coroutine: 'asyncfunc1' }, 22)
    .add('TaskCreated', { task: 3, loop: 1, name: 'task2', coroutine: 'asyncfunc2' }, 23)
    .add('FutureCreated', { future: 4, loop: 1, what: 'gather(2)' })
    .add('FutureJoined', { future: 4, child: 2 })
    .add('FutureJoined', { future: 4, child: 3 })
    .ms(3).add('TaskSuspended', { task: 1, future: 4, what: 'gather(2)' }, 24)
    .on(MAIN).add('TurnStarted', { loop: 1, turn: 2, ready: 2, late: 0 });
  for (const [task, sleep, timer] of [[2, 5, 6], [3, 7, 8]] as const) {
    script.on(MAIN, task).add('StepStarted', { task })
      .add('FutureCreated', { future: sleep, loop: 1, what: 'sleep(1)' })
      .add('TimerScheduled', { timer, loop: 1, when: 1_003_000_000, name: '_set_result' })
      .ms(task + 2).add('TaskSuspended', { task, future: sleep, what: 'sleep(1)' }, 5);
  }
  script.on(MAIN).add('LoopWaited', { loop: 1, until: 1_003_000_000 })
    .ms(1004).add('TurnStarted', { loop: 1, turn: 3, ready: 2, late: 1_000_000 });
  for (const [task, sleep, timer] of [[2, 5, 6], [3, 7, 8]] as const) {
    script.on(MAIN).add('TimerFired', { timer }).add('HandleStarted', { handle: timer })
      .add('FutureFinished', { future: sleep, outcome: 'RETURNED', text: 'None' })
      .add('TaskWoken', { task, future: sleep })
      .add('HandleEnded', { handle: timer, error: '' })
      .ms(1003.5 + task).on(MAIN, task).add('StepStarted', { task })
      .add('OutputPrinted', { stream: 'STDOUT', text: `Resuming func${task - 1}\n` }, 7)
      .ms(1004 + task).add('TaskFinished', { task, outcome: 'RETURNED', text: `'func${task - 1}'` });
  }
  return script.on(MAIN)
    .add('FutureFinished', { future: 4, outcome: 'RETURNED', text: "['func1', 'func2']" })
    .add('TaskWoken', { task: 1, future: 4 })
    .on(MAIN, 1).add('StepStarted', { task: 1 })
    .ms(1008).add('TaskFinished', { task: 1, outcome: 'RETURNED', text: "['func1', 'func2']" })
    .on(MAIN).add('LoopStopped', { loop: 1 }).add('LoopClosed', { loop: 1 })
    .events;
}

/** Three calls of 2 s for a pool of two threads, handed over by the main thread; the loop has a thread of its own. */
export function threadPool(): readonly TraceEvent[] {
  const script = new TraceScript()
    .ms(0).on(MAIN)
    .add('ProcessStarted', { process: 4242, parent: 0, name: 'server JVM' })
    .add('ThreadStarted', { process: 4242, name: 'MainThread' })
    .ms(1).on(LOOP).add('ThreadStarted', { process: 4242, name: 'Thread-1 (start_thread_loop)' })
    .add('LoopStarted', { loop: 1 }).add('LoopWaited', { loop: 1, until: -1 });
  for (const call of [1, 2, 3]) {
    script.ms(2).on(MAIN).add('CallSubmitted', { call, executor: 'ThreadPoolExecutor-0', name: `ping('${call}')` }, 30)
      .add('CallAwaitable', { call, future: call + 10 });
  }
  for (const call of [1, 2]) {
    const thread = 200 + call;
    script.ms(3).on(thread).add('ThreadStarted', { process: 4242, name: `ThreadPoolExecutor-0_${call - 1}` })
      .add('CallStarted', { call }).add('ThreadBlocked', { what: 'time.sleep(2)' }, 10);
  }
  script.on(MAIN).ms(4).add('ThreadEnded', {});
  const ends = (call: number, thread: number, at: number) => {
    script.ms(at).on(thread).add('ThreadResumed', {}).add('CallEnded', { call, outcome: 'RETURNED', text: `'${call}'` })
      .add('HandleScheduled', { handle: 20 + call, loop: 1, future: 0, name: '_take_result' });
  };
  const takenOver = (call: number, at: number) => {
    script.ms(at).on(LOOP).add('TurnStarted', { loop: 1, turn: call, ready: 1, late: 0 })
      .add('HandleStarted', { handle: 20 + call })
      .add('FutureFinished', { future: call + 10, outcome: 'RETURNED', text: `'${call}'` })
      .add('HandleEnded', { handle: 20 + call, error: '' }).add('LoopWaited', { loop: 1, until: -1 });
  };
  ends(1, 201, 2003);
  script.add('CallStarted', { call: 3 }).add('ThreadBlocked', { what: 'time.sleep(2)' }, 10);
  ends(2, 202, 2003);
  takenOver(1, 2004);
  takenOver(2, 2005);
  ends(3, 201, 4003);
  takenOver(3, 4004);
  return script.events;
}

/** The main thread's loop has a call of 2 s done by a virtual thread. */
export function virtualThread(): readonly TraceEvent[] {
  return new TraceScript()
    .ms(0).on(MAIN)
    .add('ProcessStarted', { process: 4242, parent: 0, name: 'server JVM' })
    .add('ThreadStarted', { process: 4242, name: 'MainThread' })
    .add('LoopStarted', { loop: 1 })
    .add('CallSubmitted', { call: 1, executor: 'VirtualThreads-0', name: "ping('1')" })
    .add('CallAwaitable', { call: 1, future: 11 })
    .ms(1).on(201).add('ThreadStarted', { process: 4242, name: 'VirtualThreads-0_0' })
    .add('CallStarted', { call: 1 })
    .ms(2001).add('CallEnded', { call: 1, outcome: 'RETURNED', text: "'1'" })
    .add('HandleScheduled', { handle: 2, loop: 1, future: 0, name: '_call_set_state' })
    .ms(2002).on(MAIN).add('HandleStarted', { handle: 2 })
    .add('FutureFinished', { future: 11, outcome: 'RETURNED', text: "'1'" })
    .add('HandleEnded', { handle: 2, error: '' })
    .events;
}

/** One call for a pool of child processes: the child has a process id and a main thread of its own. */
export function processPool(): readonly TraceEvent[] {
  return new TraceScript()
    .ms(0).on(MAIN)
    .add('ProcessStarted', { process: 4242, parent: 0, name: 'server JVM' })
    .add('ThreadStarted', { process: 4242, name: 'MainThread' })
    .add('CallSubmitted', { call: 1, executor: 'ProcessPoolExecutor-0', name: "ping('1')" })
    .ms(2).add('ProcessStarted', { process: 5001, parent: 4242, name: 'worker' })
    .ms(80).on(5001).add('ThreadStarted', { process: 5001, name: 'MainThread' })
    .ms(90).add('CallStarted', { call: 1 })
    .ms(2090).add('CallEnded', { call: 1, outcome: 'RETURNED', text: "'1'" })
    .ms(2100).on(MAIN).add('ProcessEnded', { process: 5001, exitCode: 0 })
    .events;
}

/** A callback that keeps the loop for 2 s, while another waits for it. */
export function blockedLoop(): readonly TraceEvent[] {
  return new TraceScript()
    .ms(0).on(LOOP)
    .add('ProcessStarted', { process: 4242, parent: 0, name: 'server JVM' })
    .add('ThreadStarted', { process: 4242, name: 'Thread-1' })
    .add('LoopStarted', { loop: 1 })
    .add('HandleScheduled', { handle: 1, loop: 1, future: 0, name: 'ping' })
    .add('HandleScheduled', { handle: 2, loop: 1, future: 0, name: 'ping' })
    .add('TurnStarted', { loop: 1, turn: 1, ready: 2, late: 0 })
    .add('HandleStarted', { handle: 1 })
    .ms(2000).add('HandleEnded', { handle: 1, error: '' })
    .add('HandleStarted', { handle: 2 })
    .events;
}

/** A task sleeps 0.3 s; another holds the loop at line 10 from 0.1 s to 1.3 s, so that the first wakes 0.9 s too late. */
export function blockedSleeper(): readonly TraceEvent[] {
  return new TraceScript()
    .ms(0).on(MAIN)
    .add('ProcessStarted', { process: 4242, parent: 0, name: 'server JVM' })
    .add('ThreadStarted', { process: 4242, name: 'MainThread' })
    .add('LoopStarted', { loop: 1 })
    .add('TaskCreated', { task: 1, loop: 1, name: 'sleeper', coroutine: 'nap' }, 20)
    .add('TaskCreated', { task: 2, loop: 1, name: 'blocker', coroutine: 'ping' }, 21)
    .ms(100).on(MAIN, 1).add('StepStarted', { task: 1 })
    .add('FutureCreated', { future: 3, loop: 1, what: 'sleep(0.3)' })
    .add('TimerScheduled', { timer: 4, loop: 1, when: 400_000_000, name: '_set_result' })
    .add('TaskSuspended', { task: 1, future: 3, what: 'sleep(0.3)' }, 5)
    .on(MAIN, 2).add('StepStarted', { task: 2 }).add('ThreadBlocked', { what: 'time.sleep(1.2)' }, 10)
    .ms(1300).add('ThreadResumed', {}).add('TaskFinished', { task: 2, outcome: 'RETURNED', text: 'None' })
    .on(MAIN).add('TimerFired', { timer: 4 }).add('HandleStarted', { handle: 4 })
    .add('FutureFinished', { future: 3, outcome: 'RETURNED', text: 'None' })
    .add('TaskWoken', { task: 1, future: 3 }).add('HandleEnded', { handle: 4, error: '' })
    .ms(1301).on(MAIN, 1).add('StepStarted', { task: 1 })
    .ms(1302).add('TaskFinished', { task: 1, outcome: 'RETURNED', text: 'None' })
    .events;
}

/** Three tasks one after another hold the loop for 0.3 s each, at line 3; a fourth that was made with them has its turn then. */
export function blockersInARow(): readonly TraceEvent[] {
  const script = new TraceScript()
    .ms(0).on(MAIN)
    .add('ProcessStarted', { process: 4242, parent: 0, name: 'server JVM' })
    .add('ThreadStarted', { process: 4242, name: 'MainThread' })
    .add('LoopStarted', { loop: 1 });
  for (const task of [1, 2, 3, 4]) script.add('TaskCreated', { task, loop: 1, name: `Task-${task}`, coroutine: `work(${task})` }, 9);
  for (const task of [1, 2, 3]) {
    script.ms(300 * (task - 1)).on(MAIN, task).add('StepStarted', { task }).add('ThreadBlocked', { what: 'time.sleep(0.3)' }, 3)
      .ms(300 * task).add('ThreadResumed', {}).add('TaskFinished', { task, outcome: 'RETURNED', text: 'None' });
  }
  return script.on(MAIN, 4).add('StepStarted', { task: 4 }).ms(901).add('TaskFinished', { task: 4, outcome: 'RETURNED', text: 'None' }).events;
}

/** Two calls of 2 s that the main thread gives to the loop's own executor. */
export function callsOnTheLoop(): readonly TraceEvent[] {
  const script = new TraceScript()
    .ms(0).on(MAIN)
    .add('ProcessStarted', { process: 4242, parent: 0, name: 'server JVM' })
    .add('ThreadStarted', { process: 4242, name: 'MainThread' })
    .on(LOOP).add('ThreadStarted', { process: 4242, name: 'Thread-1 (start_thread_loop)' }).add('LoopStarted', { loop: 1 });
  for (const call of [1, 2]) {
    script.on(MAIN).add('CallSubmitted', { call, executor: 'LoopExecutor', name: `ping('${call}')` }, 30)
      .add('CallAwaitable', { call, future: call + 10 })
      .add('HandleScheduled', { handle: call + 20, loop: 1, future: 0, name: '_run_call' });
  }
  for (const call of [1, 2]) {
    script.ms(call * 2000 - 1999).on(LOOP).add('HandleStarted', { handle: call + 20 }).add('CallStarted', { call })
      .ms(call * 2000 + 1).add('CallEnded', { call, outcome: 'RETURNED', text: `'${call}'` })
      .add('HandleScheduled', { handle: call + 30, loop: 1, future: 0, name: '_call_set_state' })
      .add('HandleEnded', { handle: call + 20, error: '' });
  }
  for (const call of [1, 2]) {
    script.ms(4002 + call).add('HandleStarted', { handle: call + 30 })
      .add('FutureFinished', { future: call + 10, outcome: 'RETURNED', text: `'${call}'` })
      .add('HandleEnded', { handle: call + 30, error: '' });
  }
  return script.events;
}
