import { ArrayMaxSize, ArrayUnique, IsArray, IsString } from 'class-validator';

/** A list longer than this is a sign of a wildcard that is missing; none is offered. */
export const MOST_ORIGINS = 10;

/** Where the signing page may be shown inside another page. */
export class EmbeddingDto {
  /**
   * Origins of the pages that may frame it, exactly as browsers write them; empty: nobody may.
   * @example ["https://shop.example.ru"]
   */
  @IsArray()
  @ArrayMaxSize(MOST_ORIGINS)
  @ArrayUnique()
  @IsString({ each: true })
  origins!: string[];
}
