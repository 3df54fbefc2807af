import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ConsoleApp } from './shell/console-app.js';
import './theme/styles.js';

const place = document.querySelector('#console');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <ConsoleApp />
    </StrictMode>,
  );
}
