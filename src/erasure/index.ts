/** The front door of erasure: personal data goes on request or by policy, the proofs stay. */
export { ErasureModule } from './erasure.module.js';
