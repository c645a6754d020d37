/** Stands in for node:test: tests are collected, not run, so that they can be run again and again in one process. */
export { mock } from 'node:test';

/** @type {{ name: string, run: () => unknown }[]} */
export const collected = [];

/** `test(name, options?, run)`; those that are skipped are left out. */
export function test(name, options, run = options) {
  if (typeof options === 'object' && options.skip !== undefined && options.skip !== false) return;
  collected.push({ name, run });
}

export default test;
