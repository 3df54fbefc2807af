import { parseMobilePhone, type ParsedPhone } from '#libs/phone';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';

/** Reads numbers that an SMS may go to: mobile ones of the countries that this installation sends to (SEC-11). */
@Injectable()
export class MobilePhones {
  constructor(private readonly config: AppConfig) {}

  parse(written: string): ParsedPhone {
    return parseMobilePhone(written, this.config.sms.countries);
  }
}
