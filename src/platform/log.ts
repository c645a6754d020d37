/** Structured logs, one JSON object a line, on standard error (standard output belongs to commands). */
import pino from 'pino';

export type Log = pino.Logger;

export const openLog = (level: string): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // Addresses and tokens never reach a log.
      redact: ['email', 'token', '*.email', '*.token', 'req.headers'],
    },
    pino.destination({ dest: 2, sync: false }),
  );
