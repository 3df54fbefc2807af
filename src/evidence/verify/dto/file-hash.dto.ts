import { Matches } from 'class-validator';

/** Asks for a file by its hash. */
export class FileHashDto {
  /** Hex SHA-256 of the file. */
  @Matches(/^[0-9a-f]{64}$/)
  sha256!: string;
}
