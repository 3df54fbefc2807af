import type { Provider, Type } from '@nestjs/common';
import { ClientFilesController } from './client-files.controller.js';
import { ClientPdfs } from './client-pdfs.js';
import { OpenedDocuments } from './opened-documents.js';
import { CopyActs } from './copy-acts.js';
import { CopyPages } from './copy-pages.js';
import { CodeSteps } from './code-step.js';
import { FileReplies } from './file-replies.js';
import { FormTokens } from './form-token.js';
import { GivenConsents } from './given-consents.js';
import { LandingController } from './landing.controller.js';
import { LandingContents } from './landing-contents.js';
import { LandingPages } from './landing-pages.js';
import { LinkSessions } from './link-sessions.js';
import { PictureReplies } from './picture-replies.js';
import { SessionActs } from './session-acts.js';
import { TickedInForm } from './ticked-in-form.js';
import { SessionController } from './session.controller.js';
import { SessionCookie } from './session-cookie.js';
import { SessionNews } from './session-news.js';
import { SessionPages } from './session-pages.js';
import { SessionStates } from './session-states.js';
import { ShownPages } from './shown-pages.js';
import { SigningFrames } from './signing-frames.js';
import { SigningModels } from './signing-models.js';
import { SigningReplies } from './signing-replies.js';
import { SigningTicks } from './signing-ticks.js';
import { WithdrawalActs } from './withdrawal-acts.js';

/** The hosted pages as parts of the signing module: they use what it exports to nobody else. */
export const pageControllers: Type[] = [
  LandingController,
  SessionController,
  ClientFilesController,
];

export const pageProviders: Provider[] = [
  ClientPdfs,
  CodeSteps,
  CopyActs,
  CopyPages,
  FileReplies,
  FormTokens,
  GivenConsents,
  LandingContents,
  LandingPages,
  LinkSessions,
  OpenedDocuments,
  PictureReplies,
  SessionActs,
  SessionCookie,
  SessionNews,
  SessionPages,
  SessionStates,
  ShownPages,
  SigningFrames,
  SigningModels,
  SigningReplies,
  SigningTicks,
  TickedInForm,
  WithdrawalActs,
];
