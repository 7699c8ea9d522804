import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { drop, example, saved, seriousFindings, settled, state, tab, write, Session } from './steps';

const session = new Session();

const TYK_CONF = `{
  "listen_port": 8080, "big": 1e400, "secret": "canary-secret", "hash_keys": true,
  "storage": {"type": "redis", "host": "old", "port": 6379, "username": "tyk", "password": "canary-password", "use_ssl": true}
}`;

const COMPOSE = `services:
  # first
  gateway:
    image: tykio/tyk-gateway:v5.8.1
    environment:
      - TYK_GW_STORAGE_HOST=old
      - TYK_GW_STORAGE_PORT=6379
      - TYK_GW_STORAGE_PASSWORD=canary-old
      - TYK_GW_LISTENPORT=8080
`;

/** Nothing can be taken along, and the reason stands where the output was. */
async function held(page: Page, kind: string, reason: RegExp): Promise<void> {
  await page.locator(`#output[data-state=${kind}]`).waitFor();
  assert.ok(await page.locator('#copy').isDisabled());
  assert.ok(await page.locator('#download').isDisabled());
  await page.locator('#output-reason').getByText(reason).first().waitFor();
  assert.ok(!(await page.locator('#output-text').isVisible()));
  assert.equal((await page.locator('#output-text').textContent())?.trim(), '');
}

test('holds back the old output while the service does not answer, and goes on by itself when it is back', async () => {
  const page = await session.open();
  await page.route('**/v1/**', (route) => route.abort());
  await page.locator('.cm-content').focus();
  await page.keyboard.type(' ');
  await held(page, 'offline', /The service does not answer/);
  await page.unroute('**/v1/**');
  await page.locator('#output[data-state=fresh]').waitFor();
  assert.ok(await page.locator('#copy').isEnabled());

  await page.route('**/v1/**', (route) => route.fulfill({ status: 503, body: '' }));
  await page.keyboard.type(' ');
  await held(page, 'offline', /busy or restarting \(status 503\)/);
  await page.unroute('**/v1/**');
  await page.getByRole('button', { name: 'Ask now' }).click();
  await page.locator('#output[data-state=fresh]').waitFor();
  session.expect(/ERR_FAILED|503/);
});

test('lets nothing be copied between a change and its answer', async () => {
  const page = await session.open();
  let answer = () => {};
  const asked = new Promise<void>((done) => (answer = done));
  await page.route('**/v1/translations**', async (route) => {
    await asked;
    await route.fallback().catch(() => undefined);
  });
  await page.locator('.cm-content').focus();
  await page.keyboard.type(' ');
  assert.equal(await state(page), 'stale');
  assert.ok(await page.locator('#copy').isDisabled());
  await page.getByText('Updating…').waitFor();
  answer();
  await page.locator('#output[data-state=fresh]').waitFor();
});

test('shows of a refused form the reason, never another form', async () => {
  const page = await session.open();
  await write(page, JSON.stringify({ topology: { mode: 'standalone', endpoint: 'redis:6379' }, password: 'a"b\\c' }));
  await tab(page, 'forms', 'kubernetes');
  assert.match(await page.locator('#output-text').innerText(), /kind: "Secret"/);
  await tab(page, 'forms', 'helm');
  await held(page, 'refused', /double quote|backslash|character/);
  await tab(page, 'forms', 'env');
  assert.equal(await state(page), 'fresh');
  await tab(page, 'forms', 'test');
  await page.getByRole('button', { name: 'Check this Redis from the service' }).click();
  await page.getByText('Live checks are off on this service.').waitFor();
  session.expect(/status of (403|422)/);
});

test('writes the other components when one of them has errors', async () => {
  const page = await session.open();
  const topology = { mode: 'standalone', endpoint: 'redis:6379' };
  await write(page, JSON.stringify({ topology, components: { gateway: {}, pump: { version: 'x' } } }));
  assert.equal(await state(page), 'fresh');
  assert.match(await page.locator('#output-text').innerText(), /redis:6379/);
  await tab(page, 'components', 'all');
  assert.match(await page.locator('#output-reason').innerText(), /^pump: missing/);
  assert.doesNotMatch(await page.locator('#output-text').innerText(), /analytics_storage_config/);
  await tab(page, 'components', 'pump');
  await held(page, 'refused', /This component has 1 error/);
  assert.deepEqual(await seriousFindings(page), []);
  session.expect();
});

test('asks for the file before a merge, and copies and saves no emptiness', async () => {
  const page = await session.open();
  await page.click('#to-merge');
  await settled(page);
  await held(page, 'nothing', /whole tyk\.conf/);
  await drop(page, ['pump.conf', '{"analytics_storage_config": {"type": "redis", "host": "old", "port": 6379}}']);
  await page.getByText('None of the files configures the Gateway').waitFor();
  await page.click('#view-work');
  await held(page, 'nothing', /whole tyk\.conf/);
  await drop(page, ['tyk.conf', TYK_CONF]);
  await page.locator('.diff').waitFor();
  assert.equal(await state(page), 'fresh');
});

