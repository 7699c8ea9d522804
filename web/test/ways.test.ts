import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { drop, paste, saved, seriousFindings, settled, state, tab, text, write, Session } from './steps';

const session = new Session();

const TYK_CONF = `{
  "listen_port": 8080,
  "secret": "canary-secret",
  "storage": {"type": "redis", "host": "redis", "port": 6379, "password": "canary-password", "min_version": "1.2"}
}`;
const PUMP_CONF = '{\n  "analytics_storage_config": {"type": "redis", "host": "other", "port": 6379}\n}';

async function spec(page: Page): Promise<Record<string, unknown>> {
  await page.click('#spec-views-json');
  return JSON.parse(await text(page)) as Record<string, unknown>;
}

test('offers three ways in on the first screen, and nothing else', async () => {
  const page = await session.start();
  assert.deepEqual(await page.locator('.way h2').allInnerTexts(), ['I have configuration files', 'I know my Redis', 'Help me choose']);
  assert.ok(!(await page.locator('#work').isVisible()));
  assert.ok(!(await page.locator('#save').isVisible()));
  const drag = (type: string) => page.evaluate((name) => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'x'));
    document.body.dispatchEvent(new DragEvent(name, { bubbles: true, dataTransfer: data }));
  }, type);
  await drag('dragenter');
  assert.deepEqual(await page.locator('#drop').boundingBox(), { x: 0, y: 0, width: 1440, height: 1000 });
  await drag('dragleave');
  assert.ok(!(await page.locator('#drop').isVisible()));
  assert.deepEqual(await seriousFindings(page), []);
});

test('compares what each component of several files connects to, and lets one decide', async () => {
  const page = await session.start();
  await drop(page, ['tyk.conf', TYK_CONF], ['pump.conf', PUMP_CONF], ['.env', 'TYK_DB_REDISHOST=redis\nTYK_DB_REDISPORT=6379\nTYK_DB_REDISPASSWORD=canary-password\n']);
  const report = page.locator('.report');
  await report.waitFor();
  const cells = async (row: string) => page.locator('.comparison tr', { has: page.locator(`th:text-is("${row}")`) }).locator('td').allInnerTexts();
  assert.deepEqual(await cells('Address'), ['redis:6379', 'redis:6379', '≠ other:6379']);
  assert.deepEqual(await cells('Password'), ['set', 'same', '≠ not set']);
  assert.equal(await page.locator('.drawing .link.bad').count(), 1);
  assert.doesNotMatch(await page.locator('#diagnosis').innerText(), /canary/);
  assert.deepEqual(await seriousFindings(page), []);

  await page.locator('.finding', { hasText: 'foreign-key' }).click();
  assert.match(await page.locator('#file-text .meant').innerText(), /min_version/);

  await page.locator('li', { hasText: 'foreign-key' }).getByRole('button', { name: 'Fix it' }).click();
  const fixed = await saved(page, 'text=Download tyk.conf');
  assert.equal(fixed.text, TYK_CONF.replace('"min_version"', '"tls_min_version"'));
  assert.equal(await page.locator('.finding', { hasText: 'foreign-key' }).count(), 0);

  await page.getByRole('button', { name: 'Correct the files' }).click();
  await page.locator('#output-merge .filter').getByRole('button', { name: 'pump.conf' }).click();
  assert.match(await page.locator('.diff').innerText(), /redis:6379/);
  await page.click('#view-diagnosis');
  await page.getByLabel('Pump is right').check();
  assert.deepEqual(await cells('Address'), ['≠ redis:6379', '≠ redis:6379', 'other:6379']);
  await page.getByRole('button', { name: 'Output for Dashboard' }).click();
  await settled(page);
  assert.equal(await page.locator('#components [aria-selected=true]').innerText(), 'Dashboard');
  assert.match(await page.locator('#output-text').innerText(), /other:6379/);
  assert.deepEqual(Object.keys((await spec(page))['components'] as object), ['gateway', 'dashboard', 'pump']);
});

