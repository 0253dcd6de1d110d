import { openStore } from '../../../lib/store'
import { temporaryFolder } from '../temporary-folder'
import { describeStore } from './describe-store'

describeStore('the store on SQLite', async () => {
  const folder = await temporaryFolder()
  return { open: () => openStore(folder.file('tuzetu.db')), remove: () => folder.remove() }
})
