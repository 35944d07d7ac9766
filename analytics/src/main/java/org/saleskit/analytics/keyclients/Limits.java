package org.saleskit.analytics.keyclients;

/** What it takes to enter, and what to stay. */
record Limits<V>(V enter, V stay) {

    V of(boolean staying) {
        return staying ? stay : enter;
    }

    @Override
    public String toString() {
        return enter + "/" + stay;
    }
}
