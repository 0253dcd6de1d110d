/** A part of a page under its own heading, which names it for those who move by landmarks. */
import type { ReactNode } from 'react'

export function TitledSection({
  id,
  heading,
  lead,
  children,
}: {
  id: string
  heading: ReactNode
  lead?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="section" aria-labelledby={`${id}-heading`} id={id}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {lead !== undefined && <p className="section-lead">{lead}</p>}
      {children}
    </section>
  )
}
