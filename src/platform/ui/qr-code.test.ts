/** Claims about QR codes as drawings: the right way round, and with the rim that scanners need. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { qrCode } from './qr-code.ts';

/** Dark modules as `x y`, of a path made of flat rectangles. */
const darkOf = (svg: string): ReadonlySet<string> =>
  new Set(
    [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].flatMap(([, x, y, run]) =>
      Array.from({ length: Number(run) }, (_, nr) => `${Number(x) + nr} ${y}`),
    ),
  );

test('the one module that is always dark is where no mirrored or turned code has it, within a rim of four', () => {
  // Which of the four places are dark by chance differs from text to text; the one of the standard never does.
  const always = new Set(['right', 'mirrored', 'turned', 'both']);
  for (let nr = 0; nr < 40; nr += 1) {
    const svg = String(qrCode({ text: `http://192.168.1.20:3000/town-halls/meeting-${nr}/live`, label: 'Join' }));
    const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    const dark = darkOf(svg);
    // ISO/IEC 18004, 7.9.1: column 8, row 4 V + 9 of version V, counted from 0.
    const [x, y] = [4 + 8, 4 + (size - 8) - 8];
    const last = size - 1;
    const places = {
      right: [x, y],
      mirrored: [y, x],
      turned: [last - x, last - y],
      both: [last - y, last - x],
    } as const;
    for (const [name, [px, py]] of Object.entries(places)) if (!dark.has(`${px} ${py}`)) always.delete(name);
    for (const module of dark)
      for (const place of module.split(' ').map(Number)) assert.ok(place >= 4 && place < size - 4, module);
  }
  assert.deepEqual([...always], ['right']);
});
