/** The brief of a path with its newest version, and what forms of editors send, read alike. */
import type { Visit } from '../../../platform/http/visit.ts';
import type { Brief, Version } from '../brief.ts';
import { namedBrief } from '../scope.ts';
import { findVersion } from '../store/briefs.ts';

export async function newestOf(visit: Visit): Promise<{ readonly brief: Brief; readonly version: Version }> {
  const brief = await namedBrief(visit);
  const version = await findVersion(visit.platform.db, brief.id, brief.newest);
  if (version === undefined) throw new Error('a brief without its newest version');
  return { brief, version };
}

export const plain = (typed: string): string =>
  typed.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').trim();

/** Of a version; 0 where it is no number: no version has it. */
export const fromOf = (typed: string): number => (/^\d{1,9}$/.test(typed) ? Number(typed) : 0);
