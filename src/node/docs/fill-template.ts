/**
 * Fill a template: each `{{name}}` is replaced by the text of that name. Throws for names that have
 * no text, and for texts that the template has no place for.
 */
export function fillTemplate(template: string, texts: Readonly<Record<string, string>>): string {
  const used = new Set<string>();
  const filled = template.replaceAll(/\{\{([a-z-]+)\}\}/g, (whole, name: string) => {
    const text = texts[name];
    if (text === undefined) throw new Error(`nothing to put in place of ${whole}`);
    used.add(name);
    return text;
  });
  const unused = Object.keys(texts).filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`no place in the template for ${unused.join(', ')}`);
  return filled;
}
