// A thread that works: reads documents, compares texts, makes drafts. The sources are TypeScript, so it registers their
// compiler first; a plain module can be started from the site, the command line and the tests alike.
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { WORKS } = await import('./works.ts')
const work = await WORKS[workerData]()

parentPort.on('message', async ({ id, task }) => {
  try {
    parentPort.postMessage({ id, result: await work(task) })
  } catch (error) {
    parentPort.postMessage({
      id,
      problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  }
})
parentPort.postMessage({ ready: true })
