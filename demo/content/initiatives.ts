/** The demo's initiatives, one for each place at which a petition can stand. All but the one of 2025 are made up. */
import { darkSkies } from './decided-initiative.ts';
import type { DemoInitiative } from './initiative-shape.ts';
import { cleared2025, leave2028 } from './leaving-initiatives.ts';
import { localInitiatives } from './local-initiatives.ts';
import { statewideInitiatives } from './statewide-initiatives.ts';

export const initiatives: readonly DemoInitiative[] = [
  leave2028,
  ...localInitiatives,
  ...statewideInitiatives,
  darkSkies,
  cleared2025,
];
