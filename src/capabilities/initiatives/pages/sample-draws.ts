/** The random sample as everybody sees it: announcement, seed, sizes, drawn numbers, and how to draw it again. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, day, number, percent } from '../../../platform/i18n/format.ts';
import {
  badge,
  codeBlock,
  dataTable,
  explainer,
  fileList,
  hidden,
  html,
  notice,
  section,
  summaryList,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import type { SampleStanding } from '../sample-announce.ts';
import type { Announcement, CountySample, Reveal } from '../sample-draws.ts';
import { sampleWords } from '../words/sample-draws.ts';

type Sized = Omit<CountySample, 'numbers'>;

export interface SampleParts {
  readonly initiative: Pick<Initiative, 'slug' | 'rules'>;
  readonly standing: SampleStanding;
  readonly announcements: readonly Announcement[];
  readonly reveal: Reveal | undefined;
  readonly samples: readonly Sized[];
  readonly timeZone: string;
  /** What the organiser can do now. */
  readonly act: Content;
}

export function samplePage(locale: Locale, parts: SampleParts): Content {
  const t = sampleWords(locale);
  const { initiative, standing, announcements, reveal, samples } = parts;
  const { sampling } = initiative.rules;
  if (sampling === null) return notice({ kind: 'info', body: t('noSample') });
  const current = announcements.at(-1);
  const path = `/initiatives/${initiative.slug}/sample`;
  return [
    notice({
      kind: standing === 'drawn' ? 'success' : standing === 'missed' ? 'warning' : 'info',
      body: t(`standing.${standing}`, { day: current === undefined ? '' : day(locale, current.revealOn) }),
    }),
    current !== undefined && announcementSection(locale, parts, current),
    parts.act,
    reveal !== undefined &&
      section({
        title: t('tableTitle'),
        lead: t('rule', {
          size: number(locale, sampling.allUpTo),
          least: number(locale, sampling.atLeast),
          share: percent(locale, sampling.share.of / sampling.share.in, 1),
        }),
        body: [sampleTable(locale, path, samples), html`<p class="hint">${t('numbered')}</p>`],
      }),
    reveal !== undefined && redrawSection(locale, initiative.slug, reveal, samples),
    reveal !== undefined &&
      section({
        title: t('files'),
        body: fileList([{ href: `${path}.csv`, label: t('sampleCsv'), kind: 'CSV', note: t('sampleNote') }]),
      }),
  ];
}

function announcementSection(locale: Locale, parts: SampleParts, current: Announcement): Content {
  const t = sampleWords(locale);
  const { announcements, reveal, timeZone } = parts;
  const before = announcements.slice(0, -1);
  return section({
    title: t('announcement'),
    body: [
      html`<p>${current.announced}</p>`,
      summaryList([
        { term: t('announcedAt'), value: dateTime(locale, current.announcedAt, timeZone) },
        { term: t('revealOn'), value: day(locale, current.revealOn) },
        ...(reveal === undefined
          ? []
          : [
              { term: t('seed'), value: html`<code>${reveal.seed}</code>` },
              { term: t('revealedAt'), value: dateTime(locale, reveal.revealedAt, timeZone) },
            ]),
      ]),
      before.length > 0 &&
        explainer({
          summary: t('replaced'),
          body: before.map(
            ({ announced, revealOn, announcedAt }, at) =>
              html`<p>${dateTime(locale, announcedAt, timeZone)}: ${announced} (${day(locale, revealOn)})</p>
                <p>${t('why', { reason: announcements[at + 1]?.reason ?? '' })}</p>`,
          ),
        }),
    ],
  });
}

const sampleTable = (locale: Locale, path: string, samples: readonly Sized[]): Content => {
  const t = sampleWords(locale);
  const sum = (of: 'raw' | 'size'): number => samples.reduce((all, sample) => all + sample[of], 0);
  return dataTable({
    caption: t('caption'),
    captionHidden: true,
    stacked: true,
    columns: [
      { label: t('county') },
      { label: t('raw'), numeric: true },
      { label: t('size'), numeric: true },
      { label: t('share'), numeric: true },
      { label: t('numbers') },
    ],
    rows: samples.map(({ name, key, raw, size }) => [
      name,
      number(locale, raw),
      number(locale, size),
      percent(locale, raw === 0 ? 0 : size / raw, 1),
      size === raw
        ? badge({ label: t('allVerified') })
        : html`<a href="${path}/${key}"
            ><span aria-hidden="true">${t('show')}</span>${hidden(t('showNamed', { county: name }))}</a
          >`,
    ]),
    total: [t('all'), number(locale, sum('raw')), number(locale, sum('size')), '', ''],
  });
};

/** As a shell takes it: whatever is in the seed stays one word. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

export const redrawCommand = (
  slug: string,
  { seed }: Pick<Reveal, 'seed'>,
  { key, raw, size }: Pick<Sized, 'key' | 'raw' | 'size'>,
): string =>
  `./concord petition sample --seed ${quoted(seed)} --petition ${slug} --county ${key} --raw ${raw} --size ${size}`;

function redrawSection(locale: Locale, slug: string, reveal: Reveal, samples: readonly Sized[]): Content {
  const t = sampleWords(locale);
  const example = samples.find(({ size, raw }) => size < raw);
  if (example === undefined) return undefined;
  return section({
    title: t('redrawTitle'),
    body: [
      codeBlock({
        code: redrawCommand(slug, reveal, example),
        label: t('redraw', { county: example.name }),
      }),
      html`<p class="hint">${t('redrawMethod')}</p>`,
    ],
  });
}

/** The numbers of one county, by number. */
export function countySamplePage(
  locale: Locale,
  slug: string,
  sample: CountySample,
  reveal: Reveal | undefined,
): Content {
  const t = sampleWords(locale);
  if (sample.numbers === null) return notice({ kind: 'info', body: t('countyAll', { raw: sample.raw }) });
  const path = `/initiatives/${slug}/sample/${sample.key}/numbers.csv`;
  return [
    reveal !== undefined &&
      codeBlock({
        code: redrawCommand(slug, reveal, sample),
        label: t('redraw', { county: sample.name }),
      }),
    fileList([{ href: path, label: t('numbersCsv', { county: sample.name }), kind: 'CSV', note: t('numbersNote') }]),
    html`<ol class="drawn-numbers">
      ${sample.numbers.toSorted((a, b) => a - b).map((each) => html`<li>${number(locale, each)}</li>`)}
    </ol>`,
  ];
}
