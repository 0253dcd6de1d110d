/** How strong the tint of a figure in the heat-map is, and which figures each tint stands for. */
import { scaleQuantize } from 'd3-scale'

const STEPS = [1, 2, 3, 4, 5]

/**
 * @returns 1 to 5. The scale is that of square roots: one act has most of the changes, and on a straight scale all the
 *   others would look alike.
 */
export function tintStep(count: number, max: number): number {
  if (count <= 0 || max <= 0) return 1
  return scaleQuantize<number>().domain([0, 1]).range(STEPS)(Math.sqrt(count / max))
}

/** For the key: the figures from the smallest to the largest of each tint that occurs between 1 and `max`. */
export function tintKey(
  max: number,
): { readonly step: number; readonly from: number; readonly to: number }[] {
  const figures = Array.from({ length: max }, (_, at) => at + 1)
  return STEPS.flatMap((step) => {
    const ofStep = figures.filter((figure) => tintStep(figure, max) === step)
    const [from, to] = [ofStep[0], ofStep.at(-1)]
    return from === undefined || to === undefined ? [] : [{ step, from, to }]
  })
}
