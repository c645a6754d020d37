/** Forms of an agenda item, of a document and of the members as they were sent: every field read, every problem beside its field. */
import type { Submitted } from '../../platform/http/forms.ts';
import { locales } from '../../platform/i18n/catalogue.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { isLink, longestLine, longestSummary, secondLanguage } from './town-hall-terms.ts';
import { itemKinds, type Item, type MeetingDocument, type Member } from './town-hall.ts';

type Typed = Pick<Submitted, 'text'>;

export type AgendaFieldProblem =
  | 'titleMissing'
  | 'otherTitleMissing'
  | 'textTooLong'
  | 'choiceMissing'
  | 'minutesWrong'
  | 'urlWrong'
  | 'nameMissing'
  | 'nameTwice';

export type AgendaProblems = Partial<Record<string, AgendaFieldProblem>>;

const mostMinutes = 600;

export interface TypedItem {
  readonly item: Omit<Item, 'number'>;
  /** The number of the item that it follows; 0: it comes first; null: where it is, or last. */
  readonly after: number | null;
}

/** `language`: of the meeting's own texts; `kept`: the translations that the item has. */
export function readItemForm(
  form: Typed,
  language: string,
  kept: Item['translations'] = {},
): Result<TypedItem, AgendaProblems> {
  const problems: AgendaProblems = {};
  const line = (field: string): string => form.text(field).trim();
  const kind = itemKinds.find((one) => one === line('kind'));
  if (line('title') === '') problems['title'] = 'titleMissing';
  else if (line('title').length > longestLine) problems['title'] = 'textTooLong';
  if (kind === undefined) problems['kind'] = 'choiceMissing';
  if (line('description').length > longestSummary) problems['description'] = 'textTooLong';
  const minutes = /^\d{1,3}$/.test(line('minutes')) ? Number(line('minutes')) : 0;
  if (minutes < 1 || minutes > mostMinutes) problems['minutes'] = 'minutesWrong';
  const other = { title: line('otherTitle'), description: line('otherDescription') };
  if (other.title === '' && other.description !== '') problems['otherTitle'] = 'otherTitleMissing';
  if (other.title.length > longestLine) problems['otherTitle'] = 'textTooLong';
  if (other.description.length > longestSummary) problems['otherDescription'] = 'textTooLong';
  if (kind === undefined || Object.keys(problems).length > 0) return err(problems);
  const { [secondLanguage(language)]: _, ...rest } = kept;
  const translations = other.title === '' ? rest : { ...rest, [secondLanguage(language)]: other };
  const after = /^\d{1,6}$/.test(line('after')) ? Number(line('after')) : null;
  return ok({ item: { title: line('title'), kind, description: line('description'), minutes, translations }, after });
}

export function readDocumentForm(form: Typed): Result<Omit<MeetingDocument, 'number'>, AgendaProblems> {
  const problems: AgendaProblems = {};
  const [title, url, item] = [form.text('title').trim(), form.text('url').trim(), form.text('item')];
  const language = locales.find((one) => one === form.text('language'));
  if (title === '') problems['title'] = 'titleMissing';
  else if (title.length > longestLine) problems['title'] = 'textTooLong';
  if (!isLink(url)) problems['url'] = 'urlWrong';
  if (language === undefined) problems['language'] = 'choiceMissing';
  if (item !== '' && !/^\d{1,6}$/.test(item)) problems['item'] = 'choiceMissing';
  if (language === undefined || Object.keys(problems).length > 0) return err(problems);
  return ok({ title, url, language, item: item === '' ? null : Number(item) });
}

export const nameField = (at: number): string => `name-${at}`;
export const seatField = (at: number): string => `seat-${at}`;

/** Rows without a name and a seat are none. */
export function readMembersForm(form: Typed, rows: number): Result<readonly Omit<Member, 'number'>[], AgendaProblems> {
  const problems: AgendaProblems = {};
  const members: Omit<Member, 'number'>[] = [];
  for (let at = 0; at < rows; at += 1) {
    const [name, seat] = [form.text(nameField(at)).trim(), form.text(seatField(at)).trim()];
    if (name === '' && seat === '') continue;
    if (name === '') problems[nameField(at)] = 'nameMissing';
    else if (name.length > longestLine) problems[nameField(at)] = 'textTooLong';
    else if (members.some((member) => member.name === name)) problems[nameField(at)] = 'nameTwice';
    if (seat.length > longestLine) problems[seatField(at)] = 'textTooLong';
    members.push({ name, seat });
  }
  return Object.keys(problems).length > 0 ? err(problems) : ok(members);
}
