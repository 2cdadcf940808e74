# syntax=docker/dockerfile:1
# The service and its pages. Build: docker build -t telltale .   Run: docs/deploy.md
FROM node:24-bookworm-slim AS built
WORKDIR /app
COPY package.json package-lock.json .npmrc build-pages.js vite.config.ts tsconfig.json ./
COPY addin addin
COPY console console
COPY view view
COPY sandbox sandbox
COPY server server
COPY bot bot
COPY manifest manifest
RUN npm ci --no-audit --no-fund && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production TELLTALE_DATA=/data TELLTALE_HOST=0.0.0.0
WORKDIR /app
COPY --from=built /app .
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3978
# Stops within 10 seconds of SIGTERM; what it knows is in /data (or PostgreSQL) at every instant.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3978)+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "server/cli.ts", "start"]
