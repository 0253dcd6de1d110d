/**
 * The one place where text becomes XML. XML 1.0 cannot carry most control characters, lone surrogates and noncharacters
 * at all, and turns carriage returns into line feeds; both are written as `\u{…}` like everything nobody would see.
 */
import { toVisible, visible } from '../visible-characters'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** For text between tags and for attribute values in double quotes alike. */
export function xmlText(text: string): string {
  return escapeVisible(toVisible(text))
}

/** The same for text that is in visible characters already. */
export function escapeVisible(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? visible(character))
}

/** For attribute values, in which a parser turns white space into blanks. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`)
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
