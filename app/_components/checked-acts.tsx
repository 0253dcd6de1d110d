/** Acts that were not amended, with what was found: those of which the same was found on the same evidence stand together. */
import type { OverviewView } from '@/lib/view'
import { Evidence } from './evidence'
import type { Reader } from './reader'

type CheckedAct = OverviewView['checkedActs'][number]

export function CheckedActs({ acts, reader }: { acts: readonly CheckedAct[]; reader: Reader }) {
  const { translate } = reader
  return (
    <ul className="ruled-list">
      {byFinding(acts).map(([first, ...others]) => (
        <li key={first.id}>
          <p>
            <strong>
              {others.length === 0
                ? reader.show(first.title)
                : reader.say('labels.counts.acts', { count: others.length + 1 })}
            </strong>
          </p>
          <p>{reader.show(first.result)}</p>
          <Evidence about={translate('pages.checked.evidence')} evidence={first.evidence} reader={reader} />
          {others.length > 0 && (
            <ul className="checked-acts">
              {[first, ...others].map((act) => (
                <li key={act.id}>{reader.show(act.title)}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

/** @returns the acts in their order, each group where its first one stands. */
export function byFinding(acts: readonly CheckedAct[]): [CheckedAct, ...CheckedAct[]][] {
  const groups = new Map<string, [CheckedAct, ...CheckedAct[]]>()
  for (const act of acts) {
    const finding = JSON.stringify([act.result, act.evidence])
    const group = groups.get(finding)
    if (group === undefined) groups.set(finding, [act])
    else group.push(act)
  }
  return [...groups.values()]
}
