package io.tykredis.http;

import static io.restassured.RestAssured.given;

import java.net.URL;

/** What the service tells of itself. */
final class Metric {

    private Metric() {}

    /** Of a gauge without labels. */
    static double value(URL metrics, String name) {
        return given().get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }
}
