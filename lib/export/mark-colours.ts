/** The inks of coloured marks, as RRGGBB: the line colours of the site's design, which stay apart for the colour-blind. */
export const MARK_COLOURS = { inserted: '0B5394', deleted: '8A3B00', moved: '5A3D8A' } as const
