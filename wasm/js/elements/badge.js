// What draws a badge: a small module of WebAssembly, without the script that wasm-bindgen
// writes for it, which is as long as all of the elements.

let ready;

/** Readies the module, once for all elements. */
export function start() {
  ready ??= load().catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function load() {
  const response = await fetch(new URL('badge_bg.wasm', import.meta.url));
  // It asks for functions to throw and to hold objects of JavaScript, and has no use for them:
  // texts are all that comes and goes.
  const nothing = new Proxy({}, { get: () => () => {} });
  const module = await WebAssembly.instantiate(await response.arrayBuffer(), {
    './badge_bg.js': nothing,
  });
  const { memory, badge, __wbindgen_malloc, __wbindgen_free, __wbindgen_start } =
    module.instance.exports;
  __wbindgen_start();

  /** Hands a text over, which the module then owns. */
  const given = (text) => {
    const bytes = new TextEncoder().encode(text);
    const place = __wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(memory.buffer, place).set(bytes);
    return [place, bytes.length];
  };

  /**
   * The badge, as SVG; nothing when a text is refused, of which the whole engine says why, and
   * for an older edition, which the whole engine has.
   */
  return (...texts) => {
    const [place, length] = badge(...texts.flatMap(given));
    const text = new TextDecoder().decode(new Uint8Array(memory.buffer, place >>> 0, length));
    __wbindgen_free(place, length, 1);
    return text;
  };
}
