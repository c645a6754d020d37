/** What a poll tells of itself, in the terms of AAPOR's eleven items: the score is made by the rules. */
import { disclosureOf, type DisclosedPoll, type Disclosure } from '../../rules/polling/index.ts';
import type { Poll } from './poll.ts';

export const disclosureOfPoll = (poll: Poll): Disclosure => disclosureOf(disclosedPoll(poll));

/** A source that says there was no weighting has told it, whatever the language. */
const none = /^(none|not weighted|unweighted|ninguna|ninguno|sin ponderar)\.?$/i;

function disclosedPoll(poll: Poll): DisclosedPoll {
  const { population, populationNote } = poll;
  return {
    // What is registered here are surveys of people.
    strategy: 'survey',
    ...(poll.sponsor === null ? {} : { sponsor: poll.sponsor }),
    conductor: poll.pollster,
    ...(poll.wording === null ? {} : { questionWording: poll.wording }),
    // Answers of which only some are published are not what people could choose from.
    ...(poll.complete ? { responseOptions: poll.answers.map(({ label }) => label) } : {}),
    precedingContext: poll.context,
    population: population ?? populationNote,
    location: poll.regionName,
    ...(poll.sampleKind === null ? {} : { sampleKind: poll.sampleKind }),
    frame: poll.frame,
    recruitment: poll.recruitment,
    modes: poll.modes,
    languages: poll.languages === '' ? [] : [poll.languages],
    firstDay: poll.askedFrom,
    lastDay: poll.askedUntil,
    ...(poll.sampleSize === null ? {} : { size: poll.sampleSize }),
    ...(poll.margin === null ? {} : { marginOfError: poll.margin / 100 }),
    ...(poll.designEffect !== null || poll.precision !== '' ? { isDesignEffectDiscussed: true } : {}),
    precisionModel: poll.precision,
    ...(poll.weighting === '' ? {} : { isWeighted: !none.test(poll.weighting) }),
    weightingVariables: poll.weighting,
    weightingSources: poll.weightingSources,
    qualityChecks: poll.quality,
    processing: poll.processing,
    limitations: poll.limitations,
  };
}
