/** All budgets of the demo, in the order in which they were begun. */
import { alameda } from './alameda.ts';
import { fresno } from './fresno.ts';
import { humboldt } from './humboldt.ts';
import { sacramento } from './sacramento.ts';
import { sanDiego } from './san-diego.ts';
import { solano } from './solano.ts';

export const budgets = [solano, sanDiego, fresno, sacramento, humboldt, alameda] as const;
