/**
 * The files of a conversation as Polis exports them, and how they are read and written here.
 *
 * Two layouts are in use. That of the open data (github.com/compdemocracy/openData, commit 0bc2ce0) is written here, because
 * published conversations have it: times in milliseconds, texts quoted only where they must be, a summary with `views`. The
 * server of 2026 (github.com/compdemocracy/polis, commit 3bc0a84, server/src/routes/export.ts) writes seconds, quotes every
 * text, has no `views`, and adds comment-groups.csv. Both are read.
 *
 * | file | columns |
 * |---|---|
 * | comments.csv | timestamp, datetime, comment-id, author-id, agrees, disagrees, moderated, comment-body; is-seed, is-meta |
 * | votes.csv | timestamp, datetime, comment-id, voter-id, vote |
 * | participants-votes.csv | participant, group-id, n-comments, n-votes, n-agree, n-disagree, one column per statement |
 * | comment-groups.csv | comment-id, comment, total-votes, total-agrees, total-disagrees, total-passes, and for each group a, b ...: group-a-votes, group-a-agrees, group-a-disagrees, group-a-passes |
 * | summary.csv | no header: topic, url, views, voters, voters-in-conv, commenters, comments, groups, conversation-description, each with its value |
 *
 * agree = 1, pass = 0, disagree = -1. moderated: -1 taken out, 0 not looked at, 1 let in.
 */

/** A file as it was given: the name stands in what is said about it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Statements are columns of arrays: a larger number would be a mistake in the file. */
export const mostStatementId = 99_999;
export const mostParticipantId = 2_147_483_647;
/** A column for each statement, and room for the others: a wider line is no file of ours, and would only fill the memory. */
export const mostFields = mostStatementId + 100;
/** As many letters as the database keeps. */
export const mostLetters = 2_000;

/** Stands for statements that were voted on but are not listed in comments.csv. */
export const textNotInExport = '(text not in the export)';

/** Times below are seconds, others milliseconds: as seconds it is the year 5138, as milliseconds it is 1973. */
const secondsBelow = 100_000_000_000;
/** The last millisecond of the year 9999: later years have no four digits, and neither files nor the database read them. */
const mostTime = 253_402_300_799_999;

/** Milliseconds since 1970; undefined for what is no time. */
export function readTime(text: string): number | undefined {
  if (!/^\d{1,16}(\.\d+)?$/.test(text)) return undefined;
  const value = Math.floor(Number(text));
  const time = value < secondsBelow ? value * 1_000 : value;
  return time <= mostTime ? time : undefined;
}

/**
 * Spreadsheets take a text that begins with = + - or @ for a formula and would run it. It gets one apostrophe in front, and one
 * more if it has some there already; reading takes one away again, so that every text comes back as it was.
 */
export const safeText = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
export const plainText = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);
