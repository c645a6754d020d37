/** The list of rooms: what this Concord can do, in the order of its menu. */
import { accounts } from './capabilities/accounts/index.ts';
import { budgeting } from './capabilities/budgeting/index.ts';
import { commitments } from './capabilities/commitments/index.ts';
import { dialogues } from './capabilities/dialogues/index.ts';
import { home } from './capabilities/home/index.ts';
import { initiatives } from './capabilities/initiatives/index.ts';
import { ledger } from './capabilities/ledger/index.ts';
<<<<<<< HEAD
import { polls } from './capabilities/polls/index.ts';
import { topics } from './capabilities/topics/index.ts';
import type { Room } from './platform/room.ts';

export const rooms: readonly Room[] = [
  home,
  topics,
  polls,
  dialogues,
  initiatives,
  budgeting,
  commitments,
  ledger,
  accounts,
];
=======
import { referendums } from './capabilities/referendums/index.ts';
import { topics } from './capabilities/topics/index.ts';
import type { Room } from './platform/room.ts';

export const rooms: readonly Room[] = [home, topics, dialogues, referendums, budgeting, commitments, ledger, accounts];
>>>>>>> 244cad6a9b496b3472c7685280a7ab3330068eed
