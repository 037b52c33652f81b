/** A page of its own with what a part of the screen says: everything open, no buttons and no drawings. */
export function copyOf(part: Element, title: string, lang: string): string {
  const copy = part.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('.no-print, button, svg')) each.remove();
  for (const each of copy.querySelectorAll('details')) each.setAttribute('open', '');
  for (const each of copy.querySelectorAll('a')) each.replaceWith(...each.childNodes);
  for (const each of copy.querySelectorAll('*')) {
    for (const name of each.getAttributeNames())
      if (!['open', 'dir', 'lang'].includes(name)) each.removeAttribute(name);
  }
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = lang;
  const meta = page.createElement('meta');
  meta.setAttribute('charset', 'utf-8');
  page.head.prepend(meta);
  const heading = page.createElement('h1');
  heading.textContent = title;
  page.body.append(heading, page.importNode(copy, true));
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** Hands a file to the browser to keep. */
export function saveAs(name: string, html: string): void {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser took it up with the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
