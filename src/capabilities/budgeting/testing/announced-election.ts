/** A small election of another city as a file: 12 voters want the park, 11 the pool, and both cost all there is. */
export function announcedElection(meta: readonly string[], selected: 'park' | 'pool'): string {
  const votes = [...Array<string>(12).fill('park'), ...Array<string>(11).fill('pool')];
  return [
    'META',
    'key;value',
    `description;Elsewhere, ${selected}, ${meta.join(', ').replaceAll(';', ' ')}`,
    'budget;100',
    'vote_type;approval',
    'acknowledgments;The city',
    ...meta,
    'PROJECTS',
    'project_id;cost;name;selected',
    ...['park', 'pool'].map((id) => `${id};100;The ${id};${id === selected ? 1 : 0}`),
    'VOTES',
    'voter_id;vote',
    ...votes.map((vote, voter) => `${voter};${vote}`),
  ].join('\n');
}
