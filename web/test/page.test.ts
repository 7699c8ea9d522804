import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { after, afterEach, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import axe from 'axe-core';
import { EXAMPLES } from '../src/start/examples';
import { FORMS } from '../src/output/forms';
import { launch, Watched } from './browser';
import { prefixed, Service } from './service';

const REFUSED = /Failed to load resource: the server responded with a status of (400|401|422)/;
const SIXTY = Array.from({ length: 60 }, (_, index) => `redis-${String(index + 1).padStart(2, '0')}.eu-west-1.example.com:6379`);
const BROKEN = `{
  "topology": {"mode": "cluster", "nodes": ["redis-1:6379", "redis-2"]},
  "databse": 0
}`;

let service: Service;
let browser: Browser;
let opened: Watched[] = [];

before(async () => {
  [service, browser] = await Promise.all([Service.start(), launch()]);
});

after(async () => {
  await browser?.close();
  service?.stop();
});

/** No test may make the page complain, or ask another origin for anything. */
afterEach(async () => {
  const complaints = opened.flatMap((each) => each.complaints);
  await Promise.all(opened.map((each) => each.context.close()));
  opened = [];
  assert.deepEqual(complaints, []);
});

async function open(options: BrowserContextOptions = {}, url = service.url): Promise<Page> {
  const watched = await Watched.open(browser, url, options);
  opened.push(watched);
  await settled(watched.page);
  return watched.page;
}

async function settled(page: Page): Promise<void> {
  await page.locator('#output[aria-busy=false]').waitFor();
}

/** A spec that is refused is told by a status that Chromium itself writes to the console. */
function expectRefusal(): void {
  opened.forEach((each) => {
    const others = each.complaints.filter((complaint) => !REFUSED.test(complaint));
    each.complaints.splice(0, each.complaints.length, ...others);
  });
}

async function write(page: Page, spec: string): Promise<void> {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(spec);
  await settled(page);
}

async function example(page: Page, id: string): Promise<void> {
  await page.click('#start');
  await page.click(`[data-example=${id}]`);
  await settled(page);
}

async function tab(page: Page, list: 'components' | 'forms', id: string): Promise<void> {
  await page.click(`#${list}-${id}`);
  await settled(page);
}

/** What is in the editor, whatever it looks like: of a password, innerText has dots. */
async function text(page: Page): Promise<string> {
  return (await page.locator('.cm-line').allTextContents()).join('\n');
}

async function answered(path: string, body: unknown): Promise<string> {
  const response = await fetch(`${service.url}v1/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.text();
}

async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** For the README, and only when asked, so that a test leaves nothing behind. */
async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env['SCREENSHOTS']) {
    await mkdir('../docs/images', { recursive: true });
    await page.mouse.move(0, 0);
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('#status.shown').waitFor({ state: 'detached' }).catch(() => undefined);
    await page.screenshot({ path: `../docs/images/${name}.png` });
  }
}

test('offers every worked example there is', async () => {
  const files = (await readdir('../src/test/resources/worked-examples')).filter((file) => file.endsWith('.json'));
  const specs = await Promise.all(files.map(async (file) => JSON.parse(await readFile(`../src/test/resources/worked-examples/${file}`, 'utf8')).spec));
  specs.forEach((spec) => assert.ok(EXAMPLES.some((each) => JSON.stringify(each.spec) === JSON.stringify(spec))));
});

test('has a tab for each form that the service has', async () => {
  const accepted = /Accepted: (.*)\./.exec((JSON.parse(await answered('translations?format=none', {})) as { detail: string }).detail)?.[1];
  assert.deepEqual(FORMS.map((form) => form.id).sort(), accepted?.split(', ').sort());
});

test('shows of every example what the service answers, in each form, and where each key comes from', async () => {
  const page = await open();
  for (const { id, spec } of EXAMPLES) {
    await example(page, id);
    assert.deepEqual(JSON.parse(await text(page)), spec);
    for (const [component, forms] of [['all', FORMS], ['gateway', FORMS.slice(0, 1)]] as const) {
      await tab(page, 'components', component);
      for (const form of forms) {
        await tab(page, 'forms', form.id);
        const path = component === 'all' ? 'translations' : `translations/${component}`;
        const expected = await answered(`${path}?format=${form.id}&secrets=redact`, spec);
        assert.equal((await page.locator('#output-text').textContent())?.trimEnd(), expected.trimEnd(), `${id} ${component} ${form.id}`);
        await everyKeyIsExplained(page, form.id, expected);
      }
    }
    assert.ok((await page.locator('#picture svg .box').count()) > 4);
  }
});

/** What is no key but a part of the form's own frame. */
const FRAME = /^(global|redis|storage|extraEnvs|name|value|valueFrom|secretKeyRef|key|passSecret|tyk-\w+|gateway|dashboard|mdcb|pump)$/;

async function everyKeyIsExplained(page: Page, form: string, output: string): Promise<void> {
  const keys = new Set(await page.locator('#output-text .key').allTextContents());
  if (form === 'json') {
    assert.ok(keys.size > 2);
    return;
  }
  const variables = output.match(/\bTYK_(GW|DB|PMP|IB|MDCB)_[A-Z0-9_]+/g) ?? [];
  const values = form === 'helm' ? [...output.matchAll(/^ +(?:- )?([\w-]+):/gm)].map((match) => match[1] ?? '').filter((name) => !FRAME.test(name)) : [];
  const unknown = [...variables, ...values].filter((key) => !keys.has(key) && !keys.has(`"${key}"`) && !added(output, key));
  assert.deepEqual(unknown, [], form);
}

/** A variable that a chart would set otherwise is given the value that says nothing. */
function added(text: string, variable: string): boolean {
  return text.includes(`- name: "${variable}"\n          value: ""`) || text.includes(`- name: "${variable}"\n        value: ""`);
}

test('tells of a key where it comes from, and of a field what it becomes', async () => {
  const page = await open();
  await page.locator('#output-text .key', { hasText: '"addrs"' }).click();
  const inspector = page.locator('#inspector');
  for (const said of ['/topology/sentinels', 'since 2.9.3', 'TYK_GW_STORAGE_ADDRS', 'config/config.go']) {
    assert.match(await inspector.innerText(), new RegExp(said));
  }
  assert.match((await page.locator('.cm-source').allInnerTexts()).join(''), /"sentinels": \["server1:26379"/);

  await page.locator('.cm-content').getByText('"masterName"').click();
  const becomes = await inspector.innerText();
  for (const key of ['redis_master_name', 'storage.master_name', 'analytics_storage_config.master_name', 'BackEnd.IdentityBackendSettings.MasterName', 'TYK_MDCB_STORAGE_MASTERNAME']) {
    assert.ok(becomes.includes(key), key);
  }
  assert.deepEqual(await page.locator('#output-text .key.meant').allTextContents(), ['"master_name"']);

  await page.locator('.cm-content').getByText('"maxIdle"').first().click();
  assert.match(await inspector.innerText(), /Dashboard[^]*\/pool\/maxIdle: The Dashboard cannot/);
  await inspector.getByRole('button', { name: 'analytics_storage_config.optimisation_max_idle' }).or(inspector.getByRole('button', { name: 'storage.optimisation_max_idle' })).first().click();
  await settled(page);
  assert.match(await inspector.innerText(), /before 2\.9\.3 only/);
});

test('puts squiggles where a bad spec is wrong, first by the schema, then by the service', async () => {
  const page = await open();
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
  expectRefusal();
});

async function squiggles(page: Page): Promise<string[]> {
  await page.locator('.cm-lintRange-error').first().waitFor();
  const texts = await page.locator('.cm-lintRange-error').evaluateAll((all) => all.map((each) => each.textContent ?? ''));
  return texts.join('|').replace(/"databse"\|: \|?0/, '"databse": 0').split('|');
}

test('completes names and values from the schema', async () => {
  const page = await open();
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
  expectRefusal();
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
  const page = await open();
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
  assert.match(await page.locator('.reasons').innerText(), /remove storage\.host The list of addresses takes its place/);
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
  const page = await open();
  await drop(page, 'mine.json', TYK_CONF);
  await page.locator('dialog select').selectOption('gateway');
  await page.click('dialog button[type=submit]');
  await page.locator('#imported').waitFor();
  assert.match(await page.locator('#imported').innerText(), /mine\.json line 3, storage\.min_version/);
  await drop(page, 'tyk.conf', '{\n"storage": {]}');
  await page.locator('#imported h3', { hasText: 'tyk.conf' }).waitFor();
  assert.match(await page.locator('#imported').innerText(), /Line 2, column 13/);
  await settled(page);
  expectRefusal();
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
  const page = await open();
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

test('keeps what is secret in the tab', async () => {
  const watched = await Watched.open(browser, service.url);
  opened.push(watched);
  const { page } = watched;
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await settled(page);
  const spec = { ...(EXAMPLES[0]?.spec as object), password: 'canary-password' };
  await write(page, JSON.stringify(spec));
  for (const form of FORMS) {
    await tab(page, 'forms', form.id);
    assert.doesNotMatch(await page.locator('main').innerText().then((text) => text.replace(/"password":"canary-password"/, '')), /canary/, form.id);
  }
  assert.equal(await page.locator('.cm-secret').count() > 0, true);
  await page.click('#copy');
  assert.doesNotMatch(await page.evaluate(() => navigator.clipboard.readText()), /canary/);
  await page.click('#reveal');
  await settled(page);
  assert.match(await page.locator('#output-text').innerText(), /canary-password/);

  await page.click('#share');
  assert.match(await page.locator('dialog .notice').innerText(), /2 passwords were left out/);
  const link = await page.locator('dialog input').inputValue();
  assert.doesNotMatch(Buffer.from(link.split('#spec=')[1] ?? '', 'base64url').toString(), /canary|"sp"/);
  await page.locator('dialog').getByRole('button', { name: 'Copy' }).click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
  assert.deepEqual(await seriousFindings(page), []);
  await page.keyboard.press('Escape');
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.href, history.length]), [0, 0, '', service.url, await page.evaluate(() => history.length)]);
  assert.doesNotMatch(urls.join(), /canary/);

  const other = await open({}, link);
  assert.deepEqual(JSON.parse(await text(other)).password, { env: 'REDIS_PASSWORD' });
  assert.equal(other.url(), service.url);
});

test('shares nothing that it does not understand', async () => {
  const page = await open();
  await write(page, '{"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "passwrd": "canary"}');
  await page.click('#share');
  assert.equal(await page.locator('dialog input').count(), 0);
  expectRefusal();
});

test('asks what is needed and starts from what is recommended', async () => {
  const page = await open();
  await page.click('#start');
  const dialog = page.locator('dialog');
  for (const select of await dialog.locator('select').all()) {
    for (const value of await select.locator('option').evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value))) {
      await select.selectOption(value);
      await dialog.getByRole('button', { name: 'Recommend' }).click();
      await dialog.locator('.recommendations li').first().waitFor();
      assert.equal(await dialog.locator('.error').count(), 0, value);
    }
  }
  await dialog.getByLabel('Longest outage').fill('30');
  await dialog.getByLabel('More than one region').check();
  await dialog.getByRole('button', { name: 'Recommend' }).click();
  await dialog.locator('.missed').first().waitFor();
  assert.deepEqual(await seriousFindings(page), []);
  await dialog.getByRole('button', { name: 'Use this spec: enterprise' }).click();
  await settled(page);
  assert.match(await text(page), /"mode": "enterprise"/);
});

test('works by keyboard alone', async () => {
  const page = await open();
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.closest('#editor')), null);
  await page.locator('#components-gateway').focus();
  await page.keyboard.press('ArrowRight');
  await settled(page);
  assert.equal(await page.locator('#components [aria-selected=true]').innerText(), 'MDCB');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'components-mdcb');
  await page.locator('#forms-json').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await settled(page);
  await page.locator('#output-text .key').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.match(await page.locator('#inspector').innerText(), /\/topology\/sentinels/);
  await page.keyboard.press('Shift+Tab');
  await page.locator('#start').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'start');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, viewport] of Object.entries({ desktop: { width: 1280, height: 980 }, phone: { width: 360, height: 740 } })) {
    test(`is fit for everybody in ${colorScheme} on a ${name}`, async () => {
      const page = await open({ colorScheme, viewport });
      await page.locator('#output-text .key', { hasText: '"master_name"' }).click();
      assert.deepEqual(await seriousFindings(page), []);
      if (name === 'desktop') {
        await screenshot(page, `page-${colorScheme}`);
      }
      await example(page, 'stores');
      const [wide, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok((wide ?? 0) <= (there ?? 0), `${wide} > ${there}`);
      assert.deepEqual(await seriousFindings(page), []);
    });
  }
}

test('works behind a path prefix, and with a token, which it keeps to itself', async () => {
  const guarded = await Service.start({ TRANSLATOR_AUTH_TOKEN: 'canary-token' });
  const proxy = await prefixed('/tools/redis/', guarded.url);
  try {
    const watched = await Watched.open(browser, proxy.url);
    opened.push(watched);
    const { page } = watched;
    await page.getByLabel('This service asks for a token').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByLabel('This service asks for a token').fill('canary-token');
    await page.keyboard.press('Enter');
    await page.locator('#output-text .key').first().waitFor();
    await settled(page);
    await tab(page, 'forms', 'compose');
    assert.match(await page.locator('#output-text').innerText(), /tyk-gateway/);
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
    assert.doesNotMatch(await page.content(), /canary/);
    expectRefusal();
  } finally {
    proxy.closeAllConnections();
    proxy.close();
    guarded.stop();
  }
});

test('says that the service is gone, and goes on when it is back', async () => {
  const page = await open();
  await page.route('**/v1/**', (route) => route.abort());
  await page.locator('.cm-content').focus();
  await page.keyboard.type(' ');
  await page.locator('#status', { hasText: 'does not answer' }).waitFor();
  await page.unroute('**/v1/**');
  await page.keyboard.type(' ');
  await settled(page);
  assert.ok(!(await page.locator('#stale').isVisible()));
  const [watched] = opened;
  watched?.complaints.splice(0, watched.complaints.length, ...watched.complaints.filter((each) => !each.includes('ERR_FAILED')));
});
