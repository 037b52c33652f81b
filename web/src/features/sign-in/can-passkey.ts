/** Whether this browser knows passkeys. */
export function canPasskey(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && navigator.credentials !== undefined;
}
