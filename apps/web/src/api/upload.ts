import { currentLanguage } from '../lib/language';
import { headersOf } from './http';
import { NoAnswer, problemFrom } from './problem';
import { sessionEnded } from './session';

interface Upload {
  body: FormData;
  version: number;
  /** Kept over retries. */
  key: string;
  signal: AbortSignal;
  /** From 0 to 1; at 1 everything is sent and the answer is waited for. */
  onProgress: (part: number) => void;
}

/** A file sent by the request that tells how far it is, which `fetch` does not. Throws as `change` does. */
export function upload(path: string, { body, version, key, signal, onProgress }: Upload): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    const headers = { accept: 'application/json', 'accept-language': currentLanguage() };
    const more = headersOf({ method: 'POST', body, version, key });
    Object.entries({ ...headers, ...more }).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new NoAnswer(new Error('the connection broke')));
    request.onabort = () =>
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('', 'AbortError'));
    request.onload = () => {
      if (request.status < 400) {
        resolve();
        return;
      }
      if (request.status === 401) sessionEnded(true);
      const type = request.getResponseHeader('content-type') ?? '';
      const response = new Response(request.responseText, {
        status: request.status,
        headers: { 'content-type': type },
      });
      void problemFrom(response).then(reject);
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if (signal.aborted) reject(new DOMException('', 'AbortError'));
    else request.send(body);
  });
}
