/** The list of rooms: what this Concord can do, in the order of its menu. */
import { accounts } from './capabilities/accounts/index.ts';
import { briefs } from './capabilities/briefs/index.ts';
import { budgeting } from './capabilities/budgeting/index.ts';
import { commitments } from './capabilities/commitments/index.ts';
import { communityFunds } from './capabilities/community-funds/index.ts';
import { dialogues } from './capabilities/dialogues/index.ts';
import { home } from './capabilities/home/index.ts';
import { indicators } from './capabilities/indicators/index.ts';
import { initiatives } from './capabilities/initiatives/index.ts';
import { investment } from './capabilities/investment/index.ts';
import { ledger } from './capabilities/ledger/index.ts';
import { polls } from './capabilities/polls/index.ts';
import { referendums } from './capabilities/referendums/index.ts';
import { surveys } from './capabilities/surveys/index.ts';
import { topics } from './capabilities/topics/index.ts';
import { townHalls } from './capabilities/town-halls/index.ts';
import type { Room } from './platform/room.ts';

export const rooms: readonly Room[] = [
  home,
  topics,
  briefs,
  indicators,
  polls,
  surveys,
  dialogues,
  townHalls,
  initiatives,
  referendums,
  budgeting,
  investment,
  communityFunds,
  commitments,
  ledger,
  accounts,
];
