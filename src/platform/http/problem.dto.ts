/** One wrong member of the input. */
export class FieldErrorDto {
  /**
   * RFC 6901 pointer to the member.
   * @example /values/price
   */
  pointer!: string;
  /**
   * Stable code.
   * @example required
   */
  code!: string;
  /**
   * For people; may change.
   * @example price is missing
   */
  message!: string;
}

/** RFC 9457 problem details; `application/problem+json`. */
export class ProblemDto {
  /**
   * Names the kind of problem.
   * @example urn:signet:problem:document_not_found
   */
  type!: string;
  /** @example Not Found */
  title!: string;
  /** @example 404 */
  status!: number;
  /**
   * What is wrong, for people.
   * @example There is no such document
   */
  detail!: string;
  /**
   * Stable code for programs.
   * @example document_not_found
   */
  code!: string;
  /** The wrong members, where there are any. */
  errors!: FieldErrorDto[];
  /**
   * Quote it when you ask us.
   * @example 7F3K-2M9Q
   */
  requestId!: string;
}
