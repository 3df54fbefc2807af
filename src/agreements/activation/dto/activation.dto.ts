import { IsInt, Max, Min } from 'class-validator';

/** Which version of the operator's offer your organization accepts. */
export class ActivationDto {
  /**
   * The version in force, as `GET /agreements/operator-offer` gives it: you accept what you have read.
   * @example 1
   */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  operatorOfferVersion!: number;
}
