package io.tykredis.http;

import static io.restassured.RestAssured.given;

import java.net.URL;

/** The metrics of the service under test. */
final class Metric {

    private Metric() {}

    /** The value of a gauge without labels. */
    static double value(URL metrics, String name) {
        return given().get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }
}
