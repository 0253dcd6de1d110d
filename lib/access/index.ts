/** Who may write, and how the site knows. */
export { type Administrator, administratorOf, readAdministrators, SHORTEST_TOKEN } from './administrators'
export { ATTEMPT_TIME, type Attempts, countAttempts, MOST_ATTEMPTS } from './attempts'
export { isFromThisSite } from './same-site'
export { isSealed, sealOf } from './sealed-words'
export { isFormToken, readSession, SESSION_TIME, type Session, startSession } from './session'
