/** Every Dutch text that the screens need, in Fluent's format. Comes with the first load. */
export const dutch: readonly string[] = Object.values(
  import.meta.glob<string>(['../../../../locales/nl/*.ftl', '!**/mail*.ftl'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
