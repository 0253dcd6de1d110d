/** Leaves nothing of a module: see `next.config.js`. */
module.exports = () => 'module.exports = {}'
