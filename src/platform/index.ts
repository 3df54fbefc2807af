/** The front door of the technical base: the only path by which other modules import it. */
export {
  AppConfig,
  type DatabaseTarget,
  type ProcessRole,
  type SignerEnvironment,
  type SignerSettings,
} from './config/app-config.js';
export { ConfigError } from './config/config-error.js';
export type { SealMaterial } from './config/seal-environment.js';
export {
  readEnvironment,
  readFsckEnvironment,
  readSignerEnvironment,
} from './config/environment.js';
export {
  INTRUM_SPELLINGS,
  type IntrumGatewaySettings,
  type IntrumSpelling,
} from './config/sms/intrum-environment.js';
export type { ExolveSettings } from './config/sms/exolve-environment.js';
export type { HttpGatewaySettings } from './config/sms/http-gateway-environment.js';
export type { SmsAeroSettings } from './config/sms/smsaero-environment.js';
export type { SmscSettings, SmscSignature } from './config/sms/smsc-environment.js';
export type { SmsRuSettings } from './config/sms/smsru-environment.js';
export type { SmsGatewaySettings } from './config/sms/gateway-environment.js';
export type { MailSettings } from './config/mail-environment.js';
export { receivesSms } from './config/sms/receiving.js';
export type { SmppLongText, SmppSettings } from './config/sms/smpp-environment.js';
export type { FsckEnvironment } from './config/fsck-environment.js';
export { decryptField, encryptField } from './crypto/field-cipher.js';
export type { VersionedKey } from './crypto/versioned-key.js';
export { afterCommit } from './database/after-commit.js';
export * from './database/columns.js';
export { dataSourceOptions } from './database/data-source-options.js';
export { holdDatabase } from './database/hold-database.js';
export { likeWords } from './database/like-words.js';
export { lockRow } from './database/lock-row.js';
export { ProcessLock } from './database/process-lock.js';
export { Transactions } from './database/transactions.js';
export type { Tx } from './database/tx.js';
export { isUniqueViolation } from './database/unique-violation.js';
export { codeOf, messageOf } from './errors/code-of.js';
export { DataErased } from './errors/data-erased.js';
export {
  DomainError,
  type ErrorKind,
  type FieldError,
  ValidationFailed,
} from './errors/domain-error.js';
export { FaultPoints } from './faults/fault-points.js';
export { DiskFileStore } from './files/disk-file-store.js';
export { FileMissing, FileStore, type StoredFile } from './files/file-store.js';
export { ApiController, PageController } from './http/api-controller.decorator.js';
export type { Exchanged, OutgoingRequest } from './http-out/exchange.js';
export { HttpOut } from './http-out/http-out.js';
export type { UrlRefusal } from './http-out/outgoing-url.js';
export { ApiProblems, problemModels } from './http/api-problems.decorator.js';
export { guardBody } from './http/body-guard.js';
export { keepRawBody, RawBody, rawBodyLimit, rawBodyOf } from './http/raw-body.js';
export { MayBeAbsent } from './http/may-be-absent.decorator.js';
export { IdParam } from './http/id-param.js';
export { IsMoment, momentOf } from './http/moment.decorator.js';
export { IsOneLine } from './http/one-line.decorator.js';
export { IsPlainTextOrNull } from './http/plain-text.decorator.js';
export { readFileForm } from './http/read-form.js';
export { scanTypeOf, type ScanType } from './http/scan-type.js';
export { validationPipe } from './http/validation.js';
export { CursorQuery, decodeCursor, InvalidCursor, toPage } from './http/pagination.js';
export {
  ACCESS_KEY,
  type AccessRule,
  Allow,
  Authenticated,
  Public,
} from './identity/access.decorator.js';
export { MobilePhones } from './phones/mobile-phones.js';
export {
  type Actor,
  type ActorKind,
  actorRef,
  type Role,
  ROLES,
  systemActor,
} from './identity/actor.js';
export { CurrentActor } from './identity/current-actor.decorator.js';
export { defineEvent, type EventDefinition, type EventPayload } from './jobs/define-event.js';
export { defineJob, type JobDefinition, type JobPayload } from './jobs/define-job.js';
export { DomainEvents } from './jobs/domain-events.js';
export { Handles, type JobHandler, Listens } from './jobs/handles.decorator.js';
export { InProcessRunner } from './jobs/in-process-runner.js';
export { JobExecutor } from './jobs/job-executor.js';
export { JobQueue, type PutJob } from './jobs/job-queue.js';
export { JobRegistry } from './jobs/job-registry.js';
export { JobRunner } from './jobs/job-runner.js';
export { type AttemptLimit, AttemptLimits } from './limits/attempt-limits.js';
export { RequestLimits } from './limits/request-limits.js';
export { accentCss, LEAST_CONTRAST, whiteTextContrast } from './pages/accent.js';
export { dayForPeople, momentForPeople } from './pages/moment-for-people.js';
export type { Page, PageLanguage, RenderedPage } from './pages/page.js';
export { builtAsset, type PageAsset, scriptAsset } from './pages/page-asset.js';
export { ErrorSummary, type PageError } from './pages/parts/error-summary.js';
export { frameAncestorsOf, frameOptions } from './pages/page-headers.js';
export { PageShell, type PageShellProps } from './pages/parts/page-shell.js';
export { type PageAnswer, Pages } from './pages/pages.js';
export { renderPage } from './pages/render-page.js';
export { stylesheet } from './pages/stylesheet.js';
export { PlatformModule } from './platform.module.js';
export { readableCode } from './random/error-code.js';
export { isId, newId } from './random/new-id.js';
export { PdfTools } from './rendering/pdf-tools.js';
export { PdfRefused, withPdfProblems } from './rendering/render-problem.js';
export { Clock, FixedClock, SystemClock } from './time/clock.js';
