FROM node:26.9.0-slim

ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app

COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY . .

# The embedded database and its keys, where no DATABASE_URL is given. Mount a volume to keep them.
RUN mkdir .data && chown node:node .data
USER node

EXPOSE 3000
CMD ["node", "--import=./src/compile-cache.js", "--max-semi-space-size=8", "src/main.ts", "web"]
