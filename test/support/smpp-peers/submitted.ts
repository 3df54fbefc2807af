/** A submit_sm as Net::SMPP has read it. */
export interface Submitted {
  readonly session: number;
  readonly from: string;
  readonly fromTon: number;
  readonly to: string;
  readonly esmClass: number;
  readonly dataCoding: number;
  readonly registered: number;
  readonly validity: string;
  /** short_message, or message_payload where that was used. */
  readonly hex: string;
  readonly way: 'plain' | 'udh' | 'sar' | 'payload';
  readonly sar: {
    readonly reference: number;
    readonly total: number;
    readonly number: number;
  } | null;
  /** What became of it: the SMSC has it in every case but `refused`. */
  readonly taken: 'answered' | 'refused' | 'silence' | 'close';
  /** Its message id. */
  readonly id: string;
}
