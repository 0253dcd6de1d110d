/** How strong the tint of a figure in the heat-map is. */
const STEPS = 5

/**
 * @returns 1 to 5. The scale is that of square roots: one act has most of the changes, and on a straight scale all the
 *   others would look alike.
 */
export function tintStep(count: number, max: number): number {
  if (count <= 0 || max <= 0) return 1
  return Math.min(STEPS, Math.max(1, Math.ceil(Math.sqrt(count / max) * STEPS)))
}
