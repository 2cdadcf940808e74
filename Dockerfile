# syntax=docker/dockerfile:1
# The service and its pages. Build: docker build --pull -t telltale .   Run: docs/deploy.md
FROM node:24-bookworm-slim AS built
WORKDIR /app
# 24.22.1 of 2026-10-21 mends TLS, DNS and Brotli (docs/security.md): a base image from before is refused, not used.
RUN ["node", "-e", "const [a, b, c] = process.versions.node.split('.').map(Number); if (a < 24 || (a === 24 && (b < 22 || (b === 22 && c < 1)))) { console.error('Node ' + process.versions.node + ' is too old: build with --pull'); process.exit(1); }"]
COPY package.json package-lock.json .npmrc build-pages.js vite*.ts tsconfig.json ./
COPY addin addin
COPY console console
COPY view view
COPY sandbox sandbox
COPY server server
COPY bot bot
COPY manifest manifest
# The bundler builds the pages (`prepare`), and is dropped with everything else that only builds and tests.
RUN npm ci --no-audit --no-fund && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
# No address to listen on is set: with a tenant it is every one, in the sandbox this machine only.
ENV NODE_ENV=production TELLTALE_DATA=/data
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
