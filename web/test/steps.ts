import { mkdir, readFile } from 'node:fs/promises';
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import axe from 'axe-core';
import { launch, Watched } from './browser';
import { Service } from './service';

const REFUSED = /Failed to load resource: the server responded with a status of (400|401|422)/;

/** A service and a browser for the tests of one file. */
export class Session {
  url = '';
  private service: Service | undefined;
  private browser: Browser | undefined;
  private opened: Watched[] = [];

  constructor() {
    before(async () => {
      [this.service, this.browser] = await Promise.all([Service.start(), launch()]);
      this.url = this.service.url;
    });
    after(async () => {
      await this.browser?.close();
      this.service?.stop();
    });
    // No test may make the page complain, or ask another origin for anything.
    afterEach(async () => {
      const complaints = this.opened.flatMap((each) => each.complaints);
      await Promise.all(this.opened.map((each) => each.context.close()));
      this.opened = [];
      assert.deepEqual(complaints, []);
    });
  }

  /** The page with a spec in its editor. */
  async open(options: BrowserContextOptions = {}, url = this.url): Promise<Page> {
    const page = await this.start(options, url);
    if (await page.locator('#start').isVisible()) {
      await example(page, 'sentinel');
    }
    return page;
  }

  /** The page as it begins. */
  async start(options: BrowserContextOptions = {}, url = this.url): Promise<Page> {
    const page = await this.watch(url, options);
    await page.locator('#view-start').waitFor();
    return page;
  }

  /** Without waiting for the page to have an answer. */
  async watch(url: string, options: BrowserContextOptions = {}): Promise<Page> {
    assert.ok(this.browser);
    const watched = await Watched.open(this.browser, url, options);
    this.opened.push(watched);
    return watched.page;
  }

  /** What the service answers whoever asks it without the page. */
  async answered(path: string, body: unknown): Promise<string> {
    const response = await fetch(`${this.url}v1/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.text();
  }

  /** Chromium itself writes to the console that an answer had such a status. */
  expect(complaint: RegExp = REFUSED): void {
    this.opened.forEach((each) => {
      const others = each.complaints.filter((text) => !complaint.test(text));
      each.complaints.splice(0, each.complaints.length, ...others);
    });
  }
}

export async function settled(page: Page): Promise<void> {
  await page.locator('#output[aria-busy=false]').waitFor();
}

export async function write(page: Page, spec: string): Promise<void> {
  await page.click('#spec-views-json');
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(spec);
  await settled(page);
}

export async function example(page: Page, id: string): Promise<void> {
  await page.click('#view-start');
  if (!(await page.locator(`[data-example=${id}]`).isVisible())) {
    await page.click('#way-redis summary');
  }
  await page.click(`[data-example=${id}]`);
  await settled(page);
}

export async function tab(page: Page, list: 'components' | 'forms', id: string): Promise<void> {
  await page.click(`#${list}-${id}`);
  await settled(page);
}

/** What is in the editor, whatever it looks like: of a password, innerText has dots. */
export async function text(page: Page): Promise<string> {
  return (await page.locator('.cm-line').allTextContents()).join('\n');
}

/** The one state of the output. */
export async function state(page: Page): Promise<string | null> {
  return page.locator('#output').getAttribute('data-state');
}

/** As if a file were dropped on the page. */
export async function drop(page: Page, ...files: readonly (readonly [name: string, content: string])[]): Promise<void> {
  await page.evaluate((all) => {
    const data = new DataTransfer();
    all.forEach(([name, content]) => data.items.add(new File([content ?? ''], name ?? '')));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  }, files);
}

/** As if a text were pasted outside of every field. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData('text/plain', content);
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
  }, text);
}

export async function saved(page: Page, control = '#download'): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(control)]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** For the README, and only when asked, so that a test leaves nothing behind. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env['SCREENSHOTS']) {
    await mkdir('../docs/images', { recursive: true });
    await page.mouse.move(0, 0);
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('#status.shown').waitFor({ state: 'detached' }).catch(() => undefined);
    await page.screenshot({ path: `../docs/images/${name}.png` });
  }
}
