/* Stands in for the browser part of Next.js: see `next.config.js`. */
export {}
