import type { Provider, Type } from '@nestjs/common';
import { ClientDataController } from '../page/client-data/client-data.controller.js';
import { ClientDataFrames } from '../page/client-data/client-data-frames.js';
import { ClientDataLandings } from '../page/client-data/client-data-landings.js';
import { ClientDataPages } from '../page/client-data/client-data-pages.js';
import { AnsweredRequesting } from './answered-requesting.service.js';
import { AnsweredSending } from './answered-sending.service.js';
import { ClientDataAnswering } from './client-data-answering.service.js';
import { ClientDataAsking } from './client-data-asking.service.js';
import { ClientDataEnding } from './client-data-ending.service.js';
import { ClientDataMessages } from './client-data-messages.js';
import { ClientDataReminding } from './client-data-reminding.service.js';
import { ClientDataSchedule } from './client-data-schedule.js';
import { DocumentClientDataController } from './document-client-data.controller.js';
import { DocumentSending } from './document-sending.service.js';
import { ExpireClientDataHandler } from './expire-client-data.handler.js';
import { RemindClientDataHandler } from './remind-client-data.handler.js';
import { ClientDataLooks } from './client-data-looks.js';
import { ClientDataOffer } from './client-data-offer.service.js';

/** Asking clients for data, as parts of the signing module. */
export const clientDataControllers: Type[] = [ClientDataController, DocumentClientDataController];

export const clientDataProviders: Provider[] = [
  AnsweredRequesting,
  AnsweredSending,
  ClientDataAnswering,
  ClientDataAsking,
  ClientDataEnding,
  ClientDataFrames,
  ClientDataLandings,
  ClientDataMessages,
  ClientDataLooks,
  ClientDataOffer,
  ClientDataPages,
  ClientDataReminding,
  ClientDataSchedule,
  DocumentSending,
  ExpireClientDataHandler,
  RemindClientDataHandler,
];
