/** A table of polls as text: what an import of a test begins with. */

/** Every column that is needed, with values that can be used. */
export const row: Readonly<Record<string, string>> = {
  question: 'would-vote-to-leave',
  question_reason: 'It asks for support.',
  wording: 'Support or oppose?',
  wording_language: 'en',
  answers: 'for: Support = 30 | against: Oppose = 50 | undecided: Not sure = 20',
  complete: 'yes',
  pollster: 'Table Research',
  stake: 'unknown',
  asked_from: '2023-01-01',
  asked_until: '2023-01-05',
  language: 'en',
  source_url: 'https://example.org/table',
  source_read_on: '2023-02-01',
};

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One row for each change of `row`; columns that are nowhere set are left out. */
export function table(...changes: readonly Readonly<Record<string, string>>[]): string {
  const rows = changes.map((change) => ({ ...row, ...change }));
  const names = [...new Set(rows.flatMap((one) => Object.keys(one)))];
  return [names, ...rows.map((one) => names.map((name) => (one as Record<string, string>)[name] ?? ''))]
    .map((cells) => cells.map(cell).join(','))
    .join('\n');
}
