/** What is said of connections; never of what they carry. */
export interface SmppLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
