/** Waits for something that knows no time limit itself, and says what it was when it does not come. */
export async function within<T>(what: string, awaited: Promise<T>, limitMs = 30_000): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${limitMs} ms for: ${what}`)), limitMs);
  });
  return Promise.race([awaited, late]).finally(() => clearTimeout(timer));
}
