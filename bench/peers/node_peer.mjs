// Node, measured as bench/ measures Java: lines of name <tab> nanoseconds.
const MANY = 100_000;
const ROUNDS = 5;

async function best(name, measure, per = MANY) {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.hrtime.bigint();
    await measure();
    least = Math.min(least, Number(process.hrtime.bigint() - start) / per);
  }
  console.log(`${name}\t${least}`);
}

const chain = () => new Promise((done) => {
  let left = MANY;
  const step = () => { if (--left > 0) setImmediate(step); else done(); };
  setImmediate(step);
});

async function turns() {
  for (let turn = 0; turn < MANY / 2; turn++) await null;
}

async function futures() {
  for (let i = 0; i < MANY; i++) {
    await new Promise((resolve) => queueMicrotask(resolve));
  }
}

async function one() {
  await null;
  return 1;
}

async function tasks() {
  for (let i = 0; i < MANY; i++) await one();
}

const timers = () => new Promise((done) => {
  let left = MANY;
  const fire = () => { if (--left === 0) done(); };
  for (let i = 1; i <= MANY; i++) setTimeout(fire, (i * 200) / MANY);
});

function cancelledTimers() {
  for (let i = 0; i < MANY; i++) clearTimeout(setTimeout(() => {}, 3_600_000));
}

await best('chain', chain);
await best('switch', () => Promise.all([turns(), turns()]));
await best('setAndAwaitAFuture', futures);
await best('createAndFinishATask', tasks);
await best('gatherAThousand', () => Promise.all(Array.from({ length: 1_000 }, one)), 1_000);
await best('hundredThousandOver200Millis', timers, 1);
await best('makeAndCancel', cancelledTimers);
