/** What forms of this room send, read alike. */
export const plain = (typed: string): string =>
  typed.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').trim();

/** 0 where it is no number: nothing has it. */
export const numberOf = (typed: string): number => (/^\d{1,9}$/.test(typed) ? Number(typed) : 0);
