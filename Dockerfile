# Builds the program and packs it with nothing but a Java runtime.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml .
COPY .mvn .mvn
RUN mvn -B -q dependency:go-offline || true
COPY . .
RUN mvn -B -q package -DskipTests

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --create-home --home-dir /app metodmonitor && mkdir /data && chown metodmonitor /data
WORKDIR /app
COPY --from=build /src/target/metodmonitor.jar metodmonitor.jar
COPY config config
USER metodmonitor
ENV METODMONITOR_DATA_DIR=/data
VOLUME /data
# Says in words what is wrong: docker inspect shows it.
HEALTHCHECK --interval=5m --timeout=30s --start-period=1m CMD ["java", "-Xmx64m", "-jar", "metodmonitor.jar", "doctor"]
# What a city needs, files made to break their reader included; the process takes about 100 MB more.
ENTRYPOINT ["java", "-Xmx512m", "-jar", "metodmonitor.jar"]
CMD ["run"]
