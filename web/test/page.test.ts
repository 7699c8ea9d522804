import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXAMPLES } from '../src/start/examples';
import { FORMS } from '../src/output/forms';
import { prefixed, Service } from './service';
import { example, screenshot, seriousFindings, settled, tab, text, write, Session } from './steps';

const session = new Session();

test('keeps what is secret in the tab', async () => {
  const page = await session.watch(session.url);
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
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.href, history.length]), [0, 0, '', session.url, await page.evaluate(() => history.length)]);
  assert.doesNotMatch(urls.join(), /canary/);

  const other = await session.open({}, link);
  assert.deepEqual(JSON.parse(await text(other)).password, { env: 'REDIS_PASSWORD' });
  assert.equal(other.url(), session.url);
});

test('shares nothing that it does not understand', async () => {
  const page = await session.open();
  await write(page, '{"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "passwrd": "canary"}');
  await page.click('#share');
  assert.equal(await page.locator('dialog input').count(), 0);
  session.expect();
});

test('asks what is needed and starts from what is recommended', async () => {
  const page = await session.open();
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
  const page = await session.open();
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
      const page = await session.open({ colorScheme, viewport });
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
    const page = await session.watch(proxy.url);
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
    session.expect();
  } finally {
    proxy.closeAllConnections();
    proxy.close();
    guarded.stop();
  }
});

test('says that the service is gone, and goes on when it is back', async () => {
  const page = await session.open();
  await page.route('**/v1/**', (route) => route.abort());
  await page.locator('.cm-content').focus();
  await page.keyboard.type(' ');
  await page.locator('#status', { hasText: 'does not answer' }).waitFor();
  await page.unroute('**/v1/**');
  await page.keyboard.type(' ');
  await settled(page);
  assert.ok(!(await page.locator('#stale').isVisible()));
  session.expect(/ERR_FAILED/);
});
