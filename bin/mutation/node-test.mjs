/** Stands in for node:test: tests are collected, not run, so that they can be run again and again in one process. */
export { mock } from 'node:test';

/** @type {{ name: string, run: () => unknown }[]} */
export const collected = [];

/** Names of the groups that are being collected, the outermost first. */
const groups = [];

/** `test(name, options?, run)`; those that are skipped are left out. */
export function test(name, options, run = options) {
  if (typeof options === 'object' && options.skip !== undefined && options.skip !== false) return;
  collected.push({ name: [...groups, name].join(': '), run });
}

export const it = test;

/** `describe(name, run)`: only names its tests. */
export function describe(name, run) {
  groups.push(name);
  run();
  groups.pop();
}

export default test;
