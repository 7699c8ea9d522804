import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { EXAMPLES } from '../src/start/examples';
import { FORMS } from '../src/output/forms';
import { example, settled, tab, text, Session } from './steps';

const session = new Session();

test('offers every worked example there is', async () => {
  const files = (await readdir('../src/test/resources/worked-examples')).filter((file) => file.endsWith('.json'));
  const specs = await Promise.all(files.map(async (file) => JSON.parse(await readFile(`../src/test/resources/worked-examples/${file}`, 'utf8')).spec));
  specs.forEach((spec) => assert.ok(EXAMPLES.some((each) => JSON.stringify(each.spec) === JSON.stringify(spec))));
});

test('has a tab for each form that the service has', async () => {
  const accepted = /Allowed: (.*)\./.exec((JSON.parse(await session.answered('translations?format=none', {})) as { detail: string }).detail)?.[1];
  assert.deepEqual(FORMS.map((form) => form.id).sort(), accepted?.split(', ').sort());
});

test('shows of every example what the service answers, in each form, and where each key comes from', async () => {
  const page = await session.open();
  for (const { id, spec } of EXAMPLES) {
    await example(page, id);
    assert.deepEqual(JSON.parse(await text(page)), spec);
    for (const [component, forms] of [['all', FORMS], ['gateway', FORMS.slice(0, 1)]] as const) {
      await tab(page, 'components', component);
      for (const form of forms) {
        await tab(page, 'forms', form.id);
        const path = component === 'all' ? 'translations' : `translations/${component}`;
        const expected = await session.answered(`${path}?format=${form.id}&secrets=redact`, spec);
        assert.equal((await page.locator('#output-text').textContent())?.trimEnd(), expected.trimEnd(), `${id} ${component} ${form.id}`);
        await everyKeyIsExplained(page, form.id, expected);
      }
    }
    assert.ok((await page.locator('#picture-words li').count()) > 0);
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

/** A variable that a chart would set otherwise is empty, and one of the Deployment that contradicts the spec is removed. */
function added(text: string, variable: string): boolean {
  return new RegExp(`- name: "${variable}"\\s+\\$patch: "delete"`).test(text) || text.includes(`- name: "${variable}"\n          value: ""`) || text.includes(`- name: "${variable}"\n        value: ""`);
}

test('tells of a key where it comes from, and of a field what it becomes', async () => {
  const page = await session.open();
  await page.locator('#output-text .key', { hasText: '"addrs"' }).click();
  const inspector = page.locator('#inspector');
  for (const said of ['/topology/sentinels', '2.9.3 and later', 'TYK_GW_STORAGE_ADDRS', 'config/config.go']) {
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
  assert.match(await inspector.innerText(), /Dashboard[^]*\/pool\/maxIdle: The Dashboard has no setting/);
  await inspector.getByRole('button', { name: 'analytics_storage_config.optimisation_max_idle' }).or(inspector.getByRole('button', { name: 'storage.optimisation_max_idle' })).first().click();
  await settled(page);
  assert.match(await inspector.innerText(), /releases before 2\.9\.3 only/);
});
