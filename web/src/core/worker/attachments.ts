import { CoreFault } from '../core';
import { faultOf, type Send } from './http';

/** One piece of an upload: small enough to come through on a bad connection. */
const PIECE_BYTES = 128 * 1024;

function address(space: string, hash: string): string {
  return `/v1/spaces/${space}/attachments/${hash}`;
}

/**
 * Why an upload failed: the server's own code for what does not go by itself (`own_room_full`, `too_large`, …), or `offline`
 * for all that may go well the next time.
 */
export function uploadFault(problem: unknown): string {
  return problem instanceof UploadRefused ? problem.code : 'offline';
}

/** The server will not take it, now or later. */
class UploadRefused extends CoreFault {}

/** Whether this answer stays the same when the same is asked again. */
function isForGood(status: number): boolean {
  const passes = [401, 408, 409, 425, 429];
  return status === 507 || (status >= 400 && status < 500 && !passes.includes(status));
}

async function refusal(answer: Response): Promise<CoreFault> {
  const fault = await faultOf(answer);
  return isForGood(answer.status) ? new UploadRefused(fault.code) : fault;
}

/** Sends an attachment, from where the last attempt stopped. Rejects when it could not be finished; see `uploadFault`. */
export async function upload(send: Send, space: string, hash: string, bytes: Uint8Array): Promise<void> {
  let offset = await alreadyThere(send, space, hash);
  while (offset < bytes.length) {
    const piece = bytes.slice(offset, offset + PIECE_BYTES);
    const answer = await send(address(space, hash), {
      method: 'PATCH',
      headers: {
        'Content-Type': 'application/offset+octet-stream',
        'Upload-Offset': String(offset),
        'Upload-Length': String(bytes.length),
      },
      body: piece,
    });
    const place = answer.headers.get('Upload-Offset');
    // Another place is no fault: an answer was lost, and the server says where it is.
    if (!answer.ok && !(answer.status === 409 && place)) throw await refusal(answer);
    const reached = Number(place ?? NaN);
    if (!(reached >= 0) || (answer.status === 409 && reached === offset)) throw new CoreFault('offline');
    offset = reached;
  }
}

async function alreadyThere(send: Send, space: string, hash: string): Promise<number> {
  const answer = await send(address(space, hash), { method: 'HEAD' });
  // This answer has no words; the first piece hears why.
  if (answer.status === 404 || isForGood(answer.status)) return 0;
  if (!answer.ok) throw new CoreFault('offline');
  return Number(answer.headers.get('Upload-Offset') ?? 0);
}

/** An attachment from the server; `null` when it does not have it. */
export async function download(send: Send, space: string, hash: string): Promise<Uint8Array | null> {
  const answer = await send(address(space, hash), { method: 'GET' });
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

/** The bytes as the page can show or play them. The kind is read from the bytes, never believed from elsewhere. */
export function asBlob(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: kindOf(bytes) });
}

function kindOf(bytes: Uint8Array): string {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg';
  if (text(8, 12) === 'WEBP') return 'image/webp';
  if (text(0, 4) === 'OggS') return 'audio/ogg';
  if (text(4, 8) === 'ftyp') return 'audio/mp4';
  if (bytes[0] === 0x1a && bytes[1] === 0x45) return 'audio/webm';
  return 'application/octet-stream';
}
