export type { Span } from './span'
