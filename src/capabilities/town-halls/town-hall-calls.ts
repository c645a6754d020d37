/** How the participants' page calls the API, and what an answer means for what was sent. Runs in the browser. */

export type Called =
  | { readonly kind: 'done'; readonly answer: unknown }
  /** No line, or a server that is busy: to be tried again. */
  | { readonly kind: 'later' }
  | { readonly kind: 'refused'; readonly type: string; readonly message: string };

const patienceMs = 15_000;

export async function call(method: 'PUT' | 'DELETE', address: string, body: unknown): Promise<Called> {
  try {
    const answer = await fetch(address, {
      method,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      // Goes on when the page is left meanwhile.
      keepalive: true,
      signal: AbortSignal.timeout(patienceMs),
    });
    if (answer.ok) return { kind: 'done', answer: await answer.json() };
    const { type, message } = await problemIn(answer);
    // What an attendee sent too fast is refused in words; what a whole network sent too fast is tried again.
    if (answer.status >= 500 || answer.status === 408 || (answer.status === 429 && type !== 'too-fast'))
      return { kind: 'later' };
    return { kind: 'refused', type, message };
  } catch {
    return { kind: 'later' };
  }
}

/** Something between us and the server may answer anything. */
async function problemIn(answer: Response): Promise<{ readonly type: string; readonly message: string }> {
  try {
    const { error } = (await answer.json()) as {
      readonly error: { readonly type: unknown; readonly message: unknown };
    };
    return { type: String(error.type), message: String(error.message) };
  } catch {
    return { type: 'other', message: answer.statusText };
  }
}

/** A UUID; browsers make one by themselves on secure pages only, and a hall's own network may have none. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
