/** Invitations by region, and who takes part beside who lives there. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day, number, percent } from '../../../platform/i18n/format.ts';
import {
  button,
  dataTable,
  dateField,
  errorSummary,
  form,
  keyFigures,
  notice,
  numberField,
  section,
  selectField,
  shareBars,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { InvitationField, InvitationProblems } from '../record-invitations.ts';
import type { RegionShare, Shares } from '../shares.ts';
import type { Invitation } from '../store/invitations.ts';
import { invitationWords } from '../words/invitations.ts';

export interface InvitationsParts {
  readonly slug: string;
  readonly shares: Shares;
  readonly participants: number;
  /** Undefined where it may not be told. */
  readonly elsewhere: number | undefined;
  readonly invitations: readonly Invitation[];
  readonly typed: Readonly<Partial<Record<InvitationField, string>>>;
  readonly problems: InvitationProblems;
  readonly key: string;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export function invitationsPage(locale: Locale, parts: InvitationsParts): Content {
  const t = invitationWords(locale);
  const { regions } = parts.shares;
  return [
    errorSummary({
      title: t('problemTitle'),
      body: t('problemBody'),
      errors: Object.entries(parts.problems).map(([field, problem]) => ({ field, message: t(problem) })),
    }),
    gauge(locale, parts),
    regions.length === 0 ? notice({ kind: 'info', body: t('noRegions') }) : comparison(locale, regions),
    regions.length > 0 && recordSection(locale, parts),
    section({
      title: t('listTitle'),
      body:
        parts.invitations.length === 0
          ? t('listEmpty')
          : dataTable({
              caption: t('listTitle'),
              captionHidden: true,
              stacked: true,
              columns: [
                { label: t('region') },
                { label: t('sentOn') },
                { label: t('sent'), numeric: true },
                { label: t('note') },
              ],
              rows: parts.invitations.map(({ region, sentOn, sent, note }) => [
                region,
                day(locale, sentOn),
                number(locale, sent),
                note === '' ? t('unknown') : note,
              ]),
            }),
    }),
    regions.length > 0 && regionTable(locale, regions),
  ];
}

function gauge(locale: Locale, { shares, participants, elsewhere }: InvitationsParts): Content {
  const t = invitationWords(locale);
  const { index, regions } = shares;
  const invited = regions.reduce((sum, region) => sum + region.invited, 0);
  return section({
    title: t('figures'),
    body: keyFigures([
      index === undefined
        ? { label: t('index'), value: t('indexUnknown'), note: t('indexUnknownNote') }
        : { label: t('index'), value: percent(locale, index), note: t('indexNote') },
      { label: t('participants'), value: number(locale, participants) },
      { label: t('elsewhere'), value: elsewhere === undefined ? t('few') : number(locale, elsewhere) },
      { label: t('invited'), value: number(locale, invited) },
    ]),
  });
}

function comparison(locale: Locale, regions: readonly RegionShare[]): Content {
  const t = invitationWords(locale);
  const counted = regions.some(({ population }) => population !== null);
  const compared = regions.filter((region) => region.ofParticipants !== undefined && region.ofPeople !== undefined);
  const behind = (region: RegionShare): number => (region.ofParticipants ?? 0) - (region.ofPeople ?? 0);
  const source = regions.find((region) => region.source !== null)?.source;
  return [
    !counted && notice({ kind: 'info', body: t('noPopulation') }),
    compared.length > 0 &&
      shareBars({
        title: t('chart'),
        description: t('chartLead'),
        tableLabel: t('chartTable'),
        groupLabel: t('region'),
        series: [t('ofParticipants'), t('ofPeople')],
        groups: compared
          .toSorted((a, b) => behind(a) - behind(b) || a.name.localeCompare(b.name))
          .map((region) => ({
            label: region.name,
            shares: [region.ofParticipants, region.ofPeople].map((value) => ({
              share: value ?? 0,
              text: share(locale, value),
            })),
          })),
        source: source === undefined || source === null ? undefined : t('chartSource', { source }),
      }),
  ];
}

function regionTable(locale: Locale, regions: readonly RegionShare[]): Content {
  const t = invitationWords(locale);
  return section({
    title: t('table'),
    lead: [
      regions.some(({ aim }) => aim !== undefined) ? t('aimNote') : '',
      regions.some(({ participants }) => participants === 'hidden') ? t('hiddenNote') : '',
    ]
      .filter(Boolean)
      .join(' '),
    body: dataTable({
      caption: t('table'),
      captionHidden: true,
      dense: true,
      columns: [
        { label: t('region') },
        { label: t('participants'), numeric: true },
        { label: t('ofParticipants'), numeric: true },
        { label: t('people'), numeric: true },
        { label: t('ofPeople'), numeric: true },
        { label: t('invited'), numeric: true },
        { label: t('rate'), numeric: true },
        { label: t('aim'), numeric: true },
      ],
      rows: regions.map((region) => [
        region.name,
        typeof region.participants === 'number' ? number(locale, region.participants) : t(region.participants),
        share(locale, region.ofParticipants),
        region.population === null ? t('unknown') : number(locale, region.population),
        share(locale, region.ofPeople),
        number(locale, region.invited),
        share(locale, region.rate),
        region.aim === undefined ? t('unknown') : number(locale, region.aim),
      ]),
    }),
  });
}

/** Shares below a tenth carry a decimal, and what would round to nothing says so. */
function share(locale: Locale, value: number | undefined): string {
  if (value === undefined) return invitationWords(locale)('unknown');
  if (value > 0 && value < 0.0005) return `< ${percent(locale, 0.001, 1)}`;
  return percent(locale, value, value < 0.1 ? 1 : 0);
}

function recordSection(locale: Locale, { slug, shares, typed, problems, key, today }: InvitationsParts): Content {
  const t = invitationWords(locale);
  const of = (name: InvitationField): { name: string; value: string; error?: string } => {
    const problem = problems[name];
    return { name, value: typed[name] ?? '', ...(problem === undefined ? {} : { error: t(problem) }) };
  };
  return section({
    title: t('recordTitle'),
    lead: t('recordLead'),
    body: form({
      action: `/conversations/${slug}/invitations`,
      label: t('recordTitle'),
      hidden: { key },
      body: [
        selectField({
          ...of('region'),
          label: t('region'),
          placeholder: t('regionPlaceholder'),
          options: shares.regions.map(({ id, name }) => ({ value: id, label: name })),
          required: true,
        }),
        numberField({ ...of('sent'), label: t('sent'), hint: t('sentHint'), asText: true, required: true }),
        dateField({ ...of('sentOn'), value: typed.sentOn ?? today, label: t('sentOn'), required: true }),
        textField({ ...of('note'), label: t('note'), hint: t('noteHint'), maxlength: 300 }),
      ],
      buttons: button({ label: t('record') }),
    }),
  });
}
