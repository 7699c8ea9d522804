package io.tykredis.catalog;

/** A Tyk component, found as a CDI bean, that provides its table. */
public interface Component {

    ComponentTable table();
}
