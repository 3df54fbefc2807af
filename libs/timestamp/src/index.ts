export { TimestampRefused, type TimestampFault } from './timestamp-refused.js';
export { makeTimestampRequest, type TimestampQuestion } from './timestamp-request.js';
export {
  readTimestampResponse,
  tokenOfResponse,
  type ReceivedTimestamp,
} from './timestamp-response.js';
export {
  verifyTimestampToken,
  type TimestampRoots,
  type VerifiedTimestamp,
} from './timestamp-token.js';
