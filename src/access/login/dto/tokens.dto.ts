export class TokensDto {
  /**
   * JWT for `Authorization: Bearer`.
   * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.…
   */
  accessToken!: string;

  /**
   * Buys the next pair, once.
   * @example 8wYkqV3m1b2nX0c9Zr5tLhJfDsAaQeUiOpKgTyNvBxE
   */
  refreshToken!: string;

  /**
   * Seconds that the access token lives.
   * @example 900
   */
  expiresIn!: number;
}
