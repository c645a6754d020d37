/** Data: The Computational Democracy Project, CC BY 4.0. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFor } from '../../random.ts';
import type { Votes } from '../votes.ts';
import { bridge, rankCommonGround, rankDisagreement } from './bridging.ts';
import { factorise } from './matrix-factorisation.ts';
import type { Factorisation } from './matrix-factorisation.ts';
import { near } from './testing/counts.ts';
import { REAL_CONVERSATIONS, realConversation, withoutConversations } from './testing/real-conversations.ts';

const skip = withoutConversations;

/** Participants in the opposite order. */
function reversed({ participants, statements, starts, columns, values }: Votes): Votes {
  const rows = Array.from({ length: participants }, (_, turned) => {
    const [from, until] = [starts[participants - 1 - turned]!, starts[participants - turned]!];
    return Array.from({ length: until - from }, (_, k) => from + k);
  });
  const turned = new Int32Array(participants + 1);
  rows.forEach((row, p) => (turned[p + 1] = turned[p]! + row.length));
  const all = rows.flat();
  return {
    participants,
    statements,
    starts: turned,
    columns: Int32Array.from(all, (at) => columns[at]!),
    values: Int8Array.from(all, (at) => values[at]!),
  };
}

const figures = (found: Factorisation): number[] => [...found.intercept, ...found.factor].map((each) => each || 0);

for (const name of REAL_CONVERSATIONS) {
  test(`${name}: the factorisation comes to rest, at the minimum that random starts come to as well`, { skip }, () => {
    const { votes } = realConversation(name);
    const found = factorise(votes)!;
    assert.ok(found.converged);
    for (const seed of ['one', 'two', 'three']) {
      const random = randomFor(seed, name);
      const start = { ...found, mu: 0, factor: found.factor.map(() => random.unit() - 0.5) };
      const other = factorise(votes, start)!;
      figures(other).forEach((each, at) => assert.ok(near(each, figures(found)[at]!, 1e-5), `${each}`));
    }
  });

  test(
    `${name}: participants in the opposite order rank statements the same, and have the same intercepts to 1e-6`,
    { skip },
    () => {
      const { votes, group, groups } = realConversation(name);
      const ranks = (own: Votes, of: Int32Array) => {
        const found = bridge({
          votes: own,
          out: new Uint8Array(own.statements),
          group: of,
          groups,
          region: of,
          regions: groups,
        });
        return [rankCommonGround(found), rankDisagreement(found)];
      };
      assert.deepEqual(ranks(reversed(votes), group.toReversed()), ranks(votes, group));
      const [one, other] = [figures(factorise(votes)!), figures(factorise(reversed(votes))!)];
      one.forEach((each, at) => assert.ok(near(other[at], each, 1e-6), `${each}, ${other[at]}`));
    },
  );

  test(
    `${name}: what bridges by the factorisation, which knows no groups, is in the upper third by groups too`,
    {
      skip,
    },
    () => {
      const { votes, group, groups } = realConversation(name);
      const { bridges } = factorise(votes)!;
      const out = new Uint8Array(votes.statements);
      const ranked = rankCommonGround(bridge({ votes, out, group, groups, region: group, regions: 0 }));
      ranked.forEach(({ statement, side }, at) => {
        if (bridges[statement] === 1) assert.ok(at < ranked.length / 3 && side === 'agree', `${statement}: ${at}`);
      });
    },
  );
}

test('some statements of real conversations bridge by the factorisation', { skip }, () => {
  const bridging = REAL_CONVERSATIONS.map((name) => factorise(realConversation(name).votes)!.bridges.includes(1));
  assert.ok(bridging.filter(Boolean).length >= 2);
});
