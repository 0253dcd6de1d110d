/**
 * How many wrong tokens are answered in a while. They are counted together, whoever sends them, because what a request
 * says of its address can be invented. A right token is never held up, or anybody could lock the administrators out:
 * tokens are too long to be guessed at any speed, so the wait only keeps noise down.
 */

/** Wrong tokens within `ATTEMPT_TIME`: far more than a person's slips, far fewer than guessing needs. */
export const MOST_ATTEMPTS = 20

/** Milliseconds. */
export const ATTEMPT_TIME = 60_000

export type Attempts = {
  /** @returns seconds to wait before another wrong token is answered as such; 0 where it is now. */
  wait(now?: number): number
  failed(now?: number): void
}

export function countAttempts(): Attempts {
  let failures: number[] = []
  const recent = (now: number) => {
    failures = failures.filter((time) => now - time < ATTEMPT_TIME)
    return failures
  }
  return {
    wait: (now = Date.now()) => {
      const [first = now] = recent(now)
      return failures.length < MOST_ATTEMPTS ? 0 : Math.ceil((first + ATTEMPT_TIME - now) / 1000)
    },
    failed: (now = Date.now()) => {
      failures = [...recent(now), now].slice(-MOST_ATTEMPTS)
    },
  }
}
