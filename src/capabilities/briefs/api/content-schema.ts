/** The content of a brief as it comes through the API: the same limits as the forms have, and no field that nobody knows. */
import { z } from 'zod';
import { locales } from '../../../platform/i18n/catalogue.ts';
import { claimKinds, sides, verdicts, type BriefContent } from '../../../rules/brief/index.ts';
import { longest } from '../read-claim.ts';

const language = z.enum(locales);
const text = (most: number): z.ZodString =>
  z
    .string()
    .max(most)
    .refine((typed) => !typed.includes('\0'));
const worded = (most: number, least = 0) =>
  z.strictObject({
    language,
    text: text(most).min(least),
    translations: z.partialRecord(language, text(most)),
    machine: z.array(language).describe('Languages whose translation nobody has read through yet'),
  });
const line = worded(longest.line, 1);
const address = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2_000)]);
const source = z.strictObject({
  title: text(500).min(1),
  publisher: text(300),
  date: text(50).describe('As the source gives it: a day, a month or a year'),
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  archiveUrl: address,
  archiveSha256: z
    .string()
    .regex(/^([0-9a-f]{64})?$/)
    .describe('Of the archived copy, in hex'),
});
const sources = z.array(source).max(30);

const claim = z.strictObject({
  key: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe('Its place in the address of the page; it stays the same in every version'),
  kind: z.enum(claimKinds),
  side: z.enum(sides),
  heading: line,
  saidBy: line,
  text: worded(longest.text, 1),
  outcome: worded(longest.text),
  sources,
  counters: z.array(z.strictObject({ saidBy: worded(longest.line), text: worded(longest.text, 1), sources })).max(20),
  check: z.strictObject({ verdict: z.enum(verdicts), note: worded(longest.text, 1) }).nullable(),
});

const amount = z.number().min(-1e15).max(1e15);
const figure = z.strictObject({
  metric: line,
  region: line,
  period: text(50).min(1),
  claimed: amount,
  step: z.number().positive().max(1e15).describe('The smallest step in which it was stated: 0.1 for "4.2"'),
  claimedSource: source.nullable(),
  official: amount,
  margin: z.number().min(0).max(1e15).nullable(),
  officialSource: source,
  unit: z.enum(['dollars', 'trillion-dollars', 'percent', 'plain']),
  decimals: z.int().min(0).max(6),
  indicator: z
    .string()
    .max(300)
    .regex(/^[a-z0-9-]*$/)
    .describe('The slug of the indicator here, or empty'),
  place: z
    .string()
    .max(200)
    .regex(/^(ocd-division\/[a-z0-9:/_~.-]+)?$/)
    .describe('The Open Civic Data id of the place in that indicator, or empty'),
  note: worded(longest.text),
});

export const contentSchema = z
  .strictObject({
    title: line,
    summary: worded(12_000).describe('The five-minute version: markdown'),
    claims: z.array(claim).max(200),
    figures: z.array(figure).max(100),
  })
  .refine(({ claims }) => new Set(claims.map(({ key }) => key)).size === claims.length, {
    path: ['claims'],
    message: 'Two claims have one key',
  }) satisfies z.ZodType<BriefContent>;
