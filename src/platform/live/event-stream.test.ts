/** Lines on real sockets: a reader who never reads is cut and hurts nobody, and the end of a line is noticed on both sides. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { listen, type Listening } from '../http/serve.ts';
import { eventStream, frame, type EventLine } from './event-stream.ts';

const open = new Map<string, EventLine>();
const ended: string[] = [];
let server: Listening;

before(async () => {
  const app = new Hono();
  // As the server's own: headers are set afterwards, on whatever was answered.
  app.use(async (c, next) => {
    c.header('vary', 'Accept-Encoding');
    await next();
    c.res.headers.set('x-frame-options', 'DENY');
  });
  app.get('/:name', (c) =>
    eventStream(c, (line, lastId) => {
      const name = c.req.param('name');
      open.set(name, line);
      line.write(frame({ id: 1, event: 'hello', data: JSON.stringify({ lastId }) }));
      return () => void ended.push(name);
    }),
  );
  const listening = await listen(app, { port: 0, host: '127.0.0.1' });
  if (!listening.ok) throw new Error(listening.error);
  server = listening.value;
});
after(() => server.stop());

const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; !holds(); tries += 1) {
    assert.ok(tries < 500, 'it never came about');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

function reader(name: string, more = '') {
  const socket = connect(server.port, '127.0.0.1');
  let text = '';
  let closed = false;
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => (text += chunk));
  socket.on('close', () => (closed = true));
  socket.on('error', () => {});
  socket.write(`GET /${name} HTTP/1.1\r\nhost: x\r\n${more}\r\n`);
  return { socket, text: () => text, isClosed: () => closed };
}

test('a frame arrives as it was written, with no chunk around it, and the last id is told', async () => {
  const ada = reader('ada', 'last-event-id: 17\r\n');
  await until(() => ada.text().includes('lastId'));
  assert.match(ada.text(), /^HTTP\/1\.1 200 OK\r\n/);
  assert.match(ada.text(), /content-type: text\/event-stream/i);
  assert.doesNotMatch(ada.text(), /transfer-encoding/i);
  assert.ok(ada.text().endsWith('\r\n\r\nretry: 2000\n\nid: 1\nevent: hello\ndata: {"lastId":"17"}\n\n'), ada.text());
  ada.socket.destroy();
  await until(() => ended.includes('ada'));
});

test('who never reads is cut before much is kept for them, while the others are told everything', async () => {
  const [slow, quick] = [reader('slow'), reader('quick')];
  await until(() => open.has('slow') && open.has('quick'));
  slow.socket.pause();
  const news = frame({ event: 'news', data: JSON.stringify('x'.repeat(20_000)) });
  for (let nr = 0; nr < 1_000 && !ended.includes('slow'); nr += 1) {
    for (const name of ['slow', 'quick']) open.get(name)!.write(news);
    await new Promise(setImmediate);
  }
  await until(() => ended.includes('slow'));
  assert.ok(!ended.includes('quick'));
  open.get('quick')!.write(frame({ event: 'last', data: '"end"' }));
  await until(() => quick.text().includes('"end"'));
  slow.socket.destroy();
  quick.socket.destroy();
});

test('a line closed by the server ends for the reader, once', async () => {
  const ben = reader('ben');
  await until(() => open.has('ben'));
  open.get('ben')!.close();
  open.get('ben')!.close();
  await until(() => ben.isClosed());
  assert.equal(ended.filter((name) => name === 'ben').length, 1);
  open.get('ben')!.write(frame({ event: 'late', data: '1' }));
});
