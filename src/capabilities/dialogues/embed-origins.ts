/**
 * Sites that may show a conversation in a frame, as they go into `frame-ancestors` of the Content Security Policy: origins
 * without a path, a name or a wildcard. What is not plainly an address of one https site is refused, never repaired.
 */
import { err, ok, type Result } from '../../rules/result.ts';

export type OriginProblem = 'originNotHttps' | 'originUnreadable' | 'tooManyOrigins';

export const mostOrigins = 20;

const longestOrigin = 200;
/** The names that browsers take are wider: an asterisk or a semicolon in one would change the policy. */
const plainHost = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/** One per line, empty lines left out, each once. A slash at the end is no path. */
export function readOrigins(typed: string): Result<readonly string[], OriginProblem> {
  const lines = typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const origins = new Set<string>();
  for (const line of lines) {
    const origin = originOf(line);
    if (!origin.ok) return origin;
    origins.add(origin.value);
  }
  return origins.size > mostOrigins ? err('tooManyOrigins') : ok([...origins]);
}

function originOf(line: string): Result<string, OriginProblem> {
  if (line.length > longestOrigin || !URL.canParse(line)) return err('originUnreadable');
  const url = new URL(line);
  if (url.protocol !== 'https:') return err('originNotHttps');
  const bare =
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  return bare && plainHost.test(url.hostname) ? ok(url.origin) : err('originUnreadable');
}
