/** How a claim of the demo's brief is written: every text in English and in Spanish, both by hand. */
import type { Check, Claim, Counter, Source, Worded } from '../../src/rules/brief/index.ts';
import type { Bilingual } from './content.ts';

export const both = (en: string, es: string): Bilingual => ({ en, es });

export const inBoth = ({ en, es }: Bilingual): Worded => ({
  language: 'en',
  text: en,
  translations: es === '' ? {} : { es },
  machine: [],
});

export const source = (title: string, publisher: string, date: string, url: string): Source => ({
  title,
  publisher,
  date,
  url,
  archiveUrl: '',
  archiveSha256: '',
});

export const check = (verdict: Check['verdict'], note: Bilingual): Check => ({ verdict, note: inBoth(note) });

export const counter = (saidBy: Bilingual, text: Bilingual, ...sources: readonly Source[]): Counter => ({
  saidBy: inBoth(saidBy),
  text: inBoth(text),
  sources,
});

export interface DemoClaim extends Pick<Claim, 'key' | 'kind' | 'side' | 'sources' | 'counters' | 'check'> {
  readonly heading: Bilingual;
  readonly saidBy: Bilingual;
  readonly text: Bilingual;
  readonly outcome: Bilingual;
}

export const claimOf = ({ heading, saidBy, text, outcome, ...claim }: DemoClaim): Claim => ({
  ...claim,
  heading: inBoth(heading),
  saidBy: inBoth(saidBy),
  text: inBoth(text),
  outcome: inBoth(outcome),
});

export const supporters = both('Supporters of leaving (paraphrase)', 'Quienes apoyan la separación (paráfrasis)');
export const opponents = both('Opponents of leaving (paraphrase)', 'Quienes se oponen a la separación (paráfrasis)');
