/**
 * A test runner for Stryker (`npm run mutate`) that loads all tests of the counting rules once and then runs only those that
 * reach a mutant, the quickest first, until one fails: first with few random elections, and what survives those with as many
 * as the tests ask for. A process for each test file, as in Stryker's own runner for
 * node:test, would take days for as many mutants.
 *
 * What Stryker asks of a runner: https://stryker-mutator.io/docs/stryker-js/guides/create-a-plugin
 */
import { registerHooks } from 'node:module';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDrawn } from './drawn.mjs';

const STAND_INS = {
  'node:test': new URL('node-test.mjs', import.meta.url).href,
  'fast-check': new URL('fewer-runs.mjs', import.meta.url).href,
};
registerHooks({
  resolve: (specifier, context, next) =>
    specifier in STAND_INS && context.parentURL !== STAND_INS[specifier]
      ? { url: STAND_INS[specifier], shortCircuit: true }
      : next(specifier, context),
});

/**
 * For each test how long it takes without a mutant, and with how many random elections it runs first: undefined for as many
 * as it asks for, `isCut` where these are fewer. All processes of a run share it.
 */
const KNOWN = 'tests.json';

/** Random elections for each property at first, unless that is not enough for it. */
const FEW = 60;

/** Of `fewer-runs.mjs`. */
let limit;

/** Through which Stryker's instrumented code is told which mutant is active, and tells what was reached. */
const NAMESPACE = '__stryker__';
const stryker = (globalThis[NAMESPACE] ??= {});

class InProcessRunner {
  static inject = ['options'];

  /** @type {{ id: string, name: string, run: () => unknown }[]} */
  tests = [];

  constructor(options) {
    this.settings = options.inProcess;
  }

  /** Code that runs while modules are loaded runs once: Stryker starts another process for mutants in it. */
  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    const { folder, leaveOut } = this.settings;
    const files = readdirSync(folder, { recursive: true })
      .filter((file) => file.endsWith('.ts') && !leaveOut.some((part) => file.includes(part)))
      .toSorted();
    const load = (file) => import(pathToFileURL(path.resolve(folder, file)).href);
    for (const file of files.filter((each) => !each.endsWith('.test.ts'))) await load(file);
    // What tests call while they are loaded is no reason to take a mutant in it for one of loading.
    const reachedByLoading = structuredClone(stryker.mutantCoverage?.static ?? {});
    const { collected } = await import(STAND_INS['node:test']);
    ({ limit } = await import(STAND_INS['fast-check']));
    for (const file of files.filter((each) => each.endsWith('.test.ts'))) {
      const before = collected.length;
      await load(file);
      for (const { name, run } of collected.slice(before)) {
        this.tests.push({ id: `${file}: ${name}`, name, run });
      }
    }
    if (stryker.mutantCoverage !== undefined) stryker.mutantCoverage.static = reachedByLoading;
  }

  /** Without a mutant. Tests that want to have seen many elections fail with few of them, and always get as many as they ask for. */
  async dryRun() {
    const tests = [];
    const known = {};
    for (const test of this.tests) {
      stryker.currentTestId = test.id;
      const few = await runOnce(test, FEW);
      const isCut = limit.reached;
      const all = isCut ? await runOnce(test) : few;
      if (all.status === 'success') {
        const isEnough = few.status === 'success';
        known[test.id] = {
          seconds: (isEnough ? few : all).timeSpentMs / 1000,
          runs: isEnough ? FEW : undefined,
          isCut: isCut && isEnough,
        };
        // Stryker stops a mutant that takes much longer than the tests that reach it.
        tests.push(isCut ? { ...all, timeSpentMs: few.timeSpentMs + all.timeSpentMs } : all);
      } else if (stryker.mutantCoverage !== undefined) delete stryker.mutantCoverage.perTest[test.id];
    }
    stryker.currentTestId = undefined;
    writeFileSync(KNOWN, JSON.stringify(known));
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    // Stryker leaves mutants that could not be tried out of the score.
    if (!isDrawn(activeMutant.id)) return { status: 'error', errorMessage: 'not drawn' };
    const known = JSON.parse(readFileSync(KNOWN, 'utf8'));
    const wanted = new Set(testFilter ?? Object.keys(known));
    const tests = this.tests
      .filter(({ id }) => wanted.has(id))
      .toSorted((a, b) => known[a.id].seconds - known[b.id].seconds);
    Object.assign(stryker, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    });
    const turns = [
      ...tests.map((test) => ({ test, runs: known[test.id].runs })),
      ...tests.filter(({ id }) => known[id].isCut).map((test) => ({ test })),
    ];
    for (const [at, { test, runs }] of turns.entries()) {
      const result = await runOnce(test, runs);
      if (stryker.hitCount > hitLimit) return { status: 'timeout', reason: `Hit limit reached (${hitLimit})` };
      if (result.status !== 'failed') continue;
      return { status: 'killed', killedBy: [test.id], failureMessage: result.failureMessage, nrOfTests: at + 1 };
    }
    return { status: 'survived', nrOfTests: turns.length };
  }
}

async function runOnce({ id, name, run }, runs = Infinity) {
  Object.assign(limit, { runs, reached: false });
  const begun = performance.now();
  const told = (rest) => ({ id, name, timeSpentMs: performance.now() - begun, ...rest });
  try {
    await run();
    return told({ status: 'success' });
  } catch (problem) {
    return told({ status: 'failed', failureMessage: String(problem?.message ?? problem).slice(0, 500) });
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];
