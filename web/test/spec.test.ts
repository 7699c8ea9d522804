import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { example, screenshot, seriousFindings, settled, tab, text, write, Session } from './steps';

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
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(BROKEN);
  assert.deepEqual(await squiggles(page), ['"redis-2"', '"databse": 0']);
  await page.unroute('**/v1/translations*');

  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n');
  await settled(page);
  assert.deepEqual(await squiggles(page), ['"redis-2"', '"databse": 0']);
  const problems = page.locator('#problems');
  assert.match(await problems.innerText(), /The port is missing[^]*Did you mean "database"\?/);
  assert.equal(await page.locator('#summary').innerText(), '2 errors');
  assert.ok(await page.locator('#stale').isVisible());

  await problems.getByRole('button').nth(1).click();
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

const TYK_CONF = `{
  "listen_port": 8080, "big": 1e400, "secret": "canary-secret", "hash_keys": true,
  "storage": {"type": "redis", "host": "old", "port": 6379, "password": "canary-password", "min_version": "1.2"}
}`;
const FILES = [
  file('tyk.conf', TYK_CONF),
  file('pump.conf', '{"analytics_storage_config": {"type": "redis", "host": "other", "port": 6379}}'),
  file('.env', 'TYK_DB_REDISHOST=old\nTYK_DB_REDISPORT=6379\n'),
];

function file(name: string, text: string) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) };
}

test('imports three files at once, and merges the spec into one of them', async () => {
  const page = await session.open();
  await page.click('#import');
  await page.setInputFiles('#files', FILES);
  await page.locator('#imported').waitFor();
  await settled(page);
  const spec = await text(page);
  assert.deepEqual(JSON.parse(spec).topology, { mode: 'standalone', endpoint: 'old:6379' });
  assert.deepEqual(Object.keys(JSON.parse(spec).components), ['gateway', 'dashboard', 'pump']);
  const found = await page.locator('#imported').innerText();
  for (const said of [/tyk\.conf line 3, storage\.min_version/, /pump\.conf line 1, analytics_storage_config\.host/, /\.env TYK_DB_REDISHOST/]) {
    assert.match(found, said);
  }

  await tab(page, 'forms', 'merge');
  const diff = page.locator('.diff');
  assert.match((await diff.locator('.removed').allInnerTexts()).join(), /"host": "old"/);
  assert.match((await diff.locator('.added').allInnerTexts()).join(), /"addrs"/);
  assert.match(await page.locator('.reasons').innerText(), /remove storage\.host Replaced by the list of addresses/);
  assert.doesNotMatch(await diff.innerText(), /canary/);
  await screenshot(page, 'merge');
  const [saved] = await Promise.all([page.waitForEvent('download'), page.click('#download')]);
  assert.equal(saved.suggestedFilename(), 'tyk.conf');
  const merged = await readFile(await saved.path(), 'utf8');
  assert.match(merged, /"big": 1e400,[^]*"secret": "canary-secret"[^]*"addrs": \[\n +"old:6379"\n +\]/);
  await page.click('#reveal');
  await settled(page);
  assert.match(await diff.innerText(), /canary-password/);
  assert.deepEqual(await seriousFindings(page), []);

  await page.getByRole('button', { name: 'Forget the files' }).click();
  await settled(page);
  assert.equal(await diff.count(), 0);
});

test('takes files that are dropped, asks whose they are, and tells what is wrong with them', async () => {
  const page = await session.open();
  await drop(page, 'mine.json', TYK_CONF);
  await page.locator('dialog select').selectOption('gateway');
  await page.click('dialog button[type=submit]');
  await page.locator('#imported').waitFor();
  assert.match(await page.locator('#imported').innerText(), /mine\.json line 3, storage\.min_version/);
  await drop(page, 'tyk.conf', '{\n"storage": {]}');
  await page.locator('#imported h3', { hasText: 'tyk.conf' }).waitFor();
  assert.match(await page.locator('#imported').innerText(), /Line 2, column 13/);
  await settled(page);
  session.expect();
});

async function drop(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    ([called, held]) => {
      const data = new DataTransfer();
      data.items.add(new File([held ?? ''], called ?? ''));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    },
    [name, content],
  );
}

test('draws each topology, one node or sixty, and says the same in words', async () => {
  const page = await session.open();
  const topologies = [
    [{ mode: 'standalone', endpoint: 'redis:6379' }, { node: 1 }, /connect to redis:6379/],
    [{ mode: 'sentinel', masterName: 'm', sentinels: ['s1:26379', 's2:26379', 's3:26379'] }, { sentinel: 3, node: 1, ghost: 1 }, /master of “m”/],
    [{ mode: 'cluster', nodes: ['n1:6379', 'n2:6379'] }, { seed: 2, ghost: 1 }, /one of the seeds/],
    [{ mode: 'cluster', nodes: ['clustercfg.x:6379'] }, { seed: 1, ghost: 1 }, /only a seed/],
    [{ mode: 'enterprise', endpoint: 'redis:12000' }, { node: 1, ghost: 1 }, /proxy/],
    [{ mode: 'enterprise', endpoint: 'redis:12000', ossCluster: true }, { seed: 1, ghost: 1 }, /only a seed/],
    [{ mode: 'cluster', nodes: SIXTY }, { seed: 60, ghost: 1 }, /redis-60\.eu-west-1/],
  ] as const;
  await page.click('#picture summary');
  for (const [topology, boxes, said] of topologies) {
    await write(page, JSON.stringify({ topology, tls: {} }));
    for (const [look, number] of Object.entries({ ...boxes, client: 5 })) {
      assert.equal(await page.locator(`#picture .box.${look}`).count(), number, `${topology.mode} ${look}`);
    }
    assert.equal(await page.locator('#picture .link.open').count(), 0);
    assert.match(await page.locator('#picture-words').innerText(), said);
    assert.match(await page.locator('#picture-words').innerText(), /TLS/);
  }
  await page.click('#picture summary');
  await example(page, 'stores');
  assert.equal(await page.locator('#picture .frame').count(), 3);
  assert.equal(await page.locator('#picture .link.open').count(), 1);
});
