import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drop, example, saved, seriousFindings, settled, state, write, Session } from './steps';

const session = new Session();

test('goes over the wire compressed, and only once', async () => {
  let sum = 0;
  for (const name of ['', 'page.js', 'page.css', 'icon.svg']) {
    const response = await fetch(session.url + name, { headers: { 'Accept-Encoding': 'gzip' } });
    const tag = response.headers.get('etag') ?? '';
    assert.equal(response.headers.get('content-encoding'), 'gzip', name);
    assert.equal(response.headers.get('vary'), 'Accept-Encoding');
    sum += Number(response.headers.get('content-length') ?? 0);
    await response.arrayBuffer();
    const again = await fetch(session.url + name, { headers: { 'Accept-Encoding': 'gzip', 'If-None-Match': tag } });
    assert.equal(again.status, 304, name);
    const plain = await fetch(session.url + name, { headers: { 'Accept-Encoding': 'gzip;q=0', 'If-None-Match': tag } });
    assert.equal(plain.status, 200);
    assert.equal(plain.headers.get('content-encoding'), null);
    await plain.arrayBuffer();
  }
  assert.ok(sum > 100_000 && sum < 200_000, String(sum));
});

test('keeps the spec over a reload, without its passwords', async () => {
  const page = await session.open();
  await write(page, JSON.stringify({ topology: { mode: 'standalone', endpoint: 'kept:6379' }, password: 'canary' }));
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify(sessionStorage)), /canary/);
  assert.deepEqual(JSON.parse((await saved(page, '#save')).text), { topology: { mode: 'standalone', endpoint: 'kept:6379' }, password: { env: 'REDIS_PASSWORD' } });
  await page.reload();
  await page.getByText('Restored your spec. Passwords are not stored: a reference replaces one.').waitFor();
  await settled(page);
  assert.match(await page.locator('#output-text').innerText(), /kept:6379/);
  assert.deepEqual(await seriousFindings(page), []);
});

test('starts when the service answers, if it does not at first', async () => {
  const page = await session.watch(session.url + 'licenses.txt');
  await page.route('**/v1/**', (route) => route.abort());
  await page.goto(session.url);
  await page.locator('#offline').getByText('The service does not answer').waitFor();
  assert.deepEqual(await seriousFindings(page), []);
  await page.unroute('**/v1/**');
  await page.locator('#way-files').waitFor();
  assert.ok(!(await page.locator('#offline').isVisible()));
  session.expect(/ERR_FAILED|404/);
});

test('says without JavaScript that it needs it', async () => {
  const page = await session.watch(session.url, { javaScriptEnabled: false });
  assert.match(await page.locator('body').innerText(), /needs JavaScript/);
  assert.ok(!(await page.locator('#actions').isVisible()));
});

for (const width of [320, 390, 820, 1280, 1920]) {
  test(`fits ${width} pixels in every view, without a control that is too small`, async () => {
    const page = await session.start({ viewport: { width, height: 860 } });
    const fits = async (view: string) => {
      const [wide, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok((wide ?? 0) <= (there ?? 0), `${view}: ${wide} > ${there}`);
      const small = await page.locator('button:visible, select:visible, summary:visible').evaluateAll((all) =>
        all.filter((each) => each.closest('#editor') === null && each.getBoundingClientRect().height < 24).map((each) => each.outerHTML),
      );
      assert.deepEqual(small, [], view);
      // The other widths have the layout of one of these.
      if ([320, 820, 1280].includes(width)) {
        assert.deepEqual(await seriousFindings(page), [], view);
      }
    };
    await fits('start');
    await page.click('#view-advice');
    await page.locator('.options table').waitFor();
    await fits('advice');
    await drop(page, ['tyk.conf', '{"storage": {"type": "redis", "host": "redis.eu-west-1.example.com", "port": 6379}}'], ['pump.conf', '{"analytics_storage_config": {"type": "redis", "host": "other", "port": 6379}}']);
    await page.locator('.report').waitFor();
    await fits('diagnosis');
    await example(page, 'stores');
    await page.click('#findings-toggle');
    await page.click('#picture > summary');
    await fits('json');
    assert.ok((await page.locator('#output-text .value').count()) > 0);
    assert.match((await page.locator('#findings-list summary').allInnerTexts()).join(), /\d × secret-outside-file/);
    await page.locator('#findings-list .filter').getByRole('button', { name: 'MDCB' }).click();
    assert.ok((await page.locator('#findings-list .where').allTextContents()).every((where) => where.startsWith('MDCB')));
    await page.click('#spec-views-form');
    await fits('form');
    if (width >= 900) {
      assert.deepEqual(await page.evaluate(() => [scrollY, document.documentElement.scrollHeight <= innerHeight]), [0, true]);
    }
  });
}

test('shows on paper the spec, the output and the findings, without a password', async () => {
  const page = await session.open();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const text = await page.locator('body').innerText();
  assert.match(text, /"masterName": "mymaster"[^]*|master_name/);
  assert.ok(await page.locator('#print-spec').isVisible());
  assert.match(await page.locator('#print-spec').innerText(), /REDIS_SENTINEL_PASSWORD/);
  assert.ok(!(await page.locator('#copy').isVisible()));
  assert.equal(await state(page), 'fresh');
});

test('keeps with forced colours what colour says elsewhere', async () => {
  const page = await session.open({ forcedColors: 'active' });
  const border = (selector: string) => page.locator(selector).first().evaluate((each) => getComputedStyle(each).borderTopWidth);
  assert.equal(await border('#components [aria-selected=true]'), '2px');
  await page.locator('#output-text .key').first().click();
  assert.notEqual(await page.locator('.key.meant').first().evaluate((each) => getComputedStyle(each).outlineStyle), 'none');
  assert.deepEqual(await seriousFindings(page), []);
});

test('paints at once, and shows the output soon after a key', async () => {
  const page = await session.open();
  await page.reload();
  await page.locator('#view-start').waitFor();
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 1e9);
  await page.click('#spec-views-json');
  await page.locator('.cm-content').focus();
  const before = Date.now();
  await page.keyboard.type(' ');
  await page.locator('#output[data-state=stale]').waitFor();
  await page.locator('#output[data-state=fresh]').waitFor();
  const soon = Date.now() - before;
  console.log(`first paint ${Math.round(paint)} ms, key to output ${soon} ms`);
  // Many times what it takes on a machine that does nothing else.
  assert.ok(paint < 4000 && soon < 3000, `${paint} ${soon}`);
});
