/** The one English phrase by which scripts know a quantity: "fine for individuals, repeated offence". */
import type { QuantityIdentity, QuantityRole } from './delta'

const NAME: Readonly<Record<QuantityRole, string>> = {
  imprisonment: 'imprisonment',
  life: 'life imprisonment',
  death: 'death penalty',
  fine: 'fine',
  limit: 'limit',
  'entry-ban': 'ban on entry',
  'activity-ban': 'ban on posts or activities',
  suspension: 'suspension',
  deadline: 'deadline',
  interval: 'interval',
  duration: 'period',
  age: 'age',
  amount: 'amount',
}

export function nameQuantity({ role, of, condition, repeated }: Omit<QuantityIdentity, 'name'>): string {
  const base = of === null ? NAME[role] : role === 'fine' ? `fine for ${of}` : `${NAME[role]} (${of})`
  return `${base}${condition === null ? '' : ` ${condition}`}${repeated ? ', repeated offence' : ''}`
}
