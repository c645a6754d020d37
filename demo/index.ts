/** The door of the demo: `npm start` loads it, prints its sign-in links, and imports real elections beside it. */
export { importFile } from './import-file.ts';
export { loadDemo } from './load-demo.ts';
export { signInLinks } from './people.ts';
export { liveTownHall } from './live-town-hall.ts';
