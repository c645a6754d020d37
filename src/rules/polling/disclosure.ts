/**
 * What a pollster tells about a poll, scored by AAPOR's eleven items of immediate disclosure.
 *
 * Source: American Association for Public Opinion Research, Code of Professional Ethics and Practices (revised April 2021),
 * section III.A, items 1 to 11, and its Survey Disclosure Checklist. The Code asks for more in prose than can be judged from
 * outside; the parts of each item below are our reading of it. An item is met when all its parts are told, partly when some are.
 *
 * The score tells how much is told, not how good the poll is: a bad poll may be described perfectly.
 */

/** What is told. Absent or blank is not told; "none" in words (no quotas, no weighting, nothing asked before) is told. */
export interface DisclosedPoll {
  /** 1: survey, focus group, analysis of texts ... */
  readonly strategy?: string;
  /** 2: who ordered it, who did it, and, where somebody else paid, who. */
  readonly sponsor?: string;
  readonly conductor?: string;
  /** True: paid by somebody else than the sponsor. */
  readonly isFundedByOthers?: boolean;
  readonly funder?: string;
  /** 3: the exact question and answers, and what was said or asked before that may matter. */
  readonly questionWording?: string;
  readonly responseOptions?: readonly string[];
  readonly precedingContext?: string;
  /** 4: who the poll is about (adults, registered voters, likely voters and by what rule) and where. */
  readonly population?: string;
  readonly location?: string;
  /** 5: chosen by chance or not, from which list or panel, and how people were invited or quotas set. */
  readonly sampleKind?: 'probability' | 'non-probability' | 'census';
  readonly frame?: string;
  readonly recruitment?: string;
  /** 6: telephone, web, mail ... and in which languages. */
  readonly modes?: readonly string[];
  readonly languages?: readonly string[];
  /** 7: first and last day, as text. */
  readonly firstDay?: string;
  readonly lastDay?: string;
  /** 8: people asked, for each frame where there are several, and how precise the figures are. */
  readonly size?: number;
  readonly frames?: number;
  readonly sizesByFrame?: readonly number[];
  /** In shares: 0.031. */
  readonly marginOfError?: number;
  /** Whether it is said if the margin includes the design effect of weighting and clustering. */
  readonly isDesignEffectDiscussed?: boolean;
  /** Of a sample not drawn by chance: the model by which its precision was computed. */
  readonly precisionModel?: string;
  /** 9: by what it was weighted and where the targets come from; false: it is said that it was not weighted. */
  readonly isWeighted?: boolean;
  readonly weightingVariables?: string;
  readonly weightingSources?: string;
  /** 10: checks of answers and people, and what was left out, filled in or coded. */
  readonly qualityChecks?: string;
  readonly processing?: string;
  /** 11: that there are errors nobody measured. */
  readonly limitations?: string;
}

export const DISCLOSURE_ITEMS = [
  'strategy',
  'sponsor',
  'instruments',
  'population',
  'sample',
  'modes',
  'dates',
  'sizes',
  'weighting',
  'quality',
  'limitations',
] as const;
export type DisclosureItem = (typeof DISCLOSURE_ITEMS)[number];

/** Parts of items that may be missing; words for them are the room's. */
export type DisclosurePart = Exclude<keyof DisclosedPoll, 'isFundedByOthers' | 'frames'>;

export type DisclosureReason = 'all-told' | 'parts-missing' | 'nothing-told';

export interface JudgedItem {
  readonly item: DisclosureItem;
  readonly met: 'yes' | 'partly' | 'no';
  readonly why: DisclosureReason;
  /** Empty when all is told. */
  readonly missing: readonly DisclosurePart[];
}

export interface Disclosure {
  /** The eleven, in the Code's order. */
  readonly items: readonly JudgedItem[];
  /** Of 11: one for each that is met, half for each that is partly met. */
  readonly score: number;
}

export function disclosureOf(poll: DisclosedPoll): Disclosure {
  const items = DISCLOSURE_ITEMS.map((item) => judged(item, partsOf(item, poll)));
  const worth = { yes: 1, partly: 0.5, no: 0 } as const;
  return { items, score: items.reduce((sum, { met }) => sum + worth[met], 0) };
}

type Parts = readonly (readonly [part: DisclosurePart, isTold: boolean])[];

function judged(item: DisclosureItem, parts: Parts): JudgedItem {
  const missing = parts.filter(([, isTold]) => !isTold).map(([part]) => part);
  if (missing.length === 0) return { item, met: 'yes', why: 'all-told', missing };
  if (missing.length === parts.length) return { item, met: 'no', why: 'nothing-told', missing };
  return { item, met: 'partly', why: 'parts-missing', missing };
}

function partsOf(item: DisclosureItem, poll: DisclosedPoll): Parts {
  const told = (...parts: readonly DisclosurePart[]): Parts => parts.map((part) => [part, isTold(poll[part])]);
  switch (item) {
    case 'strategy':
      return told('strategy');
    case 'sponsor':
      return told('sponsor', 'conductor', ...(poll.isFundedByOthers === true ? (['funder'] as const) : []));
    case 'instruments':
      return told('questionWording', 'responseOptions', 'precedingContext');
    case 'population':
      return told('population', 'location');
    case 'sample':
      return told('sampleKind', ...(poll.sampleKind === 'census' ? [] : (['frame'] as const)), 'recruitment');
    case 'modes':
      return told('modes', 'languages');
    case 'dates':
      return told('firstDay', 'lastDay');
    case 'sizes':
      return [
        ...told('size', ...((poll.frames ?? 1) > 1 ? (['sizesByFrame'] as const) : [])),
        ...(isTold(poll.size) ? precisionOf(poll) : []),
      ];
    case 'weighting':
      if (poll.isWeighted === false) return told('isWeighted');
      return told('isWeighted', 'weightingVariables', 'weightingSources');
    case 'quality':
      return told('qualityChecks', 'processing');
    case 'limitations':
      return told('limitations');
  }
}

/** A census has no sampling error; a sample drawn by chance has one; another may claim one only with its model. */
function precisionOf({ sampleKind, marginOfError, isDesignEffectDiscussed, precisionModel }: DisclosedPoll): Parts {
  if (sampleKind === 'census') return [];
  if (sampleKind === 'non-probability')
    return marginOfError === undefined ? [] : [['precisionModel', isTold(precisionModel)]];
  return [
    ['marginOfError', isTold(marginOfError)],
    ['isDesignEffectDiscussed', isDesignEffectDiscussed === true],
  ];
}

function isTold(value: DisclosedPoll[keyof DisclosedPoll]): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'number') return Number.isFinite(value) && value > 0;
  if (typeof value === 'object') return value.length > 0 && (value as readonly (string | number)[]).every(isTold);
  return value !== undefined;
}
