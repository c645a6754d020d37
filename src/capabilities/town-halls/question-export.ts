/** The public list of questions as files: CSV with described columns, and JSON. */
import { csvDescription, csvText, type CsvColumn } from '../../platform/csv.ts';
import type { LedgerRow, QuestionLedger } from './question-ledger.ts';
import type { TownHall } from './town-hall.ts';

const at = (instant: number | null): string => (instant === null ? '' : new Date(instant).toISOString());

const column = (
  name: string,
  description: string,
  value: CsvColumn<LedgerRow>['value'],
  datatype: CsvColumn<LedgerRow>['datatype'] = 'string',
): CsvColumn<LedgerRow> => ({ name, description, datatype, value });

const columns: readonly CsvColumn<LedgerRow>[] = [
  column('number', 'In the order in which they were shown', ({ number }) => number, 'integer'),
  column('question', 'UUID; names it in the record', ({ question }) => question),
  column('state', 'Where it is: floor, queued, or what became of it', ({ state }) => state),
  column('text', 'Empty where withheld, or where somebody only asked to speak', ({ text }) => text),
  column('withheld', 'true: taken off by a moderator, or withdrawn', ({ withheld }) => String(withheld), 'boolean'),
  column('language', 'BCP 47', ({ language }) => language),
  column('name', 'As they want to be called; may be empty', ({ name }) => name),
  column('via', 'web, hall or phone', ({ via }) => via),
  column('region', 'Open Civic Data id of where they live, as far as they said', ({ region }) => region ?? ''),
  column('item', 'Number of the agenda item', ({ item }) => item, 'integer'),
  column('form', 'written, or spoken: they say it themselves', ({ form }) => form),
  column('interpreted', 'Speaks through an interpreter', ({ interpreted }) => String(interpreted), 'boolean'),
  column('before', 'Asked before the meeting was opened', ({ before }) => String(before), 'boolean'),
  column('support', 'People who support it or a question merged into it', ({ support }) => support, 'integer'),
  column('asked', 'UTC', ({ askedAt }) => at(askedAt)),
  column('taken', 'When it had the floor; UTC', ({ takenAt }) => at(takenAt)),
  column('settled', 'UTC', ({ settledAt }) => at(settledAt)),
  column('said', 'What was said in short, or the reason', ({ said }) => said),
  column('by', 'Who answered, or who will', ({ by }) => by),
  column('written', 'The newest answer in writing', ({ written }) => written.at(-1)?.text ?? ''),
  column('written_at', 'UTC', ({ written }) => at(written.at(-1)?.at ?? null)),
  column('merged_into', 'Number of the question that stays', ({ mergedInto }) => mergedInto, 'integer'),
];

export const ledgerCsv = ({ rows }: QuestionLedger): string => csvText(columns, rows);

export const ledgerDescription = ({ slug }: TownHall): unknown =>
  csvDescription(`/town-halls/${slug}/questions.csv`, 'Questions asked in a meeting and what became of them.', columns);

export function ledgerJson({ slug }: TownHall, { rows, counts, waiting, rejected }: QuestionLedger) {
  return {
    townHall: slug,
    counts,
    waiting,
    rejected: rejected.map(({ reason, count }) => ({ reason, count })),
    questions: rows.map(({ askedAt, takenAt, settledAt, written, ...row }) => ({
      ...row,
      asked: at(askedAt),
      taken: takenAt === null ? null : at(takenAt),
      settled: settledAt === null ? null : at(settledAt),
      written: written.map(({ at: instant, ...answer }) => ({ ...answer, at: at(instant) })),
    })),
  };
}
