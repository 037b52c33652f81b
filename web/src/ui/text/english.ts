/** Every English text that the screens need. Loaded when someone chooses English. */
export const english: readonly string[] = Object.values(
  import.meta.glob<string>(['../../../../locales/en/*.ftl', '!**/mail*.ftl'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
