/** A real Chromium for tests, from npm: started once, one fresh context for each page, closed at the end. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import bundled from '@sparticuz/chromium';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

export interface PageOptions {
  /** In CSS pixels; 360 by default. */
  readonly width?: number;
  readonly height?: number;
  readonly colours?: 'light' | 'dark';
  readonly scripts?: boolean;
  readonly locale?: string;
  readonly baseUrl?: string;
  /** Cookies and the like, as saved from another context: a signed-in person. */
  readonly storage?: NonNullable<BrowserContextOptions['storageState']>;
  /** What axe looks for; everything by default. */
  readonly axe?: AxeScope;
}

/** Contrast is most of axe's work and depends on little else than the colours; the rest hardly depends on these. */
export type AxeScope = 'everything' | 'contrast' | 'all but contrast' | 'nothing';

export interface OpenBrowser {
  withPage<T>(options: PageOptions, use: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * The binary is packed for small servers; the arguments it comes with keep everything in one process, which dies with
 * its first page, and switch off web security, which tests need on. Only what a root user without a screen needs is kept.
 * Without a graphics card, drawing as if there were one takes a third more of the processor than drawing without.
 */
const launchArguments = ['--no-sandbox', '--hide-scrollbars', '--font-render-hinting=none', '--disable-gpu'];

export async function openBrowser(): Promise<OpenBrowser> {
  const browser = await chromium.launch({
    executablePath: await bundled.executablePath(),
    args: launchArguments,
    headless: true,
  });
  return { withPage: (options, use) => onPage(browser, options, use), close: () => browser.close() };
}

async function onPage<T>(browser: Browser, options: PageOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 360, height: options.height ?? 800 },
    colorScheme: options.colours ?? 'light',
    javaScriptEnabled: options.scripts ?? true,
    locale: options.locale ?? 'en-US',
    reducedMotion: 'reduce',
    ...(options.baseUrl === undefined ? {} : { baseURL: options.baseUrl }),
    ...(options.storage === undefined ? {} : { storageState: options.storage }),
  });
  try {
    const page = await context.newPage();
    if (options.axe !== undefined) scopes.set(page, options.axe);
    return await use(page);
  } finally {
    await context.close();
  }
}

const scopes = new WeakMap<Page, AxeScope>();

/** The success criteria that pages promise to meet, and what axe holds for good practice beside them. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe's options for each scope. */
const runs = {
  everything: { runOnly: tags },
  contrast: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
  'all but contrast': {
    runOnly: tags,
    rules: { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } },
  },
};

/** Half the bytes of `axe.source`, and so half the time to hand over. */
const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe holds against WCAG 2.2 AA on this page, one line each, within the page's scope; an empty list is the aim. Also where scripts are off: the
 * tab then still runs what a test sends it, only its timers stand still.
 */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  const scope = scopes.get(page) ?? 'everything';
  if (scope === 'nothing') return [];
  await page.evaluate(await source);
  const found = await page.evaluate(async (options): Promise<AxeResults> => {
    const { axe: checker, setTimeout: timer } = globalThis as unknown as {
      axe: { run(options: object): Promise<AxeResults> };
      setTimeout: (run: () => void, ms?: number) => unknown;
    };
    const atOnce = (run: () => void, ms = 0): unknown => (ms < 1_000 ? Promise.resolve().then(run) : timer(run, ms));
    Object.assign(globalThis, { setTimeout: atOnce });
    try {
      return await checker.run({ ...options, resultTypes: ['violations'] });
    } finally {
      Object.assign(globalThis, { setTimeout: timer });
    }
  }, runs[scope]);
  if (found.passes.length === 0) throw new Error('axe found nothing on this page to check');
  return found.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary?.replaceAll('\n', ' ') ?? ''}`,
    ),
  );
}

/** By how many pixels the page can be scrolled sideways, and what sticks out; 0 is the aim. */
export const sideways = (page: Page): Promise<{ pixels: number; elements: readonly string[] }> =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const inFrame = (element: Element): boolean =>
      element.closest('.table-frame, pre, .visually-hidden, .skip-link') !== null;
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => !inFrame(element) && element.getBoundingClientRect().right > wide + 1,
    );
    return {
      pixels: Math.max(0, document.documentElement.scrollWidth - wide),
      elements: out.slice(0, 5).map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`),
    };
  });
