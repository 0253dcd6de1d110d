/** `tuzetu check`: what it prints and how it ends. */
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { runCheck } from '../../../lib/cli/check'
import { edit, readme } from '../markdown/example-files'
import { exampleFiles, onDisk } from './content-on-disk'

async function check(...argv: string[]): Promise<{ status: number; out: string; err: string }> {
  const written = { out: '', err: '' }
  const into = (stream: 'out' | 'err') => ({
    write(text: string) {
      written[stream] += text
      return true
    },
  })
  const status = await runCheck(argv, { stdout: into('out'), stderr: into('err') } as Parameters<
    typeof runCheck
  >[1])
  return { status, ...written }
}

describe('tuzetu check', () => {
  it('counts what it found in order', async () => {
    expect(await check(onDisk(exampleFiles()))).toEqual({
      status: 0,
      out: 'no issues: 1 amending act, 1 act, 1 change, 2 sources\n',
      err: '',
    })
  })

  it('prints every issue, as the documentation shows it', async () => {
    const example = /```\n(content\/[\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const files = Object.fromEntries(
      Object.entries(exampleFiles('xx-2020-1')).filter(([name]) => !name.endsWith('article.md')),
    )
    const act = 'xx-2020-1/acts/bicycle-law.md'
    const broken = edit(
      edit(String(files[act]), 'substitution', 'substitutoin'),
      '[BIKE-A](../sources.md#BIKE-A)\n\n#### Before',
      'BIKE-AA\n\n#### Before',
    )
    const content = onDisk({ ...files, [act]: broken })
    const { status, out, err } = await check(content)
    expect(status).toBe(1)
    expect(err).toBe('')
    expect(out.replaceAll(`${content}${path.sep}`, 'content/')).toBe(example)
  })

  it('says in one sentence that there is no folder', async () => {
    expect(await check('no/such/folder')).toEqual({
      status: 1,
      out: '',
      err: 'There is no folder “no/such/folder” to check; name the folder that holds the amending acts.\n',
    })
  })

  it('says how it is used', async () => {
    expect(await check('a', 'b')).toEqual({
      status: 2,
      out: '',
      err: 'tuzetu check: one folder at a time; "b" is one too many.\nUsage: tuzetu check [content-dir]\n',
    })
    expect(await check('--fix')).toEqual({
      status: 2,
      out: '',
      err: 'tuzetu check: there is no option "--fix".\nUsage: tuzetu check [content-dir]\n',
    })
  })
})