test('tells the planes of files apart, and goes on with the one that is chosen', async () => {
  const page = await session.start();
  const gateway = (host: string, more: string) => `{"storage": {"type": "redis", "host": "${host}", "port": 6379}${more}}`;
  await drop(page, ['tyk.conf', gateway('control', '')], ['tyk_analytics.conf', '{"redis_host": "control", "redis_port": 6379}'], ['edge/tyk.conf', gateway('edge', ', "slave_options": {"use_rpc": true}')]);
  const planes = page.locator('.planes');
  await planes.getByText('The files configure 2 planes').waitFor();
  assert.match(await planes.innerText(), /Control plane\s+Gateway, Dashboard: control:6379[^]*Gateway: edge:6379/);
  const heads = page.locator('.comparison thead th');
  assert.equal(await heads.count(), 2);
  await planes.locator('input').nth(1).check();
  assert.equal(await heads.count(), 1);
  assert.match(await page.locator('.comparison').innerText(), /edge:6379/);
  assert.deepEqual(await seriousFindings(page), []);
  await page.getByRole('button', { name: 'Continue to the output' }).click();
  await settled(page);
  assert.match(await page.locator('#output-text').innerText(), /edge:6379/);
  await tab(page, 'forms', 'merge');
  assert.match(await page.locator('#output-merge').innerText(), /"edge:6379"/);
  assert.equal(await page.locator('#output-merge .filter').count(), 0);

  // A file that cannot be taken apart is merged only after a question.
  const service = (name: string, host: string) => `  ${name}:\n    image: tykio/tyk-gateway:v5.8.1\n    environment:\n      TYK_GW_STORAGE_ADDRS: ${host}:6379\n`;
  await page.click('#view-start');
  await drop(page, ['compose.yml', `services:\n${service('one', 'r1')}${service('two', 'r2')}`]);
  await page.getByText('The files configure 2 planes').waitFor();
  await page.getByRole('button', { name: 'Merge for Gateway' }).click();
  await page.locator('.notice', { hasText: 'compose.yml also configures two, which gets the same settings.' }).waitFor();
  await page.click('#copy');
  await page.locator('dialog').getByText('Check this merge first').waitFor();
});

test('reads what is pasted, and adds files to those that are there', async () => {
  const page = await session.start();
  await paste(page, PUMP_CONF);
  await page.locator('.report').waitFor();
  assert.match(await page.locator('.report .head').innerText(), /pasted text: a Pump configuration/);
  await drop(page, ['tyk.conf', TYK_CONF]);
  await page.locator('.comparison th', { hasText: 'Gateway' }).waitFor();
  await page.getByRole('button', { name: 'Remove the files' }).click();
  assert.ok(await page.locator('#start').isVisible());
  await page.fill('#paste', 'services:\n  pump:\n    image: tykio/tyk-pump-docker-pub:v1.9.0\n    environment:\n      TYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS: redis:6379\n');
  await page.locator('.report').getByText('a Compose file (Pump)').waitFor();
  await page.locator('.report').getByText('Releases: Pump 1.9.0 (from the image).').waitFor();
});

