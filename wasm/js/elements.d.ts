// What `import 'libricite/elements'` defines: the custom elements, for TypeScript.

interface LibriciteElement extends HTMLElement {
  /** The address of the assessment; reflects the attribute. */
  src: string;
}

/** `<libricite-badge src="libricite.json">`: the badge, a button that opens the details. */
export interface LibriciteBadge extends LibriciteElement {
  /** `colour`, `stars`, `kittens` or `named`; reflects the attribute `badge-style`. */
  badgeStyle: string;
}

/** `<libricite-star src="libricite.json">`: the star, with a button that opens the details. */
export interface LibriciteStar extends LibriciteElement {}

declare global {
  interface HTMLElementTagNameMap {
    'libricite-badge': LibriciteBadge;
    'libricite-star': LibriciteStar;
  }
  interface HTMLElementEventMap {
    /** Why nothing could be drawn; what stands inside the element is shown instead. */
    'libricite-error': CustomEvent<Error>;
  }
}
