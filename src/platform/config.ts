/**
 * The configuration: read once at start from the environment, checked, typed. docs/operations.md lists every name.
 */
import { z } from 'zod';
import { err, ok, type Result } from '../rules/result.ts';

const onOff = (byDefault: 'on' | 'off') =>
  z
    .enum(['on', 'off'])
    .default(byDefault)
    .transform((value) => value === 'on');

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('localhost'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  CONCORD_DATA_DIR: z.string().min(1).default('.concord'),
  CONCORD_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  CONCORD_WORKER: z.enum(['inline', 'apart']).default('inline'),
  CONCORD_NAMED_STATEMENTS: onOff('on'),
  CONCORD_POOL_SIZE: z.coerce.number().int().min(2).max(500).default(20),
  CONCORD_TIME_ZONE: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'is not a known time zone')
    .default('America/Los_Angeles'),
  CONCORD_GRANTS_PREFIX: z
    .string()
    .regex(/^360G-[A-Za-z0-9]+$/, 'looks like 360G-publisher')
    .default('360G-unregistered'),
  CONCORD_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  CONCORD_POSTS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  CONCORD_SIGN_INS_PER_HOUR: z.coerce.number().int().min(1).default(60),
  CONCORD_ADMINISTRATOR: z.email().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Concord <no-reply@localhost>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface Config {
  readonly production: boolean;
  /** The demo: simulated content, sign-in links on the terminal, mail shown in the app. Never in production. */
  readonly demo: boolean;
  readonly port: number;
  readonly host: string;
  /** Without a trailing slash; links in mail start with it. */
  readonly publicUrl: string;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly secret: string | undefined;
  readonly worker: 'inline' | 'apart';
  readonly namedStatements: boolean;
  readonly poolSize: number;
  readonly timeZone: string;
  /** Of the identifiers in grant records after 360Giving; each publisher registers its own. */
  readonly grantsPrefix: string;
  /** How many trusted proxies stand before the server: decides which X-Forwarded-For entry is the network. */
  readonly proxies: number;
  readonly postsPerMinute: number;
  readonly signInsPerHour: number;
  readonly administrator: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly logLevel: string;
}

/** Errors are sentences, one for each wrong name; an empty variable counts as unset. */
export function readConfig(
  variables: Readonly<Record<string, string | undefined>>,
  options: { readonly demo: boolean },
): Result<Config, readonly string[]> {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) return err(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const e = parsed.data;
  const production = e.NODE_ENV === 'production';
  if (options.demo && production) {
    return err(['The demo does not run with NODE_ENV=production: its sign-in links are printed on the terminal.']);
  }
  if (production && e.CONCORD_SECRET === undefined) {
    return err(['CONCORD_SECRET: must be set in production (at least 32 random characters).']);
  }
  if (production && e.PUBLIC_URL === undefined) return err(['PUBLIC_URL: must be set in production.']);
  if (production && e.SMTP_URL === undefined) {
    return err(['SMTP_URL: must be set in production, because people sign in by e-mail.']);
  }
  return ok({
    production,
    demo: options.demo,
    port: e.PORT,
    host: e.HOST,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ''),
    databaseUrl: e.DATABASE_URL,
    dataDir: e.CONCORD_DATA_DIR,
    secret: e.CONCORD_SECRET,
    worker: e.CONCORD_WORKER,
    namedStatements: e.CONCORD_NAMED_STATEMENTS,
    poolSize: e.CONCORD_POOL_SIZE,
    timeZone: e.CONCORD_TIME_ZONE,
    grantsPrefix: e.CONCORD_GRANTS_PREFIX,
    proxies: e.CONCORD_PROXIES,
    postsPerMinute: e.CONCORD_POSTS_PER_MINUTE,
    signInsPerHour: e.CONCORD_SIGN_INS_PER_HOUR,
    administrator: e.CONCORD_ADMINISTRATOR?.toLowerCase(),
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    logLevel: e.LOG_LEVEL,
  });
}
