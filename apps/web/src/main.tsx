import './styles/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchFirstPage } from './first-page';
import { ready } from './i18n';
import { queryClient } from './query-client';
import { router } from './router';

/** A tab opened before a new version was put out asks for files that are gone: load the page anew, once. */
window.addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('tilsagn.reloaded') ?? 0);
  if (Date.now() - last < 10_000) return;
  sessionStorage.setItem('tilsagn.reloaded', String(Date.now()));
  event.preventDefault();
  window.location.reload();
});

fetchFirstPage();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const page = createRoot(root);
void ready.then(() =>
  page.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  ),
);
