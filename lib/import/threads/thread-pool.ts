/**
 * Work in threads of their own, where a crash or a hang does no harm: a thread has bounded memory and time, and is ended
 * and replaced when it exceeds them. What waits is bounded, too. Threads are kept for the next work, for a while, and do
 * not keep the process up.
 */
import { Worker } from 'node:worker_threads'
import type { Warning } from '../documents/document'
import { threadAddress } from './thread-address'
import type { WorkName } from './works'

/** Milliseconds for starting a thread. It takes half a second, and ten on a machine that is overloaded. */
const STARTING_TIME = 120_000

/** Milliseconds after which a thread without work is ended: what it read last may fill hundreds of megabytes. */
const KEPT_IDLE = 60_000

export type ThreadBounds = {
  /** What is done, as the subject of a sentence: "Reading the document". */
  readonly doing: string
  /** Works at once; the others wait. */
  readonly threads: number
  /** Works that wait; more are turned away. */
  readonly waiting: number
  /** Megabytes of objects of one thread. */
  readonly memory: number
}

/** The work's result, or why there is none: out of time, out of memory, too many others waiting. */
export type Outcome<Result> = { readonly result: Result } | { readonly refusal: Warning }

type Answer = {
  readonly ready?: true
  readonly id?: number
  readonly result?: unknown
  readonly problem?: string
}
type Heard =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'late' }
  | { readonly kind: 'ended'; readonly error: Error }

export class ThreadPool<Task, Result> {
  readonly #work: WorkName
  readonly #bounds: ThreadBounds
  readonly #idle: { readonly worker: Worker; readonly timer: NodeJS.Timeout }[] = []
  readonly #waiting: (() => void)[] = []
  #busy = 0
  #lastId = 0

  constructor(work: WorkName, bounds: ThreadBounds) {
    this.#work = work
    this.#bounds = bounds
  }

  /**
   * @param task is copied to the thread, the result is copied back.
   * @param milliseconds for the work itself; waiting for a thread does not count.
   * @throws what the work threw: a bug.
   */
  async run(task: Task, milliseconds: number): Promise<Outcome<Result>> {
    const { threads, waiting, doing } = this.#bounds
    if (this.#busy >= threads && this.#waiting.length >= waiting) {
      return refusal(
        'too-busy',
        `${doing} was not begun: ${waiting} others are waiting; try again in a minute.`,
      )
    }
    if (this.#busy >= threads) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#busy++
    try {
      return await this.#ask(this.#kept() ?? (await this.#start()), task, milliseconds)
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#busy--
    }
  }

  #kept(): Worker | undefined {
    const kept = this.#idle.pop()
    clearTimeout(kept?.timer)
    return kept?.worker
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(/* turbopackIgnore: true */ threadAddress(), {
      workerData: this.#work,
      resourceLimits: {
        maxOldGenerationSizeMb: this.#bounds.memory,
        maxYoungGenerationSizeMb: 64,
        stackSizeMb: 4,
      },
      // What the process was started with is not for this thread: options of test runners would be refused.
      execArgv: [],
      env: { PATH: process.env.PATH ?? '' },
      stdout: true,
      stderr: true,
    })
    const heard = await hear(worker, STARTING_TIME, ({ ready }) => ready === true)
    if (heard.kind === 'answer') return worker
    await worker.terminate()
    throw new Error(`A thread did not start: ${heard.kind === 'late' ? 'out of time' : heard.error.message}`)
  }

  async #ask(worker: Worker, task: Task, milliseconds: number): Promise<Outcome<Result>> {
    const { doing, memory } = this.#bounds
    const id = ++this.#lastId
    worker.ref()
    const hearing = hear(worker, milliseconds, (answer) => answer.id === id)
    worker.postMessage({ id, task })
    const heard = await hearing
    if (heard.kind === 'answer') {
      this.#keep(worker)
      if (heard.answer.problem !== undefined) throw new Error(heard.answer.problem)
      return { result: heard.answer.result as Result }
    }
    await worker.terminate()
    if (heard.kind === 'late') {
      const seconds = (milliseconds / 1000).toLocaleString('en')
      return refusal('out-of-time', `${doing} took longer than ${seconds} seconds and was stopped.`)
    }
    if (!isExhausted(heard.error)) throw heard.error
    return refusal('out-of-memory', `${doing} needed more than ${memory} MB of memory and was stopped.`)
  }

  #keep(worker: Worker): void {
    worker.unref()
    const timer = setTimeout(() => {
      const at = this.#idle.findIndex((one) => one.worker === worker)
      if (at >= 0) this.#idle.splice(at, 1)
      void worker.terminate()
    }, KEPT_IDLE)
    timer.unref()
    this.#idle.push({ worker, timer })
  }
}

function refusal(rule: string, message: string): { readonly refusal: Warning } {
  return { refusal: { rule, message } }
}

function hear(worker: Worker, milliseconds: number, isAnswer: (answer: Answer) => boolean): Promise<Heard> {
  return new Promise((resolve) => {
    const settle = (heard: Heard): void => {
      clearTimeout(timer)
      worker.off('message', onMessage)
      worker.off('messageerror', onError)
      worker.off('error', onError)
      worker.off('exit', onExit)
      resolve(heard)
    }
    const onMessage = (answer: Answer): void => {
      if (isAnswer(answer)) settle({ kind: 'answer', answer })
    }
    const onError = (error: Error): void => settle({ kind: 'ended', error })
    const onExit = (code: number): void =>
      settle({ kind: 'ended', error: new Error(`The thread ended with ${code}.`) })
    const timer = setTimeout(() => settle({ kind: 'late' }), milliseconds)
    worker.on('message', onMessage)
    worker.on('messageerror', onError)
    worker.on('error', onError)
    worker.on('exit', onExit)
  })
}

function isExhausted(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
}
