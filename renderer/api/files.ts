import type { ChosenFile } from '../../shared/api';

/** Reads a file as the calls take it. An unreadable file rejects. */
export async function toChosenFile(file: File, name = file.name): Promise<ChosenFile> {
  return { name, base64: toBase64(new Uint8Array(await file.arrayBuffer())) };
}

function toBase64(bytes: Uint8Array): string {
  const step = 0x8000; // String.fromCharCode takes its bytes as arguments, of which engines allow some ten thousands
  let binary = '';
  for (let from = 0; from < bytes.length; from += step) {
    binary += String.fromCharCode(...bytes.subarray(from, from + step));
  }
  return btoa(binary);
}
