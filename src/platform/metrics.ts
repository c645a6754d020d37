/** Figures for Prometheus at /metrics. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly mails: Counter<'outcome'>;
  readonly jobs: Histogram<'job' | 'outcome'>;
}

export function openMetrics(read: { watchers: () => number; connections: () => number }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  new Gauge({
    name: 'concord_live_watchers',
    help: 'Open live connections on this node',
    registers,
    collect() {
      this.set(read.watchers());
    },
  });
  new Gauge({
    name: 'concord_database_connections',
    help: 'Open database connections of this node',
    registers,
    collect() {
      this.set(read.connections());
    },
  });
  return {
    registry,
    requests: new Histogram({
      name: 'concord_http_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    }),
    mails: new Counter({ name: 'concord_mails_total', help: 'Mails by outcome', labelNames: ['outcome'], registers }),
    jobs: new Histogram({
      name: 'concord_job_seconds',
      help: 'Time a background job took',
      labelNames: ['job', 'outcome'],
      buckets: [0.01, 0.1, 1, 10, 60, 600],
      registers,
    }),
  };
}
