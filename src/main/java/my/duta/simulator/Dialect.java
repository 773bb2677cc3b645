package my.duta.simulator;

/** How the app is configured on the platform: which events it gets, which tokens sign them, which answers it may give. */
enum Dialect {
    /** A classic Chat app whose token audience is the project number. */
    CLASSIC_PROJECT_NUMBER,
    /** A classic Chat app whose token audience is the address of its endpoint. */
    CLASSIC_URL,
    /** A Workspace add-on. */
    ADDON,
    /** A classic Chat app that pulls its events from Pub/Sub, so that nothing answers them and no dialog opens. */
    PUBSUB_PULL;

    boolean isAddOn() {
        return this == ADDON;
    }
}
