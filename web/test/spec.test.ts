import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { example, seriousFindings, settled, state, text, write, Session } from './steps';

const SIXTY = Array.from({ length: 60 }, (_, index) => `redis-${String(index + 1).padStart(2, '0')}.eu-west-1.example.com:6379`);
const BROKEN = `{
  "topology": {"mode": "cluster", "nodes": ["redis-1:6379", "redis-2"]},
  "databse": 0
}`;

const session = new Session();

test('puts squiggles where a bad spec is wrong, first by the schema, then by the service', async () => {
  const page = await session.open();
  const silent = await page.route('**/v1/translations*', () => {});
  assert.equal(silent === undefined, false);
  await page.click('#spec-views-json');
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(BROKEN);
  assert.deepEqual(await squiggles(page), ['"redis-2"', '"databse": 0']);
  await page.unroute('**/v1/translations*');

  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n');
  await settled(page);
  assert.deepEqual(await squiggles(page), ['"redis-2"', '"databse": 0']);
  await page.click('#findings-toggle');
  const problems = page.locator('#findings-list');
  assert.match(await problems.innerText(), /The port is missing[^]*Did you mean "database"\?/);
  assert.equal(await page.locator('#findings-toggle').innerText(), '▸ 2 errors'.slice(2));
  assert.equal(await state(page), 'refused');

  await problems.locator('.finding').nth(1).click();
  await page.keyboard.type('"database": 0,');
  assert.match(await text(page), /"database": 0,"databse"/);
  await write(page, '{"topology": ');
  assert.match(await problems.innerText(), /Line 1/);
  assert.deepEqual(await seriousFindings(page), []);
  session.expect();
});

async function squiggles(page: Page): Promise<string[]> {
  await page.locator('.cm-lintRange-error').first().waitFor();
  const texts = await page.locator('.cm-lintRange-error').evaluateAll((all) => all.map((each) => each.textContent ?? ''));
  return texts.join('|').replace(/"databse"\|: \|?0/, '"databse": 0').split('|');
}

test('completes names and values from the schema', async () => {
  const page = await session.open();
  await write(page, '{"topology": {"mode": "standalone", "endpoint": "redis:6379"}, ');
  await page.keyboard.type('"t');
  const offered = page.locator('.cm-tooltip-autocomplete li');
  await offered.first().waitFor();
  assert.deepEqual((await offered.allTextContents()).sort(), ['timeoutSeconds', 'tls', 'tykVersion']);
  await page.keyboard.press('Escape');
  await write(page, '{\n  "topology": {"mode": "standalone", "endpoint": "redis:6379"}\n}');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' "us');
  await offered.first().waitFor();
  await page.waitForTimeout(100);
  await page.keyboard.press('Enter');
  await page.keyboard.type('tyk');
  assert.equal(JSON.parse(await text(page)).username, 'tyk');
  await write(page, '{"topology": {"mode": ""}}');
  for (let left = 0; left < 3; left++) {
    await page.keyboard.press('ArrowLeft');
  }
  await page.keyboard.press('Control+Space');
  await offered.first().waitFor();
  assert.deepEqual((await offered.allTextContents()).sort(), ['"cluster"', '"enterprise"', '"sentinel"', '"standalone"']);
  await page.waitForTimeout(100);
  await page.keyboard.press('Enter');
  assert.match(await text(page), /"mode": "(cluster|enterprise|sentinel|standalone)"\}/);
  await settled(page);
  session.expect();
});

test('draws each topology, one node or sixty, and says the same in words', async () => {
  const page = await session.open();
  const topologies = [
    [{ mode: 'standalone', endpoint: 'redis:6379' }, { node: 1 }, /connect to redis:6379/],
    [{ mode: 'sentinel', masterName: 'm', sentinels: ['s1:26379', 's2:26379', 's3:26379'] }, { sentinel: 3, node: 1, ghost: 1 }, /master “m”/],
    [{ mode: 'cluster', nodes: ['n1:6379', 'n2:6379'] }, { seed: 2, ghost: 1 }, /one of the seed nodes/],
    [{ mode: 'cluster', nodes: ['clustercfg.x:6379'] }, { seed: 1, ghost: 1 }, /discover all nodes/],
    [{ mode: 'enterprise', endpoint: 'redis:12000' }, { node: 1, ghost: 1 }, /proxy/],
    [{ mode: 'enterprise', endpoint: 'redis:12000', ossCluster: true }, { seed: 1, ghost: 1 }, /discover all nodes/],
    [{ mode: 'cluster', nodes: SIXTY }, { seed: 1, ghost: 1 }, /redis-60\.eu-west-1/],
  ] as const;
  await page.click('#picture > summary');
  for (const [topology, boxes, said] of topologies) {
    await write(page, JSON.stringify({ topology, tls: {} }));
    for (const [look, number] of Object.entries({ ...boxes, client: 5 })) {
      assert.equal(await page.locator(`#picture .box.${look}`).count(), number, `${topology.mode} ${look}`);
    }
    assert.equal(await page.locator('#picture .link.open').count(), 0);
    assert.match(await page.locator('#picture-words').innerText(), said);
    assert.match(await page.locator('#picture-words').innerText(), /TLS/);
  }
  await example(page, 'stores');
  assert.equal(await page.locator('#picture .frame').count(), 3);
  assert.equal(await page.locator('#picture .link.open').count(), 1);
});
