/** So many of something, in English. */
export const howMany = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;
