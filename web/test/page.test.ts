import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXAMPLES } from '../src/start/examples';
import { FORMS } from '../src/output/forms';
import { prefixed, Service } from './service';
import { example, screenshot, seriousFindings, settled, tab, text, write, Session } from './steps';

const session = new Session();

test('keeps what is secret in the tab', async () => {
  const page = await session.open();
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  const spec = { ...(EXAMPLES[0]?.spec as object), password: 'canary-password' };
  await write(page, JSON.stringify(spec));
  for (const form of FORMS) {
    await tab(page, 'forms', form.id);
    assert.doesNotMatch(await page.locator('#output').innerText(), /canary/, form.id);
    assert.ok((await page.locator('#use-text').textContent())?.includes('gateway'), form.id);
  }
  assert.deepEqual(await page.locator('#components [role=tab]').allInnerTexts(), ['Gateway', 'Dashboard', 'Pump', 'Identity Broker', 'MDCB', 'All']);
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
  assert.deepEqual(await page.evaluate(() => [localStorage.length, document.cookie, location.href]), [0, '', session.url]);
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify(sessionStorage)), /canary|"sp"/);
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

test('works by keyboard alone', async () => {
  const page = await session.open();
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.closest('#editor')), null);
  await page.locator('#components-gateway').focus();
  await page.keyboard.press('ArrowRight');
  await settled(page);
  assert.equal(await page.locator('#components [aria-selected=true]').innerText(), 'Dashboard');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'components-dashboard');
  await page.locator('#forms-json').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await settled(page);
  await page.locator('#output-text .key').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.match(await page.locator('#inspector').innerText(), /\/topology\/masterName/);
  await page.locator('#inspector').getByRole('button', { name: 'Close' }).click();
  assert.ok(!(await page.locator('#inspector').isVisible()));
  await page.locator('#share').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'share');
});

// A light phone is among the widths that the page has to fit.
for (const [colorScheme, name] of [['light', 'desktop'], ['dark', 'desktop'], ['dark', 'phone']] as const) {
  test(`is fit for everybody in ${colorScheme} on a ${name}`, async () => {
    const viewport = name === 'phone' ? { width: 360, height: 740 } : { width: 1280, height: 980 };
    const page = await session.open({ colorScheme, viewport });
    await page.locator('#output-text .key', { hasText: '"master_name"' }).click();
    assert.deepEqual(await seriousFindings(page), []);
    if (name === 'desktop') {
      await page.click('#picture > summary');
      await screenshot(page, `page-${colorScheme}`);
    }
    await example(page, 'stores');
    const [wide, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok((wide ?? 0) <= (there ?? 0), `${wide} > ${there}`);
    assert.deepEqual(await seriousFindings(page), []);
  });
}

test('works behind a path prefix, the API page and live checks too, and with a token, which it keeps to itself', async () => {
  const guarded = await Service.start({ TRANSLATOR_AUTH_TOKEN: 'canary-token', TRANSLATOR_LIVE_ENABLED: 'true', TRANSLATOR_LIVE_ALLOW_NETWORKS: '127.0.0.0/8', TRANSLATOR_LIVE_ALLOW_PORTS: '1' });
  const proxy = await prefixed('/tools/redis/', guarded.url);
  try {
    const page = await session.watch(proxy.url);
    const token = page.getByLabel('This service requires a token');
    await token.fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByText('does not accept this token').waitFor();
    assert.equal(await token.getAttribute('aria-invalid'), 'true');
    await token.fill('canary-token');
    await page.keyboard.press('Enter');
    await page.locator('#view-start').waitFor();
    assert.ok(!(await token.isVisible()));
    await example(page, 'sentinel');
    await tab(page, 'forms', 'compose');
    assert.match(await page.locator('#output-text').innerText(), /tyk-gateway/);
    await write(page, '{"topology": {"mode": "standalone", "endpoint": "127.0.0.1:1"}}');
    await tab(page, 'forms', 'test');
    await page.getByRole('button', { name: 'Check this Redis from the service' }).click();
    await page.locator('.checks .failed').first().waitFor();
    assert.doesNotMatch(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])), /canary/);
    assert.doesNotMatch(await page.content(), /canary/);
    await page.getByRole('link', { name: 'API' }).click();
    await page.locator('.opblock').first().waitFor({ timeout: 30000 });
    assert.ok(page.url().startsWith(`${proxy.url}swagger-ui`), page.url());
    session.expect();
  } finally {
    proxy.closeAllConnections();
    proxy.close();
    guarded.stop();
  }
});
