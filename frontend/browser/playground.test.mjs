// A program that somebody writes, in a real browser against a running server.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labForEach, WIDE } from './lab-fixture.mjs';

const TWO_TASKS = `import asyncio

async def nap(name):
    await asyncio.sleep(0.3)
    print(name, "is back")

async def main():
    await asyncio.gather(nap("first"), nap("second"))

asyncio.run(main())
`;

describe('the page for a program of your own', { timeout: 600_000 }, () => {
  let lab;
  labForEach({ viewport: WIDE }, async (given) => {
    ({ lab } = given);
    await lab.page.goto('/playground');
    await lab.page.locator('#program').waitFor();
  });

  const write = (text) => lab.page.locator('#program').fill(text);

  it('runs what is written, and shows its lanes and what it prints', async () => {
    await write(TWO_TASKS);
    await lab.page.locator('#program').press('Control+Enter');
    await lab.consoleSays('second is back');
    await lab.settled();
    await lab.lane('Task-2').waitFor();
    await lab.lane('Task-3').waitFor();
  });

  it('keeps the program over a reload', async () => {
    await write('print("kept")\n');
    await lab.page.reload();
    assert.equal(await lab.page.locator('#program').inputValue(), 'print("kept")\n');
  });

  it('shows the line of a syntax error, and runs nothing', async () => {
    await write('x = 1\nif x\n    print(x)\n');
    await lab.page.click('#run');
    await lab.page.locator('#program-fault', { hasText: "expected ':'" }).waitFor();
    assert.equal(await lab.page.locator('.ed-numbers .fault').textContent(), '2');
    assert.equal(new URL(lab.page.url()).search, '');
    await write('x = 1\n');
    await lab.page.locator('#program-fault').waitFor({ state: 'hidden' });
    lab.forgive(/400/);
  });

  it('stops a program that loops for ever', async () => {
    await write('print("on")\nwhile True: pass\n');
    await lab.page.click('#run');
    await lab.consoleSays('on');
    await lab.page.click('#run');
    await lab.page.locator('#headline', { hasText: 'Stopped at' }).waitFor();
  });

  it('indents with Tab, and lets go after Escape', async () => {
    await write('');
    const field = lab.page.locator('#program');
    await field.press('Tab');
    await field.pressSequentially('if x:');
    await field.press('Enter');
    assert.equal(await field.inputValue(), '    if x:\n        ');
    await field.press('Escape');
    await field.press('Tab');
    assert.notEqual(await lab.page.evaluate(() => document.activeElement?.id), 'program');
  });
});
