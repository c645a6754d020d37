/** Rate limits per network and per account, in this node's memory: a burst is stopped where it arrives. */
import { RateLimiterMemory } from 'rate-limiter-flexible';

export interface Limits {
  /** Takes one of `points` per `seconds` of this key; false when none is left. */
  take(name: string, key: string, points: number, seconds?: number): Promise<boolean>;
}

export function openLimits(): Limits {
  const limiters = new Map<string, RateLimiterMemory>();
  return {
    take: async (name, key, points, seconds = 60) => {
      const id = `${name} ${points} ${seconds}`;
      let limiter = limiters.get(id);
      if (limiter === undefined) {
        limiter = new RateLimiterMemory({ keyPrefix: id, points, duration: seconds });
        limiters.set(id, limiter);
      }
      return limiter.consume(key).then(
        () => true,
        () => false,
      );
    },
  };
}
