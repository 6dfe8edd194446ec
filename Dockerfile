FROM node:26.9.0-slim

ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app

COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY . .

# The first process of a container cannot end itself, as one that is stuck must: this one is first, and passes signals on.
RUN apt-get update && apt-get install --yes --no-install-recommends tini && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["tini", "-s", "--"]

# The embedded database and its keys, where no DATABASE_URL is given. Mount a volume to keep them.
RUN mkdir .data && chown node:node .data
USER node

EXPOSE 3000
CMD ["node", "--import=./src/lighter-start.js", "--max-semi-space-size=2", "src/main.ts", "web"]
