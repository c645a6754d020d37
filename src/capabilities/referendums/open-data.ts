/** A referendum and its result as open data, for the API and the export alike: what is public, and nothing else. */
import type { Platform } from '../../platform/platform.ts';
import { keyText } from '../../rules/decision/index.ts';
import { pathOf, processOf, stateOf, type Referendum } from './referendum.ts';
import type { ReferendumResult } from './result.ts';

export const openReferendum = ({ config }: Platform, referendum: Referendum, now: Date) => ({
  slug: referendum.slug,
  process: processOf(referendum.id),
  url: `${config.publicUrl}${pathOf(referendum)}`,
  state: stateOf(referendum, now),
  kind: referendum.kind,
  title: referendum.title,
  summary: referendum.summary,
  question: referendum.question,
  argumentFor: referendum.argumentFor,
  argumentAgainst: referendum.argumentAgainst,
  language: referendum.language,
  translations: referendum.translations,
  region: { id: referendum.regionId, name: referendum.regionName },
  regionKind: referendum.regionKind,
  topic: referendum.topic,
  initiative: referendum.initiative,
  keys: referendum.keys,
  keysText: referendum.keys.map(keyText).join(','),
  opensAt: referendum.opensAt.toISOString(),
  closesAt: referendum.closesAt.toISOString(),
  publishedAt: referendum.publishedAt?.toISOString() ?? null,
  certifiedAt: referendum.certifiedAt?.toISOString() ?? null,
  countedAt: referendum.countedAt?.toISOString() ?? null,
  hypothetical: referendum.hypothetical,
});

export const openResult = (result: ReferendumResult | undefined) =>
  result === undefined
    ? null
    : {
        final: result.final,
        returned: result.returned,
        total: result.total,
        regions: result.regions.map(({ id, name, figures }) => ({
          id,
          name,
          registered: figures?.registered ?? null,
          ballots: figures?.ballots ?? null,
          yes: figures?.yes ?? null,
          no: figures?.no ?? null,
        })),
        others: result.others,
        decision: result.decision.ok
          ? { carried: result.decision.value.carried, keys: result.decision.value.keys }
          : null,
        problems: result.decision.ok ? [] : result.decision.error,
      };
