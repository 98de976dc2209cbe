/** Where the calls of an executor wait: for a thread of a pool, for a process of one, or for the loop that runs them itself. */
export type ExecutorKind = 'threads' | 'processes' | 'loop';

export function executorKind(executor: string): ExecutorKind {
  if (executor === 'LoopExecutor') return 'loop';
  return executor.startsWith('ProcessPoolExecutor') ? 'processes' : 'threads';
}

/** A pool with so few workers that calls may have to wait for one, as the program sized it. */
export const isBounded = (executor: string): boolean => /^(Thread|Process)PoolExecutor/.test(executor);
