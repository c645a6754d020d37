/** The need profile that a command is given: the name of one that comes with Concord, or a JSON file. */
import {
  calEnviroScreen4,
  countyNeed,
  readNeedProfile,
  type FieldFault,
  type NeedProfile,
  type ProfileProblem,
} from '../rules/equity/index.ts';
import { readJson } from './read-json.ts';

const SHIPPED: readonly NeedProfile[] = [calEnviroScreen4, countyNeed];

export const shippedProfiles = SHIPPED.map(({ id }) => id).join(', ');

/** Undefined once it is told what is wrong with it. */
export async function needProfileFrom(name: string): Promise<NeedProfile | undefined> {
  const shipped = SHIPPED.find(({ id }) => id === name);
  if (shipped !== undefined) return shipped;
  const json = await readJson(name);
  if (json === undefined) return undefined;
  const profile = readNeedProfile(json.value);
  if (profile.ok) return profile.value;
  const { at, type } = profile.error;
  process.stderr.write(`${name}: ${at === '' ? '' : `${at}: `}${PROBLEMS[type]}\n`);
  return undefined;
}

export const FIELD_FAULTS: Readonly<Record<FieldFault, string>> = {
  'not-an-object': 'this must be an object with named fields.',
  missing: 'it is missing.',
  'unknown-field': 'there is no such field.',
  'not-text': 'this must be a text.',
  'not-a-list': 'this must be a list.',
  'empty-list': 'this list is empty.',
  'not-a-choice': 'this is none of the values it can have.',
  'not-true-or-false': 'this must be true or false.',
  'weight-not-positive': 'a weight must be a number above 0.',
  'not-a-whole-number': 'this must be a whole number, 0 or more.',
};

const PROBLEMS: Readonly<Record<ProfileProblem['type'], string>> = {
  ...FIELD_FAULTS,
  twice: 'this key is there twice.',
  'product-of-z-scores': 'z-scores can be negative and only be averaged: combine them as arithmetic.',
  'weight-in-product': 'in a product weights of groups have no meaning and must be 1.',
  'zeros-without-percentiles': 'zeros are set apart among percentiles only.',
  'zeros-where-less-is-need': 'where less is need, zero is the greatest need and cannot be set apart.',
  'about-race-or-group':
    'need is by region and official figures, never by race, religion or origin of those who live there.',
};
