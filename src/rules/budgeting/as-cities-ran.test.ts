/** Rules as cities really ran them: what they announced is what these rules give, file by file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from './count.ts';
import type { RuleChoice } from './outcome.ts';
import { metaValue } from './pb/pb-file.ts';
import type { PbFile } from './pb/pb-file.ts';
import { announcedWinners } from './pb/stated-rule.ts';
import { realFile, withoutRealFiles } from './testing/real-files.ts';

const greedy = { rule: 'greedy', completion: 'none', ties: 'votes-cost-seed', seed: '' } as const;
const byVotes = { ...greedy, satisfaction: 'cost' } as const;
const byPoints = { ...greedy, satisfaction: 'cost-points' } as const;
/** In Krakow three ranks give 3, 2 and 1 points. */
const byRanks = { ...greedy, satisfaction: 'cost-ranks' } as const;
const noSkip = { ...byVotes, noSkip: true } as const;
/** From the share rounded down, without the exhaustive stop. */
const add1 = {
  rule: 'equal-shares',
  satisfaction: 'cost',
  completion: 'add1',
  add1Start: 'whole',
  add1Stop: 'budget',
  ties: 'votes-cost-seed',
  seed: '',
} as const;

const CITIES: Readonly<Record<string, RuleChoice>> = {
  Netherlands_Assen_2024: add1,
  Poland_Wieliczka_2023_Green_Budget: { ...add1, completion: 'add1u', comparison: 'satisfaction' },
  Poland_Gdynia_2020_Grabowek__large: noSkip,
  Poland_Gdynia_2022_Oksywie__large: noSkip,
  'Poland_Wroclaw_2015_150_-_500': noSkip,
  Poland_Wroclaw_2018_Rejon_nr_10_250: noSkip,
  Poland_Wroclaw_2018_Rejon_nr_9_750: noSkip,
  Poland_Katowice_2021_Kostuchna: byPoints,
  Poland_Katowice_2023: byPoints,
  Poland_Katowice_2025_Dab: byPoints,
  Poland_Krakow_2020_Pradnik_Czerwony: byRanks,
  Poland_Krakow_2022_Bienczyce: byRanks,
  'Poland_Krakow_2023_Biezanow-Prokocim': byRanks,
  Poland_Krakow_2023_Pradnik_Czerwony: byRanks,
  Poland_Krakow_2025_Wzgorza_Krzeslawickie: byRanks,
  Poland_Lodz_2022: byVotes,
  Poland_Lodz_2023: byVotes,
  'Poland_Lodz_2024_Stoki-Sikawa-Podgorze': byVotes,
  Poland_Warszawa_2018_Pole_Mokotowskie: byVotes,
  Poland_Warszawa_2022_Wola: byVotes,
  Poland_Warszawa_2023_Mokotow: byVotes,
  Poland_Warszawa_2026: byVotes,
  'Poland_Poznan_2025_6_-_Ogrody_Solacz_Winiary_Wola__small': byVotes,
  'Poland_Poznan_2026_9_-_Stare_Miasto__small': byVotes,
};

/** With the threshold that the file states: of points where ballots have some, else of votes. */
function withThreshold(file: PbFile, choice: RuleChoice): RuleChoice {
  const threshold = Number(metaValue(file, 'min_project_score_threshold') ?? 0);
  if (threshold === 0) return choice;
  const limits = file.ballots.points === undefined ? { minVotes: threshold } : { minPoints: threshold };
  return { ...choice, limits };
}

function announced(file: PbFile): readonly string[] {
  const ids = announcedWinners(file);
  assert.ok(ids !== undefined);
  return ids;
}

for (const [name, rule] of Object.entries(CITIES)) {
  test(`the rule of ${name.replaceAll('_', ' ')} gives what was announced`, { skip: withoutRealFiles }, () => {
    const file = realFile(`files/${name}.pb`);
    const { winners } = count(file.instance, file.ballots, withThreshold(file, rule));
    assert.deepEqual(winners.toSorted(), announced(file).toSorted());
  });
}

test('without the options of the real elections three of them come out otherwise', { skip: withoutRealFiles }, () => {
  const otherwise: Readonly<Record<string, RuleChoice>> = {
    Netherlands_Assen_2024: { ...add1, completion: 'add1u' },
    Poland_Krakow_2020_Pradnik_Czerwony: { ...greedy, satisfaction: 'borda' },
    Poland_Lodz_2022: noSkip,
  };
  for (const [name, rule] of Object.entries(otherwise)) {
    const file = realFile(`files/${name}.pb`);
    const { winners } = count(file.instance, file.ballots, withThreshold(file, rule));
    assert.notDeepEqual(winners.toSorted(), announced(file).toSorted(), name);
  }
});
