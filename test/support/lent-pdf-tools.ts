import { afterAll } from '@jest/globals';
import { HeadlessShellRenderer, PdfReader } from '#libs/pdf';

// The real ones, but of the test file and not of each application that it starts: whoever borrows them gives them back
// by closing, and they live until the file's last test.

class LentRenderer extends HeadlessShellRenderer {
  override close(): Promise<void> {
    return Promise.resolve();
  }

  end(): Promise<void> {
    return super.close();
  }
}

class LentReader extends PdfReader {
  override close(): Promise<void> {
    return Promise.resolve();
  }

  end(): Promise<void> {
    return super.close();
  }
}

export const lentRenderer = new LentRenderer();
export const lentReader = new LentReader();
afterAll(() => Promise.all([lentRenderer.end(), lentReader.end()]));
