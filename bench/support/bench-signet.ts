/** The administrator of a bench's installation. */
export const ADMIN = { email: 'bench@signet.local', password: 'correct horse battery staple' };

/** How a browser sends a form. */
export const FORM = 'application/x-www-form-urlencoded';

/** One request of a client's browser. */
export interface Exchange {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Urlencoded. */
  readonly form?: string;
}

export interface Visited {
  readonly status: number;
  /** Where a redirect leads; empty without one. */
  readonly location: string;
  /** As the next request sends what this answer set. */
  readonly cookie: string;
  readonly body: string;
}

/** An installation that a bench drives: in its own process, or as separate ones. */
export interface BenchSignet {
  /** The REST API as the administrator calls it. @throws Error with the answer when it is not a success */
  call<Answer>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<Answer>;
  /** The bytes of a file, unless they cannot be had yet. @throws Error with the answer when it is not a success */
  download(path: string): Promise<Buffer | undefined>;
  /** The pages as a client's browser calls them. */
  visit(exchange: Exchange): Promise<Visited>;
}
