/** The profiles that come with the program; an organiser adds others in the browser. */
import type { RulesProfile } from '../profile.ts';
import { californiaLocal } from './california-local.ts';
import { californiaStatewide } from './california-statewide.ts';
import { localEPetition } from './local-e-petition.ts';

export const shippedProfiles: readonly RulesProfile[] = [...californiaStatewide, ...californiaLocal, localEPetition];
