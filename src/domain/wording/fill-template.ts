/**
 * A template with its placeholders filled in, all at once: what is put in is never looked at again, so that a
 * customer who calls themselves `{team}` stays that. A placeholder nothing is known for leaves nothing.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([a-z]{1,20})\}/g, (_, name: string) => values[name] ?? '')
}
