/**
 * Loaded before every test file where the draws of properties are to be the same in each run: a change is then judged by
 * itself, and a run that failed can be had again. A seed that a property names for itself is left alone.
 */
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: Number(process.env.CONCORD_TEST_SEED) });
