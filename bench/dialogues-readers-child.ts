/**
 * Many live readers in a process of their own: `dialogues-readers-child.ts PORT TOPIC COUNT` holds so many connections to the live
 * updates of a topic, says `ready`, and once all have been told of one change, when: milliseconds since 1970, one per reader.
 */
import { connect } from 'node:net';

const [port = '', topic = '', count = ''] = process.argv.slice(2);
const readers = Number(count);
const told: number[] = [];
let greeted = 0;
let opened = 0;

function open(): void {
  opened += 1;
  const socket = connect(Number(port), '127.0.0.1');
  let first = true;
  let greets = true;
  socket.write(
    `GET /live?topic=${encodeURIComponent(topic)} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\n\r\n`,
  );
  socket.setEncoding('latin1');
  socket.on('data', (text: string) => {
    if (greets && text.includes('event: hello')) {
      greets = false;
      greeted += 1;
      // A hundred at a time: a server's queue of new connections is short.
      if (opened < readers) open();
      if (greeted === readers) process.stdout.write('ready\n');
    }
    if (first && text.includes('event: change')) {
      first = false;
      told.push(performance.timeOrigin + performance.now());
      if (told.length === readers) process.stdout.write(`${JSON.stringify(told)}\n`);
    }
  });
  socket.on('error', (problem) => process.stderr.write(`${problem.message}\n`));
}

for (let at = 0; at < Math.min(100, readers); at += 1) open();
