/** Whoever follows an initiative by mail gets one letter when something is recorded, struck or written. */
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { putMail } from '../../platform/mail.ts';
import type { Job } from '../../platform/room.ts';
import { stopLink } from './mail-stop.ts';
import { followers, markTold } from './store/mail-wishes.ts';
import { findInitiativeById } from './store/initiatives.ts';
import { mailWords } from './words/mail.ts';
import { organising } from './words/organise.ts';

const told = [
  'published',
  'text-added',
  'entry-struck',
  'submitted',
  'amended',
  'title-issued',
  'sponsored',
  'opened',
  'rejected',
  'notice-given',
  'filed',
  'raw-counted',
  'sampled',
  'fully-checked',
  'qualified',
  'withdrawn',
  'expired',
  'closed',
  'threshold-reached',
  'answered',
  'heard',
  'decided',
  'put-to-vote',
] as const;

/** What counts record has acts of its own. */
const counted = {
  'raw-count.completed': 'raw-counted',
  'sample.completed': 'sampled',
  'full-check.completed': 'fully-checked',
} as const;

export const tellFollowers: Job = {
  name: 'initiatives.tell-followers',
  on: [...told.map((act) => `initiative.${act}`), ...Object.keys(counted)],
  run: async (platform, cause) => {
    const initiative = await findInitiativeById(platform.db, Number(cause.process?.split(':')[1]));
    const act =
      told.find((each) => cause.act === `initiative.${each}`) ??
      Object.entries(counted).find(([name]) => name === cause.act)?.[1];
    if (initiative === undefined || act === undefined || initiative.publishedAt === null) return;
    await platform.db.transaction().execute(async (tx) => {
      // A job may run again after a crash: letters and mark are written together.
      if (!(await markTold(tx, initiative.id, cause.id))) return;
      for (const { id, email, locale } of await followers(tx, initiative.id)) {
        const t = mailWords(locale);
        const title = inLanguage(initiative, 'title', locale).text;
        const body = [
          organising(locale)(`act.initiative.${act}`),
          ...(cause.reason === null ? [] : [t('reason', { reason: cause.reason })]),
          `${platform.config.publicUrl}/initiatives/${initiative.slug}`,
          t('stop', { link: stopLink(platform, initiative, id) }),
        ];
        await putMail(tx, { to: email, subject: t('newsSubject', { title }), body: body.join('\n\n') });
      }
    });
  },
};
