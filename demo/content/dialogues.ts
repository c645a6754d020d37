/** The dialogues of the demo. People, statements and votes are made up. */
import type { DemoDialogue } from './dialogue-shape.ts';
import { homes } from './homes.ts';
import { together } from './together.ts';

export const dialogues: readonly DemoDialogue[] = [together, homes];
