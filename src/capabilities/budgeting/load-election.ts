export { loadElection, type Election } from './election.ts';
