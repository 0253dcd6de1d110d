/** How our own exports name the record that travels beside a table. */

/** The `id` of the data block in HTML. */
export const RECORD_ELEMENT = 'tuzetu-record'

/** The namespace of the custom XML part in Word files and spreadsheets. */
export const RECORD_NAMESPACE = 'urn:tuzetu:table-record:1'
