/** The switch for stepping with the keys n and p; it appears only where script runs. */
import type { Reader } from './reader'

export function KeySwitch({ reader }: { reader: Reader }) {
  return (
    <p className="key-switch screen-only" hidden>
      <label>
        <input type="checkbox" data-keys="" /> {reader.say('pages.choices.keys')}
      </label>
    </p>
  )
}
