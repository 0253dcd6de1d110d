/** The foot of every printed page of a comparison: what it is, where it comes from, and the number of the page. */
export function ComparisonPaper({ title, address }: { title: string; address: string }) {
  return (
    <style>
      {`@page{@bottom-left{content:${quoted(`Tuzetu · ${title}`)}"\\a"${quoted(address)}}@bottom-right{content:counter(page)" / "counter(pages);white-space:nowrap}}`}
    </style>
  )
}

/** As a string of CSS. What could end the string or the element around it is written as its code. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<>\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`
}
