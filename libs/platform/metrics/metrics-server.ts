import { createServer, type Server, type ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { collectDefaultMetrics } from 'prom-client';
import { Config } from '../config/config';
import { StartupError } from '../config/startup-error';
import { Logger } from '../logging/logger';
import { Metrics } from './metrics';

/**
 * Answers `GET /metrics` at an address of its own (METRICS_HOST, METRICS_PORT), so that a load balancer in front of
 * the API never shows it to the world. Without METRICS_PORT nothing listens and nothing is collected of the process.
 */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private server: Server | undefined;

  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { metricsPort, metricsHost } = this.config;
    if (metricsPort === undefined) return;
    collectDefaultMetrics({ register: this.metrics.registry });
    this.server = createServer((request, response) => {
      if (request.method === 'GET' && request.url === '/metrics') void this.show(response);
      else response.writeHead(404).end();
    });
    await listen(this.server, metricsPort, metricsHost);
  }

  beforeApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async show(response: ServerResponse): Promise<void> {
    try {
      const text = await this.metrics.registry.metrics();
      response.writeHead(200, { 'content-type': this.metrics.registry.contentType }).end(text);
    } catch (error) {
      this.logger.warn('the figures cannot be read now', error, 'Metrics');
      response.writeHead(503).end();
    }
  }
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new StartupError(`Port ${port} is taken. Set METRICS_PORT to another one.`)
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
