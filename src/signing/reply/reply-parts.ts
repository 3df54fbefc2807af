import type { Provider } from '@nestjs/common';
import { AwaitedCodes } from './awaited-codes.js';
import { ReplyAnswers } from './reply-answers.js';
import { ReplyNotes } from './reply-notes.js';
import { ReplyService } from './reply.service.js';
import { SmsReplyListener } from './sms-reply.listener.js';

/** Signing by answering the SMS. */
export const replyProviders: Provider[] = [
  AwaitedCodes,
  ReplyAnswers,
  ReplyNotes,
  ReplyService,
  SmsReplyListener,
];
