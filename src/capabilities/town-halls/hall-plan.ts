/** The plan of a meeting as a hall pack carries it, and what it becomes on the laptop: the same meeting, which anybody in the hall joins. */
import { z } from 'zod';
import { queueOrders } from '../../rules/meeting/index.ts';
import type { NewTownHall } from './store/town-halls.ts';
import { itemKinds, meetingKinds, moderations, type TownHall } from './town-hall.ts';

const instant = z.iso.datetime().transform((text) => new Date(text));
const number = z.int().positive();
const text = z.string();
/** In other languages; what is not there is not translated. */
const texts = z.record(text, text);

export const planInFile = z.object({
  slug: text.min(1).max(80),
  regionId: text,
  kind: z.enum(meetingKinds),
  twoWay: z.boolean(),
  title: text.min(1),
  summary: text,
  access: text,
  language: text,
  translations: z.record(text, texts),
  startsAt: instant,
  endsAt: instant,
  place: text,
  address: text,
  phone: text,
  remoteUrl: text,
  languages: z.array(text),
  contact: text,
  moderation: z.enum(moderations),
  queueOrder: z.enum(queueOrders),
  speakerSeconds: number,
  questionsFrom: instant.nullable(),
  answerDays: number,
  publishedAt: instant,
  hypothetical: z.boolean(),
  items: z.array(
    z.object({
      number,
      kind: z.enum(itemKinds),
      title: text.min(1),
      description: text,
      minutes: number,
      translations: z.record(text, texts),
    }),
  ),
  members: z.array(z.object({ number, name: text.min(1), seat: text })),
  documents: z.array(z.object({ number, item: number.nullable(), title: text.min(1), url: text, language: text })),
});
export type Plan = z.output<typeof planInFile>;

/** Documents of the instance itself are named by their whole address, where it has one that a browser elsewhere may follow. */
export function planOf(hall: TownHall, origin: string): unknown {
  const documents = hall.documents.map((document) => ({
    ...document,
    url: document.url.startsWith('/') && origin.startsWith('https:') ? `${origin}${document.url}` : document.url,
  }));
  return { ...hall, documents };
}

/** Places, topics and recordings belong to the public instance; in the hall, whoever is there may take part. */
export const meetingFrom = (plan: Plan, key: string): NewTownHall => ({
  ...plan,
  topic: null,
  joining: 'anyone',
  capacity: null,
  recordingUrl: '',
  recordingFrom: null,
  createdBy: null,
  key,
});
