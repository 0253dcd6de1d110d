/** Speed and memory of the comparison, as ratios to what else runs on the same machine in the same minutes. */
import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { compareTexts, decodeText } from '../../lib/diff'
import { internText } from '../../lib/diff/interned-text'
import { TokenDictionary } from '../../lib/diff/token-dictionary'
import { doubledActs, rewrittenActs, scatteredCodes } from './comparison-cases'
import { type Figure, geometricMean, say } from './figures'
import type { TextPair } from './real-acts'
import { timeOthers } from './time-others'

const OTHERS_LIMIT = 20_000
/** Runs in a row of which the fastest counts, rounds of them, and runs before: the engine compiles what it has run often. */
const REPEATS = 6
const ROUNDS = 10
const WARM_UPS = 6

type Timing = {
  readonly pair: TextPair
  readonly ours: number
  readonly git: number
  readonly tokens: number
  readonly memory: number
  readonly ownMemory: number
}

/** @param folder for the files that other programs read. */
export async function benchSpeed(folder: string): Promise<Figure[]> {
  const files = [join(folder, 'before.txt'), join(folder, 'after.txt')] as const
  const codes = scatteredCodes()
  const rewritten = rewrittenActs()
  for (const pair of [codes[0], rewritten[0]]) {
    for (let run = 0; pair && run < WARM_UPS; run++) {
      compareOurs(pair)
      tokenizeAll(pair)
    }
  }
  const codeTimes = codes.map((pair) => time(pair, files))
  const rewrittenTimes = rewritten.map((pair) => time(pair, files))
  const doubled = fastestOfEach(doubledActs().map((pair) => () => compareOurs(pair)))
  const ahead = codeTimes.map(({ pair, ours }) => timeBestOther(pair) / ours)
  const unfinished: number[] = []
  for (const { pair, ours } of rewrittenTimes) {
    const finishes = await finishesElsewhere(pair, files)
    if (!finishes) unfinished.push(OTHERS_LIMIT / ours)
    say(`${pair.name}: diff ${finishes ? 'finishes' : 'does not finish'} in ${OTHERS_LIMIT / 1000} s`)
  }
  return [
    ...othersFigures(ahead, unfinished),
    ...ratioFigures('codes', codeTimes, { git: [2, 1], tokens: [1, 0.4] }),
    ...ratioFigures('rewritten', rewrittenTimes, { git: [4, 2], tokens: [5, 2.5] }),
    {
      what: 'time at twice the size ÷ time, rewritten',
      measured: (doubled[1] as number) / (doubled[0] as number),
      must: 3.5,
      aim: 2.3,
      higher: false,
    },
    ...memoryFigures([...codeTimes, ...rewrittenTimes]),
  ]
}

function othersFigures(ahead: readonly number[], unfinished: readonly number[]): Figure[] {
  const what = 'best of diff ÷ ours, codes'
  const figures: Figure[] = [
    { what: `${what}, least`, measured: Math.min(...ahead), must: 15, aim: 15, higher: true },
    { what: `${what}, geometric mean`, measured: geometricMean(ahead), must: 30, aim: 60, higher: true },
  ]
  if (unfinished.length === 0) return figures
  return [
    ...figures,
    {
      what: `20 s ÷ ours where diff does not finish (${unfinished.length}), least`,
      measured: Math.min(...unfinished),
      must: 30,
      aim: 80,
      higher: true,
    },
  ]
}

type Bounds = { readonly git: readonly [number, number]; readonly tokens: readonly [number, number] }

function ratioFigures(kind: string, times: readonly Timing[], bounds: Bounds): Figure[] {
  const most = (ratio: (timing: Timing) => number) => Math.max(...times.map(ratio))
  return [
    {
      what: `ours ÷ git --word-diff, ${kind}, most`,
      measured: most(({ ours, git }) => ours / git),
      must: bounds.git[0],
      aim: bounds.git[1],
      higher: false,
    },
    {
      what: `ours ÷ decode and tokenise everything, ${kind}, most`,
      measured: most(({ ours, tokens }) => ours / tokens),
      must: bounds.tokens[0],
      aim: bounds.tokens[1],
      higher: false,
    },
  ]
}

/**
 * Below it the engine's own needs, some twenty megabytes for its compiler and for garbage it lets lie, say more than the
 * comparison does: small acts are also measured without them.
 */
