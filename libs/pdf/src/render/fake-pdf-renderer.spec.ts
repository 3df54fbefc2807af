import { FakePdfRenderer } from './fake-pdf-renderer.js';
import { pdfRendererContract } from './pdf-renderer.contract.js';

pdfRendererContract('FakePdfRenderer', () => new FakePdfRenderer());
