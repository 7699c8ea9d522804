import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch() {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
}

/** A page that remembers what it should never do. */
export class Watched {
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {}

  static async open(browser: Awaited<ReturnType<typeof launch>>, url: string, options: BrowserContextOptions = {}): Promise<Watched> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 1000 },
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(8000);
    const watched = new Watched(page, context);
    const origin = new URL(url).origin;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        watched.complaints.push(`console: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => watched.complaints.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('blob:')) {
        watched.complaints.push(`request: ${request.url()}`);
      }
    });
    await page.goto(url);
    return watched;
  }
}

