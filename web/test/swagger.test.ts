import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Session } from './steps';

const session = new Session();

test('Swagger UI shows every call and tries one, under its policy', async () => {
  const page = await session.watch(`${session.url}swagger-ui/`);
  const description = await (await fetch(`${session.url}openapi?format=json`)).json() as { paths: Record<string, Record<string, unknown>> };
  const calls = Object.values(description.paths).flatMap((path) => Object.keys(path).filter((key) => ['get', 'post'].includes(key)));
  await page.locator('.opblock').nth(calls.length - 1).waitFor();
  assert.equal(await page.locator('.opblock').count(), calls.length);

  const call = page.locator('.opblock', { has: page.locator('[data-path="/v1/translations/{component}"]') });
  await call.locator('.opblock-summary-control').click();
  await call.getByRole('button', { name: 'Try it out' }).click();
  await call.locator('[data-param-name="component"] input').fill('pump');
  await call.getByRole('button', { name: 'Execute' }).click();
  await call.locator('.live-responses-table .response-col_status').first().waitFor();
  assert.match(await call.locator('.live-responses-table').first().innerText(), /200[^]*analytics_storage_config/);
});

test('takes a stream as a file, since it would put an example into quotes', async () => {
  const page = await session.watch(`${session.url}swagger-ui/`);
  const call = page.locator('.opblock', { has: page.locator('[data-path="/v1/translations"]') });
  await page.locator('.opblock').nth(5).waitFor();
  await call.locator('.opblock-summary-control').click();
  await call.getByRole('button', { name: 'Try it out' }).click();
  await call.locator('.opblock-section-request-body select.content-type').selectOption('application/x-ndjson');
  await call.locator('.responses-wrapper select.content-type').first().selectOption('application/x-ndjson');
  const spec = (host: string) => JSON.stringify({ topology: { mode: 'standalone', endpoint: `${host}:6379` } });
  await call.locator('.opblock-section-request-body input[type=file]').setInputFiles({ name: 'specs.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(`${spec('a')}\n${spec('b')}\n`) });
  await call.getByRole('button', { name: 'Execute' }).click();
  await call.locator('.live-responses-table .response-col_status').first().waitFor();
  const answer = await call.locator('.live-responses-table').first().innerText();
  assert.match(answer, /200[^]*a:6379[^]*b:6379/);
});
