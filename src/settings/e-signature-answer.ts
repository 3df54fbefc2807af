import { ESignatureDto } from './dto/e-signature.dto.js';
import type { ESignatureSettings } from './e-signature-settings.js';

/** The settings as the REST contract shows them. */
export type ESignatureAnswer = ESignatureDto;

/** For routes of other modules that answer with the settings: one shape in the whole contract. */
export function eSignatureAnswer(settings: ESignatureSettings): ESignatureAnswer {
  return ESignatureDto.from(settings);
}