const LARGE = 900_000

function memoryFigures(times: readonly Timing[]): Figure[] {
  const large = times.filter(({ pair }) => pair.before.length >= LARGE)
  const most = (list: readonly Timing[], of: (timing: Timing) => number) => Math.max(...list.map(of))
  const bounds = { must: 40, aim: 20, higher: false }
  return [
    {
      what: 'memory above baseline ÷ input bytes, most',
      measured: most(large, ({ memory }) => memory),
      ...bounds,
    },
    {
      what: 'the same for small acts too',
      measured: most(times, ({ memory }) => memory),
      ...bounds,
    },
    {
      what: 'the same for small acts too, without compiler and idle garbage',
      measured: most(times, ({ ownMemory }) => ownMemory),
      ...bounds,
    },
  ]
}

function time(pair: TextPair, files: readonly [string, string]): Timing {
  write(pair, files)
  const [ours, git, tokens] = fastestOfEach([
    () => compareOurs(pair),
    () =>
      spawnSync('git', ['diff', '--no-index', '--word-diff', ...files], {
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 1 << 28,
      }),
    () => tokenizeAll(pair),
  ]) as [number, number, number]
  const memory = median(Array.from({ length: MEMORY_RUNS }, () => measureMemory(files, [])))
  const ownMemory = measureMemory(files, ['--max-semi-space-size=1', '--no-opt'])
  const [kilobytes, times] = [
    Math.round(pair.before.length / 1024),
    [ours, git, tokens].map((ms) => ms.toFixed(0)),
  ]
  say(
    `${pair.name} (${kilobytes} KB): ours ${times[0]} ms, git ${times[1]} ms, decode and tokenise ${times[2]} ms, memory × ${memory.toFixed(1)}, without compiler and idle garbage × ${ownMemory.toFixed(1)}`,
  )
  return { pair, ours, git, tokens, memory, ownMemory }
}

function write(pair: TextPair, files: readonly [string, string]): void {
  writeFileSync(files[0], pair.before)
  writeFileSync(files[1], pair.after)
}

function compareOurs(pair: TextPair): unknown {
  return compareTexts(decodeText(pair.before), decodeText(pair.after))
}

function tokenizeAll(pair: TextPair): void {
  const dictionary = new TokenDictionary()
  for (const bytes of [pair.before, pair.after]) {
    const text = decodeText(bytes)
    internText(text, 0, text.length, dictionary)
  }
}

/** The engine compiles beside the comparison, so that its peak is another one each time. */
const MEMORY_RUNS = 3

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] as number
}

function measureMemory(files: readonly [string, string], flags: readonly string[]): number {
  const script = join(import.meta.dirname, 'measure-memory.ts')
  const run = [...flags, '--import', 'tsx', script, ...files]
  return Number(execFileSync(process.execPath, run, { encoding: 'utf8' }))
}

/** The better of the two ways; the second need not go on once it is behind the first. */
function timeBestOther(pair: TextPair): number {
  const [before, after] = [decodeText(pair.before), decodeText(pair.after)]
  const words = timeOthers('words', before, after, OTHERS_LIMIT)
  const best = Math.min(words, timeOthers('arrays', before, after, words))
  say(`${pair.name}: diff takes ${best.toFixed(0)} ms`)
  return best
}

/** Whether `diff` finishes either way, both tried side by side. */
async function finishesElsewhere(pair: TextPair, files: readonly [string, string]): Promise<boolean> {
  write(pair, files)
  const script = join(import.meta.dirname, 'time-others.ts')
  const runs = ['words', 'arrays'].map((way) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', script, way, ...files, String(OTHERS_LIMIT)]),
  )
  const times = (await Promise.all(runs)).map(({ stdout }) => Number(stdout))
  return times.some((milliseconds) => milliseconds < OTHERS_LIMIT)
}

/**
 * The fastest of several runs of each, in turns: what else the machine does only ever makes a run slower, for seconds at a
 * time, and should fall on all of them.
 */
function fastestOfEach(runs: readonly (() => unknown)[]): number[] {
  const least = runs.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < ROUNDS; round++) {
    runs.forEach((run, index) => {
      for (let repeat = 0; repeat < REPEATS; repeat++) {
        const start = performance.now()
        run()
        least[index] = Math.min(least[index] as number, performance.now() - start)
      }
    })
  }
  return least
}
