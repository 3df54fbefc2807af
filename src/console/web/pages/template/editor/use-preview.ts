import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { components } from '#libs/api-client';
import { useState } from 'react';
import { previewOf, type Values } from '../template-queries.js';

/** So long nobody types before the page is drawn anew. */
const PAUSE_MS = 500;

export interface Preview {
  /** The last text that could be drawn. */
  readonly shown: components['schemas']['PreviewPagesDto'] | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly again: () => void;
}

export function usePreview(id: string, html: string, values: Values, enabled: boolean): Preview {
  const [text] = useDebouncedValue(html, PAUSE_MS);
  const [samples] = useDebouncedValue(values, PAUSE_MS);
  const preview = useQuery({ ...previewOf(id, text, samples), enabled });
  const [shown, show] = useState(preview.data);
  if (preview.data && preview.data !== shown) show(preview.data);
  return {
    shown,
    error: preview.isError ? preview.error : undefined,
    isFetching: preview.isFetching,
    again: () => void preview.refetch(),
  };
}
