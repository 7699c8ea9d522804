package io.tykredis.catalog;

/**
 * A Tyk component. An implementation that is a CDI bean is found by itself: its table is all the rest of the program
 * needs to know.
 */
public interface Component {

    ComponentTable table();
}
