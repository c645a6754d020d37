/** What was sent with a question, by form or API, as it goes into the record: only what a participant may say about it. */
import type { Visit } from '../../platform/http/visit.ts';
import type { Asking } from './ask-question.ts';
import { languagesOf, type TownHall } from './town-hall.ts';

export interface SentAsking {
  readonly form: string;
  readonly text: string;
  readonly language: string;
  readonly name: string;
  readonly item: number | null;
  readonly interpreted: boolean;
}

/** A language that is not one of the meeting's is taken for that of the page. */
export const readAsking = (visit: Visit, hall: TownHall, question: string, sent: SentAsking): Asking => ({
  question,
  form: sent.form === 'spoken' ? 'spoken' : 'written',
  text: sent.text,
  language: languagesOf(hall, visit.locale).includes(sent.language) ? sent.language : visit.locale,
  name: sent.name,
  region: visit.account?.region_id ?? null,
  via: 'web',
  item: sent.item,
  interpreted: sent.interpreted,
});
