import { PickType } from '@nestjs/swagger';
import { SendDocumentDto } from '../../request/dto/send-document.dto.js';

/** What sending would be told; what is left out is chosen as sending chooses it. */
export class SendPreviewQueryDto extends PickType(SendDocumentDto, [
  'contactId',
  'phone',
  'fullName',
  'codeDelivery',
] as const) {}
