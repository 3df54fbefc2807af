/** The part of the package that is used here: tables of commands, fields and TLVs, and the encoder. */
declare module 'smpp' {
  interface FieldType {
    read(buffer: Buffer, offset: number, length?: number): unknown;
    size(value: unknown): number;
  }
  interface CommandDefinition {
    readonly command: string;
    readonly id: number;
    readonly params?: Readonly<Record<string, { readonly type: FieldType }>>;
  }
  interface TlvDefinition {
    readonly id: number;
    readonly tag: string;
    readonly type: FieldType;
  }
  interface Smpp {
    readonly PDU: new (command: string, fields: object) => { toBuffer(): Buffer };
    readonly commandsById: Readonly<Record<number, CommandDefinition>>;
    readonly tlvsById: Readonly<Record<number, TlvDefinition>>;
    readonly errors: Readonly<Record<string, number>>;
  }
  const smpp: Smpp;
  export default smpp;
}
