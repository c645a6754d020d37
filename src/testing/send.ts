/** A small HTTP client over kept connections, light enough not to be what a load test measures. */
import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface SendOptions {
  readonly token?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as a browser sends a form. */
  readonly form?: Readonly<Record<string, string>>;
  /** Not compressed, so that the body can be read. */
  readonly plain?: boolean;
  /** The address that a trusted proxy says. */
  readonly network?: string;
}

export type Send = (method: string, path: string, options?: SendOptions) => Promise<Answer>;

export function sender(port: number, connections: number): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return (method, path, options = {}) =>
    new Promise((resolve, reject) => {
      const text = textOf(options);
      const sent = request(
        { agent, host: '127.0.0.1', port, method, path, headers: headers(options, text) },
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

const textOf = ({ body, form }: SendOptions): string | undefined =>
  form !== undefined ? new URLSearchParams(form).toString() : body === undefined ? undefined : JSON.stringify(body);

function headers(
  { token, form, plain = false, network }: SendOptions,
  text: string | undefined,
): Record<string, string | number> {
  const type = form === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
  return {
    ...(plain ? {} : { 'accept-encoding': 'gzip' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(network === undefined ? {} : { 'x-forwarded-for': network }),
    ...(form === undefined ? {} : { 'sec-fetch-site': 'same-origin' }),
    ...(text === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(text) }),
  };
}
