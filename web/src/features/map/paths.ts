/** An instrument, and one of its topics when it is open. */
export function instrumentPath(id: string, topic: string | null = null): string {
  return topic === null ? `/map/${id}` : `/map/${id}/${topic}`;
}

/** Filling in an instrument, or one topic of it. */
export function fillPath(id: string, topic: string | null = null): string {
  return topic === null ? `/map/${id}/fill` : `/map/${id}/fill/${topic}`;
}
