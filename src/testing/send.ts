/** A small HTTP client over kept connections, light enough not to be what a load test measures. */
import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** `plain`: not compressed, so that the body can be read. */
export type Send = (
  method: string,
  path: string,
  options?: { token?: string; body?: unknown; plain?: boolean },
) => Promise<Answer>;

export function sender(port: number, connections: number): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return (method, path, { token, body, plain = false } = {}) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const sent = request(
        { agent, host: '127.0.0.1', port, method, path, headers: headers(token, text, plain) },
        (response) => {
          let received = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (received += chunk));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body: received }));
          response.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });
}

function headers(token: string | undefined, text: string | undefined, plain: boolean): Record<string, string | number> {
  return {
    ...(plain ? {} : { 'accept-encoding': 'gzip' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  };
}
