// The thread that reads documents. The sources are TypeScript, so it registers their compiler first; a plain module can
// be started from the site, the command line and the tests alike.
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { readHere } = await import('./read-here.ts')

parentPort.on('message', async ({ id, bytes, options }) => {
  try {
    parentPort.postMessage({ id, document: await readHere(bytes, options) })
  } catch (error) {
    parentPort.postMessage({
      id,
      problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  }
})
parentPort.postMessage({ ready: true })
