/** Town halls, their questions and their records as the REST API describes them. */
import { z } from 'zod';
import { noticeSteps, outcomes, queueOrders, vias } from '../../../rules/meeting/index.ts';
import { itemKinds, joinings, meetingKinds, moderations } from '../town-hall.ts';

const instant = z.iso.datetime();
const count = z.number().int();
const uuid = z.uuid();

export const townHallShape = z.object({
  slug: z.string(),
  process: z.string().describe('Its name in the public log'),
  url: z.string(),
  calendar: z.string().describe('The invitation as iCalendar'),
  phase: z.enum(['draft', 'to-come', 'live', 'past', 'cancelled']),
  status: z.enum(['to-come', 'open', 'recess', 'disrupted', 'adjourned']),
  kind: z.enum(meetingKinds).describe('regular, special, emergency: of a public body, each with its own notice'),
  title: z.string(),
  summary: z.string().describe('Markdown'),
  access: z.string().describe('How to get in, and what is there for whom'),
  language: z.string(),
  translations: z.record(z.string(), z.record(z.string(), z.string())),
  region: z.object({ id: z.string().describe('Open Civic Data id'), name: z.string() }),
  topic: z.string().nullable(),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string(),
  place: z.string(),
  address: z.string(),
  remoteUrl: z.string(),
  phone: z.string(),
  languages: z.array(z.string()).describe('BCP 47 tags; the first is the main one'),
  contact: z.string().describe('Whom to ask for an accommodation'),
  joining: z.enum(joinings),
  moderation: z.enum(moderations),
  order: z.enum(queueOrders).describe('Who comes next'),
  speakerSeconds: count,
  questionsFrom: instant.nullable(),
  answerDays: count.describe('Days after the meeting by which every question left open has a written answer'),
  capacity: count.nullable().describe('Places in the hall; null: no limit'),
  recordingUrl: z.string(),
  publishedAt: instant.nullable(),
  cancelledAt: instant.nullable(),
  cancelReason: z.string().describe('Why it does not take place; public'),
  hypothetical: z.boolean().describe('Made up, for a demonstration'),
});

const noticeShape = z.object({
  duties: z
    .array(
      z.object({
        duty: z.string().describe('agenda-posted, place-posted, members-notified and so on'),
        language: z.string().nullable().describe('Of translation-posted'),
        dueAt: instant,
        met: z.enum(['yes', 'no', 'open']).describe('no: late; open: nobody told that it was done, or it is not due'),
        doneAt: instant.nullable(),
        note: z.string().describe('Where or how, as the clerk told'),
        source: z.string().describe('The section of the Government Code'),
      }),
    )
    .describe('What the law asks for, computed from the plan: an aid and no legal advice'),
  entries: z
    .array(
      z.object({
        number: count,
        step: z.enum(noticeSteps),
        doneAt: instant.nullable().describe('Null: it was not done; an earlier entry is taken back'),
        note: z.string(),
        reason: z.string().describe('Why an earlier entry of the step is corrected'),
        by: z.string().describe('The role'),
        at: instant.describe('When it was told'),
      }),
    )
    .describe('As they were told, oldest first; of each step the last one counts'),
});

const questionShape = z.object({
  question: uuid,
  number: count,
  state: z.enum(['queued', 'floor', 'answered', 'heard', 'deferred', 'skipped', 'merged', 'withdrawn']),
  form: z.enum(['written', 'spoken']),
  text: z.string().describe('Empty where it was withdrawn'),
  name: z.string().describe('As the asker wants to be called; may be empty'),
  language: z.string(),
  region: z.string().nullable().describe('Where the asker said they live'),
  via: z.enum(vias),
  item: count.nullable(),
  before: z.boolean().describe('Asked before the meeting was opened'),
  support: count.describe('How many support it now'),
  askedAt: instant,
  takenAt: instant.nullable(),
  settledAt: instant.nullable(),
  outcome: z.enum(outcomes).nullable(),
  answer: z.string().describe('What was said in short, or why it was deferred or skipped'),
  by: z.string(),
  written: z.array(z.object({ at: instant, text: z.string(), language: z.string(), by: z.string() })),
  mergedInto: uuid.nullable(),
});

export const meetingShape = townHallShape.extend({
  openedAt: instant.nullable(),
  adjournedAt: instant.nullable(),
  item: count.nullable().describe('The agenda item under discussion'),
  agenda: z.array(
    z.object({
      number: count,
      kind: z.enum(itemKinds),
      title: z.string(),
      description: z.string().describe('Markdown'),
      minutes: count.describe('Planned length'),
      translations: z.record(z.string(), z.record(z.string(), z.string())),
      openedAt: instant.nullable(),
      closedAt: instant.nullable(),
      outcome: z.enum(['done', 'continued', 'withdrawn']).nullable(),
    }),
  ),
  members: z.array(z.object({ number: count, name: z.string(), seat: z.string() })),
  documents: z.array(
    z.object({ number: count, item: count.nullable(), title: z.string(), url: z.string(), language: z.string() }),
  ),
  notice: noticeShape,
  queueOpen: z.boolean(),
  floor: uuid.nullable().describe('The question that has the floor'),
  queue: z.array(uuid).describe('Questions that wait, the next one first, by `order`'),
  questions: z.array(questionShape).describe('All that everybody may read'),
  seq: count.describe('The number of the newest entry of the record'),
});

export const recordShape = z.object({
  process: z.string(),
  entries: z.array(
    z
      .object({
        seq: count.describe('Numbers that are missing are entries which only those who run the meeting see'),
        at: instant,
        kind: z.string().describe('What happened, for example question-shown'),
        withheld: z
          .literal(true)
          .optional()
          .describe(
            'A question taken off, or taken back by whoever asked; a caption corrected later, or struck: words and name are left out',
          ),
      })
      .loose()
      .describe('With the fields of its kind'),
  ),
  next: z.string().nullable().describe('Where to go on; null: these were all'),
});