test('asks first if a merge weakens security, and says that the file has passwords', async () => {
  const page = await session.open();
  await drop(page, ['tyk.conf', TYK_CONF]);
  await page.getByRole('button', { name: 'Merge for Gateway' }).click();
  await settled(page);
  await write(page, JSON.stringify({ topology: { mode: 'standalone', endpoint: 'new:6379' }, password: 'p', components: { gateway: {} } }));
  assert.doesNotMatch(await page.locator('.diff').innerText(), /canary/);
  await page.click('#download');
  const dialog = page.locator('dialog');
  const doubts = await dialog.innerText();
  assert.match(doubts, /storage\.use_ssl: TLS is turned off/);
  assert.match(doubts, /The user tyk is removed/);
  assert.deepEqual(await seriousFindings(page), []);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.click('#download');
  const merged = await saved(page, 'dialog >> text=Download anyway');
  assert.equal(merged.name, 'tyk.conf');
  assert.equal(merged.text.split('"storage"')[0], TYK_CONF.split('"storage"')[0]);
  assert.match(merged.text, /"addrs": \[\s*"new:6379"\s*\][^]*"password": "p"/);
  await page.getByText('with the passwords in it').waitFor();

  await write(page, JSON.stringify({ topology: { mode: 'standalone', endpoint: 'new:6379' }, username: 'tyk', password: 'p', tls: {}, components: { gateway: {} } }));
  await saved(page);
  assert.equal(await dialog.count(), 0);
});

test('merges into files of any form, one after the other, and shows each change before it is taken', async () => {
  const page = await session.open();
  await write(page, JSON.stringify({ topology: { mode: 'cluster', nodes: ['n1:6379', 'n2:6379'] }, password: 'canary-new', components: { gateway: {}, pump: {} } }));
  await tab(page, 'components', 'all');
  await tab(page, 'forms', 'merge');
  await drop(page, ['deploy/docker-compose.yml', COMPOSE], ['pump.env', '# kept\nTYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS=old:6379\n']);
  await page.locator('.diff').waitFor();
  const choices = page.locator('#output-merge .filter');
  assert.deepEqual(await choices.getByRole('button').allInnerTexts(), ['deploy/docker-compose.yml', 'pump.env']);
  assert.match(await page.locator('.diff').innerText(), /@@[^]*removed:\s+- TYK_GW_STORAGE_HOST=old[^]*added:\s+- "?TYK_GW_STORAGE_ADDRS=n1:6379,n2:6379/);
  assert.doesNotMatch(await page.locator('#output').innerText(), /canary/);
  const compose = await saved(page);
  assert.equal(compose.name, 'docker-compose.yml');
  assert.match(compose.text, /# first[^]*TYK_GW_STORAGE_ADDRS=n1:6379,n2:6379[^]*canary-new[^]*TYK_GW_LISTENPORT=8080/);
  await choices.getByRole('button', { name: 'pump.env' }).click();
  assert.match((await saved(page)).text, /^# kept\nTYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS=n1:6379,n2:6379\n/);
  await write(page, '{"topology": {"mode": "cluster", "nodes": []}}');
  await held(page, 'nothing', /Enter the address/);
  assert.equal(await page.locator('#file-name').innerText(), '');
  await page.keyboard.press('Control+Z');
  await tab(page, 'components', 'pump');
  assert.equal(await choices.count(), 0);
  assert.equal(await page.locator('#file-name').innerText(), 'pump.env');
  assert.deepEqual(await seriousFindings(page), []);
  await tab(page, 'components', 'all');
  await drop(page, ['values.yaml', 'global:\n  redis:\n    addrs: ["old:6379"]\n    useSSL: true\n']);
  await page.locator('#output-merge .filter').getByRole('button', { name: 'values.yaml' }).click();
  await page.locator('.notice', { hasText: 'global.redis.useSSL: TLS is turned off' }).waitFor();
  await page.click('#view-start');
  await page.click('[data-mode=cluster]');
  assert.equal(await page.locator('#forms [aria-selected=true]').innerText(), 'JSON');
});

test('says of masked output on copy and download that it is, and offers the other', async () => {
  const page = await session.open();
  await write(page, JSON.stringify({ topology: { mode: 'standalone', endpoint: 'redis:6379' }, password: 'canary' }));
  await tab(page, 'forms', 'env');
  const masked = await saved(page, 'text=Download masked');
  assert.equal(masked.name, 'gateway.env');
  assert.doesNotMatch(masked.text, /canary/);
  assert.match(await page.locator('#status').innerText(), /passwords masked/);
  assert.match((await saved(page, 'text=Download with passwords')).text, /canary/);
  await page.click('text=Copy masked');
  assert.doesNotMatch(await page.evaluate(() => navigator.clipboard.readText()), /canary/);
  await page.click('text=Copy with passwords');
  await page.getByText('Copied gateway.env with passwords.').waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /canary/);
});

test('calls a part of a file a part', async () => {
  const page = await session.open();
  assert.equal(await page.locator('#file-name').innerText(), 'Redis part of tyk.conf');
  await write(page, '{"topology": {"mode": "standalone", "endpoint": "redis:6379"}}');
  assert.equal((await saved(page)).name, 'tyk.redis-part.json');
});

test('opens nothing of a bad link, and says so', async () => {
  const good = Buffer.from(JSON.stringify({ topology: { mode: 'standalone', endpoint: 'linked:6379' } })).toString('base64url');
  const page = await session.start({}, `${session.url}#spec=${good.slice(0, -5)}`);
  await page.getByText('The link is damaged or incomplete').waitFor();
  assert.ok(await page.locator('#start').isVisible());
  assert.deepEqual(await seriousFindings(page), []);
  await page.evaluate((hash) => (location.hash = hash), `#spec=${good}`);
  await page.locator('.cm-line', { hasText: 'linked:6379' }).waitFor();
  assert.equal(page.url(), session.url);
  await page.evaluate(() => (location.hash = '#spec=AAAA'));
  await page.getByText('The link is damaged or incomplete').waitFor();
  await example(page, 'cluster');
});
