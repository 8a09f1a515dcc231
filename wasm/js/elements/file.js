// The file of an assessment, fetched once for all elements that show it.

const LONGEST = 4 << 20;

/** The files that elements show now, by how they are fetched and from where. */
const files = new Map();

/**
 * Takes a file. Whoever no longer needs it says so with `leave`; when nobody does, a file
 * that is still on its way is no longer waited for.
 *
 * @param {string} src as the page says it
 * @param {boolean} isShared whether the page allows another origin
 * @returns {{ address: string, text: Promise<string>, leave: () => void }}
 */
export function take(src, isShared) {
  const address = new URL(src, document.baseURI);
  if (!isShared && address.origin !== location.origin) {
    throw new Error(`${address} is of another origin; the attribute crossorigin allows it`);
  }
  const key = isShared + address;
  let file = files.get(key);
  if (!file) {
    const controller = new AbortController();
    const forget = () => files.get(key) === file && files.delete(key);
    file = { address: address.href, users: 0, text: read(address, isShared, controller.signal) };
    file.leave = () => {
      if (--file.users) return;
      forget();
      controller.abort();
    };
    // Whoever asks again after a failure gets another try.
    file.text.catch(forget);
    files.set(key, file);
  }
  file.users++;
  return file;
}

async function read(address, isShared, signal) {
  const response = await fetch(address, {
    mode: isShared ? 'cors' : 'same-origin',
    // The page may have this address from somebody else.
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal,
  });
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = response.body.getReader();
  let text = '';
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (LONGEST < length) {
      reader.cancel();
      throw new Error(`${address} is over 4 MiB, which no document of ours is`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
