import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from '../platform/index.js';
import { MailErasure } from './erasure/mail-erasure.js';
import { LetterLinks } from './letters/letter-links.js';
import { MailTransitions } from './lifecycle/mail-transitions.js';
import { MailMessage } from './mail-message.entity.js';
import { MailReader } from './mail-reader.js';
import { MailService } from './mail.service.js';
import { LetterOutcomes } from './submission/letter-outcomes.js';
import { LetterOutside } from './submission/letter-outside.js';
import { LetterSubmission } from './submission/letter-submission.service.js';
import { SubmitLetterHandler } from './submission/submit-letter.handler.js';
import { MailTransport } from './transport/mail-transport.js';
import { NoMail } from './transport/no-mail.js';
import { SmtpTransport } from './transport/smtp-transport.js';

/** Letters to clients: a link, where no SMS comes through. */
@Module({
  imports: [TypeOrmModule.forFeature([MailMessage])],
  providers: [
    LetterLinks,
    LetterOutcomes,
    LetterOutside,
    LetterSubmission,
    MailErasure,
    MailReader,
    MailService,
    {
      provide: MailTransport,
      inject: [AppConfig],
      useFactory: ({ mail }: AppConfig): MailTransport =>
        mail ? new SmtpTransport(mail) : new NoMail(),
    },
    MailTransitions,
    SubmitLetterHandler,
  ],
  exports: [LetterLinks, MailErasure, MailReader, MailService],
})
export class MailModule {}
