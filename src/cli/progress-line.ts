/** One line on the terminal that tells how far a long piece of work has come; silent where stderr is not a terminal. */
export interface ProgressLine {
  readonly show: (done: number, total: number) => void;
  readonly clear: () => void;
}

/** Between two changes of the line, in milliseconds. */
const PAUSE = 100;

/** `of`: what the share is a share of. */
export function progressLine(what: string, of = 'of the money placed'): ProgressLine {
  if (!process.stderr.isTTY) return { show: () => {}, clear: () => {} };
  const begun = performance.now();
  let shown = begun;
  let any = false;
  return {
    show: (done, total) => {
      const now = performance.now();
      if (now - shown < PAUSE) return;
      shown = now;
      any = true;
      const share = total > 0 ? Math.floor((100 * done) / total) : 100;
      process.stderr.write(`\r${what}: ${share} % ${of}, ${Math.round((now - begun) / 1000)} s `);
    },
    clear: () => {
      if (any) process.stderr.write('\r\u001b[K');
    },
  };
}
