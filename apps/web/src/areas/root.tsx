import { createRootRoute } from '@tanstack/react-router';
import { Suspense } from 'react';
import { AppShell } from '../shell/app-shell';

export const rootRoute = createRootRoute({
  component: () => (
    <Suspense fallback={null}>
      <AppShell />
    </Suspense>
  ),
});
