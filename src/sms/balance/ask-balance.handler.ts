import { Handles, type JobHandler } from '../../platform/index.js';
import { askBalance } from './ask-balance.jobs.js';
import { BalanceWatch } from './balance-watch.js';

@Handles(askBalance)
export class AskBalanceHandler implements JobHandler {
  constructor(private readonly watch: BalanceWatch) {}

  async handle(): Promise<void> {
    await this.watch.look();
  }
}
