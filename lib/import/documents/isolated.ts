/**
 * Reads documents in a thread of their own, where a crash or a hang does no harm: the thread has bounded memory and time,
 * and is ended and replaced when it exceeds them. Threads are kept for the next document and do not keep the process up.
 */
import { Worker } from 'node:worker_threads'
import type { ReadDocument, ReadOptions, Warning } from './document'
import { READING_MEMORY, READING_TIME, STARTING_TIME } from './limits'
import { threadAddress } from './thread-address'

/** Documents read at once; the others wait. */
const THREADS = 2

type Answer = {
  readonly ready?: true
  readonly id?: number
  readonly document?: ReadDocument
  readonly problem?: string
}
export type IsolatedResult = { readonly document: ReadDocument } | { readonly refusal: Warning }

const idle: Worker[] = []
const waiting: (() => void)[] = []
let busy = 0
let lastId = 0

/**
 * @param bytes are copied.
 * @returns the document, or why there is none: out of time, out of memory.
 * @throws what a reader threw: a bug.
 */
export async function readIsolated(
  bytes: Uint8Array,
  options: ReadOptions,
  milliseconds = READING_TIME,
): Promise<IsolatedResult> {
  if (busy >= THREADS) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy++
  try {
    const worker = idle.pop() ?? (await startWorker())
    return await ask(worker, bytes, options, milliseconds)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy--
  }
}

async function startWorker(): Promise<Worker> {
  const worker = new Worker(/* turbopackIgnore: true */ threadAddress(), {
    resourceLimits: { maxOldGenerationSizeMb: READING_MEMORY, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    // What the process was started with is not for this thread: options of test runners would be refused.
    execArgv: [],
    env: { PATH: process.env.PATH ?? '' },
    stdout: true,
    stderr: true,
  })
  const outcome = await answerOf(worker, STARTING_TIME, ({ ready }) => ready === true)
  if (outcome.kind !== 'answer') {
    await worker.terminate()
    throw new Error(
      `The reading thread did not start: ${outcome.kind === 'late' ? 'out of time' : outcome.error.message}`,
    )
  }
  return worker
}

async function ask(
  worker: Worker,
  bytes: Uint8Array,
  options: ReadOptions,
  milliseconds: number,
): Promise<IsolatedResult> {
  const id = ++lastId
  worker.ref()
  const answered = answerOf(worker, milliseconds, (answer) => answer.id === id)
  worker.postMessage({ id, bytes, options })
  const outcome = await answered
  if (outcome.kind === 'answer') {
    worker.unref()
    idle.push(worker)
    const { document, problem } = outcome.answer
    if (document) return { document }
    throw new Error(problem ?? 'The reading thread gave no answer.')
  }
  await worker.terminate()
  if (outcome.kind === 'late') {
    return {
      refusal: {
        rule: 'out-of-time',
        message: `Reading the document took longer than ${(milliseconds / 1000).toLocaleString('en')} seconds and was stopped.`,
      },
    }
  }
  if (!isExhausted(outcome.error)) throw outcome.error
  return {
    refusal: {
      rule: 'out-of-memory',
      message: `Reading the document needed more than ${READING_MEMORY} MB of memory and was stopped.`,
    },
  }
}

type Outcome =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'late' }
  | { readonly kind: 'ended'; readonly error: Error }

function answerOf(
  worker: Worker,
  milliseconds: number,
  isAnswer: (answer: Answer) => boolean,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      clearTimeout(timer)
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
      resolve(outcome)
    }
    const onMessage = (answer: Answer): void => {
      if (isAnswer(answer)) settle({ kind: 'answer', answer })
    }
    const onError = (error: Error): void => settle({ kind: 'ended', error })
    const onExit = (code: number): void =>
      settle({ kind: 'ended', error: new Error(`The reading thread ended with ${code}.`) })
    const timer = setTimeout(() => settle({ kind: 'late' }), milliseconds)
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
  })
}

function isExhausted(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
}