test('opens a spec that is dropped or pasted', async () => {
  const page = await session.start();
  await drop(page, ['mine.json', '{"topology": {"mode": "standalone", "endpoint": "mine:6379"}}']);
  await settled(page);
  assert.match(await page.locator('#output-text').innerText(), /mine:6379/);
  await page.click('#view-start');
  await paste(page, '{"topology": {"mode": "standalone", "endpoint": "pasted:6379"}}');
  await settled(page);
  assert.match(await page.locator('#output-text').innerText(), /pasted:6379/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await settled(page);
  assert.match(await page.locator('#output-text').innerText(), /mine:6379/);
});

test('recognises in the editor what is no spec, and asks', async () => {
  const page = await session.open();
  const before = await text(page);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+A');
  await page.evaluate((content) => navigator.clipboard.writeText(content), PUMP_CONF);
  await page.keyboard.press('Control+V');
  const banner = page.locator('#banner');
  await banner.getByText('This is a Pump configuration, not a spec.').waitFor();
  await banner.getByRole('button', { name: 'Check it' }).click();
  await page.locator('.report').waitFor();
  assert.equal(await text(page), before);
  session.expect();
});

test('has the right answer to what cannot be read', async () => {
  const page = await session.start();
  for (const [name, content, answer] of [
    ['logo.png', '\u0000\u0001PNG', /logo\.png is not a text file/],
    ['empty.conf', ' \n', /empty\.conf is empty/],
    ['access.log', 'x'.repeat(1_000_000), /access\.log is too large \(977 KiB\)/],
  ] as const) {
    await drop(page, [name, content]);
    await page.locator('#banner').getByText(answer).waitFor();
  }
  await drop(page, ['main.tf', 'resource "helm_release" "tyk" {\n  name = "tyk"\n}\n']);
  await page.locator('.report').getByText('The file is Terraform or other HCL').waitFor();
  for (const [name, content, answer] of [
    ['values.yaml', 'global:\n  redis:\n    addrs: ["redis:6379"]\n    pass: canary\n', /Helm values \(.*Gateway/],
    ['pump.yaml', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: pump}\nspec: {template: {spec: {containers: [{name: pump, image: tykio/tyk-pump-docker-pub:v1.9.0, env: [{name: TYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS, value: "redis:6379"}]}]}}}\n', /Kubernetes manifests \(Pump\)/],
  ] as const) {
    await page.click('#view-start');
    await drop(page, [name, content], ['spec.json', '{"topology": {"mode": "standalone", "endpoint": "mine:6379"}}']);
    await page.locator('.report .head').getByText(answer).waitFor();
    await page.locator('.report').getByText('spec.json is a spec. To open it, drop it alone.').waitFor();
  }
  await page.click('#view-start');
  await drop(page, ['tyk.conf', '{\n"storage": {]}']);
  await page.locator('.report').getByText('tyk.conf:2:13').waitFor();
  await page.click('#view-start');
  await drop(page, ['tyk.conf', TYK_CONF], ['pump.conf', PUMP_CONF.replace('6379', '99999')]);
  await page.locator('.comparison td', { hasText: 'cannot connect' }).waitFor();
  assert.match(await page.locator('.comparison').innerText(), /redis:6379[^]*off[^]*set/);
  assert.equal(await page.getByRole('button', { name: 'Correct the files' }).count(), 0);
  session.expect();
});

test('is a form and a text of one spec', async () => {
  const page = await session.start();
  await page.click('[data-mode=sentinel]');
  await settled(page);
  assert.equal(await state(page), 'nothing');
  assert.match(await page.locator('#output-reason').innerText(), /Enter the address/);
  await page.getByLabel('Addresses of the Sentinels').fill('s1, s2:26380');
  await page.getByLabel('Name of the master').fill('m');
  await page.getByLabel('User').fill('tyk');
  await page.getByLabel('Password', { exact: true }).first().selectOption('env');
  await page.getByLabel('Variable').fill('REDIS_PW');
  await page.getByLabel('TLS', { exact: true }).check();
  await page.getByLabel('CA file', { exact: true }).fill('/ca.crt');
  await page.getByLabel('Tyk release').fill('5.8.6');
  await page.getByLabel('Identity Broker', { exact: true }).uncheck();
  await settled(page);
  assert.deepEqual(await seriousFindings(page), []);
  assert.deepEqual(await spec(page), {
    topology: { mode: 'sentinel', masterName: 'm', sentinels: ['s1:26379', 's2:26380'] },
    username: 'tyk',
    password: { env: 'REDIS_PW' },
    tls: { caFile: '/ca.crt' },
    tykVersion: '5.8.6',
    components: { gateway: {}, dashboard: {}, pump: {}, mdcb: {} },
  });

  await page.click('#spec-views-form');
  await page.locator('input[name=main-mode][value=cluster]').check();
  assert.deepEqual((await spec(page))['topology'], { mode: 'cluster', nodes: ['s1:26379', 's2:26380'] });
  assert.equal((await spec(page))['username'], 'tyk');
  await page.click('#spec-views-form');
  await page.locator('input[name=main-mode][value=standalone]').check();
  await page.getByLabel('Address', { exact: true }).fill('');
  await page.getByLabel('Address', { exact: true }).pressSequentially('rediss://app:canary@db.example.com:6380/3');
  await page.getByLabel('User').focus();
  await settled(page);
  assert.match(await page.locator('.said').innerText(), /Taken from the URL: user, password, database, TLS/);
  const { topology, username, password, database } = await spec(page);
  assert.deepEqual({ topology, username, password, database }, { topology: { mode: 'standalone', endpoint: 'db.example.com:6380' }, username: 'app', password: 'canary', database: 3 });
  session.expect();
});

test('shows what is wrong at the field and mends it by a button, in the form and in the editor', async () => {
  const page = await session.open();
  await write(page, '{"topology": {"mode": "cluster", "nodes": ["n1"]}, "databse": 0}');
  await page.click('#spec-views-form');
  const wrong = page.locator('.wrong', { hasText: 'The port is missing' });
  await wrong.getByRole('button', { name: 'Add port 6379' }).click();
  await settled(page);
  assert.equal(await wrong.count(), 0);
  await page.click('#findings-toggle');
  await page.locator('#findings-list').getByRole('button', { name: 'Change to "database"' }).click();
  await settled(page);
  assert.deepEqual(await spec(page), { topology: { mode: 'cluster', nodes: ['n1:6379'] }, database: 0 });
  assert.equal(await state(page), 'fresh');
  await write(page, '{"topology": {"mode": "cluster", "nodes": ["n1:6379"]}, "databse": 0}');
  await page.locator('.cm-lintRange-error').first().hover();
  await page.locator('.cm-diagnosticAction', { hasText: 'Change to "database"' }).first().click();
  await settled(page);
  assert.match(await text(page), /"database"/);
  session.expect();
});

test('ranks the options as the answers change, and leads to the output and to the servers’ own files', async () => {
  const page = await session.start();
  await page.getByRole('button', { name: 'Compare the options' }).click();
  const heads = page.locator('.options thead th b');
  await heads.first().waitFor();
  assert.equal(await heads.count(), 4);
  for (const select of await page.locator('.questions select').all()) {
    for (const value of await select.locator('option').evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value))) {
      await select.selectOption(value);
    }
    await select.selectOption('');
  }
  await page.getByLabel('Longest outage').fill('60');
  await page.getByLabel('Highest cost').selectOption('medium');
  await heads.first().filter({ hasText: /^Sentinel$/ }).waitFor();
  assert.ok((await page.locator('.options th.fits').count()) > 0);
  assert.ok((await page.locator('.options td.missed').count()) > 0);
  assert.deepEqual(await seriousFindings(page), []);

  await page.getByRole('button', { name: 'Use Sentinel' }).click();
  await settled(page);
  assert.equal(await state(page), 'fresh');
  await tab(page, 'forms', 'servers');
  assert.match(await page.locator('#output-reason').innerText(), /Enter above: Address of the master\./);
  await page.getByLabel('Address of the master').fill('redis-1:6379');
  await page.locator('#output[data-state=fresh]').waitFor();
  await page.locator('#output-options').getByRole('button', { name: 'sentinel' }).first().click();
  await settled(page);
  assert.match(await page.locator('#output-text').innerText(), /sentinel monitor/);
  assert.match(await page.locator('#file-name').innerText(), /sentinel/);
  session.expect();
});
