import { Entity, PrimaryColumn } from 'typeorm';

/** An event that has no place in the log yet. Written with the event, deleted with the leaf. */
@Entity('evidence_queue')
export class QueuedEvent {
  @PrimaryColumn({ type: 'varchar', length: 36 }) eventId!: string;
}
