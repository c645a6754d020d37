/** Counts one budget in a process of its own, which a test then kills: `node count-apart.ts BUDGET`, database by DATABASE_URL. */
import { readConfig } from '../../../platform/config.ts';
import { openPlatform } from '../../../platform/open.ts';
import { countVotes } from '../count-votes.ts';
import { budgeting } from '../index.ts';

const config = readConfig(process.env, { demo: true });
if (!config.ok) throw new Error(config.error.join('\n'));
const opened = await openPlatform(config.value, [budgeting], () => {});
if (!opened.ok) throw new Error(opened.error);
await countVotes(opened.value.platform, Number(process.argv[2]));
await opened.value.close();
