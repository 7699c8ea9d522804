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
