import { DiscoveryService } from '@nestjs/core';

/** Names the guard that a provider answers for: `@WorkflowGuard('impartial')`. One provider, one name. */
export const WorkflowGuard = DiscoveryService.createDecorator<string>();

/** Names the effect that a provider carries out: `@WorkflowEffect('reserve')`. One provider, one name. */
export const WorkflowEffect = DiscoveryService.createDecorator<string>();
