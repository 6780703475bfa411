package batq.simulation;

/**
 * How a demonstration is run.
 *
 * @param apps whether kiosk, printer and wall are started
 * @param headless whether they draw into pictures alone
 * @param visitorsADay of the office's days
 */
record DemoSettings(
    DemoFolder folder,
    int port,
    Pace pace,
    boolean apps,
    boolean headless,
    double visitorsADay,
    long seed) {}
