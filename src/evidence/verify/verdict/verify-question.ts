/** What a page hands to the verifier in the browser, as JSON in an attribute. */
export interface PageTrust {
  readonly logKeys: readonly string[];
  /** DER in base64. */
  readonly sealRoots: readonly string[];
  readonly tsaRoots: readonly string[];
}
