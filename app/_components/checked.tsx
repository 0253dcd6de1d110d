/** "Checked: not changed": where readers look for a change and where there is none by this amending act. */
import type { CheckedProvisionView } from '@/lib/view'
import { Evidence } from './evidence'
import type { Reader } from './reader'

export function CheckedList({
  checked,
  withAct = false,
  reader,
}: {
  checked: readonly CheckedProvisionView[]
  withAct?: boolean
  reader: Reader
}) {
  return (
    <ul className="ruled-list">
      {checked.map((provision) => (
        <li key={provision.id} id={provision.id} className="stack-small">
          <p>
            <strong>{reader.show(provision.label)}</strong>
            {withAct && <span className="muted"> · {reader.show(provision.actTitle)}</span>}
          </p>
          <p>
            {reader.show(provision.topic)}. {reader.show(provision.value)}
          </p>
          <p className="small muted">
            {reader.show(provision.otherLawLabel ?? provision.basisLabel)}
            {readIn(provision)}
          </p>
          <Evidence
            about={reader.translate('pages.checked.evidence')}
            evidence={provision.evidence}
            reader={reader}
          />
        </li>
      ))}
    </ul>
  )
}

function readIn({ readBeforeLabel, readAfterLabel }: CheckedProvisionView): string {
  const labels = [readBeforeLabel, readAfterLabel].filter((label) => label !== null)
  return labels.length === 0 ? '' : ` (${labels.join('; ')})`
}
