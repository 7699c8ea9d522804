# The service as one executable, from a clean checkout: docker build -t tyk-redis-translator .
# The build needs 8 GB of memory. src/main/docker has the images of what is built already.
FROM quay.io/quarkus/ubi9-quarkus-mandrel-builder-image:jdk-25 AS build
COPY --chown=quarkus:quarkus mvnw pom.xml /build/
COPY --chown=quarkus:quarkus .mvn /build/.mvn
COPY --chown=quarkus:quarkus openapi /build/openapi
COPY --chown=quarkus:quarkus src/main /build/src/main
WORKDIR /build
RUN ./mvnw -B -q package -Dnative -DskipTests

FROM quay.io/quarkus/ubi9-quarkus-micro-image:2.0

# What it was built from; docs/operations.md has the command.
ARG SOURCE=unknown
ARG VERSION=unknown
ARG REVISION=unknown

LABEL org.opencontainers.image.title="Tyk Redis Translator" \
      org.opencontainers.image.description="One Redis topology in, the configuration of every Tyk component out." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.source="$SOURCE" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"

COPY --from=build --chown=0:0 --chmod=0555 /build/target/*-runner /usr/local/bin/tyk-redis

# Within a container, loopback reaches nobody.
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_MANAGEMENT_HOST=0.0.0.0
EXPOSE 8080 9000
USER 65532:65532

ENTRYPOINT ["/usr/local/bin/tyk-redis"]
